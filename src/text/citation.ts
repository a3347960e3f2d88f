/**
 * "Xinhua quoted Lee as saying: “…”": who is cited speaks, and who cites hands on. The articles that the ranker learned
 * from have too few of these.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan, Token } from './layers.ts';
import { COMMA, DOES_REPORT } from './syntax.ts';

const CITES = /^(?:quot|cit)(?:ed|es|ing|e)$/;
/** Tokens between "quoted" and "as". */
const MOST_CITED = 12;

export interface Citation {
  /** The tokens of "quoted" and "as". */
  verb: number;
  as: number;
}

/** Whether "as saying" stands at token `t`; but not "as being". */
function isAsSaying(tokens: readonly Token[], t: number): boolean {
  const verb = tokens[t + 1]?.word;
  return (
    tokens[t]?.lower === 'as' && verb !== undefined && verb.cue >= DOES_REPORT && verb.lower.endsWith('ing')
  );
}

/** The token of "quoted" before "as" at token `as`; -1 where nothing stands between ("Lee was quoted as saying") or no such verb. */
function citingVerb(tokens: readonly Token[], as: number): number {
  const { sentence } = tokens[as]!;
  for (let t = as - 1; t >= as - MOST_CITED && tokens[t]?.sentence === sentence; t--)
    if (CITES.test(tokens[t]!.lower)) return t < as - 1 ? t : -1;
  return -1;
}

/** Where somebody is cited right before or behind the quotation; null: nowhere. */
export function findCitation({ tokens }: Reading, { firstToken, endToken }: QuoteSpan): Citation | null {
  const MOST_TO_QUOTE = 25;
  const MOST_BEHIND = 24;
  const at = (as: number, edge: number): Citation | null => {
    if (!isAsSaying(tokens, as) || tokens[as]!.sentence !== tokens[edge]!.sentence) return null;
    const verb = citingVerb(tokens, as);
    return verb < 0 ? null : { verb, as };
  };
  // "… as saying any delay would be “…”": up to the next verb of saying.
  for (let as = firstToken - 2; as >= firstToken - MOST_TO_QUOTE; as--) {
    const citation = at(as, firstToken);
    if (citation) return citation;
    if (as < 0 || (tokens[as]!.word.cue >= DOES_REPORT && tokens[as - 1]?.lower !== 'as')) break;
  }
  for (let as = endToken; as < endToken + MOST_BEHIND && as < tokens.length; as++) {
    const citation = at(as, endToken - 1);
    if (citation && citation.verb >= endToken) return citation;
  }
  return null;
}

/** Whether the candidate is cited: it stands right before "as", or before the comma there. */
export function isCited(
  { classes }: Reading,
  { verb, as }: Citation,
  { firstToken, endToken }: Candidate,
): boolean {
  return firstToken > verb && (endToken === as || (endToken === as - 1 && classes[endToken] === COMMA));
}

/** Whether the pronoun at token `t` is cited: "quoted him as saying". */
export function isCitedPronoun(tokens: readonly Token[], t: number): boolean {
  return isAsSaying(tokens, t + 1) && CITES.test(tokens[t - 1]?.lower ?? '');
}
