/**
 * Gradient boosted decision trees for yes/no questions (Friedman 2001, with Newton leaves): small enough to
 * ship as numbers, deterministic, no dependency. Features are cut into at most `bins` steps by their quantiles.
 *
 * A tree of depth d is a full binary tree in one array: 2^d - 1 inner nodes [feature, threshold] (left where
 * value < threshold), then 2^d leaves.
 */

/** Mulberry32: the same numbers every time. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function cutPoints(rows, feature, bins) {
  const values = Float64Array.from(rows, (row) => row[feature]).sort();
  const cuts = [];
  const distinct = [...new Set(values)];
  if (distinct.length <= bins) {
    for (let i = 1; i < distinct.length; i++) cuts.push((distinct[i - 1] + distinct[i]) / 2);
    return cuts;
  }
  for (let i = 1; i < bins; i++) {
    const at = Math.floor((i * values.length) / bins);
    const cut = (values[at - 1] + values[at]) / 2;
    if (cuts[cuts.length - 1] !== cut && cut > values[0]) cuts.push(cut);
  }
  return cuts;
}

/** rows: number[][], answers: 0 or 1, weights: of each row. Gives {base, depth, trees}. */
export function trainTrees(rows, answers, weights, options = {}) {
  const {
    trees: wanted = 60,
    depth = 3,
    rate = 0.15,
    bins = 32,
    minWeight = 8,
    lambda = 3,
    sample = 0.8,
    features: share = 0.7,
    seed = 7,
  } = options;
  const random = createRandom(seed);
  const width = rows[0].length;
  const cuts = Array.from({ length: width }, (_, feature) => cutPoints(rows, feature, bins));
  const binned = cuts.map((list) => new Uint8Array(rows.length));
  for (let f = 0; f < width; f++) {
    for (let r = 0; r < rows.length; r++) {
      let low = 0;
      let high = cuts[f].length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (rows[r][f] < cuts[f][middle]) high = middle;
        else low = middle + 1;
      }
      binned[f][r] = low;
    }
  }
  let positive = 0;
  let total = 0;
  for (let r = 0; r < rows.length; r++) {
    total += weights[r];
    positive += weights[r] * answers[r];
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const place = new Int32Array(rows.length);
  const trees = [];
  for (let t = 0; t < wanted; t++) {
    for (let r = 0; r < rows.length; r++) {
      const p = 1 / (1 + Math.exp(-scores[r]));
      const used = random() < sample ? weights[r] : 0;
      gradient[r] = used * (answers[r] - p);
      hessian[r] = used * Math.max(p * (1 - p), 1e-6);
      place[r] = 0;
    }
    const chosen = [];
    for (let f = 0; f < width; f++) if (random() < share) chosen.push(f);
    const tree = { nodes: [], leaves: [] };
    for (let level = 0; level < depth; level++) {
      const count = 1 << level;
      const best = Array.from({ length: count }, () => ({
        gain: 0,
        feature: 0,
        cut: 0,
        threshold: -Infinity,
      }));
      const sumG = new Float64Array(count);
      const sumH = new Float64Array(count);
      for (let r = 0; r < rows.length; r++) {
        sumG[place[r]] += gradient[r];
        sumH[place[r]] += hessian[r];
      }
      for (const f of chosen) {
        const steps = cuts[f].length + 1;
        if (steps < 2) continue;
        const g = new Float64Array(count * steps);
        const h = new Float64Array(count * steps);
        const column = binned[f];
        for (let r = 0; r < rows.length; r++) {
          const at = place[r] * steps + column[r];
          g[at] += gradient[r];
          h[at] += hessian[r];
        }
        for (let n = 0; n < count; n++) {
          let leftG = 0;
          let leftH = 0;
          const whole = (sumG[n] * sumG[n]) / (sumH[n] + lambda);
          for (let s = 0; s < steps - 1; s++) {
            leftG += g[n * steps + s];
            leftH += h[n * steps + s];
            const rightG = sumG[n] - leftG;
            const rightH = sumH[n] - leftH;
            if (leftH < minWeight / 4 || rightH < minWeight / 4) continue;
            const gain = (leftG * leftG) / (leftH + lambda) + (rightG * rightG) / (rightH + lambda) - whole;
            if (gain > best[n].gain + 1e-9) best[n] = { gain, feature: f, cut: s + 1, threshold: cuts[f][s] };
          }
        }
      }
      for (const { feature, threshold } of best) tree.nodes.push([feature, threshold]);
      for (let r = 0; r < rows.length; r++) {
        const { feature, cut, gain } = best[place[r]];
        // A node that no cut improves sends all to the right.
        place[r] = place[r] * 2 + (gain > 0 && binned[feature][r] < cut ? 0 : 1);
      }
    }
    const leafG = new Float64Array(1 << depth);
    const leafH = new Float64Array(1 << depth);
    for (let r = 0; r < rows.length; r++) {
      leafG[place[r]] += gradient[r];
      leafH[place[r]] += hessian[r];
    }
    for (let leaf = 0; leaf < leafG.length; leaf++)
      tree.leaves.push((rate * leafG[leaf]) / (leafH[leaf] + lambda));
    for (let r = 0; r < rows.length; r++) scores[r] += tree.leaves[place[r]];
    trees.push(tree);
  }
  return { base, depth, trees };
}

/** Log-odds of yes. */
export function scoreRow({ base, trees }, row) {
  let score = base;
  for (const { nodes, leaves } of trees) {
    let at = 0;
    while (at < nodes.length) {
      const [feature, threshold] = nodes[at];
      at = 2 * at + (row[feature] < threshold ? 1 : 2);
    }
    score += leaves[at - nodes.length];
  }
  return score;
}

/** Which fold a group (a publisher) belongs to: always the same, whatever the other groups. */
export function foldOf(group, folds) {
  let hash = 2166136261;
  for (const char of group) hash = Math.imul(hash ^ char.codePointAt(0), 16777619);
  return (hash >>> 0) % folds;
}
