/**
 * Finds the Word of a stretch of text without cutting the stretch out: words are kept in an open hash table and compared
 * character by character, so that only a spelling that was not met before costs a string.
 */
import { Word } from './words.ts';

/** Places of the table; a power of two. An article has some hundred spellings. */
const PLACES = 1 << 14;
/**
 * A spelling stands in one of so many places from the one that its hash names. Where all are taken, the first is
 * given up: the table stays small, and no choice of words can make a search long.
 */
const TRIES = 8;
/** Longer ones hardly come again. */
const MOST_CHARS = 40;

const places: (Word | undefined)[] = new Array(PLACES).fill(undefined);

/** The hash of no characters. */
export const NO_HASH = 0;

/** The hash of a spelling with one more code unit: a step of FNV-1a (Fowler, Noll and Vo). */
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The word spelled in [start, end) of the text. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = NO_HASH;
  for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
  return wordOfHash(text, start, end, hash);
}

/** The same where the hash of its code units is known already. */
export function wordOfHash(text: string, start: number, end: number, hash: number): Word {
  if (end - start > MOST_CHARS) return new Word(text.slice(start, end));
  const first = (hash ^ (hash >>> 15)) & (PLACES - 1);
  let place = first;
  for (let tries = 0; tries < TRIES; tries++) {
    place = (first + tries) & (PLACES - 1);
    const word = places[place];
    if (word === undefined) break;
    if (isSpelled(word.text, text, start, end)) return word;
    if (tries === TRIES - 1) place = first;
  }
  const word = new Word(text.slice(start, end));
  places[place] = word;
  return word;
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  const { length } = spelling;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
