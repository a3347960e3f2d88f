/**
 * Brings the table of leaders up to date from Wikidata's query service. Only a person runs this; nothing else in the
 * project asks the network. What comes back is merged, judged, and written only if nothing speaks against it.
 *
 *   node tools/refresh-leaders.mjs --contact=you@example.org
 *     --endpoint=URL     default https://query.wikidata.org/sparql
 *     --page-size=N      rows for each request (default 2000); smaller where the service runs out of time
 *     --pause=MS         between requests (default 1000)
 *     --timeout=MS       for one request (default 75000; the service itself gives up after 60 s)
 *     --table=FILE --state=FILE --summary=FILE --today=YYYY-MM-DD
 *     --dry-run          judges and describes, writes no table
 *
 * A run that was broken off goes on where it stopped (the state file); a finished one deletes it.
 * Exit status: 0 written (or nothing to write), 1 rejected or failed, 2 wrong use.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collectPages, forgetPages } from './leaders/collect-pages.mjs';
import { describeChanges, judgeRefresh } from './leaders/judge-refresh.mjs';
import { mergeFacts } from './leaders/merge-facts.mjs';
import { QUERIES } from './leaders/refresh-queries.mjs';
import { createSparqlClient } from './leaders/sparql-client.mjs';
import { importTs } from './support/import-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { values } = parseArgs({
  options: {
    endpoint: { type: 'string', default: 'https://query.wikidata.org/sparql' },
    contact: { type: 'string' },
    'page-size': { type: 'string', default: '2000' },
    pause: { type: 'string', default: '1000' },
    timeout: { type: 'string', default: '75000' },
    table: { type: 'string', default: path.join(ROOT, 'src/leaders/data/leaders.tsv') },
    state: { type: 'string', default: path.join(ROOT, 'out/refresh-pages.jsonl') },
    summary: { type: 'string', default: path.join(ROOT, 'out/refresh-summary.md') },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    'dry-run': { type: 'boolean', default: false },
  },
});
if (!values.contact) {
  console.error('Wikidata asks every tool to say whom to write to: --contact=you@example.org');
  process.exit(2);
}

const { parseTable, formatTable } = await importTs('src/leaders/table.ts');
const { isHeldOn } = await importTs('src/leaders/office-on-day.ts');
const text = await readFile(values.table, 'utf8');
const before = parseTable(text);
const remarks = text.split('\n').flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []));

try {
  const answers = await collectPages({
    client: createSparqlClient({
      endpoint: values.endpoint,
      userAgent: `news-context refresh-leaders/1.0 (${values.contact})`,
      pauseMs: Number(values.pause),
      timeoutMs: Number(values.timeout),
      log: console.log,
    }),
    queries: QUERIES,
    pageSize: Number(values['page-size']),
    stateFile: values.state,
    endpoint: values.endpoint,
    log: console.log,
  });
  const { rows, changes } = mergeFacts(before, answers, values.today);
  const judgement = judgeRefresh(before, rows, changes, values.today, isHeldOn);
  await mkdir(path.dirname(values.summary), { recursive: true });
  await writeFile(values.summary, `${describeChanges(changes, judgement, values.today)}\n`);
  if (judgement.reasons.length > 0) {
    console.error(
      `Rejected: ${judgement.reasons.join('; ')}. The table is as it was; see ${values.summary}.`,
    );
    process.exitCode = 1;
  } else if (!values['dry-run']) {
    await writeFile(values.table, formatTable(rows, remarks));
    console.log(`Written; see ${values.summary}.`);
  }
  await forgetPages(values.state);
} catch (error) {
  console.error(`${error.message}\nWhat was fetched is kept; the same command goes on from there.`);
  process.exitCode = 1;
}
