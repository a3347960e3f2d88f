/**
 * What the stages of the text analysis hand to each other, in their order:
 * text → Layout (layout.ts) → QuoteSpan[] (quotations.ts) → Names (names.ts, persons.ts) → attribution.
 * Each stage is a pure function of the ones before it.
 */
import type { Gender, Span } from './types.ts';
import type { Word, WordKind } from './words.ts';

/** A word, number, quotation mark or mark of punctuation at its place. Tokens are many, and small for that. */
export class Token {
  readonly start: number;
  readonly end: number;
  /** What is known of its spelling. */
  readonly word: Word;
  /** Index into Layout.sentences and Layout.paragraphs. */
  sentence = 0;
  readonly paragraph: number;

  constructor(word: Word, start: number, end: number, paragraph: number) {
    this.start = start;
    this.end = end;
    this.word = word;
    this.paragraph = paragraph;
  }

  get kind(): WordKind {
    return this.word.kind;
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }
}

export interface Sentence {
  start: number;
  end: number;
  paragraph: number;
  /** Tokens [firstToken, endToken). */
  firstToken: number;
  endToken: number;
}

export interface Paragraph {
  start: number;
  end: number;
  firstSentence: number;
  endSentence: number;
  firstToken: number;
  endToken: number;
}

/** Words in quotation marks, said or not. */
export interface QuoteSpan {
  /** Marks included; where a quotation runs over paragraphs with opening marks only, one span for each paragraph. */
  start: number;
  end: number;
  /** Tokens [firstToken, endToken), marks included. */
  firstToken: number;
  endToken: number;
  paragraph: number;
  /** Goes on from the span before it (running over a paragraph's end without a closing mark). */
  continues: boolean;
  /** 0 to 1: that these words were said, and are no title, nickname, scare quote or term. */
  speech: number;
}

/** The text cut into paragraphs, sentences (a quotation is never cut) and tokens. */
export interface Layout {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  paragraphs: Paragraph[];
  quotes: QuoteSpan[];
  /** Whether what was learned from English news may be asked (english.ts). */
  isInEnglish: boolean;
}

/** Words that name a person at one place. The span holds the name alone: no title, no apposition, no possessive 's. */
export interface NameMention {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  /** Index into Names.persons. */
  person: number;
  isPossessive: boolean;
  /** Titles and descriptions directly before the name: "Chinese President", "Mr". */
  title: Span | null;
}

export interface NamedPerson {
  name: string;
  /** Indices into Names.mentions, ascending. */
  mentions: number[];
  gender: Gender | null;
  /** 0 to 1: that this is a person, not a place, body or product. */
  personhood: number;
}

export interface Names {
  /** Mentions of persons, in the order of the text. */
  mentions: NameMention[];
  /** In the order of their first mention. */
  persons: NamedPerson[];
  /** Capitalised names that are no person (places, bodies, nationalities), in the order of the text. */
  others: { start: number; end: number; firstToken: number; endToken: number }[];
}
