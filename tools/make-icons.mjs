// @ts-check
/** Makes the PNG icons from icons/icon.svg in a real Chromium: `node tools/make-icons.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './support/install-browser.mjs';
import { openBrowser } from './support/open-browser.mjs';

const ICONS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../icons');
const SIZES = [16, 32, 48, 128];

const svg = await readFile(path.join(ICONS, 'icon.svg'), 'utf8');
const browser = await openBrowser(await ensureBrowser('chromium'));
try {
  const page = await browser.open('about:blank');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await writeFile(path.join(ICONS, `${size}.png`), await page.screenshot({ omitBackground: true }));
    console.log(`wrote icons/${size}.png`);
  }
} finally {
  await browser.close();
}
