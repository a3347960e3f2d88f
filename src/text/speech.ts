/** Tells quotations that were said from titles, nicknames, terms, slogans and scare quotes. */

import { Forest } from '../trees/forest.ts';
import { unpackTrees } from '../trees/packed-trees.ts';
import { probability } from '../trees/trees.ts';
import { DIGIT, UPPER } from './characters.ts';
import type { Layout, QuoteSpan } from './layers.ts';
import { nameStrength } from './quoted-names.ts';
import { SPEECH_RANKS, SPEECH_TREES } from './speech.generated.ts';
import { openSpeechFeatures } from './speech-features.ts';
import { type Steps, toTheEnd } from './steps.ts';
import { DASH } from './word-classes.ts';

/** Below this probability words were not said, whoever stands beside them; above it confidence.ts decides. */
export const SPEECH_THRESHOLD = 0.35;

/** What tells speech: trees over the features of a quotation, and the ranks of classes that these are read with. */
export interface SpeechModel {
  trees: Forest;
  ranks: readonly (readonly number[])[];
}

let learned: SpeechModel | undefined;

/** The layout's quotations, each with the probability that its words were said. */
export function rateSpeech(layout: Layout, other?: SpeechModel): QuoteSpan[] {
  return toTheEnd(rateSpeechInSteps(layout, other));
}

/** The same in steps. */
export function* rateSpeechInSteps(layout: Layout, other?: SpeechModel): Steps<QuoteSpan[]> {
  /**
   * Where hardly a word is an English one, the words around a quotation tell nothing: then whole phrases count
   * as speech and one or two words do not.
   */
  const FOREIGN_PHRASE = 0.95;
  const FOREIGN_WORDS = 0.4;
  const WORDS_OF_A_PHRASE = 3;
  const QUOTES_A_STEP = 8;
  learned ??= { trees: new Forest(unpackTrees(SPEECH_TREES)), ranks: SPEECH_RANKS };
  const { trees, ranks } = other ?? learned;
  const featuresOf = openSpeechFeatures(layout, ranks);
  const hasSecondMarks = findSecondMarks(layout);
  const rated: QuoteSpan[] = [];
  for (const [q, quote] of layout.quotes.entries()) {
    const speech = layout.isInEnglish
      ? rate(layout, quote, trees.score(featuresOf(q)), hasSecondMarks(quote))
      : quote.endToken - quote.firstToken - 2 >= WORDS_OF_A_PHRASE
        ? FOREIGN_PHRASE
        : FOREIGN_WORDS;
    rated.push({ ...quote, speech });
    if (q % QUOTES_A_STEP === 0) yield;
  }
  return rated;
}

function rate(layout: Layout, quote: QuoteSpan, logOdds: number, isSecond: boolean): number {
  /**
   * Most that the probability can be where a text that sets speech in other marks sets words in single ones:
   * headlines, captions and terms, which at best say again what is quoted in full elsewhere.
   */
  const MOST_FOR_SECOND_MARKS = 0.2;
  /**
   * What being surely introduced as a name or title takes from the log-odds. Set by hand: the articles to learn from
   * count some titles and slogans among what their authors say, the product does not.
   */
  const NAMED_LOG_ODDS = -5;
  /**
   * Least that the probability can be for whole sentences behind a colon, or before a dash, which announce them and their
   * speaker as well as a reporting word does. By rule, because in lists of speakers no such word is there.
   */
  const LEAST_BESIDE_MARK = 0.9;
  /** Hardly any title or term has so many words, marks counted: least probability from there on. */
  const LONG_TOKENS = 20;
  const LEAST_FOR_LONG = 0.6;
  const named = nameStrength(layout, quote);
  let speech = probability(logOdds + named * NAMED_LOG_ODDS);
  if (named === 0 && isSentenceBesideMark(layout, quote)) speech = Math.max(speech, LEAST_BESIDE_MARK);
  if (quote.endToken - quote.firstToken >= LONG_TOKENS) speech = Math.max(speech, LEAST_FOR_LONG);
  return isSecond ? Math.min(speech, MOST_FOR_SECOND_MARKS) : speech;
}

function isSentenceBesideMark({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): boolean {
  if (tokens[firstToken - 1]?.text !== ':' && tokens[endToken]?.word.syntax !== DASH) return false;
  const inside = tokens.slice(firstToken + 1, firstToken + 3).find(({ kind }) => kind !== 'punctuation');
  const starts = inside !== undefined && (inside.word.first === UPPER || inside.word.first === DIGIT);
  return starts && /^(?:[.?!…]|\.{2,})$/.test(tokens[endToken - 2]?.text ?? '');
}

/** Tells the quotations in single marks of a text that sets most of its quotations in double or other ones. */
export function findSecondMarks({ text, tokens, quotes }: Layout): (quote: QuoteSpan) => boolean {
  const isSingle = ({ start }: QuoteSpan) => /['‘‚‛]/.test(text[start]!) && text[start + 1] !== text[start];
  const singles = quotes.filter(isSingle).length;
  if (singles === 0) return () => false;
  // Two straight apostrophes are not read as a mark, but they show what the text's marks are.
  const pairsOfApostrophes = (text.match(/''/g)?.length ?? 0) / 2;
  if (singles * 2 > quotes.length + pairsOfApostrophes) return () => false;
  // ‘So it goes’: Oona Brill — this form of a headline says who said it.
  return (quote) => isSingle(quote) && tokens[quote.endToken]?.text !== ':';
}
