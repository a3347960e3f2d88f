/** Marks and card where others have a hand in the page: a framework, a translation, zoom, history, a second window. */
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readCard } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers, ROOT, readMarkup } from '../support/in-both-browsers.ts';
import { boxOfMark, readMarks } from '../support/marks-on-page.ts';
import { HARBOUR, LIBRARY, newsPage } from '../support/news-page.ts';

const PEOPLE = ['Ilse Marwood', 'Dorian Pell', 'Marwood'];
const TRAPPED = newsPage({ ...HARBOUR, extra: '<p style="margin-top: 1500px">End.</p>' }).replace(
  '<p>Shopkeepers',
  '<p data-trap="pell">Shopkeepers',
);
const MINUTE = 60_000;

/** An article that Preact renders, and renders anew each second: a clock, a counter of readers, a paragraph with a new key. */
async function frameworkPage(): Promise<string> {
  const app = `
    import { h, render } from 'preact';
    const { headline, paragraphs, published } = ${JSON.stringify(HARBOUR)};
    let seconds = 0;
    const view = () => h('article', null,
      h('h1', null, headline), h('p', { class: 'byline' }, h('time', { dateTime: published }, published), ' · ' + seconds + ' readers'),
      paragraphs.map((text, i) => h('p', { key: i === seconds % paragraphs.length ? 'new' + seconds : i }, text)));
    const draw = () => render(view(), document.querySelector('main'));
    draw();
    setInterval(() => { seconds += 1; draw(); document.body.dataset.seconds = String(seconds); }, 1000);`;
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const shell = newsPage(HARBOUR).replace(/<article>.*<\/article>/s, '');
  return shell.replace('</body>', () => `<script>${outputFiles[0]!.text}</script></body>`);
}

inBothBrowsers('in other hands', (session) => {
  const names = async (page: Page) =>
    (await readMarks(page)).filter(({ kind }) => kind === 'person').map(({ words }) => words);
  const open = async (path: string, html: string) => {
    const visit = await session.visit(session.site.add(path, html));
    await until(10_000, 'the marks', async () => (await names(visit.page)).length >= 2);
    return visit;
  };
  const hover = async (page: Page) => {
    const box = await boxOfMark(page, 'pell');
    await page.mouse.move(box.x + 60, box.y - 80);
    await page.mouse.move(box.x, box.y, { steps: 5 });
    await until(5_000, 'the card', () => readCard(session.browser, page));
    return box;
  };
  const boxOfCard = (page: Page) =>
    session.browser.evaluateInCard(page, (root) => {
      const { left, top, right, bottom } = root.querySelector('.card')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });

  it('a framework renders the article anew each second for a minute', { timeout: 2 * MINUTE }, async () => {
    const { page, errors } = await open('/framework', await frameworkPage());
    const end = Date.now() + MINUTE;
    let looks = 0;
    while (Date.now() < end) {
      for (const words of await names(page)) expect([...PEOPLE, '']).toContain(words);
      looks += 1;
      await pause(700);
    }
    expect(looks).toBeGreaterThan(40);
    // Half a second after a change all marks are back.
    await until(2_000, 'all marks', async () => (await names(page)).filter(Boolean).join() === PEOPLE.join());
    expect(await page.evaluate(() => Number(document.body.dataset['seconds']))).toBeGreaterThan(50);
    const { now } = await readMarkup(page);
    expect(now).not.toMatch(/news-context/);
    expect(errors).toEqual([]);
  });

  it('a translation wraps and replaces the words', async () => {
    const { page, errors } = await open('/translated', TRAPPED);
    // As browsers do it: each text node's words go into elements of their own, in the other language.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      for (const node of nodes) {
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstElementChild!.textContent = (node.nodeValue ?? '').replace(
          /\b(the|said|and|to|of)\b/g,
          'li$1',
        );
        node.replaceWith(font);
      }
      document.documentElement.lang = 'eo';
      document.documentElement.classList.add('translated-ltr');
    });
    await pause(1_500);
    for (const words of await names(page)) expect([...PEOPLE, '']).toContain(words);
    expect(errors).toEqual([]);
  });

  it('a zoomed page keeps the card beside its words', async () => {
    for (const zoom of ['1.5', '0.75']) {
      const html = TRAPPED.replace('<html', `<html style="zoom: ${zoom}"`);
      const { page, errors } = await open(`/zoom-${zoom}`, html);
      const words = await hover(page);
      const card = (await boxOfCard(page))!;
      for (const line of words.lines) {
        const isApart = card.bottom <= line.top + 1 || card.top >= line.bottom - 1;
        expect(isApart, `zoom ${zoom}: the card is over its words`).toBe(true);
      }
      const gap = Math.min(
        ...words.lines.map(({ top, bottom }) =>
          Math.min(Math.abs(card.top - bottom), Math.abs(card.bottom - top)),
        ),
      );
      expect(gap).toBeLessThan(40);
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  it('a page that is set off from the edge of its window keeps the card at its words', async () => {
    for (const style of [
      'margin: 0 0 0 60px; width: 700px',
      'scrollbar-gutter: stable both-edges',
      'transform: translateX(30px)',
    ]) {
      const { page } = await open(
        `/set-off-${style.length}`,
        TRAPPED.replace('<html', `<html style="${style}"`),
      );
      const [line] = (await hover(page)).lines;
      await pause(300);
      const card = (await boxOfCard(page))!;
      const away = Math.min(Math.abs(card.left - line!.left), Math.abs(card.right - line!.right));
      expect(away, style).toBeLessThanOrEqual(1);
      expect(Math.abs(card.top - line!.bottom - 8), style).toBeLessThanOrEqual(1);
      await page.close();
    }
  });

  it('a page that comes back out of the history has its marks, card and popup', async () => {
    const { page, errors } = await open('/history', TRAPPED);
    const second = session.site.add('/second', newsPage(LIBRARY));
    await page.goto(second, { waitUntil: 'load' });
    await until(10_000, 'the second article', async () => (await names(page)).includes('Quentin Aldermoor'));
    // Firefox tells of no load where the page comes out of its cache.
    await page.evaluate(() => void setTimeout(() => history.back(), 50));
    await pause(600);
    await until(10_000, 'the first article', async () => (await names(page)).join() === PEOPLE.join());
    await hover(page);
    expect(await readCard(session.browser, page)).toContain('Dorian Pell');
    const popup = await session.browser.openPopup(page);
    await popup.waitFor(() => document.querySelectorAll('.speaker').length === 2);
    await popup.close();
    expect(errors).toEqual([]);
  });

  it('each of two tabs has its own article', async () => {
    const first = await open('/one', TRAPPED);
    const second = await open('/two', newsPage(LIBRARY));
    expect(await names(second.page)).toEqual(expect.arrayContaining(['Quentin Aldermoor', 'Berit Sandoval']));
    await first.page.bringToFront();
    await hover(first.page);
    expect(await readCard(session.browser, first.page)).toContain('Dorian Pell');
    expect(await readCard(session.browser, second.page)).toBeNull();
    await second.page.close();
    expect(await names(first.page)).toEqual(PEOPLE);
    expect([...first.errors, ...second.errors]).toEqual([]);
  });
});
