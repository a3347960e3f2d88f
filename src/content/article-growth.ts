/** Whether an article has become longer since it was read: unfolded text, entries of a live blog. */
import type { ReadArticle } from '../page/types.ts';

/** More than an advertisement between two paragraphs. */
const MORE_CHARS = 400;
/** It is read again when it has stopped growing for so long, */
const QUIET_MS = 600;
/** or after so long, if it does not stop. */
const LONGEST_MS = 5000;

/** Characters of text under the article's root now. */
function textLengthOf({ map }: Pick<ReadArticle, 'map'>): number {
  return map.root.textContent?.length ?? 0;
}

/** Watches one article grow: tell it of changes, it tells when to read again. */
export class ArticleGrowth {
  #read: Pick<ReadArticle, 'map'>;
  /** When it was read, and at the last growth. */
  #length: number;
  #latest: number;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onGrown: () => void;

  constructor(read: Pick<ReadArticle, 'map'>, onGrown: () => void, signal: AbortSignal) {
    this.#read = read;
    this.#length = textLengthOf(read);
    this.#latest = this.#length;
    this.#onGrown = onGrown;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The page has changed; `now` in milliseconds of any clock. */
  check(now: number): void {
    const length = textLengthOf(this.#read);
    if (length <= this.#length + MORE_CHARS || length === this.#latest) return;
    this.#latest = length;
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(QUIET_MS, this.#since + LONGEST_MS - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // Once for this growth, whatever the reading finds.
      this.#length = this.#latest;
      this.#onGrown();
    }, wait);
  }
}
