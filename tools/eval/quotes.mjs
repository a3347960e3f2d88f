/**
 * Quotations and their speakers against the gold files in ../shared/quotes and ../shared/seed: the scores of
 * score.mjs and score-roles.mjs there, then what they do not print: the scores for each publisher, how right
 * each way of finding the speaker is, and the curve of speakers given against speakers right.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTs } from '../support/import-ts.mjs';

const QUOTES = '../shared/quotes';
const GOLD = [`${QUOTES}/dev.jsonl`, `${QUOTES}/dev-world.jsonl`, '../shared/seed/gold.jsonl'];
const OUT = 'out/eval';

const score = (script, ...args) =>
  execFileSync(process.execPath, [path.join(QUOTES, script), ...args], { encoding: 'utf8' });
const percent = (part, all) => (all ? ((100 * part) / all).toFixed(1) : '-').padStart(5);

/** Prints all scores; `errors` is how many mistakes of each file to list. */
export async function evaluate({ errors = 0 } = {}) {
  const gold = GOLD.filter((file) => existsSync(file));
  if (gold.length === 0) return console.log(`no gold data: ${GOLD.join(', ')} are not there`);
  const { analyseRated } = await importTs('src/text/rated.ts');
  mkdirSync(OUT, { recursive: true });
  for (const file of gold) await evaluateFile(file, analyseRated, errors);
}

async function evaluateFile(file, analyseRated, errors) {
  const articles = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const reports = articles.map(({ id, text, title }) =>
    report(id, text, analyseRated(text, isApart(text, title) ? { title } : {})),
  );
  const predictions = path.join(OUT, path.basename(file));
  writeFileSync(predictions, `${reports.map((r) => JSON.stringify(r)).join('\n')}\n`);
  console.log(`\n--- ${file}`);
  console.log(score('score.mjs', file, predictions, '--errors', String(errors)).trimEnd());
  if (articles.some(({ roles }) => roles))
    console.log(score('score-roles.mjs', file, predictions, '--errors', String(errors)).trimEnd());
  const rated = judge(articles, reports);
  printTable('how', rated, ({ quote }) => quote.how ?? 'not stated');
  printTable('publisher', rated, ({ article }) => article.publisher ?? article.id.replace(/^\d+-/, ''));
  printCurve(rated, articles);
  printMistakes(rated);
}

/** Whether the headline is not part of the text (in PolNeAR it is its first paragraph). */
function isApart(text, title) {
  return Boolean(title) && !text.startsWith(title.slice(0, 20));
}

function report(id, text, { quotes, people }) {
  const slice = (span) => (span ? text.slice(span[0], span[1]) : null);
  return { id, text, quotes, people: people.map(({ name, role }) => ({ name, role: slice(role) })) };
}

/** For each quotation given: its article, the gold quotation it matches, and whether the speaker is right. Whether it is right, score.mjs says: the pair alone is given to it. */
function judge(articles, reports) {
  const singles = { gold: [], predicted: [] };
  const rated = [];
  for (const [i, article] of articles.entries()) {
    for (const quote of reports[i].quotes) {
      const match = article.quotes.find((g) => {
        const common = Math.min(g.end, quote.end) - Math.max(g.start, quote.start);
        return common / Math.max(g.end - g.start, quote.end - quote.start) > 0.5;
      });
      rated.push({ article, quote, gold: match?.speech ? match : null, right: false });
    }
  }
  const judged = rated.filter(({ gold }) => gold);
  for (const [i, { article, quote, gold }] of judged.entries()) {
    singles.gold.push({ id: String(i), text: article.text, quotes: [gold] });
    singles.predicted.push({
      id: String(i),
      quotes: [{ ...quote, speaker: quote.given.speaker, mention: quote.given.mention }],
    });
  }
  const goldFile = path.join(OUT, 'singles.gold.jsonl');
  const predictedFile = path.join(OUT, 'singles.predicted.jsonl');
  writeFileSync(goldFile, singles.gold.map((s) => JSON.stringify(s)).join('\n'));
  writeFileSync(predictedFile, singles.predicted.map((s) => JSON.stringify(s)).join('\n'));
  const wrong = new Set(
    score('score.mjs', goldFile, predictedFile, '--errors', '100000')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line).id),
  );
  for (const [i, one] of judged.entries()) one.right = !wrong.has(String(i));
  return rated;
}

function printTable(name, rated, keyOf) {
  const rows = new Map();
  for (const one of rated) {
    const row = rows.get(keyOf(one)) ?? { all: 0, given: 0, right: 0 };
    row.all++;
    if (one.quote.speaker) row.given++;
    if (one.quote.speaker && one.right) row.right++;
    rows.set(keyOf(one), row);
  }
  console.log(`${name.padEnd(34)} quotes  given  right of those given`);
  for (const [key, { all, given, right }] of [...rows].sort((a, b) => b[1].all - a[1].all)) {
    console.log(
      `  ${String(key).slice(0, 32).padEnd(32)} ${String(all).padStart(6)}  ${percent(given, all)}  ${percent(right, given)}`,
    );
  }
}

/** Share of the gold quotations answered against share right, the surest first. */
function printCurve(rated, articles) {
  const of = articles.reduce((sum, { quotes }) => sum + quotes.filter((q) => q.speech).length, 0);
  const sorted = rated
    .filter(({ quote }) => quote.given.speaker)
    .sort((a, b) => b.quote.given.share - a.quote.given.share);
  console.log('answered: right of those (least share of belief)');
  let right = 0;
  let next = 0.1;
  for (const [i, one] of sorted.entries()) {
    if (one.right) right++;
    if ((i + 1) / of >= next || i + 1 === sorted.length) {
      console.log(`  ${percent(i + 1, of)}: ${percent(right, i + 1)} (${one.quote.given.share.toFixed(2)})`);
      next += 0.05;
    }
  }
}

function printMistakes(rated) {
  const classes = new Map();
  for (const { quote, gold, right } of rated) {
    if (right || (!quote.speaker && !gold)) continue;
    const onSource = gold?.sources?.some(
      ([a, b]) => quote.mention && quote.mention[0] < b && quote.mention[1] > a,
    );
    const what = !gold
      ? 'no speech, but given a speaker'
      : !quote.speaker
        ? 'no speaker given'
        : onSource
          ? `right words, wrong person (${gold.sourceKind})`
          : `wrong words (source is a ${gold.sourceKind})`;
    classes.set(what, (classes.get(what) ?? 0) + 1);
  }
  console.log('commonest mistakes');
  for (const [what, count] of [...classes].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(4)}  ${what}`);
}
