/** The options page, opened from the popup, and what comes of its choices on an article. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { findBarriers } from '../support/axe.ts';
import { inBothBrowsers, type Visit } from '../support/in-both-browsers.ts';
import { HARBOUR, newsPage } from '../support/news-page.ts';
import { clickButton } from '../support/use-popup.ts';

inBothBrowsers('the options page', (session) => {
  let visit: Visit;
  let options: Page;
  beforeAll(async () => {
    visit = await session.visit(session.site.add('/harbour', newsPage(HARBOUR)));
    await waitForSpeakers(session.browser, visit.page);
    const popup = await session.browser.openPopup(visit.page);
    await popup.waitFor(() => document.querySelector('.speaker') !== null);
    await clickButton(popup, 'Settings');
    await clickButton(popup, 'All options');
    options = (await until(10_000, 'the options page', async () => {
      for (const page of await session.browser.browser.pages()) {
        // Asked in the page itself: Firefox does not tell the driver that an extension's tab has got its address.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.endsWith('/options/options.html')) return page;
      }
      return null;
    })) as Page;
    await options.waitForSelector('main.options');
  });

  const marked = () =>
    visit.page.evaluate(() => {
      let ranges = 0;
      CSS.highlights.forEach((highlight) => {
        ranges += highlight.size;
      });
      return ranges;
    });
  const choose = (label: string, value: string) =>
    options.evaluate(
      (words, wanted) => {
        const choice = [...document.querySelectorAll('label.choice')].find(
          (one) => one.querySelector('span')?.textContent === words,
        );
        const select = choice?.querySelector('select');
        if (!select) throw new Error(`no choice "${words}"`);
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );
  const chosen = () =>
    options.evaluate(() => [...document.querySelectorAll('select')].map((select) => select.value));
  const heading = () => options.evaluate(() => document.querySelector('h1')?.textContent);

  it('shows the defaults', async () => {
    expect(await chosen()).toEqual(['people', 'first-in-paragraph', 'voices', 'none', 'every-page', 'auto']);
  });

  it('tells how old the data are', async () => {
    const text = await options.evaluate(() => document.body.textContent);
    expect(text).toMatch(/Leaders and offices as of \d+ \w+ 20\d\d\./);
  });

  it('is without barriers', async () => {
    expect(await findBarriers((expression) => options.evaluate(expression))).toEqual([]);
  });

  it('changes what is marked on an open page at once', async () => {
    const before = await marked();
    expect(before).toBeGreaterThan(0);
    await choose('Mark', 'none');
    await until(5_000, 'no marks', async () => (await marked()) === 0);
    await choose('Mark', 'both');
    // What nobody sees is painted when it is looked at.
    await visit.page.bringToFront();
    await until(5_000, 'more marks', async () => (await marked()) > before);
    await options.bringToFront();
  });

  it('speaks another language at once, in the popup too', async () => {
    await choose('Words of News Context', 'de');
    await until(5_000, 'German', async () => (await heading()) === 'News Context: Optionen');
    const popup = await session.browser.openPopup(visit.page);
    await popup.waitFor(() => document.querySelector('.speaker') !== null);
    expect(await popup.text()).toContain('2 Personen zitiert');
    await popup.close();
    await options.bringToFront();
  });

  it('keeps what was chosen, and forgets it when reset', async () => {
    // In Firefox a load of an extension's page never settles: what it shows then is waited for.
    await options.evaluate(() => document.body.setAttribute('data-before', ''));
    options.reload().catch(() => {});
    await until(10_000, 'the choices', async () => {
      const isLoaded = await options
        .evaluate(
          () => !document.body.hasAttribute('data-before') && document.querySelector('select') !== null,
        )
        .catch(() => false);
      return isLoaded;
    });
    const values = await chosen();
    expect([values[0], values[5]]).toEqual(['both', 'de']);
    await options.evaluate(() => {
      const reset = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === 'Zurücksetzen',
      );
      reset?.click();
    });
    await until(5_000, 'English again', async () => (await heading()) === 'News Context: options');
    expect(await chosen()).toEqual(['people', 'first-in-paragraph', 'voices', 'none', 'every-page', 'auto']);
  });

  it('switches sites off and on again', async () => {
    const typed = async (text: string) => {
      await options.focus('.add input');
      await options.keyboard.type(text);
      await options.keyboard.press('Enter');
    };
    const sites = () =>
      options.evaluate(() =>
        [...document.querySelectorAll('.listed li')].map((item) => item.querySelector('span')?.textContent),
      );
    await typed('nowhere');
    await until(5_000, 'the complaint', () =>
      options.evaluate(() => document.querySelector('[role=alert]') !== null),
    );
    await options.evaluate(() => document.querySelector<HTMLInputElement>('.add input')?.select());
    await typed(`${session.site.url}harbour`);
    await until(5_000, 'the site in the list', async () => (await sites())[0] === '127.0.0.1');
    await until(5_000, 'the marks to go', async () => (await marked()) === 0);
    await options.evaluate(() => document.querySelector<HTMLElement>('.listed li button')?.click());
    await until(5_000, 'the site gone from the list', async () => !(await sites()).includes('127.0.0.1'));
  });

  describe('only on click', () => {
    it('reads nothing by itself, and everything when the button is clicked', async () => {
      await choose('Read news articles', 'on-click');
      await until(5_000, 'the choice', async () => (await chosen())[4] === 'on-click');
      const { page } = await session.visit(session.site.add('/by-click', newsPage(HARBOUR)));
      // Long enough for a reader that would come by itself (it is there within half a second above).
      await new Promise((done) => setTimeout(done, 1500));
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      const popup = await session.browser.openPopup(page);
      await popup.waitFor(() => document.querySelector('.speaker') !== null);
      expect(await popup.text()).toContain('Ilse Marwood');
      await popup.close();
      await page.close();
    });
  });
});
