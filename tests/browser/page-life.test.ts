/** Articles that come late, go, are followed by others and grow, as pages without loads have them. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers } from '../support/in-both-browsers.ts';
import { readMarks } from '../support/marks-on-page.ts';
import { HARBOUR, LIBRARY, type NewsPage, newsPage, SHOP } from '../support/news-page.ts';

const MARKET: NewsPage = {
  headline: 'Tarnwick moves its market to Sunday for the winter',
  published: '2024-12-03',
  paragraphs: [
    'TARNWICK — The weekly market will be held on Sundays until March, the town said on Tuesday, because on Saturdays the ferry takes up the square.',
    '“Nobody buys a cabbage while stepping over a queue,” said Fenella Strand, who speaks for the stallholders. She had asked for the change in October.',
    'The church next to the square was heard before the decision. “Our bells are louder than any fishmonger,” said Osbert Lunt, its verger.',
    'The stalls open at nine and close at three, and the buses of the northern line will stop at the square on Sundays for as long as the market is held there.',
  ],
};

const SPEAKERS = {
  harbour: ['Ilse Marwood', 'Dorian Pell'],
  library: ['Quentin Aldermoor', 'Berit Sandoval'],
  market: ['Fenella Strand', 'Osbert Lunt'],
};

const articleOf = (page: NewsPage) => /<article>.*<\/article>/s.exec(newsPage(page))![0];
/** A page without an article, and templates of some; `script` puts them in. */
const shell = (
  script: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tarnwick</title>
<link rel="icon" href="data:,"></head><body><main></main>
<template id="harbour">${articleOf(HARBOUR)}</template><template id="library">${articleOf(LIBRARY)}</template>
<template id="market">${articleOf(MARKET)}</template>
<script>
  const copy = (id) => document.getElementById(id).content.cloneNode(true);
  const main = document.querySelector('main');
  ${script}
</script></body></html>`;

inBothBrowsers('the life of a page', (session) => {
  const speakers = (page: Page, wanted: string[]) =>
    until(15_000, `the speakers ${wanted.join(', ')}`, async () => {
      const popup = await session.browser.openPopup(page);
      await popup.waitFor(() => document.querySelector('.speaker, .notice:not(.busy)') !== null);
      const shown = await popup.evaluate(() =>
        [...document.querySelectorAll('.speaker .name')].map((name) => name.textContent),
      );
      await popup.close();
      return shown.join() === wanted.join();
    });
  const markedWords = async (page: Page) =>
    (await readMarks(page)).filter(({ kind }) => kind === 'person').map(({ words }) => words);

  it('finds an article that is put in after two seconds', async () => {
    const html = shell("setTimeout(() => main.append(copy('harbour')), 2000);");
    const { page, errors } = await session.visit(session.site.add('/late', html));
    expect(await waitForSpeakers(session.browser, page)).toBe(2);
    await speakers(page, SPEAKERS.harbour);
    expect(errors).toEqual([]);
  });

  it('follows three navigations of the history, and one back', async () => {
    const html = shell(`
      const show = (id) => setTimeout(() => main.replaceChildren(copy(id)), 300);
      window.go = (id) => { history.pushState({ id }, '', '/' + id); show(id); };
      addEventListener('popstate', ({ state }) => show(state?.id ?? 'harbour'));
      main.append(copy('harbour'));`);
    const { page, errors } = await session.visit(session.site.add('/harbour', html));
    await speakers(page, SPEAKERS.harbour);
    for (const id of ['library', 'market', 'harbour'] as const) {
      await page.evaluate(`go(${JSON.stringify(id)})`);
      await speakers(page, SPEAKERS[id]);
    }
    await page.evaluate(() => history.back());
    await speakers(page, SPEAKERS.market);
    await until(5_000, 'marks', async () => (await markedWords(page)).length > 0);
    expect((await markedWords(page)).join()).not.toMatch(/Marwood|Aldermoor/);
    expect(errors).toEqual([]);
  });

  it('reads the article in view where two more are appended while scrolling', async () => {
    const html = shell(`
      document.body.style.cssText = 'font: 30px/2 serif; max-width: 600px; margin: 0 auto 2000px';
      main.append(copy('harbour'));
      const rest = ['library', 'market'];
      addEventListener('scroll', () => {
        const left = document.documentElement.scrollHeight - 2000 - innerHeight - scrollY;
        if (left < 300 && rest.length) main.append(copy(rest.shift()));
      });`);
    const { page, errors } = await session.visit(session.site.add('/endless', html));
    await speakers(page, SPEAKERS.harbour);
    const scrollTo = (name: string) =>
      page.evaluate(async (wanted) => {
        for (let step = 0; step < 100; step += 1) {
          const paragraph = [...document.querySelectorAll('main p')].find((p) =>
            p.textContent?.includes(wanted),
          );
          if (paragraph) return paragraph.scrollIntoView({ block: 'center' });
          scrollBy(0, 400);
          await new Promise((done) => setTimeout(done, 30));
        }
        throw new Error(`${wanted} does not come`);
      }, name);
    await scrollTo('Berit Sandoval');
    await speakers(page, SPEAKERS.library);
    await scrollTo('Osbert Lunt');
    await speakers(page, SPEAKERS.market);
    await scrollTo('Dorian Pell');
    await speakers(page, SPEAKERS.harbour);
    expect(errors).toEqual([]);
  });

  it('reads a live blog again that gets five hundred entries, a few times only', async () => {
    const html = newsPage(HARBOUR).replace(
      '</body>',
      `<script>
        const article = document.querySelector('article');
        let entries = 0;
        const timer = setInterval(() => {
          for (let i = 0; i < 10; i += 1) {
            const entry = document.createElement('section');
            entry.innerHTML = '<h3>Entry ' + (entries += 1) + '</h3><p>The ferry left the northern bank with ' + entries +
              ' bicycles. “Ferry number ' + entries + ' was full,” said Ilse Marwood.</p>';
            article.append(entry);
          }
          if (entries === 500) clearInterval(timer);
        }, 40);
      </script></body>`,
    );
    const { page, errors } = await session.visit(session.site.add('/live', html));
    await until(20_000, 'the last entry among the quotations', async () => {
      const popup = await session.browser.openPopup(page);
      await popup.waitFor(() => document.querySelector('.speaker, .notice:not(.busy)') !== null);
      const words = await popup.evaluate(() => document.body.textContent ?? '');
      await popup.close();
      return words.includes('502 quotations') || words.includes('503 quotations');
    });
    const marked = await readMarks(page);
    expect(marked.every(({ words }) => /^(?:Ilse |Dorian )?(?:Marwood|Pell)$|^“/.test(words))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('does not grow over fifty navigations', { timeout: 120_000 }, async ({ skip }) => {
    skip(session.family !== 'chromium', 'only Chromium tells of listeners and memory');
    const html = shell(`
      window.go = (id, step) => { history.pushState({}, '', '/' + id + '?' + step); main.replaceChildren(copy(id)); };
      main.append(copy('harbour'));`);
    const { page, errors } = await session.visit(session.site.add('/grows', html));
    await speakers(page, SPEAKERS.harbour);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    const held = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
      return {
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
        megabytes: of('JSHeapUsedSize') / 2 ** 20,
      };
    };
    const goTo = async (step: number) => {
      const id = step % 2 ? 'library' : 'market';
      await page.evaluate(
        (where, count) => (window as unknown as { go(id: string, n: number): void }).go(where, count),
        id,
        step,
      );
      await until(10_000, `marks of navigation ${step}`, async () =>
        (await markedWords(page)).includes(SPEAKERS[id][0]!),
      );
    };
    // The first ones load what the others find loaded.
    for (let step = 0; step < 6; step += 1) await goTo(step);
    const before = await held();
    for (let step = 6; step < 56; step += 1) await goTo(step);
    const after = await held();
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
    expect(after.nodes).toBeLessThan(before.nodes * 1.2);
    expect(after.megabytes).toBeLessThan(before.megabytes + 1);
    expect(errors).toEqual([]);
  });

  it('leaves nothing on a page that is no article', async () => {
    const { page } = await session.visit(session.site.add('/shop', SHOP));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pause(3_000);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect(await session.browser.badge(page)).toBe('');
  });
});
