/**
 * The page's words in one walk: a block is what a reader sees as one paragraph, heading, list item or line,
 * whatever elements the page made it of. Words of a block are the page's own, character for character, but
 * runs of white space are one space (a single `<br>` is a line feed).
 *
 * Cost: one visit a node, no layout, no recursion (pages nest ten thousand deep), nothing changed.
 * Fails where only a style sheet makes a line of its own out of a `span`: the lines then stand in one block.
 */

import { setZones } from './block-zones.ts';
import { hides } from './hides.ts';

/** A stretch of a block's text that stands in one text node, character by character. */
export interface Run {
  node: Text;
  /** Where it begins in the node's data, and in the block's text. */
  nodeStart: number;
  start: number;
  length: number;
}

export interface Block {
  /** The nearest element that is no inline element. */
  element: Element;
  text: string;
  runs: Run[];
  /** Characters inside links. */
  linkChars: number;
  /** Characters in bold or italics. */
  strongChars: number;
  /** Bits of `Zone`: where the block stands. */
  zones: number;
}

/** What an element is to the words in it; what is in no list is a block. */
const SKIPPED = 0;
const BREAK = 1;
const INLINE = 2;
const LINK = 3;
const STRONG = 4;
const KINDS = new Map<string, number>([
  ['br', BREAK],
  ['a', LINK],
]);
const LISTS: [kind: number, names: string][] = [
  [
    SKIPPED,
    'head script style noscript template svg canvas iframe object embed video audio picture map select textarea button input option datalist meter progress rp rt math portal',
  ],
  [
    INLINE,
    'abbr acronym bdi bdo big cite code data del dfn font ins kbd label mark nobr q ruby rb s samp small span strike sub sup time tt u var wbr',
  ],
  [STRONG, 'b strong em i'],
];
for (const [kind, names] of LISTS) for (const name of names.split(' ')) KINDS.set(name, kind);

/** No page that a person reads has more; what comes after is left out. */
const MAX_NODES = 400_000;

/** A piece of text in which each white space stands alone, so that it maps to the node one to one. */
const PIECE = /\S+(?:\s\S+)*/g;

const SEVERAL_SPACES = /\s\s/;
const WHITE_SPACE = /[^\S ]/g;

/** Parts paragraphs where the page keeps its line breaks. */
const BLANK_LINE = /\n\s*\n/;

/** From this length on, a line that ends like a sentence is a paragraph even before a single `<br>`. */
const LONG_LINE = 80;
const SENTENCE_END = /[.!?…。！？][\s"'”’»)\]]*$/;

class BlockWriter {
  readonly blocks: Block[] = [];
  private open: Block | null = null;
  private hasSpace = false;
  private breaks = 0;

  write(node: Text, element: Element, inLink: boolean, isStrong: boolean) {
    const data = node.data;
    const trimmed = data.trim();
    const isPreformatted = element.localName === 'pre';
    // Every other text node of a page is the white space between two tags.
    if (trimmed === '' && !isPreformatted) {
      if (data !== '') this.hasSpace = true;
      return;
    }
    if (isPreformatted || SEVERAL_SPACES.test(trimmed)) {
      this.writePieces(node, element, inLink, isStrong, isPreformatted);
      return;
    }
    const from = trimmed.length === data.length ? 0 : data.indexOf(trimmed);
    if (from > 0) this.hasSpace = true;
    this.writePiece(node, from, trimmed, element, inLink, isStrong);
    if (from + trimmed.length < data.length) this.hasSpace = true;
  }

  /** Where several white spaces in a row are one in the text. */
  private writePieces(
    node: Text,
    element: Element,
    inLink: boolean,
    isStrong: boolean,
    isPreformatted: boolean,
  ) {
    const data = node.data;
    PIECE.lastIndex = 0;
    let from = 0;
    for (let match = PIECE.exec(data); match !== null; match = PIECE.exec(data)) {
      if (match.index > from) {
        this.hasSpace = true;
        if (isPreformatted && BLANK_LINE.test(data.slice(from, match.index))) this.breaks = 2;
      }
      this.writePiece(node, match.index, match[0], element, inLink, isStrong);
      from = match.index + match[0].length;
    }
    if (from < data.length) this.hasSpace = true;
  }

  private writePiece(
    node: Text,
    nodeStart: number,
    piece: string,
    element: Element,
    inLink: boolean,
    isStrong: boolean,
  ) {
    if (this.breaks > 0) this.endLine();
    let block = this.open;
    if (block === null) {
      block = { element, text: '', runs: [], linkChars: 0, strongChars: 0, zones: 0 };
      this.open = block;
    } else if (this.breaks > 0) block.text += '\n';
    else if (this.hasSpace) block.text += ' ';
    this.hasSpace = false;
    this.breaks = 0;
    const { length } = piece;
    block.runs.push({ node, nodeStart, start: block.text.length, length });
    block.text += piece.replace(WHITE_SPACE, ' ');
    if (inLink) block.linkChars += length;
    if (isStrong) block.strongChars += length;
  }

  lineBreak() {
    this.breaks++;
  }

  close() {
    if (this.open !== null) this.blocks.push(this.open);
    this.open = null;
    this.hasSpace = false;
    this.breaks = 0;
  }

  /** Two breaks end a paragraph; so does one after a long line that is a whole sentence. */
  private endLine() {
    const block = this.open;
    if (block === null) return;
    const line = block.text.length - 1 - block.text.lastIndexOf('\n');
    if (this.breaks > 1 || (line >= LONG_LINE && SENTENCE_END.test(block.text.slice(-6)))) this.close();
  }
}

/** Nodes between two pauses: about two milliseconds where nothing is warm. */
const NODES_A_STEP = 500;
/** How often a walk starts over because the page changed under it during a pause. */
const MAX_STARTS = 3;

/** All blocks under `root`, in the order of the document; hidden ones too, with their zone. */
export function readBlocks(root: Element): Block[] {
  const walk = walkBlocks(root, Number.POSITIVE_INFINITY);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value ?? [];
  }
}

/** The same with pauses, in which the page may change. */
export function* readBlocksInSteps(root: Element): Generator<undefined, Block[]> {
  for (let starts = 1; starts < MAX_STARTS; starts++) {
    const blocks = yield* walkBlocks(root, NODES_A_STEP);
    if (blocks !== null) return blocks;
  }
  return readBlocks(root);
}

/** Null: the place where it paused is gone. */
function* walkBlocks(root: Element, nodesAStep: number): Generator<undefined, Block[] | null> {
  const writer = new BlockWriter();
  let linkDepth = 0;
  let strongDepth = 0;
  let block: Element = root;
  let nodes = 0;
  let node: Node | null = root.firstChild;
  while (node !== null && nodes++ < MAX_NODES) {
    if (nodes % nodesAStep === 0) {
      yield;
      if (!root.contains(node)) return null;
    }
    let inside: Node | null = null;
    const type = node.nodeType;
    if (type === 3) writer.write(node as Text, block, linkDepth > 0, strongDepth > 0);
    else if (type === 1) {
      const element = node as Element;
      const name = element.localName;
      const kind = KINDS.get(name);
      if (kind === BREAK) writer.lineBreak();
      else if (kind === undefined) {
        inside = element.firstChild;
        // Elements of a page's own making inside a paragraph are words of it.
        const isInline = name.includes('-') && block.localName === 'p';
        if (inside !== null && !isInline) {
          writer.close();
          block = element;
        }
      } else if (kind >= INLINE) {
        // Unseen words in a line are left out (a link or bold words hardly ever are); unseen paragraphs are told apart, for the page may be undressed yet.
        inside = kind === INLINE && hides(element) ? null : element.firstChild;
        if (inside !== null) {
          if (kind === LINK) linkDepth++;
          else if (kind === STRONG) strongDepth++;
        }
      } else if (name === 'iframe') writer.close();
    }
    if (inside !== null) {
      node = inside;
      continue;
    }
    let next: Node | null = node.nextSibling;
    while (next === null) {
      node = node!.parentNode;
      if (node === null || node === root) break;
      const kind = KINDS.get((node as Element).localName);
      if (kind === LINK) linkDepth--;
      else if (kind === STRONG) strongDepth--;
      else if (node === block) {
        writer.close();
        block = blockAround(block, root);
      }
      next = node.nextSibling;
    }
    node = next;
  }
  writer.close();
  yield;
  yield* setZones(writer.blocks, root);
  return writer.blocks;
}

function blockAround(element: Element, root: Element): Element {
  let parent = element.parentElement;
  while (parent !== null && parent !== root && KINDS.has(parent.localName)) parent = parent.parentElement;
  return parent ?? root;
}
