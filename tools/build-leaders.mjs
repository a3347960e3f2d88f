/**
 * Builds src/leaders/data/leaders.tsv out of compiled facts (JSON Lines), checks and mends it, and prints what is in it.
 *
 *   node tools/build-leaders.mjs [FACTS.jsonl]     default: ../shared/leaders/leaders.jsonl
 *   node tools/build-leaders.mjs --check           reads the table that is there and prints its counts and seats
 *
 * The same facts give the same table, byte for byte.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORRECTIONS_SOURCE } from './leaders/corrections.mjs';
import { Counts } from './leaders/counts.mjs';
import { joinHeads, joinNamesakes, joinPeople } from './leaders/join-people.mjs';
import { mend } from './leaders/mend.mjs';
import { readFacts } from './leaders/read-facts.mjs';
import { checkSeats } from './leaders/seats.mjs';
import { importTs } from './support/import-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TABLE = path.join(ROOT, 'src/leaders/data/leaders.tsv');
const SOURCES = path.join(ROOT, 'src/leaders/data/sources.tsv');
/** A day in the past on which the table is best, and the newest day it can speak of. */
const CHECK_DAY = '2023-03-23';

const { formatTable, parseTable } = await importTs('src/leaders/table.ts');
const { isHeldOn } = await importTs('src/leaders/office-on-day.ts');

const args = process.argv.slice(2);
if (args.includes('--check')) {
  report(parseTable(await readFile(TABLE, 'utf8')), new Counts());
} else {
  const counts = new Counts();
  const facts = path.resolve(ROOT, args[0] ?? '../shared/leaders/leaders.jsonl');
  const { rows, sources } = await readFacts(facts, counts);
  const names = await importTs('src/leaders/fold.ts');
  const joined = [joinPeople, joinHeads, joinNamesakes].reduce(
    (people, join) => join(people, names, counts),
    rows,
  );
  const mended = mend(joined, counts);
  await writeFile(
    TABLE,
    formatTable(mended, [
      'Who held which office when. Licence: CC BY-SA 4.0, see LICENSE beside this file. Made by tools/build-leaders.mjs.',
      'id name family gender born died country wikipedia party aliases offices (title|jurisdiction|kind|start|end|endBefore|asOf|sources)',
    ]),
  );
  const used = new Set(mended.flatMap((row) => row.offices.flatMap((office) => office.sources)));
  const lines = [...sources, CORRECTIONS_SOURCE]
    .filter(([code]) => used.has(code))
    .map(([code, words]) => `${code}\t${words}`);
  await writeFile(SOURCES, `${lines.sort().join('\n')}\n`);
  report(mended, counts);
}

function report(rows, counts) {
  const offices = rows.flatMap((row) => row.offices);
  console.log(`${rows.length} people, ${offices.length} offices`);
  const kinds = new Counts();
  const countries = new Counts();
  for (const { kind, jurisdiction } of offices) {
    kinds.add(kind);
    countries.add(jurisdiction);
  }
  print('Mends and drops', counts);
  print('Offices by kind', kinds);
  print('Offices by jurisdiction', countries);
  const newest = offices.reduce((day, { asOf }) => (asOf.length === 10 && asOf > day ? asOf : day), '');
  for (const day of [CHECK_DAY, newest]) {
    const { holders, gaps } = checkSeats(rows, day, isHeldOn);
    const several = [...holders].filter(([, names]) => names.length > 2);
    console.log(`\nSeats on ${day}: ${holders.size - gaps.length} of ${holders.size} have a head`);
    console.log(`  without: ${gaps.join(', ') || 'none'}`);
    console.log(
      `  more than two heads: ${several.map(([code, names]) => `${code}: ${names.join(', ')}`).join('; ') || 'none'}`,
    );
    if (args.includes('--heads'))
      for (const [code, names] of holders) console.log(`  ${code}: ${names.join(', ')}`);
  }
}

function print(title, counts) {
  console.log(`\n${title}`);
  console.log(
    `  ${counts
      .entries()
      .map(([name, count]) => `${name}: ${count}`)
      .join(title.startsWith('Mends') ? '\n  ' : ', ')}`,
  );
}
