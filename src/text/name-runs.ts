/**
 * Runs of capitalised words in the running text. A run goes over neighbouring tokens of a paragraph: capitalised
 * words, particles between them (von der Leyen), a nickname in marks between them, a suffix behind them (Jr.).
 * A possessive or any other token ends it. Headings, where capitals say nothing, are read by heading-names.ts.
 */

import type { Layout, Token } from './layers.ts';
import { PARTICLE, wordFlags } from './name-lexicon.ts';
import { readRun } from './name-shape.ts';
import { hasCapital, isCapitalWord, isPossessiveToken } from './name-words.ts';
import type { Steps } from './steps.ts';

/** Words of one run that may name a person; joined with others to persons later. */
export interface NameCandidate {
  firstToken: number;
  endToken: number;
  /** Folded words of the name, particles and initials included, nickname and suffix left out. */
  words: string[];
  /** What the lexicon says of each word, with INITIAL and ACRONYM. */
  flags: number[];
  suffix: string | null;
  nickname: string | null;
  /** The first token of the title before the name; firstToken where there is none. */
  titleToken: number;
  /** The title's honorific ("mrs") or its last word ("president"); null without a title. */
  title: string | null;
  isPossessive: boolean;
  /** The first word's capital says nothing: it starts a sentence, or stands in a heading. */
  isWeak: boolean;
  isHeading: boolean;
  /** Names somebody only if the text names somebody so elsewhere: a word that is a place or a plain word too. */
  isTakenUp: boolean;
  /** NAME: at the start of a paragraph. */
  isLabel: boolean;
  /** Says whose or which (the Trump campaign): gives a form of the name, and no mention. */
  isModifier: boolean;
  /** Introduced as somebody's wife, son, sister …: another bears the surname first. */
  isRelative: boolean;
}

/** Marks in NameCandidate.flags, beside those of the lexicon. */
export const INITIAL = 1 << 20;
export const ACRONYM = 1 << 21;

export interface TokenRange {
  firstToken: number;
  endToken: number;
}

export interface NameRuns {
  candidates: NameCandidate[];
  /** Capitalised words that name no person. */
  others: TokenRange[];
  /** Paragraphs (indices) that are headings. */
  headings: number[];
}

/**
 * Finds the names in the running text, a step for each paragraph. `isCommonHere` tells words that the text itself has
 * in lower case.
 */
export function* readNameRuns(layout: Layout, isCommonHere: (folded: string) => boolean): Steps<NameRuns> {
  const { tokens, paragraphs } = layout;
  const runs: NameRuns = { candidates: [], others: [], headings: [] };
  for (const [index, { firstToken, endToken }] of paragraphs.entries()) {
    yield;
    if (isHeading(tokens, firstToken, endToken)) {
      runs.headings.push(index);
      continue;
    }
    let t = firstToken;
    while (t < endToken) {
      if (!isCapitalWord(tokens[t]!) && !isHeAsName(tokens, t, endToken)) {
        t++;
        continue;
      }
      const end = runEnd(tokens, t, endToken);
      const start = startWithParticles(tokens, t, firstToken);
      const isStart = startsSentence(tokens, t, firstToken);
      // “WALLACE: …”, in marks or without.
      const isFirst = t === firstToken || (t === firstToken + 1 && tokens[firstToken]!.kind === 'mark');
      const isLabel = isFirst && tokens[end]?.text === ':' && end < endToken;
      readRun(runs, tokens, { start, end, isStart, isLabel, isCommonHere });
      t = end;
    }
  }
  return runs;
}

/** Words that headings leave small. */
const SMALL_IN_HEADINGS = new Set(
  'a an and as at but by for from if in into is it nor of off on onto or over per so than that the to up via vs with yet'.split(
    ' ',
  ),
);

/** A heading: all of its words have capitals, but for the small ones. */
function isHeading(tokens: readonly Token[], from: number, to: number): boolean {
  // Headings are short; a long paragraph is prose, however it is written.
  if (to - from > 40) return false;
  let capital = 0;
  let small = 0;
  let last = from;
  for (let t = from; t < to; t++) {
    const token = tokens[t]!;
    if (token.kind !== 'word') continue;
    last = t;
    if (hasCapital(token)) capital++;
    else if (!SMALL_IN_HEADINGS.has(token.lower)) small++;
  }
  if (capital < 2 || small > 0.15 * capital) return false;
  // “STAHL: …” and “Smith:” introduce speech; a short one with a stop may be a sentence (“Smith Agreed.” is none).
  return (
    last > from &&
    tokens[to - 1]!.text !== ':' &&
    capital + small >= 3 - (tokens[to - 1] === tokens[last] ? 1 : 0)
  );
}

/** “He Jianxiong said”: a family name that looks like the pronoun. */
function isHeAsName(tokens: readonly Token[], t: number, limit: number): boolean {
  const next = tokens[t + 1];
  if (tokens[t]!.text !== 'He' || t + 1 >= limit || !next || !isCapitalWord(next)) return false;
  return wordFlags(next.lower) === 0;
}

/** Where the run that begins at `from` ends (a token index, exclusive). */
function runEnd(tokens: readonly Token[], from: number, limit: number): number {
  let t = from;
  while (t + 1 < limit && !isPossessiveToken(tokens[t]!)) {
    const next = joinedTo(tokens, t, limit);
    if (next === t) break;
    t = next;
  }
  return t + 1;
}

/** The next token that belongs to the same run as the one at `t`; `t` itself where there is none. */
function joinedTo(tokens: readonly Token[], t: number, limit: number): number {
  const next = tokens[t + 1]!;
  if (isCapitalWord(next)) return t + 1;
  // von der Leyen, bin Salman: up to three small words before the next capital.
  let p = t + 1;
  while (p < limit && p < t + 4 && (isParticle(tokens[p]!) || JOINING.test(tokens[p]!.text))) p++;
  if (p > t + 1 && p < limit && isCapitalWord(tokens[p]!)) return p;
  const behindNickname = nicknameEnd(tokens, t + 1, limit);
  if (behindNickname > 0) return behindNickname;
  // Smith, Jr.
  const behind = tokens[t + 2];
  return next.text === ',' && t + 2 < limit && behind && /^[JS]r\.?$/.test(behind.text) ? t + 2 : t;
}

/** Correia e Silva, Vives i Sicilia. */
const JOINING = /^[ei]$/;

function isParticle({ kind, lower }: Token): boolean {
  return kind === 'word' && (wordFlags(lower) & PARTICLE) !== 0;
}

/** William “Bill” Smith, William (Bill) Smith: the token behind the nickname; 0 where there is none. */
export function nicknameEnd(tokens: readonly Token[], at: number, limit: number): number {
  const open = tokens[at]!;
  const isBracket = open.text === '(';
  if (open.kind !== 'mark' && !isBracket) return 0;
  for (let t = at + 1; t < limit && t <= at + 3; t++) {
    const token = tokens[t]!;
    if (isBracket ? token.text === ')' : token.kind === 'mark') {
      const isNamed = t > at + 1 && t + 1 < limit && isCapitalWord(tokens[t + 1]!);
      return isNamed && tokens[at - 1]!.end < open.start ? t + 1 : 0;
    }
    if (token.kind !== 'word' || !(hasCapital(token) || t > at + 1)) return 0;
  }
  return 0;
}

/** “de Blasio said”: where small words before a name begin. */
function startWithParticles(tokens: readonly Token[], t: number, limit: number): number {
  let start = t;
  while (start > limit && start > t - 3 && isParticle(tokens[start - 1]!)) start--;
  // “the van Tuesday”: then they are no part of a name.
  const before = tokens[start - 1];
  if (start < t && start > limit && before && /^(?:the|a|an|his|her|their)$/.test(before.lower)) return t;
  return start;
}

function startsSentence(tokens: readonly Token[], t: number, limit: number): boolean {
  if (t === limit) return true;
  const { kind, text } = tokens[t - 1]!;
  // “…,” Smith said: the sentence goes on.
  if (kind === 'mark' && tokens[t - 2]?.text === ',') return false;
  return kind === 'mark' || /^(?:[.?!:;…•·*|–—>\])]|\.{2,}|-+)$/.test(text);
}
