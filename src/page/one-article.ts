/**
 * Pages that append the next article while their reader scrolls hold several of them, each under a headline of its
 * own in a container of its own. One of them counts: the one in the middle of the window, else the first.
 */
import type { Block } from './blocks.ts';
import { Zone } from './zones.ts';

export interface OneArticle {
  /** Those of the body that belong to it, in their order. */
  blocks: Block[];
  /** Its headline, where the page holds several articles; null: it holds one. */
  heading: Block | null;
  /** The smallest element that holds it with its headline; null with that. */
  container: Element | null;
}

/** A headline with less under it is a teaser, or a part of an article. */
const LEAST_BLOCKS = 3;
const LEAST_CHARS = 500;

const NO_HEADLINE = Zone.navigation | Zone.aside | Zone.footer | Zone.related | Zone.promo;

/** `all` blocks of the page and those of its `body`, both in the page's order. */
export function pickOneArticle(all: readonly Block[], body: Block[]): OneArticle {
  const articles = underHeadlines(all, new Set(body)).filter(
    ({ blocks }) =>
      blocks.length >= LEAST_BLOCKS && blocks.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_CHARS,
  );
  if (articles.length < 2) return { blocks: body, heading: null, container: null };
  const roots = articles.map(({ heading, blocks }) => commonElement([heading, ...blocks]));
  // Headlines of parts stand in one container with all the parts.
  const isNested = roots.some((root, i) => roots.some((other, j) => i !== j && root.contains(other)));
  if (isNested) return { blocks: body, heading: null, container: null };
  const inView = Math.max(0, roots.findIndex(isInMiddle));
  const container = roots[inView]!;
  const blocks = body.filter(({ element }) => container.contains(element));
  return { blocks, heading: articles[inView]!.heading, container };
}

function underHeadlines(all: readonly Block[], body: ReadonlySet<Block>) {
  const articles: { heading: Block; blocks: Block[] }[] = [];
  for (const block of all) {
    if (block.element.localName === 'h1' && !(block.zones & NO_HEADLINE))
      articles.push({ heading: block, blocks: [] });
    else if (body.has(block)) articles.at(-1)?.blocks.push(block);
  }
  return articles;
}

/** Whether the middle of the window lies in it; no where nothing is laid out (in Node). */
function isInMiddle(element: Element): boolean {
  const middle = (element.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
  const { top, bottom } = element.getBoundingClientRect();
  return top < middle && bottom > middle;
}

/** The smallest element that holds them all; there must be one at least. */
export function commonElement([first, ...rest]: Block[]): Element {
  let root = (first as Block).element;
  for (const { element } of rest)
    while (!root.contains(element) && root.parentElement !== null) root = root.parentElement;
  return root;
}
