/** "Roe said Lee told her: “…”": what follows the colon or comma are Lee's words, which Roe hands on. */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { ADVERB, AUXILIARY, COLON, COMMA, DOES_REPORT, isAmong, REPORTS } from './syntax.ts';

const COLON_OR_COMMA = (1 << COLON) | (1 << COMMA);
const HEARER = /^(?:me|us|you|him|her|them|it)$/;

/** Whether the candidate has the reporting verb right before the colon or comma, inside what another reports. */
export function saysInside(
  { tokens, classes, cues }: Reading,
  { firstToken, endToken, isPossessive }: Candidate,
  quote: QuoteSpan,
): boolean {
  const colon = quote.firstToken - 1;
  if (!isAmong(COLON_OR_COMMA, classes[colon]!) || endToken > colon || isPossessive) return false;
  const isReport = (t: number) => classes[t] === REPORTS && cues[t]! >= DOES_REPORT;
  let verb = endToken;
  while (isAmong((1 << ADVERB) | (1 << AUXILIARY), classes[verb]!)) verb++;
  const end = HEARER.test(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  const outer = tokens[firstToken - 1]?.lower === 'that' ? firstToken - 2 : firstToken - 1;
  const { sentence } = tokens[firstToken]!;
  return isReport(verb) && end === colon && isReport(outer) && tokens[outer]!.sentence === sentence;
}
