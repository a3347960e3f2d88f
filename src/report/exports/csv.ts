/**
 * One row for each quotation (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see that it is).
 * A field that a spreadsheet would take for a formula gets an apostrophe in front:
 * https://owasp.org/www-community/attacks/CSV_Injection. Pure.
 */
import type { Report } from '../types.ts';
import { quoteEntries } from './entries.ts';

const COLUMNS = [
  'quotation',
  'speaker',
  'role in the article',
  'office on that date',
  'confidence',
  'how found',
  'headline',
  'outlet',
  'authors',
  'published',
  'address',
  'link to quotation',
  'accessed',
] as const;

/** `accessed`: ISO time at which the page was read. */
export function toCsv(report: Report, accessed: string): string {
  const { headline, site, authors, published, url } = report.article;
  const rows = quoteEntries(report).map((entry) => [
    entry.quotation,
    entry.speaker,
    entry.role,
    entry.office,
    entry.confidence,
    entry.how,
    headline,
    site,
    authors.join('; '),
    published,
    url,
    entry.link,
    accessed,
  ]);
  const lines = [COLUMNS, ...rows].map((row) => row.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(value: string | null): string {
  const safe = /^[\s\0]*[=+\-@\t\r＝＋－＠]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
