/** A quotation with its source, as plain text for a mail or a note. Pure; words come from the `export_…` messages. */
import type { Translator } from '../../shared/i18n.ts';
import type { Report, ReportQuote } from '../types.ts';

/**
 * The words, a line with the speaker, a line with the source: what the article does not state is left out, but never
 * that the speaker is not stated. `accessed`: ISO time at which the page was read.
 */
export function citeQuote(report: Report, quote: ReportQuote, accessed: string, tr: Translator): string {
  return `${wordsOf(report, quote)}\n— ${speakerLine(report, quote, tr)}\n${sourceLine(report, accessed, tr)}`;
}

/** The words and the speaker in one line: "“…” — Ada Brown, “a baker in Leeds”". */
export function quoteLine(report: Report, quote: ReportQuote, tr: Translator): string {
  return `${wordsOf(report, quote)} — ${speakerLine(report, quote, tr)}`;
}

const wordsOf = ({ text }: Report, { start, end }: ReportQuote) =>
  text.slice(start, end).replace(/\s+/g, ' ');

function speakerLine(report: Report, quote: ReportQuote, tr: Translator): string {
  if (quote.speaker === null) return tr.t('export_not_stated');
  const role = quote.person === null ? null : report.people[quote.person]!.role;
  const name = quote.confidence === 'probable' ? tr.t('export_probably', quote.speaker) : quote.speaker;
  return role ? `${name}, ${tr.t('who_article_says', role.replace(/\s+/g, ' '))}` : name;
}

/** "Ada Brown and Bo Lee: “Headline”. Outlet, 23 March 2023. https://… (read on 24 March 2023)" */
export function sourceLine(report: Report, accessed: string, tr: Translator): string {
  const { authors, headline, site, published, url } = report.article;
  // An outlet that is its own author is named once, as the outlet.
  const writers = authors.filter((name) => name !== site);
  const title = [writers.length ? tr.list(writers) : null, headline ? tr.t('export_title', headline) : null]
    .filter((part) => part !== null)
    .join(': ');
  const where = [site, published ? tr.date(published) : null].filter((part) => part !== null).join(', ');
  const address = url ? `${url} ` : '';
  const sentences = [title, where].filter(Boolean).map((part) => `${part}.`);
  return [...sentences, `${address}${tr.t('export_read_on', tr.date(accessed))}`].join(' ');
}
