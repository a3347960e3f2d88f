/**
 * The lines, in the window, of the words that a card explains (or is about to), and the one among them that the
 * pointer is on: beside that one the card is put. Reads layout when it is told to, and otherwise remembers.
 */
import { isInBox } from '../card/way-to-card.ts';
import { linesOf, type MarkUnder } from './mark-under.ts';
import type { CardAnchor } from './place-card.ts';

/** Scrolled further than this, the reader has gone on. */
const SCROLLED_AWAY_PX = 24;

export class WordLines {
  #lines: readonly DOMRect[] = [];
  #at = 0;

  /** Undefined: none, or words that take no room. */
  get line(): DOMRect | undefined {
    return this.#lines[this.#at];
  }

  /** Whether a point of the window is on the words. */
  holds(x: number, y: number): boolean {
    return this.#lines.some((line) => isInBox(x, y, line, 1));
  }

  /** Other words, as they were found under the pointer. */
  take({ line, lines }: MarkUnder): void {
    this.#lines = lines;
    this.#at = lines.indexOf(line);
  }

  /** Other words, and perhaps a pointer on them; otherwise it is the first line that counts. */
  measure(range: Range, x = Number.NaN, y = Number.NaN): void {
    this.#lines = linesOf(range);
    const under = this.#lines.findIndex((line) => isInBox(x, y, line, 1));
    this.#at = Math.max(0, under);
  }

  /** The same words, wherever they are now: out of the window, scrolled far away, or still near. */
  follow(range: Range): 'out' | 'far' | 'near' {
    const before = this.line;
    this.#lines = linesOf(range);
    this.#at = Math.min(this.#at, this.#lines.length - 1);
    const { line } = this;
    const root = range.startContainer.ownerDocument!.documentElement;
    if (!line || line.bottom <= 0 || line.right <= 0) return 'out';
    if (line.top >= root.clientHeight || line.left >= root.clientWidth) return 'out';
    const moved = before ? Math.hypot(line.left - before.left, line.top - before.top) : 0;
    return moved > SCROLLED_AWAY_PX ? 'far' : 'near';
  }

  /** Where the card of these words belongs. */
  anchor(range: Range): CardAnchor {
    const parent = range.startContainer.parentElement;
    return {
      line: this.line ?? range.getBoundingClientRect(),
      lines: this.#lines,
      isRightToLeft: parent !== null && getComputedStyle(parent).direction === 'rtl',
      container:
        parent?.closest(':modal, :fullscreen') ?? range.startContainer.ownerDocument!.documentElement,
    };
  }
}
