/**
 * Measures the identification of leaders: on its own cases, and on the checks beside the project (the whole way, through
 * the command line). Prints every wrong one.
 *
 *   npm run eval -- leaders
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTs } from '../support/import-ts.mjs';
import { packLeaders } from '../support/pack-leaders.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CASES = path.join(ROOT, 'tests/corpus/leaders/cases.tsv');
const QUERIES = path.join(ROOT, '../shared/leaders/queries.jsonl');

export async function evaluate() {
  await evaluateCases();
  if (existsSync(QUERIES)) evaluateQueries();
  else console.log('no ../shared/leaders: its checks are left out');
}

async function evaluateCases() {
  const { openLeaders } = await importTs('src/leaders/index.ts');
  const { readCases, findFault } = await importTs('tests/corpus/leaders/read-cases.ts');
  const leaders = openLeaders(await packLeaders());
  const cases = readCases(CASES);
  let wrong = 0;
  let wrongPeople = 0;
  for (const { line, name, query, expected } of cases) {
    const who = leaders.identify(query)[0];
    const fault = findFault(who, expected);
    if (fault === null) continue;
    wrong++;
    if (who.kind === 'leader') wrongPeople++;
    console.log(
      `  cases.tsv:${line} ${name} (${query.people[0].roles.join('; ')}): ${fault}, not ${expected}`,
    );
  }
  console.log(
    `${cases.length - wrong} of ${cases.length} cases right, ${wrongPeople} with a wrong person or office`,
  );
}

function evaluateQueries() {
  const input = readFileSync(QUERIES, 'utf8');
  const run = spawnSync('npm', ['run', '-s', 'analyse', '--', '--jsonl'], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  const reports = run.stdout.trim().split('\n').map(JSON.parse);
  const queries = input.trim().split('\n').map(JSON.parse);
  let right = 0;
  for (const [index, query] of queries.entries()) {
    const fault = findFaultInReport(query, reports[index]);
    if (fault === null) right++;
    else console.log(`  ${query.id} ${query.name}: ${fault}`);
  }
  console.log(`${right} of ${queries.length} checks of ../shared/leaders right, through the command line`);
}

function findFaultInReport(query, report) {
  const person = report?.people?.find(({ name }) => name === query.name);
  if (!person) return 'not among the people';
  const { leader } = person;
  if ((leader?.id ?? null) !== query.leader) return `${leader?.id ?? 'nobody'}, not ${query.leader}`;
  const office = leader?.office ?? null;
  const isRight =
    query.office === null ? office === null : office !== null && new RegExp(query.office).test(office);
  if (!isRight) return `${office}, not ${query.office}`;
  return (leader?.inOfficeThen ?? false) === query.inOfficeThen ? null : 'in office or not';
}
