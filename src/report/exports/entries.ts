/** What every export says of each quotation: the words, who said them as printed, and where they stand. Pure. */
import type { Confidence, How } from '../../text/types.ts';
import type { Report } from '../types.ts';
import { linkToQuote } from './text-fragment.ts';

export interface QuoteEntry {
  /** Exactly as in the article, quotation marks included. */
  quotation: string;
  /** Null: the article does not say. */
  speaker: string | null;
  /** The article's own words for the speaker. */
  role: string | null;
  /** Main office on the article's date. */
  office: string | null;
  confidence: Confidence | null;
  how: How | null;
  /** Opens the article at the quotation; null where the page has no address. */
  link: string | null;
}

/** In the order of the text. */
export function quoteEntries(report: Report): QuoteEntry[] {
  return report.quotes.map((quote) => {
    const person = quote.person === null ? null : report.people[quote.person]!;
    return {
      quotation: report.text.slice(quote.start, quote.end),
      speaker: quote.speaker,
      role: person?.role ?? null,
      office: person?.leader?.office ?? null,
      confidence: quote.confidence,
      how: quote.how,
      link: linkToQuote(report, quote),
    };
  });
}
