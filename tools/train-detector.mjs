/**
 * Learns the detector's weights from the labelled pages: node tools/train-detector.mjs [--dry]
 * Prints the figures cross-validated by publisher (the detector never saw the publisher that it is asked about),
 * then writes src/page/detector.generated.ts from all pages (not with --dry).
 */
import { writeFileSync } from 'node:fs';
import { boost, logistic, treesAsTypeScript } from './support/boost.mjs';
import { foldOf } from './support/folds.mjs';
import { importTs } from './support/import-ts.mjs';
import { overParsedPages } from './support/parsed-pages.mjs';
import { readLabels } from './support/shared-pages.mjs';

const FOLDS = 10;
const OPTIONS = {
  depth: 3,
  rate: 0.2,
  lambda: 3,
  leastHessian: 4,
  newSplitCost: 1,
  leafStep: 50,
  featureShare: 0.3,
};
/** More for the trees at a glance only learns the publishers by heart. */
const TREES = { glance: 40, whole: 80 };
const WEIGHTS = { 'news-article': 1, 'other-article': 0.5, 'not-article': 1 };
/** Each page is also shown without its address, and without its address and head (saved or plain pages). */
const BARE_WEIGHT = 0.1;

const { scoreTrees } = await importTs('src/trees/trees.ts');
const { isSureAtAGlance, THRESHOLD } = await importTs('src/page/detect.ts');
const labels = readLabels();
const { PAGE_SIGNALS } = await importTs('src/page/page-signals.ts');
const CODE = `
export { readPageSignals } from './src/page/page-signals.ts';
export { readTextSignals } from './src/page/text-signals.ts';`;
const ASK = `(document, { url }) => {
  const read = (address) => lab.readPageSignals(document, address).concat(lab.readTextSignals(document));
  const whole = read(url ?? '');
  const noAddress = read('');
  for (const element of document.querySelectorAll('script, meta, link, [itemtype]')) {
    if (element.hasAttribute('itemtype')) element.removeAttribute('itemtype'); else element.remove();
  }
  return [whole, noAddress, read('')];
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
/** The trees that see a page at a glance, and those that know its words as well. */
const train = (list) => ({
  glance: learn(list, PAGE_SIGNALS.length, TREES.glance),
  whole: learn(list, Infinity, TREES.whole),
});
const learn = (list, width, trees) =>
  coarse(
    boost(
      list.map(({ row }) => row.slice(0, width)),
      logistic(
        list.map(({ answer }) => answer),
        list.map(({ weight }) => weight),
      ),
      { ...OPTIONS, trees },
    ),
  );

for (let fold = 0; fold < FOLDS; fold++) {
  const model = train(rows.filter((row) => row.fold !== fold));
  for (const row of rows) if (row.fold === fold) judge(row, model);
}
['page as it is', 'no address', 'no address, no head'].forEach((what, variant) => {
  print(
    `cross-validated, ${what}`,
    rows.filter((row) => row.variant === variant),
  );
});
const model = train(rows);
for (const row of rows) judge(row, model);
print(
  'on its own pages',
  rows.filter(({ variant }) => variant === 0),
);

/** As detectNews does. (scoreTrees expects leaves in thousandths: hence the factor.) */
function judge(row, { glance, whole }) {
  row.score = 1000 * scoreTrees(glance, row.row);
  row.isSure = isSureAtAGlance(row.score, row.row);
  if (!row.isSure) row.score = 1000 * scoreTrees(whole, row.row);
}

/** Leaves in hundredths: half the bytes, the same answers. */
function coarse(model) {
  return { ...model, leaves: model.leaves.map((leaf) => Math.round(leaf * 100) / 100) };
}

function print(what, list) {
  const yes = (label) => list.filter((row) => row.label === label && row.score > THRESHOLD).length;
  const share = (label) => ((100 * yes(label)) / list.filter((row) => row.label === label).length).toFixed(1);
  const right = yes('news-article');
  const precision = right / (right + yes('other-article') + yes('not-article'));
  const recall = right / list.filter(({ answer }) => answer).length;
  console.log(
    `${what}: news found ${share('news-article')}  false yes: not-article ${share('not-article')}, other-article ${share('other-article')}  F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)}  sure at a glance ${((100 * list.filter(({ isSure }) => isSure).length) / list.length).toFixed(0)} %`,
  );
}

if (!process.argv.includes('--dry')) {
  const header =
    'Learned by tools/train-detector.mjs: change it there. Log-odds of news, less the base rate.';
  const whole = treesAsTypeScript('DETECTOR', model.whole, header, { wholeFeatures: true });
  const glance = treesAsTypeScript('AT_A_GLANCE', model.glance, header, { wholeFeatures: true });
  writeFileSync(
    new URL('../src/page/detector.generated.ts', import.meta.url),
    `${whole}\n${glance.slice(glance.indexOf('export'))}`,
  );
}
