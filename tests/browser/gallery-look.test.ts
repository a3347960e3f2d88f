/** How the states look where a reader has set the browser otherwise: zoom, direction, language, colours, motion. */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family } from '../../tools/support/find-browser.mjs';
import { type OpenedBrowser, openBrowser } from '../../tools/support/open-browser.mjs';
import { serveGallery } from '../../tools/support/picture-gallery.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { findCutWords } from '../support/find-cut-words.ts';

/** A popup has at most 800 by 600 pixels: at 200 % half of it in each direction. 320: the narrowest that WCAG asks for. */
const AT_200 = { width: 400, height: 300 };
const NARROW = { width: 320, height: 480 };
const USUAL = { width: 400, height: 600 };

describe.each<Family>(['chromium', 'firefox'])('the gallery as readers have set it (%s)', (family) => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: OpenedBrowser;
  let page: Page;
  let states: string[];

  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await openBrowser(family, { viewport: USUAL });
    page = await browser.open(gallery.url);
    states = await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((frame) => new URL(frame.src).search),
    );
  });

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const show = async (query: string) => {
    await page.goto(`${gallery.url}${query}`, { waitUntil: 'load' });
    await until(5_000, query, () => page.evaluate(() => document.body.dataset['ready'] === 'true'));
    // `&open` clicks in the next frame, and what it opens is drawn in the one after.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
  };

  it.each([
    ['at 200 %', AT_200, ''],
    ['in a narrow window', NARROW, ''],
    ['in German at 200 %', AT_200, '&lang=de'],
    ['from right to left at 200 %', AT_200, '&dir=rtl'],
  ])('%s: no words are cut off or lie over each other', async (_, viewport, query) => {
    await page.setViewport(viewport);
    const faults: string[] = [];
    for (const state of states) {
      await show(`${state}${query}&open`);
      for (const fault of await page.evaluate(findCutWords)) faults.push(`${state}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  it('from right to left: disc and name stand on the right, the amount on the left', async () => {
    await page.setViewport(USUAL);
    await show('?popup=usual&dir=rtl');
    const [disc, name, amount] = await page.evaluate(() =>
      ['.disc', '.name', '.amount'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().left,
      ),
    );
    expect(disc).toBeGreaterThan(name!);
    expect(name).toBeGreaterThan(amount!);
  });

  it('a quotation in Arabic stands on the right, its Latin surroundings on the left', async () => {
    await page.setViewport(USUAL);
    await show('?popup=right-to-left&open');
    const [quote, box] = await page.evaluate(() => {
      const element = document.querySelector('blockquote')!;
      const range = document.createRange();
      range.selectNodeContents(element);
      return [range.getBoundingClientRect(), element.getBoundingClientRect()].map(({ right }) => right);
    });
    expect(Math.abs(quote! - box!)).toBeLessThan(2);
  });

  it('would tell of words that are cut off, and of words over each other', async () => {
    await page.setViewport(USUAL);
    await show('?popup=usual&open');
    const spoil = (css: string) =>
      page.evaluate((rule) => {
        const style = document.createElement('style');
        style.textContent = rule;
        document.head.append(style);
      }, css);
    await spoil('.summary { width: 60px; overflow: hidden; white-space: nowrap; }');
    expect(await page.evaluate(findCutWords)).toContainEqual(expect.stringMatching(/^cut off at the side/));
    await spoil('.evidence { margin-top: -24px; }');
    expect(await page.evaluate(findCutWords)).toContainEqual(expect.stringMatching(/^over each other/));
  });
});

describe('the gallery as the system has been set (chromium)', () => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: OpenedBrowser;
  let page: Page;
  let session: CDPSession;

  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await openBrowser('chromium', { viewport: USUAL });
    page = await browser.open('about:blank');
    session = await page.createCDPSession();
  });

  const show = async (state: string, media: Record<string, string>) => {
    const features = Object.entries(media).map(([name, value]) => ({ name, value }));
    await session.send('Emulation.setEmulatedMedia', { features });
    await page.goto(`${gallery.url}${state}`, { waitUntil: 'load' });
    await page.waitForSelector('body[data-ready]');
  };

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  it('in forced colours: keeps the voices apart, on the bar and at the speakers', async () => {
    await show('?popup=usual', { 'forced-colors': 'active' });
    const { bar, discs, surface } = await page.evaluate(() => ({
      bar: [...document.querySelectorAll('.share i:not(.share-unstated)')].map(
        (one) => getComputedStyle(one).backgroundColor,
      ),
      discs: [...document.querySelectorAll('.speaker .disc')].map(
        (one) => getComputedStyle(one).borderTopColor,
      ),
      surface: getComputedStyle(document.body).backgroundColor,
    }));
    expect(bar.length).toBeGreaterThan(2);
    expect(new Set(bar).size).toBe(bar.length);
    expect(bar).not.toContain(surface);
    expect(discs).toEqual(bar);
  });

  it('in forced colours: draws a border around panels, which have no shadow there', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#switches')!.showPopover());
    const width = await page.evaluate(
      () => getComputedStyle(document.querySelector('#switches')!).borderTopWidth,
    );
    expect(width).toBe('1px');
  });

  it('in forced colours: shows switches that are on otherwise than those that are off', async () => {
    const colours = await page.evaluate(() => {
      const [one, other] = document.querySelectorAll<HTMLInputElement>('#switches input');
      one!.checked = true;
      other!.checked = false;
      return [one!, other!].map((input) => getComputedStyle(input).backgroundColor);
    });
    expect(colours[0]).not.toBe(colours[1]);
  });

  it.each([
    ['less motion', 'reduce', false],
    ['no less motion', 'no-preference', true],
  ])('with %s wanted', async (_, value, moves) => {
    const durations: number[] = [];
    for (const state of ['?popup=usual&open', '?popup=reading', '?options=changed', '?card=leader']) {
      await show(state, { 'prefers-reduced-motion': value });
      durations.push(await page.evaluate(longestMotion));
    }
    expect(Math.max(...durations) > 0).toBe(moves);
  });
});

/** Runs in the page: the longest transition or animation that any element has, in seconds. */
function longestMotion(): number {
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  return Math.max(
    ...elements.flatMap((element) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element, part);
        return `${transitionDuration}, ${animationDuration}`
          .split(', ')
          .map((text) => Number.parseFloat(text) || 0);
      }),
    ),
  );
}
