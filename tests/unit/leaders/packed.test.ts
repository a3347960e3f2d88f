import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/leaders/bytes.ts';
import { fromDayCode, toDayCode } from '../../../src/leaders/day-code.ts';
import { FrontCodedList, writeFrontCoded } from '../../../src/leaders/front-coded.ts';
import { openLeaders } from '../../../src/leaders/index.ts';
import { packLeaders } from '../../../src/leaders/pack.ts';
import { PackedLeaders } from '../../../src/leaders/packed.ts';
import { person } from './build-table.ts';

describe('bytes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 40 })), fc.string({ unit: 'grapheme' }), (numbers, text) => {
        const out = new ByteWriter();
        for (const value of numbers) out.varint(value);
        out.text(text);
        const reader = new ByteReader(out.take());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
        expect(reader.text()).toBe(text);
      }),
    );
  });

  it('hold sorted lists of any length', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 70 }),
        (texts) => {
          const sorted = texts.sort();
          const out = new ByteWriter();
          out.byte(7);
          writeFrontCoded(sorted, out);
          const list = new FrontCodedList(out.take(), 1);
          expect(sorted.map((_, index) => list.get(index))).toEqual(sorted);
        },
      ),
    );
  });

  it.each(['', '1900-01-01', '2000-02-29', '2023-03-23', '2049-12-31', '1945', '2013-03'])(
    'hold the date "%s"',
    (date) => {
      expect(fromDayCode(toDayCode(date, 1900), 1900)).toBe(date);
    },
  );

  it('refuse a date out of their range', () => expect(() => toDayCode('1899', 1900)).toThrow());
});

describe('the packed table', () => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    person(`Q${i + 10}`, `Anna${i} Bergström`, [{ start: '2001', end: '2005-03', endBefore: '', asOf: '' }], {
      wikipedia:
        i % 3 === 0 ? `Anna${i} Bergström` : i % 3 === 1 ? `Anna${i} Bergström (politician)` : 'Elsewhere',
      died: i % 2 === 0 ? '2020-01-02' : '',
      aliases: [`A. Bergstrom-Lund ${i}`, 'Bergström'],
    }),
  );
  const table = new PackedLeaders(packLeaders(rows, ''));

  it('gives back every person', () => {
    for (const [index, row] of rows.entries()) {
      const leader = table.leader(index);
      expect(leader.id).toBe(row.id);
      expect(leader.names.map((words) => words.join(' '))).toEqual([row.name, row.aliases[0]]);
      expect([leader.wikipedia, leader.died]).toEqual([row.wikipedia, row.died]);
      expect(leader.offices).toMatchObject([{ title: 'Prime Minister', start: '2001', end: '2005-03' }]);
    }
  });

  it('finds words without accents, and all who have them', () => {
    const [hit] = table.findWord('bergstrom');
    expect(hit).toMatchObject({ word: 'Bergström', isExact: true });
    expect(hit!.people).toHaveLength(40);
    expect(table.findWord('Lindqvist')).toEqual([]);
  });

  it('is refused where it is none', () => {
    expect(() => openLeaders(new Uint8Array(64))).toThrow(/table of leaders/);
    expect(() => openLeaders(new Uint8Array(3))).toThrow(/table of leaders/);
  });

  it('finds any name or nobody, and never throws', () => {
    const leaders = openLeaders(packLeaders(rows, ''));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, role) => {
        const [who] = leaders.identify({
          published: role,
          today: '2026-11-23',
          otherNames: [role],
          people: [{ name, forms: [name], roles: [role], gender: null, mentions: 1 }],
        });
        expect(['leader', 'ambiguous', 'none']).toContain(who!.kind);
      }),
    );
  });
});
