/**
 * Where the card lives in a page: one element on the root element, with a closed shadow root and a manual popover in
 * it. Top layer: neither z-index, overflow nor transforms of the page reach it. Only drawing; when it opens and
 * closes is decided elsewhere.
 */

import CARD_STYLES from '../card/card.css?raw';
import type { CardContent } from '../card/card-content.ts';
import { element } from '../card/element.ts';
import { CARD_NAME_ID, speakerCard } from '../card/speaker-card.ts';
import type { Box } from '../card/way-to-card.ts';
import type { Translator } from '../shared/i18n.ts';
import { newSheet } from './new-sheet.ts';
import { type CardAnchor, placeCard } from './place-card.ts';

export const HOST_NAME = 'news-context-card';

export interface CardView {
  content: CardContent;
  isRejected: boolean;
  onReject(): void;
  onClose(): void;
}

export class CardHost {
  #doc: Document;
  #words: Translator;
  #host: HTMLElement;
  #card: HTMLElement;
  /** Screen readers say what is written here. */
  #spoken: HTMLElement;
  #toSay = '';
  /** Where the card was put last; null: not open. */
  #box: Box | null = null;
  #focusBefore: HTMLElement | null = null;

  /** Puts nothing on the page yet. */
  constructor(doc: Document, words: Translator) {
    this.#doc = doc;
    this.#words = words;
    const { locale } = words;
    this.#host = element(HOST_NAME, {});
    this.#spoken = element('div', { class: 'spoken', role: 'status', lang: locale });
    this.#card = element('div', {
      class: 'card',
      popover: 'manual',
      tabindex: '-1',
      role: 'dialog',
      'aria-labelledby': CARD_NAME_ID,
      lang: locale,
      dir: 'ltr',
    });
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = newSheet(doc);
    sheet.replaceSync(CARD_STYLES);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#spoken, this.#card);
  }

  get box(): Box | null {
    return this.#box;
  }

  get hasFocus(): boolean {
    return this.#doc.activeElement === this.#host;
  }

  /** Whether an event of the page happened in the card. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  /** What the card says from now on. The focus stays in the card, though what had it is gone. */
  draw(view: CardView): void {
    const { content } = view;
    const { hasFocus } = this;
    this.#card.replaceChildren(speakerCard({ ...view, words: this.#words }));
    this.#toSay = [content.name, content.who.first].filter(Boolean).join('. ');
    if (hasFocus) this.#card.focus({ preventScroll: true });
  }

  /** Opens the card if it is not open, and puts it beside the words. Nothing is drawn anew: what is selected in it stays so. */
  async show(anchor: CardAnchor, isPinned: boolean): Promise<void> {
    const card = this.#card;
    const { classList } = card;
    const isNew = this.#box === null;
    this.#putInto(anchor.container);
    classList.toggle('pinned', isPinned);
    if (isNew) classList.add('placing');
    if (!card.matches(':popover-open')) card.showPopover();
    card.scrollTop = 0;
    await this.place(anchor);
    classList.remove('placing');
    classList.toggle('arriving', isNew);
    this.#spoken.textContent = this.#toSay;
  }

  /** Puts the open card beside the words again: the page has scrolled, or the window has changed. */
  async place(anchor: CardAnchor): Promise<void> {
    if (!this.#card.matches(':popover-open')) return;
    await placeCard(this.#card, anchor);
    this.#box = this.#card.getBoundingClientRect();
  }

  /** Into the card, so that a screen reader reads it and Tab reaches its buttons. */
  focus(): void {
    if (!this.hasFocus) {
      const active = this.#doc.activeElement;
      this.#focusBefore = active instanceof HTMLElement ? active : null;
    }
    this.#card.focus({ preventScroll: true });
  }

  hide(): void {
    if (this.#box === null) return;
    this.#box = null;
    const hadFocus = this.hasFocus;
    this.#card.hidePopover();
    this.#putInto(this.#doc.documentElement);
    this.#spoken.textContent = '';
    if (hadFocus && this.#focusBefore?.isConnected) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Leaves no trace. */
  remove(): void {
    this.hide();
    this.#host.remove();
  }

  /** A page that writes its document anew takes the host with it: then it is put there again, too. */
  #putInto(container: Element): void {
    if (this.#host.parentNode !== container) container.append(this.#host);
  }
}
