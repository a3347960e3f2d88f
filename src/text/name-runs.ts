/**
 * Runs of capitalised words in the running text. A run goes over neighbouring tokens of a paragraph: capitalised
 * words, particles between them (von der Leyen), a nickname in marks between them, a suffix behind them (Jr.).
 * A possessive or any other token ends it. Headings, where capitals say nothing, are read by heading-names.ts.
 */

import { readForeignNames } from './foreign-names.ts';
import type { Layout, Paragraph, Token } from './layers.ts';
import type { NameCandidate, TokenRange } from './name-candidate.ts';
import { SMALL_IN_HEADINGS } from './name-context.ts';
import { ACRONYM, CAPITAL, FIRST_NAME, HONORIFIC, INITIAL, PARTICLE } from './name-flags.ts';
import { readRun } from './name-shape.ts';
import { hasCapital } from './name-words.ts';
import type { Steps } from './steps.ts';
import { wordSet } from './word-lists.ts';
import type { Word } from './words.ts';

export interface NameRuns {
  candidates: NameCandidate[];
  /** Capitalised words that name no person. */
  others: TokenRange[];
  /** Paragraphs (indices) that are headings. */
  headings: number[];
}

/**
 * Finds the names in the running text, a step for a few paragraphs. `isCommonHere` tells words that the text itself has
 * in lower case.
 */
export function* readNameRuns(layout: Layout, isCommonHere: (word: Word) => boolean): Steps<NameRuns> {
  const PARAGRAPHS_A_STEP = 8;
  const { tokens, paragraphs, isInEnglish } = layout;
  const runs: NameRuns = { candidates: [], others: [], headings: [] };
  for (let index = 0; index < paragraphs.length; index++) {
    if (index % PARAGRAPHS_A_STEP === 0) yield;
    const { firstToken, endToken } = paragraphs[index]!;
    if (isInEnglish && isHeading(tokens, firstToken, endToken)) {
      runs.headings.push(index);
      continue;
    }
    let t = firstToken;
    while (t < endToken) {
      const { word } = tokens[t]!;
      if ((word.nameFlags & CAPITAL) === 0) {
        t++;
        continue;
      }
      const end = runEnd(tokens, t, endToken);
      if (!isInEnglish) {
        runs.candidates.push(...readForeignNames(tokens, t, end, isCommonHere));
        t = end;
        continue;
      }
      const start = startWithParticles(tokens, t, firstToken);
      const isStart = startsSentence(tokens, t, firstToken);
      // “WALLACE: …”, in marks or without.
      const isFirst = t === firstToken || (t === firstToken + 1 && tokens[firstToken]!.word.kind === 'mark');
      const isLabel = isFirst && end < endToken && tokens[end]!.word.text === ':';
      if (isLabel && isPromotion(tokens, t, end)) {
        t = end;
        continue;
      }
      if (
        (isLabel && isDateline(layout, index, t, end)) ||
        (isFirst && isPlaceOfReport(layout, index, t, end))
      ) {
        runs.others.push({ firstToken: t, endToken: end });
        t = end;
        continue;
      }
      readRun(runs, tokens, { start, end, isStart, isLabel, isCommonHere });
      t = end;
    }
  }
  return runs;
}

/** “READ MORE: …”, “ALSO READ: …”: what outlets put between paragraphs. */
const isPromotion = (tokens: readonly Token[], from: number, end: number) =>
  end - from <= 2 && /^(?:read|see|also|watch|just|more|related)$/.test(tokens[from]!.lower);

/**
 * “Panvelgaon: When the call came …”: where an article was written, at its beginning; words before a colon that are no first
 * name and the only ones of that kind. A transcript has more labels.
 */
function isDateline({ tokens, paragraphs }: Layout, paragraph: number, from: number, end: number): boolean {
  /** The headline may stand before it. */
  const LAST_PARAGRAPH = 1;
  const MOST_WORDS = 3;
  if (paragraph > LAST_PARAGRAPH || end - from > MOST_WORDS) return false;
  for (let t = from; t < end; t++) if ((tokens[t]!.word.nameFlags & FIRST_NAME) !== 0) return false;
  const isLabelled = ({ firstToken }: Paragraph) =>
    tokens[firstToken + 1]?.text === ':' || tokens[firstToken + 2]?.text === ':';
  return !paragraphs.some((other, index) => index !== paragraph && isLabelled(other));
}

/** “PORT ALDER, Aug 2 — …”, “PORT ALDER (Courier) - …”: capitals at an article's beginning, a few words and a dash. */
function isPlaceOfReport(
  { tokens, paragraphs }: Layout,
  paragraph: number,
  from: number,
  end: number,
): boolean {
  /** Headline and standfirst may stand before it. */
  const LAST_PARAGRAPH = 3;
  const MOST_TO_DASH = 8;
  if (paragraph > LAST_PARAGRAPH) return false;
  for (let t = from; t < end; t++) if (tokens[t]!.text !== tokens[t]!.text.toUpperCase()) return false;
  const { endToken } = paragraphs[paragraph]!;
  for (let t = end; t < Math.min(endToken, end + MOST_TO_DASH); t++)
    if (/^[–—-]+$/.test(tokens[t]!.text)) return true;
  return false;
}

const isCapital = ({ word }: Token) => (word.nameFlags & CAPITAL) !== 0;

/** A heading: all of its words have capitals, but for the small ones. */
function isHeading(tokens: readonly Token[], from: number, to: number): boolean {
  /** Of so many other words there may be one without a capital. */
  const SMALL_SHARE = 0.15;
  const LONG = 12;
  const ADDRESSED = 4;
  // Headings are short; a long paragraph is prose, however it is written.
  if (to - from > 40) return false;
  // “Mr. Dapo Adewunmi” in a line of its own
  if (to - from <= ADDRESSED && (tokens[from]!.word.nameFlags & HONORIFIC) !== 0) return false;
  let capital = 0;
  let small = 0;
  let last = from;
  for (let t = from; t < to; t++) {
    const { word } = tokens[t]!;
    if (word.kind !== 'word') continue;
    last = t;
    if (hasCapital(word)) capital++;
    // Prose shows at its first few words.
    else if ((word.beside & SMALL_IN_HEADINGS) === 0 && ++small > SMALL_SHARE * (to - from)) return false;
  }
  if (capital < 2 || small > SMALL_SHARE * capital) return false;
  // “Those present are Governor Ann Lee of Alder, Governor Bo Roe of Marrow and …”: a list of names.
  if (small > 0 && to - from > LONG && tokens[to - 1]!.text === '.') return false;
  // “STAHL: …” and “Smith:” introduce speech; a short one with a stop may be a sentence (“Smith Agreed.” is none).
  return last > from && tokens[to - 1]!.word.text !== ':' && capital + small >= 3 - (last === to - 1 ? 1 : 0);
}

/** Where the run that begins at `from` ends (a token index, exclusive). */
function runEnd(tokens: readonly Token[], from: number, limit: number): number {
  let t = from;
  while (t + 1 < limit && !tokens[t]!.word.isPossessive) {
    const next = joinedTo(tokens, t, limit);
    if (next === t) break;
    t = next;
  }
  return t + 1;
}

/** The next token that belongs to the same run as the one at `t`; `t` itself where there is none. */
function joinedTo(tokens: readonly Token[], t: number, limit: number): number {
  const next = tokens[t + 1]!;
  // "John A Lee", "Tan Boon How"
  const mayHaveInitial = (tokens[t]!.word.nameFlags & (FIRST_NAME | INITIAL)) !== 0;
  if (mayHaveInitial && isInitialA(tokens, t + 1)) return t + 2;
  if (LAST_NAMES.has(next.text) && t > 0 && isCapital(tokens[t - 1]!)) return t + 1;
  // von der Leyen, bin Salman, Correia e Silva: up to three small words before the next capital.
  let p = t + 1;
  while (p < limit && p < t + 4 && (isParticle(tokens[p]!) || isAnd(tokens[p]!))) p++;
  if (p < limit && isCapital(tokens[p]!)) return p;
  const behindNickname = nicknameEnd(tokens, t + 1, limit);
  if (behindNickname > 0) return behindNickname;
  // Smith, Jr.
  const behind = tokens[t + 2];
  return next.text === ',' && t + 2 < limit && behind && /^[JS]r\.?$/.test(behind.text) ? t + 2 : t;
}

/** “A N Verma”: an initial without its stop. */
const isInitialA = (tokens: readonly Token[], t: number) => {
  const next = tokens[t + 1];
  return (
    tokens[t]?.text === 'A' && next !== undefined && isCapital(next) && next.sentence === tokens[t]!.sentence
  );
};

/** Small words that end Asian names; within a sentence their capital says so. */
const LAST_NAMES = wordSet('How Said So Do An My We');

const isAnd = ({ text }: Token) => text === 'e' || text === 'i';

const isParticle = ({ word }: Token) => (word.nameFlags & PARTICLE) !== 0 && !word.isPossessive;

/** William “Bill” Smith, William (Bill) Smith: the token behind the nickname; 0 where there is none. */
export function nicknameEnd(tokens: readonly Token[], at: number, limit: number): number {
  const open = tokens[at]!;
  const isBracket = open.text === '(';
  if (open.kind !== 'mark' && !isBracket) return 0;
  for (let t = at + 1; t < limit && t <= at + 3; t++) {
    const token = tokens[t]!;
    if (isBracket ? token.text === ')' : token.kind === 'mark') {
      const isNamed = t > at + 1 && t + 1 < limit && isCapital(tokens[t + 1]!);
      return isNamed && tokens[at - 1]!.end < open.start ? t + 1 : 0;
    }
    if (token.kind !== 'word' || !(hasCapital(token.word) || t > at + 1)) return 0;
    // "Sub-inspector (SI) Ann Lee": the rank once more, and no nickname.
    if (isBracket && (token.word.nameFlags & ACRONYM) !== 0) return 0;
  }
  return 0;
}

/** “de Blasio said”: where small words before a name begin. */
function startWithParticles(tokens: readonly Token[], t: number, limit: number): number {
  let start = t;
  while (start > limit && start > t - 3 && isParticle(tokens[start - 1]!)) start--;
  // “Speaker A N Verma”, but “A B movie”
  const isInitial = start > limit && isInitialA(tokens, t - 1) && (tokens[t]!.word.nameFlags & INITIAL) !== 0;
  return isInitial && t + 1 < tokens.length && isCapital(tokens[t + 1]!) ? t - 1 : start;
}

/** Behind these marks a capital says nothing. */
const STARTERS = '.?!:;…•·*|–—>])-';

function startsSentence(tokens: readonly Token[], t: number, limit: number): boolean {
  if (t === limit) return true;
  const { kind, text } = tokens[t - 1]!.word;
  // “…,” Smith said: the sentence goes on.
  return kind === 'mark' ? tokens[t - 2]?.text !== ',' : STARTERS.includes(text[0]!);
}
