/**
 * What is known of a single word when names are looked for: a first name (of whom), a place, a nationality, a title,
 * a word for a body or firm, or a word that writers set in lower case. Three packed tables of words know it; they take one
 * stranger in some hundreds for their own, most of those for first names.
 */

import { cueShare } from './cues.ts';
import {
  BESIDE,
  BESIDE_FLAGS,
  FIRST_NAMES,
  FIRST_NAMES_FLAGS,
  LISTED,
  LISTED_FLAGS,
  PLAIN_WORDS,
  PLAIN_WORDS_FLAGS,
} from './lexicon.generated.ts';
import { COMMON, FIRST_NAME, LISTED_TOO, PEOPLE } from './name-flags.ts';
import { endsAsPeople, isKnownByEnding } from './word-endings.ts';
import { openWordTable } from './word-table.ts';

const firstNameOf = openWordTable(FIRST_NAMES);
const plainOf = openWordTable(PLAIN_WORDS);
const listedOf = openWordTable(LISTED);

function storedFlags(folded: string): number {
  const listed = LISTED_FLAGS[listedOf(folded)] ?? 0;
  // Of a listed word it is known whether the other tables, which take more strangers, may be asked.
  if (listed !== 0 && (listed & LISTED_TOO) === 0) return listed;
  const flags = PLAIN_WORDS_FLAGS[plainOf(folded)] ?? FIRST_NAMES_FLAGS[firstNameOf(folded)] ?? 0;
  // Of the strangers that are taken for a people most have another ending.
  return flags === PEOPLE && !endsAsPeople(folded) ? listed : listed | flags;
}

/** The flags of a word that `foldWord` has brought into its simplest form; 0 for a word that nothing is known of. */
export function wordFlags(folded: string): number {
  let flags = storedFlags(folded);
  // Democrats, Russians: what is said of many of a people.
  if (flags === 0 && folded.length > 4 && folded.endsWith('s'))
    flags = storedFlags(folded.slice(0, -1)) & PEOPLE;
  // For first names it is known which are words as well.
  if ((flags & FIRST_NAME) === 0 && (isKnownByEnding(folded) || cueShare(folded) > 0)) flags |= COMMON;
  return flags;
}

const PLAIN = /^[\w.'-]*$/;
const LETTERS: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A word in lower case without marks on its letters, possessive 's and the stop of an abbreviation. */
export function foldWord(lower: string): string {
  let word = lower;
  if (word.endsWith("'s")) word = word.slice(0, -2);
  else if (word.endsWith("'")) word = word.slice(0, -1);
  if (word.endsWith('.') && word.length > 2) word = word.slice(0, -1);
  // Longer ones are no names; leave them as they are rather than normalise a megabyte.
  if (word.length > 60 || PLAIN.test(word)) return word;
  return word
    .replaceAll(/[ıłøđðßæœþ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
}

const besideOf = openWordTable(BESIDE);

/** The bits of a word in lower case. */
export function besideName(lower: string): number {
  return BESIDE_FLAGS[besideOf(lower)] ?? 0;
}
