/**
 * Which words of a run of capitals are a person's name. The name begins behind the last title, or at the first known
 * first name, or at the first word; words for bodies, places and the calendar are cut off or make the run no person.
 */
import type { Token } from './layers.ts';
import {
  BODY,
  CALENDAR,
  COMMON,
  FIRST_NAME,
  foldWord,
  HONORIFIC,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
  SUFFIX,
  SURNAME_TITLE,
  TITLE,
} from './name-lexicon.ts';
import { ACRONYM, INITIAL, type NameRuns } from './name-runs.ts';
import { isPossessiveToken, type NameWord, readNameWord } from './name-words.ts';

/** A run of tokens and how it stands in the text. */
export interface Run {
  start: number;
  end: number;
  /** The first capital stands where a sentence or quotation begins. */
  isStart: boolean;
  isLabel: boolean;
  isCommonHere: (folded: string) => boolean;
}

/** Longer runs of capitals are headings or lists. */
const MOST_WORDS = 10;
/** Words of one person's name, small words not counted. */
const MOST_NAME_WORDS = 5;

/** Reads one run and adds what it holds to `runs`. */
export function readRun(runs: NameRuns, tokens: readonly Token[], run: Run): void {
  const { words, nickname, suffix, end } = readWords(tokens, run);
  const other = (from: number, to: number) => {
    if (from < to) runs.others.push({ firstToken: words[from]!.token, endToken: words[to - 1]!.token + 1 });
  };
  let to = words.length;
  let from = run.isStart ? skipStarter(words, run) : 0;
  while (from < to && isCalendar(words[from]!)) from++;
  while (from < to && isCalendar(words[to - 1]!)) to--;
  if (from >= to) return;
  if (to - from > MOST_WORDS) {
    other(from, to);
    return;
  }
  const { nameFrom, title } = readTitle(words, from, to);
  // “President Obama Speech”: plain words behind a titled surname.
  if (title !== null)
    while (to - nameFrom > 1 && isPlain(words[to - 1]!) && (words[nameFrom]!.flags & FIRST_NAME) === 0) to--;
  const last = words[to - 1]!;
  const isAlone = to - nameFrom === 1;
  const isOffice =
    (last.flags & TITLE) !== 0 && !(isAlone && title !== null) && !isNameDespiteTitle(words, nameFrom, to);
  const nameAt = isOffice ? -1 : nameStart(words, nameFrom, to, title !== null, run);
  if (nameAt < 0) {
    const isTakenUp = words.length === 1 && !last.isAcronym && !last.isInitial && last.folded.length > 2;
    if (!isTakenUp) {
      other(from, to);
      return;
    }
  }
  const at = Math.max(nameAt, nameFrom);
  const name = words.slice(at, to);
  other(nameFrom, at);
  if (title === null) other(from, nameFrom);
  runs.candidates.push({
    firstToken: name[0]!.token,
    endToken: to === words.length ? end : name.at(-1)!.token + 1,
    words: name.map(({ folded }) => folded),
    flags: name.map(
      ({ flags, isInitial, isAcronym }) => flags | (isInitial ? INITIAL : 0) | (isAcronym ? ACRONYM : 0),
    ),
    suffix: to === words.length ? suffix : null,
    nickname,
    titleToken: title === null ? name[0]!.token : words[from]!.token,
    title,
    isPossessive: to === words.length && isPossessiveToken(tokens[end - 1]!),
    isWeak: run.isStart && at === 0,
    isHeading: false,
    isTakenUp:
      nameAt < 0 ||
      (name.length === 1 && title === null && run.isStart && from === 0 && isPlainHere(last, run)),
    isLabel: run.isLabel,
  });
}

function readWords(tokens: readonly Token[], { start, end }: Run) {
  const words: NameWord[] = [];
  let nickname: string | null = null;
  let suffix: string | null = null;
  for (let t = start; t < end; t++) {
    const token = tokens[t]!;
    if (token.kind === 'word') words.push(readNameWord(token, t));
    else if (token.kind === 'mark' || token.text === '(') {
      nickname = foldWord(tokens[t + 1]!.lower);
      t += tokens[t + 2]!.kind === 'word' ? 3 : 2;
    }
  }
  while (words.length > 1 && (words.at(-1)!.flags & SUFFIX) !== 0)
    suffix = words.pop()!.folded.replace('.', '');
  return { words, nickname, suffix, end };
}

function isPlainHere({ flags, folded }: NameWord, { isCommonHere }: Run): boolean {
  return (flags & COMMON) !== 0 || isCommonHere(folded);
}

/** A word of the language that is no first name and no frequent surname. */
function isPlain({ flags }: NameWord): boolean {
  return (flags & COMMON) !== 0 && (flags & (FIRST_NAME | SOFT_BODY | TITLE)) === 0;
}

/** 1 where the first word's capital comes from the sentence's start alone, and more words follow; else 0. */
function skipStarter(words: readonly NameWord[], run: Run): number {
  const first = words[0]!;
  const second = words[1];
  if (!second || !isPlainHere(first, run) || (first.flags & (TITLE | PEOPLE)) !== 0) return 0;
  if (first.folded === 'he') return 0;
  const startsName =
    (first.flags & FIRST_NAME) !== 0 &&
    (second.flags & (FIRST_NAME | TITLE)) === 0 &&
    !/^(?:will|may|can)$/.test(first.folded);
  return startsName ? 0 : 1;
}

function isCalendar({ flags }: NameWord): boolean {
  return (flags & CALENDAR) !== 0 && (flags & FIRST_NAME) === 0;
}

/** The last title with words behind it, and where the name begins behind it. */
function readTitle(words: readonly NameWord[], from: number, to: number) {
  let nameFrom = from;
  let title: string | null = null;
  for (let w = from; w < to - 1; w++) {
    const { flags, folded, isAcronym } = words[w]!;
    if ((flags & TITLE) === 0 || (isAcronym && folded.length > 3)) continue;
    const isFirstName = (flags & FIRST_NAME) !== 0;
    // Earl Smith, Gov. Earl Ray Tomblin.
    if (isFirstName && (to - w === 2 || title !== null)) continue;
    // Billie Jean King Foundation, Larry King Live: a surname behind a first name.
    const before = words[w - 1];
    if (
      (flags & SURNAME_TITLE) !== 0 &&
      before &&
      w > from &&
      title === null &&
      (before.flags & (FIRST_NAME | PEOPLE | PLACE)) === FIRST_NAME &&
      to - w === 2 &&
      (words[w + 1]!.flags & FIRST_NAME) === 0
    )
      continue;
    nameFrom = w + 1;
    title = folded;
  }
  const honorific = words.slice(from, nameFrom).find(({ flags }) => (flags & HONORIFIC) !== 0);
  return { nameFrom, title: honorific ? honorific.folded : title };
}

/** Stephen King, Adam Driver: the last word is a surname though it is a title elsewhere; Dean, Earl: a first name. */
function isNameDespiteTitle(words: readonly NameWord[], from: number, to: number): boolean {
  const last = words[to - 1]!;
  if (to - from === 1) return (last.flags & FIRST_NAME) !== 0 && (last.flags & SURNAME_TITLE) === 0;
  const before = words[to - 2]!;
  const isBehindFirstName = before.isInitial || (before.flags & (FIRST_NAME | PEOPLE)) === FIRST_NAME;
  return isBehindFirstName && (last.flags & (SURNAME_TITLE | FIRST_NAME)) !== 0;
}

/** Where the person's name begins within [from, to); -1 where the words name no person. */
function nameStart(
  words: readonly NameWord[],
  from: number,
  to: number,
  hasTitle: boolean,
  run: Run,
): number {
  const last = words[to - 1]!;
  if (to - from === 1) return isSingleName(last, hasTitle, run) ? from : -1;
  if ((last.flags & BODY) !== 0) return -1;
  const isShouted = words
    .slice(from, to)
    .every(({ isAcronym, isInitial, isCapital }) => isAcronym || isInitial || !isCapital);
  if (last.isAcronym && !isShouted) return -1;
  const first = firstNameAt(words, from, to, isShouted);
  return first < 0
    ? unknownNameStart(words, from, to, hasTitle, isShouted)
    : knownNameStart(words, from, first, to);
}

function isSingleName(
  { flags, isAcronym, isInitial }: NameWord,
  hasTitle: boolean,
  { isLabel }: Run,
): boolean {
  if (isInitial) return false;
  if (isAcronym) return hasTitle || isLabel;
  if ((flags & (PEOPLE | CALENDAR)) !== 0) return false;
  return hasTitle || (flags & (PLACE | BODY)) === 0;
}

/** The first word that is a first name or initial with a word behind it; -1 without. */
function firstNameAt(words: readonly NameWord[], from: number, to: number, isShouted: boolean): number {
  const last = words[to - 1]!;
  for (let w = from; w < to - 1; w++) {
    const { flags, folded, isInitial, isAcronym } = words[w]!;
    // JD Vance, AJ Smith.
    const isInitials = isInitial || (isAcronym && !isShouted && folded.length === 2 && (flags & PLACE) === 0);
    if ((flags & FIRST_NAME) === 0 && !isInitials) continue;
    if (isAcronym && !isShouted && !isInitials) continue;
    // Virginia Beach, Jordan River, Paris Texas.
    if ((flags & (PLACE | PEOPLE)) !== 0 && to - w === 2 && (last.flags & (PLACE | BODY | PEOPLE)) !== 0)
      continue;
    return w;
  }
  return -1;
}

/** No word is known as a first name: two or three words of which nothing is known may still name a person. */
function unknownNameStart(
  words: readonly NameWord[],
  from: number,
  to: number,
  hasTitle: boolean,
  isShouted: boolean,
): number {
  let at = from;
  // Frenchman Corentin Moutet.
  while (to - at > 2 && (words[at]!.flags & PEOPLE) !== 0) at++;
  const inner = words.slice(at, to);
  if (isShouted && !hasTitle) return -1;
  if (inner.some(({ flags }) => (flags & (BODY | PEOPLE | CALENDAR)) !== 0)) return -1;
  if (inner.some(({ isAcronym, folded }) => isAcronym && folded.length > 2) && !isShouted) return -1;
  const capitals = inner.filter(({ isCapital }) => isCapital).length;
  if (hasTitle) return capitals <= 4 ? at : -1;
  if ((inner.at(-1)!.flags & PLACE) !== 0 || (inner[0]!.flags & PLACE) !== 0) return -1;
  if (capitals > 4) return -1;
  return inner.some((word) => isPlain(word) && word.folded !== 'he') ? -1 : at;
}

/** A first name stands at `first`: where the name begins, and whether the words behind it are one. */
function knownNameStart(words: readonly NameWord[], from: number, first: number, to: number): number {
  const last = words[to - 1]!;
  const isPair = to - first === 2;
  if ((last.flags & PEOPLE) !== 0 && !(isPair && (words[first]!.flags & (PLACE | PEOPLE | COMMON)) === 0))
    return -1;
  // A body's word between the names: Clinton Foundation Board.
  for (let w = first + 1; w < to - 1; w++)
    if ((words[w]!.flags & (BODY | CALENDAR)) !== 0 && (words[w]!.flags & FIRST_NAME) === 0) return -1;
  const before = words[first - 1];
  let start = first;
  if (before && first > from) {
    // One unknown word before a first name may be the first of two first names (Tyresha Ann Smith).
    const isUnknown =
      (before.flags & ~SURNAME_TITLE) === 0 &&
      !before.isAcronym &&
      before.isCapital &&
      before.folded.length > 2;
    if (first - from === 1 && isUnknown && to - from <= 3) start = from;
    else if ((before.flags & PARTICLE) !== 0 && !before.isCapital) start--;
  }
  const capitals = words.slice(start, to).filter(({ isCapital }) => isCapital).length;
  if (capitals > MOST_NAME_WORDS) return -1;
  // “Barack Obama Election Day”: a plain word ends no name of three, unless two first names precede it.
  const beforeLast = words[to - 2]!;
  const isPlainLast = (last.flags & COMMON) !== 0 && (last.flags & FIRST_NAME) === 0;
  if (isPlainLast && capitals > 2 && (beforeLast.flags & FIRST_NAME) === 0 && !beforeLast.isInitial)
    return -1;
  return start;
}
