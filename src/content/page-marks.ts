/**
 * The marks of one article: ranges over the page's words, painted as CSS custom highlights. The DOM stays as it is.
 *
 * Each mark keeps the words that it stands on. After the page changed, a mark whose words are no longer under its
 * range is sought again through the article's map, and leaves the page if they are gone. Painted is what lies near the
 * window.
 * Our own lists are the truth: in Firefox, reading a highlight back throws in a content script.
 */
import type { TextMap } from '../page/types.ts';
import type { Settings } from '../shared/settings.ts';
import { highlightName, type MarkKind, markStyles, PRIORITY } from './mark-styles.ts';
import { NearWindow } from './near-window.ts';
import { newSheet } from './new-sheet.ts';
import type { WordsToMark } from './which-marks.ts';

export interface Mark extends WordsToMark {
  /** Given once on this page and never again. */
  readonly id: number;
  readonly words: string;
  /** Null: not on the page now. */
  range: Range | null;
}

/** Parts of the page that are no reading matter: a mark there would meddle with writing or with code. */
const NOT_MARKED =
  'input, textarea, select, button, code, pre, kbd, samp, svg, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

export class PageMarks {
  #doc: Document;
  #map: TextMap;
  #text: string;
  #marks: Mark[] = [];
  #near = new NearWindow<Mark>(({ kind, voice, range }, isNear) => {
    const highlight = this.#highlight(kind, voice);
    if (isNear) highlight?.add(range!);
    else highlight?.delete(range!);
  });
  #highlights = new Map<string, Highlight>();
  #sheet: CSSStyleSheet | null = null;
  #lastId = 0;

  constructor(doc: Document, map: TextMap, text: string) {
    this.#doc = doc;
    this.#map = map;
    this.#text = text;
  }

  /** In the order of the text. Some may not be on the page now: their `range` is null. */
  get all(): readonly Mark[] {
    return this.#marks;
  }

  byId(id: number): Mark | null {
    return this.#marks.find((mark) => mark.id === id) ?? null;
  }

  /**
   * Adds a mark, which is painted while it is near the window. Its range is null where its words are not on the page, or
   * not to be marked.
   */
  add(words: WordsToMark): Mark {
    this.#lastId += 1;
    const mark: Mark = {
      ...words,
      id: this.#lastId,
      words: this.#text.slice(words.start, words.end),
      range: null,
    };
    this.#marks.push(mark);
    this.#bind(mark);
    return mark;
  }

  /** Takes all marks off the page; those that were shown for the popup stay. */
  clear(): void {
    for (const mark of this.#marks) this.#unbind(mark);
    this.#marks = [];
  }

  /**
   * Looks whether a mark still stands on its words, and seeks them again if not. `hasMoved`: it is on the page no
   * more, or at another place.
   */
  check(mark: Mark): { hasMoved: boolean } {
    if (mark.range && isIntact(mark.range, mark.words)) return { hasMoved: false };
    const wasThere = mark.range !== null;
    this.#unbind(mark);
    this.#bind(mark);
    return { hasMoved: wasThere || mark.range !== null };
  }

  /** Paints a range apart from the marks (shown for the popup, or the words of the open card); null: no more. */
  paint(kind: 'shown' | 'open', voice: number | null, range: Range | null): void {
    for (const [name, highlight] of this.#highlights) {
      if (name.includes(`-${kind}-`)) highlight.clear();
    }
    if (range) this.#highlight(kind, voice)?.add(range);
  }

  /** The style sheet for the marks; again after the page has thrown it out with its own. */
  dress(colours: Settings['colours']): void {
    if (!canHighlight()) return;
    this.#sheet ??= newSheet(this.#doc);
    this.#sheet.replaceSync(markStyles(colours));
    this.keepDressed();
  }

  /** A page that sets its adopted style sheets anew throws ours out. */
  keepDressed(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const adopted = [...this.#doc.adoptedStyleSheets];
    if (!adopted.includes(sheet)) this.#doc.adoptedStyleSheets = [...adopted, sheet];
  }

  /** Leaves no trace. */
  remove(): void {
    this.clear();
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
    this.#highlights.clear();
    const sheet = this.#sheet;
    this.#sheet = null;
    if (sheet)
      this.#doc.adoptedStyleSheets = [...this.#doc.adoptedStyleSheets].filter((other) => other !== sheet);
  }

  #bind(mark: Mark): void {
    const range = this.#map.toRange(mark.start, mark.end);
    if (!range || !isMarkable(range)) return;
    mark.range = range;
    this.#near.watch(mark, range.startContainer.parentElement!);
  }

  #unbind(mark: Mark): void {
    if (mark.range) this.#highlight(mark.kind, mark.voice)?.delete(mark.range);
    this.#near.forget(mark);
    mark.range = null;
  }

  #highlight(kind: MarkKind, voice: number | null): Highlight | null {
    if (!canHighlight()) return null;
    const name = highlightName(kind, voice);
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY[kind];
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }
}

/** Without custom highlights there is nothing to see of the marks; card, popup and keyboard work all the same. */
function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

function isIntact(range: Range, words: string): boolean {
  return !range.collapsed && range.startContainer.isConnected && isSame(range.toString(), words);
}

/** Up to white space: the text of the article has single spaces where the page may break lines. */
function isSame(found: string, words: string): boolean {
  return found === words || found.replace(/\s+/g, '') === words.replace(/\s+/g, '');
}

function isMarkable(range: Range): boolean {
  const doc = range.startContainer.ownerDocument;
  if (doc?.designMode === 'on') return false;
  const element = range.commonAncestorContainer;
  const parent = element instanceof Element ? element : element.parentElement;
  return parent !== null && parent.closest(NOT_MARKED) === null;
}
