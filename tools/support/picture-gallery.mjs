// @ts-check
/** Pictures of every state in tests/gallery, light and dark, at 100 % and 200 %, for review: nothing of it is kept in git. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildGallery } from './build-gallery.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { openBrowser } from './open-browser.mjs';
import { serveSite } from './serve-site.mjs';

/** A popup has at most 800 by 600 pixels: at 200 % that is half of it in each direction. */
const SIZES = /** @type {const} */ ([
  { zoom: 100, width: 400, height: 600, deviceScaleFactor: 1 },
  { zoom: 200, width: 400, height: 300, deviceScaleFactor: 2 },
]);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * The built gallery on a local server.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url`: of gallery.html
 */
export async function serveGallery() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'news-context-gallery-'));
  await buildGallery(folder);
  const site = await serveSite();
  for (const name of ['gallery.html', 'gallery.js', 'look.css', 'popup.css', 'options.css']) {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(name))];
    const html = await readFile(path.join(folder, name), 'utf8');
    site.add(`/${name}`, { html, headers: { 'content-type': `${type}; charset=utf-8` } });
  }
  await rm(folder, { recursive: true, force: true });
  return { url: `${site.url}gallery.html`, close: site.close };
}

/**
 * @param {string} folder where the pictures go
 * @returns {Promise<number>} how many
 */
export async function pictureGallery(folder) {
  await mkdir(folder, { recursive: true });
  const gallery = await serveGallery();
  const browser = await openBrowser(await ensureBrowser('chromium'));
  let taken = 0;
  try {
    const page = await browser.open(gallery.url);
    const states = await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((frame) => new URL(frame.src).search),
    );
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const { zoom, ...viewport } of SIZES) {
        await page.setViewport(viewport);
        for (const state of states) {
          await page.goto(`${gallery.url}${state}&open`);
          await page.waitForSelector('body[data-ready]');
          const name = `${state.slice(1).replace('=', '-')}-${scheme}-${zoom}.png`;
          await writeFile(path.join(folder, name), await page.screenshot());
          taken += 1;
        }
      }
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
  return taken;
}
