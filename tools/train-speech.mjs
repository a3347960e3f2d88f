/**
 * Learns to tell speech from other quoted words and writes src/text/speech.generated.ts; prints detection F1
 * (as ../shared/quotes/score.mjs counts it) on articles left out of the learning (whole publishers of train, a fifth of
 * the publishers of the labelled pages), and on dev and dev-world.
 *
 *   node tools/train-speech.mjs [--dry] [--quick] [--errors] [--gain]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { boost, logistic } from './support/boost.mjs';
import { foldOf } from './support/folds.mjs';
import { importTs } from './support/import-ts.mjs';
import { readLabelledArticles } from './support/labelled-articles.mjs';
import { packedTreesAsTypeScript } from './support/pack-trees.mjs';

const GOLD = '../shared/quotes/';
/** Leaves in so many thousandths. */
const LEAF_STEP = 40;
const OPTIONS = {
  trees: 50,
  depth: 2,
  rate: 0.25,
  lambda: 16,
  leastHessian: 6,
  leafStep: LEAF_STEP,
  // What keeps the trees short to write down.
  bins: 24,
  newSplitCost: 2,
};
/**
 * A quotation of the labelled pages counts as much as so many of train, which has five times as many: in US politics
 * nearly all that is quoted was said, elsewhere a good part are titles and terms.
 */
const LABELLED_WEIGHT = 1.5;
const FOLDS = 5;

const { readLayout } = await importTs('src/text/layout.ts');
const { Forest } = await importTs('src/trees/forest.ts');
const { openSpeechFeatures, SPEECH_FEATURES } = await importTs('src/text/speech-features.ts');
const { nameStrength } = await importTs('src/text/quoted-names.ts');
const { findSecondMarks, rateSpeech } = await importTs('src/text/speech.ts');
const { CLASSES } = await importTs('src/text/word-classes.ts');

/** Classes of words as they are, to put them in an order here. */
const AS_THEY_ARE = Array.from({ length: CLASSES + 1 }, (_, place) => place);
const RANKED = ['class before', 'class behind'].map((name) => SPEECH_FEATURES.indexOf(name));

const readGold = (file) =>
  readFileSync(GOLD + file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Every span that the layout finds, with its features and what the gold says of it. */
function readExamples(articles, weight = 1) {
  return articles.map(({ id, publisher, text, quotes }) => {
    const layout = readLayout(text);
    const featuresOf = openSpeechFeatures(layout, [AS_THEY_ARE, AS_THEY_ARE]);
    const hasSecondMarks = findSecondMarks(layout);
    const used = new Set();
    const examples = layout.quotes.map((quote, q) => {
      const gold = quotes.find((g) => !used.has(g) && sharesMost(quote, g));
      if (gold) used.add(gold);
      // The gold loses some where curly and straight marks are mixed, and rateSpeech decides the others
      // by rule: nothing is to be learned from those.
      return {
        id,
        quote,
        row: featuresOf(q),
        label: gold?.speech ? 1 : 0,
        weight,
        // The labels leave out what is unsure, and it is not asked for then.
        isAsked: Boolean(gold) || weight === 1,
        isLost: !gold || hasSecondMarks(quote) || nameStrength(layout, quote) > 0,
        text,
      };
    });
    return { id, publisher, layout, examples, goldSpeech: quotes.filter((g) => g.speech).length };
  });
}

function sharesMost(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(a.end - a.start, b.end - b.start) > 0.5;
}

/** Gives the trees and the ranks of the classes that they were learned with. */
function train(articles) {
  const examples = articles.flatMap((article) => article.examples).filter(({ isLost }) => !isLost);
  const ranks = RANKED.map((column) => rankClasses(examples, column));
  const model = boost(
    examples.map(({ row }) => inRanks(row, ranks)),
    logistic(
      examples.map(({ label }) => label),
      Float64Array.from(examples, ({ weight }) => weight),
    ),
    OPTIONS,
  );
  return { ...model, ranks };
}

/** For each class its place when they are put in order by how many of the short quotations beside it were said. */
function rankClasses(examples, column) {
  /** Longer ones are speech wherever they stand. */
  const MOST_WORDS = 6;
  /** So many quotations as common as all are added to each class. */
  const PRIOR = 10;
  const words = SPEECH_FEATURES.indexOf('words');
  const short = examples.filter(({ row }) => row[words] <= MOST_WORDS);
  const share = (of, prior) =>
    (of.reduce((sum, { weight, label }) => sum + weight * label, 0) + prior) /
    (of.reduce((sum, { weight }) => sum + weight, 0) + PRIOR);
  const all = share(short, 0);
  const shares = AS_THEY_ARE.map((kind) =>
    share(
      short.filter(({ row }) => row[column] === kind),
      PRIOR * all,
    ),
  );
  const order = [...AS_THEY_ARE].sort((a, b) => shares[a] - shares[b] || a - b);
  return AS_THEY_ARE.map((kind) => order.indexOf(kind));
}

function inRanks(row, ranks) {
  const ranked = Int16Array.from(row);
  for (const [i, column] of RANKED.entries()) ranked[column] = ranks[i][row[column]];
  return ranked;
}

const asTrees = (model) => ({ ...model, leaves: model.leaves.map((leaf) => leaf * 1000) });

function rate(articles, model) {
  const trees = new Forest(asTrees(model));
  for (const { layout, examples } of articles) {
    for (const [q, { speech }] of rateSpeech(layout, { trees, ranks: model.ranks }).entries())
      examples[q].speech = speech;
  }
}

function detection(articles, threshold) {
  let predicted = 0;
  let right = 0;
  let gold = 0;
  for (const { examples, goldSpeech } of articles) {
    gold += goldSpeech;
    for (const { speech, label, isAsked } of examples) {
      if (speech < threshold || !isAsked) continue;
      predicted++;
      right += label;
    }
  }
  return (200 * right) / (predicted + gold);
}

function print(name, articles) {
  const curve = [0, 0.3, 0.4, 0.5, 0.6, 0.7]
    .map((t) => `${t}: ${detection(articles, t).toFixed(2)}`)
    .join('  ');
  console.log(`${name.padEnd(16)} detection F1 from ${curve}`);
}

const trainSet = readExamples(readGold('train.jsonl'));
const labelled = readExamples(await readLabelledArticles(), LABELLED_WEIGHT);
const all = [...trainSet, ...labelled];
/** Rates articles by what was learned from the others. */
const leaveOut = (isOut) => rate(all.filter(isOut), train(all.filter((article) => !isOut(article))));
if (!process.argv.includes('--quick')) {
  for (const publisher of new Set(trainSet.map((article) => article.publisher)))
    leaveOut((article) => article.publisher === publisher);
  for (let fold = 0; fold < FOLDS; fold++)
    leaveOut((article) => labelled.includes(article) && foldOf(article.publisher, FOLDS) === fold);
  print('train, left out', trainSet);
  print('labelled, left out', labelled);
}
const model = train(all);
const tests = ['dev.jsonl', 'dev-world.jsonl'].filter((file) => existsSync(GOLD + file));
for (const file of tests) {
  const articles = readExamples(readGold(file));
  rate(articles, model);
  print(file, articles);
  if (process.argv.includes('--errors')) {
    for (const { examples } of articles)
      for (const { id, speech, label, quote, text } of examples) {
        if (speech >= 0.5 === (label === 1)) continue;
        const around = JSON.stringify(
          `${text.slice(Math.max(0, quote.start - 70), quote.start)}[[${text.slice(quote.start, quote.end).slice(0, 120)}]]${text.slice(quote.end, quote.end + 50)}`,
        );
        console.log(label ? 'LOST ' : 'FALSE', speech.toFixed(2), id.slice(0, 16), around);
      }
  }
}
if (process.argv.includes('--gain')) {
  const uses = new Map();
  for (const f of model.features) uses.set(f, (uses.get(f) ?? 0) + 1);
  for (const [f, count] of [...uses].sort((a, b) => b[1] - a[1])) console.log(count, SPEECH_FEATURES[f]);
}
if (!process.argv.includes('--dry')) {
  const trees = packedTreesAsTypeScript(
    'SPEECH_TREES',
    model,
    'Written by tools/train-speech.mjs: log-odds that quoted words were said.',
    { leafStep: LEAF_STEP },
  );
  const ranks = `
/** Order of the classes of words before and behind a quotation (word-classes.ts). */
export const SPEECH_RANKS = ${JSON.stringify(model.ranks)};
`;
  writeFileSync('src/text/speech.generated.ts', trees + ranks);
}
