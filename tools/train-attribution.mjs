/**
 * Learns the ranker that finds the words which name a quotation's speaker (src/text/ranker.generated.ts).
 *
 *   node tools/train-attribution.mjs [TRAIN.jsonl] [--cross-validate] [--dry] [--trees N]
 *
 * TRAIN.jsonl (default ../shared/quotes/train.jsonl) holds articles with quotations and the spans of their
 * sources; the pages labelled in tools/labels are added. Two rounds: the first learns with the true speaker of the last
 * quotation, the second with the one that a ranker from the other half of the articles found, as it will be when used.
 * --cross-validate leaves each publisher out in turn and prints how often the right words were found there, --dry
 * prints how often on dev and dev-world; neither writes anything.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { boost } from './support/boost.mjs';
import { foldOf } from './support/folds.mjs';
import { importTs } from './support/import-ts.mjs';
import { readLabelledArticles } from './support/labelled-articles.mjs';
import { packedTreesAsTypeScript } from './support/pack-trees.mjs';
import {
  collectExamples,
  readArticles,
  softmaxOverGroups,
  targetOf,
  withQuotationsApart,
} from './support/speaker-examples.mjs';

/** Leaves are multiples of so many thousandths: fine enough, and short to write down. */
const LEAF_STEP = 25;
/** Each tree sees these shares of the quotations and of the features. */
const GROUP_SHARE = 0.65;
const FEATURE_SHARE = 0.3;
/** How far marks that the trees do not believe are left aside. */
const TRUST = 0.25;
/** What keeps the model short to write down: few cuts of a feature, and splits that other trees have as well. */
const BINS = 32;
const NEW_SPLIT_COST = 2;
const FOLDS = 5;

const args = process.argv.slice(2);
const take = (flag) => {
  const i = args.indexOf(flag);
  return i < 0 ? undefined : args.splice(i, 2)[1];
};
const trees = Number(take('--trees') ?? 140);
const depth = Number(take('--depth') ?? 4);
const rate = Number(take('--rate') ?? 0.12);
const dump = take('--dump');
const crossValidate = args.includes('--cross-validate');
const file = args.find((a) => !a.startsWith('--')) ?? '../shared/quotes/train.jsonl';
const text = await importTs('src/text/training.ts');
const load = (name) =>
  readFileSync(name, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const started = Date.now();
const log = (...words) => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`, ...words);

const corpus = load(file);
const originals = [...corpus, ...(await readLabelledArticles())];
const copies = originals.map(withQuotationsApart).filter(Boolean);
const articles = readArticles([...originals, ...copies], text);
const dev = ['../shared/quotes/dev.jsonl', '../shared/quotes/dev-world.jsonl'].map((name) =>
  readArticles(load(name), text),
);
log(`${corpus.length} articles and ${copies.length} restyled copies read`);

/** Goes through an article's speech with the true speaker of the last quotation as history. */
function trueHistory(article, visit) {
  let history = text.NO_HISTORY;
  const resolver = new text.Resolver(article.reading);
  const all = article.reading.candidates.map((_, i) => i);
  for (const index of article.reading.quotes.keys()) {
    const quote = article.gold.get(index);
    if (!quote) continue;
    visit(index, history);
    const target = targetOf(article, quote, all);
    history = next(article, resolver, index, target ?? -1, history);
  }
}

/** The history behind a quotation whose speaker the candidate names. */
function next({ reading }, resolver, quote, candidate, history) {
  const resolution =
    candidate < 0 ? { person: -1, confidence: 0, via: -1 } : resolver.resolve(candidate, history);
  const phrase = text.phraseOf(reading, candidate, resolution);
  return text.remember(reading, { quote, candidate, person: resolution.person, phrase });
}

/** The same with what `model` finds. */
function foundHistory(model) {
  const forest = new text.Forest(model);
  return (article, visit) => {
    let history = text.NO_HISTORY;
    const resolver = new text.Resolver(article.reading);
    for (const index of article.reading.quotes.keys()) {
      if (!article.gold.has(index)) continue;
      visit(index, history);
      const candidate = best(forest, article, index, history);
      history = next(article, resolver, index, candidate, history);
    }
  };
}

function best(forest, article, index, history) {
  let found = -1;
  let highest = -Infinity;
  text.forEachCandidate(article.reading, index, history, (candidate, row) => {
    const score = forest.score(row);
    if (score > highest) {
      highest = score;
      found = candidate;
    }
  });
  return found;
}

function learn(examples, count = trees) {
  const model = boost(examples.rows, softmaxOverGroups(examples, GROUP_SHARE, TRUST), {
    trees: count,
    depth,
    rate,
    lambda: 3,
    leastHessian: 2,
    ignoreBelow: 0.003,
    featureShare: FEATURE_SHARE,
    leafStep: LEAF_STEP,
    bins: BINS,
    newSplitCost: NEW_SPLIT_COST,
  });
  return { ...model, leaves: model.leaves.map((leaf) => 1000 * leaf) };
}

/** Learns in the two rounds. */
function train(of) {
  // A copy goes with its original, so that no half knows what the other one holds.
  const ids = [...new Set(of.map(({ id }) => id))];
  const isEven = new Set(ids.filter((_, i) => i % 2 === 0));
  const halves = [of.filter(({ id }) => isEven.has(id)), of.filter(({ id }) => !isEven.has(id))];
  const firsts = halves.map((half) => learn(collectExamples(half, text, trueHistory), Math.min(trees, 100)));
  const parts = halves.map((half, i) => collectExamples(half, text, foundHistory(firsts[1 - i])));
  return learn(join(parts));
}

function join([a, b]) {
  const shift = a.rows.length;
  return {
    rows: [...a.rows, ...b.rows],
    groups: [...a.groups.slice(0, -1), ...b.groups.map((g) => g + shift)],
    targets: [...a.targets, ...b.targets.map((t) => t + shift)],
  };
}

/** Share of quotations with a source whose found words overlap it, for each kind of source. */
function evidence(model, of) {
  const kinds = {};
  const forest = new text.Forest(model);
  for (const article of of) {
    const history = foundHistory(model);
    history(article, (index, before) => {
      const quote = article.gold.get(index);
      if (!quote.sources?.length) return;
      const found = article.reading.candidates[best(forest, article, index, before)];
      const isRight = found && quote.sources.some(([a, b]) => found.start < b && found.end > a);
      for (const kind of ['all', quote.sourceKind].filter(Boolean)) {
        kinds[kind] ??= { of: 0, right: 0 };
        const count = kinds[kind];
        count.of++;
        if (isRight) count.right++;
      }
    });
  }
  return Object.entries(kinds)
    .map(([kind, { of: all, right }]) => `${kind} ${((100 * right) / all).toFixed(1)} (${all})`)
    .join('  ');
}

if (crossValidate) {
  // The labelled pages are of 116 publishers: they are left out a fifth at a time.
  const inCorpus = new Set(corpus.map(({ publisher }) => publisher));
  const groupOf = ({ publisher }) =>
    inCorpus.has(publisher) ? publisher : `labelled ${foldOf(publisher, FOLDS) + 1} of ${FOLDS}`;
  for (const group of [...new Set(articles.map(groupOf))].sort()) {
    const model = train(articles.filter((a) => groupOf(a) !== group));
    log(
      `without ${group}:`,
      evidence(
        model,
        // Copies are there to learn from.
        articles.slice(0, originals.length).filter((a) => groupOf(a) === group),
      ),
    );
  }
} else {
  const model = train(articles);
  log('dev      ', evidence(model, dev[0]));
  log('dev-world', evidence(model, dev[1]));
  const used = new Map();
  for (const f of model.features) used.set(f, (used.get(f) ?? 0) + 1);
  log(
    'splits:',
    [...used]
      .sort((a, b) => b[1] - a[1])
      .map(([f, n]) => `${text.FEATURES[f]} ${n}`)
      .join(', '),
  );
  log('unused:', text.FEATURES.filter((_, f) => !used.has(f)).join(', '));
  const source = packedTreesAsTypeScript(
    'SPEAKER_TREES',
    { ...model, leaves: model.leaves.map((leaf) => leaf / 1000) },
    'Written by tools/train-attribution.mjs. Features: src/text/features.ts.',
    { leafStep: LEAF_STEP },
  );
  if (!args.includes('--dry')) writeFileSync(dump ?? 'src/text/ranker.generated.ts', source);
}
