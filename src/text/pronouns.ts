/** Pronouns in the third person. */
import type { Gender } from './types.ts';

/** The gender of a pronoun in lower case; null of "they" and "it". */
export function genderOfPronoun(lower: string): Gender | null {
  return /^(?:she|her)/.test(lower) ? 'female' : /^h/.test(lower) ? 'male' : null;
}
