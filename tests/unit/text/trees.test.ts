import { expect, test } from 'vitest';
import { probability, scoreTrees } from '../../../src/text/trees.ts';

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

test('the scores of parts of the trees add up to the whole', () => {
  const row = [1, 15];
  expect(scoreTrees(TREES, row, 0, 1)).toBeCloseTo(0.3);
  expect(scoreTrees(TREES, row, 0, 1) + scoreTrees(TREES, row, 1)).toBeCloseTo(scoreTrees(TREES, row));
});
