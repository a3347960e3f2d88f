/**
 * Where the card lives in a page: one element on the root element, with a closed shadow root and a manual popover in
 * it. Top layer: neither z-index, overflow nor transforms of the page reach it. Only drawing and placing; when it
 * opens and closes is decided elsewhere.
 */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import type { CardContent } from '../card/card-content.ts';
import { CARD_STYLES } from '../card/card-styles.ts';
import { CARD_NAME_ID, SpeakerCard } from '../card/speaker-card.tsx';
import type { Box } from '../card/way-to-card.ts';
import type { Translator } from '../shared/i18n.ts';

export const HOST_NAME = 'news-context-card';

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

export interface CardView {
  content: CardContent;
  isPinned: boolean;
  isRejected: boolean;
  onReject(): void;
  onClose(): void;
}

export class CardHost {
  #doc: Document;
  #words: Translator;
  #host: HTMLElement | null = null;
  #card: HTMLElement | null = null;
  #spoken: HTMLElement | null = null;
  /** Where the card was put last; null: not open. */
  #box: Box | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor(doc: Document, words: Translator) {
    this.#doc = doc;
    this.#words = words;
  }

  get box(): Box | null {
    return this.#box;
  }

  get hasFocus(): boolean {
    return this.#host !== null && this.#doc.activeElement === this.#host;
  }

  /** Whether an event of the page happened in the card. */
  holds(event: Event): boolean {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  /** Draws the card, opens it if it is not open, and puts it beside the words. */
  async show(view: CardView, anchor: CardAnchor): Promise<void> {
    const card = this.#ensureCard(anchor.container);
    const isNew = this.#box === null;
    card.classList.toggle('pinned', view.isPinned);
    render(
      <SpeakerCard
        content={view.content}
        words={this.#words}
        isRejected={view.isRejected}
        onReject={view.onReject}
        onClose={view.onClose}
      />,
      card,
    );
    if (isNew) card.classList.add('placing');
    if (!card.matches(':popover-open')) card.showPopover();
    card.scrollTop = 0;
    await this.place(anchor);
    card.classList.remove('placing');
    card.classList.toggle('arriving', isNew);
    if (this.#spoken)
      this.#spoken.textContent = [view.content.name, view.content.who.first].filter(Boolean).join('. ');
  }

  /** Puts the open card beside the words again: the page has scrolled, or the window has changed. */
  async place(anchor: CardAnchor): Promise<void> {
    const card = this.#card;
    if (!card?.matches(':popover-open')) return;
    const { line, lines, isRightToLeft } = anchor;
    // In a page that zooms its root the card's own pixels are the window's all the same.
    const { currentCSSZoom = 1 } = anchor.container as Element & { currentCSSZoom?: number };
    card.style.setProperty('zoom', String(1 / currentCSSZoom));
    // Of words on two lines the card leaves the other line free too.
    const above = lines.length > 1 && line.top <= lines[0]!.top;
    const align = isRightToLeft ? 'end' : 'start';
    const { x, y } = await computePosition({ getBoundingClientRect: () => line }, card, {
      strategy: 'fixed',
      placement: `${above ? 'top' : 'bottom'}-${align}`,
      middleware: [
        offset(GAP_PX),
        flip({ padding: GAP_PX, fallbackStrategy: 'bestFit' }),
        shift({ padding: GAP_PX }),
        size({
          padding: GAP_PX,
          apply: ({ availableHeight, elements }) => {
            elements.floating.style.maxHeight = `${Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    });
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
    this.#box = card.getBoundingClientRect();
  }

  /** Into the card, so that a screen reader reads it and Tab reaches its buttons. */
  focus(): void {
    if (!this.hasFocus) {
      const active = this.#doc.activeElement;
      this.#focusBefore = active instanceof HTMLElement ? active : null;
    }
    this.#card?.focus({ preventScroll: true });
  }

  hide(): void {
    if (this.#box === null) return;
    this.#box = null;
    const hadFocus = this.hasFocus;
    this.#card?.hidePopover();
    this.#putInto(this.#doc.documentElement);
    if (this.#spoken) this.#spoken.textContent = '';
    if (hadFocus && this.#focusBefore?.isConnected) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Leaves no trace. */
  remove(): void {
    this.hide();
    if (this.#card) render(null, this.#card);
    this.#host?.remove();
    this.#host = null;
    this.#card = null;
    this.#spoken = null;
  }

  /** A page that writes its document anew takes the host with it: then it is put there again, too. */
  #putInto(container: Element): void {
    if (this.#host && this.#host.parentNode !== container) container.append(this.#host);
  }

  #ensureCard(container: Element): HTMLElement {
    const doc = this.#doc;
    if (this.#card) {
      this.#putInto(container);
      return this.#card;
    }
    const host = doc.createElement(HOST_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(CARD_STYLES);
    root.adoptedStyleSheets = [sheet];
    const card = doc.createElement('div');
    card.className = 'card';
    card.popover = 'manual';
    card.tabIndex = -1;
    card.lang = this.#words.locale;
    card.dir = 'ltr';
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', CARD_NAME_ID);
    const spoken = doc.createElement('div');
    spoken.className = 'spoken';
    spoken.lang = this.#words.locale;
    spoken.setAttribute('role', 'status');
    root.append(spoken, card);
    container.append(host);
    this.#host = host;
    this.#card = card;
    this.#spoken = spoken;
    return card;
  }
}
