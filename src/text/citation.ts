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
  /** The token of "quoted" or "recalls". */
  verb: number;
  /** The token of "as", or of "saying" where there is none. */
  as: number;
}

/** "she recalls him saying" */
const RECALLS = /^(?:recall|remember)(?:s|ed|ing)?$/;

/** Whether "as saying" stands at token `t`; but not "as being". */
const isAsSaying = (tokens: readonly Token[], t: number) =>
  tokens[t]?.lower === 'as' && isSaying(tokens[t + 1]);

const isSaying = (token: Token | undefined) =>
  token !== undefined && token.word.cue >= DOES_REPORT && token.lower.endsWith('ing');

/** The token of "quoted" (`cites`) before "as" at token `as`; -1 where nothing stands between ("Lee was quoted as saying") or no such verb. */
function citingVerb(tokens: readonly Token[], as: number, cites: RegExp): number {
  const { sentence } = tokens[as]!;
  for (let t = as - 1; t >= as - MOST_CITED && tokens[t]?.sentence === sentence; t--)
    // "he was quoted by the paper as saying": the paper is not who is cited.
    if (cites.test(tokens[t]!.lower)) return t < as - 1 && tokens[t + 1]!.lower !== 'by' ? t : -1;
  return -1;
}

/** Where somebody is cited right before or behind the quotation; null: nowhere. */
export function findCitation({ tokens }: Reading, { firstToken, endToken }: QuoteSpan): Citation | null {
  const MOST_TO_QUOTE = 25;
  const MOST_BEHIND = 24;
  const at = (as: number, edge: number): Citation | null => {
    if (tokens[as]?.sentence !== tokens[edge]!.sentence) return null;
    const isAs = isAsSaying(tokens, as);
    if (!isAs && !(isSaying(tokens[as]) && tokens[as - 1]?.lower !== 'as')) return null;
    const verb = citingVerb(tokens, as, isAs ? CITES : RECALLS);
    return verb < 0 ? null : { verb, as };
  };
  // "… as saying any delay would be “…”": up to the next verb of saying.
  for (let as = firstToken - 1; as >= firstToken - MOST_TO_QUOTE; as--) {
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

/** Whether the pronoun at token `t` is cited: "quoted him as saying", "recalls him saying". */
export function isCitedPronoun(tokens: readonly Token[], t: number): boolean {
  const verb = tokens[t - 1]?.lower ?? '';
  return (isAsSaying(tokens, t + 1) && CITES.test(verb)) || (isSaying(tokens[t + 1]) && RECALLS.test(verb));
}
