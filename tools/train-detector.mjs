/**
 * Learns the detector's weights from the labelled pages: node tools/train-detector.mjs [--dry]
 * Prints the figures cross-validated by publisher (the detector never saw the publisher that it is asked about),
 * then writes src/page/detector-weights.ts from all pages (not with --dry).
 */
import { writeFileSync } from 'node:fs';
import { foldOf, scoreRow, trainTrees } from './support/boosted-trees.mjs';
import { overParsedPages } from './support/parsed-pages.mjs';
import { readLabels } from './support/shared-pages.mjs';

const FOLDS = 10;
const OPTIONS = { trees: 40, depth: 3, rate: 0.2 };
/** Log-odds from which a page is news: a missed article costs more than a story on a blog that is none. */
const THRESHOLD = -1;
const WEIGHTS = { 'news-article': 1, 'other-article': 0.5, 'not-article': 1 };
/** Each page is also shown without its address, and without its address and head (saved or plain pages). */
const BARE_WEIGHT = 0.05;
/** Thresholds are kept in twentieths, leaves in hundredths: all are whole numbers. */
const STEP = 20;
const LEAF = 100;

const labels = readLabels();
const CODE = "export { readSignals } from './src/page/news-signals.ts'";
const ASK = `(document, { url }) => {
  const whole = lab.readSignals(document, url ?? '');
  const noAddress = lab.readSignals(document, '');
  for (const element of document.querySelectorAll('script, meta, link, [itemtype]')) {
    if (element.hasAttribute('itemtype')) element.removeAttribute('itemtype'); else element.remove();
  }
  return [whole, noAddress, lab.readSignals(document, '')];
}`;
const signals = await overParsedPages(CODE, ASK, labels);
const rows = labels.flatMap((label, index) =>
  signals[index].map((row, variant) => ({
    row,
    variant,
    label: label.label,
    answer: label.label === 'news-article' ? 1 : 0,
    weight: WEIGHTS[label.label] * (variant === 0 ? 1 : BARE_WEIGHT),
    fold: foldOf(label.domain ?? label.id, FOLDS),
  })),
);
const train = (list) =>
  trainTrees(
    list.map(({ row }) => row),
    list.map(({ answer }) => answer),
    list.map(({ weight }) => weight),
    OPTIONS,
  );

for (let fold = 0; fold < FOLDS; fold++) {
  const model = rounded(train(rows.filter((row) => row.fold !== fold)));
  for (const row of rows) if (row.fold === fold) row.score = scoreRow(model, row.row);
}
['page as it is', 'no address', 'no address, no head'].forEach((what, variant) => {
  print(
    `cross-validated, ${what}`,
    rows.filter((row) => row.variant === variant),
  );
});
const model = rounded(train(rows));
for (const row of rows) row.score = scoreRow(model, row.row);
print(
  'on its own pages',
  rows.filter(({ variant }) => variant === 0),
);

function print(what, list) {
  const yes = (label) => list.filter((row) => row.label === label && row.score > THRESHOLD).length;
  const share = (label) => ((100 * yes(label)) / list.filter((row) => row.label === label).length).toFixed(1);
  const right = yes('news-article');
  const precision = right / (right + yes('other-article') + yes('not-article'));
  const recall = right / list.filter(({ answer }) => answer).length;
  console.log(
    `${what}: news found ${share('news-article')}  false yes: not-article ${share('not-article')}, other-article ${share('other-article')}  F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)}`,
  );
}

/** The model as it will be written. */
function rounded({ base, depth, trees }) {
  return {
    base: Math.round(base * LEAF) / LEAF,
    depth,
    trees: trees.map(({ nodes, leaves }) => ({
      // A node that decides nothing sends all to the right: below every value.
      nodes: nodes.map(([feature, threshold]) => [
        feature,
        threshold === -Infinity ? -1000 / STEP : Math.ceil(threshold * STEP) / STEP,
      ]),
      leaves: leaves.map((leaf) => Math.round(leaf * LEAF) / LEAF),
    })),
  };
}

if (!process.argv.includes('--dry')) {
  const numbers = model.trees.flatMap(({ nodes, leaves }) => [
    ...nodes.flatMap(([feature, threshold]) => [feature, Math.round(threshold * STEP)]),
    ...leaves.map((leaf) => Math.round(leaf * LEAF)),
  ]);
  writeFileSync(
    new URL('../src/page/detector-weights.ts', import.meta.url),
    `/** Learned by tools/train-detector.mjs: change them there. */

/** Log-odds of news before any signal, in hundredths; a page is news above \`THRESHOLD\`. */
export const BASE = ${Math.round(model.base * LEAF)};
export const THRESHOLD = ${THRESHOLD * LEAF};
export const DEPTH = ${OPTIONS.depth};

/**
 * Tree after tree: for each inner node the signal's index and a threshold in twentieths (below it: left), then
 * the leaves in hundredths.
 */
// biome-ignore format: one line is enough for what nobody reads.
export const TREES: readonly number[] = [${numbers.join(',')}];
`,
  );
}
