/**
 * Finds the Word of a stretch of text without cutting the stretch out: words are kept in an open hash table under
 * a key of two whole numbers, read while the end of the word is looked for. Only a spelling that was not met before
 * costs a string.
 */
import { highWith, INEXACT, lowWith, MOST_PLAIN, PLACE_BITS, PLACES, TRIES } from './spelling-keys.ts';
import { Word } from './words.ts';

const words = new Array<Word | undefined>(PLACES + TRIES).fill(undefined);
/** The low and the high half of each word's key, side by side. */
const keys = new Int32Array(2 * (PLACES + TRIES));

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
  return find(text, start, end, end - start <= MOST_PLAIN ? high : high | INEXACT, low);
}

function find(text: string, start: number, end: number, high: number, low: number): Word {
  /** Longer ones hardly come again. */
  const MOST_CHARS = 40;
  const first = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - PLACE_BITS);
  let place = first;
  for (let at = first; at < first + TRIES; at++) {
    if (keys[2 * at] === low && keys[2 * at + 1] === high) {
      const word = words[at]!;
      if (high >= 0 || isSpelled(word.text, text, start, end)) return word;
    } else if (words[at] === undefined) {
      place = at;
      break;
    }
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
