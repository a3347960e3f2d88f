/**
 * Puts the card beside the words that it explains: under or over their line, wholly in the window, never on them.
 * The placing is Floating UI's core. What it asks of the page is here, for the one case that there is: a fixed box
 * in the top layer, whose pixels are the window's.
 */
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** Between the words and the card, and between the card and the edge of the window; pixels. */
const GAP_PX = 8;
/** A card that is lower than this shows nothing worth reading: then the other side is tried. */
const MIN_HEIGHT_PX = 120;

/** The words that a card explains, in the window. */
export interface CardAnchor {
  /** The line under the pointer. */
  line: DOMRect;
  /** All lines of the words: the card covers none of them. */
  lines: readonly DOMRect[];
  isRightToLeft: boolean;
  /** Where the card has to be: around a full-screen element or a modal dialog everything is out of reach. */
  container: Element;
}

/** `card` is open; its position and greatest height are set. */
export async function placeCard(card: HTMLElement, anchor: CardAnchor): Promise<void> {
  const { line, lines, isRightToLeft, container } = anchor;
  const { style } = card;
  // In a page that zooms its root the card's own pixels are the window's all the same.
  const { currentCSSZoom = 1 } = container as Element & { currentCSSZoom?: number };
  style.setProperty('zoom', String(1 / currentCSSZoom));
  // A scrollbar or its gutter on the left: fixed boxes begin beside it.
  const edge = card.getBoundingClientRect().left - (Number.parseFloat(style.left) || 0);
  const place = (side: 'top' | 'bottom') =>
    computePosition(line, card, {
      platform: platformOf(edge),
      placement: `${side}-${isRightToLeft ? 'end' : 'start'}`,
      middleware: [
        offset(GAP_PX),
        flip({ padding: GAP_PX, fallbackStrategy: 'bestFit' }),
        shift({ padding: GAP_PX }),
        size({
          padding: GAP_PX,
          apply({ availableHeight }) {
            style.maxHeight = `${Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    });
  const covers = ({ x, y }: { x: number; y: number }) =>
    lines.some(
      ({ left, right, top, bottom }) =>
        left < x + card.offsetWidth && right > x && top < y + card.offsetHeight && bottom > y,
    );
  // Of words on two lines the card leaves the other line free too; in columns that stands on the other side.
  const isAbove = lines.length > 1 && line.top <= lines[0]!.top;
  let at = await place(isAbove ? 'top' : 'bottom');
  if (covers(at)) at = await place(isAbove ? 'bottom' : 'top');
  style.left = `${Math.round(at.x - edge)}px`;
  style.top = `${Math.round(at.y)}px`;
}

/** `edge`: where the part of the window begins that the page is shown in. */
function platformOf(edge: number): Platform {
  const sizeOf = (card: HTMLElement) => ({ width: card.offsetWidth, height: card.offsetHeight });
  return {
    getElementRects: ({ reference, floating }) => ({
      reference,
      floating: { x: 0, y: 0, ...sizeOf(floating) },
    }),
    getDimensions: sizeOf,
    /** What is seen of the window: not all of it when zoomed in with two fingers. */
    getClippingRect({ element }) {
      const { offsetLeft, offsetTop, width, height } = element.ownerDocument.defaultView.visualViewport;
      return { x: edge + offsetLeft, y: offsetTop, width, height };
    },
  };
}
