/**
 * Words that somebody is said not to have said ("Lee denied ever having said “…”", "Roe says he never used the words “…”"),
 * or that others claim ("Lee denied claims that it was “…”").
 * Whose they are is open then, and the one who denies them is the last to be given as their speaker.
 */
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { COMMA, DOES_REPORT, REPORTS } from './syntax.ts';

const NOT = /^(?:never|not|den(?:y|ies|ied|ying))$|n't$/;
const DENIES =
  /^(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|disput|refut|rebut|contest|rubbish)(?:s|e|es|ed|ing)?)$/;
const CLAIMS = /^(?:claim|allegation|accusation|report|suggestion|rumou?r|assertion|charge|idea|notion)s?$/;
const USE = /^us(?:e|es|ed|ing)$|^utter(?:ed|ing)?$|^refer(?:red|ring)?$/;

/** Whether a denied verb of saying, or denied claims, lead to the quotation. */
export function isDenied(reading: Reading, quote: QuoteSpan): boolean {
  return isDeniedClaim(reading, quote) || isDeniedSaying(reading, quote);
}

/** Lee rejected claims from his rivals that the plan was “…”: others claim it. But Lee dismissed the claim that … as “…”. */
function isDeniedClaim({ tokens, classes, quoteOf }: Reading, { firstToken }: QuoteSpan): boolean {
  /** Tokens of the claim before the quotation, and from the denial to it with whoever claims it. */
  const MOST_IN_CLAIM = 15;
  const MOST_TO_CLAIM = 12;
  const { sentence } = tokens[firstToken]!;
  const isThere = (t: number) => tokens[t]?.sentence === sentence && quoteOf[t]! < 0;
  let that = firstToken - 1;
  while (tokens[that]?.lower !== 'that') {
    const ends = classes[that] === COMMA || classes[that] === REPORTS || tokens[that]?.lower === 'as';
    if (ends || !isThere(that) || --that < firstToken - MOST_IN_CLAIM) return false;
  }
  let isClaim = false;
  for (let t = that - 1; t >= that - MOST_TO_CLAIM && isThere(t); t--) {
    const { lower } = tokens[t]!;
    if (CLAIMS.test(lower)) isClaim = true;
    else if (isClaim && DENIES.test(lower)) return true;
  }
  return false;
}

/** Whether a denied verb of saying leads to the quotation. */
function isDeniedSaying({ tokens, cues, quoteOf }: Reading, { firstToken }: QuoteSpan): boolean {
  /** Tokens from the verb to the quotation, and from the denial to the verb. */
  const MOST_TO_QUOTE = 7;
  const MOST_TO_VERB = 3;
  const { sentence } = tokens[firstToken]!;
  const isThere = (t: number) => tokens[t]?.sentence === sentence && quoteOf[t]! < 0;
  for (let verb = firstToken - 1; verb >= firstToken - MOST_TO_QUOTE && isThere(verb); verb--) {
    const says = cues[verb]! >= DOES_REPORT && !NOT.test(tokens[verb]!.lower);
    if (!says && !USE.test(tokens[verb]!.lower)) continue;
    for (let t = verb - 1; t >= verb - MOST_TO_VERB && isThere(t); t--)
      if (NOT.test(tokens[t]!.lower)) return true;
    return false;
  }
  return false;
}
