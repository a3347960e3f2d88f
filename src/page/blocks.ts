/**
 * The page's words in one walk: a block is what a reader sees as one paragraph, heading, list item or line,
 * whatever elements the page made it of. Words of a block are the page's own, character for character, but
 * runs of white space are one space (a single `<br>` is a line feed).
 *
 * Cost: one visit a node, no layout, no recursion (pages nest ten thousand deep), nothing changed.
 * Fails where only a style sheet makes a line of its own out of a `span`: the lines then stand in one block.
 */
import { isUnseen, Zone, zoneOf } from './zones.ts';

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

const SKIPPED = new Set(
  'head script style noscript template svg canvas iframe object embed video audio picture map select textarea button input option datalist meter progress rp rt math portal'.split(
    ' ',
  ),
);

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

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

/** A named zone that holds more of the page's plain text than this share is the page itself. */
const WHOLE_PAGE = 0.6;

interface ZoneSpan {
  zones: number;
  first: number;
  end: number;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  private open: Block | null = null;
  private hasSpace = false;
  private breaks = 0;

  write(node: Text, element: Element, inLink: boolean, isStrong: boolean) {
    const data = node.data;
    const trimmed = data.trim();
    if (trimmed === '' || SEVERAL_SPACES.test(trimmed) || element.localName === 'pre') {
      this.writePieces(node, element, inLink, isStrong);
      return;
    }
    const from = trimmed.length === data.length ? 0 : data.indexOf(trimmed);
    if (from > 0) this.hasSpace = true;
    this.writePiece(node, from, trimmed, element, inLink, isStrong);
    if (from + trimmed.length < data.length) this.hasSpace = true;
  }

  /** Where several white spaces in a row are one in the text. */
  private writePieces(node: Text, element: Element, inLink: boolean, isStrong: boolean) {
    const data = node.data;
    const isPreformatted = element.localName === 'pre';
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

/** Nodes between two pauses: about two milliseconds. */
const NODES_A_STEP = 2000;
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
  const spans: ZoneSpan[] = [];
  const openSpans: { element: Element; span: ZoneSpan }[] = [];
  let linkDepth = 0;
  let strongDepth = 0;
  let block: Element = root;
  let nodes = 0;
  let node: Node | null = root.firstChild;
  const leave = (element: Element) => {
    const name = element.localName;
    if (name === 'a') linkDepth--;
    else if (name === 'b' || name === 'strong' || name === 'em' || name === 'i') strongDepth--;
    const last = openSpans[openSpans.length - 1];
    const closesSpan = last?.element === element;
    if (element === block) {
      writer.close();
      block = blockAround(element, root);
    }
    if (closesSpan && last) {
      last.span.end = writer.blocks.length;
      openSpans.pop();
    }
  };
  while (node !== null && nodes++ < MAX_NODES) {
    if (nodes % nodesAStep === 0) {
      yield;
      if (!root.contains(node)) return null;
    }
    let inside: Node | null = null;
    if (node.nodeType === 3) writer.write(node as Text, block, linkDepth > 0, strongDepth > 0);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') writer.lineBreak();
      else if (!SKIPPED.has(name)) {
        inside = element.firstChild;
        const isBlock = !INLINE.has(name) && !(name.includes('-') && block.localName === 'p');
        const attributes = inside !== null && element.hasAttributes() ? element.getAttributeNames() : [];
        const unseen = attributes.length > 0 && isUnseen(element, attributes);
        // Unseen words in a line are left out; unseen paragraphs are told apart, for the page may be undressed yet.
        if (unseen && !isBlock) inside = null;
        if (inside !== null) {
          if (name === 'a') linkDepth++;
          else if (name === 'b' || name === 'strong' || name === 'em' || name === 'i') strongDepth++;
          if (isBlock) {
            writer.close();
            block = element;
            // Only blocks: a zone of a few words inside a paragraph would be given to the whole paragraph.
            const zones = zoneOf(element, attributes) | (unseen ? Zone.hidden | Zone.unseen : 0);
            if (zones !== 0) {
              const span = { zones, first: writer.blocks.length, end: -1 };
              spans.push(span);
              openSpans.push({ element, span });
            }
          }
        }
      } else if (!INLINE.has(name) && name === 'iframe') writer.close();
    }
    if (inside !== null) {
      node = inside;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      const parent: Node | null = node.parentNode;
      if (parent === null || parent === root) {
        node = null;
        break;
      }
      leave(parent as Element);
      node = parent;
    }
    if (node !== null) node = node.nextSibling;
  }
  writer.close();
  for (const { span } of openSpans) span.end = writer.blocks.length;
  applyZones(writer.blocks, spans);
  return writer.blocks;
}

function blockAround(element: Element, root: Element): Element {
  let parent = element.parentElement;
  while (parent !== null && parent !== root && INLINE.has(parent.localName)) parent = parent.parentElement;
  return parent ?? root;
}

/** Zones that speak for the text rather than against it hold however large they are. */
const NEVER_TOO_LARGE = Zone.body | Zone.article | Zone.list | Zone.quote | Zone.table | Zone.liveEntry;

function applyZones(blocks: Block[], spans: ZoneSpan[]) {
  const before = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    before[index + 1] = (before[index] ?? 0) + Math.max(0, block.text.length - block.linkChars);
  });
  const total = before[blocks.length] ?? 0;
  for (const { zones, first, end } of spans) {
    const isWholePage = (before[end] ?? 0) - (before[first] ?? 0) > total * WHOLE_PAGE;
    const holds = isWholePage ? zones & NEVER_TOO_LARGE : zones;
    for (let index = first; index < end; index++) {
      const block = blocks[index];
      if (block) block.zones |= holds;
    }
  }
}
