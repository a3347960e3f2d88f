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
    expect(unclear.length / cases.length).toBeGreaterThan(0.5);
  });

  it.each(
    cases.map(
      (one) => [`${one.about}: ${one.name} (${one.query.people[0]?.roles}), line ${one.line}`, one] as const,
    ),
  )('%s', (_, { query, expected }) => {
    expect(findFault(leaders.identify(query)[0]!, expected)).toBeNull();
  });
});
