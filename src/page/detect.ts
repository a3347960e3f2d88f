/**
 * Is this page a news article? Asked on every page that anyone opens, so it must cost next to nothing: first the
 * kind of document, then signals that are cheap to count (news-signals.ts), weighed by a few small trees learned
 * from labelled pages (tools/train-detector.mjs prints how often they are right about publishers never seen).
 */
import { BASE, DEPTH, THRESHOLD, TREES } from './detector-weights.ts';
import { readSignals } from './news-signals.ts';

export interface Detection {
  isNews: boolean;
  /** What decided, in words for a log. */
  reason: string;
}

const THRESHOLD_STEP = 20;

/** Whether `document` at `url` is a single item of news. Changes nothing in it, never throws. */
export function detectNews(document: Document, url: string): Detection {
  if (!document.body || !/html/.test(document.contentType ?? 'html'))
    return { isNews: false, reason: 'no page of text' };
  const odds = weigh(readSignals(document, url));
  return { isNews: odds > THRESHOLD, reason: `log-odds ${odds / 100}` };
}

/** Log-odds of news, in hundredths. */
function weigh(signals: number[]): number {
  const inner = 2 ** DEPTH - 1;
  const size = 2 * inner + inner + 1;
  let odds = BASE;
  for (let tree = 0; tree < TREES.length; tree += size) {
    let node = 0;
    while (node < inner) {
      const signal = signals[TREES[tree + 2 * node] ?? 0] ?? 0;
      node = 2 * node + (signal * THRESHOLD_STEP < (TREES[tree + 2 * node + 1] ?? 0) ? 1 : 2);
    }
    odds += TREES[tree + 2 * inner + node - inner] ?? 0;
  }
  return odds;
}
