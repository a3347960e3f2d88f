/**
 * What the ranker knows of a candidate for a quotation's speaker, as small whole numbers: what it is and what stands
 * around it (candidate-view.ts), how it stands to the quotation, what the last quotation did, and what is true of the
 * quotation whoever said it (quote-view.ts). The choice follows the findings of feature selection on news
 * (O'Keefe et al. 2012; Newell et al. 2018); the verb nearest to the candidate and to the quotation count most.
 */
import type { CandidateViews } from './candidate-view.ts';
import type { Candidate } from './candidates.ts';
import type { Layout, Names, QuoteSpan } from './layers.ts';
import type { Syntax } from './syntax.ts';

/** An article, read for attribution. */
export interface Reading {
  layout: Layout;
  syntax: Syntax;
  names: Names;
  candidates: readonly Candidate[];
  views: CandidateViews;
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

export const NO_HISTORY: History = { quote: null, candidate: -1, person: -1, phrase: -1 };

/** The candidate that stands for "the article names no speaker". */
export const NOBODY = -1;

/** A distance that is too far to matter, and the most that is looked through. */
export const FAR = 40;
/** Stands for the class of a token that is not there. */
export const NO_CLASS = 30;

/**
 * Places in a row of features: first those of the candidate alone, then those of candidate and quotation together,
 * then those of the quotation. The trees know them by their numbers: whoever changes this learns anew.
 */
export enum Feature {
  kind,
  placeInSentence,
  isFirstInSentence,
  isPossessive,
  classBefore,
  cueBefore,
  prepositionBefore,
  classBeforeGroup,
  cueBeforeGroup,
  prepositionBeforeGroup,
  classAfter,
  cueAfter,
  secondClassAfter,
  secondCueAfter,
  ownVerbCue,
  ownVerbGap,
  ownVerbNames,
  aside,
  asideVerbCue,
  asideVerbGap,
  classAfterAside,
  cueAfterAside,
  earlierVerbCue,
  isInApposition,
  personhood,
  mentions,
  isFirstMention,
  isFullName,
  share,
  length,
  isPlural,
  startsParagraph,

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
  reportsBetween,
  commasBetween,
  quotesBetween,
  thatBetween,
  relativeBetween,
  colonBetween,
  toVerbBefore,
  toVerbAfter,
  toOtherVerbAfter,
  speakersToVerb,
  namesBetween,
  verbToQuoteNames,
  isLastCandidate,
  isLastPerson,
  isBeforeLastQuote,

  quoteStartsSentence,
  quoteEndsSentence,
  quoteStartsParagraph,
  quoteEndsParagraph,
  markBefore,
  markAfter,
  lastInside,
  opensCapital,
  quoteLength,
  verbBeforeGap,
  verbBeforeCue,
  verbAfterGap,
  verbAfterCue,
  lastQuoteApart,
  outsideWords,
  quotesBeforeInParagraph,
  verbAfterFollower,
  beforeVerbClass,
  lastQuoteInSentence,
  nextQuoteInParagraph,
}

/** How many of them are of the candidate alone, of candidate and quotation, and in all. */
export const OF_CANDIDATE = Feature.isAfter;
export const OF_BOTH = Feature.quoteStartsSentence;
export const ALL_FEATURES = Feature.nextQuoteInParagraph + 1;

/** `value` between `-most` and `most`. */
export function cap(value: number, most: number): number {
  return value > most ? most : value < -most ? -most : value;
}
