/**
 * What the background answers for the people of an article: who each is (from leaders/) and a summary.
 * The summary's sentences come from message templates, so that they can be had in each language of the interface.
 */
import type { Identification } from '../leaders/types.ts';

/** What a person says in the article, in numbers: all that the background learns of the quotations. */
export interface SpeechCount {
  /** Quotations given to this person. */
  quotes: number;
  /** Words in them. */
  words: number;
  /** Words in all quotations of the article. */
  allWords: number;
  /** Paragraphs (from 1) of the first and the last quotation; null where there is none. */
  firstParagraph: number | null;
  lastParagraph: number | null;
}

/** Runs parallel to the people that were asked for. */
export interface PeopleAnswer {
  people: { who: Identification; summary: string }[];
}
