/** Scrolls the page to words, through all boxes that scroll, without a jump where they are in view already. */
import { linesOf } from './mark-under.ts';

/** Free space above and below, as a share of the window: words at the very edge are easily missed under a fixed header. */
const EDGE = 0.2;

/** False: the words take no room on the page (hidden, folded away), so there is nowhere to scroll to. */
export function bringIntoView(range: Range): boolean {
  const doc = range.startContainer.ownerDocument!;
  const view = doc.defaultView!;
  if (!linesOf(range).length) return false;
  if (isInMiddle(range, view)) return true;
  const parent = range.startContainer.parentElement;
  parent?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The middle of a long paragraph is not its quotation.
  const box = range.getBoundingClientRect();
  if (!isInMiddle(range, view)) {
    const shown = Math.min(box.height, view.innerHeight / 2);
    view.scrollBy({ top: box.top + shown / 2 - view.innerHeight / 2, behavior: 'instant' });
  }
  return true;
}

function isInMiddle(range: Range, view: Window): boolean {
  const { top, left, right } = range.getBoundingClientRect();
  const { innerHeight, innerWidth } = view;
  return top >= innerHeight * EDGE && top <= innerHeight * (1 - EDGE) && right > 0 && left < innerWidth;
}
