/**
 * Grammatical voice: in "Lee was asked by Roe: “…”" and "Lee was described as “…” by Roe" the subject is spoken to or
 * of, and the agent behind "by" speaks. The articles that the ranker learned from have too few of these.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { ADVERB, AUXILIARY, COLON, COMMA, isAmong, PREPOSITION, REPORTS, VERB_SHAPE } from './syntax.ts';

const BE = /^(?:is|are|was|were|be|been|being)$/;
/** "was quoted as saying", "was heard shouting": there the subject speaks. */
const SUBJECT_SPEAKS = /^(?:quoted|heard|reported|cited)$|ing$/;

/** Whether the token at `t` is the participle of a passive: "was asked", "was also asked". */
function isParticiple({ tokens, classes }: Reading, t: number): boolean {
  if (classes[t] !== REPORTS || SUBJECT_SPEAKS.test(tokens[t]!.lower)) return false;
  return BE.test(tokens[classes[t - 1] === ADVERB ? t - 2 : t - 1]?.lower ?? '');
}

/** Whether the candidate is the subject of a passive that leads to the quotation. */
export function isPassiveSubject(reading: Reading, { endToken }: Candidate, quote: QuoteSpan): boolean {
  /** Tokens between a subject and the participle. */
  const MOST_TO_PARTICIPLE = 6;
  const { classes, nextVerb } = reading;
  let verb = nextVerb[endToken - 1]!;
  if (classes[verb] !== AUXILIARY) return false;
  while (classes[verb] === AUXILIARY || classes[verb] === ADVERB) verb++;
  return verb < Math.min(quote.firstToken, endToken + MOST_TO_PARTICIPLE) && isParticiple(reading, verb);
}

/** Whether the candidate stands behind "by" as the agent of a passive that leads to the quotation. */
export function isAgent(reading: Reading, { firstToken }: Candidate, quote: QuoteSpan): boolean {
  /** Tokens between the participle, or the quotation behind it, and "by". */
  const MOST_BEFORE_BY = 3;
  /** "by the mayor, Ann Lee": titles and articles stand between. */
  const MOST_BEHIND_BY = 4;
  const { tokens, classes } = reading;
  const { sentence } = tokens[firstToken]!;
  let by = firstToken - 1;
  while (by >= 0 && !(classes[by] === PREPOSITION && tokens[by]!.lower === 'by'))
    if (--by < firstToken - MOST_BEHIND_BY) return false;
  const isWithQuote =
    sentence === tokens[quote.firstToken]!.sentence || sentence === tokens[quote.endToken - 1]!.sentence;
  if (by < 0 || tokens[by]!.sentence !== sentence || !isWithQuote) return false;
  const isBehind = by >= quote.endToken;
  if (isHeadline(reading, quote) && isBehind) return isHeadlineParticiple(reading, by - 1);
  if (isBehind && by - quote.endToken > MOST_BEFORE_BY) return false;
  // Back over the quotation, where "by" stands behind it.
  const before = isBehind ? quote.firstToken : by;
  for (let t = before - 1; t >= 1 && t >= before - MOST_BEFORE_BY; t--)
    if (isParticiple(reading, t)) return true;
  return false;
}

/** Whether the candidate says all of the sentence before it, the quotation among it: “… is “too little”, says Roe, a nurse”. */
export function saysAllBefore(
  { tokens, classes }: Reading,
  { firstToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  return (
    firstToken > quote.endToken &&
    classes[firstToken - 1] === REPORTS &&
    classes[firstToken - 2] === COMMA &&
    tokens[firstToken]!.sentence === tokens[quote.endToken - 1]!.sentence
  );
}

/** “‘…’: Lee slammed by Roe”: what stands behind the colon tells of the words, as headlines do. */
function isHeadline({ classes }: Reading, { endToken }: QuoteSpan): boolean {
  return classes[endToken] === COLON;
}

const isHeadlineParticiple = ({ classes }: Reading, t: number) =>
  isAmong((1 << REPORTS) | (1 << VERB_SHAPE), classes[t]!);

/**
 * Whether the candidate is whom a headline behind a quotation is about and not who speaks: “‘…’: Lee should stay, says
 * Roe”, “‘…’: Lee slammed by Roe”.
 */
export function isHeadlineTopic(
  reading: Reading,
  { firstToken, endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  const { tokens } = reading;
  if (!isHeadline(reading, quote) || firstToken < quote.endToken) return false;
  const [next, second] = [tokens[endToken]?.lower ?? '', tokens[endToken + 1]?.lower];
  return (
    /^(?:should|would|could|can|may|might|must|will|to)$/.test(next) ||
    (second === 'by' && isHeadlineParticiple(reading, endToken))
  );
}
