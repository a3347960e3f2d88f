import { type PackedTrees, unpackTrees } from './packed-trees.ts';

/** Boosted decision trees, all of one depth, as tools/support/boost.mjs writes them. */
export interface Trees {
  depth: number;
  /** For each tree 2^depth - 1 splits, level by level: which feature, and above which value to go right. */
  features: readonly number[];
  thresholds: readonly number[];
  /** For each tree 2^depth leaves, in thousandths. */
  leaves: readonly number[];
}

/** The same numbers in arrays of one kind each: walking them is most of what a ranking costs. */
interface Walkable {
  depth: number;
  features: Uint16Array;
  thresholds: Float64Array;
  leaves: Float64Array;
  row: Float64Array;
}

const walkables = new WeakMap<Trees | PackedTrees, Walkable>();

function prepare(given: Trees | PackedTrees): Walkable {
  const trees = isPacked(given) ? unpackTrees(given) : given;
  const features = Uint16Array.from(trees.features);
  const walkable = {
    depth: trees.depth,
    features,
    thresholds: Float64Array.from(trees.thresholds),
    leaves: Float64Array.from(trees.leaves),
    row: new Float64Array(features.reduce((most, feature) => Math.max(most, feature), 0) + 1),
  };
  walkables.set(given, walkable);
  return walkable;
}

function isPacked(trees: Trees | PackedTrees): trees is PackedTrees {
  return Array.isArray(trees.leaves[0]);
}

/**
 * Sum of the leaves that `row` falls into: log-odds for a yes-no question, a score for a ranking. Of the trees
 * [from, to) alone where that is given: the sum of all parts is the whole.
 */
export function scoreTrees(
  trees: Trees | PackedTrees,
  row: ArrayLike<number>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): number {
  const walkable = walkables.get(trees) ?? prepare(trees);
  const values = walkable.row;
  // A missing value (NaN, as undefined becomes) is greater than nothing: it goes left.
  for (let f = 0; f < values.length; f++) values[f] = row[f]!;
  return walk(walkable, from, to);
}

function walk({ depth, features, thresholds, leaves, row }: Walkable, from: number, to: number): number {
  const splits = 2 ** depth - 1;
  const end = Math.min(features.length, to * splits);
  let sum = 0;
  let leaf = from * (splits + 1);
  for (let first = from * splits; first < end; first += splits, leaf += splits + 1) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      node = 2 * node + (row[features[first + node]!]! > thresholds[first + node]! ? 2 : 1);
    }
    sum += leaves[leaf + node - splits]!;
  }
  return sum / 1000;
}

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
