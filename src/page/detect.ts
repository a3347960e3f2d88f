/**
 * Is this page a news article? Asked on every page that anyone opens, so it must cost next to nothing: first the
 * kind of document, then signals that are cheap to count (news-signals.ts), weighed by a few small trees learned
 * from labelled pages (tools/train-detector.mjs prints how often they are right about publishers never seen).
 */
import { scoreTrees } from '../trees/trees.ts';
import { DETECTOR } from './detector.generated.ts';
import { readSignals } from './news-signals.ts';

export interface Detection {
  isNews: boolean;
  /** What decided, in words for a log. */
  reason: string;
}

/** Log-odds above which a page is news: a missed article costs more than a story on a blog that is none. */
export const THRESHOLD = -1;

/** Whether `document` at `url` is a single item of news. Changes nothing in it, never throws. */
export function detectNews(document: Document, url: string): Detection {
  if (!document.body || !/html/.test(document.contentType ?? 'html'))
    return { isNews: false, reason: 'no page of text' };
  const odds = scoreTrees(DETECTOR, readSignals(document, url));
  return { isNews: odds > THRESHOLD, reason: `log-odds ${odds.toFixed(1)}` };
}
