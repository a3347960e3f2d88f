import { LOWER, UPPER } from './characters.ts';
import type { Token } from './layers.ts';
import type { Word } from './words.ts';

/** A sieve of so many holes lets one in some dozens of the words pass that an article has not. */
const SIEVE_BITS = 12;

/**
 * Tells of a word with a capital whether the text has it in lower case as well. That is asked a few times an article
 * and mostly in vain, so a sieve (Word.sieve) answers most questions; for the few behind it the text is scanned.
 */
export function lowerCaseWords(tokens: readonly Token[]): (word: Word) => boolean {
  /** Where a text asks more often, a set is made. */
  const MOST_SCANS = 16;
  const sieve = new Uint8Array(1 << SIEVE_BITS);
  for (let t = 0; t < tokens.length; t++) {
    const { word } = tokens[t]!;
    if (word.first === LOWER) sieve[word.sieve] = 1;
  }
  let scans = 0;
  let all: Set<string> | undefined;
  return ({ first, folded }) => {
    const hole = sieveOf(folded);
    if (first !== UPPER || sieve[hole] === 0) return false;
    if (++scans < MOST_SCANS) {
      for (let t = 0; t < tokens.length; t++) {
        const { word } = tokens[t]!;
        if (word.first === LOWER && word.lower === folded) return true;
      }
      return false;
    }
    all ??= new Set(tokens.filter(({ word }) => word.first === LOWER).map(({ lower }) => lower));
    return all.has(folded);
  };
}

/** The hole of the sieve for a word in lower case. */
export function sieveOf(lower: string): number {
  let hash = lower.length;
  for (let at = 0; at < lower.length; at++) hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193);
  return hash >>> (32 - SIEVE_BITS);
}
