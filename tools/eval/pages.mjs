/**
 * News or not, and where its text is, against the labelled pages in ../shared/pages: parsed by jsdom as the command
 * line does, read by src/page, scored by score.mjs there. Two processes share the pages (some minutes).
 * How it does on publishers it never saw, tools/train-detector.mjs and tools/train-body.mjs print (--dry).
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTs } from '../support/import-ts.mjs';
import { hasPages, PAGES, readHtml, readLabels } from '../support/shared-pages.mjs';

const SELF = fileURLToPath(import.meta.url);
const OUT = 'out/eval';
const PROCESSES = 2;

/** Prints the scores; `errors` is how many mistakes to list. */
export async function evaluate({ errors = 0 } = {}) {
  if (!hasPages()) return console.log(`no labelled pages: ${PAGES} is not there`);
  const parts = await Promise.all(Array.from({ length: PROCESSES }, (_, part) => readPart(part)));
  mkdirSync(OUT, { recursive: true });
  const file = path.join(OUT, 'pages.jsonl');
  const reports = parts.flat();
  writeFileSync(file, `${reports.map((report) => JSON.stringify(report)).join('\n')}\n`);
  console.log(
    execFileSync(process.execPath, [path.join(PAGES, 'score.mjs'), file, '--errors', String(errors)], {
      encoding: 'utf8',
    }).trimEnd(),
  );
  for (const { id, error } of reports) if (error) console.log(`failed: ${id} ${error}`);
}

function readPart(part) {
  return new Promise((resolve, reject) => {
    const reports = [];
    const child = fork(SELF, [String(part)], { execArgv: ['--max-old-space-size=3000'] });
    child.on('message', (report) => reports.push(report));
    child.on('exit', (code) =>
      code === 0 ? resolve(reports) : reject(new Error(`a reading process ended with ${code}`)),
    );
  });
}

/** Waits until it is sent: in the pause jsdom lets go of the page, which else would stay in memory. */
const send = (report) => new Promise((sent) => process.send(report, () => setImmediate(sent)));

async function readPages(part) {
  const { parsePage } = await importTs('src/cli/dom.ts');
  const { readArticle } = await importTs('src/page/read.ts');
  for (const label of readLabels().filter((_, index) => index % PROCESSES === part)) {
    const { id, url } = label;
    try {
      const { document, close } = parsePage(readHtml(label), url);
      const { article, text } = readArticle(document, { url: url ?? null });
      close();
      await send({ id, article, text });
    } catch (error) {
      await send({ id, error: String(error) });
    }
  }
  process.disconnect();
}

if (process.argv[1] === SELF && process.send) await readPages(Number(process.argv[2]));
