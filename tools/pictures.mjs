// @ts-check
/**
 * `npm run pictures`: takes the pictures of the README anew, in both browsers, into docs/pictures; and those of every
 * state, for review, into out/gallery.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './support/install-browser.mjs';
import { openBrowser } from './support/open-browser.mjs';
import { pictureGallery } from './support/picture-gallery.mjs';
import { serveSite } from './support/serve-site.mjs';
import { takePictures } from './support/take-pictures.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = path.join(ROOT, 'docs/pictures');

await mkdir(FOLDER, { recursive: true });
const site = await serveSite({
  '/': await readFile(path.join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8'),
});
for (const family of /** @type {const} */ (['chromium', 'firefox'])) {
  const browser = await openBrowser(await ensureBrowser(family), {
    extensionDir: path.join(ROOT, 'dist/extension'),
  });
  try {
    const pictures = await takePictures(browser, await browser.open(site.url));
    for (const [name, png] of Object.entries(pictures)) {
      await writeFile(path.join(FOLDER, `${name}-${family}.png`), png);
      console.log(`wrote docs/pictures/${name}-${family}.png`);
    }
  } finally {
    await browser.close();
  }
}
await site.close();
const taken = await pictureGallery(path.join(ROOT, 'out/gallery'));
console.log(`wrote ${taken} pictures of every state to out/gallery`);
