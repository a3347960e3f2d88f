/**
 * Turns of a conversation that name no speaker: “Did you see it?” Lee asked. ¶ “I did,” said Roe. ¶ “When?” Two who have
 * spoken in turn go on to, where one of them asks.
 */
import type { Attribution } from './attribution.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';

/** The attribution of the last but one turn, whose speaker has the next; null where the quotation is no such turn. */
export function findTurn(
  { tokens, paragraphs, quotes }: Reading,
  index: number,
  attributions: readonly Attribution[],
): Attribution | null {
  /** Quotations of two paragraphs. */
  const MOST_QUOTES_BACK = 8;
  const quote = quotes[index]!;
  const { firstToken, endToken } = paragraphs[quote.paragraph]!;
  const isAlone = quote.firstToken === firstToken && quote.endToken === endToken && !quote.continues;
  if (!isAlone) return null;
  const recent = attributions.slice(-MOST_QUOTES_BACK);
  const saidIn = (paragraph: number) =>
    recent.findLast((one) => quotes[one.quote]!.paragraph === paragraph && one.person >= 0);
  const answered = saidIn(quote.paragraph - 1);
  const asked = saidIn(quote.paragraph - 2);
  if (!asked || !answered || asked.person === answered.person) return null;
  const isQuestion = ({ endToken: end }: QuoteSpan) => tokens[end - 2]!.text === '?';
  return [quotes[asked.quote]!, quotes[answered.quote]!, quote].some(isQuestion) ? asked : null;
}
