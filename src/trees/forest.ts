/** Trees that are asked again and again, in arrays of one kind each: walking them is most of what a ranking costs. */
import type { Trees } from './trees.ts';

export class Forest {
  readonly #given: Trees;
  #features: Uint8Array | undefined;
  #thresholds = new Float64Array();
  #leaves = new Float64Array();

  /** Nothing is prepared before the first question. */
  constructor(trees: Trees) {
    this.#given = trees;
  }

  /**
   * Sum of the leaves that `row` falls into, of the trees [from, to) alone: a score for a ranking. The sum of all
   * parts is the whole.
   */
  score(row: Float64Array, from = 0, to = Number.POSITIVE_INFINITY): number {
    const features = this.#features ?? this.#prepare();
    const thresholds = this.#thresholds;
    const leaves = this.#leaves;
    const { depth } = this.#given;
    const splits = 2 ** depth - 1;
    const end = Math.min(features.length, to * splits);
    let sum = 0;
    let leaf = from * (splits + 1) - splits;
    for (let first = from * splits; first < end; first += splits) {
      let node = 0;
      while (node < splits) {
        const at = first + node;
        node = 2 * node + (row[features[at]!]! > thresholds[at]! ? 2 : 1);
      }
      sum += leaves[leaf + node]!;
      leaf += splits + 1;
    }
    return sum / 1000;
  }

  #prepare(): Uint8Array {
    this.#thresholds = Float64Array.from(this.#given.thresholds);
    this.#leaves = Float64Array.from(this.#given.leaves);
    this.#features = Uint8Array.from(this.#given.features);
    return this.#features;
  }
}
