/** Every state of popup, options and card with made-up data, in both browsers; dark in one: colours are the same. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family } from '../../tools/support/find-browser.mjs';
import { type OpenedBrowser, openBrowser } from '../../tools/support/open-browser.mjs';
import { serveGallery } from '../../tools/support/picture-gallery.mjs';
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
const CARDS = [
  'leader',
  'not-quoted',
  'words',
  'long',
  'unknown',
  'could-be',
  'right-to-left',
  'hostile',
].map((name) => `card=${name}`);

describe.each<[Family, boolean]>([
  ['chromium', false],
  ['chromium', true],
  ['firefox', false],
])('the gallery (%s, dark: %o)', (family, dark) => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await openBrowser(family, { dark, viewport: { width: 400, height: 600 } });
    page = await browser.open('about:blank');
    if (family === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    }
  });

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const show = async (query: string) => {
    await page.goto(`${gallery.url}?${query}`, { waitUntil: 'load' });
    await until(5_000, query, () => page.evaluate(() => document.body.dataset['ready'] === 'true'));
  };

  const press = (words: string) =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
      if (!button) throw new Error(`no button "${wanted}"`);
      button.click();
    }, words);

  it.each([
    ['not-article', 'Read it anyway', ['readAnyway']],
    ['nothing', 'Read again', ['readAnyway']],
    ['site-off', 'Switch on for courier.example', ['setSiteOff', false]],
    ['no-answer', 'Reload the page', ['reloadPage']],
    ['background-gone', 'Try again', ['tryAgain']],
    [
      'failed',
      'Copy the error report',
      ['copy', expect.stringMatching(/^News Context 0.1.0, reader\nTypeError/)],
    ],
    ['no-access', 'Allow', ['allowSite']],
  ])('%s: "%s" does what it says', async (name, words, wanted) => {
    await show(`popup=${name}`);
    await press(words);
    // A click comes with its event; it says nothing of what was asked for.
    const done = await page.evaluate(() =>
      (window as unknown as { done: unknown[][] }).done.map((call) =>
        call.filter((part) => typeof part !== 'object'),
      ),
    );
    expect(done).toEqual([wanted]);
  });

  it('finds one of sixty speakers by a part of the name', async () => {
    await show('popup=sixty');
    const listed = () => page.evaluate(() => document.querySelectorAll('.speaker').length);
    expect(await listed()).toBe(60);
    await page.focus('input[type=search]');
    await page.keyboard.type('béxley');
    await until(3_000, 'the twelve', async () => (await listed()) === 12);
    await page.keyboard.type('x');
    await until(3_000, 'nobody', async () => (await listed()) === 0);
    expect(await page.evaluate(() => document.querySelector('.none-found')?.textContent)).toBe(
      'No speaker of that name.',
    );
  });

  it('is light or dark as the reader has it', async () => {
    await show('popup=usual');
    const surface = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(surface).toBe(dark ? 'rgb(32, 34, 38)' : 'rgb(255, 255, 255)');
  });

  it.each([...SHOWN, ...OPTIONS, ...CARDS])(
    '%s: axe finds nothing, and nothing is cut off at the side',
    async (query) => {
      await show(query);
      expect(await findBarriers((expression) => page.evaluate(expression))).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(400);
    },
  );
});
