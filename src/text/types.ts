/**
 * What the text analysis takes and gives. All offsets are UTF-16 code units into the article's text,
 * end exclusive. Nothing here knows the DOM, the browser, the clock or the network.
 */

/** `[start, end)` in the article's text. */
export type Span = readonly [start: number, end: number];

/**
 * How the speaker of a quotation was found: a closed list, shown to the reader as it stands (English)
 * or through the message `how_<n>` of the interface's language.
 */
export const HOWS = [
  'named in the same sentence',
  'named after the quotation',
  'named before the quotation',
  'pronoun',
  'description',
  'according to',
  'named before a colon',
  'speaker label',
  'the same speaker goes on',
  'question and answer',
] as const;
export type How = (typeof HOWS)[number];

export type Confidence = 'sure' | 'probable';

/** Words in quotation marks that were said (or written) by someone; start and end include the marks. */
export interface Quote {
  start: number;
  end: number;
  /** Full name of the person, or the words for a speaker that is no person; null: the article does not say. */
  speaker: string | null;
  /** Index into `Analysis.people`; null for a speaker that is no person, and for none. */
  person: number | null;
  /**
   * The words that name the speaker of this quotation, in their place. They may stand alone: "he" is found, but
   * whom it stands for is not sure enough, and `speaker` is null.
   */
  mention: Span | null;
  /** The reporting words ("said", "according to"). */
  cue: Span | null;
  how: How | null;
  /** null exactly where `speaker` is null. */
  confidence: Confidence | null;
}

export type Gender = 'female' | 'male';

/** All mentions of one person in the article, joined. */
export interface Person {
  /** The fullest common form of the name in the article. */
  name: string;
  /** In the order of the text; names and, where they were resolved, pronouns and descriptions. */
  mentions: Mention[];
  /** The article's own words for the person, the fullest there are: an exact slice of the text. */
  role: Span | null;
  /** Further such slices: "Chinese President", "who is based in Taipei, Taiwan". In the order of the text. */
  roles: Span[];
  /** Only as far as the text or a first name says. */
  gender: Gender | null;
}

export interface Mention {
  start: number;
  end: number;
  kind: 'name' | 'pronoun' | 'description';
}

export interface Analysis {
  /** Only what was said: no titles of works, no scare quotes. In the order of the text, never overlapping. */
  quotes: Quote[];
  /** In the order of their first mention. */
  people: Person[];
  /** Names in the article that are no person: places, bodies, nationalities. Distinct, at most 200. */
  otherNames: string[];
  /** Of other texts only what is plain in most languages is read: fewer speakers are given. */
  isInEnglish: boolean;
}

export interface AnalyseOptions {
  /** The headline, where it is known and is not part of the text: full names may stand only there. */
  title?: string;
}
