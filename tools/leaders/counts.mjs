/** Counts things by name, for the summaries that tools print. */
export class Counts {
  #counts = new Map();

  add(name, by = 1) {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  /** [name, count] pairs, most first, then by name. */
  entries() {
    return [...this.#counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }
}
