import { UPPER } from './characters.ts';
import { genderOfNoun } from './gender.ts';
import type { Token } from './layers.ts';
import { NameCandidate } from './name-candidate.ts';
import { AT_PLACE, BEFORE_TITLE, RELATIVE } from './name-context.ts';
import {
  ACRONYM,
  CALENDAR,
  CAPITAL,
  COMMON,
  FIRST_NAME,
  HONORIFIC,
  INITIAL,
  KNOWN,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
  SUFFIX,
  SURNAME_TITLE,
  TITLE,
} from './name-flags.ts';
import type { NameRuns } from './name-runs.ts';
import { nameStart } from './name-start.ts';
import { isMonthName, isNameOnStreets } from './surnames-too.ts';
import { COMMA, DETERMINER } from './word-classes.ts';
import type { Word } from './words.ts';

/** A run of tokens and how it stands in the text. */
export interface Run {
  start: number;
  end: number;
  /** The first capital stands where a sentence or quotation begins. */
  isStart: boolean;
  isLabel: boolean;
  isCommonHere: (word: Word) => boolean;
}

/** From this share of reporting uses (0 to 90) on a word behind a name is a reporting verb. */
const REPORTS = 54;

/** Ends of words of the language; few first names have them. */
const WORD_ENDING = /.{3}(?:ing|ed|ly|tion|ment|ness|ive|ous|ful|able|ists?|ers|ors)$/;

/** Reads one run and adds what it holds to `runs`. */
export function readRun(runs: NameRuns, tokens: readonly Token[], run: Run): void {
  /** Longer runs of capitals are headings or lists. */
  const MOST_WORDS = 10;
  const { words, flags, places, nickname, suffix } = readWords(tokens, run);
  const { end } = run;
  const count = words.length;
  // “Tan Sri” is a title, Tan Wei Loon a name.
  // So are Sen. and Sen in Nalini Sen Dutta.
  for (let w = 0; w < count; w++) {
    const { text, folded } = words[w]!;
    const isTan = folded === 'tan' && words[w + 1]?.folded !== 'sri';
    const isSen = text === 'Sen' && w > 0 && (flags[w - 1]! & TITLE) === 0;
    if (isTan || isSen) flags[w]! &= ~(TITLE | SURNAME_TITLE | HONORIFIC);
  }
  const other = (from: number, to: number) => {
    if (from < to) runs.others.push({ firstToken: places[from]!, endToken: places[to - 1]! + 1 });
  };
  let to = count;
  let from = run.isStart ? skipStarter(words, flags, run) : 0;
  while (to - from > 1 && isCalendar(flags[from]!)) from++;
  while (to - from > 1 && isCalendar(flags[to - 1]!) && !isMonthName(words, flags, to, tokens[end])) to--;
  if (to - from > MOST_WORDS) {
    other(from, to);
    return;
  }
  const read = readTitle(words, flags, from, to);
  // “Chief Justice of India Ann Lee”: of the office, not of the name.
  const isOfOffice = read.title === null && to - from > 2 && isBehindOffice(tokens, places[from]!);
  // “Minister for Tourism and Culture G Harish Rao”
  const knownName = isOfOffice
    ? flags.findIndex((flag, w) => w > from && w < to - 1 && (flag & (FIRST_NAME | INITIAL)) !== 0)
    : -1;
  const isPageant = read.title?.folded === 'miss' && (flags[read.nameFrom]! & (PLACE | FIRST_NAME)) === PLACE;
  // “Miss Japan”
  if (isPageant && to - read.nameFrom === 1) {
    other(read.nameFrom, to);
    return;
  }
  const nameFrom = isOfOffice ? Math.max(from + 1, knownName) : read.nameFrom + Number(isPageant);
  const { title } = read;
  const isHonorific = ((title?.nameFlags ?? 0) & HONORIFIC) !== 0;
  // “President Obama Speech”: plain words behind a titled surname.
  if (title && (flags[nameFrom]! & FIRST_NAME) === 0)
    while (to - nameFrom > 1 && isPlain(flags[to - 1]!)) to--;
  const last = words[to - 1]!;
  const known = flags[to - 1]!;
  // “Dr Ann Chancellor”, but “Madam Vice President”.
  const isAddressed = isHonorific && to - nameFrom > 1 && (flags[nameFrom]! & FIRST_NAME) !== 0;
  const before = tokens[places[from]! - 1];
  const described = before?.text === ',' ? tokens[places[from]! - 2] : before;
  const isSpeaker =
    ((before?.word.beside ?? 0) & AT_PLACE) === 0 &&
    (described?.word.isPersonNoun === true ||
      [before, tokens[end]].some((token) => (token?.word.cueShare ?? 0) >= REPORTS));
  const isSurname =
    to - nameFrom === 2 && (isSpeaker || title !== null) && isNameOnStreets(last, flags[nameFrom]!);
  const isOffice =
    (known & TITLE) !== 0 &&
    !isAddressed &&
    !isSurname &&
    !(isHonorific && (known & SURNAME_TITLE) !== 0) &&
    !isNameDespiteTitle(flags, nameFrom, to);
  const relation = relationBefore(tokens, places[from]!, end);
  // “21st Century Fox”, “82nd Airborne Division”; but “the 45th President Ann Lee”.
  const mayBeNumbered = title === null && (flags[nameFrom]! & FIRST_NAME) === 0;
  const isNumbered = mayBeNumbered && /^\d+(?:st|nd|rd|th)$/.test(before?.lower ?? '');
  const nameAt =
    isOffice || isNumbered
      ? -1
      : nameStart(words, flags, nameFrom, to, {
          isLabel: run.isLabel,
          hasTitle: title !== null,
          isHonorific,
          isDescribed: before?.word.isPersonNoun === true || relation !== null,
          isRelative: relation !== null,
          isSurname,
        });
  if (nameAt < 0) {
    // One word may be taken up for a surname; of several the last, where it says something (“the Daily Mail Smith claimed”).
    const saysSomething = to === count && (tokens[end]?.word.cueShare ?? 0) >= REPORTS;
    const isDay = count === 1 && isCalendar(known);
    // “DCI Roe”: capitals that no list knows may be a rank.
    const isRanked = to - from === 2 && (flags[from]! & ACRONYM) !== 0 && to === count;
    if ((known & (ACRONYM | INITIAL)) !== 0 || ((count > 1 || isDay) && !saysSomething && !isRanked)) {
      if (!isDay) other(from, to);
      return;
    }
  }
  const at = nameAt < 0 ? to - 1 : nameAt;
  other(title ? nameFrom : from, at);
  const firstToken = places[at]!;
  const isLast = to === count;
  const candidate = new NameCandidate(
    firstToken,
    isLast ? end : places[to - 1]! + 1,
    words.slice(at, to).map((word) => word.folded),
    flags.slice(at, to),
  );
  if (isLast) {
    candidate.suffix = suffix;
    candidate.isPossessive = tokens[end - 1]!.word.isPossessive;
  }
  candidate.nickname = nickname;
  if (title && nameAt >= 0) {
    candidate.titleToken = places[from]!;
    candidate.title = title;
  }
  candidate.isWeak = run.isStart && at === from;
  candidate.isTakenUp =
    nameAt < 0 || (to - at === 1 && !title && run.isStart && from === 0 && isPlainHere(last, known, run));
  candidate.isLabel = run.isLabel;
  candidate.isRelative = relation !== null;
  const gender = relation && genderOfNoun(relation.lower);
  candidate.kinGender = Number(gender === 'female') - Number(gender === 'male');
  runs.candidates.push(candidate);
}

/**
 * The wife of “his wife Jane Smith”, “her wife, the painter Jane Smith”, where such a word stands before the name in tokens
 * [at, end); null: none does. But “He called his wife, Smith said”.
 */
function relationBefore(tokens: readonly Token[], at: number, end: number): Word | null {
  const MOST_IN_TITLE = 3;
  let name = at;
  for (let t = at - 2; t >= at - MOST_IN_TITLE; t--) if (tokens[t]?.word.syntax === DETERMINER) name = t;
  const comma = tokens[name - 1]?.word.syntax === COMMA ? 1 : 0;
  const word = tokens[name - 1 - comma]?.word;
  const isSubject = comma > 0 && (tokens[end]?.word.cueShare ?? 0) >= REPORTS;
  return word && (word.beside & RELATIVE) !== 0 && !isSubject ? word : null;
}

/** The words of a run, what is known of each, and its token; nickname and suffix apart. */
function readWords(tokens: readonly Token[], { start, end }: Run) {
  const words: Word[] = [];
  const flags: number[] = [];
  const places: number[] = [];
  let nickname: string | null = null;
  let suffix: string | null = null;
  for (let t = start; t < end; t++) {
    const { word } = tokens[t]!;
    if (word.kind === 'word') {
      words.push(word);
      flags.push(word.text === 'A' ? INITIAL | CAPITAL : word.nameFlags);
      places.push(t);
    } else if (word.kind === 'mark' || word.text === '(') {
      nickname = tokens[t + 1]!.word.folded;
      t += tokens[t + 2]!.word.kind === 'word' ? 3 : 2;
    }
  }
  while (endsInSuffix(flags)) {
    suffix = words.pop()!.folded.replace('.', '');
    flags.pop();
  }
  return { words, flags, places, nickname, suffix };
}

/** Ann Lee Jr., Ann Lee OBE; but of "the Port Alder MP" nothing is a name, and Alder SC is a club. */
function endsInSuffix(flags: readonly number[]): boolean {
  const last = flags.at(-1)!;
  if (flags.length < 2 || (last & SUFFIX) === 0) return false;
  if ((last & ACRONYM) === 0) return true;
  const mayBeTitle = (last & TITLE) !== 0;
  return flags.length > 2 && (!mayBeTitle || flags.some((known) => (known & (FIRST_NAME | HONORIFIC)) !== 0));
}

function isPlainHere(word: Word, known: number, { isCommonHere }: Run): boolean {
  return (
    (known & COMMON) !== 0 || isCommonHere(word) || ((known & KNOWN) === 0 && WORD_ENDING.test(word.folded))
  );
}

/** A word of the language that is no first name and no frequent surname. */
const isPlain = (known: number) => (known & (COMMON | FIRST_NAME | SOFT_BODY | TITLE)) === COMMON;

/** 1 where the first word's capital comes from the sentence's start alone, and more words follow; else 0. */
function skipStarter(words: readonly Word[], flags: readonly number[], run: Run): number {
  if (words.length < 2) return 0;
  const first = words[0]!;
  const known = flags[0]!;
  const next = flags[1]!;
  if ((known & (TITLE | PEOPLE | PARTICLE)) !== 0) return 0;
  if (!isPlainHere(first, known, run)) return 0;
  if ((next & TITLE) !== 0 && (first.beside & BEFORE_TITLE) !== 0) return 0;
  const startsName =
    (known & FIRST_NAME) !== 0 &&
    (next & TITLE) === 0 &&
    // “Mark Nolan has left”, but “Young Nolan has left”.
    ((next & FIRST_NAME) === 0 || !/^(?:young|rich|christian)$/.test(first.folded)) &&
    !/^(?:will|may|can)$/.test(first.folded);
  return startsName ? 0 : 1;
}

/** Whether "of" or "for" and an office in capitals stand before token `at`. */
function isBehindOffice(tokens: readonly Token[], at: number): boolean {
  const MOST_IN_NAME = 8;
  let link = at - 1;
  // “Minister for Tourism and Culture G Harish Rao”
  while (link > at - MOST_IN_NAME && (tokens[link]?.word.first === UPPER || tokens[link]?.lower === 'and'))
    link--;
  const office = tokens[link - 1]?.word;
  const isOffice = office?.isPersonNoun || ((office?.nameFlags ?? 0) & TITLE) !== 0;
  return /^(?:of|for)$/.test(tokens[link]?.lower ?? '') && office?.first === UPPER && isOffice;
}

const isCalendar = (known: number) => (known & (CALENDAR | FIRST_NAME)) === CALENDAR;

/** The last title with words behind it, and where the name begins behind all titles. */
function readTitle(words: readonly Word[], flags: readonly number[], from: number, to: number) {
  let nameFrom = from;
  let title: Word | null = null;
  for (let w = from; w < to - 1; w++) {
    const known = flags[w]!;
    // Earl Smith, Gov. Earl Ray Tomblin.
    const isFirstName = (known & FIRST_NAME) !== 0 && (to - w === 2 || title !== null);
    if ((known & TITLE) === 0 || isFirstName) continue;
    nameFrom = w + 1;
    title = words[w]!;
  }
  return { nameFrom, title };
}

/** Stephen King, Adam Driver: the last word is a surname though it is a title elsewhere; Dean, Earl: a first name. */
function isNameDespiteTitle(flags: readonly number[], from: number, to: number): boolean {
  const last = flags[to - 1]!;
  if (to - from === 1) return (last & (FIRST_NAME | SURNAME_TITLE)) === FIRST_NAME;
  const before = flags[to - 2]!;
  // Teal Baker: both may be nothing but a name.
  if ((before & (KNOWN | ACRONYM)) === 0 && (last & SOFT_BODY) !== 0) return to - from === 2;
  const isBehindFirstName = (before & INITIAL) !== 0 || (before & (FIRST_NAME | PEOPLE)) === FIRST_NAME;
  return isBehindFirstName && (last & (SURNAME_TITLE | FIRST_NAME)) !== 0;
}
