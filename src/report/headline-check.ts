/**
 * Words in quotation marks in the headline, looked for in the article: are they there, as somebody's words, and
 * the same? Folds case, white space and the shape of marks; "…" and brackets in the headline may stand for
 * left out words. Pure.
 */
import type { Report } from './types.ts';

export interface HeadlineQuote {
  /** As in the headline, without the marks. */
  words: string;
  /**
   * `same`: word for word in a quotation. `trimmed`: in order in one quotation, words between left out.
   * `not-quoted`: word for word in the article, but not as quoted words. `not-found`: none of these.
   */
  result: 'same' | 'trimmed' | 'not-quoted' | 'not-found';
  /** Index into `Report.quotes` for `same` and `trimmed`. */
  quote: number | null;
}

const OPEN_TO_CLOSE: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
};
/** Left out words between two that are kept: more, and it is no trimming but other words. */
const MAX_LEFT_OUT = 25;

/** In the order of the headline. A teaser's missing words may stand behind the paywall: those are not reported. */
export function checkHeadline(report: Pick<Report, 'article' | 'text' | 'quotes'>): HeadlineQuote[] {
  const { headline, isTeaser } = report.article;
  if (!headline) return [];
  const quoted = report.quotes.map(({ start, end }) => wordsOf(report.text.slice(start, end)));
  const body = wordsOf(report.text);
  return quotedWordsIn(headline)
    .map((words): HeadlineQuote => {
      const wanted = wordsOf(words);
      const same = quoted.findIndex((said) => hasRun(said, wanted));
      if (same >= 0) return { words, result: 'same', quote: same };
      const trimmed = wanted.length > 1 ? quoted.findIndex((said) => hasInOrder(said, wanted)) : -1;
      if (trimmed >= 0) return { words, result: 'trimmed', quote: trimmed };
      return { words, result: hasRun(body, wanted) ? 'not-quoted' : 'not-found', quote: null };
    })
    .filter(({ result }) => !(isTeaser && result === 'not-found'));
}

/** What stands in quotation marks. An apostrophe opens nothing: before the mark must be a space or the beginning. */
function quotedWordsIn(headline: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < headline.length; at += 1) {
    const closers = OPEN_TO_CLOSE[headline[at]!];
    if (!closers || (at > 0 && !/[\s([—–:-]/.test(headline[at - 1]!))) continue;
    const end = closingMark(headline, at + 1, closers);
    if (end < 0) continue;
    const words = headline.slice(at + 1, end).trim();
    if (/\p{L}/u.test(words)) found.push(words);
    at = end;
  }
  return found;
}

function closingMark(headline: string, from: number, closers: string): number {
  for (let at = from; at < headline.length; at += 1) {
    const next = headline[at + 1];
    // Inside a word it is an apostrophe.
    if (closers.includes(headline[at]!) && (next === undefined || !/[\p{L}\p{N}]/u.test(next))) return at;
  }
  return -1;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[’‘]/g, "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  );
}

function hasRun(words: readonly string[], wanted: readonly string[]): boolean {
  const [first] = wanted;
  for (let at = words.indexOf(first!); at >= 0; at = words.indexOf(first!, at + 1)) {
    if (wanted.every((word, index) => words[at + index] === word)) return true;
  }
  return false;
}

function hasInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  const [first] = wanted;
  for (let start = words.indexOf(first!); start >= 0; start = words.indexOf(first!, start + 1)) {
    let at = start;
    const isInOrder = wanted.slice(1).every((word) => {
      const next = words.indexOf(word, at + 1);
      if (next < 0 || next - at > MAX_LEFT_OUT) return false;
      at = next;
      return true;
    });
    if (isInOrder) return true;
  }
  return false;
}
