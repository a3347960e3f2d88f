/**
 * Measures the identification of leaders on its cases, and prints every wrong one.
 *
 *   node tools/eval/leaders.mjs
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importTs } from '../support/import-ts.mjs';
import { packLeaders } from '../support/pack-leaders.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Prints the figures; gives how many cases are wrong, and how many of those name a wrong person. */
export async function evalLeaders(print = console.log) {
  const { openLeaders } = await importTs('src/leaders/index.ts');
  const { readCases, findFault } = await importTs('tests/corpus/leaders/read-cases.ts');
  const leaders = openLeaders(await packLeaders());
  const cases = readCases(path.join(ROOT, 'tests/corpus/leaders/cases.tsv'));
  let wrong = 0;
  let wrongPeople = 0;
  for (const { line, name, query, expected } of cases) {
    const who = leaders.identify(query)[0];
    const fault = findFault(who, expected);
    if (fault === null) continue;
    wrong++;
    if (who.kind === 'leader') wrongPeople++;
    print(`  cases.tsv:${line} ${name} (${query.people[0].roles.join('; ')}): ${fault}, not ${expected}`);
  }
  print(
    `leaders: ${cases.length - wrong} of ${cases.length} cases right, ${wrongPeople} with a wrong person or office`,
  );
  return { wrong, wrongPeople };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await evalLeaders();
