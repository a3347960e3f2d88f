/**
 * Learns what tells the names of persons from those of places, bodies and things (src/text/personhood.generated.ts) from
 * labelled names in ../shared/quotes/train.jsonl and ../shared/pages (tools/labels), and prints how good it is on publishers
 * left out of the learning: of the names that are kept when so many of the persons are, the share that are persons.
 *
 *   node tools/train-personhood.mjs [--dry] [--errors]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { boost, logistic } from './support/boost.mjs';
import { foldOf } from './support/folds.mjs';
import { importTs } from './support/import-ts.mjs';
import { openPlaces, textsOf } from './support/labelled-articles.mjs';
import { packedTreesAsTypeScript } from './support/pack-trees.mjs';
import { readLabels } from './support/shared-pages.mjs';

const LABELS = path.join(import.meta.dirname, 'labels/names.jsonl');
const FOLDS = 8;
/** Leaves in so many thousandths. */
const LEAF_STEP = 40;
const OPTIONS = {
  trees: 70,
  depth: 2,
  rate: 0.2,
  lambda: 6,
  leastHessian: 3,
  featureShare: 0.4,
  leafStep: LEAF_STEP,
  // What keeps the trees short to write down.
  bins: 20,
  newSplitCost: 1,
};

const { PERSON_FEATURES, readPersons } = await importTs('src/text/training.ts');
const { Forest } = await importTs('src/trees/forest.ts');
const readLines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const labelled = readLines(LABELS);
const examples = readExamples(await readTexts());
leaveOut();
const sets = {
  all: examples,
  train: examples.filter(({ isPage }) => !isPage),
  pages: examples.filter(({ isPage }) => isPage),
};
for (const [name, of] of Object.entries(sets)) print(name, of);
if (process.argv.includes('--errors'))
  for (const { name, label, share, article } of [...examples].sort((a, b) => a.share - b.share))
    if (share >= 0.3 !== label)
      console.log(label ? 'LOST ' : 'FALSE', share.toFixed(2), name, `(${article})`);
const model = train(examples);
const uses = new Map();
for (const [i, f] of model.features.entries())
  if (model.thresholds[i] < Number.MAX_SAFE_INTEGER) uses.set(f, (uses.get(f) ?? 0) + 1);
console.log(PERSON_FEATURES.map((name, f) => `${name}: ${uses.get(f) ?? 0}`).join(', '));
if (!process.argv.includes('--dry'))
  writeFileSync(
    'src/text/personhood.generated.ts',
    packedTreesAsTypeScript(
      'PERSONHOOD_TREES',
      model,
      'Written by tools/train-personhood.mjs: log-odds that a name is a person’s.',
      { leafStep: LEAF_STEP },
    ),
  );

/** The articles that have labels, by their ids. */
async function readTexts() {
  const wanted = new Set(labelled.map(({ article }) => article));
  const pages = readLabels().filter(({ id }) => wanted.has(id));
  const texts = await textsOf(pages);
  return new Map([
    ...readLines('../shared/quotes/train.jsonl').map(({ id, publisher, text }) => [id, { publisher, text }]),
    ...pages.map(({ id, domain }, i) => [id, { publisher: domain, text: texts[i], isPage: true }]),
  ]);
}

function readExamples(texts) {
  let lost = 0;
  const examples = labelled.flatMap(({ article, names }) => {
    const { text, publisher, isPage = false } = texts.get(article);
    const placeOf = openPlaces(text);
    const drafts = new Map(readPersons(text).map((person) => [`${person.start} ${person.end}`, person]));
    return names.flatMap(({ at, person, weight = 1 }) => {
      const draft = drafts.get(placeOf(at)?.join(' '));
      if (!draft) lost++;
      return draft ? [{ article, publisher, isPage, weight, label: person, ...draft }] : [];
    });
  });
  console.log(`${examples.length} labelled names, ${lost} labels without a name`);
  return examples;
}

function train(of) {
  const labels = of.map(({ label }) => Number(label));
  const weights = Float64Array.from(of, ({ weight }) => weight);
  return boost(
    of.map(({ row }) => row),
    logistic(labels, weights),
    OPTIONS,
  );
}

/** Gives each example the probability that it has by what is learned without its publisher. */
function leaveOut() {
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ publisher }) => foldOf(publisher, FOLDS) === fold;
    const model = train(examples.filter((example) => !isOut(example)));
    const trees = new Forest({ ...model, leaves: model.leaves.map((leaf) => leaf * 1000) });
    for (const example of examples.filter(isOut))
      example.share = 1 / (1 + Math.exp(-trees.score(example.row)));
  }
}

function print(name, of) {
  const sum = (some) => some.reduce((all, { weight }) => all + weight, 0);
  const persons = of.filter(({ label }) => label);
  const ranked = [...of].sort((a, b) => b.share - a.share);
  const kept = [0.15, 0.2, 0.3, 0.5].map((least) => {
    const found = of.filter(({ share }) => share >= least);
    const right = sum(found.filter(({ label }) => label));
    return `from ${least}: ${((100 * right) / sum(persons)).toFixed(1)} kept, ${((100 * right) / sum(found)).toFixed(1)} right`;
  });
  const right = [0.9, 0.95, 0.98].map((wanted) => {
    let [found, all] = [0, 0];
    for (const { label, weight } of ranked) {
      if (found >= wanted * sum(persons)) break;
      all += weight;
      if (label) found += weight;
    }
    return `${((100 * found) / all).toFixed(1)} right at ${100 * wanted} kept`;
  });
  console.log(`${name} (${of.length}): ${[...right, ...kept].join('; ')}`);
}
