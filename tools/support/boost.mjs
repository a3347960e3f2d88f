/**
 * Gradient-boosted decision trees of one fixed depth, learned from histograms (as in LightGBM's description,
 * Ke et al. 2017). Deterministic: no sampling, ties go to the lower feature. What it writes is read by
 * src/trees/trees.ts.
 */

/**
 * Learns trees. `rows`: arrays of numbers, one for each example, equally long. `gradients(scores)` gives
 * `{ g, h }`, first and second derivative of the loss for each example at its present score, so that the
 * caller decides whether it is a yes-no question or a ranking.
 * Examples whose first derivative is below `ignoreBelow` are left out of a tree's histograms: in a ranking most
 * candidates are soon beyond doubt, and leaving them out makes learning several times as fast.
 * With a `featureShare` below 1 each tree sees only that share of the features, by a fixed sequence: trees that
 * differ more err less together.
 * With a `leafStep` each leaf is a multiple of so many thousandths: fewer different numbers to write down, and the
 * next trees make good what rounding loses.
 * `bins`: at most so many values of a feature are told apart.
 * With a `newSplitCost` a split that no tree has yet must gain so much more than one that is there (as Peter et al.,
 * "Cost efficient gradient boosting", 2017, have it for features): the fewer different splits, the shorter the model.
 * Gives `{ depth, features, thresholds, leaves }`: for each tree 2^depth - 1 splits and 2^depth leaves.
 */
export function boost(
  rows,
  gradients,
  {
    trees = 100,
    depth = 3,
    rate = 0.1,
    lambda = 5,
    leastHessian = 5,
    ignoreBelow = 0,
    featureShare = 1,
    leafStep = 0,
    bins = 48,
    newSplitCost = 0,
  } = {},
) {
  const n = rows.length;
  const width = rows[0].length;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f, bins));
  const binned = cuts.map((cut, f) => Uint8Array.from(rows, (row) => binOf(cut, row[f])));
  const scores = new Float64Array(n);
  const model = { depth, features: [], thresholds: [], leaves: [] };
  const node = new Uint16Array(n);
  /** For each feature the bins that a split has asked for. */
  const asked = cuts.map(() => new Set());
  for (let t = 0; t < trees; t++) {
    const { g, h } = gradients(scores);
    node.fill(0);
    const seen = cuts.map((_, f) => featureShare >= 1 || sequence(t, f) < featureShare);
    const active = Int32Array.from(g.keys()).filter((i) => Math.abs(g[i]) >= ignoreBelow);
    for (let level = 0; level < depth; level++) {
      const first = 2 ** level - 1;
      const count = 2 ** level;
      const splits = { bins, asked, newSplitCost };
      const nodes = { node, active, first, count };
      const best = findSplits({ binned, cuts, seen, ...nodes, g, h, lambda, leastHessian, ...splits });
      for (const { feature, bin } of best) {
        if (bin >= 0) asked[feature].add(bin);
        model.features.push(feature);
        model.thresholds.push(bin < 0 ? Number.MAX_SAFE_INTEGER : cuts[feature][bin]);
      }
      for (let i = 0; i < n; i++) {
        const { feature, bin } = best[node[i] - first];
        node[i] = 2 * node[i] + 1 + (bin >= 0 && binned[feature][i] > bin ? 1 : 0);
      }
    }
    const first = 2 ** depth - 1;
    const sumG = new Float64Array(2 ** depth);
    const sumH = new Float64Array(2 ** depth);
    for (let i = 0; i < n; i++) {
      sumG[node[i] - first] += g[i];
      sumH[node[i] - first] += h[i];
    }
    const leaves = Array.from(sumG, (sum, leaf) =>
      roundTo(leafStep / 1000, (-rate * sum) / (sumH[leaf] + lambda)),
    );
    model.leaves.push(...leaves);
    for (let i = 0; i < n; i++) scores[i] += leaves[node[i] - first];
  }
  return model;
}

function roundTo(step, value) {
  return step > 0 ? Math.round(value / step) * step : value;
}

/** A number from 0 to 1 that is always the same for the same two whole numbers (a multiplicative hash). */
export function sequence(a, b) {
  let x = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
}

/** Cuts between the distinct values of a feature, at most bins - 1, at its quantiles. */
function cutsOf(rows, f, bins) {
  const values = Float64Array.from(rows, (row) => row[f]).sort();
  const distinct = [...new Set(values)];
  if (distinct.length <= bins) return distinct.slice(0, -1).map((value, i) => (value + distinct[i + 1]) / 2);
  const cuts = new Set();
  for (let b = 1; b < bins; b++) cuts.add(values[Math.floor((b * values.length) / bins)]);
  cuts.delete(values.at(-1));
  return [...cuts];
}

/** Number of cuts below the value: an example goes right where its value is greater than the cut. */
function binOf(cuts, value) {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > cuts[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findSplits({
  binned,
  cuts,
  seen,
  node,
  active,
  first,
  count,
  g,
  h,
  lambda,
  leastHessian,
  ...splits
}) {
  const { bins, asked, newSplitCost } = splits;
  const best = Array.from({ length: count }, () => ({ gain: 1e-6, feature: 0, bin: -1 }));
  const sumG = new Float64Array(count * bins);
  const sumH = new Float64Array(count * bins);
  for (const [feature, binOfRow] of binned.entries()) {
    if (cuts[feature].length === 0 || !seen[feature]) continue;
    sumG.fill(0);
    sumH.fill(0);
    for (const i of active) {
      const slot = (node[i] - first) * bins + binOfRow[i];
      sumG[slot] += g[i];
      sumH[slot] += h[i];
    }
    for (let k = 0; k < count; k++) {
      let allG = 0;
      let allH = 0;
      for (let b = 0; b < bins; b++) {
        allG += sumG[k * bins + b];
        allH += sumH[k * bins + b];
      }
      let leftG = 0;
      let leftH = 0;
      for (let b = 0; b < cuts[feature].length; b++) {
        leftG += sumG[k * bins + b];
        leftH += sumH[k * bins + b];
        const rightH = allH - leftH;
        if (leftH < leastHessian || rightH < leastHessian) continue;
        const rightG = allG - leftG;
        const gain =
          leftG ** 2 / (leftH + lambda) +
          rightG ** 2 / (rightH + lambda) -
          allG ** 2 / (allH + lambda) -
          (asked[feature].has(b) ? 0 : newSplitCost);
        if (gain > best[k].gain + 1e-9) best[k] = { gain, feature, bin: b };
      }
    }
  }
  return best;
}

/** Derivatives of the logistic loss for `labels` (0 or 1), each counted `weights` times. */
export function logistic(labels, weights) {
  return (scores) => {
    const g = new Float64Array(scores.length);
    const h = new Float64Array(scores.length);
    for (let i = 0; i < scores.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      g[i] = (p - labels[i]) * weights[i];
      h[i] = p * (1 - p) * weights[i];
    }
    return { g, h };
  };
}

/**
 * The model as TypeScript for a *.generated.ts file in a folder of src/; `header` is its first comment.
 * `wholeFeatures`: all features are whole numbers.
 */
export function treesAsTypeScript(name, model, header, { wholeFeatures = false } = {}) {
  // Above 2.5 is above 2 for whole numbers, and shorter.
  const round = (x) => (wholeFeatures ? Math.floor(x) : Number(x.toPrecision(4)));
  const thresholds = model.thresholds.map((t) => (t === Number.MAX_SAFE_INTEGER ? 1e9 : round(t)));
  const leaves = model.leaves.map((leaf) => Math.round(leaf * 1000));
  return `// ${header}
import type { Trees } from '../trees/trees.ts';

export const ${name}: Trees = {
  depth: ${model.depth},
  features: [${model.features}],
  thresholds: [${thresholds}],
  leaves: [${leaves}],
};
`;
}
