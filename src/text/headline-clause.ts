/**
 * The clause behind a quotation and a colon, as headlines have it: “‘…’: Lee slammed by Roe”. It tells of the words, and
 * the name in it is as often the one they are about as the one who said them.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { COLON, isAmong, REPORTS, VERB_SHAPE } from './syntax.ts';

/** Whether such a clause stands behind the quotation. */
export function isHeadline({ classes }: Reading, { endToken }: QuoteSpan): boolean {
  return classes[endToken] === COLON;
}

/** Whether the token at `t` may be the clause's verb, which headlines shorten ("slammed" for "was slammed"). */
export function isHeadlineVerb({ classes }: Reading, t: number): boolean {
  return isAmong((1 << REPORTS) | (1 << VERB_SHAPE), classes[t]!);
}

/** Whether the candidate is whom the clause is about: “‘…’: Lee should stay, says Roe”, “‘…’: Lee slammed by Roe”. */
export function isHeadlineTopic(
  reading: Reading,
  { firstToken, endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  if (!isHeadline(reading, quote) || firstToken < quote.endToken) return false;
  const { tokens } = reading;
  const isModal = /^(?:should|would|could|can|may|might|must|will|to)$/.test(tokens[endToken]?.lower ?? '');
  return isModal || (tokens[endToken + 1]?.lower === 'by' && isHeadlineVerb(reading, endToken));
}
