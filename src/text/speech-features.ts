/**
 * What tells words that were said from a title, a nickname, a term or a scare quote: their length and shape, the
 * reporting words around them, and what else the article quotes. Every look around a quotation is bounded, so the
 * cost is linear in their number.
 */

import { UPPER } from './characters.ts';
import type { Layout, Paragraph, QuoteSpan, Token } from './layers.ts';
import { DOES_REPORT, isAmong, isSmallWord, RELATIVE, SUBJECT_PRONOUN, VERBS } from './word-classes.ts';
import { isWord, type Word } from './words.ts';

/**
 * Names of the features, in their order; all are whole numbers. Of some ninety that were tried these were left over
 * when one after the other was dropped as long as articles left out of the learning were judged as well.
 */
export const SPEECH_FEATURES = [
  'words',
  'capitals in 20',
  'small words in 20',
  'verbs inside',
  'words to cue before',
  'strongest cue in sentence',
  'subject with cue',
  'longest other in sentence',
  'words of previous quote',
  'tokens of sentence outside',
  'cue in paragraph',
  'cue in clause before',
  'class before',
  'class behind',
  'capital behind',
  'cues in 2000',
  'writer or reader in 2000',
] as const;

/** More words than that are not looked at one by one: such a quotation is no title or term. */
const MOST_WORDS = 40;
/** How far from a quotation words of its sentence are looked at. */
const REACH = 30;

/**
 * Reads the features of the layout's quotations, one row of numbers for each. `ranks` puts the classes of words in an
 * order (by class + 1; first: no word of the sentence), one for the word before a quotation and one for that behind it.
 */
export function openSpeechFeatures(
  layout: Layout,
  [before, behind]: readonly (readonly number[])[],
): (q: number) => Int16Array {
  const MOST_TOKENS = 99;
  const { tokens, sentences, paragraphs, quotes } = layout;
  const lengths = quotes.map((quote) => countWords(tokens, quote));
  const manner = mannerOf(layout);
  let paragraph = -1;
  let cueOfParagraph = 0;
  return (q) => {
    const quote = quotes[q]!;
    const { firstToken, endToken } = quote;
    const sentence = sentences[tokens[firstToken]!.sentence]!;
    if (quote.paragraph !== paragraph) {
      paragraph = quote.paragraph;
      cueOfParagraph = strongestCue(layout, paragraphs[paragraph]!, q);
    }
    const ahead = lookAround(layout, q, -1);
    const after = lookAround(layout, q, 1);
    const previous = firstToken > sentence.firstToken ? tokens[firstToken - 1]!.word : null;
    const next = endToken < sentence.endToken ? tokens[endToken]!.word : null;
    return new Int16Array([
      Math.min(lengths[q]!, MOST_WORDS),
      ...shapeOf(tokens, quote),
      ahead.distance,
      Math.max(ahead.cue, after.cue),
      // "called “…” by Lee"
      ahead.hasSubject || after.hasSubject || (ahead.distance === 0 && next?.lower === 'by') ? 1 : 0,
      longestBeside(layout, q, lengths),
      q > 0 ? Math.min(lengths[q - 1]!, MOST_WORDS) : -1,
      Math.min(MOST_TOKENS, sentence.endToken - sentence.firstToken - (endToken - firstToken)),
      cueOfParagraph,
      cueInClause(tokens, firstToken - 1),
      before![previous ? previous.syntax + 1 : 0]!,
      behind![next ? next.syntax + 1 : 0]!,
      next?.first === UPPER ? 1 : 0,
      ...manner,
    ]);
  };
}

/** How the article is written: reporting words, and "I" and "you" outside quotations, in 2000 tokens. */
function mannerOf({ tokens, quotes }: Layout): [cues: number, writer: number] {
  const PER = 2000;
  /** Of fewer tokens no rate is taken. */
  const LEAST_TOKENS = 200;
  const MOST = 99;
  let cues = 0;
  let writer = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { word } = tokens[t]!;
    if (word.cue >= DOES_REPORT) cues++;
    if (word.isWriterOrReader) writer++;
  }
  for (const { firstToken, endToken } of quotes)
    for (let t = firstToken; t < endToken; t++) if (tokens[t]!.word.isWriterOrReader) writer--;
  const rate = (count: number) =>
    Math.min(MOST, Math.round((PER * count) / Math.max(LEAST_TOKENS, tokens.length)));
  return [rate(cues), rate(writer)];
}

function countWords(tokens: readonly Token[], { firstToken, endToken }: QuoteSpan): number {
  let words = 0;
  for (let t = firstToken; t < endToken; t++) if (isWord(tokens[t]!.word)) words++;
  return words;
}

/** How many of twenty words begin with a capital, how many are small words of grammar, and how many words are verbs. */
function shapeOf(
  tokens: readonly Token[],
  { firstToken, endToken }: QuoteSpan,
): [capitals: number, small: number, verbs: number] {
  const MOST_VERBS = 9;
  let capitals = 0;
  let small = 0;
  let verbs = 0;
  let words = 0;
  for (let t = firstToken; t < endToken && t < firstToken + MOST_WORDS; t++) {
    const { word } = tokens[t]!;
    if (!isWord(word)) continue;
    words++;
    if (word.first === UPPER) capitals++;
    if (isSmallWord(word)) small++;
    if (isAmong(VERBS, word.syntax)) verbs++;
  }
  const inTwenty = (count: number) => Math.round((20 * count) / Math.max(1, words));
  return [inTwenty(capitals), inTwenty(small), Math.min(MOST_VERBS, verbs)];
}

interface Surroundings {
  /** How many words away the reporting word stands; REACH where there is none. */
  distance: number;
  cue: number;
  /** Whether a name or pronoun stands beside a reporting word: somebody is saying something. */
  hasSubject: boolean;
}

/** The words of the quotation's sentence before (-1) or behind it (1), other quotations left out. */
function lookAround({ tokens, sentences, quotes }: Layout, q: number, step: 1 | -1): Surroundings {
  const { firstToken, endToken } = quotes[q]!;
  const edge = step < 0 ? firstToken : endToken - 1;
  const sentence = sentences[tokens[edge]!.sentence]!;
  const found = { distance: REACH, cue: 0, hasSubject: false };
  let other = q + step;
  let last: Word | undefined;
  let words = 0;
  let t = edge + step;
  for (let looks = 0; looks < 2 * REACH && words < REACH; looks++, t += step) {
    if (t < sentence.firstToken || t >= sentence.endToken) break;
    const there = quotes[other];
    if (there && t >= there.firstToken && t < there.endToken) {
      t = step < 0 ? there.firstToken : there.endToken - 1;
      other += step;
      continue;
    }
    const { word } = tokens[t]!;
    if (!isWord(word)) continue;
    // The nearest of the sure ones, else the surest.
    if (word.cue > found.cue && found.cue < DOES_REPORT) {
      found.distance = words;
      found.cue = word.cue;
    }
    if (
      last &&
      ((word.cue >= DOES_REPORT && isSubject(last)) || (last.cue >= DOES_REPORT && isSubject(word)))
    )
      found.hasSubject = true;
    last = word;
    words++;
  }
  return found;
}

function isSubject({ first, syntax }: Word): boolean {
  return first === UPPER || syntax === SUBJECT_PRONOUN || syntax === RELATIVE;
}

/** The strongest reporting word of a paragraph outside quotations; `first` is the first of these. */
function strongestCue(
  { tokens, quotes }: Layout,
  { firstToken, endToken }: Paragraph,
  first: number,
): number {
  /** How many tokens of a paragraph are searched for a reporting word. */
  const PARAGRAPH_REACH = 90;
  const end = Math.min(endToken, firstToken + PARAGRAPH_REACH);
  let best = 0;
  let q = first;
  for (let t = firstToken; t < end; t++) {
    const quote = quotes[q];
    if (quote && quote.firstToken <= t) {
      t = quote.endToken - 1;
      q++;
    } else {
      best = Math.max(best, tokens[t]!.word.cue);
    }
  }
  return best;
}

/** The strongest reporting word between the mark of punctuation before `from` and `from`. */
function cueInClause(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  let best = 0;
  for (let t = from; t >= 0 && t > from - REACH; t--) {
    const { word } = tokens[t]!;
    if (tokens[t]!.sentence !== sentence || !isWord(word)) break;
    best = Math.max(best, word.cue);
  }
  return best;
}

/** Words of the longest other quotation in the sentence. */
function longestBeside({ tokens, quotes }: Layout, q: number, lengths: readonly number[]): number {
  /** The quotations so near by number are looked at when the sentence's others are counted. */
  const NEIGHBOURS = 8;
  const { sentence } = tokens[quotes[q]!.firstToken]!;
  let longest = 0;
  for (let o = Math.max(0, q - NEIGHBOURS); o < quotes.length && o <= q + NEIGHBOURS; o++) {
    if (o !== q && tokens[quotes[o]!.firstToken]!.sentence === sentence)
      longest = Math.max(longest, lengths[o]!);
  }
  return Math.min(longest, MOST_WORDS);
}
