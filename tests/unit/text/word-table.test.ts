import { describe, expect, it } from 'vitest';
import { openWordTable } from '../../../src/text/word-table.ts';
import { makeWordTable } from '../../../tools/support/make-word-table.mjs';

const words = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix}${at}é`);

describe('a table of words', () => {
  const values = new Map(words(3000, 'w').map((word, at) => [word, at % 8]));
  const look = openWordTable(makeWordTable(values, { width: 11, count: 8 })!);

  it('gives for each word what was stored', () => {
    for (const [word, value] of values) expect(look(word)).toBe(value);
  });

  it('takes no more strangers for its own than its width allows', () => {
    const strangers = words(20_000, 'x').filter((word) => look(word) >= 0);
    // One in 256 is 78 of 20,000.
    expect(strangers.length).toBeGreaterThan(40);
    expect(strangers.length).toBeLessThan(130);
  });

  it('is little more than its width a word, and the same each time', () => {
    const table = makeWordTable(values, { width: 8, count: 8 })!;
    expect(atob(table.slots).length).toBeLessThan(3150);
    expect(makeWordTable(values, { width: 8, count: 8 })).toEqual(table);
  });

  it('holds one word, or none', () => {
    const one = openWordTable(makeWordTable(new Map([['said', 5]]), { width: 15, count: 8 })!);
    expect([one('said'), one('sad'), one('')]).toEqual([5, -1, -1]);
    const none = openWordTable(makeWordTable(new Map(), { width: 12, count: 1 })!);
    expect(none('said')).toBe(-1);
  });

  it('refuses values that do not fit', () => {
    expect(() => makeWordTable(new Map([['said', 8]]), { width: 9, count: 8 })).toThrow('said: 8');
    expect(() => makeWordTable(new Map(), { width: 17, count: 8 })).toThrow('16 bits');
  });
});
