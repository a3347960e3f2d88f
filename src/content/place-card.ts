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

const sizeOf = (card: HTMLElement) => ({ width: card.offsetWidth, height: card.offsetHeight });

const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference,
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: sizeOf,
  /** What is seen of the window: less than all of it when zoomed in with two fingers. */
  getClippingRect({ element }) {
    const { offsetLeft, offsetTop, width, height } = element.ownerDocument.defaultView.visualViewport;
    return { x: offsetLeft, y: offsetTop, width, height };
  },
};

/** `card` is open; its position and greatest height are set. */
export async function placeCard(card: HTMLElement, anchor: CardAnchor): Promise<void> {
  const { line, lines, isRightToLeft, container } = anchor;
  // In a page that zooms its root the card's own pixels are the window's all the same.
  const { currentCSSZoom = 1 } = container as Element & { currentCSSZoom?: number };
  card.style.setProperty('zoom', String(1 / currentCSSZoom));
  // Of words on two lines the card leaves the other line free too.
  const above = lines.length > 1 && line.top <= lines[0]!.top;
  const { x, y } = await computePosition(line, card, {
    platform,
    placement: `${above ? 'top' : 'bottom'}-${isRightToLeft ? 'end' : 'start'}`,
    middleware: [
      offset(GAP_PX),
      flip({ padding: GAP_PX, fallbackStrategy: 'bestFit' }),
      shift({ padding: GAP_PX }),
      size({
        padding: GAP_PX,
        apply({ availableHeight }) {
          card.style.maxHeight = `${Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight))}px`;
        },
      }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}
