/**
 * Offsets of the article's text to the page and back: the one place that knows both.
 *
 * Each paragraph of the text is bound to the block it was read from. A binding is trusted only while its text
 * nodes are in the document and still hold its words; where the page has replaced them, the page is read once
 * more and the paragraph is bound to the block that has its words now, or is lost until the page changes again.
 *
 * Cost: a binary search and a string comparison a call; a walk over the root only after the page changed.
 */
import { type Block, type Run, readBlocks } from './blocks.ts';
import { wordsOf } from './letters.ts';
import type { TextMap } from './types.ts';

/** A paragraph of the text and where it stands in the page. */
interface Binding {
  /** Offset in the article's text, and the paragraph's words. */
  start: number;
  text: string;
  /** Null: lost. Its text may differ from the paragraph's after the page changed. */
  block: Block | null;
}

const BETWEEN = '\n\n';

/** A changed paragraph is the same one when this share of its words is still in it. */
const SAME_WORDS = 0.6;

/** Text and map of the blocks, in reading order. */
export function createTextMap(blocks: Block[], root: Element): { text: string; map: TextMap } {
  const bindings: Binding[] = [];
  let length = 0;
  for (const block of blocks) {
    bindings.push({ start: length, text: block.text, block });
    length += block.text.length + BETWEEN.length;
  }
  const text = blocks.map((block) => block.text).join(BETWEEN);
  return { text, map: new BoundText(bindings, root) };
}

class BoundText implements TextMap {
  readonly root: Element;
  private readonly bindings: Binding[];
  /** The page as it was when a paragraph was last looked for. */
  private soughtIn: { state: string; blocks: Block[] } | null = null;
  private byNode: WeakMap<Node, Binding[]> | null = null;

  constructor(bindings: Binding[], root: Element) {
    this.bindings = bindings;
    this.root = root;
  }

  toRange(begin: number, end: number): Range | null {
    let start = begin;
    let first = this.bindingAt(start);
    // Between two paragraphs: the next one is meant.
    if (first !== null && start >= first.start + first.text.length) {
      first = this.bindingAt(first.start + first.text.length + BETWEEN.length);
      start = first?.start ?? end;
    }
    // `end` is exclusive: the last character decides in which paragraph the range ends.
    const last = this.bindingAt(end - 1);
    if (!(end > start) || first === null || last === null) return null;
    const from = this.locate(first, start - first.start, Math.min(end - first.start, first.text.length));
    if (from === null) return null;
    const to = first === last ? from : this.locate(last, 0, end - last.start);
    if (to === null) return null;
    const range = this.root.ownerDocument.createRange();
    range.setStart(from.startNode, from.startOffset);
    range.setEnd(to.endNode, to.endOffset);
    const wanted = fold(this.slice(start, end));
    return fold(range.toString()) === wanted || readsAs(range, wanted) ? range : null;
  }

  toOffset(node: Node, offset: number): number | null {
    const place = textPlace(node, offset);
    if (place === null) return null;
    this.byNode ??= this.indexNodes();
    let inside: Binding | null = null;
    let best: Run | null = null;
    for (const binding of this.byNode.get(place.node) ?? [])
      for (const run of binding.block?.runs ?? [])
        if (run.node === place.node && (best === null || run.nodeStart <= place.offset)) {
          best = run;
          inside = binding;
        }
    const { block, text, start } = inside ?? {};
    // Of a paragraph that has changed since, no place can be told.
    if (best === null || block?.text !== text || !isIntact(best, block!.text)) return null;
    return start! + best.start + Math.min(Math.max(place.offset - best.nodeStart, 0), best.length);
  }

  private slice(start: number, end: number): string {
    let result = '';
    for (const binding of this.bindings) {
      if (binding.start >= end) break;
      if (binding.start + binding.text.length <= start) continue;
      result += `${BETWEEN}${binding.text.slice(Math.max(0, start - binding.start), end - binding.start)}`;
    }
    return result;
  }

  /** The paragraph that holds this offset; between two, the one before. */
  private bindingAt(offset: number): Binding | null {
    let low = 0;
    let high = this.bindings.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const binding = this.bindings[middle];
      if (binding === undefined) break;
      if (offset < binding.start) high = middle - 1;
      else if (offset >= binding.start + binding.text.length + BETWEEN.length) low = middle + 1;
      else return binding;
    }
    return null;
  }

  /** Where [start, end) of a paragraph stands in the page now. */
  private locate(binding: Binding, start: number, end: number): Place | null {
    const wanted = binding.text.slice(start, end);
    let place = binding.block && placeIn(binding.block, wanted, start);
    if (place === null) {
      this.seekAgain();
      place = binding.block && placeIn(binding.block, wanted, start);
    }
    return place;
  }

  /** Binds again all paragraphs whose words are no longer where they were; once for each state of the page. */
  private seekAgain() {
    const scope = this.root.isConnected ? this.root : this.root.ownerDocument.body;
    const state = `${this.root.isConnected} ${scope?.textContent?.length ?? 0} ${scope?.childElementCount ?? 0}`;
    if (scope === null || scope === undefined) return;
    // The same length again is the same page only while what was found there still stands: a framework may have put
    // equal words into new nodes.
    if (state === this.soughtIn?.state && this.soughtIn.blocks.every(isBlockIntact)) return;
    const lost = this.bindings.filter(({ block }) => block === null || !isBlockIntact(block));
    if (lost.length === 0) return;
    const blocks = readBlocks(scope);
    this.soughtIn = { state, blocks };
    const taken = new Set<Block>();
    for (const binding of lost) {
      binding.block = findByWords(binding.text, blocks, taken);
      if (binding.block !== null) taken.add(binding.block);
    }
    this.byNode = null;
  }

  private indexNodes(): WeakMap<Node, Binding[]> {
    const index = new WeakMap<Node, Binding[]>();
    for (const binding of this.bindings) {
      let last: Node | null = null;
      for (const { node } of binding.block?.runs ?? []) {
        if (node === last) continue;
        last = node;
        const list = index.get(node);
        if (list === undefined) index.set(node, [binding]);
        else if (!list.includes(binding)) list.push(binding);
      }
    }
    return index;
  }
}

interface Place {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** The place of `wanted` in the block, at `near` or else at its occurrence next to it. */
function placeIn(block: Block, wanted: string, near: number): Place | null {
  let at = near;
  if (block.text.slice(near, near + wanted.length) !== wanted) {
    at = block.text.lastIndexOf(wanted, near);
    const after = block.text.indexOf(wanted, near);
    if (at < 0 || (after >= 0 && after - near < near - at)) at = after;
    if (at < 0) return null;
  }
  const end = at + wanted.length;
  let first: Run | null = null;
  let last: Run | null = null;
  for (const run of block.runs) {
    if (run.start + run.length <= at) continue;
    if (run.start >= end) break;
    if (!isIntact(run, block.text)) return null;
    first ??= run;
    last = run;
  }
  if (first === null || last === null) return null;
  return {
    startNode: first.node,
    startOffset: first.nodeStart + Math.max(0, at - first.start),
    endNode: last.node,
    endOffset: last.nodeStart + Math.min(last.length, end - last.start),
  };
}

function isBlockIntact({ runs, text }: Block): boolean {
  return runs.every((run) => isIntact(run, text));
}

function isIntact(run: Run, text: string): boolean {
  if (!run.node.isConnected) return false;
  const now = run.node.data.slice(run.nodeStart, run.nodeStart + run.length);
  const then = text.slice(run.start, run.start + run.length);
  return now === then || now.replace(/\s/g, ' ') === then;
}

function findByWords(text: string, blocks: Block[], taken: Set<Block>): Block | null {
  for (const block of blocks) if (block.text === text && !taken.has(block)) return block;
  const wanted = new Set(wordsOf(text));
  if (wanted.size < 4) return null;
  let best: Block | null = null;
  let bestShare = SAME_WORDS;
  for (const block of blocks) {
    if (taken.has(block) || block.text.length < text.length / 2) continue;
    const have = new Set(wordsOf(block.text));
    let same = 0;
    for (const word of wanted) if (have.has(word)) same++;
    const share = same / wanted.size;
    if (share > bestShare) {
      best = block;
      bestShare = share;
    }
  }
  return best;
}

/** Whether all that a Range holds beside these words (folded) is unseen: a drawing's title, a hidden label. */
function readsAs(range: Range, wanted: string): boolean {
  const around = range.commonAncestorContainer;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  if (element === null) return false;
  return fold(
    readBlocks(element)
      .map(({ text }) => text)
      .join(''),
  ).includes(wanted);
}

/** Without white space: between two paragraphs, or at a `<br>`, a Range has none. */
const fold = (text: string) => text.replace(/\s+/g, '');

/** A place in an element is the place before its child's first text, or after the last text before it. */
function textPlace(node: Node, offset: number): { node: Node; offset: number } | null {
  if (node.nodeType === 3) return { node, offset };
  let child: Node | null = node.childNodes[offset] ?? null;
  const isAfter = child === null;
  child ??= node.lastChild;
  while (child !== null && child.nodeType !== 3) child = isAfter ? child.lastChild : child.firstChild;
  return child === null ? null : { node: child, offset: isAfter ? (child as Text).data.length : 0 };
}
