import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldWords, skeleton } from '../../../src/leaders/fold.ts';
import { formatTable, type OfficeRow, type PersonRow, parseTable } from '../../../src/leaders/table.ts';
import { Counts } from '../../../tools/leaders/counts.mjs';
import { joinHeads, joinNamesakes, joinPeople } from '../../../tools/leaders/join-people.mjs';
import { mend } from '../../../tools/leaders/mend.mjs';
import { readFacts } from '../../../tools/leaders/read-facts.mjs';
import { person } from '../leaders/build-table.ts';

const names = { foldWords, skeleton };
const weak = { sources: ['factbook'] };
const strong = { sources: ['wd:norway-cabinet'] };
const minister = { title: 'Minister of Finance', kind: 'minister' as const };

function mended(rows: PersonRow[]): Map<string, OfficeRow[]> {
  return new Map((mend(rows, new Counts()) as PersonRow[]).map((row) => [row.id, row.offices]));
}

describe('offices that never ended', () => {
  it('end where the next holder of a seat of one begins', () => {
    const offices = mended([
      person('Q1', 'Anna Berg', [{ ...minister, start: '2010-01-01', asOf: '2012-01-01' }]),
      person('Q2', 'Bo Dahl', [{ ...minister, start: '2013-05-06', end: '2015-01-01' }]),
    ]);
    expect(offices.get('Q1')).toMatchObject([{ endBefore: '2013-05-06' }]);
  });

  it('stay open where several hold such a seat at once', () => {
    const state = { title: 'State Secretary', kind: 'minister' as const };
    const offices = mended([
      person('Q1', 'Anna Berg', [{ ...state, start: '2010-01-01', asOf: '2016-01-01' }]),
      person('Q2', 'Bo Dahl', [{ ...state, start: '2013-05-06', end: '2018-01-01' }]),
      person('Q3', 'Eva Lund', [{ ...state, start: '2014-05-06', end: '2019-01-01' }]),
    ]);
    expect(offices.get('Q1')).toMatchObject([{ endBefore: '' }]);
  });

  it('end with the head of government who took them along', () => {
    const union = { title: 'Minister for the Union', kind: 'minister' as const };
    const offices = mended([
      person('Q1', 'Anna Berg', [
        { start: '2019-07-24', endBefore: '2022-09-06', asOf: '2022-09-01' },
        { ...union, start: '2019-07-26', asOf: '2022-07-23' },
      ]),
    ]);
    expect(offices.get('Q1')!.map(({ endBefore }) => endBefore)).toEqual(['2022-09-06', '2022-09-06']);
  });

  it('end where the minister rose to head of government', () => {
    const offices = mended([
      person('Q1', 'Anna Berg', [
        { ...minister, start: '2019-09-10', asOf: '2022-07-23' },
        { start: '2022-09-06', end: '2022-10-25' },
      ]),
    ]);
    expect(offices.get('Q1')![0]).toMatchObject({ title: 'Minister of Finance', endBefore: '2022-09-06' });
  });
});

describe('two heads in one seat', () => {
  it('the weaker row begins where the stronger ends', () => {
    const offices = mended([
      person('Q1', 'Anna Berg', [{ start: '2020-03-13', end: '2025-03-13', ...strong }]),
      person('Q2', 'Bo Dahl', [{ start: '2020-03-13', asOf: '2026-01-21', ...weak }]),
    ]);
    expect(offices.get('Q2')).toMatchObject([{ start: '2025-03-13' }]);
  });

  it('where the end is not known either, the day is only the first day seen', () => {
    const offices = mended([
      person('Q1', 'Anna Berg', [{ start: '2020-03-13', asOf: '2025-04-17', ...strong }]),
      person('Q2', 'Bo Dahl', [{ start: '2020-03-13', asOf: '2026-01-21', ...weak }]),
    ]);
    expect(offices.get('Q1')).toMatchObject([{ endBefore: '2025-04-17' }]);
    expect(offices.get('Q2')).toMatchObject([{ start: '~2025-04-17' }]);
  });

  it('a weak row inside a strong one is dropped', () => {
    const offices = mended([
      person('Q1', 'Anna Berg', [{ start: '2010-01-01', end: '2020-01-01', ...strong }]),
      person('Q2', 'Bo Dahl', [{ start: '2012-01-01', asOf: '2013', ...weak }]),
    ]);
    expect(offices.has('Q2')).toBe(false);
  });

  it('both stay where a few weeks overlap, and where the seat is shared by law', () => {
    const captain = {
      title: 'Captain Regent',
      jurisdiction: 'SM',
      kind: 'head-of-state' as const,
      ...strong,
    };
    const offices = mended([
      person('Q1', 'Anna Berg', [{ start: '2010-01-01', end: '2020-02-01', ...strong }]),
      person('Q2', 'Bo Dahl', [{ start: '2020-01-10', end: '2022-01-01', ...strong }]),
      person('Q3', 'Eva Lund', [{ ...captain, start: '2022-04-01', end: '2022-10-01' }]),
      person('Q4', 'Ida Vik', [{ ...captain, start: '2022-04-01', end: '2022-10-01' }]),
    ]);
    expect([...offices.keys()]).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(offices.get('Q2')).toMatchObject([{ start: '2020-01-10' }]);
  });
});

describe('what cannot be', () => {
  it.each<[string, PersonRow]>([
    [
      'an office begun after death',
      person('Q1', 'A B', [{ start: '2023-12-16', asOf: '2026' }], { died: '2006-01-15' }),
    ],
    ['a head aged ten', person('Q1', 'A B', [{ start: '2023-12-16', asOf: '2026' }], { born: '2013-01-15' })],
    [
      'a territory’s head of state, who is another state’s',
      person('Q1', 'A B', [
        { title: 'President', kind: 'head-of-state', jurisdiction: 'PR', start: '2017-01-20', asOf: '2020' },
      ]),
    ],
  ])('%s', (_, row) => expect(mended([row]).size).toBe(0));

  it('"Leader" beside the real office; alone it stays', () => {
    const leader = { title: 'Leader', start: '2012-11-15', asOf: '2015-12-31', sources: ['archigos'] };
    const offices = mended([
      person('Q1', 'Anna Berg', [
        leader,
        { title: 'President', kind: 'head-of-state', start: '2013-03-14', asOf: '2026-01-01' },
      ]),
      person('Q2', 'Bo Dahl', [{ ...leader, jurisdiction: 'SE' }]),
    ]);
    expect(offices.get('Q1')!.map(({ title }) => title)).toEqual(['President']);
    expect(offices.get('Q2')!.map(({ title }) => title)).toEqual(['Leader']);
  });
});

describe('Congress', () => {
  const us = { jurisdiction: 'US', kind: 'legislator' as const };
  it('a seat goes back to the namesake whose only office it is', () => {
    const offices = mended([
      person(
        'Q1',
        'Anna Berg',
        [
          {
            title: 'Governor',
            jurisdiction: 'US-CO',
            kind: 'governor',
            start: '1999-01-12',
            end: '2007-01-09',
          },
          { ...us, title: 'Representative for NY', start: '2009-11-03', end: '2010-12-22' },
        ],
        { born: '1950-10-22' },
      ),
      person(
        'Q2',
        'Anna Berg',
        [{ ...us, title: 'Representative', start: '2009-11-03', end: '2015-01-03' }],
        {
          born: '1949-01-20',
        },
      ),
    ]);
    expect(offices.get('Q1')!.map(({ title }) => title)).toEqual(['Governor']);
    expect(offices.get('Q2')!.map(({ title }) => title)).toEqual(['Representative for NY']);
  });

  it('terms that follow each other are one', () => {
    const seat = { ...us, title: 'Senator for OH' };
    const offices = mended([
      person('Q1', 'Anna Berg', [
        { ...seat, start: '2001-01-03', end: '2006-12-09' },
        { ...seat, start: '2007-01-04', end: '2012-12-22' },
        { ...seat, start: '2017-01-03', end: '2023-01-03' },
      ]),
    ]);
    expect(offices.get('Q1')!.map(({ start, end }) => [start, end])).toEqual([
      ['2001-01-03', '2012-12-22'],
      ['2017-01-03', '2023-01-03'],
    ]);
  });
});

describe('one person in two rows', () => {
  const ids = (rows: PersonRow[]) => rows.map(({ id }) => id);

  it('is told by birthday and spelling', () => {
    const rows = [
      person('Q1', 'Sergey Lavin', [{ start: '2001' }], { born: '1950-03-21' }),
      person('sergei-lavin-no', 'Sergei Lavin', [{ start: '2004' }], { born: '1950-03-21' }),
    ];
    const joined = joinPeople(rows, names, new Counts());
    expect(ids(joined)).toEqual(['Q1']);
    expect(joined[0]).toMatchObject({
      aliases: ['Sergei Lavin'],
      offices: [{ start: '2001' }, { start: '2004' }],
    });
  });

  it('by surname and seat, as far as both dates say it', () => {
    const rows = [
      person('Q1', 'Liz Berg', [{ start: '2022' }]),
      person('mary-elizabeth-berg-no', 'Mary Elizabeth Berg', [{ start: '2022-09-06' }]),
    ];
    expect(ids(joinHeads(rows, names, new Counts()))).toEqual(['Q1']);
  });

  it('by name, place and time', () => {
    const rows = [
      person('Q1', 'Anna Bergström', [{ start: '2010-01-02', end: '2014' }]),
      person('anna-bergstrom-no', 'Anna Bergstrom', [
        { title: 'President', start: '2010-01-01', end: '2013' },
      ]),
    ];
    expect(ids(joinNamesakes(rows, names, new Counts()))).toEqual(['Q1']);
  });

  it('is not told where anything speaks against it', () => {
    const kept = (rows: PersonRow[]) =>
      [joinPeople, joinHeads, joinNamesakes].reduce((all, join) => join(all, names, new Counts()), rows)
        .length;
    const start = '2010-01-02';
    expect(
      kept([
        person('Q1', 'Anna Berg', [{ start }], { born: '1950-01-01' }),
        person('Q2', 'Anna Berg', [{ start }], { born: '1960-01-01' }),
      ]),
    ).toBe(2);
    expect(
      kept([
        person('Q1', 'Anna Berg', [{ start }], { gender: 'f' }),
        person('anna-berg-no', 'Anna Berg', [{ start }], { gender: 'm' }),
      ]),
    ).toBe(2);
    expect(kept([person('Q1', 'Anna Berg', [{ start }]), person('bo-dahl-no', 'Bo Dahl', [{ start }])])).toBe(
      2,
    );
    expect(
      kept([
        person('Q1', 'Anna Berg', [{ start: '1990', end: '1991' }]),
        person('anna-berg-no', 'Anna Berg', [{ start: '2019', end: '2020' }]),
      ]),
    ).toBe(2);
  });
});

describe('reading facts', () => {
  const office = {
    title: 'President',
    country: 'NO',
    kind: 'head-of-state',
    start: '2010-01-01',
    end: null,
    asOf: '2012-01-01',
    source: 'a',
  };

  async function read(...facts: object[]) {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'facts-')), 'facts.jsonl');
    writeFileSync(file, facts.map((fact) => JSON.stringify(fact)).join('\n'));
    const counts = new Counts();
    const { rows } = await readFacts(file, counts);
    return { rows: rows as PersonRow[], dropped: counts.entries().map(([name]: [string, number]) => name) };
  }

  it.each([
    ['no id', { name: 'Anna Berg', offices: [office] }],
    ['an id of no known form', { id: 'P12 x', name: 'Anna Berg', offices: [office] }],
    ['an empty name', { id: 'Q1', name: ' ', offices: [office] }],
    ['a name in other letters', { id: 'Q1', name: '黃世銘', offices: [office] }],
    ['no office', { id: 'Q1', name: 'Anna Berg', offices: [] }],
    [
      'an office that ended before it began',
      { id: 'Q1', name: 'Anna Berg', offices: [{ ...office, end: '2009-01-01' }] },
    ],
    [
      'an office without any date',
      { id: 'Q1', name: 'Anna Berg', offices: [{ ...office, start: null, asOf: null }] },
    ],
    ['an office of no known kind', { id: 'Q1', name: 'Anna Berg', offices: [{ ...office, kind: 'wizard' }] }],
    ['death before birth', { id: 'Q1', name: 'Anna Berg', born: '1950', died: '1940', offices: [office] }],
  ])('drops and counts: %s', async (_, fact) => {
    const { rows, dropped } = await read(fact);
    expect(rows).toEqual([]);
    expect(dropped.length).toBeGreaterThan(0);
  });

  it('takes the name under which someone is known, and keeps the other', async () => {
    const { rows } = await read({
      id: 'Q1',
      name: 'Anna Maria Berg',
      wikipedia: 'Anna Berg (politician)',
      offices: [office],
    });
    expect(rows[0]).toMatchObject({
      name: 'Anna Berg',
      aliases: ['Anna Maria Berg'],
      wikipedia: 'Anna Berg (politician)',
    });
  });

  it('does not take a title that shares nothing with the name', async () => {
    const { rows } = await read({
      id: 'Q1',
      name: 'Anna Berg',
      wikipedia: 'Cabinet of Norway',
      offices: [office],
    });
    expect(rows[0]!.name).toBe('Anna Berg');
  });

  it('cleans tabs, bars and signs without width out of what the table parts with', async () => {
    const { rows } = await read({
      id: 'Q1',
      name: '\u200bAnna\tBerg',
      aliases: ['A|B Berg'],
      offices: [office],
    });
    expect(parseTable(formatTable(rows, []))[0]).toMatchObject({ name: 'Anna Berg', aliases: ['A B Berg'] });
  });
});
