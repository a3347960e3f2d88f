/**
 * Which blocks are the article's body: each block's signals (block-signals.ts) weighed by small trees learned from
 * labelled pages (tools/train-body.mjs prints how well they do on publishers never seen).
 */
import { scoreTrees } from '../trees/trees.ts';
import { readBlockSignals } from './block-signals.ts';
import { endsSentence } from './block-worth.ts';
import type { Block } from './blocks.ts';
import { BODY } from './body.generated.ts';
import { commonElement, type OneArticle, pickOneArticle } from './one-article.ts';
import { Zone } from './zones.ts';

export interface Body extends OneArticle {
  /** The smallest element that holds all blocks. */
  root: Element;
}

/** Log-odds above which a block is body: here standfirsts come in, and teasers do not yet. */
export const BODY_THRESHOLD = 0.4;

/** Blocks between two pauses: each is weighed by all trees. */
const BLOCKS_A_STEP = 50;

/** In steps: the body among the page's blocks; null where no block reads like one. */
export function* findBody(all: Block[], headline: string | null): Generator<undefined, Body | null> {
  const rows = yield* readBlockSignals(all, headline);
  const likely: Block[] = [];
  for (const [index, block] of all.entries()) {
    if (index % BLOCKS_A_STEP === 0) yield;
    if (block.zones & Zone.unseen) continue;
    if ((isLikely(rows[index]) && !isSignpost(block)) || isEntryHeading(block) || isPost(block))
      likely.push(block);
  }
  yield;
  const shown = withoutEchoes(shownOf(likely));
  if (shown.length === 0) return null;
  const one = pickOneArticle(all, shown);
  return { ...one, root: commonElement(one.blocks) };
}

const isLikely = (row: number[] | null | undefined) => row != null && scoreTrees(BODY, row) > BODY_THRESHOLD;

/** Short lines of this length that are half a link and no sentence are bylines and signposts. */
const MOST_IN_SIGNPOST = 60;

const isSignpost = ({ text, linkChars }: Block) =>
  text.length < MOST_IN_SIGNPOST && linkChars * 2 >= text.length && !endsSentence(text);

/** The heading of an entry of a live blog stands in a header of its own, like a teaser's. */
const isEntryHeading = ({ element, zones, linkChars }: Block) =>
  (zones & Zone.liveEntry) !== 0 &&
  linkChars === 0 &&
  !(zones & (Zone.related | Zone.promo)) &&
  /^h[2-4]$/.test(element.localName);

/** A post that the article shows, with its author's line: other sites' markup, which no page's own paragraphs have. */
const isPost = ({ zones }: Block) =>
  (zones & Zone.embed) !== 0 &&
  (zones & Zone.quote) !== 0 &&
  !(
    zones &
    (Zone.related | Zone.comments | Zone.aside | Zone.footer | Zone.navigation | Zone.promo | Zone.hidden)
  );

/**
 * Those that a style sheet does not hide; in one batch, and only where the document has a view (not in Node).
 * Where most are hidden the page is not dressed yet: then all.
 */
function shownOf(blocks: Block[]): Block[] {
  const { defaultView } = blocks[0]?.element.ownerDocument ?? {};
  if (!defaultView || typeof blocks[0]?.element.checkVisibility !== 'function') return blocks;
  const isShown = (element: Element | null): boolean =>
    element === null ||
    element.checkVisibility() ||
    // Without a box of its own it is as much to be seen as what is around it.
    (defaultView.getComputedStyle(element).display === 'contents' && isShown(element.parentElement));
  const shown = blocks.filter(({ element }) => isShown(element));
  return shown.length > blocks.length / 2 ? shown : blocks;
}

/** Letters from which a sentence is hardly said twice by chance; and beyond which no pull quote goes. */
const ECHO_CHARS = [25, 300] as const;
/** Enough for any page; a page of thousands of lines is no reason to compare each with all. */
const MAX_ECHOES = 60;

/** Without pull quotes: what stands apart in a quotation, aside or figure and word for word in a paragraph. */
function withoutEchoes(blocks: Block[]): Block[] {
  const apart = Zone.pullQuote | Zone.quote | Zone.aside | Zone.media | Zone.embed;
  let left = MAX_ECHOES;
  return blocks.filter((block) => {
    if (!(block.zones & apart) || block.text.length > ECHO_CHARS[1] || left-- <= 0) return true;
    const words = block.text.replace(/^[\s"“”„«»‘’]+|[\s"“”„«»‘’.…]+$/g, '');
    if (words.length < ECHO_CHARS[0]) return true;
    return !blocks.some(
      (other) => other !== block && other.text.length > words.length && other.text.includes(words),
    );
  });
}
