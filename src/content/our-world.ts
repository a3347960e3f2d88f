/**
 * What the scripts of this extension in one page know of each other. All copies that one version injects share a
 * world of their own; after an update the new version has another one, and only an event on the document reaches
 * the old.
 */
import type { Readers } from '../page/read-in-steps.ts';
import type { analyseInSteps } from '../text/index.ts';

/** Left here by `reading.ts`, `facts.ts` and `analysis.ts`, which come before the reader. */
export interface Stages extends Readers {
  analyse: typeof analyseInSteps;
}

interface OurWorld extends Partial<Stages> {
  /** Address of the page (without fragment) that the detector has looked at. */
  lookedAt?: string;
  /** Whether the page as it is now is a news article: left here by the detector, so that the reader need not carry it. */
  isNews?: () => boolean;
  /** Takes the reader that is on this page off it. */
  retire?: () => void;
}

const shared = globalThis as { newsContextWorld?: OurWorld };
shared.newsContextWorld ??= {};

export const ourWorld: OurWorld = shared.newsContextWorld;

/** Copies of an older version hear this and leave. It carries nothing. */
export const RETIRE_EVENT = 'news-context-retire';

/** The page's address as far as it decides which article is shown. */
export function addressOf(location: Pick<Location, 'href'>): string {
  return location.href.replace(/#.*$/s, '');
}
