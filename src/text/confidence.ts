/**
 * How sure an attribution is. Three things must hold, and each has its own probability: the words were said,
 * the right words for the speaker were found, and they were resolved to the right person. The thresholds
 * are read off the curves that `npm run eval` prints for ../shared/quotes/dev.jsonl and dev-world.jsonl.
 */
import type { Attribution } from './attribution.ts';
import { NOBODY } from './features.ts';
import type { Confidence } from './types.ts';

/**
 * Whether the words were said after all, by the log-odds of the speech filter and of the best speaker: where nobody can
 * have said them, they rather were not.
 */
export function isSaid({ speech, mentionShare, candidate }: Attribution): boolean {
  // Fitted to train.
  const BIAS = 0.05;
  const BY_SPEECH = 0.9;
  const BY_MENTION = 0.15;
  const BY_NOBODY = -0.1;
  const found = BY_MENTION * logOdds(mentionShare) + (candidate === NOBODY ? BY_NOBODY : 0);
  return BIAS + BY_SPEECH * logOdds(speech) + found >= 0;
}

function logOdds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}

/** Whether the words that name the speaker were found surely enough to be shown. */
export function isMentionFound({ speech, candidate, mentionShare }: Attribution): boolean {
  /** The words that name the speaker are shown from here on, even where it stays open whom they stand for. */
  const MENTION_FROM = 0.2;
  return candidate !== NOBODY && speech * mentionShare >= MENTION_FROM;
}

/** Probability that this is the speaker. */
export function shareRight({ speech, mentionShare, resolutionShare }: Attribution): number {
  return speech * mentionShare * resolutionShare;
}

/** What that probability is called; null: no speaker is given. */
export function confidenceOf(attribution: Attribution): Confidence | null {
  /** Lowest probability that is called sure: at it 67 % of the quotations of dev are given a speaker, 63 % of dev-world. */
  const SURE_FROM = 0.92;
  /** Below it no speaker is given: a false one is worse than none. */
  const PROBABLE_FROM = 0.5;
  /** The same for a speaker without a name: below it such words were right half of the time in articles that nothing was chosen on. */
  const PROBABLE_PHRASE_FROM = 0.56;
  const share = shareRight(attribution);
  const probableFrom = attribution.person < 0 ? PROBABLE_PHRASE_FROM : PROBABLE_FROM;
  return share >= SURE_FROM ? 'sure' : share >= probableFrom ? 'probable' : null;
}
