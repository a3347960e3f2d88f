/**
 * The keys under which spellings.ts keeps words: two whole numbers. Six bits of each code unit, which tell all plain letters
 * (a to z and A to Z) apart: of the last five in the low half, of the five before in the high half. So the key of a plain
 * word of up to ten letters is the word.
 */
const UNIT_BITS = 6;
const UNIT = (1 << UNIT_BITS) - 1;
const HALF_BITS = 5 * UNIT_BITS;
const HALF = (1 << HALF_BITS) - 1;
export const MOST_PLAIN = 10;
/** The high half is negative where the key does not say all: the characters have to be compared. */
export const INEXACT = -1 << HALF_BITS;

/** An article has some hundred spellings. */
export const PLACE_BITS = 14;
export const PLACES = 1 << PLACE_BITS;
/**
 * A spelling stands in one of so many places from the one that its key names. Where all are taken, the first is
 * given up: the table stays small, and no choice of words can make a search long.
 */
export const TRIES = 8;

/** The low half of a key, 0 at first, with one more code unit. */
export function lowWith(low: number, unit: number): number {
  return ((low << UNIT_BITS) | (unit & UNIT)) & HALF;
}

/** The high half, 0 at first, when a code unit is about to be added to the low half. */
export function highWith(high: number, low: number): number {
  return ((high << UNIT_BITS) | (low >>> (HALF_BITS - UNIT_BITS))) & HALF;
}
