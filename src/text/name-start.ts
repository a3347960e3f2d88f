/** Where in a run of capitals a person's name begins: behind titles, bodies and plain words, at a first name. */
import {
  BODY,
  CALENDAR,
  COMMON,
  FIRST_NAME,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
  SURNAME_TITLE,
} from './name-lexicon.ts';
import type { NameWord } from './name-words.ts';

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

/** The index within [from, to) at which the name begins; -1 where the words name no person. */
export function nameStart(
  words: readonly NameWord[],
  from: number,
  to: number,
  context: NameContext,
): number {
  const last = words[to - 1]!;
  if (to - from === 1) return isSingleName(last, context) ? from : -1;
  if ((last.flags & BODY) !== 0) return -1;
  const isShouted = isAllCapitals(words, from, to);
  if (last.isAcronym && !isShouted) return -1;
  const first = firstNameAt(words, from, to, isShouted);
  if (first >= 0) return knownNameStart(words, from, first, to, context);
  return isShouted && !context.hasTitle && !context.isLabel ? -1 : unknownNameStart(words, from, to, context);
}

function isAllCapitals(words: readonly NameWord[], from: number, to: number): boolean {
  for (let w = from; w < to; w++) {
    const { isAcronym, isInitial, isCapital } = words[w]!;
    if (!isAcronym && !isInitial && isCapital) return false;
  }
  return true;
}

function isSingleName({ flags, isAcronym, isInitial }: NameWord, context: NameContext): boolean {
  const { hasTitle, isHonorific, isLabel } = context;
  if (isInitial || (flags & (PEOPLE | CALENDAR)) !== 0) return isHonorific && !isInitial;
  if (isAcronym) return hasTitle || isLabel;
  if (isHonorific) return true;
  if ((flags & (BODY | FIRST_NAME)) === BODY) return false;
  // “General Assembly”, “President Law”: a title and a plain word are an office or a body.
  if (hasTitle) return (flags & (COMMON | FIRST_NAME | SOFT_BODY)) !== COMMON;
  return (flags & PLACE) === 0;
}

/** The first word that is a first name or initials with a word behind it; -1 without. */
function firstNameAt(words: readonly NameWord[], from: number, to: number, isShouted: boolean): number {
  const last = words[to - 1]!;
  for (let w = from; w < to - 1; w++) {
    const { flags, folded, isInitial, isAcronym } = words[w]!;
    const isPair = to - w === 2;
    // JD Vance, AJ Smith.
    const isInitials = isInitial || (isAcronym && !isShouted && folded.length === 2 && (flags & PLACE) === 0);
    if ((flags & FIRST_NAME) === 0 && !isInitials) continue;
    if (isAcronym && !isShouted && !isInitials) continue;
    // Virginia Beach, Jordan Democrats, N. Korea.
    if (
      isPair &&
      ((flags & (PLACE | PEOPLE)) !== 0 || isInitial) &&
      (last.flags & (PLACE | BODY | PEOPLE)) !== 0
    )
      continue;
    return w;
  }
  return -1;
}

/** No word is known as a first name: a few words of which nothing else is known may still name a person. */
function unknownNameStart(
  words: readonly NameWord[],
  from: number,
  to: number,
  context: NameContext,
): number {
  let at = from;
  // Frenchman Corentin Moutet; Speaker of the House Newt Gingrich; Minnesota Somebody Else.
  while (to - at > 2 && (words[at]!.flags & (PEOPLE | SOFT_BODY | PLACE | COMMON)) !== 0) at++;
  let capitals = 0;
  for (let w = at; w < to; w++) {
    const { flags, isAcronym, isCapital, folded } = words[w]!;
    if ((flags & (BODY | PEOPLE | CALENDAR)) !== 0) return -1;
    if (isAcronym && folded.length > 2 && !isAllCapitals(words, at, to)) return -1;
    if (isCapital) capitals++;
  }
  if (capitals > MOST_UNKNOWN_WORDS) return -1;
  if (context.hasTitle || context.isDescribed) return at;
  const first = words[at]!;
  if (((first.flags | words[to - 1]!.flags) & PLACE) !== 0) return -1;
  for (let w = at; w < to; w++) {
    const { flags, folded } = words[w]!;
    const isPlain = (flags & COMMON) !== 0 && (flags & (SOFT_BODY | SURNAME_TITLE | PARTICLE)) === 0;
    // “He Jianxiong”: the run would not be one if it were the pronoun.
    if (isPlain && folded !== 'he') return -1;
  }
  return at;
}

/** A first name stands at `first`: where the name begins; -1 where the words behind it make it another thing. */
function knownNameStart(
  words: readonly NameWord[],
  from: number,
  first: number,
  to: number,
  context: NameContext,
): number {
  const last = words[to - 1]!;
  const { flags } = words[first]!;
  const isClear =
    (flags & (PLACE | PEOPLE)) === 0 && !((flags & COMMON) !== 0 && context.isStart && !context.isLabel);
  if ((last.flags & PEOPLE) !== 0 && !(to - first === 2 && isClear)) return -1;
  // A body's word between the names: Clinton Foundation Board.
  for (let w = first + 1; w < to - 1; w++)
    if ((words[w]!.flags & (BODY | CALENDAR)) !== 0 && (words[w]!.flags & FIRST_NAME) === 0) return -1;
  const start = startBefore(words, from, first, to);
  let capitals = 0;
  for (let w = start; w < to; w++) if (words[w]!.isCapital) capitals++;
  if (capitals > MOST_NAME_WORDS) return -1;
  // “Barack Obama Election Day”: a plain word ends no name of three, unless two first names precede it.
  const before = words[to - 2]!;
  const isPlainLast = (last.flags & COMMON) !== 0 && (last.flags & FIRST_NAME) === 0;
  if (isPlainLast && capitals > 2 && (before.flags & FIRST_NAME) === 0 && !before.isInitial) return -1;
  return start;
}

/** The name may begin one word before its known first name: Tyresha Ann Smith, de Mary Sowieso. */
function startBefore(words: readonly NameWord[], from: number, first: number, to: number): number {
  const before = words[first - 1];
  if (!before || first === from) return first;
  // Tamim bin Hamad: behind particles stands the father's name.
  let at = first;
  while (at > from && (words[at - 1]!.flags & PARTICLE) !== 0 && !words[at - 1]!.isCapital) at--;
  if (at < first) return at > from && isUnknown(words[at - 1]!) ? at - 1 : first - 1;
  return first - from === 1 && isUnknown(before) && to - from <= 3 ? from : first;
}

function isUnknown({ flags, folded, isAcronym, isCapital }: NameWord): boolean {
  return (flags & ~SURNAME_TITLE) === 0 && !isAcronym && isCapital && folded.length > 2;
}
