/**
 * Measures the text analysis: speed against two general language libraries, growth with the length of the
 * text, hostile text, and size in a bundle.
 *
 *   node tools/bench/text.mjs [speed] [growth] [hostile] [size]
 *
 * Speeds are ratios, taken in turns of a few articles in one process and given as medians: other work on the machine
 * slows both sides alike. The texts are those of ../shared/quotes/dev.jsonl, or the articles under tests/fixtures.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { importTs } from '../support/import-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const DEV = path.resolve(ROOT, '../shared/quotes/dev.jsonl');
const FIXTURES = path.join(ROOT, 'tests/fixtures/articles');

const LIMITS = {
  timesWink: 2,
  timesCompromise: 40,
  /** Time for ten times the text, as a multiple. */
  growth: 12,
  /** Time for 1 MB of anything, as a multiple of that for plain text. */
  hostile: 20,
  gzippedBytes: 40 * 1024,
};
const ROUNDS = 9;
const SLOW_ROUNDS = 3;
/** Articles until it is the other side's turn. */
const ARTICLES_A_TURN = 12;
const WORDS = 200_000;
const MEGABYTE = 1_000_000;

const PARTS = { speed, growth, hostile, size };

/** Prints the figures; gives the names of the limits that are not kept. */
export async function benchText(print = console.log, parts = Object.keys(PARTS)) {
  const { analyse } = await importTs('src/text/index.ts');
  const texts = readTexts();
  // Until the machine code is there, both sides of every ratio would be measured half-way through.
  for (const text of [...texts, ...texts]) analyse(text);
  const broken = [];
  for (const part of parts) broken.push(...(await PARTS[part]({ analyse, texts, print })));
  print(broken.length > 0 ? `over the limit: ${broken.join(', ')}` : 'all limits kept');
  return broken;
}

function readTexts() {
  if (existsSync(DEV)) {
    return readFileSync(DEV, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text);
  }
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(FIXTURES, name), 'utf8'));
}

async function speed({ analyse, texts, print }) {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const { default: nlp } = await import('compromise');
  const wink = winkNLP(model);
  const readWithCompromise = (text) => {
    const doc = nlp(text);
    doc.people().json();
    doc.quotations().json();
  };
  const overWink = ratio(texts, (text) => wink.readDoc(text), analyse, ROUNDS);
  const overCompromise = ratio(texts, readWithCompromise, analyse, SLOW_ROUNDS);
  const all = medianOf(ROUNDS, () => timeAll(texts, analyse));
  print(`analyse: ${(all / texts.length).toFixed(2)} ms an article (${texts.length} articles)`);
  print(`${overWink.toFixed(1)} times as fast as wink-nlp's readDoc (lite web model)`);
  print(`${overCompromise.toFixed(0)} times as fast as compromise's people() and quotations()`);
  return [
    ...(overWink < LIMITS.timesWink ? ['timesWink'] : []),
    ...(overCompromise < LIMITS.timesCompromise ? ['timesCompromise'] : []),
  ];
}

/** How many times as long `slow` takes as `fast` for all texts: the median of rounds. */
function ratio(texts, slow, fast, rounds) {
  timeAll(texts.slice(0, ARTICLES_A_TURN), slow);
  return medianOf(rounds, () => {
    let slowMs = 0;
    let fastMs = 0;
    for (let from = 0; from < texts.length; from += ARTICLES_A_TURN) {
      const some = texts.slice(from, from + ARTICLES_A_TURN);
      slowMs += timeAll(some, slow);
      fastMs += timeAll(some, fast);
    }
    return slowMs / fastMs;
  });
}

function growth({ analyse, texts, print }) {
  const words = repeat(texts.join('\n\n'), WORDS * 8)
    .split(/(?<=\s)(?=\S)/)
    .slice(0, WORDS);
  const short = words.slice(0, WORDS / 10).join('');
  const long = words.join('');
  const times = medianOf(SLOW_ROUNDS, () => timeAll([long], analyse) / timeAll([short], analyse));
  print(`${WORDS} words take ${times.toFixed(1)} times as long as ${WORDS / 10}`);
  return times > LIMITS.growth ? ['growth'] : [];
}

function hostile({ analyse, texts, print }) {
  const plain = repeat(texts.join('\n\n'), MEGABYTE);
  const plainMs = medianOf(SLOW_ROUNDS, () => timeAll([plain], analyse));
  print(`1 MB of plain text: ${plainMs.toFixed(0)} ms`);
  const broken = [];
  for (const [name, unit] of Object.entries(hostileUnits(texts))) {
    const times = timeAll([repeat(unit, MEGABYTE)], analyse) / timeAll([plain], analyse);
    print(`1 MB of ${name}: ${times.toFixed(2)} times that`);
    if (times > LIMITS.hostile) broken.push(`hostile (${name})`);
  }
  return broken;
}

function hostileUnits(texts) {
  const text = texts.join(' ');
  return {
    'one word': 'a',
    'one capitalised word': 'Aa',
    'straight quotation marks': '"',
    'opening marks': '“',
    'marks that open and never close': ' “a',
    'single marks that open': " 'a",
    'marks of all kinds': ' “a «b ‘c "d „e 「f',
    'one-word quotations': '“No,” he said. ',
    capitals: 'ABC DEF GHI ',
    'capitalised words': 'Oona Brill Tarn ',
    'different names': Array.from({ length: 20_000 }, (_, i) => `Oona ${nameOf(i)} said. `).join(''),
    'no spaces': text.replace(/\s+/g, ''),
    'no line breaks': text.replace(/\s+/g, ' '),
    'lone surrogates': '\ud800 a\udc00 ',
    'open tags': '<a ',
    'line breaks': 'a\n',
    stops: '. ',
    brackets: '([{',
    'reporting verbs': 'said told asked ',
    pronouns: 'he she they who ',
    'clauses that never end': 'when the man Oona Brill he said “no” ',
    'passives that never end': 'it was described as “no” ',
    'owners that never end': "baker's doctor's ",
  };
}

/** A different made-up name for each number. */
function nameOf(number) {
  const letters = [...number.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `B${letters.join('')}ill`;
}

async function size({ print }) {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'src/text/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const { length: bytes } = outputFiles[0].contents;
  const gzipped = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  print(`src/text in a bundle: ${bytes} bytes, ${gzipped} gzipped (at most ${LIMITS.gzippedBytes})`);
  return gzipped > LIMITS.gzippedBytes ? ['gzippedBytes'] : [];
}

function repeat(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function timeAll(texts, run) {
  const start = performance.now();
  for (const text of texts) run(text);
  return performance.now() - start;
}

function medianOf(rounds, measure) {
  const found = Array.from({ length: rounds }, measure).sort((a, b) => a - b);
  return found[rounds >> 1];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const parts = process.argv.slice(2);
  if ((await benchText(console.log, parts.length > 0 ? parts : undefined)).length > 0) process.exitCode = 1;
}
