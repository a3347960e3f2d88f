/** Where in a run of capitals a person's name begins: behind titles, bodies and plain words, at a first name. */
import { UPPER } from './characters.ts';
import {
  ACRONYM,
  BODY,
  CALENDAR,
  CAPITAL,
  COMMON,
  FIRST_NAME,
  INITIAL,
  KNOWN,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
  SUFFIX,
  SURNAME_TITLE,
} from './name-flags.ts';
import { isNamedThing, isPlaceOfTwo } from './named-things.ts';
import { isPersonNoun } from './people-words.ts';
import type { Word } from './words.ts';

/** How a run stands in the text and what precedes the name in it. */
export interface NameContext {
  /** NAME: at the start of a paragraph. */
  isLabel: boolean;
  hasTitle: boolean;
  /** The title is Mr, Mrs, Ms and the like. */
  isHonorific: boolean;
  /** A noun for a person stands directly before the run ("the radio host"). */
  isDescribed: boolean;
  /** A word such as "brother" stands before it. */
  isRelative: boolean;
  /** Its last word is a surname, whatever else it is. */
  isSurname: boolean;
}

/**
 * The index within [from, to) at which the name begins; -1 where the words name no person. `allFlags` are the nameFlags
 * of the words.
 */
export function nameStart(
  words: readonly Word[],
  allFlags: readonly number[],
  from: number,
  to: number,
  context: NameContext,
): number {
  /** Words with a capital in one person's name. */
  const MOST_NAME_WORDS = 5;
  if (to - from === 1) return isSingleName(allFlags[from]!, context) ? from : -1;
  // “Ms Ann Chambers”, whatever chambers are elsewhere; but “Dr Pepper Bottling Group”.
  const isFirstName = (allFlags[from]! & FIRST_NAME) !== 0;
  const isAddressed = context.isHonorific && (isFirstName || (allFlags[to - 1]! & BODY) === 0);
  if (isAddressed && countCapitals(allFlags, from, to) <= MOST_NAME_WORDS) return from;
  if (isOfPlace(words[from]!) || isPlaceOfTwo(words, from)) {
    // Of “Los Angeles Dodgers” no word is a person's, of “San Diego Ann Lee” two are.
    return to - from < 4 ? -1 : nameStart(words, allFlags, from + 2, to, context);
  }
  // HENRY TOLLIVER: where all have them, capitals make no initialism.
  const isShouted = isAllCapitals(allFlags, from, to);
  const flags = isShouted ? allFlags.map((known) => known & ~ACRONYM) : allFlags;
  if ((flags[to - 1]! & (BODY | ACRONYM)) !== 0 && !context.isSurname) return -1;
  if (isNamedThing(words, from, to) && !context.isSurname) return -1;
  // Sinn Féin TD Aoife Nolan.
  for (let w = to - 3; w > from; w--)
    if ((flags[w]! & (SUFFIX | ACRONYM)) === (SUFFIX | ACRONYM))
      return nameStart(words, flags, w + 1, to, context);
  const first = firstNameAt(words, flags, from, to);
  if (first < 0 && isShouted && !context.hasTitle && !context.isLabel) return -1;
  const start =
    first < 0 ? unknownNameStart(flags, from, to, context) : knownNameStart(words, flags, from, first, to);
  return start < 0 || countCapitals(flags, start, to) > MOST_NAME_WORDS ? -1 : start;
}

/** Begin a place's name, though a first name follows: San Antonio, Los Angeles, St. Louis, Port Arthur. */
const OF_PLACES = new Set(['los', 'las', 'san', 'santa', 'st', 'port', 'fort', 'mount', 'cape']);
export const isOfPlace = ({ first, folded }: Word) => first === UPPER && OF_PLACES.has(folded);

function isAllCapitals(flags: readonly number[], from: number, to: number): boolean {
  for (let w = from; w < to; w++) if ((flags[w]! & (ACRONYM | INITIAL | CAPITAL)) === CAPITAL) return false;
  return true;
}

function isSingleName(flags: number, { hasTitle, isHonorific, isLabel, isRelative }: NameContext): boolean {
  // "her brother Jordan"
  if (isHonorific || (isRelative && (flags & FIRST_NAME) !== 0)) return true;
  if ((flags & (PEOPLE | CALENDAR | INITIAL)) !== 0) return false;
  if ((flags & ACRONYM) !== 0) return hasTitle || isLabel;
  if ((flags & (BODY | FIRST_NAME)) === BODY) return false;
  // “General Assembly”, “President Law”: a title and a plain word are an office or a body.
  return hasTitle ? (flags & (COMMON | FIRST_NAME | SOFT_BODY)) !== COMMON : (flags & PLACE) === 0;
}

/** The first word that is a first name or initials with a word behind it; -1 without. */
function firstNameAt(words: readonly Word[], flags: readonly number[], from: number, to: number): number {
  for (let w = from; w < to - 1; w++) {
    const known = flags[w]!;
    // JD Vance, AJ Smith; but the GM Owen Marsh.
    const isRank = to - w > 2 && (flags[w + 1]! & FIRST_NAME) !== 0;
    const isFirst =
      (known & ACRONYM) !== 0
        ? words[w]!.folded.length === 2 && !isRank
        : (known & (FIRST_NAME | INITIAL)) !== 0;
    // Virginia Beach, Jordan Democrats, N. Korea.
    const mayBePlace = (known & (PLACE | PEOPLE | INITIAL)) !== 0;
    if (isFirst && !(mayBePlace && (flags[to - 1]! & (PLACE | BODY | PEOPLE)) !== 0)) return w;
  }
  return -1;
}

/** No word is known as a first name: a few words of which nothing else is known may still name a person. */
function unknownNameStart(
  flags: readonly number[],
  from: number,
  to: number,
  { hasTitle, isDescribed }: NameContext,
): number {
  let at = from;
  // Frenchman Corentin Moutet; Speaker of the House Newt Gingrich; Minnesota Somebody Else.
  while (to - at > 2 && (flags[at]! & (PEOPLE | SOFT_BODY | PLACE | COMMON)) !== 0) at++;
  for (let w = at; w < to; w++) {
    // What is known of few words says little of the surname in "the activist Somebody Bilbao".
    const isSurname = isDescribed && w > at && w === to - 1;
    if ((flags[w]! & (BODY | CALENDAR | ACRONYM | (isSurname ? 0 : PEOPLE))) !== 0) return -1;
    const isPlain = (flags[w]! & (COMMON | SOFT_BODY | SURNAME_TITLE | PARTICLE)) === COMMON;
    if (!hasTitle && !isDescribed && (isPlain || (flags[w]! & PLACE) !== 0)) return -1;
  }
  return at;
}

function countCapitals(flags: readonly number[], from: number, to: number): number {
  let capitals = 0;
  for (let w = from; w < to; w++) if ((flags[w]! & CAPITAL) !== 0) capitals++;
  return capitals;
}

/** “Justices Ann Lee and Bo Roe” */
const isTitleOfSeveral = ({ folded }: Word) => folded.endsWith('s') && isPersonNoun(folded.slice(0, -1));

/** A first name stands at `first`: where the name begins; -1 where the words behind it make it another thing. */
function knownNameStart(
  words: readonly Word[],
  flags: readonly number[],
  from: number,
  first: number,
  to: number,
): number {
  const last = flags[to - 1]!;
  if ((last & PEOPLE) !== 0 && to - first > 2) return -1;
  // A body's word between the names: Clinton Foundation Board.
  for (let w = first + 1; w < to - 1; w++) if ((flags[w]! & (BODY | CALENDAR)) !== 0) return -1;
  // The name may begin before its known first name: Tyresha Ann Smith, Tamim bin Hamad, de Mary Sowieso.
  let start = first;
  while (start > from && (flags[start - 1]! & (PARTICLE | CAPITAL)) === PARTICLE) start--;
  const isUnknown =
    start > from && (flags[start - 1]! & (ACRONYM | CAPITAL | (KNOWN & ~SURNAME_TITLE))) === CAPITAL;
  if (isUnknown && !isTitleOfSeveral(words[start - 1]!)) start--;
  // “Barack Obama Election Day”: a plain word ends no name of three, unless two first names precede it.
  const isPlainLast =
    (last & (COMMON | FIRST_NAME)) === COMMON && (flags[to - 2]! & (FIRST_NAME | INITIAL)) === 0;
  return isPlainLast && countCapitals(flags, start, to) > 2 ? -1 : start;
}
