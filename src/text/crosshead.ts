/** Sub-headings that are a few quoted words of what somebody says below them: ‘Bit embarrassed’. */
import type { Attribution } from './attribution.ts';
import { isAlone } from './dialogue.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { isWord } from './words.ts';

/** Whether a quotation is a line of its own, short and without the end of a sentence. */
export function isCrosshead(reading: Reading, quote: QuoteSpan): boolean {
  /** Marks included. */
  const MOST_TOKENS = 8;
  const { tokens } = reading;
  const { firstToken, endToken } = quote;
  const isShort = endToken - firstToken <= MOST_TOKENS;
  const isClosed = tokens[endToken - 1]!.kind === 'mark';
  return isShort && isClosed && isAlone(reading, quote) && isWord(tokens[endToken - 2]!.word);
}

/** Of the next few attributions behind the one at `at` that of a quotation that says its words, too; null: there is none. */
export function findTakenFrom(
  { text, quotes }: Reading,
  attributions: readonly Attribution[],
  at: number,
): Attribution | null {
  const MOST_AHEAD = 8;
  const wordsOf = ({ quote }: Attribution) => {
    const { start, end } = quotes[quote]!;
    return text.slice(start + 1, end - 1).toLowerCase();
  };
  const words = wordsOf(attributions[at]!);
  return (
    attributions.slice(at + 1, at + 1 + MOST_AHEAD).find((next) => wordsOf(next).includes(words)) ?? null
  );
}
