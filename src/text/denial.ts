/**
 * Words that somebody is said not to have said: "Lee denied ever having said “…”", "Roe says he never used the words “…”".
 * Whose they are is open then, and the one who denies them is the last to be given as their speaker.
 */
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { DOES_REPORT } from './syntax.ts';

const NOT = /^(?:never|not|den(?:y|ies|ied|ying))$|n't$/;
const USE = /^us(?:e|es|ed|ing)$|^utter(?:ed|ing)?$/;

/** Whether a denied verb of saying leads to the quotation. */
export function isDenied({ tokens, cues, quoteOf }: Reading, { firstToken }: QuoteSpan): boolean {
  /** Tokens from the verb to the quotation, and from the denial to the verb. */
  const MOST_TO_QUOTE = 5;
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
