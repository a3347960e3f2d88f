/**
 * Learns how the mentions before a pronoun are weighed (src/text/antecedents.generated.ts) from labelled pronouns in
 * ../shared/quotes/train.jsonl and ../shared/pages (tools/labels), and prints how many are resolved rightly with articles
 * left out of the learning.
 *
 *   node tools/train-coreference.mjs [--dry]
 *
 * A person's score is that of the best of his or her mentions; a softmax over the persons and "somebody else" is fitted
 * by gradient descent. Run it behind tools/train-attribution.mjs: who spoke last is as the ranker finds it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldOf } from './support/folds.mjs';
import { importTs } from './support/import-ts.mjs';
import { openPlaces, readLabelledArticles } from './support/labelled-articles.mjs';

const LABELS = path.join(import.meta.dirname, 'labels/pronouns.jsonl');
const FOLDS = 5;
const ROUNDS = 3;
const TURNS = 1500;
const RATE = 0.3;
/** Pull to zero: the labels are few. */
const RIDGE = 0.002;

const { ANTECEDENT_FEATURES, readPronouns } = await importTs('src/text/training.ts');
const readLines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const articles = new Map(
  [...readLines('../shared/quotes/train.jsonl'), ...(await readLabelledArticles())].map((a) => [a.id, a]),
);

/** The labelled pronouns; whom the ones before were taken to stand for depends on `model`. */
function readExamples(model) {
  return readLines(LABELS).flatMap(({ article, words }) => {
    const { text, publisher } = articles.get(article);
    const placeOf = openPlaces(text);
    const pronouns = new Map(readPronouns(text, model).map((pronoun) => [pronoun.start, pronoun]));
    return words.flatMap(({ at, who }) => {
      const place = placeOf(at);
      const pronoun = place && pronouns.get(place[0]);
      return pronoun ? [{ ...pronoun, who, group: publisher, article }] : [];
    });
  });
}

/** Scores of the persons by name with the row that each comes from, and of somebody else under ''. */
function scoresOf({ weights, someoneElse }, { antecedents }) {
  const scores = new Map([['', { score: someoneElse, row: null }]]);
  for (const { name, row } of antecedents) {
    const score = row.reduce((sum, value, i) => sum + value * weights[i], 0);
    if (!scores.has(name) || scores.get(name).score < score) scores.set(name, { score, row });
  }
  return scores;
}

function learn(of) {
  const model = { weights: ANTECEDENT_FEATURES.map(() => 0), someoneElse: 0 };
  // Whom the program does not find at all teaches nothing.
  const reachable = of.filter(({ who, antecedents }) => !who || antecedents.some(({ name }) => name === who));
  for (let turn = 0; turn < TURNS; turn++) {
    const slope = model.weights.map(() => 0);
    let slopeElse = 0;
    for (const example of reachable) {
      const scores = [...scoresOf(model, example)];
      const most = Math.max(...scores.map(([, { score }]) => score));
      const all = scores.reduce((sum, [, { score }]) => sum + Math.exp(score - most), 0);
      for (const [name, { score, row }] of scores) {
        const error = Math.exp(score - most) / all - (name === (example.who ?? '') ? 1 : 0);
        if (row === null) slopeElse += error;
        else for (const [i, value] of row.entries()) slope[i] += error * value;
      }
    }
    for (const [i, sum] of slope.entries())
      model.weights[i] -= RATE * (sum / reachable.length + RIDGE * model.weights[i]);
    model.someoneElse -= (RATE * slopeElse) / reachable.length;
  }
  return model;
}

/** How many of the pronouns that stand for a named person are given that one, for the best of the named. */
function countRight(model, of) {
  const named = of.filter(({ who }) => who);
  const right = named.filter((example) => {
    const [best] = [...scoresOf(model, example)]
      .filter(([name]) => name)
      .sort((a, b) => b[1].score - a[1].score);
    return best?.[0] === example.who;
  });
  return [right.length, named.length];
}

/** The first model takes whoever is nearest; each next one reads the articles as the one before understands them. */
const NEAREST = {
  weights: ANTECEDENT_FEATURES.map((name) => (name === 'sentences' ? -1 : 0)),
  someoneElse: -5,
};
let examples = readExamples(NEAREST);
console.log(`${examples.length} labelled pronouns`);
for (let round = 1; round < ROUNDS; round++) examples = readExamples(learn(examples));

let right = 0;
let all = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ article }) => foldOf(article, FOLDS) === fold;
  const [of, count] = countRight(learn(examples.filter((e) => !isOut(e))), examples.filter(isOut));
  right += of;
  all += count;
}
console.log(`left out: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`);
const model = learn(examples);
for (const [i, name] of ANTECEDENT_FEATURES.entries())
  console.log(name.padEnd(36), model.weights[i].toFixed(2));
console.log('somebody else'.padEnd(36), model.someoneElse.toFixed(2));
if (!process.argv.includes('--dry'))
  writeFileSync(
    'src/text/antecedents.generated.ts',
    `// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [${model.weights.map((w) => Number(w.toFixed(2))).join(', ')}],
  someoneElse: ${Number(model.someoneElse.toFixed(2))},
};
`,
  );
