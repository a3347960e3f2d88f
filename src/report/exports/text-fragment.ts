/**
 * An address that opens the article at a quotation (URL fragment text directives, https://wicg.github.io/scroll-to-text-fragment/):
 * `#:~:text=prefix-,start,end,-suffix`. The browser takes the first match on the page, so words around are added
 * until the article's text and headline hold no earlier one. Pure.
 */
import type { Report, ReportQuote } from '../types.ts';

/** Longer quotations are given by their first and last words: links stay short enough for mails and posts. */
const MAX_EXACT_CHARS = 80;
const EDGE_WORDS = 5;
const MAX_CONTEXT_WORDS = 12;

/** Null where the page has no address. */
export function linkToQuote(
  report: Pick<Report, 'article' | 'text'>,
  quote: Pick<ReportQuote, 'start' | 'end'>,
): string | null {
  const { url } = report.article;
  if (!url) return null;
  const directive = textDirective(report, quote);
  return directive ? `${url.replace(/#.*$/s, '')}#:~:text=${directive}` : null;
}

/** What stands behind `text=`; empty for a quotation without words. */
function textDirective(
  { article, text }: Pick<Report, 'article' | 'text'>,
  quote: Pick<ReportQuote, 'start' | 'end'>,
): string {
  const inner = withoutMarks(text, quote.start, quote.end);
  if (!inner) return '';
  const [start, end] = inner;
  const said = fold(text.slice(start, end));
  const before = `${fold(article.headline ?? '')}\n\n${fold(text.slice(0, start))}`;
  const after = fold(text.slice(end));
  const isLong = said.length > MAX_EXACT_CHARS || said.includes('\n');

  let first = said;
  let last = '';
  if (isLong) {
    const words = said.split(/[ \n]+/);
    const edge = Math.min(EDGE_WORDS, words.length >> 1);
    first = lineStart(said, edge);
    last = lineEnd(said, edge);
    // The browser takes the first place where the last words stand: it must be the right one.
    for (let count = edge + 1; count < words.length - edge; count += 1) {
      if (said.indexOf(last, first.length) === said.length - last.length) break;
      last = lineEnd(said, count);
    }
  }
  const isUnique = !hasWords(before, first);
  const prefix = isUnique ? '' : contextBefore(before, first);
  const suffix = isUnique || prefix ? '' : contextAfter(after);
  return [prefix && `${encode(prefix)}-`, encode(first), last && encode(last), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',');
}

/**
 * The span from its first to its last letter or digit; null: it has none. Matches must begin and end where words do,
 * and browsers differ on whether that is so between a comma and a quotation mark.
 */
function withoutMarks(text: string, start: number, end: number): [number, number] | null {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)];
  const last = words.at(-1);
  return last ? [start + words[0]!.index, start + last.index + last[0].length] : null;
}

/** As the browser sees it: white space runs are one space; lines stand for paragraphs, which no part may cross. */
function fold(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n');
}

/** The first words, not beyond their paragraph. */
function lineStart(said: string, words: number): string {
  return said.split('\n', 1)[0]!.split(' ').slice(0, words).join(' ');
}

function lineEnd(said: string, words: number): string {
  return said
    .slice(said.lastIndexOf('\n') + 1)
    .split(' ')
    .slice(-words)
    .join(' ');
}

function hasWords(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

/** As few words before the quotation, in its paragraph, as tell it from the same words further up. */
function contextBefore(before: string, first: string): string {
  const words = before
    .slice(before.lastIndexOf('\n') + 1)
    .trim()
    .split(' ')
    .filter(Boolean);
  for (let count = 1; count <= Math.min(words.length, MAX_CONTEXT_WORDS); count += 1) {
    const prefix = words.slice(-count).join(' ');
    if (!/[\p{L}\p{N}]/u.test(prefix)) continue;
    const joined = new RegExp(`${escapePattern(prefix)}\\s*${escapePattern(first)}`, 'iu');
    if (!joined.test(before)) return prefix;
  }
  return '';
}

function contextAfter(after: string): string {
  return after.split('\n', 1)[0]!.trim().split(' ').slice(0, 4).join(' ');
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** "-", "," and "&" have a meaning in the directive. A lone surrogate cannot be encoded and becomes U+FFFD. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');
}
