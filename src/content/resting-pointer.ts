/**
 * The pointer over a page: where it is, since when, and whether it rests there. A move of the mouse costs a comparison
 * of numbers; layout is read by whoever hears that it rests.
 */

/** A pointer that has not moved for so long rests. Longer than the gap between two moves of a slow hand. */
const REST_MS = 60;
/** Words that come to lie under the pointer by scrolling are no intent: it has to move so far after it. */
const MOVE_AFTER_SCROLL_PX = 3;

export class RestingPointer {
  /** In the window. */
  x = 0;
  y = 0;
  /** When it moved last, on the clock of `performance.now()`. */
  since = 0;
  /** On the screen: tells a moving pointer from a scrolling page. NaN: not over the page. */
  #screenX = Number.NaN;
  #screenY = Number.NaN;
  /** Where it was when the page scrolled; NaN: it has moved since. */
  #scrolledAtX = Number.NaN;
  #scrolledAtY = Number.NaN;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onRest: () => void;

  /** `onRest` is called once for each `wait`, unless `stop` comes first. */
  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** Not since the page scrolled under it. */
  get hasMoved(): boolean {
    return Number.isNaN(this.#scrolledAtX);
  }

  /** False: the browser tells of a move, but it was the page that moved. */
  move({ screenX, screenY, clientX, clientY, timeStamp }: MouseEvent): boolean {
    if (screenX === this.#screenX && screenY === this.#screenY) return false;
    this.#screenX = screenX;
    this.#screenY = screenY;
    if (Math.hypot(screenX - this.#scrolledAtX, screenY - this.#scrolledAtY) > MOVE_AFTER_SCROLL_PX) {
      this.#scrolledAtX = Number.NaN;
    }
    this.x = clientX;
    this.y = clientY;
    this.since = timeStamp;
    return true;
  }

  scrolled(): void {
    this.#scrolledAtX = this.#screenX;
    this.#scrolledAtY = this.#screenY;
  }

  /** Off the page. */
  left(): void {
    this.#screenX = Number.NaN;
    this.stop();
  }

  /** Until it has not moved for a while. */
  wait(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        if (performance.now() - this.since < REST_MS) this.wait();
        else this.#onRest();
      },
      Math.max(1, REST_MS - (performance.now() - this.since)),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
