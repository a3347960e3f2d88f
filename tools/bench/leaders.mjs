/**
 * Measures the leaders: size, how soon they can answer, how fast they answer, what they hold in memory.
 *
 *   node tools/bench/leaders.mjs
 *
 * Times are of the processor, medians of 101 runs after a warm-up. "The same facts" are the rows of the table as JSON, sources left out: what a plain build would have shipped.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { importTs } from '../support/import-ts.mjs';
import { packLeaders } from '../support/pack-leaders.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const RUNS = 101;
/** Until the engine has compiled what is hot. */
const WARM_UP = 100;

const LIMITS = { bytes: 1_300_000, readyShare: 0.2, fiftyNamesMs: 2, heapBytes: 12_000_000 };

/** Prints the figures; gives the names of the limits that are not kept. */
export async function benchLeaders(print = console.log) {
  const { openLeaders } = await importTs('src/leaders/index.ts');
  const { parseTable } = await importTs('src/leaders/table.ts');
  const { readCases } = await importTs('tests/corpus/leaders/read-cases.ts');
  const packed = await packLeaders();
  const rows = parseTable(await readFile(path.join(ROOT, 'src/leaders/data/leaders.tsv'), 'utf8'));
  const json = JSON.stringify(rows, (key, value) => (key === 'sources' || value === '' ? undefined : value));
  const cases = readCases(path.join(ROOT, 'tests/corpus/leaders/cases.tsv'));
  const query = {
    ...cases[0].query,
    people: cases.slice(0, 50).flatMap((one) => one.query.people.slice(0, 1)),
    otherNames: [...new Set(cases.slice(0, 50).flatMap((one) => one.query.otherNames))],
  };
  const one = { ...query, people: cases[60].query.people.slice(0, 1) };

  // Before anything has run that the engine could have compiled.
  const coldMs = time(() => openLeaders(packed).identify(query));

  const collectGarbage = garbageCollector();
  collectGarbage();
  const before = process.memoryUsage();
  const held = openLeaders(Uint8Array.from(packed));
  for (const { query } of cases) held.identify(query);
  collectGarbage();
  const after = process.memoryUsage();
  const heapBytes = after.heapUsed - before.heapUsed + (after.arrayBuffers - before.arrayBuffers);

  const parseMs = median(() => JSON.parse(json), 9);
  const readyMs = median(() => openLeaders(packed).identify(one));
  const leaders = openLeaders(packed);
  const fiftyNamesMs = median(() => leaders.identify(query));
  // Ready, and none of the names was looked up before.
  const fresh = Array.from({ length: WARM_UP + RUNS }, () => {
    const opened = openLeaders(packed);
    opened.identify(one);
    return opened;
  });
  const freshFiftyMs = median(() => fresh.pop().identify(query));

  const found = {
    bytes: packed.length,
    readyShare: readyMs / parseMs,
    fiftyNamesMs,
    heapBytes,
  };
  print(`leaders.bin ${packed.length} bytes (${gzipSync(packed).length} in a zip), ${held.count} people`);
  print(
    `ready (open and first answer) ${readyMs.toFixed(2)} ms; JSON.parse of the same facts (${json.length} bytes) ${parseMs.toFixed(1)} ms`,
  );
  print(
    `50 names with context: ${fiftyNamesMs.toFixed(2)} ms at the median; ${freshFiftyMs.toFixed(1)} ms when nothing was looked up before, ${coldMs.toFixed(1)} ms in a cold engine`,
  );
  print(`memory held after all cases: ${(heapBytes / 1e6).toFixed(1)} MB`);
  const broken = Object.keys(LIMITS).filter((name) => found[name] > LIMITS[name]);
  print(broken.length > 0 ? `over the limit: ${broken.join(', ')}` : 'all limits kept');
  return broken;
}

/** The engine's own, without starting it with a flag. */
function garbageCollector() {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

function median(run, runs = RUNS) {
  for (let i = 0; i < Math.min(WARM_UP, runs); i++) run();
  const times = Array.from({ length: runs }, () => time(run)).sort((a, b) => a - b);
  return times[runs >> 1];
}

/** Milliseconds of this process's own work: what others do on the machine does not count. */
function time(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if ((await benchLeaders()).length > 0) process.exitCode = 1;
}
