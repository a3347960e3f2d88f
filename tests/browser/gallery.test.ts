/** Every state of popup and options with made-up data, in both browsers, light and dark. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery } from '../../tools/support/build-gallery.mjs';
import type { Family } from '../../tools/support/find-browser.mjs';
import { type OpenedBrowser, openBrowser } from '../../tools/support/open-browser.mjs';
import { type Site, serveSite } from '../../tools/support/serve-site.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { findBarriers } from '../support/axe.ts';

/** What gallery.tsx can show; its own list cannot be loaded here (it renders at once). */
const SHOWN = [
  ...[
    'usual',
    'single',
    'long',
    'sixty',
    'right-to-left',
    'hostile',
    'no-access',
    'nothing',
    'opening',
    'reading',
  ],
  ...['reading-long', 'not-article', 'untouchable', 'site-off', 'no-answer', 'background-gone', 'failed'],
].map((name) => `popup=${name}&open`);
const OPTIONS = ['options=fresh', 'options=changed'];

describe.each<[Family, boolean]>([
  ['chromium', false],
  ['chromium', true],
  ['firefox', false],
  ['firefox', true],
])('the gallery (%s, dark: %o)', (family, dark) => {
  let folder: string;
  let site: Site;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'news-context-gallery-'));
    await buildGallery(folder);
    site = await serveSite();
    for (const name of ['gallery.html', 'gallery.js', 'look.css', 'popup.css', 'options.css']) {
      const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[path.extname(name)];
      const html = await readFile(path.join(folder, name), 'utf8');
      site.add(`/${name}`, { html, headers: { 'content-type': `${type}; charset=utf-8` } });
    }
    browser = await openBrowser(family, { dark, viewport: { width: 400, height: 600 } });
    page = await browser.open('about:blank');
    if (family === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    }
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const show = async (query: string) => {
    await page.goto(`${site.url}gallery.html?${query}`, { waitUntil: 'load' });
    await until(5_000, query, () => page.evaluate(() => document.body.dataset['ready'] === 'true'));
  };

  it('is light or dark as the reader has it', async () => {
    await show('popup=usual');
    const surface = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(surface).toBe(dark ? 'rgb(32, 34, 38)' : 'rgb(255, 255, 255)');
  });

  it.each([...SHOWN, ...OPTIONS])(
    '%s: axe finds nothing, and nothing is cut off at the side',
    async (query) => {
      await show(query);
      expect(await findBarriers((expression) => page.evaluate(expression))).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(400);
    },
  );
});
