/** Boosted decision trees, all of one depth, as tools/support/boost.mjs learns them. */
export interface Trees {
  depth: number;
  /** For each tree 2^depth - 1 splits, level by level: which feature, and above which value to go right. */
  features: readonly number[];
  thresholds: readonly number[];
  /** For each tree 2^depth leaves, in thousandths. */
  leaves: readonly number[];
}

/**
 * Sum of the leaves that `row` falls into: log-odds for a yes-no question. For a few rows, on a page where nothing is
 * warm; who asks again and again takes a Forest. A missing value goes left.
 */
export function scoreTrees({ depth, features, thresholds, leaves }: Trees, row: ArrayLike<number>): number {
  const splits = 2 ** depth - 1;
  let sum = 0;
  for (let first = 0, leaf = 0; first < features.length; first += splits, leaf += splits + 1) {
    let node = 0;
    while (node < splits)
      node = 2 * node + (row[features[first + node]!]! > thresholds[first + node]! ? 2 : 1);
    sum += leaves[leaf + node - splits]!;
  }
  return sum / 1000;
}

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
