/**
 * Which ranges lie in or near the window. Whenever anything on a page moves, Chromium (156, November 2026) goes through
 * all ranges of all highlights and paints their words again: 300 marks cost each frame 9 ms. So what is more than half
 * a screen away from what the reader sees is no highlight until the reader comes near. The browser tells: nothing here
 * reads layout.
 */

/** Around the window, and around a box of the page that scrolls: half a screen. */
const NEAR = { rootMargin: '50%', scrollMargin: '50%' };

export class NearWindow<T> {
  #onNear: (one: T, isNear: boolean) => void;
  /** What stands in an element, and whether that is near; what has just come is not known yet. */
  #places = new Map<Element, { all: Set<T>; isNear: boolean }>();
  #placeOf = new Map<T, Element>();
  #observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const place = this.#places.get(target);
      // Without a box of its own (`display: contents`) nothing is known: then better too much than too little.
      const isNear = isIntersecting || boundingClientRect.width + boundingClientRect.height === 0;
      if (!place || place.isNear === isNear) continue;
      place.isNear = isNear;
      for (const one of place.all) this.#onNear(one, isNear);
    }
  }, NEAR);

  /** `onNear` hears when one comes near and when it goes away again. */
  constructor(onNear: (one: T, isNear: boolean) => void) {
    this.#onNear = onNear;
  }

  /** From now on it is told whether `one`, whose words stand in `element`, is near. */
  watch(one: T, element: Element): void {
    const place = this.#places.get(element) ?? { all: new Set(), isNear: false };
    if (place.all.size === 0) {
      this.#places.set(element, place);
      this.#observer.observe(element);
    }
    place.all.add(one);
    this.#placeOf.set(one, element);
    if (place.isNear) this.#onNear(one, true);
  }

  forget(one: T): void {
    const element = this.#placeOf.get(one);
    const place = element && this.#places.get(element);
    if (!place) return;
    this.#placeOf.delete(one);
    place.all.delete(one);
    if (place.all.size > 0) return;
    this.#places.delete(element);
    this.#observer.unobserve(element);
  }
}
