/** The sizes of what the build made: bytes as they are and gzipped (level 9), against the budgets. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

/** Kilobytes (1,024 bytes) gzipped that a file may have. Raising one is an edit in the change that needs it. */
const BUDGETS = {
  'dist/extension/content/detector.js': 6,
  'dist/extension/popup/popup.js': 30,
  'all that an article gets': 60,
  'src/text (alone)': 40,
};
const READER = ['reading', 'facts', 'analysis', 'reader'].map((name) => `dist/extension/content/${name}.js`);
/** Kilobytes as they are. */
const RAW_BUDGETS = { 'dist/extension/leaders/leaders.bin': 1331 };

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
const kb = (bytes) => (bytes / 1024).toFixed(1).padStart(8);

/** Prints a row a bundle; sets the exit status where a budget is broken. `metafiles`: esbuild's, by target. */
export async function printSizes(root, metafiles) {
  const files = Object.values(metafiles).flatMap(({ outputs }) => Object.keys(outputs));
  const rows = [];
  for (const file of [...files, 'dist/extension/leaders/leaders.bin']) {
    const bytes = await readFile(path.join(root, file)).catch(() => null);
    if (bytes) rows.push([file, bytes]);
  }
  const ofReader = rows.filter(([file]) => READER.includes(file));
  if (ofReader.length) rows.push(['all that an article gets', ...ofReader.map(([, bytes]) => bytes)]);
  rows.push(['src/text (alone)', await bundleAlone(root, 'src/text/index.ts')]);
  console.log(`${'KiB'.padStart(8)} ${'gzip'.padStart(8)}`);
  for (const [name, ...parts] of rows) {
    const size = sum(parts.map((part) => part.length));
    const zipped = sum(parts.map((part) => gzipSync(part, { level: 9 }).length));
    const over = zipped > (BUDGETS[name] ?? Infinity) * 1024 || size > (RAW_BUDGETS[name] ?? Infinity) * 1024;
    if (over) process.exitCode = 1;
    const budget = BUDGETS[name] ? `  (at most ${BUDGETS[name]} gzipped)` : '';
    const rawBudget = RAW_BUDGETS[name] ? `  (at most ${RAW_BUDGETS[name]} as it is)` : '';
    console.log(`${kb(size)} ${kb(zipped)}  ${name}${budget}${rawBudget}${over ? '  OVER' : ''}`);
  }
  console.log('No leaders’ data and no background code in a content bundle: checked.');
}

async function bundleAlone(root, entry) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome121', 'firefox142'],
    supported: { 'regexp-unicode-property-escapes': true },
    write: false,
  });
  return outputFiles[0].contents;
}
