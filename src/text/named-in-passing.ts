/** Whom a sentence names in passing before whoever speaks in it: in what opens it, and in what is told of somebody between commas. */
import { isAccordAhead, isSubjectBehindComma, resolveBeside } from './apposition.ts';
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { ADVERB, AUXILIARY, COMMA, DOES_REPORT, isAmong, RELATIVE, WORD } from './syntax.ts';
import { firstFrom } from './token-order.ts';

/** "In a statement signed by Roe, the council called it “…”", "Answering Lee, the mayor said": whoever stands in the opening. */
export function isInOpening(reading: Reading, index: number, quote: QuoteSpan): boolean {
  const { candidates, tokens, sentences, nextVerb, classes, cues, commas } = reading;
  const words = candidates[index]!;
  const { kind, firstToken } = words;
  const hasComma = words.endToken < quote.firstToken && commas[words.endToken]! < commas[quote.firstToken]!;
  if (!hasComma || (kind !== 'description' && classes[words.endToken] !== COMMA)) return false;
  const { sentence } = tokens[quote.firstToken]!;
  if (firstToken < sentences[sentence]!.firstToken) return false;
  // "signed by its head, Ann Roe, the council"
  const beside = kind === 'description' ? resolveBeside(reading, index) : null;
  let { endToken } = candidates[beside?.via ?? index]!;
  // "Unlike Lee, who laughed, Roe said"
  if (classes[endToken + 1] === RELATIVE) {
    endToken += 2;
    while (endToken < quote.firstToken && classes[endToken] !== COMMA) endToken++;
  }
  if (classes[endToken] !== COMMA || endToken >= quote.firstToken) return false;
  if (!isSubjectBehindComma(reading, endToken) || isAccordAhead(reading, firstToken)) return false;
  const subject = candidates[firstFrom(candidates, endToken)];
  let verb = subject?.firstToken === endToken + 1 ? nextVerb[subject.endToken - 1]! : -1;
  while (isAmong((1 << AUXILIARY) | (1 << ADVERB), classes[verb] ?? WORD)) verb++;
  return verb >= 0 && verb < quote.firstToken && cues[verb]! >= DOES_REPORT;
}

/** "Lee, who plays Roe, paid tribute, saying: “…”": Roe, whom what is told of Lee ends with. */
export function isInRelativeAside(
  { tokens, classes, nextVerb }: Reading,
  { kind, firstToken, endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  const MOST_BEHIND_COMMA = 12;
  const { sentence } = tokens[firstToken]!;
  const isAhead = endToken < quote.firstToken && tokens[quote.firstToken]!.sentence === sentence;
  // Behind the comma that closes the aside stands the verb that it interrupts.
  const isLast = classes[endToken] === COMMA && nextVerb[endToken] === endToken + 1;
  if (kind !== 'name' || !isAhead || !isLast) return false;
  for (let t = firstToken - 2; t > firstToken - MOST_BEHIND_COMMA && tokens[t]?.sentence === sentence; t--)
    if (classes[t] === COMMA) return tokens[t + 1]!.lower === 'who';
  return false;
}
