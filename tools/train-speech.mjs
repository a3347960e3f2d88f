/**
 * Learns to tell speech from other quoted words and writes src/text/speech.generated.ts; prints detection F1
 * (as ../shared/quotes/score.mjs counts it) by cross-validation over train with whole publishers left out,
 * and on dev and dev-world.
 *
 *   node tools/train-speech.mjs [--dry] [--gain]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { boost, logistic } from './support/boost.mjs';
import { importTs } from './support/import-ts.mjs';
import { packedTreesAsTypeScript } from './support/pack-trees.mjs';

const GOLD = '../shared/quotes/';
/** Leaves in so many thousandths. */
const LEAF_STEP = 20;
const OPTIONS = { trees: 60, depth: 2, rate: 0.25, lambda: 16, leastHessian: 6, leafStep: LEAF_STEP };

const { readLayout } = await importTs('src/text/layout.ts');
const { Forest } = await importTs('src/trees/forest.ts');
const { openSpeechFeatures, SPEECH_FEATURES } = await importTs('src/text/speech-features.ts');
const { nameStrength } = await importTs('src/text/quoted-names.ts');
const { findSecondMarks, rateSpeech } = await importTs('src/text/speech.ts');

/** Every span that the layout finds, with its features and what the gold says of it. */
function readExamples(file) {
  return readFileSync(GOLD + file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, publisher, text, quotes }) => {
      const layout = readLayout(text);
      const featuresOf = openSpeechFeatures(layout);
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

function train(articles) {
  const examples = articles.flatMap((article) => article.examples).filter(({ isLost }) => !isLost);
  const labels = examples.map(({ label }) => label);
  return boost(
    examples.map(({ row }) => row),
    logistic(labels, new Float64Array(labels.length).fill(1)),
    OPTIONS,
  );
}

const asTrees = (model) => ({ ...model, leaves: model.leaves.map((leaf) => leaf * 1000) });

function rate(articles, model) {
  const trees = new Forest(asTrees(model));
  for (const { layout, examples } of articles) {
    for (const [q, { speech }] of rateSpeech(layout, trees).entries()) examples[q].speech = speech;
  }
}

function detection(articles, threshold) {
  let predicted = 0;
  let right = 0;
  let gold = 0;
  for (const { examples, goldSpeech } of articles) {
    gold += goldSpeech;
    for (const { speech, label } of examples) {
      if (speech < threshold) continue;
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

const trainSet = readExamples('train.jsonl');
const publishers = [...new Set(trainSet.map(({ publisher }) => publisher))].sort();
if (!process.argv.includes('--quick')) {
  for (const publisher of publishers) {
    rate(
      trainSet.filter((article) => article.publisher === publisher),
      train(trainSet.filter((article) => article.publisher !== publisher)),
    );
  }
  print('train, left out', trainSet);
}
const model = train(trainSet);
const tests = ['dev.jsonl', 'dev-world.jsonl'].filter((file) => existsSync(GOLD + file));
for (const file of tests) {
  const articles = readExamples(file);
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
  writeFileSync(
    'src/text/speech.generated.ts',
    packedTreesAsTypeScript(
      'SPEECH_TREES',
      model,
      'Written by tools/train-speech.mjs: log-odds that quoted words were said.',
      { leafStep: LEAF_STEP },
    ),
  );
}
