/**
 * Learns which blocks of a page are the article's body: node tools/train-body.mjs [--dry]
 * A block is body where the gold text has its words. Prints figures cross-validated by publisher, then writes
 * src/page/body.generated.ts from all pages with a gold body (not with --dry).
 */
import { writeFileSync } from 'node:fs';
import { boost, logistic, treesAsTypeScript } from './support/boost.mjs';
import { foldOf } from './support/folds.mjs';
import { importTs } from './support/import-ts.mjs';
import { overParsedPages } from './support/parsed-pages.mjs';
import { readLabels } from './support/shared-pages.mjs';
import { fold, tokenF1, tokensOf } from './support/token-f1.mjs';

const FOLDS = 5;
/** Few and small: on a fresh page walking them is a good part of the reading. */
const OPTIONS = { trees: 40, depth: 3, rate: 0.3, lambda: 5, leastHessian: 8, featureShare: 0.6 };
/** Words in a row that are looked for in the gold: chance finds of four are rare. */
const SHINGLE = 4;
/** Letters below which a block is found in any long text by chance. */
const SHORT = 14;
/** A page whose gold is not in its own blocks (text came later, other version) teaches nothing. */
const LEAST_ORACLE = 0.6;

const { scoreTrees } = await importTs('src/trees/trees.ts');
const { BODY_THRESHOLD } = await importTs('src/page/body.ts');
const labels = readLabels().filter(
  ({ label, bodyKind }) => bodyKind === 'full' || (label === 'news-article' && bodyKind === 'sentences'),
);
const CODE = `
export { findTextRegion } from './src/page/text-region.ts';
export { readBlocks } from './src/page/blocks.ts';
export { readBlockSignals } from './src/page/block-signals.ts';
export { readHeadline } from './src/page/headline.ts';
export { readMetadata } from './src/page/metadata.ts';`;
const ASK = `(document) => {
  const blocks = lab.readBlocks(lab.findTextRegion(document.body));
  const work = lab.readBlockSignals(blocks, lab.readHeadline(document, lab.readMetadata(document), null));
  let step = work.next();
  while (!step.done) step = work.next();
  const rows = step.value;
  return { rows, texts: blocks.map(({ text }) => text) };
}`;
const pages = (await overParsedPages(CODE, ASK, labels)).map((page, index) => {
  const label = labels[index];
  const gold = [].concat(label.bodyGold).join('\n');
  return {
    ...page,
    label,
    gold,
    fold: foldOf(label.domain ?? label.id, FOLDS),
    ...(label.bodyKind === 'full' ? answersOf(page.texts, gold) : null),
  };
});
const teachers = pages.filter(
  ({ answers, texts, gold }) =>
    answers && tokenF1(texts.filter((_, i) => answers[i]).join('\n'), gold) > LEAST_ORACLE,
);

for (let held = 0; held < FOLDS; held++) {
  const model = train(teachers.filter(({ fold }) => fold !== held));
  for (const page of pages)
    if (page.fold === held) page.scores = page.rows.map((row) => (row ? 1000 * scoreTrees(model, row) : -9));
}
for (const threshold of [-0.5, BODY_THRESHOLD, 0.5])
  print(`cross-validated, log-odds above ${threshold}`, threshold);
const model = train(teachers);
for (const page of pages) page.scores = page.rows.map((row) => (row ? 1000 * scoreTrees(model, row) : -9));
print('on its own pages', BODY_THRESHOLD);

if (!process.argv.includes('--dry')) {
  const header =
    "Learned by tools/train-body.mjs: change it there. Log-odds that a block is the article's body.";
  writeFileSync(
    new URL('../src/page/body.generated.ts', import.meta.url),
    treesAsTypeScript('BODY', model, header),
  );
}

/** For each block whether it is body, and how much it counts. */
function answersOf(texts, gold) {
  const whole = fold(gold);
  const lines = new Set(gold.split('\n').map(fold));
  const shingles = new Set(shinglesOf(gold));
  const answers = [];
  const weights = [];
  for (const text of texts) {
    const letters = fold(text);
    let weight = Math.min(3, 0.3 + text.length / 150);
    let answer = whole.includes(letters) ? 1 : 0;
    if (letters.length < SHORT) {
      answer = lines.has(letters) ? 1 : 0;
      weight = letters === '' ? 0 : !answer && whole.includes(letters) ? 0.15 : 0.3;
    } else if (!answer) {
      const own = shinglesOf(text);
      const share = own.filter((each) => shingles.has(each)).length / (own.length || 1);
      answer = share >= 0.5 ? 1 : 0;
      // Half in, half out: neither answer is right.
      if (share > 0.3 && share < 0.7) weight *= 0.3;
    }
    answers.push(answer);
    weights.push(weight);
  }
  return { answers, weights };
}

function shinglesOf(text) {
  const tokens = tokensOf(text);
  return tokens.slice(SHINGLE - 1).map((_, i) => tokens.slice(i, i + SHINGLE).join(' '));
}

/** Every page counts about alike, however long; news twice as much as other articles. */
function train(from) {
  const rows = [];
  const answers = [];
  const weights = [];
  for (const page of from) {
    const total = page.weights.reduce((a, b) => a + b, 0);
    const scale = (page.label.label === 'news-article' ? 1 : 0.5) * Math.sqrt(300 / total);
    page.rows.forEach((row, i) => {
      if (row === null || page.weights[i] === 0) return;
      rows.push(row);
      answers.push(page.answers[i]);
      weights.push(scale * page.weights[i]);
    });
  }
  return boost(rows, logistic(answers, weights), OPTIONS);
}

function print(what, threshold) {
  const f1 = [];
  const wanted = [];
  const unwanted = [];
  for (const { label, gold, texts, scores } of pages) {
    if (label.label !== 'news-article') continue;
    const text = texts.filter((_, i) => scores[i] > threshold).join('\n');
    if (label.bodyKind === 'full') f1.push(tokenF1(text, gold));
    else {
      const found = (sentences) =>
        sentences.filter((each) => fold(text).includes(fold(each))).length / sentences.length;
      wanted.push(found([].concat(label.bodyGold)));
      if (label.bodyNot?.length) unwanted.push(found(label.bodyNot));
    }
  }
  const mean = (values) => ((100 * values.reduce((a, b) => a + b, 0)) / values.length).toFixed(1);
  const low = ((100 * f1.filter((value) => value < 0.5).length) / f1.length).toFixed(1);
  console.log(
    `${what}: token F1 ${mean(f1)} under 0.5 ${low} (${f1.length} news pages)  sentences: wanted ${mean(wanted)} unwanted ${mean(unwanted)}`,
  );
}
