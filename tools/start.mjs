// @ts-check
/**
 * `npm start`: builds, opens an installed browser with the extension in it on the sample article, and prints the
 * report in the terminal. Without a display the browser runs unseen, and pictures of what it shows go to out/.
 *
 *   npm start -- [--browser=chromium|chrome|edge|brave|firefox|PATH]
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, findBrowser } from './support/find-browser.mjs';
import { ensureBrowser, NoBrowserError } from './support/install-browser.mjs';
import { openBrowser } from './support/open-browser.mjs';
import { serveSite } from './support/serve-site.mjs';
import { takePictures } from './support/take-pictures.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SAMPLE = path.join(ROOT, 'tests/fixtures/sample/article.html');

const { values: flags } = parseArgs({ options: { browser: { type: 'string' } } });

runNode('build.mjs', '--if-stale');
runNode('dist/cli/analyse.mjs', SAMPLE);
try {
  await show(await chooseBrowser(flags.browser));
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string | undefined} wanted */
async function chooseBrowser(wanted) {
  const found = findBrowser(wanted);
  if (found) return found;
  if (wanted === undefined || wanted === 'chromium') return ensureBrowser('chromium');
  if (wanted === 'firefox') return ensureBrowser('firefox');
  throw new NoBrowserError(
    `No browser ${wanted} found: name one of ${BROWSER_NAMES.join(', ')}, or a program's path`,
  );
}

/** @param {import('./support/find-browser.mjs').FoundBrowser} found */
async function show(found) {
  const site = await serveSite({ '/': await readFile(SAMPLE, 'utf8') });
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const extensionDir = path.join(ROOT, 'dist/extension');
  const browser = await openBrowser(found, {
    extensionDir,
    headless: !hasDisplay,
    online: hasDisplay,
    ...(hasDisplay ? { viewport: null } : {}),
  });
  try {
    console.log(`\n${found.name} (${browser.version}) has the extension; the article is ${site.url}`);
    const page = await browser.open(site.url);
    if (hasDisplay) {
      const elsewhere = found.family === 'chromium' ? ' (if it is not there: behind the puzzle piece)' : '';
      console.log(`Click its toolbar button${elsewhere}, or point at a marked name.`);
      console.log('This ends when the browser is closed.');
      await browser.closed;
    } else {
      console.log('There is no display, so the browser runs unseen.');
      const pictures = await takePictures(browser, page);
      await mkdir(path.join(ROOT, 'out'), { recursive: true });
      for (const [name, png] of Object.entries(pictures)) {
        const file = `out/${name}-${browser.family}.png`;
        await writeFile(path.join(ROOT, file), png);
        console.log(`wrote ${file}`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** @param {string[]} args */
function runNode(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
