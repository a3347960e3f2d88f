/**
 * Pointer, keys and scrolling in; the card out. Feeds the states of card/hover-state.ts with what happens in the page
 * and is the only place that turns them into an open or closed card.
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
import { isOnWay } from '../card/way-to-card.ts';
import type { Settings } from '../shared/settings.ts';
import type { CardHost, CardView } from './card-host.ts';
import { findMarkUnder } from './mark-under.ts';
import type { Mark, PageMarks } from './page-marks.ts';
import { RestingPointer } from './resting-pointer.ts';
import { WordLines } from './word-lines.ts';

/** What a click on the words would do already. */
const INTERACTIVE =
  'a[href], button, summary, label, input, select, textarea, [role="button"], [role="link"]';

export interface HoverCardParts {
  doc: Document;
  marks: PageMarks;
  card: CardHost;
  /** What the card of these words shows. */
  viewOf(mark: Mark): Omit<CardView, 'onClose'>;
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
  #pointer = new RestingPointer(this.#guarded(() => this.#rests()));
  #isKeyHeld = false;
  /** Of what the card or the intent is about. */
  #lines = new WordLines();
  #followFrame = 0;

  constructor(parts: HoverCardParts) {
    this.#parts = parts;
    const { doc, signal } = parts;
    const view = doc.defaultView!;
    const on = <E extends Event>(
      target: EventTarget | null,
      types: string,
      handle: (event: E) => void,
      passive = true,
    ) => {
      const heard = this.#guarded((event: Event) => event.isTrusted && handle(event as E));
      for (const type of types.split(' ')) {
        target?.addEventListener(type, heard, { capture: true, passive, signal });
      }
    };
    on(view, 'mousemove', (event: MouseEvent) => this.#moved(event));
    on(view, 'pointerdown', (event: PointerEvent) => this.#pressed(event));
    on(view, 'click', (event: PointerEvent) => this.#clicked(event));
    on(view, 'scroll', () => this.#scrolled());
    on(view, 'resize', () => this.follow());
    on(view.visualViewport, 'resize scroll', () => this.follow());
    on(view, 'blur', () => this.#step({ type: 'off' }));
    on(doc.documentElement, 'mouseleave', ({ target }) => {
      if (target !== doc.documentElement) return;
      this.#pointer.left();
      this.#step({ type: 'off' });
    });
    on(doc, 'fullscreenchange', () => this.refresh());
    on(view, 'keydown', (event: KeyboardEvent) => this.#keyDown(event), false);
    on(view, 'keyup', (event: KeyboardEvent) => this.#keyUp(event));
    signal.addEventListener('abort', () => {
      clearTimeout(this.#deadline);
      this.#pointer.stop();
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
    this.#lines.measure(mark.range);
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
    if (this.openMark === null || this.#followFrame) return;
    this.#followFrame = requestAnimationFrame(this.#guarded(() => this.#followNow()));
  }

  #followNow(): void {
    this.#followFrame = 0;
    const { card, marks, onBug } = this.#parts;
    const range = this.openMark === null ? null : marks.byId(this.openMark)?.range;
    if (!range) return;
    const where = this.#lines.follow(range);
    if (where === 'out') this.close();
    else if (where === 'far' && this.#state.kind !== 'pinned') this.#step({ type: 'scroll' });
    else card.place(this.#lines.anchor(range)).catch(onBug);
  }

  #moved(event: MouseEvent): void {
    if (!this.#pointer.move(event)) return;
    if (event.buttons !== 0) {
      if (!this.#parts.card.holds(event)) this.#step({ type: 'press' });
      return;
    }
    this.#isKeyHeld = isHeld(event, this.#parts.settings().hoverKey);
    if (this.#state.kind !== 'idle') this.#movedWith(event);
    this.#pointer.wait();
  }

  /** Something is open or about to open: where is the pointer now? */
  #movedWith(event: MouseEvent): void {
    const state = this.#state;
    if (state.kind === 'idle' || state.kind === 'pinned') return;
    const { x, y } = this.#pointer;
    const isOnWords = this.#lines.holds(x, y);
    if (state.kind === 'intent') {
      if (!isOnWords) this.#step({ type: 'off' });
      return;
    }
    const { line } = this.#lines;
    const { card } = this.#parts;
    if (card.holds(event)) this.#step({ type: 'on-card' });
    else if (isOnWords) this.#step({ type: 'over', mark: state.mark, since: event.timeStamp });
    else if (line && card.box && isOnWay(x, y, line, card.box)) this.#step({ type: 'on-way' });
    else this.#step({ type: 'off' });
  }

  #rests(): void {
    const { doc, marks, isAlive, onGone, settings } = this.#parts;
    if (!isAlive()) {
      onGone();
      return;
    }
    if (this.#state.kind === 'pinned' || !this.#pointer.hasMoved) return;
    if (settings().hoverKey !== 'none' && !this.#isKeyHeld) return;
    const { x, y, since } = this.#pointer;
    const under = findMarkUnder(doc, marks.all, x, y);
    if (!under || under.mark.person === null) return;
    if (this.openMark === null) this.#lines.take(under);
    this.#step({ type: 'over', mark: under.mark.id, since });
  }

  #pressed(event: PointerEvent): void {
    if (this.#parts.card.holds(event)) return;
    // A click may follow that pins the card; a drag that starts here closes it with its first move.
    if (this.openMark !== null && this.#lines.holds(event.clientX, event.clientY)) return;
    this.#pointer.stop();
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
      this.#lines.take(under);
      this.#step({ type: 'open', mark: under.mark.id, hasFocus: false });
    } else if (under.mark.id === open) this.#step({ type: 'click', mark: open });
  }

  #scrolled(): void {
    this.#pointer.scrolled();
    if (this.#state.kind === 'intent') this.#step({ type: 'scroll' });
    else this.follow();
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.openMark !== null && !event.isComposing) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close();
      return;
    }
    if (event.key !== this.#parts.settings().hoverKey || event.repeat) return;
    this.#isKeyHeld = true;
    this.#pointer.since = event.timeStamp;
    this.#pointer.wait();
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
    const isSame = before !== null && cardOf(before) === id;
    if (isSame && (before.kind === 'pinned') === isPinned) return;
    const mark = id === null ? null : marks.byId(id);
    if (!mark?.range) {
      marks.paint('open', null, null);
      card.hide();
      if (id !== null) this.#state = IDLE;
      return;
    }
    const { x, y } = this.#pointer;
    if (before && !isSame) this.#lines.measure(mark.range, x, y);
    if (!isSame) card.draw({ ...viewOf(mark), onClose: () => this.close() });
    marks.paint('open', mark.voice, mark.range);
    card.show(this.#lines.anchor(mark.range), isPinned).then(() => {
      if (isPinned && state.hasFocus && this.#state === state) card.focus();
    }, onBug);
  }

  /** For what the browser calls: a bug in it ends here. */
  #guarded<A extends unknown[]>(work: (...heard: A) => void): (...heard: A) => void {
    return (...heard) => {
      try {
        work(...heard);
      } catch (error) {
        this.#parts.onBug(error);
      }
    };
  }
}

function isHeld({ altKey, ctrlKey, shiftKey }: MouseEvent, key: Settings['hoverKey']): boolean {
  return { none: true, Alt: altKey, Control: ctrlKey, Shift: shiftKey }[key];
}
