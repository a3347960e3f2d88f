import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLeaders } from '../../../src/leaders/index.ts';
import { packLeaders } from '../../../src/leaders/pack.ts';
import { parseTable } from '../../../src/leaders/table.ts';
import { findFault, readCases } from './read-cases.ts';

const data = (name: string) =>
  readFileSync(new URL(`../../../src/leaders/data/${name}`, import.meta.url), 'utf8');
const leaders = openLeaders(packLeaders(parseTable(data('leaders.tsv')), data('places.tsv')));
const cases = readCases(new URL('./cases.tsv', import.meta.url));

describe('who is meant', () => {
  it('has its cases: most of them must not match, or are unclear', () => {
    const unclear = cases.filter(({ expected }) => expected === '-' || expected.startsWith('? '));
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(unclear.length / cases.length).toBeGreaterThanOrEqual(2 / 3);
  });

  it.each(
    cases.map(
      (one) => [`${one.about}: ${one.name} (${one.query.people[0]?.roles}), line ${one.line}`, one] as const,
    ),
  )('%s', (_, { query, expected }) => {
    expect(findFault(leaders.identify(query)[0]!, expected)).toBeNull();
  });
});

/** What articles call people who hold no office of state. */
const OCCUPATIONS = [
  'a plumber from Ohio',
  'actor',
  'police chief',
  'Police Chief',
  'head coach',
  'a professor at the University of Leeds',
  'CEO',
  'spokesman for the group',
  'a 34-year-old nurse',
  'a lawyer for the family',
  'chairman of the board',
  'the university president',
  'Ford President',
  'president of the Rotary Club',
  'vice president of marketing',
  'a union leader',
  'general secretary of the union',
  'minister at the church',
  'Secretary of the club',
  'secretary',
  'state Rep.',
  'county commissioner',
  'prison governor',
  'a governor of the school',
  'the founder of the party supply store',
  'a former aide to the president',
  'wife of President Carlos Rossi',
  'a White House reporter',
  'a Kremlin critic',
  'campaign manager',
  'a judge',
];

describe('namesakes of leaders', () => {
  const rows = parseTable(data('leaders.tsv')).filter((_, index) => index % 40 === 0);

  it.each(OCCUPATIONS)('%s: nobody in the table', (role) => {
    const told = rows.filter(({ name, offices }) => {
      const published = `${(offices[0]!.start || offices[0]!.asOf).replace('~', '').slice(0, 4)}-07-01`;
      const people = [{ name, forms: [name], roles: [role], gender: null, mentions: 1 }];
      const [who] = leaders.identify({ published, today: '2026-11-23', otherNames: [], people });
      return who!.kind !== 'none';
    });
    expect(told.map(({ name }) => name)).toEqual([]);
  });

  it.each(OCCUPATIONS)('%s and a surname: nobody', (role) => {
    const told = rows.filter(({ name, offices }) => {
      const published = `${(offices[0]!.start || offices[0]!.asOf).replace('~', '').slice(0, 4)}-07-01`;
      const surname = name.split(' ').at(-1)!;
      const people = [{ name: surname, forms: [surname], roles: [role], gender: null, mentions: 1 }];
      const [who] = leaders.identify({
        published,
        today: '2026-11-23',
        otherNames: ['Ohio', 'Leeds'],
        people,
      });
      return who!.kind !== 'none';
    });
    expect(told.map(({ name }) => name)).toEqual([]);
  });
});
