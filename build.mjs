/**
 * Builds everything: dist/extension (one folder for Chromium and Firefox), dist/node, dist/cli.
 *
 *   node build.mjs [extension|node …] [--watch] [--zip] [--report] [--if-stale]
 *
 * Without a target: all. --if-stale: only where a source is newer than the last build.
 * After each build the arrows between the folders are checked against esbuild's own list of what was bundled.
 */
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { checkArrows } from './tools/support/arrows.mjs';
import { printSizes } from './tools/support/bundle-report.mjs';
import { compileAtOnce } from './tools/support/eager-scripts.mjs';
import { aboutLeaders, packLeaders } from './tools/support/pack-leaders.mjs';
import { stylesAsText } from './tools/support/styles-as-text.mjs';
import { withoutInnerHtml } from './tools/support/without-inner-html.mjs';

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(ROOT, ...parts);
/** Written when a target has been built; its time is that of the build's start. */
const stampOf = (target) => at(`dist/.built-${target}`);

/** Where the packed table of leaders goes, beside the code that reads it. */
const LEADERS_IN_EXTENSION = 'dist/extension/leaders/leaders.bin';
const LEADERS_IN_NODE = 'dist/node/leaders.bin';

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  metafile: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // Every target knows \p{L}; esbuild would else make each such pattern anew wherever it is asked.
  supported: { 'regexp-unicode-property-escapes': true },
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/** Options of esbuild for a target. */
const TARGETS = {
  extension: {
    ...COMMON,
    entryPoints: [
      { in: 'src/content/detector.ts', out: 'content/detector' },
      { in: 'src/content/reading.ts', out: 'content/reading' },
      { in: 'src/content/facts.ts', out: 'content/facts' },
      { in: 'src/content/analysis.ts', out: 'content/analysis' },
      { in: 'src/content/reader.ts', out: 'content/reader' },
      { in: 'src/background/background.ts', out: 'background/background' },
      { in: 'src/popup/popup.tsx', out: 'popup/popup' },
      { in: 'src/popup/popup.css', out: 'popup/popup' },
      { in: 'src/options/options.tsx', out: 'options/options' },
    ],
    outdir: 'dist/extension',
    plugins: [
      withoutInnerHtml,
      stylesAsText,
      compileAtOnce(['content/detector.js', 'content/reading.js', 'content/facts.js']),
    ],
    // Content scripts and the two kinds of background are classic scripts.
    format: 'iife',
    target: ['chrome121', 'firefox142'],
    minify: true,
    // Content scripts are read as whatever the page is encoded in, unless they are plain ASCII.
    charset: 'ascii',
  },
  node: {
    ...COMMON,
    entryPoints: { 'node/index': 'src/cli/index.ts', 'cli/analyse': 'src/cli/analyse.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    // One copy of the analysis for both entries, beside the data that it reads.
    splitting: true,
    chunkNames: 'node/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  },
};

/** Files that go into the extension as they are. */
const COPIED = [
  ['src/shared/look.css', 'look.css'],
  ['src/popup/popup.html', 'popup/popup.html'],
  ['src/options/options.html', 'options/options.html'],
  ['src/options/options.css', 'options/options.css'],
  ['src/_locales', '_locales'],
  ['icons', 'icons'],
  ['LICENSE', 'LICENSE'],
  ['src/leaders/data/LICENSE.md', 'leaders/LICENSE.md'],
];

async function finishExtension() {
  for (const [from, to] of COPIED) await cp(at(from), at('dist/extension', to), { recursive: true });
  const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const manifest = JSON.parse(await readFile(at('manifest.json'), 'utf8'));
  await writeFile(
    at('dist/extension/manifest.json'),
    `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
  );
  await writeLeaders(LEADERS_IN_EXTENSION);
  await writeFile(at('dist/extension/leaders/about.json'), JSON.stringify(await aboutLeaders()));
}

/** The table as one file that can be searched as loaded; written under another name first, so nobody reads half of it. */
async function writeLeaders(file) {
  const packed = await packLeaders();
  await mkdir(path.dirname(at(file)), { recursive: true });
  const half = `${at(file)}.${process.pid}`;
  await writeFile(half, packed);
  await rename(half, at(file));
}

const FINISH = { extension: finishExtension, node: () => writeLeaders(LEADERS_IN_NODE) };

async function buildOnce(target) {
  const { metafile } = await esbuild.build(TARGETS[target]);
  await FINISH[target]();
  checkArrows(metafile);
  return metafile;
}

async function watch(target) {
  const finish = {
    name: 'finish',
    setup(build) {
      build.onEnd(async ({ errors, metafile }) => {
        if (errors.length) return;
        try {
          await FINISH[target]();
          checkArrows(metafile);
          console.log(`${target} built`);
        } catch (error) {
          console.error(String(error));
        }
      });
    },
  };
  await (
    await esbuild.context({ ...TARGETS[target], plugins: [...(TARGETS[target].plugins ?? []), finish] })
  ).watch();
}

/** Time of the newest file that goes into a build, in milliseconds. */
async function newestSource() {
  const roots = ['src', 'icons', 'manifest.json', 'package.json', 'build.mjs', 'tools/support'];
  let newest = 0;
  const visit = async (file) => {
    const { mtimeMs } = await stat(file);
    newest = Math.max(newest, mtimeMs);
    if ((await stat(file)).isDirectory()) {
      for (const name of await readdir(file)) await visit(path.join(file, name));
    }
  };
  for (const root of roots) await visit(at(root));
  return newest;
}

async function isFresh(targets) {
  const stamps = await Promise.all(targets.map((target) => stat(stampOf(target)).catch(() => null)));
  const newest = await newestSource();
  return stamps.every((stamp) => stamp !== null && stamp.mtimeMs >= newest);
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    watch: { type: 'boolean' },
    zip: { type: 'boolean' },
    report: { type: 'boolean' },
    'if-stale': { type: 'boolean' },
  },
});
const unknown = positionals.filter((name) => !(name in TARGETS));
if (unknown.length) {
  console.error(
    `build.mjs: no target "${unknown.join(', ')}"; there are: ${Object.keys(TARGETS).join(', ')}`,
  );
  process.exit(2);
}
const targets = positionals.length ? positionals : Object.keys(TARGETS);

if (flags.watch) {
  for (const target of targets) await watch(target);
} else if (!(flags['if-stale'] && (await isFresh(targets)))) {
  const startedAt = new Date();
  // What is no longer made must not stay behind; a build for a waiting command replaces file by file instead.
  if (!positionals.length && !flags['if-stale']) await rm(at('dist'), { recursive: true, force: true });
  const metafiles = {};
  for (const target of targets) {
    metafiles[target] = await buildOnce(target);
    await writeFile(stampOf(target), '');
    await utimes(stampOf(target), startedAt, startedAt);
  }
  if (flags.report) await printSizes(ROOT, metafiles);
  if (flags.zip) await zip();
}

async function zip() {
  const { default: webExt } = await import('web-ext');
  await webExt.cmd.build(
    {
      sourceDir: at('dist/extension'),
      artifactsDir: at('dist'),
      filename: 'news-context-{version}.zip',
      overwriteDest: true,
    },
    { shouldExitProgram: false },
  );
}
