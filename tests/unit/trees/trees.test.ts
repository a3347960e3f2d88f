import { expect, test } from 'vitest';
import { Forest } from '../../../src/trees/forest.ts';
import { type PackedTrees, unpackTrees } from '../../../src/trees/packed-trees.ts';
import { probability, scoreTrees } from '../../../src/trees/trees.ts';
import { packedTreesAsTypeScript } from '../../../tools/support/pack-trees.mjs';

const TREES = {
  depth: 2,
  features: [0, 1, 1, 0, 0, 0],
  thresholds: [0.5, 10, 20, 1e9, 1e9, 1e9],
  leaves: [100, 200, 300, 400, 1000, 0, 0, 0],
};

test.each([
  [[0, 5], 1.1],
  [[0, 15], 1.2],
  [[1, 15], 1.3],
  [[1, 25], 1.4],
  [[0.5, 10], 1.1],
])('%j falls into its leaf of each tree', (row, sum) => expect(scoreTrees(TREES, row)).toBeCloseTo(sum));

test('log-odds become a probability', () => {
  expect(probability(0)).toBe(0.5);
  expect(probability(800)).toBe(1);
  expect(probability(-800)).toBe(0);
});

test.each([[[0, 5]], [[0, 15]], [[1, 15]], [[-3, 25]], [[0, 10]]])('a forest says the same of %j', (row) => {
  const forest = new Forest(TREES);
  const values = Int16Array.from(row);
  expect(forest.score(values)).toBeCloseTo(scoreTrees(TREES, row));
  expect(forest.score(values, 0, 1) + forest.score(values, 1)).toBeCloseTo(forest.score(values));
});

test('a whole number is above a half where it is above what is below the half', () => {
  const forest = new Forest({ depth: 1, features: [0], thresholds: [-0.5], leaves: [1000, 2000] });
  expect([-1, 0].map((value) => forest.score(Int16Array.of(value)))).toEqual([1, 2]);
});

test('packed trees score as the trees that were packed', async () => {
  const model = {
    depth: 1,
    features: Array.from({ length: 200 }, (_, i) => i % 91),
    thresholds: Array.from({ length: 200 }, (_, i) => (i % 7) + 0.5),
    leaves: Array.from({ length: 400 }, (_, i) => ((i % 50) - 25) / 50),
  };
  const source = packedTreesAsTypeScript('PACKED', model, 'A test.');
  const packed: PackedTrees = JSON.parse(asJson(source));
  const thresholds = model.thresholds.map(Math.floor);
  const leaves = model.leaves.map((leaf) => Math.round(leaf * 1000));
  expect(unpackTrees(packed)).toEqual({ ...model, thresholds, leaves });
  const row = Array.from({ length: 91 }, (_, i) => i % 9);
  expect(new Forest(unpackTrees(packed)).score(Int16Array.from(row))).toBeCloseTo(
    scoreTrees({ ...model, thresholds, leaves }, row),
  );
});

/** The object that the source holds. */
function asJson(source: string): string {
  return source
    .slice(source.indexOf('{', source.indexOf(' = ')), source.lastIndexOf('}') + 1)
    .replace(/^ {2}(\w+):/gm, '"$1":')
    .replace(/'((?:[^'\\]|\\.)*)'/g, (_, text) => JSON.stringify(text.replaceAll("\\'", "'")))
    .replace(/,\n}/, '}');
}
