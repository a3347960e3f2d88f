/**
 * Is this page a news article? Asked on every page that anyone opens, so it must cost next to nothing. In order of
 * cost, until an answer is sure: the kind of document; what the page shows at a glance (page-signals.ts); its words
 * (text-signals.ts). A few small trees weigh each, learned from labelled pages (tools/train-detector.mjs prints how
 * often they are right about publishers never seen).
 */
import { scoreTrees } from '../trees/trees.ts';
import { AT_A_GLANCE, DETECTOR } from './detector.generated.ts';
import { readPageSignals } from './page-signals.ts';
import { readTextSignals } from './text-signals.ts';

/** Where the kind of address stands among the signals. */
const PATH_KIND = 4;

/** Log-odds at a glance below and above which the words are not asked: two pages of three. */
const SURE = [-2.5, 2] as const;
/** Log-odds above which a page is news: a missed article costs more than a story on a blog that is none. */
export const THRESHOLD = -1.1;

/** Whether `document` at `url` is a single item of news. Changes nothing in it, never throws. */
export function detectNews(document: Document, url: string): boolean {
  if (!document.body || !(document.contentType ?? 'html').includes('html')) return false;
  const signals = readPageSignals(document, url);
  let odds = scoreTrees(AT_A_GLANCE, signals);
  if (!isSureAtAGlance(odds, signals)) odds = scoreTrees(DETECTOR, signals.concat(readTextSignals(document)));
  return odds > THRESHOLD;
}

/** Of a page without an address (a file, a server on this machine) a glance sees too little. */
export function isSureAtAGlance(odds: number, signals: readonly number[]): boolean {
  return (odds < SURE[0] || odds > SURE[1]) && signals[PATH_KIND] !== -2;
}
