/**
 * Pointer, keys and scrolling in; the card out. Feeds the states of card/hover-state.ts with what happens in the page
 * and is the only place that turns them into an open or closed card.
 *
 * A move of the mouse costs a comparison of numbers. Layout is read once the pointer rests.
 */
import {
  cardOf,
  deadlineOf,
  type HoverEvent,
  type HoverState,
  IDLE,
  type MarkId,
  stepHover,
} from '../card/hover-state.ts';
import { isInBox, isOnWay } from '../card/way-to-card.ts';
import type { Settings } from '../shared/settings.ts';
import type { CardAnchor, CardHost, CardView } from './card-host.tsx';
import { findMarkUnder, linesOf } from './mark-under.ts';
import type { Mark, PageMarks } from './page-marks.ts';

/** A pointer that has not moved for so long rests. Longer than the gap between two moves of a slow hand. */
const REST_MS = 60;
/** Words that come to lie under the pointer by scrolling are no intent: it has to move so far after it. */
const MOVE_AFTER_SCROLL_PX = 3;
/** Scrolled further than this, the reader has gone on. */
const SCROLLED_AWAY_PX = 24;

/** What a click on the words would do already. */
const INTERACTIVE =
  'a[href], button, summary, label, input, select, textarea, [role="button"], [role="link"]';

export interface HoverCardParts {
  doc: Document;
  marks: PageMarks;
  card: CardHost;
  /** What the card of these words shows. */
  viewOf(mark: Mark): Pick<CardView, 'content' | 'isRejected' | 'onReject'>;
  settings(): Pick<Settings, 'openDelayMs' | 'hoverKey'>;
  /** False: the extension is gone, everything is to be taken off the page. */
  isAlive(): boolean;
  onGone(): void;
  onBug(error: unknown): void;
  signal: AbortSignal;
}

export class HoverCard {
  #parts: HoverCardParts;
  #state: HoverState = IDLE;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  /** The pointer, where and since when; `screen…` tells a moving pointer from a scrolling page. */
  #x = 0;
  #y = 0;
  #screenX = Number.NaN;
  #screenY = Number.NaN;
  #restsSince = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was when the page scrolled; NaN: it has moved since. */
  #scrolledAtX = Number.NaN;
  #scrolledAtY = Number.NaN;
  #isKeyHeld = false;
  /** Of the words that the card or the intent is about. */
  #lines: readonly DOMRect[] = [];
  #line = 0;
  #followFrame = 0;

  constructor(parts: HoverCardParts) {
    this.#parts = parts;
    const { doc, signal } = parts;
    const view = doc.defaultView!;
    const on = (
      target: EventTarget,
      type: string,
      handle: (event: never) => void,
      options: AddEventListenerOptions = {},
    ) =>
      target.addEventListener(
        type,
        (event) => {
          if (!event.isTrusted) return;
          try {
            handle(event as never);
          } catch (error) {
            parts.onBug(error);
          }
        },
        { capture: true, passive: true, signal, ...options },
      );
    on(view, 'mousemove', (event: MouseEvent) => this.#moved(event));
    on(view, 'pointerdown', (event: PointerEvent) => this.#pressed(event));
    on(view, 'click', (event: PointerEvent) => this.#clicked(event));
    on(view, 'scroll', () => this.#scrolled());
    on(view, 'resize', () => this.follow());
    on(view, 'blur', () => this.#step({ type: 'off' }));
    on(doc.documentElement, 'mouseleave', (event: MouseEvent) => {
      if (event.target === doc.documentElement) this.#left();
    });
    on(doc, 'fullscreenchange', () => this.refresh());
    on(view, 'keydown', (event: KeyboardEvent) => this.#keyDown(event), { passive: false });
    on(view, 'keyup', (event: KeyboardEvent) => this.#keyUp(event));
    if (view.visualViewport) {
      on(view.visualViewport, 'resize', () => this.follow());
      on(view.visualViewport, 'scroll', () => this.follow());
    }
    signal.addEventListener('abort', () => {
      clearTimeout(this.#deadline);
      clearTimeout(this.#restTimer);
      view.cancelAnimationFrame(this.#followFrame);
      this.#state = IDLE;
      parts.marks.paint('open', null, null);
      parts.card.remove();
    });
  }

  /** The mark whose card is open; null: none. */
  get openMark(): MarkId | null {
    return cardOf(this.#state);
  }

  /** Opens the card of these words at once. */
  open(mark: Mark, hasFocus: boolean): void {
    if (!mark.range) return;
    this.#lines = linesOf(mark.range);
    this.#line = 0;
    this.#step({ type: 'open', mark: mark.id, hasFocus });
  }

  close(): void {
    this.#step({ type: 'close' });
  }

  /** These words are no longer on the page, or at another place. */
  markMoved(mark: Mark): void {
    if (!mark.range) this.#step({ type: 'lost', mark: mark.id });
    else if (this.openMark === mark.id) {
      this.#parts.marks.paint('open', mark.voice, mark.range);
      this.follow();
    }
  }

  /** Draws the open card anew: what it shows has changed. */
  refresh(): void {
    if (this.openMark !== null) this.#render(null);
  }

  /** Keeps an open card beside its words, or closes it when they have left the window. */
  follow(): void {
    const { doc } = this.#parts;
    if (this.openMark === null || this.#followFrame) return;
    this.#followFrame = doc.defaultView!.requestAnimationFrame(() => {
      this.#followFrame = 0;
      try {
        this.#followNow();
      } catch (error) {
        this.#parts.onBug(error);
      }
    });
  }

  #followNow(): void {
    const { card, marks, doc } = this.#parts;
    const mark = this.openMark === null ? null : marks.byId(this.openMark);
    if (!mark?.range) return;
    const before = this.#lines[this.#line];
    this.#lines = linesOf(mark.range);
    this.#line = Math.min(this.#line, this.#lines.length - 1);
    const line = this.#lines[this.#line];
    const root = doc.documentElement;
    const isInView =
      line &&
      line.bottom > 0 &&
      line.right > 0 &&
      line.top < root.clientHeight &&
      line.left < root.clientWidth;
    const isFar =
      before && line && Math.hypot(line.left - before.left, line.top - before.top) > SCROLLED_AWAY_PX;
    if (!isInView) this.#step({ type: 'close' });
    else if (isFar && this.#state.kind !== 'pinned') this.#step({ type: 'scroll' });
    else card.place(this.#anchor(mark)).catch(this.#parts.onBug);
  }

  #moved(event: MouseEvent): void {
    if (event.screenX === this.#screenX && event.screenY === this.#screenY) return;
    this.#screenX = event.screenX;
    this.#screenY = event.screenY;
    if (
      Math.hypot(this.#screenX - this.#scrolledAtX, this.#screenY - this.#scrolledAtY) > MOVE_AFTER_SCROLL_PX
    ) {
      this.#scrolledAtX = Number.NaN;
    }
    this.#x = event.clientX;
    this.#y = event.clientY;
    this.#restsSince = event.timeStamp;
    if (event.buttons !== 0) {
      if (!this.#parts.card.holds(event)) this.#step({ type: 'press' });
      return;
    }
    this.#isKeyHeld = isHeld(event, this.#parts.settings().hoverKey);
    if (this.#state.kind !== 'idle') this.#movedWith(event);
    this.#restTimer ??= setTimeout(() => this.#maybeRests(), REST_MS);
  }

  /** Something is open or about to open: where is the pointer now? */
  #movedWith(event: MouseEvent): void {
    const state = this.#state;
    if (state.kind === 'idle' || state.kind === 'pinned') return;
    const isOnWords = this.#lines.some((line) => isInBox(this.#x, this.#y, line, 1));
    if (state.kind === 'intent') {
      if (!isOnWords) this.#step({ type: 'off' });
      return;
    }
    const line = this.#lines[this.#line];
    const { card } = this.#parts;
    if (card.holds(event)) this.#step({ type: 'on-card' });
    else if (isOnWords) this.#step({ type: 'over', mark: state.mark, since: event.timeStamp });
    else if (line && card.box && isOnWay(this.#x, this.#y, line, card.box)) this.#step({ type: 'on-way' });
    else this.#step({ type: 'off' });
  }

  #maybeRests(): void {
    this.#restTimer = undefined;
    const rested = performance.now() - this.#restsSince;
    if (rested < REST_MS) {
      this.#restTimer = setTimeout(() => this.#maybeRests(), REST_MS - rested);
      return;
    }
    try {
      this.#rests();
    } catch (error) {
      this.#parts.onBug(error);
    }
  }

  #rests(): void {
    const { doc, marks, isAlive, onGone, settings } = this.#parts;
    if (!isAlive()) {
      onGone();
      return;
    }
    if (this.#state.kind === 'pinned') return;
    if (!Number.isNaN(this.#scrolledAtX)) return;
    if (settings().hoverKey !== 'none' && !this.#isKeyHeld) return;
    const under = findMarkUnder(doc, marks.all, this.#x, this.#y);
    if (!under || under.mark.person === null) return;
    if (this.openMark === null) {
      this.#lines = under.lines;
      this.#line = under.lines.indexOf(under.line);
    }
    this.#step({ type: 'over', mark: under.mark.id, since: this.#restsSince });
  }

  #left(): void {
    this.#screenX = Number.NaN;
    clearTimeout(this.#restTimer);
    this.#restTimer = undefined;
    this.#step({ type: 'off' });
  }

  #pressed(event: PointerEvent): void {
    if (this.#parts.card.holds(event)) return;
    const isOnWords = this.#lines.some((line) => isInBox(event.clientX, event.clientY, line, 1));
    // A click may follow that pins the card; a drag that starts here closes it with its first move.
    if (this.openMark !== null && isOnWords) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = undefined;
    this.#step({ type: 'press' });
  }

  #clicked(event: PointerEvent): void {
    const { doc, marks, card } = this.#parts;
    const open = this.openMark;
    if (card.holds(event)) {
      if (open !== null) this.#step({ type: 'click', mark: open });
      return;
    }
    const isTap = event.pointerType === 'touch' || event.pointerType === 'pen';
    if (open === null && !isTap) return;
    const under = findMarkUnder(doc, marks.all, event.clientX, event.clientY);
    if (!under || (event.target instanceof Element && event.target.closest(INTERACTIVE))) return;
    if (isTap) {
      this.#lines = under.lines;
      this.#line = under.lines.indexOf(under.line);
      this.#step({ type: 'open', mark: under.mark.id, hasFocus: false });
    } else if (under.mark.id === open) this.#step({ type: 'click', mark: open });
  }

  #scrolled(): void {
    this.#scrolledAtX = this.#screenX;
    this.#scrolledAtY = this.#screenY;
    if (this.#state.kind === 'intent') this.#step({ type: 'scroll' });
    else this.follow();
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.openMark !== null && !event.isComposing) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#step({ type: 'close' });
      return;
    }
    const { hoverKey } = this.#parts.settings();
    if (hoverKey === 'none' || event.key !== hoverKey || event.repeat) return;
    this.#isKeyHeld = true;
    this.#restsSince = event.timeStamp;
    this.#restTimer ??= setTimeout(() => this.#maybeRests(), REST_MS);
  }

  #keyUp(event: KeyboardEvent): void {
    if (event.key !== this.#parts.settings().hoverKey) return;
    this.#isKeyHeld = false;
    if (this.#state.kind === 'intent') this.#step({ type: 'off' });
  }

  #step(event: HoverEvent): void {
    const before = this.#state;
    const { openDelayMs } = this.#parts.settings();
    this.#state = stepHover(before, event, performance.now(), openDelayMs);
    // A timer of the browser may come a little early: then it is set again.
    if (this.#state === before && event.type !== 'tick') return;
    clearTimeout(this.#deadline);
    const due = deadlineOf(this.#state);
    if (due !== null) {
      this.#deadline = setTimeout(() => this.#step({ type: 'tick' }), Math.max(1, due - performance.now()));
    }
    if (this.#state !== before) this.#render(before);
  }

  /** `before` null: the same card anew. */
  #render(before: HoverState | null): void {
    const { marks, card, viewOf, onBug } = this.#parts;
    const state = this.#state;
    const id = cardOf(state);
    const isPinned = state.kind === 'pinned';
    if (before && cardOf(before) === id && (before.kind === 'pinned') === isPinned) return;
    const mark = id === null ? null : marks.byId(id);
    if (!mark?.range) {
      marks.paint('open', null, null);
      card.hide();
      if (id !== null) this.#state = IDLE;
      return;
    }
    if (before && cardOf(before) !== id) this.#measure(mark);
    marks.paint('open', mark.voice, mark.range);
    const view = { ...viewOf(mark), isPinned, onClose: () => this.close() };
    card.show(view, this.#anchor(mark)).then(() => {
      if (isPinned && state.hasFocus && this.#state === state) card.focus();
    }, onBug);
  }

  /** The lines of these words now, and the one that the pointer is on. */
  #measure(mark: Mark): void {
    this.#lines = mark.range ? linesOf(mark.range) : [];
    const under = this.#lines.findIndex((line) => isInBox(this.#x, this.#y, line, 1));
    this.#line = Math.max(0, under);
  }

  #anchor(mark: Mark): CardAnchor {
    const parent = mark.range?.startContainer.parentElement;
    const line = this.#lines[this.#line] ?? mark.range!.getBoundingClientRect();
    const isRightToLeft =
      parent !== null && parent !== undefined && getComputedStyle(parent).direction === 'rtl';
    const container = parent?.closest(':modal, :fullscreen') ?? this.#parts.doc.documentElement;
    return { line, lines: this.#lines, isRightToLeft, container };
  }
}

function isHeld(event: MouseEvent, key: Settings['hoverKey']): boolean {
  switch (key) {
    case 'none':
      return true;
    case 'Alt':
      return event.altKey;
    case 'Control':
      return event.ctrlKey;
    case 'Shift':
      return event.shiftKey;
  }
}
