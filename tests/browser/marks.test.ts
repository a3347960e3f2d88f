/** The marks on a page: on the right words, harmless to whatever the page and its reader do. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCard } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { askReader, changeSettings } from '../support/ask-extension.ts';
import { inBothBrowsers, readMarkup } from '../support/in-both-browsers.ts';
import { boxOfMark, readAllMarks, readMarks } from '../support/marks-on-page.ts';
import { HARBOUR, LIBRARY, newsPage } from '../support/news-page.ts';
import { hasShared, readShared } from '../support/shared-data.ts';

inBothBrowsers('marks', (session) => {
  let page: Page;
  let errors: string[];

  async function open(html: string): Promise<void> {
    await page?.close();
    ({ page, errors } = await session.visit(session.site.add('/marks', html)));
    await until(10_000, 'the marks', async () => (await readMarks(page)).length > 0);
    // The last of them may still be on their way.
    await pause(300);
  }
  const names = async () =>
    (await readMarks(page)).filter(({ kind }) => kind === 'person').map(({ words }) => words);
  const quotations = async () =>
    (await readMarks(page)).filter(({ kind }) => kind === 'quotation').map(({ words }) => words);

  describe('what is marked', () => {
    beforeEach(() => open(newsPage(HARBOUR)));

    it('is the first mention of a person in each paragraph; at once nothing, when switched off', async () => {
      expect(await names()).toEqual(['Ilse Marwood', 'Dorian Pell', 'Marwood']);
      await askReader(session.browser, page, 'reader:set-marks', { people: false });
      expect(await readMarks(page)).toEqual([]);
      await askReader(session.browser, page, 'reader:set-marks', { people: true });
      await until(5_000, 'the names', async () => (await names()).length === 3);
    });

    it('is what lies near the window, wherever it is scrolled to', async () => {
      const far = '<div style="height: 6000px"></div>';
      const box = (words: string) => `<div class="box" style="height: 300px; overflow: auto">${words}</div>`;
      const html = newsPage(HARBOUR)
        .replace('<p>Shopkeepers', `${far}<p style="display: contents">Shopkeepers`)
        .replace(/<p>Marwood promised.*<\/p>/, (words) => far + box(far + words));
      await open(html);
      // Of words without a box of their own it is not known how near they are.
      expect(await names()).toEqual(['Ilse Marwood', 'Dorian Pell']);
      await page.evaluate(() => scrollTo({ top: 99_999, behavior: 'instant' }));
      await until(5_000, 'the first name to go', async () => (await names()).join() === 'Dorian Pell');
      await page.evaluate(() => document.querySelector('.box')?.scrollTo(0, 6000));
      await until(5_000, 'the last name', async () => (await names()).join() === 'Dorian Pell,Marwood');
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await until(5_000, 'the first name', async () => (await names())[0] === 'Ilse Marwood');
      expect(errors).toEqual([]);
    });

    it('follows the options without a reload', async () => {
      await changeSettings(session.browser, page, { marks: 'both', markEvery: 'all' });
      const said = [
        '“We would rather have an angry town than a broken bridge,”',
        '“My customers will not walk two miles for a loaf of bread,”',
        '“It will leave every ten minutes, and it will take bicycles,”',
      ];
      await until(5_000, 'the quotations', async () => (await quotations()).length === 3);
      expect(await quotations()).toEqual(said);
      const voices = new Map((await readMarks(page)).map(({ words, voice }) => [words, voice]));
      expect(voices.get(said[0]!)).toBe(voices.get('Ilse Marwood'));
      expect(voices.get(said[1]!)).toBe(voices.get('Dorian Pell'));
      expect(voices.get(said[0]!)).not.toBe(voices.get(said[1]!));
      await changeSettings(session.browser, page, { marks: 'none' });
      await until(5_000, 'nothing marked', async () => (await readMarks(page)).length === 0);
      await changeSettings(session.browser, page, {});
      await until(5_000, 'the names', async () => (await names()).length === 3);
    });

    it('is gone, card and all, on a site that is switched off', async () => {
      await changeSettings(session.browser, page, { sitesOff: ['127.0.0.1'] });
      await until(5_000, 'nothing marked', async () => (await readMarks(page)).length === 0);
      await changeSettings(session.browser, page, {});
      const { before, now } = await readMarkup(page);
      expect(now === before).toBe(true);
    });

    it('can be seen, also under a policy that forbids all styles but the page’s own', async () => {
      const url = session.site.add('/strict', {
        html: newsPage(HARBOUR).replace('<p>“We would', '<p data-trap="marwood">“We would'),
        headers: { 'content-security-policy': "default-src 'none'" },
      });
      ({ page } = await session.visit(url));
      await until(10_000, 'the marks', async () => (await readMarks(page)).length > 0);
      const { lines } = await boxOfMark(page, 'marwood');
      const { left, top, right, bottom } = lines[0]!;
      const picture = () =>
        page.screenshot({
          clip: { x: left, y: top, width: right - left, height: bottom - top + 4 },
          encoding: 'base64',
        });
      const marked = await picture();
      expect(await picture()).toBe(marked);
      await askReader(session.browser, page, 'reader:set-marks', { people: false });
      expect(await picture()).not.toBe(marked);
    });
  });

  describe('is harmless', () => {
    it('to selecting, copying and finding', async () => {
      await open(newsPage(HARBOUR));
      const { selected, plain, found } = await page.evaluate(() => {
        const article = document.querySelector('article')!;
        getSelection()?.selectAllChildren(article);
        const selected = String(getSelection());
        getSelection()?.removeAllRanges();
        const found = (window as unknown as { find(text: string): boolean }).find('Dorian Pell');
        return { selected, plain: article.innerText, found };
      });
      expect(selected.replace(/\s+/g, ' ').trim()).toBe(plain.replace(/\s+/g, ' ').trim());
      expect(found).toBe(true);
    });

    it('to the layout: nothing moves', async () => {
      if (session.family === 'firefox') return; // Firefox does not report layout shifts.
      await open(newsPage(HARBOUR));
      const shifts = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) => done(list.getEntries().length)).observe({
              type: 'layout-shift',
              buffered: true,
            });
            setTimeout(() => done(0), 500);
          }),
      );
      expect(shifts).toBe(0);
    });

    it('to what is printed', async () => {
      await open(newsPage(HARBOUR));
      const line = () =>
        page.evaluate(() => {
          const [name] = [...(CSS.highlights as unknown as Map<string, unknown>).keys()];
          return getComputedStyle(document.querySelector('p')!, `::highlight(${name})`).textDecorationLine;
        });
      if (session.family === 'firefox') return; // No emulation of paper over BiDi.
      expect(await line()).toContain('underline');
      await page.emulateMediaType('print');
      expect(await line()).not.toContain('underline');
      await page.emulateMediaType('screen');
    });

    it('to a page in design mode, which is marked no more than a text field', async () => {
      const html = newsPage(HARBOUR).replace('<body>', '<body><script>document.designMode = "on"</script>');
      await page?.close();
      ({ page, errors } = await session.visit(session.site.add('/design', html)));
      // Until the reader is there nobody answers.
      const state = () =>
        askReader(session.browser, page, 'reader:get-state', {}).then(
          (answer) => answer.state,
          () => null,
        );
      await until(10_000, 'the reader', async () => (await state()) === 'ready');
      await pause(300);
      expect(await readMarks(page)).toEqual([]);
    });
  });

  describe('keeps up', () => {
    it('with a framework that renders the article anew all the time, and lets it work', async () => {
      // As Preact or React do it with a changed key: the same words in new nodes, sixty times.
      const render = `<script>
        const article = document.querySelector('article');
        const paragraphs = [...article.querySelectorAll('p')].map((p) => p.textContent);
        let renders = 0;
        const timer = setInterval(() => {
          article.querySelectorAll('p').forEach((p, index) => {
            const fresh = document.createElement('p');
            fresh.textContent = paragraphs[index];
            p.replaceWith(fresh);
          });
          document.body.dataset.renders = ++renders;
          if (renders === 60) clearInterval(timer);
        }, 250);
      </script>`;
      await open(newsPage(HARBOUR).replace('</body>', `${render}</body>`));
      const renders = () => page.evaluate(() => Number(document.body.dataset['renders'] ?? 0));
      while ((await renders()) < 60) {
        for (const words of await names())
          expect(['Ilse Marwood', 'Dorian Pell', 'Marwood', '']).toContain(words);
        await pause(400);
      }
      await until(5_000, 'all marks', async () => (await names()).filter(Boolean).length === 3);
      expect(await names()).toEqual(['Ilse Marwood', 'Dorian Pell', 'Marwood']);
      expect(errors).toEqual([]);
    });

    it('with words that change: a name that is gone is marked no more', async () => {
      await open(newsPage(HARBOUR));
      await page.evaluate(() => {
        for (const p of document.querySelectorAll('p')) {
          if (p.textContent?.includes('Dorian Pell')) p.textContent = 'A shopkeeper had asked for a lane.';
        }
        document.querySelector('p.byline')?.after('Some words in front, as an advertisement puts them.');
      });
      await until(5_000, 'two names', async () => (await names()).filter(Boolean).length === 2);
      expect((await names()).filter(Boolean)).toEqual(['Ilse Marwood', 'Marwood']);
    });

    it('with a page that throws our style sheet out with its own', async () => {
      await open(newsPage(HARBOUR));
      const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
      expect(await sheets()).toBe(1);
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        document.querySelector('article')?.append('More.');
      });
      await until(5_000, 'the style sheet', async () => (await sheets()) === 1);
    });

    it('with a navigation in the page: the old marks go, the new ones come', async () => {
      await open(newsPage(HARBOUR));
      await page.evaluate(
        (article) => {
          history.pushState(null, '', '/next');
          document.querySelector('main')!.innerHTML = article;
        },
        /<article>.*<\/article>/s.exec(newsPage(LIBRARY))![0],
      );
      await until(10_000, 'the new names', async () => (await names()).includes('Quentin Aldermoor'));
      expect(await names()).not.toContain('Ilse Marwood');
      await page.evaluate(() => history.back());
      await until(10_000, 'the marks of what is there now', async () => (await names()).length > 0);
    });
  });

  describe('leaves', () => {
    it('without a trace when a newer copy of the extension announces itself', async () => {
      await open(newsPage(HARBOUR).replace('<p>“We would', '<p data-trap="marwood">“We would'));
      const { x, y } = await boxOfMark(page, 'marwood');
      await page.mouse.move(x + 50, y + 60);
      await page.mouse.move(x, y, { steps: 5 });
      await until(4_000, 'the card', () => readCard(session.browser, page));
      await page.evaluate(() => document.dispatchEvent(new CustomEvent('news-context-retire')));
      expect(await readMarks(page)).toEqual([]);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('news-context');
      expect(
        await page.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()]),
      ).toEqual([]);
    });
  });
});

/** News of many outlets, as saved. */
const SAVED_PAGES =
  `00007-nine.com.au 00008-thewest.com.au 02506-usatoday.com 00120-eldiario.es 00131-lemonde.fr
  00140-corriere.it 00172-dagbladet.no 00180-kommersant.ru 00147-nikkan-gendai.com 02390-alyaum.com
  00006-9news.com.au 00197-dailystar.co.uk 00223-foxnews.com 00245-worldtruth.tv 00267-theparadigmng.com
  00313-reuters.com 00343-detroitnews.com 00381-pv-magazine.com 00413-wccftech.com 00459-cnet.com
  00779-cnet.com 00948-mlive.com 01406-pcmag.com 02321-monroenews.com 00000-derstandard.at 00054-welt.de
  00100-stuttgarter-zeitung.de 00162-lrt.lt 01413-zdf.de 01995-elfaro.net`.split(/\s+/);

describe.runIf(hasShared('pages/html'))('../shared/pages', () => {
  inBothBrowsers('marks on saved pages', (session) => {
    let read = 0;
    it.each(SAVED_PAGES)('sit on the right words of %s', async (name) => {
      const { page, errors } = await session.visit(
        session.site.add(`/${name}`, {
          html: readShared(`pages/html/${name}.html.gz`),
          headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        }),
      );
      const state = await until(10_000, 'the reader', async () => {
        const told = await askReader(session.browser, page, 'reader:get-state', {}).catch(() => null);
        return told?.state === 'ready' || told?.state === 'not-article' ? told : null;
      });
      await pause(400);
      if (state?.state === 'ready') {
        const { report } = state;
        const named = new Set(
          report.people.flatMap(({ mentions }) =>
            mentions.map(([start, end]) => fold(report.text.slice(start, end))),
          ),
        );
        for (const { words } of await readAllMarks(page)) expect(named).toContain(fold(words));
        read += 1;
      }
      const { before, now } = await readMarkup(page);
      expect(now === before).toBe(true);
      expect(errors).toEqual([]);
      await page.close();
    });

    it('was about articles, not about pages that were passed over', () => {
      expect(read).toBeGreaterThanOrEqual(SAVED_PAGES.length - 3);
    });
  });
});

const fold = (words: string) => words.replace(/\s+/g, '');
