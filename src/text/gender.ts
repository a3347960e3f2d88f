/** The gender that words say. */
import type { Gender } from './types.ts';

/** The gender of a pronoun in lower case; null of "they" and "it". */
export function genderOfPronoun(lower: string): Gender | null {
  return /^(?:she|her)/.test(lower) ? 'female' : /^h/.test(lower) ? 'male' : null;
}

const FEMALE =
  /(?:woman|girl|mother|mum|mom|wife|daughter|sister|actress|queen|princess|widow|girlfriend|lady)$/;
const MALE = /(?:[^o]man|boy|father|dad|husband|son|brother|king|prince|boyfriend)$/;

/** The gender that a noun for a human being goes with, where it goes with one. */
export function genderOfNoun(lower: string): Gender | null {
  return FEMALE.test(lower) ? 'female' : MALE.test(lower) ? 'male' : null;
}
