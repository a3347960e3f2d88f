/** The words of a page's article, and the way back from them to the page. */
import { type Block, readBlocksInSteps } from './blocks.ts';
import { type Body, findBody } from './body.ts';
import { createTextMap } from './text-map.ts';
import { findTextRegion } from './text-region.ts';
import type { TextMap } from './types.ts';

export interface ReadText {
  text: string;
  map: TextMap;
  /** Of the part of the page in which the article stands. */
  blocks: Block[];
  /** Null: no words. */
  body: Body | null;
}

/**
 * In steps: the text under `headline`, as far as the page states one. Not `isWanted`: nothing is looked at, and the text
 * is empty. The page may change meanwhile: words that are gone at the end are in the text, and the map says so.
 */
export function* readText(
  document: Document,
  headline: string | null,
  isWanted: boolean,
): Generator<undefined, ReadText> {
  const whole = document.body ?? document.documentElement;
  const region = isWanted ? findTextRegion(whole) : null;
  yield;
  let blocks = region ? yield* readBlocksInSteps(region) : [];
  yield;
  let body = yield* findBody(blocks, headline);
  if (body === null && region !== null && region !== whole) {
    // The words are elsewhere after all.
    blocks = yield* readBlocksInSteps(whole);
    body = yield* findBody(blocks, headline);
  }
  return { ...createTextMap(body?.blocks ?? [], body?.root ?? whole), blocks, body };
}
