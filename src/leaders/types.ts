/**
 * Who is that, and which office did they hold on a day? Pure: the day is handed in, the data is handed in.
 * What is asked are names and words near names, never the article's text.
 */

export type OfficeKind =
  | 'head-of-state'
  | 'head-of-government'
  | 'monarch'
  | 'deputy-head'
  | 'minister'
  | 'organisation-head'
  | 'governor'
  | 'legislator'
  | 'party-leader'
  | 'official';

/** An office as it is shown. Dates are ISO and say no more than the data: "2013", "2013-03" or "2013-03-14". */
export interface Office {
  /** "President of China", "US Senator for California". English; made from title and jurisdiction. */
  label: string;
  title: string;
  /** ISO 3166 alpha-2, US-XX, GB-SCT … or UN, EU, NATO, WHO, IMF, WB, ECB, IAEA. */
  jurisdiction: string;
  kind: OfficeKind;
  from: string | null;
  to: string | null;
  /** The last day that the source showed the holder; facts are "as of" it once it is old. */
  asOf: string | null;
  isActing: boolean;
}

/** One person of the article as the identification needs it. */
export interface PersonQuery {
  /** The fullest form of the name in the article. */
  name: string;
  /** The distinct forms in which the name stands in the article: "Xi Jinping", "Xi", "Mr Xi". */
  forms: string[];
  /** The article's words for the person: "Chinese President", "a plumber from Ohio". Each at most 200 characters. */
  roles: string[];
  gender: 'female' | 'male' | null;
  mentions: number;
}

export interface ArticleQuery {
  /** ISO date of the article; null: unknown, then `today` counts. */
  published: string | null;
  /** ISO date; handed in, so that nothing here reads a clock. */
  today: string;
  people: PersonQuery[];
  /** Places, bodies and nationalities named in the article. */
  otherNames: string[];
}

/** What is known of a leader on the date of the article. */
export interface Profile {
  id: string;
  name: string;
  /** Main office on the date of the article; null: none held. */
  then: Office | null;
  /** Main office today; null: none, or not known. */
  now: Office | null;
  /** Where none is held now: the last main office that ended. */
  last: Office | null;
  /** Where none was held then, and one began later: the first such. */
  next: Office | null;
  /** Further offices held on the date of the article, by rank. */
  alsoThen: Office[];
  /** ISO date; the data about this person is good to this day. */
  asOf: string;
  born: string | null;
  died: string | null;
  gender: 'female' | 'male' | null;
  /** Address of the English Wikipedia article's title, for a link the reader may follow. */
  wikipedia: string | null;
  /** Why this person: short keys with a value, such as `title: "Chinese President"`. */
  reasons: Reason[];
}

export interface Reason {
  kind: 'full-name' | 'title' | 'country' | 'office-then' | 'former' | 'company' | 'prominence';
  /** The article's words that speak for it; empty where the kind says all. */
  words: string;
}

/** The answer for one person of the article. */
export type Identification =
  | { kind: 'leader'; profile: Profile }
  | { kind: 'ambiguous'; profiles: Profile[] }
  | { kind: 'none' };
