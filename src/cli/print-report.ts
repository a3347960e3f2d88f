/** A Report as text for the terminal: the article, then each voice with its words, then what has no speaker. */
import { countWords } from '../report/ask-people.ts';
import type { Report, ReportQuote } from '../report/types.ts';

const WIDTH = 96;

export function printReport(report: Report, name: string): string {
  const { article } = report;
  const lines = [heading(report, name), ''];
  if (!article.isNews && !report.quotes.length) {
    return [...lines, 'Not a news article, as far as can be seen. (--force reads it anyway.)', ''].join('\n');
  }
  for (const voice of voices(report)) {
    const words = countWords(voice.quotes, report.text);
    const times = `${voice.quotes.length} ${voice.quotes.length === 1 ? 'quotation' : 'quotations'}`;
    lines.push(`${voice.name}: ${times}, ${words} words`);
    if (voice.summary) lines.push(...wrap(voice.summary, '  '));
    for (const quote of voice.quotes) lines.push(...quoteLines(quote, report.text));
    lines.push('');
  }
  if (!report.quotes.length) lines.push('Nothing is quoted.', '');
  const silent = report.people.filter(
    (person, index) => person.leader && !report.quotes.some((quote) => quote.person === index),
  );
  if (silent.length) {
    lines.push('Named, not quoted:');
    for (const { name: named, summary } of silent) lines.push(...wrap(`${named}. ${summary}`.trim(), '  '));
    lines.push('');
  }
  for (const limit of report.limits) lines.push(limit);
  return lines.join('\n');
}

function heading({ article }: Report, name: string): string {
  const origin = [article.site, article.published, article.authors.join(', ')].filter(Boolean).join(' · ');
  return [article.headline ?? name, origin].filter(Boolean).join('\n');
}

interface Voice {
  name: string;
  summary: string;
  quotes: ReportQuote[];
}

/** Most quoted words first; quotations without a speaker last. */
function voices(report: Report): Voice[] {
  const byName = new Map<string, Voice>();
  const unknown: Voice = { name: 'Speaker not stated', summary: '', quotes: [] };
  for (const quote of report.quotes) {
    const person = quote.person === null ? undefined : report.people[quote.person];
    const key = quote.person === null ? `${quote.speaker}` : `#${quote.person}`;
    if (quote.speaker === null) {
      unknown.quotes.push(quote);
      continue;
    }
    const voice = byName.get(key) ?? { name: quote.speaker, summary: person?.summary ?? '', quotes: [] };
    voice.quotes.push(quote);
    byName.set(key, voice);
  }
  const size = (voice: Voice) => countWords(voice.quotes, report.text);
  const known = [...byName.values()].sort((a, b) => size(b) - size(a));
  return unknown.quotes.length ? [...known, unknown] : known;
}

function quoteLines(quote: ReportQuote, text: string): string[] {
  const lines = wrap(text.slice(quote.start, quote.end).replace(/\s+/g, ' '), '    ');
  if (!quote.how) return lines;
  const probably = quote.confidence === 'probable' ? 'probably: ' : '';
  const mention = quote.mention ? text.slice(...quote.mention) : null;
  const cue = quote.cue ? text.slice(...quote.cue) : null;
  const evidence = [mention, cue].filter(Boolean).map((words) => `“${words}”`);
  return [...lines, `      ${probably}${quote.how}${evidence.length ? ` (${evidence.join(', ')})` : ''}`];
}

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line];
}
