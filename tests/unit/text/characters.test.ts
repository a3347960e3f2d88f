import { describe, expect, it } from 'vitest';
import {
  APOSTROPHE,
  CASELESS,
  classAt,
  DIGIT,
  HYPHEN,
  LOWER,
  OTHER,
  SPACE,
  UPPER,
  withPlainCapitals,
} from '../../../src/text/characters.ts';

/** As Unicode has it, but for marks that join or part words. */
function expected(character: string): number {
  if (/\s|[\u200b\u2060\ufeff]/.test(character)) return SPACE;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}\u00ad]/u.test(character)) return CASELESS;
  if (/['’‘‛`´]/.test(character)) return APOSTROPHE;
  return /[-‐‑]/.test(character) ? HYPHEN : OTHER;
}

describe('classes of characters', () => {
  it('are those of Unicode for every code unit that is no half of a pair', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      if (unit >= 0xd800 && unit < 0xe000) continue;
      const character = String.fromCharCode(unit);
      if (classAt(character, 0) !== expected(character)) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['𝐀', 0, UPPER],
    ['𝐀', 1, UPPER],
    ['𠀀', 0, CASELESS],
    ['😀', 0, OTHER],
    ['\ud835', 0, OTHER],
    ['a', 1, SPACE],
    ['a', -1, SPACE],
  ])('of %j at %i', (text, at, kind) => {
    expect(classAt(text, at)).toBe(kind);
  });
});

describe('words with plain capitals', () => {
  it.each([
    ['McCain', 'AcAain'],
    ['al-Šabab', 'al-Aabab'],
    ['U.S.', 'A.A.'],
    ['Ørsted-led', 'Arsted-led'],
    ['Иван', 'Aван'],
    ['中文', '中文'],
    ['', ''],
  ])('%j is %j', (text, plain) => {
    expect(withPlainCapitals(text)).toBe(plain);
  });
});
