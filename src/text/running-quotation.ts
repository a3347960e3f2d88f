/** A quotation that runs over paragraphs, an opening mark on each: "“It is late. ¶ “We go home,” he said." */
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';

/** A quotation seldom runs on over more paragraphs. */
const MOST_PARTS = 12;

/**
 * The first token of the running quotation that ends right before token `at`; else `at`. From there the words at `at` look
 * back: however long the quotation is, nobody else has spoken.
 */
export function beginningOfSaid({ quotes, quoteOf }: Reading, at: number): number {
  const last = quoteOf[at - 1] ?? -1;
  if (last < 0 || !quotes[last]!.continues) return at;
  let first = last;
  // The paragraph that it goes on from may hold nothing but its mark.
  while (first > 0 && quotes[first]!.continues && last - first < MOST_PARTS) first--;
  return quotes[first]!.firstToken;
}

/** The quotation at `index` with the paragraphs that it runs on over: who said it may stand behind the last of them. */
export function wholeQuote(quotes: readonly QuoteSpan[], index: number): QuoteSpan {
  let last = index;
  while (quotes[last + 1]?.continues && last - index < MOST_PARTS) last++;
  const { end, endToken } = quotes[last]!;
  return last > index ? { ...quotes[index]!, end, endToken } : quotes[index]!;
}
