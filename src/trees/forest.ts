/** Trees over whole numbers, ready to be asked again and again: walking them is most of what a ranking costs. */
import type { Trees } from './trees.ts';

export class Forest {
  readonly #splits: number;
  readonly #features: Uint8Array;
  readonly #thresholds: Int16Array;
  readonly #leaves: Int16Array;

  /** For features that are whole numbers of 16 bits. */
  constructor(trees: Trees) {
    /** Above every feature: a split of which nothing goes right. */
    const NEVER = 0x7fff;
    this.#splits = 2 ** trees.depth - 1;
    this.#features = Uint8Array.from(trees.features);
    this.#thresholds = Int16Array.from(trees.thresholds, (threshold) =>
      Math.min(Math.floor(threshold), NEVER),
    );
    this.#leaves = Int16Array.from(trees.leaves);
  }

  /**
   * Sum of the leaves that `row` falls into: log-odds for a yes-no question, a score for a ranking. Of the trees
   * [from, to) alone where that is given: the sum of all parts is the whole.
   */
  score(row: Int16Array, from = 0, to = Number.POSITIVE_INFINITY): number {
    const features = this.#features;
    const thresholds = this.#thresholds;
    const leaves = this.#leaves;
    const splits = this.#splits;
    const end = Math.min(features.length, to * splits);
    let sum = 0;
    let leaf = from * (splits + 1) - splits;
    // Two trees at a time: each step waits for the one before it, and the other tree's fits into the wait. To the right
    // where the feature is greater, by the sign of the difference: a branch would be guessed wrong half the time.
    for (let first = from * splits; first < end; first += 2 * splits) {
      const second = first + splits < end ? first + splits : first;
      let a = 0;
      let b = 0;
      while (a < splits) {
        a += a + 1 + ((thresholds[first + a]! - row[features[first + a]!]!) >>> 31);
        b += b + 1 + ((thresholds[second + b]! - row[features[second + b]!]!) >>> 31);
      }
      sum += leaves[leaf + a]!;
      if (second !== first) sum += leaves[leaf + splits + 1 + b]!;
      leaf += 2 * (splits + 1);
    }
    return sum / 1000;
  }
}
