/**
 * How sure an attribution is. Three things must hold, and each has its own probability: the words were said,
 * the right words for the speaker were found, and they were resolved to the right person. The thresholds
 * are read off the curves that `npm run eval` prints for ../shared/quotes/dev.jsonl and dev-world.jsonl.
 */
import type { Attribution } from './attribution.ts';
import type { Confidence } from './types.ts';

/** From here on 19 of 20 speakers were right on both sets. */
const SURE_FROM = 0.8;
/** Below it no speaker is given: a false one is worse than none. */
const PROBABLE_FROM = 0.4;

/** Probability that this is the speaker; `speech` is that of the quotation. */
export function shareRight(attribution: Attribution, speech: number): number {
  return speech * attribution.mentionShare * attribution.resolutionShare;
}

/** What the probability is called; null: no speaker is given. */
export function confidenceOf(share: number): Confidence | null {
  return share >= SURE_FROM ? 'sure' : share >= PROBABLE_FROM ? 'probable' : null;
}
