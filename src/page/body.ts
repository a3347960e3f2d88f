/**
 * Which blocks are the article's body: each block's signals (block-signals.ts) weighed by small trees learned from
 * labelled pages (tools/train-body.mjs prints how well they do on publishers never seen).
 */
import { scoreTrees } from '../trees/trees.ts';
import { readBlockSignals } from './block-signals.ts';
import type { Block } from './blocks.ts';
import { BODY } from './body.generated.ts';

export interface Body {
  /** In reading order; at least one. */
  blocks: Block[];
  /** The smallest element that holds them all. */
  root: Element;
}

/** Log-odds above which a block is body: here standfirsts come in, and teasers do not yet. */
export const BODY_THRESHOLD = 0.2;

/** In steps: the body among the page's blocks; null where no block reads like one. */
export function* findBody(all: Block[], headline: string | null): Generator<undefined, Body | null> {
  const rows = yield* readBlockSignals(all, headline);
  const blocks = all.filter((_, index) => scoreTrees(BODY, rows[index] ?? []) > BODY_THRESHOLD);
  return blocks.length === 0 ? null : { blocks, root: commonElement(blocks) };
}

function commonElement([first, ...rest]: Block[]): Element {
  let root = (first as Block).element;
  for (const { element } of rest)
    while (!root.contains(element) && root.parentElement !== null) root = root.parentElement;
  return root;
}
