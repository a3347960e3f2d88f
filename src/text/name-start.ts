/** Where in a run of capitals a person's name begins: behind titles, bodies and plain words, at a first name. */
import {
  BODY,
  CALENDAR,
  COMMON,
  FIRST_NAME,
  KNOWN,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
  SURNAME_TITLE,
} from './name-lexicon.ts';
import { ACRONYM, CAPITAL, INITIAL } from './name-words.ts';
import type { Word } from './words.ts';

/** How a run stands in the text and what precedes the name in it. */
export interface NameContext {
  /** NAME: at the start of a paragraph. */
  isLabel: boolean;
  /** The first word's capital may come from the sentence's start. */
  isStart: boolean;
  hasTitle: boolean;
  /** The title is Mr, Mrs, Ms and the like. */
  isHonorific: boolean;
  /** A noun for a person stands directly before the run ("the radio host"). */
  isDescribed: boolean;
}

/** Words of one person's name, small words not counted. */
const MOST_NAME_WORDS = 5;
/** The same where none of them is known as a first name. */
const MOST_UNKNOWN_WORDS = 4;

/**
 * The index within [from, to) at which the name begins; -1 where the words name no person. `flags` are the nameFlags of
 * the words.
 */
export function nameStart(
  words: readonly Word[],
  flags: readonly number[],
  from: number,
  to: number,
  context: NameContext,
): number {
  const last = flags[to - 1]!;
  if (to - from === 1) return isSingleName(last, context) ? from : -1;
  if ((last & BODY) !== 0) return -1;
  const isShouted = isAllCapitals(flags, from, to);
  if ((last & ACRONYM) !== 0 && !isShouted) return -1;
  const first = firstNameAt(words, flags, from, to, isShouted);
  if (first >= 0) return knownNameStart(words, flags, from, first, to, context);
  return isShouted && !context.hasTitle && !context.isLabel
    ? -1
    : unknownNameStart(words, flags, from, to, context);
}

function isAllCapitals(flags: readonly number[], from: number, to: number): boolean {
  for (let w = from; w < to; w++) if ((flags[w]! & (ACRONYM | INITIAL | CAPITAL)) === CAPITAL) return false;
  return true;
}

function isSingleName(flags: number, { hasTitle, isHonorific, isLabel }: NameContext): boolean {
  if ((flags & (PEOPLE | CALENDAR | INITIAL)) !== 0) return isHonorific && (flags & INITIAL) === 0;
  if ((flags & ACRONYM) !== 0) return hasTitle || isLabel;
  if (isHonorific) return true;
  if ((flags & (BODY | FIRST_NAME)) === BODY) return false;
  // “General Assembly”, “President Law”: a title and a plain word are an office or a body.
  if (hasTitle) return (flags & (COMMON | FIRST_NAME | SOFT_BODY)) !== COMMON;
  return (flags & PLACE) === 0;
}

/** The first word that is a first name or initials with a word behind it; -1 without. */
function firstNameAt(
  words: readonly Word[],
  flags: readonly number[],
  from: number,
  to: number,
  isShouted: boolean,
): number {
  for (let w = from; w < to - 1; w++) {
    const known = flags[w]!;
    const isAcronym = !isShouted && (known & ACRONYM) !== 0;
    // JD Vance, AJ Smith.
    const isInitials =
      (known & INITIAL) !== 0 || (isAcronym && words[w]!.folded.length === 2 && (known & PLACE) === 0);
    if (!isInitials && (isAcronym || (known & FIRST_NAME) === 0)) continue;
    // Virginia Beach, Jordan Democrats, N. Korea.
    const mayBePlace = to - w === 2 && (known & (PLACE | PEOPLE | INITIAL)) !== 0;
    if (!mayBePlace || (flags[to - 1]! & (PLACE | BODY | PEOPLE)) === 0) return w;
  }
  return -1;
}

/** No word is known as a first name: a few words of which nothing else is known may still name a person. */
function unknownNameStart(
  words: readonly Word[],
  flags: readonly number[],
  from: number,
  to: number,
  context: NameContext,
): number {
  let at = from;
  // Frenchman Corentin Moutet; Speaker of the House Newt Gingrich; Minnesota Somebody Else.
  while (to - at > 2 && (flags[at]! & (PEOPLE | SOFT_BODY | PLACE | COMMON)) !== 0) at++;
  for (let w = at; w < to; w++) {
    if ((flags[w]! & (BODY | PEOPLE | CALENDAR)) !== 0) return -1;
    if ((flags[w]! & ACRONYM) !== 0 && words[w]!.folded.length > 2 && !isAllCapitals(flags, at, to))
      return -1;
  }
  if (countCapitals(flags, at, to) > MOST_UNKNOWN_WORDS) return -1;
  if (context.hasTitle || context.isDescribed) return at;
  if (((flags[at]! | flags[to - 1]!) & PLACE) !== 0) return -1;
  for (let w = at; w < to; w++) {
    const isPlain = (flags[w]! & (COMMON | SOFT_BODY | SURNAME_TITLE | PARTICLE)) === COMMON;
    // “He Jianxiong”: the run would not be one if it were the pronoun.
    if (isPlain && words[w]!.folded !== 'he') return -1;
  }
  return at;
}

function countCapitals(flags: readonly number[], from: number, to: number): number {
  let capitals = 0;
  for (let w = from; w < to; w++) if ((flags[w]! & CAPITAL) !== 0) capitals++;
  return capitals;
}

/** A first name stands at `first`: where the name begins; -1 where the words behind it make it another thing. */
function knownNameStart(
  words: readonly Word[],
  flags: readonly number[],
  from: number,
  first: number,
  to: number,
  context: NameContext,
): number {
  const last = flags[to - 1]!;
  const known = flags[first]!;
  const isClear =
    (known & (PLACE | PEOPLE)) === 0 && ((known & COMMON) === 0 || !context.isStart || context.isLabel);
  if ((last & PEOPLE) !== 0 && !(to - first === 2 && isClear)) return -1;
  // A body's word between the names: Clinton Foundation Board.
  for (let w = first + 1; w < to - 1; w++)
    if ((flags[w]! & (BODY | CALENDAR)) !== 0 && (flags[w]! & FIRST_NAME) === 0) return -1;
  const start = startBefore(words, flags, from, first, to);
  const capitals = countCapitals(flags, start, to);
  // “Barack Obama Election Day”: a plain word ends no name of three, unless two first names precede it.
  const isPlainLast =
    (last & (COMMON | FIRST_NAME)) === COMMON && (flags[to - 2]! & (FIRST_NAME | INITIAL)) === 0;
  return capitals > (isPlainLast ? 2 : MOST_NAME_WORDS) ? -1 : start;
}

/** The name may begin one word before its known first name: Tyresha Ann Smith, de Mary Sowieso. */
function startBefore(
  words: readonly Word[],
  flags: readonly number[],
  from: number,
  first: number,
  to: number,
): number {
  if (first === from) return first;
  const isUnknown = (w: number) =>
    (flags[w]! & (ACRONYM | CAPITAL | (KNOWN & ~SURNAME_TITLE))) === CAPITAL && words[w]!.folded.length > 2;
  // Tamim bin Hamad: behind particles stands the father's name.
  let at = first;
  while (at > from && (flags[at - 1]! & (PARTICLE | CAPITAL)) === PARTICLE) at--;
  if (at < first) return at > from && isUnknown(at - 1) ? at - 1 : first - 1;
  return first - from === 1 && isUnknown(from) && to - from <= 3 ? from : first;
}
