/** Boosted decision trees, all of one depth, as tools/support/boost.mjs learns them. */
import { type PackedTrees, unpackTrees } from './packed-trees.ts';

export interface Trees {
  depth: number;
  /** For each tree 2^depth - 1 splits, level by level: which feature, and above which value to go right. */
  features: readonly number[];
  thresholds: readonly number[];
  /** For each tree 2^depth leaves, in thousandths. */
  leaves: readonly number[];
}

/** Trees that are ready to be asked again and again: walking them is most of what a ranking costs. */
export class Forest {
  readonly #depth: number;
  readonly #features: Uint8Array;
  readonly #thresholds: Float64Array;
  readonly #leaves: Float64Array;
  /** A row to copy numbers of another kind into. */
  readonly #row: Float64Array;

  constructor(given: Trees | PackedTrees) {
    const trees = isPacked(given) ? unpackTrees(given) : given;
    this.#depth = trees.depth;
    this.#features = Uint8Array.from(trees.features);
    this.#thresholds = Float64Array.from(trees.thresholds);
    this.#leaves = Float64Array.from(trees.leaves);
    this.#row = new Float64Array(this.#features.reduce((most, feature) => Math.max(most, feature), 0) + 1);
  }

  /**
   * Sum of the leaves that `row` falls into: log-odds for a yes-no question, a score for a ranking. Of the trees
   * [from, to) alone where that is given: the sum of all parts is the whole. A missing value (NaN) goes left.
   */
  score(row: Float64Array, from = 0, to = Number.POSITIVE_INFINITY): number {
    const features = this.#features;
    const thresholds = this.#thresholds;
    const leaves = this.#leaves;
    const splits = 2 ** this.#depth - 1;
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

  /** The same for a row of any kind of list. */
  scoreList(row: ArrayLike<number>): number {
    for (let f = 0; f < this.#row.length; f++) this.#row[f] = row[f]!;
    return this.score(this.#row);
  }
}

function isPacked(trees: Trees | PackedTrees): trees is PackedTrees {
  return Array.isArray(trees.leaves[0]);
}

const forests = new WeakMap<Trees | PackedTrees, Forest>();

/** What `trees`, made ready at the first question, say of `row`. */
export function scoreTrees(trees: Trees | PackedTrees, row: ArrayLike<number>): number {
  let forest = forests.get(trees);
  if (!forest) {
    forest = new Forest(trees);
    forests.set(trees, forest);
  }
  return forest.scoreList(row);
}

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
