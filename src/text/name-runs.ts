/**
 * Runs of capitalised words, and which words of a run are a person's name.
 *
 * A run is read from left to right over neighbouring tokens of a paragraph: capitalised words, particles between
 * them (von der Leyen), a nickname in marks between them, a suffix behind them (Jr.). A possessive or any other
 * token ends it. Inside a run the name begins behind the last title, or at the first known first name, or at the
 * first word; words for bodies, places and the calendar are cut off or make the whole run no person.
 */
import type { Layout, Token } from './layers.ts';
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
  wordFlags,
} from './name-lexicon.ts';

/** Words of one run that may name a person; joined with others to persons later. */
export interface NameCandidate {
  firstToken: number;
  endToken: number;
  /** Folded words of the name, particles and initials included, nickname and suffix left out. */
  words: string[];
  /** Flags of each of the words. */
  flags: number[];
  suffix: string | null;
  nickname: string | null;
  /** Tokens of the capitalised words before the name in the run: [titleToken, firstToken). */
  titleToken: number;
  /** The title's honorific word ("mrs"), or its last word ("president"); null without a title. */
  title: string | null;
  isPossessive: boolean;
  /** The capital of the first word says nothing: start of a sentence, or a headline. */
  isWeak: boolean;
  isHeadline: boolean;
}

export interface NameRuns {
  candidates: NameCandidate[];
  /** Runs, or parts of them, that name no person: token ranges. */
  others: { firstToken: number; endToken: number }[];
}

interface Word {
  token: number;
  folded: string;
  flags: number;
  isInitial: boolean;
  isAcronym: boolean;
  isCapital: boolean;
}

/** Longer runs of capitals are headings or lists. */
const MOST_WORDS = 9;
/** Words of one person's name, particles not counted. */
const MOST_NAME_WORDS = 5;

const UPPER = /^\p{Lu}|^\p{Lt}/u;
/** J., J.K., but no U.S.; and D'Angelo, McCain, which are words. */
const INITIALS = /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|\p{Lu})$/u;
const SHORT_STATES = new Set(
  'us uk un eu uae dc la ny nyc ussr u.s u.k u.n e.u d.c l.a n.y u.a.e'.split(' '),
);
const CAPITALS = /^[\p{Lu}\d&.'’-]+$/u;
/** al-Assad, el-Sisi, d'Estaing, uRejoice. */
const LOWER_PREFIX = /^(?:al|el|as|an|ad|ar|ul|d['’]|l['’]|ibn|bin|ben)[-‐‑]?\p{Lu}/u;
/** Clinton-era, China-based: an adjective. Ki-moon, Jong-un: a name. */
const ADJECTIVE_TAIL =
  /[-‐‑](?:era|led|based|born|style|like|backed|owned|run|held|wide|only|related|controlled|friendly|aligned|bound|area|made|trained|linked|friendly|turned|elect|in|on|out|up|off|free|old|year|supporting|loving|\p{Ll}{7,})$/u;

/** Whether the text has a capital at the word's start that makes it a part of a name. */
function isCapitalWord(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return UPPER.test(token.text) || LOWER_PREFIX.test(token.text);
}

/** Finds the runs of the whole text. `isCommonHere` tells words that the text itself has in lower case. */
export function readNameRuns(layout: Layout, isCommonHere: (folded: string) => boolean): NameRuns {
  const { tokens, paragraphs } = layout;
  const runs: NameRuns = { candidates: [], others: [] };
  for (const { firstToken, endToken } of paragraphs) {
    const isHeadline = isTitleCase(tokens, firstToken, endToken);
    let t = firstToken;
    while (t < endToken) {
      if (!isCapitalWord(tokens[t]!)) {
        t++;
        continue;
      }
      const end = runEnd(tokens, t, endToken);
      const start = startWithParticles(tokens, t, firstToken);
      const isStart = startsSentence(tokens, t, firstToken);
      readRun(runs, tokens, start, end, isStart, isHeadline, isCommonHere);
      t = end;
    }
  }
  return runs;
}

/** A heading: nearly all of its longer words have capitals, and there are several. */
function isTitleCase(tokens: readonly Token[], from: number, to: number): boolean {
  // Headings are short; a long paragraph is prose, however it is written.
  if (to - from > 40) return false;
  let long = 0;
  let capital = 0;
  for (let t = from; t < to; t++) {
    const token = tokens[t]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (UPPER.test(token.text)) capital++;
  }
  return long >= 4 && capital > 0.7 * long;
}

/** Where the run that begins at `from` ends (a token index, exclusive). */
function runEnd(tokens: readonly Token[], from: number, limit: number): number {
  let t = from;
  while (t + 1 < limit) {
    const token = tokens[t]!;
    if (isPossessiveToken(token)) break;
    const next = joinedTo(tokens, t, limit);
    if (next === t) break;
    t = next;
  }
  return t + 1;
}

function isPossessiveToken({ lower }: Token): boolean {
  return lower.endsWith("'s") || lower.endsWith("s'");
}

/** The next capitalised token that belongs to the same run as the one at `t`; `t` itself where there is none. */
function joinedTo(tokens: readonly Token[], t: number, limit: number): number {
  const next = tokens[t + 1]!;
  if (isCapitalWord(next)) return t + 1;
  // von der Leyen, bin Salman: up to three small words before the next capital.
  let p = t + 1;
  while (p < limit && p < t + 4 && (wordFlags(tokens[p]!.lower) & PARTICLE) !== 0) p++;
  if (p > t + 1 && p < limit && isCapitalWord(tokens[p]!)) return p;
  const nickname = nicknameEnd(tokens, t + 1, limit);
  if (nickname > 0) return nickname;
  // Smith, Jr.
  const behind = tokens[t + 2];
  if (next.text === ',' && t + 2 < limit && behind && /^[JS]r\.?$/.test(behind.text)) return t + 2;
  return t;
}

/** William “Bill” Smith, William (Bill) Smith: the token behind the nickname; 0 where there is none. */
function nicknameEnd(tokens: readonly Token[], at: number, limit: number): number {
  const open = tokens[at]!;
  const isBracket = open.text === '(';
  if (open.kind !== 'mark' && !isBracket) return 0;
  for (let t = at + 1; t < limit && t <= at + 3; t++) {
    const token = tokens[t]!;
    const closes = isBracket ? token.text === ')' : token.kind === 'mark';
    if (closes) {
      const isNamed = t > at + 1 && t + 1 < limit && isCapitalWord(tokens[t + 1]!);
      return isNamed && tokens[at - 1]!.end < open.start ? t + 1 : 0;
    }
    if (token.kind !== 'word' || !(UPPER.test(token.text) || t > at + 1)) return 0;
  }
  return 0;
}

/** “de Blasio said”: small words before a name that has no first name before them. */
function startWithParticles(tokens: readonly Token[], t: number, limit: number): number {
  let start = t;
  while (start > limit && start > t - 3) {
    const { lower, kind } = tokens[start - 1]!;
    if (kind !== 'word' || (wordFlags(lower) & PARTICLE) === 0) break;
    start--;
  }
  // “the van Tuesday”, “Rio de la Plata”: then it is no beginning.
  const before = tokens[start - 1];
  if (start < t && start > limit && before && /^(?:the|a|an|his|her|their)$/.test(before.lower)) return t;
  return start;
}

function startsSentence(tokens: readonly Token[], t: number, limit: number): boolean {
  if (t === limit) return true;
  const { kind, text } = tokens[t - 1]!;
  return kind === 'mark' || /^(?:[.?!:;…•·*|–—>\])]|\.{2,}|-+)$/.test(text);
}

function readWord(token: Token, index: number): Word {
  const folded = foldWord(token.lower);
  const bare = token.text.replace(/['’]s?$/, '');
  const isCapital = isCapitalWord(token);
  const isShort = SHORT_STATES.has(folded);
  const isInitial = !isShort && INITIALS.test(bare);
  const isAcronym = isShort || (!isInitial && bare.length > 1 && CAPITALS.test(bare));
  let flags = wordFlags(folded);
  if (!isCapital) flags &= PARTICLE;
  if (ADJECTIVE_TAIL.test(bare)) flags |= PEOPLE;
  return { token: index, folded, flags, isInitial, isAcronym, isCapital };
}

function readRun(
  runs: NameRuns,
  tokens: readonly Token[],
  start: number,
  end: number,
  isStart: boolean,
  isHeadline: boolean,
  isCommonHere: (folded: string) => boolean,
): void {
  const words: Word[] = [];
  let nickname: string | null = null;
  let suffix: string | null = null;
  for (let t = start; t < end; t++) {
    const token = tokens[t]!;
    if (token.kind !== 'word') {
      if (token.kind === 'mark' || token.text === '(') {
        const close = t + (tokens[t + 2]!.kind === 'word' ? 3 : 2);
        nickname = foldWord(tokens[t + 1]!.lower);
        t = close;
      }
      continue;
    }
    words.push(readWord(token, t));
  }
  while (words.length > 1 && (words.at(-1)!.flags & SUFFIX) !== 0) {
    const last = words.pop()!;
    suffix = last.folded.replace('.', '');
  }
  const endOf = (word: Word) => word.token + 1;
  const other = (from: number, to: number) => {
    if (from < to)
      runs.others.push({
        firstToken: words[from]!.token,
        endToken: to === words.length ? end : endOf(words[to - 1]!),
      });
  };

  let from = 0;
  let to = words.length;
  // Words whose capital comes from the sentence's start.
  if (isStart && !isHeadline) {
    const first = words[0]!;
    const isPlain = (first.flags & COMMON) !== 0 || isCommonHere(first.folded);
    const second = words[1];
    const startsName =
      second !== undefined &&
      (first.flags & FIRST_NAME) !== 0 &&
      (second.flags & (FIRST_NAME | TITLE)) === 0 &&
      !/^(?:will|may|can)$/.test(first.folded);
    if (isPlain && !startsName && (first.flags & (TITLE | PEOPLE)) === 0) from = 1;
    else if (isPlain && words.length === 1 && (first.flags & FIRST_NAME) === 0) from = 1;
  }
  // Weekdays and months around a name.
  while (from < to && isCalendar(words[from]!)) from++;
  while (from < to && isCalendar(words[to - 1]!)) to--;
  if (from >= to) return;
  if (to - from > MOST_WORDS) {
    other(from, to);
    return;
  }

  // The name begins behind the last title that has words behind it.
  let nameFrom = from;
  let title: string | null = null;
  for (let w = from; w < to - 1; w++) {
    const { flags, folded, isAcronym } = words[w]!;
    if ((flags & TITLE) === 0 || (isAcronym && folded.length > 3)) continue;
    // Earl Smith, Dean Heller: a first name, unless it follows another title.
    if (
      (flags & FIRST_NAME) !== 0 &&
      title === null &&
      to - w === 2 &&
      w === from &&
      (flags & SURNAME_TITLE) !== 0 &&
      /^(?:dean|earl|duke|prince|baron)$/.test(folded)
    )
      continue;
    // Stephen King Jr, Judge Judy …: a surname behind a first name is no title.
    if (
      (flags & SURNAME_TITLE) !== 0 &&
      w > from &&
      (words[w - 1]!.flags & FIRST_NAME) !== 0 &&
      title === null
    )
      continue;
    nameFrom = w + 1;
    title = folded;
  }
  const honorific = words.slice(from, nameFrom).find(({ flags }) => (flags & HONORIFIC) !== 0);
  if (honorific) title = honorific.folded;
  const last = words[to - 1]!;
  const isSurnameTitle = (last.flags & SURNAME_TITLE) !== 0 && to - nameFrom >= 2;
  if (
    (last.flags & TITLE) !== 0 &&
    !isSurnameTitle &&
    !(to - nameFrom === 1 && honorific) &&
    !isFirstNameAlone(words, nameFrom, to)
  ) {
    // “Vice President”, “Press Secretary”: an office, nobody's name.
    other(from, to);
    return;
  }
  const start0 = nameStart(words, nameFrom, to, title !== null, isHeadline);
  if (start0 < 0) {
    other(from, to);
    return;
  }
  const name = words.slice(start0, to);
  if (start0 > nameFrom) other(nameFrom, start0);
  else if (nameFrom > from && title === null) other(from, nameFrom);
  const first = name[0]!;
  runs.candidates.push({
    firstToken: first.token,
    endToken: end === endOf(words.at(-1)!) || suffix === null ? endOf(name.at(-1)!) : end,
    words: name.map(({ folded }) => folded),
    flags: name.map(
      ({ flags, isInitial, isAcronym }) => flags | (isInitial ? INITIAL : 0) | (isAcronym ? ACRONYM : 0),
    ),
    suffix: to === words.length ? suffix : null,
    nickname,
    titleToken: words[from]!.token,
    title,
    isPossessive: isPossessiveToken(tokens[name.at(-1)!.token]!) && to === words.length,
    isWeak: isHeadline || (isStart && first.token === start),
    isHeadline,
  });
}

/** Marks in NameCandidate.flags, beside those of the lexicon. */
export const INITIAL = 1 << 20;
export const ACRONYM = 1 << 21;

function isCalendar({ flags }: Word): boolean {
  return (flags & CALENDAR) !== 0 && (flags & FIRST_NAME) === 0;
}

/** One word that is a first name and a title as well (Dean, Earl) where no other word is near. */
function isFirstNameAlone(words: readonly Word[], from: number, to: number): boolean {
  return (
    to - from === 1 && (words[from]!.flags & FIRST_NAME) !== 0 && (words[from]!.flags & SURNAME_TITLE) === 0
  );
}

/** Where the person's name begins within [from, to); -1 where the words name no person. */
function nameStart(
  words: readonly Word[],
  from: number,
  to: number,
  hasTitle: boolean,
  isHeadline: boolean,
): number {
  const count = to - from;
  const last = words[to - 1]!;
  const isBody = (last.flags & BODY) !== 0;
  if (count === 1) {
    if (isBody || (last.isAcronym && !hasTitle) || (last.flags & (PEOPLE | CALENDAR)) !== 0) return -1;
    if ((last.flags & PLACE) !== 0 && !hasTitle) return -1;
    if (last.isInitial) return -1;
    return from;
  }
  if (isBody || (last.flags & PEOPLE) !== 0) return -1;
  if (
    last.isAcronym &&
    !words
      .slice(from, to)
      .every(({ isAcronym, isInitial, isCapital }) => isAcronym || isInitial || !isCapital)
  )
    return -1;
  let first = -1;
  for (let w = from; w < to - 1; w++) {
    const { flags, isInitial, isAcronym } = words[w]!;
    const isCapsInitials =
      isAcronym && words[w]!.folded.length === 2 && !SHORT_STATES.has(words[w]!.folded) && !last.isAcronym;
    if ((flags & FIRST_NAME) !== 0 || isInitial || isCapsInitials) {
      // New York, San Francisco, Virginia Beach, Jordan River.
      if ((flags & PLACE) !== 0 && to - w === 2 && (last.flags & (PLACE | BODY)) !== 0) continue;
      first = w;
      break;
    }
  }
  const inner = words.slice(from, to);
  if (first < 0) {
    if (
      inner.some(
        ({ flags, isAcronym }) => (flags & (BODY | PEOPLE | CALENDAR)) !== 0 || (isAcronym && !hasTitle),
      )
    ) {
      return hasTitle &&
        count <= 3 &&
        (inner.at(-1)!.flags & (BODY | PEOPLE)) === 0 &&
        !inner.some(({ flags }) => flags & (BODY | PEOPLE))
        ? from
        : -1;
    }
    if ((last.flags & PLACE) !== 0 && !hasTitle) return -1;
    if ((inner[0]!.flags & PLACE) !== 0) return -1;
    const capitals = inner.filter(({ isCapital }) => isCapital).length;
    if (capitals > 3 || (isHeadline && !hasTitle)) return -1;
    if (
      inner.some(
        ({ flags, folded }) => (flags & COMMON) !== 0 && (flags & SOFT_BODY) === 0 && folded.length > 1,
      ) &&
      !hasTitle
    )
      return -1;
    return from;
  }
  // A body's word between the names: Clinton Foundation Board; James Madison University stands above.
  for (let w = first + 1; w < to - 1; w++)
    if ((words[w]!.flags & (BODY | PEOPLE | CALENDAR)) !== 0) return -1;
  if (first > from) {
    // One unknown word before a first name may be the first of two first names (Tyresha Ann Smith).
    const before = words[first - 1]!;
    const isNameLike =
      first - from === 1 &&
      (before.flags & (COMMON | PLACE | PEOPLE | BODY | SOFT_BODY)) === 0 &&
      !before.isAcronym &&
      before.isCapital;
    if (isNameLike && to - from <= 3) first = from;
    else if ((before.flags & PARTICLE) !== 0 && !before.isCapital) {
      first--;
    }
  }
  const capitals = words.slice(first, to).filter(({ isCapital }) => isCapital).length;
  if (capitals > MOST_NAME_WORDS) return -1;
  // A known first name with a plain word behind it in a heading: “Trump Rally”, “Grace Period”.
  const isCommonLast = (last.flags & COMMON) !== 0 && (last.flags & (SOFT_BODY | FIRST_NAME)) === 0;
  if (isCommonLast && capitals > 2) return -1;
  return first;
}
