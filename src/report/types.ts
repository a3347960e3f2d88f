/**
 * The Report: the one thing that popup, card, command line and exports show.
 * What is not in the Report does not exist.
 */
import type { Profile, Reason } from '../leaders/types.ts';
import type { Article } from '../page/types.ts';
import type { Quote, Span } from '../text/types.ts';

/** As the analysis gives it. */
export type ReportQuote = Quote;

export interface ReportLeader {
  id: string;
  name: string;
  /** Main office held on the article's date; null where none was held then. */
  office: string | null;
  from: string | null;
  to: string | null;
  inOfficeThen: boolean;
  now: string | null;
  /** Where none is held now: the last one. */
  last: string | null;
  asOf: string;
  reasons: Reason[];
  /** Everything known, for the card and the popup. */
  profile: Profile;
}

export interface ReportPerson {
  name: string;
  mentions: Span[];
  /** The article's own words, an exact slice of the text. */
  role: string | null;
  roleSpan: Span | null;
  leader: ReportLeader | null;
  /** Two or more leaders that fit, where none wins: "could be A or B". */
  couldBe: { id: string; name: string; office: string | null }[];
  /** One to four plain sentences in the interface's language. */
  summary: string;
}

export interface Report {
  article: Article;
  /** What all offsets refer to. */
  text: string;
  quotes: ReportQuote[];
  people: ReportPerson[];
  /** Caps that were hit, in words for the reader; normally empty. */
  limits: string[];
}
