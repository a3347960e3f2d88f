/**
 * Whether a text is in English. The rules and weights of this folder are learned from English news: in other languages
 * only what holds everywhere is asked (marks, first names), and what stays open is not guessed.
 */
import type { Token } from './layers.ts';
import { isSmallWord } from './word-classes.ts';

/** By the share of the small words of English among the first words; short texts count as English. */
export function isEnglish(tokens: readonly Token[]): boolean {
  /** English news has 24 % and more of them, other languages at most 12 % (“on”, “as”, “an”), on 420 pages. */
  const LEAST_SMALL_WORDS = 0.15;
  const WORDS_LOOKED_AT = 200;
  /** In a few words the share of small ones says little. */
  const FEWEST_WORDS = 25;
  let words = 0;
  let small = 0;
  for (let t = 0; t < tokens.length && words < WORDS_LOOKED_AT; t++) {
    const { word } = tokens[t]!;
    if (word.kind !== 'word') continue;
    words++;
    if (isSmallWord(word)) small++;
  }
  return words < FEWEST_WORDS || small >= LEAST_SMALL_WORDS * words;
}
