import type { Token } from './layers.ts';
import {
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
import { nameStart } from './name-start.ts';
import { isPossessiveToken, type NameWord, readNameWord } from './name-words.ts';
import { isPersonNoun } from './people-words.ts';

/** A run of tokens and how it stands in the text. */
export interface Run {
  start: number;
  end: number;
  /** The first capital stands where a sentence or quotation begins. */
  isStart: boolean;
  isLabel: boolean;
  isCommonHere: (folded: string) => boolean;
}

/** From this share of reporting uses on a word behind a name is a reporting verb. */
const REPORTS = 0.6;
const PLACE_PREPOSITION = /^(?:in|at|near|across|outside|inside|from|to|into|through)$/;
/** Longer runs of capitals are headings or lists. */
const MOST_WORDS = 10;

/** Ends of words of the language; few first names have them. */
const WORD_ENDING = /.{3}(?:ing|ed|ly|tion|ment|ness|ive|ous|ful|able|ists?|ers|ors)$/;

/** Reads one run and adds what it holds to `runs`. */
export function readRun(runs: NameRuns, tokens: readonly Token[], run: Run): void {
  const { words, nickname, suffix, end } = readWords(tokens, run);
  const other = (from: number, to: number) => {
    if (from < to) runs.others.push({ firstToken: words[from]!.token, endToken: words[to - 1]!.token + 1 });
  };
  let to = words.length;
  let from = run.isStart ? skipStarter(words, run) : 0;
  while (to - from > 1 && isCalendar(words[from]!)) from++;
  while (to - from > 1 && isCalendar(words[to - 1]!)) to--;
  if (to - from > MOST_WORDS) {
    other(from, to);
    return;
  }
  const { nameFrom, title, isHonorific } = readTitle(words, from, to);
  // “President Obama Speech”: plain words behind a titled surname.
  if (title !== null)
    while (to - nameFrom > 1 && isPlain(words[to - 1]!) && (words[nameFrom]!.flags & FIRST_NAME) === 0) to--;
  const last = words[to - 1]!;
  const isAlone = to - nameFrom === 1;
  const isOffice =
    (last.flags & TITLE) !== 0 &&
    !(isAlone && isHonorific && (last.flags & SURNAME_TITLE) !== 0) &&
    !isNameDespiteTitle(words, nameFrom, to);
  const before = tokens[words[from]!.token - 1];
  const isDescribed =
    from === 0 &&
    before !== undefined &&
    before.end + 1 === tokens[run.start]!.start &&
    isPersonNoun(before.lower);
  const context = {
    isLabel: run.isLabel,
    isStart: run.isStart && from === 0,
    hasTitle: title !== null,
    isHonorific,
    isDescribed,
  };
  const nameAt = isOffice ? -1 : nameStart(words, nameFrom, to, context);
  if (nameAt < 0) {
    // One word may be taken up for a surname; of several the last, where it says something (“the Daily Mail Smith claimed”).
    const isWord = !last.isAcronym && !last.isInitial && last.folded.length > 2 && to === words.length;
    const next = tokens[end];
    const saysSomething = isWord && next !== undefined && next.word.cueShare >= REPORTS;
    if (!isWord || (words.length > 1 && !saysSomething)) {
      other(from, to);
      return;
    }
    if (isCalendar(last) && !saysSomething) return;
    // “in Jordan”, “to Paris”: the place, whoever is called so.
    const isPlace =
      (last.flags & PLACE) !== 0 && PLACE_PREPOSITION.test(tokens[words[0]!.token - 1]?.lower ?? '');
    if (isPlace) {
      other(from, to);
      return;
    }
  }
  const at = nameAt < 0 ? to - 1 : nameAt;
  const name = words.slice(at, to);
  other(title === null ? from : nameFrom, at);
  runs.candidates.push({
    firstToken: name[0]!.token,
    endToken: to === words.length ? end : name.at(-1)!.token + 1,
    words: name.map(({ folded }) => folded),
    flags: name.map(
      ({ flags, isInitial, isAcronym }) => flags | (isInitial ? INITIAL : 0) | (isAcronym ? ACRONYM : 0),
    ),
    suffix: to === words.length ? suffix : null,
    nickname,
    titleToken: title === null || nameAt < 0 ? name[0]!.token : words[from]!.token,
    title: nameAt < 0 ? null : title,
    isPossessive: to === words.length && isPossessiveToken(tokens[end - 1]!),
    isWeak: run.isStart && (at === 0 || (from === 1 && at === 1 && name.length === 1)),
    isHeading: false,
    isTakenUp:
      nameAt < 0 ||
      (name.length === 1 && title === null && run.isStart && from === 0 && isPlainHere(last, run)),
    isLabel: run.isLabel,
    isModifier: false,
    isRelative: isRelative(tokens, words[from]!.token),
  });
}

const RELATIVES =
  /^(?:wife|husband|widow|widower|spouse|son|daughter|brother|sister|mother|father|parents|mom|dad|mum|uncle|aunt|niece|nephew|cousin|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|twin|sibling|ex-wife|ex-husband|partner)$/;

/** “his wife Jane Smith”, “her brother, John Smith”. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  return RELATIVES.test(before.text === ',' ? (tokens[at - 2]?.lower ?? '') : before.lower);
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
  return (flags & COMMON) !== 0 || isCommonHere(folded) || (flags === 0 && WORD_ENDING.test(folded));
}

/** A word of the language that is no first name and no frequent surname. */
function isPlain({ flags }: NameWord): boolean {
  return (flags & COMMON) !== 0 && (flags & (FIRST_NAME | SOFT_BODY | TITLE)) === 0;
}

const BEFORE_TITLE =
  /^(?:prime|vice|deputy|chief|former|attorney|foreign|first|defen[cs]e|finance|interior|acting|then)$/;

/** 1 where the first word's capital comes from the sentence's start alone, and more words follow; else 0. */
function skipStarter(words: readonly NameWord[], run: Run): number {
  const first = words[0]!;
  const second = words[1];
  if (!second || !isPlainHere(first, run) || (first.flags & (TITLE | PEOPLE)) !== 0) return 0;
  if ((second.flags & TITLE) !== 0 && BEFORE_TITLE.test(first.folded)) return 0;
  if (first.folded === 'he' || (first.flags & PARTICLE) !== 0) return 0;
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
  return { nameFrom, title: honorific ? honorific.folded : title, isHonorific: honorific !== undefined };
}

/** Stephen King, Adam Driver: the last word is a surname though it is a title elsewhere; Dean, Earl: a first name. */
function isNameDespiteTitle(words: readonly NameWord[], from: number, to: number): boolean {
  const last = words[to - 1]!;
  if (to - from === 1) return (last.flags & FIRST_NAME) !== 0 && (last.flags & SURNAME_TITLE) === 0;
  const before = words[to - 2]!;
  const isBehindFirstName = before.isInitial || (before.flags & (FIRST_NAME | PEOPLE)) === FIRST_NAME;
  // Teal Baker: both may be nothing but a name.
  if (before.flags === 0 && !before.isAcronym && (last.flags & SOFT_BODY) !== 0) return to - from === 2;
  return isBehindFirstName && (last.flags & (SURNAME_TITLE | FIRST_NAME)) !== 0;
}
