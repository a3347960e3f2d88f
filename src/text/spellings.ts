/**
 * Finds the Word of a stretch of text without cutting the stretch out: words are kept in an open hash table under
 * a key of two whole numbers, read while the end of the word is looked for. Only a spelling that was not met before
 * costs a string.
 */
import { Word } from './words.ts';

/** An article has some hundred spellings. */
const PLACE_BITS = 14;
const PLACES = 1 << PLACE_BITS;
/**
 * A spelling stands in one of so many places from the one that its key names. Where all are taken, the first is
 * given up: the table stays small, and no choice of words can make a search long.
 */
const TRIES = 8;

const words = new Array<Word | undefined>(PLACES + TRIES).fill(undefined);
/** The low and the high half of each word's key, side by side. */
const keys = new Int32Array(2 * (PLACES + TRIES));

/**
 * The key takes six bits of each code unit, which tell all plain letters (a to z and A to Z) apart: of the last five in
 * the low half, of the five before in the high half. So the key of a plain word of up to ten letters is the word.
 */
const UNIT_BITS = 6;
const UNIT = (1 << UNIT_BITS) - 1;
const HALF_BITS = 5 * UNIT_BITS;
const HALF = (1 << HALF_BITS) - 1;
/** The high half is negative where the key does not say all: the characters have to be compared. */
const INEXACT = -1 << HALF_BITS;

/** The low half of a key, 0 at first, with one more code unit. */
export function lowWith(low: number, unit: number): number {
  return ((low << UNIT_BITS) | (unit & UNIT)) & HALF;
}

/** The high half, 0 at first, when a code unit is about to be added to the low half. */
export function highWith(high: number, low: number): number {
  return ((high << UNIT_BITS) | (low >>> (HALF_BITS - UNIT_BITS))) & HALF;
}

/** The word spelled in [start, end) of the text. */
export function wordAt(text: string, start: number, end: number): Word {
  let high = 0;
  let low = 0;
  for (let at = start; at < end; at++) {
    high = highWith(high, low);
    low = lowWith(low, text.charCodeAt(at));
  }
  return find(text, start, end, high | INEXACT, low);
}

/** The word of plain letters in [start, end), whose key is known already. */
export function plainWordAt(text: string, start: number, end: number, high: number, low: number): Word {
  const MOST_PLAIN = 10;
  return find(text, start, end, end - start <= MOST_PLAIN ? high : high | INEXACT, low);
}

function find(text: string, start: number, end: number, high: number, low: number): Word {
  /** Longer ones hardly come again. */
  const MOST_CHARS = 40;
  const first = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - PLACE_BITS);
  let place = first;
  for (let at = first; at < first + TRIES; at++) {
    const word = words[at];
    if (word === undefined) {
      place = at;
      break;
    }
    if (
      keys[2 * at] === low &&
      keys[2 * at + 1] === high &&
      (high >= 0 || isSpelled(word.text, text, start, end))
    )
      return word;
  }
  const word = new Word(text.slice(start, end));
  if (end - start <= MOST_CHARS) {
    words[place] = word;
    keys[2 * place] = low;
    keys[2 * place + 1] = high;
  }
  return word;
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  return spelling.length === end - start && text.startsWith(spelling, start);
}
