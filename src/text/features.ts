/**
 * What the ranker knows of a candidate for a quotation's speaker, as small whole numbers: what is true of the quotation
 * whoever said it and how the candidate stands to it (quote-view.ts), what it is and what stands around it
 * (candidate-view.ts). The choice follows the findings of feature selection on news (O'Keefe et al. 2012; Newell et
 * al. 2018); the verb nearest to the candidate and to the quotation count most. Of seventy-seven that were tried these
 * were left over when group after group was dropped as long as articles of other publishers were judged as well.
 */
import type { CandidateView } from './candidate-view.ts';
import type { Candidate } from './candidates.ts';
import type { QuoteSpan } from './layers.ts';
import type { Scene } from './syntax.ts';

/** An article, read for attribution. */
export interface Reading extends Scene {
  candidates: readonly Candidate[];
  /** How many names and pronouns that could speak begin before each token. */
  speakers: Int32Array;
  /** By candidate, of those that were asked for. */
  views: CandidateView[];
}

/** Who was found to have said the quotation before. */
export interface History {
  quote: QuoteSpan | null;
  /** Index into Reading.candidates, or -1. */
  candidate: number;
  /** Index into Names.persons, or -1. */
  person: number;
  /** Where the speaker was no named person: the candidate whose words told who it was, or -1. */
  phrase: number;
}

/** The candidate that stands for "the article names no speaker". */
export const NOBODY = -1;

/** A distance that is too far to matter, and the most that is looked through. */
export const FAR = 40;
/** Stands for the class of a token that is not there. */
export const NO_CLASS = 30;

export const NO_HISTORY: History = { quote: null, candidate: -1, person: -1, phrase: -1 };

/**
 * Places in a row of features: first those of the quotation, then those of the candidate alone, then those of both
 * together. The trees know them by their numbers: whoever changes this learns anew.
 */
export enum Feature {
  quoteStartsSentence,
  quoteEndsParagraph,
  markBefore,
  markAfter,
  quoteLength,
  verbBeforeGap,
  verbBeforeCue,
  lastQuoteApart,
  outsideWords,

  kind,
  placeInSentence,
  isFirstInSentence,
  isPossessive,
  classBefore,
  cueBefore,
  prepositionBefore,
  classBeforeGroup,
  prepositionBeforeGroup,
  classAfter,
  cueAfter,
  secondClassAfter,
  asideVerbCue,
  classAfterAside,
  cueAfterAside,
  earlierVerbCue,
  isFirstMention,
  share,

  isAfter,
  sentencesApart,
  paragraphsApart,
  wordsApart,
  rank,
  rankInSentence,
  ownVerbToQuote,
  asideVerbToQuote,
  strongestBetween,
  verbsBetween,
  commasBetween,
  quotesBetween,
  toVerbBefore,
  toVerbAfter,
  speakersToVerb,
  namesBetween,
  isLastCandidate,
  isLastPerson,
  isBeforeLastQuote,
}

/** Where the parts of a row begin, and its length. */
export const OF_CANDIDATE = Feature.kind;
export const ALL_FEATURES = Feature.isBeforeLastQuote + 1;

/** `value` between `-most` and `most`. */
export function cap(value: number, most: number): number {
  return value > most ? most : value < -most ? -most : value;
}

/** What running counts count in [from, to), at most `most`; nothing where `to` is not behind `from`. */
export function countIn(counts: Int32Array, from: number, to: number, most: number): number {
  return to > from ? Math.min(most, counts[to]! - counts[from]!) : 0;
}
