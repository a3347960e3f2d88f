/**
 * The article as an item for reference managers (CSL-JSON 1.0.2,
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json), its quotations in the
 * item's note. Pure.
 */
import type { Translator } from '../../shared/i18n.ts';
import type { Report } from '../types.ts';
import { quoteLine } from './citation.ts';

interface CslDate {
  'date-parts': [number[]];
}

/** The fields of a CSL item that a news article can fill. */
interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  /** As printed: which part of a name is the family's cannot be told from the name. */
  author?: { literal: string }[];
  'container-title'?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
}

/** `accessed`: ISO time at which the page was read. */
export function toCslJson(report: Report, accessed: string, tr: Translator): string {
  const { headline, authors, site, published, url, language } = report.article;
  const issued = published ? cslDate(published) : null;
  const read = cslDate(accessed);
  const item: CslItem = {
    id: url ?? headline ?? 'article',
    type: 'article-newspaper',
    ...(headline ? { title: headline } : {}),
    ...(authors.length ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(site ? { 'container-title': site } : {}),
    ...(issued ? { issued } : {}),
    ...(read ? { accessed: read } : {}),
    ...(url ? { URL: url } : {}),
    ...(language ? { language } : {}),
    ...(report.quotes.length
      ? { note: report.quotes.map((quote) => quoteLine(report, quote, tr)).join('\n') }
      : {}),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** The day as it stands in the date, in its own time zone; null: no date. */
function cslDate(iso: string): CslDate | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!match) return null;
  const parts = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return { 'date-parts': [parts] };
}
