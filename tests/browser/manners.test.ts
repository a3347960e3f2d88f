/** For readers who want nothing to run by itself, and after an update: what happens then, and what does not. */
import { expect, it } from 'vitest';
import { pause, until } from '../../tools/support/waiting.mjs';
import { changeSettings } from '../support/ask-extension.ts';
import { inBothBrowsers } from '../support/in-both-browsers.ts';
import { readMarks } from '../support/marks-on-page.ts';
import { HARBOUR, LIBRARY, newsPage, SHOP } from '../support/news-page.ts';
import { readSpeakers } from '../support/read-popup.ts';

inBothBrowsers('only on click', (session) => {
  it('reads nothing by itself, and this page once the toolbar button is clicked', async () => {
    const first = await session.visit(session.site.add('/harbour', newsPage(HARBOUR)));
    await until(10_000, 'the marks', async () => (await readMarks(first.page)).length > 0);
    await changeSettings(session.browser, first.page, { runs: 'on-click' });

    const { page, errors } = await session.visit(session.site.add('/library', newsPage(LIBRARY)));
    await pause(1500);
    expect(await readMarks(page)).toEqual([]);
    const popup = await session.browser.openPopup(page);
    expect((await readSpeakers(popup)).map(({ name }) => name)).toContain('Quentin Aldermoor');
    await popup.close();
    expect((await readMarks(page)).length).toBeGreaterThan(0);
    await changeSettings(session.browser, page, {});
    expect(errors).toEqual([]);
  });
});

inBothBrowsers('a page that is no article', (session) => {
  it('is left without a style, a highlight, an element or an error', async () => {
    const { page, errors } = await session.visit(session.site.add('/shop', SHOP));
    // Past the detector's last look.
    await pause(3000);
    const traces = await page.evaluate(() => ({
      sheets: document.adoptedStyleSheets.length,
      highlights: (CSS.highlights as unknown as Map<string, unknown>).size,
      elements: document.documentElement.outerHTML.includes('news-context'),
    }));
    expect(traces).toEqual({ sheets: 0, highlights: 0, elements: false });
    expect(errors).toEqual([]);
  });
});

inBothBrowsers('an update of the extension', (session) => {
  it('leaves one copy at work on a page that was open, and no trace of the old one', async () => {
    const { page, errors } = await session.visit(session.site.add('/open', newsPage(HARBOUR)));
    const people = async () => (await readMarks(page)).filter(({ kind }) => kind === 'person');
    await until(10_000, 'the marks', async () => (await people()).length === 3);
    // The browser does to it what it does when a new version has come.
    const popup = await session.browser.openPopup(page);
    await popup
      .evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof api>;
        const api = (browser ?? chrome) as { runtime: { reload(): void } };
        setTimeout(() => api.runtime.reload(), 50);
      })
      .catch(() => {});
    await pause(4000);
    await page.bringToFront();
    await until(10_000, 'one set of marks', async () => (await people()).length === 3);
    const words = (await people()).map((mark) => mark.words);
    expect(words).toEqual(['Ilse Marwood', 'Dorian Pell', 'Marwood']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    expect(errors).toEqual([]);
  });
});
