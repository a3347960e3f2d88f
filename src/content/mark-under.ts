/** Which mark lies under a point of the window. Reads layout: only for a pointer at rest. */
import { isInBox } from '../card/way-to-card.ts';
import type { Mark } from './page-marks.ts';

export interface MarkUnder {
  mark: Mark;
  /** The line of the mark that the point is on: its box in the window. */
  line: DOMRect;
  /** All lines of the mark, from first to last. */
  lines: DOMRect[];
}

/** Words are hit a little beyond their edges too: lines of a paragraph have gaps between them. */
const MARGIN_PX = 1;

/**
 * Null: none, or something lies over it (a menu, a dialog, our card). Asking the elements first keeps this right
 * under transforms, fixed headers and `user-select: none`, where the caret's position says nothing.
 */
export function findMarkUnder(doc: Document, marks: readonly Mark[], x: number, y: number): MarkUnder | null {
  const element = deepestAt(doc, x, y);
  if (!element) return null;
  for (const mark of marks) {
    if (!mark.range || mark.kind !== 'person' || !element.contains(mark.range.startContainer)) continue;
    const lines = linesOf(mark.range);
    const line = lines.find((box) => isInBox(x, y, box, MARGIN_PX));
    if (line) return { mark, line, lines };
  }
  return null;
}

/** The lines of a range: boxes that have a size. */
export function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

function deepestAt(doc: Document, x: number, y: number): Element | null {
  let element = doc.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}
