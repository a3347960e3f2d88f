/**
 * Builds src/text/lexicon.generated.ts: what is known of single words when names are looked for.
 *   node tools/build-lexicon.mjs [--words]
 *
 * First names (tools/lexicon/first-names.mjs), and plain words, places and peoples (tools/lexicon/plain-words.mjs) are many
 * and have few different flags: they lie in two tables of little more than a byte a word. The lists by hand
 * (src/text/lexicon/names.txt) are few words with many combinations of flags: they lie in a table of their own with wider
 * slots. A word may be in more than one.
 * So do the words that say something of a name beside them (src/text/lexicon/beside-names.txt).
 * --words prints the words of each combination.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstNames } from './lexicon/first-names.mjs';
import { commonWords, peoples, places, strangers } from './lexicon/plain-words.mjs';
import { surnames } from './lexicon/surnames.mjs';
import { importTs } from './support/import-ts.mjs';
import { makeWordTable, wordTableSource } from './support/make-word-table.mjs';
import { readLists } from './support/read-lists.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FLAGS = await importTs('src/text/name-flags.ts');
const { endsAsPeople } = await importTs('src/text/word-endings.ts');
const { openWordTable } = await importTs('src/text/word-table.ts');
const { FIRST_NAME, FEMALE, MALE, COMMON, PLACE, PEOPLE } = FLAGS;

const FIRST_NAMES = 3800;
const RARE_FIRST_NAMES = 12_000;
/** What a word that another table knows weighs beside strangers. */
const KNOWN_WEIGHT = 20;
/** One in 340 strangers is taken for a first name; see word-table.ts. */
const FIRST_NAME_WIDTH = 10;
/** One in 1,400 is taken for a plain word, which costs a surname more. */
const PLAIN_WIDTH = 12;
/** One in 1,500 is taken for a word of the lists. */
const LISTED_WIDTH = 16;

const { NO_FIRST_NAME, COMMON_FIRST_NAME, ...lists } = readLists(
  path.join(ROOT, 'src/text/lexicon/names.txt'),
);
const many = new Map();
const listed = new Map();
const add = (map, word, flag) => map.set(word, (map.get(word) ?? 0) | flag);

const GENDERS = { female: FIRST_NAME | FEMALE, male: FIRST_NAME | MALE, any: FIRST_NAME };
for (const [name, gender] of await firstNames(FIRST_NAMES))
  if (!NO_FIRST_NAME.includes(name)) many.set(name, GENDERS[gender]);
for (const [flag, words] of [
  [COMMON, [...commonWords()].filter((word) => !many.has(word))],
  [COMMON, COMMON_FIRST_NAME.filter((word) => many.has(word))],
  [PLACE, places()],
  [PEOPLE, peoples()],
])
  for (const word of words)
    if (many.has(word) || (flag === PEOPLE && !endsAsPeople(word))) add(listed, word, flag);
    else many.set(word, flag);
for (const [name, words] of Object.entries(lists)) {
  if (!(name in FLAGS)) throw new Error(`no flag ${name} in src/text/name-flags.ts`);
  for (const word of words) add(listed, word, FLAGS[name]);
}

const beside = new Map();
const BESIDE = await importTs('src/text/name-context.ts');
for (const [name, words] of Object.entries(readLists(path.join(ROOT, 'src/text/lexicon/beside-names.txt')))) {
  if (!(name in BESIDE)) throw new Error(`no bit ${name} in src/text/name-context.ts`);
  for (const word of words) add(beside, word, BESIDE[name]);
}

for (const word of listed.keys()) if (many.has(word)) add(listed, word, FLAGS.LISTED_TOO);

/** The distinct flags of a map, the most frequent first, and each word with its place among them. */
function encode(map) {
  const counts = new Map();
  for (const flags of map.values()) counts.set(flags, (counts.get(flags) ?? 0) + 1);
  const codes = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  return { codes, values: new Map([...map].sort().map(([word, flags]) => [word, codes.indexOf(flags)])) };
}

const weights = strangers();
for (const name of await surnames()) weights.set(name, (weights.get(name) ?? 0) + 1);
// First names that are too rare to be kept should at least not be taken for something else.
for (const [rank, [name]] of [...(await firstNames(RARE_FIRST_NAMES))].entries())
  weights.set(name, (weights.get(name) ?? 0) + 3 - (2 * rank) / RARE_FIRST_NAMES);
const isFirstName = ([, flags]) => (flags & FIRST_NAME) !== 0;
const firstNameTable = tableOf('FIRST_NAMES', new Map([...many].filter(isFirstName)), FIRST_NAME_WIDTH);
const plainTable = tableOf(
  'PLAIN_WORDS',
  new Map([...many].filter((entry) => !isFirstName(entry))),
  PLAIN_WIDTH,
);
// The few words that one of the two takes from the other are listed as what they are.
for (const [word, flags] of many)
  if ((plainTable.flagsOf(word) ?? firstNameTable.flagsOf(word)) !== flags)
    listed.set(word, ((listed.get(word) ?? 0) & ~FLAGS.LISTED_TOO) | flags);
const tables = [
  firstNameTable,
  plainTable,
  tableOf('LISTED', listed, LISTED_WIDTH),
  tableOf('BESIDE', beside, LISTED_WIDTH),
];

/** A table of flags by word: its source, and what it says of a word (undefined: nothing). */
function tableOf(name, words, width) {
  const { codes, values } = encode(words);
  console.log(`${name}: ${words.size} words, ${codes.length} combinations`);
  if (process.argv.includes('--words'))
    for (const code of codes)
      console.log(code, [...words.keys()].filter((word) => words.get(word) === code).join(' '));
  // What the other tables know is to be no stranger's find here; of what is listed it is known which may be asked.
  const others = words === beside ? [...many, ...listed] : [...many];
  const known = others.map(([word]) => [word, KNOWN_WEIGHT]);
  const isIn = (word) => words.has(word) || (words !== beside && listed.has(word));
  const kept = new Map([...known, ...weights].filter(([word]) => !isIn(word)));
  const table = makeWordTable(values, { width, count: codes.length, strangers: kept });
  const placeOf = openWordTable(table);
  return {
    source: `export const ${name}_FLAGS: readonly number[] = [${codes.join(', ')}];\n${wordTableSource(name, table)}`,
    flagsOf: (word) => codes[placeOf(word)],
  };
}

writeFileSync(
  path.join(ROOT, 'src/text/lexicon.generated.ts'),
  `/* Made by tools/build-lexicon.mjs (sources, licences there); not written by hand. */
import type { WordTable } from './word-table.ts';

${tables.map(({ source }) => source).join('\n')}`,
);
