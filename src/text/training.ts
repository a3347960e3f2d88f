/** What tools/train-attribution.mjs needs of the stages inside; no part of the product. */

import { Forest } from '../trees/forest.ts';
import { type Attribution, phraseOf, readForAttribution, remember } from './attribution.ts';
import { Resolver } from './coreference.ts';
import { ALL_FEATURES, Feature, type History, NO_HISTORY, type Reading } from './features.ts';
import { readLayout } from './layout.ts';
import { findNames } from './names.ts';
import { forEachCandidate } from './quote-view.ts';

export type { Attribution, History };
/** Names of the features, in the order of a row. */
export const FEATURES = Array.from({ length: ALL_FEATURES }, (_, place) => Feature[place]!);

export { Forest, forEachCandidate, NO_HISTORY, phraseOf, Resolver, remember };

/** Reads an article as `analyse` does, up to the attribution. */
export function readArticle(text: string): Reading {
  const layout = readLayout(text);
  return readForAttribution(layout, findNames(layout));
}
