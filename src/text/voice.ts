/**
 * Grammatical voice: in "Lee was asked by Roe: “…”" and "Lee was described as “…” by Roe" the subject is spoken to or
 * of, and the agent behind "by" speaks. The articles that the ranker learned from have too few of these.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { ADVERB, AUXILIARY, REPORTS } from './syntax.ts';

const BE = /^(?:is|are|was|were|be|been|being)$/;
/** "was quoted as saying", "was heard shouting": there the subject speaks. */
const SUBJECT_SPEAKS = /^(?:quoted|heard|reported|cited)$|ing$/;
/** Tokens between the participle, or the quotation behind it, and "by". */
const MOST_BEFORE_BY = 3;

/** The participle of a passive whose subject ends before `from`; -1: none. */
function passiveVerb({ layout: { tokens }, syntax }: Reading, from: number): number {
  let at = syntax.nextVerb[from - 1] ?? -1;
  if (at < 0 || syntax.classes[at] !== AUXILIARY) return -1;
  // "had been", "has also been".
  while (syntax.classes[at + 1] === AUXILIARY || syntax.classes[at + 1] === ADVERB) at++;
  const isBe =
    BE.test(tokens[at]!.lower) || (syntax.classes[at] === ADVERB && BE.test(tokens[at - 1]!.lower));
  const verb = at + 1;
  const isPassive = isBe && syntax.classes[verb] === REPORTS && !SUBJECT_SPEAKS.test(tokens[verb]!.lower);
  return isPassive && tokens[verb]!.sentence === tokens[from - 1]!.sentence ? verb : -1;
}

/** Whether the candidate is the subject of a passive that leads to the quotation. */
export function isPassiveSubject(reading: Reading, candidate: Candidate, quote: QuoteSpan): boolean {
  const verb = passiveVerb(reading, candidate.endToken);
  return verb >= 0 && verb < quote.firstToken && verb - candidate.endToken < 6;
}

/** Whether the candidate stands behind "by" as the agent of a passive that leads to the quotation. */
export function isAgent(reading: Reading, candidate: Candidate, quote: QuoteSpan): boolean {
  const { layout, syntax } = reading;
  const { tokens } = layout;
  const sentence = tokens[candidate.firstToken]!.sentence;
  let by = candidate.firstToken - 1;
  // "by the mayor, Ann Lee": titles and articles stand between.
  while (by >= 0 && by > candidate.firstToken - 5 && tokens[by]!.lower !== 'by') by--;
  if (tokens[by]?.lower !== 'by' || tokens[by]!.sentence !== sentence) return false;
  if (sentence !== tokens[quote.firstToken]!.sentence && sentence !== tokens[quote.endToken - 1]!.sentence)
    return false;
  // Back over the quotation, where "by" stands behind it.
  const before = by >= quote.endToken ? quote.firstToken : by;
  if (by >= quote.endToken && by - quote.endToken > MOST_BEFORE_BY) return false;
  for (let t = before - 1; t >= 1 && t >= before - MOST_BEFORE_BY; t--) {
    if (syntax.classes[t] !== REPORTS || SUBJECT_SPEAKS.test(tokens[t]!.lower)) continue;
    const helper = syntax.classes[t - 1] === ADVERB ? t - 2 : t - 1;
    return BE.test(tokens[helper]?.lower ?? '');
  }
  return false;
}
