/**
 * Where sentences end: behind a stop, unless it is an abbreviation's or what follows goes on. A quotation is one unit
 * of the sentence around it.
 */
import { LOWER, UPPER } from './characters.ts';
import type { Token } from './layers.ts';
import { STATES } from './name-words.ts';
import { CLOSES, COLON, COMMA, isSmallWord, STOP } from './word-classes.ts';
import { wordSet } from './word-lists.ts';
import { isWord, type Word } from './words.ts';

/** Titles and months that stand before a name or number: their stop never ends a sentence. */
const TITLES = wordSet(
  'Prof Sen Sens Rep Reps Gov Govs Col Gen Capt Maj Adm Brig Rev Hon Pres Atty Supt Det Insp Const Amb Messrs No Nos ' +
    'Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec vs cf approx',
);
/** Consonants alone: Mr, Dr, Sgt, St. */
const NO_VOWEL = /^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+$/;
/** Abbreviations whose stop may end the sentence as well. */
const MAY_END = wordSet(
  `${STATES} Jr Sr Esq Bros Co Corp Inc Ltd Plc Cos etc al est dept Dept Ave Blvd Geo Chas`,
);

/** Whether the letters are an abbreviation when a stop follows. */
export function isAbbreviated(letters: string): boolean {
  return TITLES.has(letters) || NO_VOWEL.test(letters) || MAY_END.has(letters);
}

/** Whether the token at `t`, which lies in no quotation and is not the last of its paragraph, ends its sentence. */
export function endsSentence(tokens: readonly Token[], t: number): boolean {
  const { end, word } = tokens[t]!;
  const next = tokens[t + 1]!;
  if (next.start === end && !isWide(word)) return false;
  const { first, syntax, text } = next.word;
  if (word.kind === 'word') return isCut(word) && first === UPPER && isSmallWord(next.word);
  const isTrailer = syntax === COMMA || syntax === COLON || syntax === CLOSES || text === ';';
  return first !== LOWER && !isTrailer && isBehindStop(tokens, t);
}

/** Whether the token at `t` is a stop, or brackets or marks close behind one. */
function isBehindStop(tokens: readonly Token[], t: number): boolean {
  for (let i = t; i > t - 3 && i >= 0; i--) {
    const { word, start } = tokens[i]!;
    if (isStop(word)) return true;
    if ((word.syntax !== CLOSES && word.kind !== 'mark') || (i > 0 && tokens[i - 1]!.end !== start))
      return false;
  }
  return false;
}

/**
 * Whether the sentence around a quotation ends with it, whose last token is at `t`: its last words end one, and a
 * capital or mark follows.
 */
export function endsAtQuotation(tokens: readonly Token[], t: number): boolean {
  const token = tokens[t]!;
  // “He said: ‘No.’” ends a sentence as well.
  const last = tokens[tokens[t - 1]?.kind === 'mark' ? t - 2 : t - 1];
  const next = tokens[t + 1]!;
  if (next.start === token.end && next.kind === 'punctuation' && !isWide(token.word)) return false;
  const closing = last?.kind === 'punctuation' ? last : token;
  if (!(last && isCut(last.word)) && !isStop(closing.word)) return false;
  if (next.kind === 'mark') return true;
  if (next.word.first !== UPPER && next.kind !== 'number') return false;
  return closing.text === '.' || !isReportedBehind(tokens, t + 1);
}

function isReportedBehind(tokens: readonly Token[], from: number): boolean {
  /** A verb that reports a question or exclamation stands within so many tokens behind it, one of the surest (90). */
  const VERB_WITHIN = 9;
  for (let i = from; i < tokens.length && i < from + VERB_WITHIN; i++) {
    const { word } = tokens[i]!;
    if (!isWord(word) && word.syntax !== COMMA) return false;
    // The surer a word reports, the further away it may stand.
    if (word.cueShare > 10 * (i - from + 1)) return !leadsOn(tokens, from, i + 1);
  }
  return false;
}

/** “It rains!” Another wrote: “…”: what is said of the next quotation, by the colon, or by who is another. */
function leadsOn(tokens: readonly Token[], from: number, behindVerb: number): boolean {
  const { text } = tokens[behindVerb]?.word ?? {};
  const isOther = /^(?:another|one|others|someone)$/.test(tokens[from]!.lower);
  return text === ':' || (text === ',' && isOther && tokens[behindVerb + 1]?.kind === 'mark');
}

/** A stop, a question or exclamation mark, an ellipsis. */
function isStop({ syntax, text }: Word): boolean {
  return syntax === STOP && text !== ';';
}

/** A stop of Chinese or Japanese, behind which no blank is written. */
function isWide({ text }: Word): boolean {
  return /^[。！？]$/.test(text);
}

/** A word with a stop of its own that may end a sentence all the same: p.m., Inc. */
function isCut({ kind, text }: Word): boolean {
  if (kind !== 'word' || !text.endsWith('.')) return false;
  const letters = text.slice(0, -1);
  return MAY_END.has(letters) || !isAbbreviated(letters);
}
