/** Work in steps: between two of them a page can be given its turn. */
export type Steps<T> = Generator<void, T>;

/** All steps at once. */
export function toTheEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
