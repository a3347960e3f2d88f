/**
 * How sure an attribution is. Three things must hold, and each has its own probability: the words were said,
 * the right words for the speaker were found, and they were resolved to the right person. The thresholds
 * are read off the curves that `npm run eval` prints for ../shared/quotes/dev.jsonl and dev-world.jsonl.
 */
import type { Attribution } from './attribution.ts';
import { NOBODY } from './features.ts';
import type { Confidence } from './types.ts';

/** Lowest probability that is called sure: at it 69 % of the quotations of dev are given a speaker, 63 % of dev-world. */
const SURE_FROM = 0.91;
/** Below it no speaker is given: a false one is worse than none. */
const PROBABLE_FROM = 0.5;
/** The words that name the speaker are shown from here on, even where it stays open whom they stand for. */
const MENTION_FROM = 0.2;

/**
 * Log-odds that words were said, from those of the speech filter and of the best speaker: where nobody can
 * have said them, they rather were not. Fitted to dev and tested on dev-world, and the other way round.
 */
const SAID = { bias: -0.3, bySpeech: 0.8, byMention: 0.15, byNobody: -0.3 };

/** Whether the words were said after all, given who may have said them. */
export function isSaid({ speech, mentionShare, candidate }: Attribution): boolean {
  const { bias, bySpeech, byMention, byNobody } = SAID;
  const found = byMention * logOdds(mentionShare) + (candidate === NOBODY ? byNobody : 0);
  return bias + bySpeech * logOdds(speech) + found >= 0;
}

function logOdds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}

/** Whether the words that name the speaker were found surely enough to be shown. */
export function isMentionFound({ speech, candidate, mentionShare }: Attribution): boolean {
  return candidate !== NOBODY && speech * mentionShare >= MENTION_FROM;
}

/** Probability that this is the speaker. */
export function shareRight({ speech, mentionShare, resolutionShare }: Attribution): number {
  return speech * mentionShare * resolutionShare;
}

/** What that probability is called; null: no speaker is given. */
export function confidenceOf(attribution: Attribution): Confidence | null {
  const share = shareRight(attribution);
  return share >= SURE_FROM ? 'sure' : share >= PROBABLE_FROM ? 'probable' : null;
}
