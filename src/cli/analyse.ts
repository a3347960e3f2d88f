/**
 * The command line: `analyse FILE…` prints a readable report for saved pages (.html, .htm) and text (.txt);
 * `analyse --jsonl` reads JSON Lines from standard input. Exit status 1 where something could not be read, 2 for a wrong call.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { analyseHtml, analyseText } from './index.ts';
import { analyseLine } from './json-lines.ts';
import { printReport } from './print-report.ts';

const USAGE = `analyse FILE…        a readable report for saved pages (.html) or text (.txt)
analyse --jsonl      JSON Lines from standard input, one report a line
  --force            read pages that seem to be no news article too
  --published DATE   date of the article, for text files (YYYY-MM-DD)
  --json             with FILE: the report as JSON`;

async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

async function analyseStandardInput(force: boolean): Promise<void> {
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (!input.trim()) continue;
    const { line, ok } = analyseLine(input, force);
    if (!ok) process.exitCode = 1;
    await writeLine(line);
  }
}

async function analyseFile(file: string, options: { force: boolean; json: boolean; published?: string }) {
  try {
    const content = await readFile(file, 'utf8');
    const { published } = options;
    const report = /\.x?html?$/i.test(file)
      ? analyseHtml(content, { force: options.force })
      : analyseText(content, published ? { published } : {});
    await writeLine(options.json ? JSON.stringify({ id: file, ...report }) : printReport(report, file));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      published: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return writeLine(USAGE);
  if (values.jsonl) return analyseStandardInput(values.force);
  if (!positionals.length) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const file of positionals) {
    const { force, json, published } = values;
    await analyseFile(file, { force, json, ...(published ? { published } : {}) });
  }
}

// A reader that closes the pipe early (`head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
