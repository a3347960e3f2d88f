/**
 * Which blocks are the article. Each block is judged by itself and its zones; the element whose blocks are
 * worth most together is the article's, and of it the blocks that are worth something are the body.
 */
import type { Block } from './blocks.ts';
import { Zone } from './zones.ts';

export interface Body {
  blocks: Block[];
  /** The smallest element that holds them all. */
  root: Element;
}

const AGAINST: [number, number][] = [
  [Zone.navigation, 5],
  [Zone.footer, 4],
  [Zone.aside, 3],
  [Zone.caption, 4],
  [Zone.comments, 4],
  [Zone.related, 4],
  [Zone.share, 3],
  [Zone.promo, 3],
  [Zone.byline, 2],
  [Zone.hidden, 6],
  [Zone.barrier, 4],
  [Zone.header, 1],
  [Zone.pullQuote, 3],
  [Zone.tags, 3],
  [Zone.table, 1],
  [Zone.media, 1.5],
  [Zone.profile, 3],
];

const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f]/;

/** Words, or what would be words in a script without spaces. */
export function countWords(text: string): number {
  if (NO_SPACES.test(text)) return text.length / 2;
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** What a block says for (above 0) or against its being body text. */
function worthOf(block: Block): number {
  const { text, zones, linkChars, element } = block;
  const words = countWords(text);
  let worth = -1.2 + Math.min(3, words / 10);
  worth -= (linkChars / text.length) * 4;
  if (/[.!?。！？…:]["'”’»)\]]?$/.test(text)) worth += 0.7;
  if (zones & Zone.body) worth += 1.5;
  if (zones & Zone.article) worth += 0.3;
  if (/^h[2-6]$/.test(element.localName)) worth += zones & Zone.body ? 0.5 : 0;
  if (/^h1$/.test(element.localName)) worth -= 4;
  for (const [zone, cost] of AGAINST) if (zones & zone) worth -= cost;
  return worth;
}

const MAX_CLIMB = 12;

/** The body among the page's blocks; null where no block reads like one. */
export function findBody(all: Block[]): Body | null {
  const worths = all.map(worthOf);
  const sums = new Map<Element, number>();
  all.forEach((block, index) => {
    const worth = (worths[index] ?? 0) * Math.min(1, block.text.length / 200 + 0.1);
    let element: Element | null = block.element;
    for (let climb = 0; element !== null && climb < MAX_CLIMB; climb++) {
      sums.set(element, (sums.get(element) ?? 0) + worth);
      element = element.parentElement;
    }
  });
  let holder: Element | null = null;
  let best = 0;
  // Inner elements come before outer ones: of equals the inner stays.
  for (const [element, sum] of sums) {
    if (sum > best) {
      best = sum;
      holder = element;
    }
  }
  if (holder === null) return null;
  const inside: Element = holder;
  const blocks = all.filter((block, index) => (worths[index] ?? 0) > 0 && inside.contains(block.element));
  return blocks.length === 0 ? null : { blocks, root: commonElement(blocks) };
}

function commonElement(blocks: Block[]): Element {
  const [first, ...rest] = blocks;
  let root = (first as Block).element;
  for (const { element } of rest)
    while (!root.contains(element) && root.parentElement !== null) root = root.parentElement;
  return root;
}
