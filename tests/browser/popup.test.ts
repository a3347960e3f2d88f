/** Everything that the popup does, opened by the real toolbar button. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/report/types.ts';
import type { Popup } from '../../tools/support/driver.mjs';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { findBarriers } from '../support/axe.ts';
import { inBothBrowsers, ROOT, type Visit } from '../support/in-both-browsers.ts';
import { readNotice, readSpeakers } from '../support/read-popup.ts';
import { areInView, clickButton, copied, keepWhatIsTaken, saved, takeAway } from '../support/use-popup.ts';

const SAMPLE = readFileSync(path.join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8');

inBothBrowsers('the popup on the sample article', (session) => {
  let visit: Visit;
  let popup: Popup;
  beforeAll(async () => {
    visit = await session.visit(session.site.add('/sample', SAMPLE));
    await waitForSpeakers(session.browser, visit.page);
  });
  afterEach(() => popup?.close().catch(() => {}));
  const open = async () => {
    popup = await session.browser.openPopup(visit.page);
    await popup.waitFor(() => document.querySelector('.speaker, .notice h1') !== null);
  };
  const opened = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('.speaker.open .name')].map((name) => name.textContent),
    );
  /** As it is before anything was opened: what an earlier test has left open is remembered. */
  const openClosed = async () => {
    await open();
    // By script: each row that closes moves the next one from under a pointer, and a click would keep the focus.
    await popup.evaluate(() => {
      for (const opener of document.querySelectorAll<HTMLElement>('.speaker.open .opener')) opener.click();
    });
    await popup.waitFor(() => document.querySelector('.speaker.open') === null);
  };
  const status = (line: string) =>
    popup.waitFor((wanted) => document.querySelector('.status')?.textContent === wanted, line);
  const allQuotations = async () => (await readSpeakers(popup)).flatMap(({ quotations }) => quotations);

  it('scrolls to the exact words of each quotation, and keeps its own place', async () => {
    await open();
    const quotations = await allQuotations();
    expect(quotations.length).toBeGreaterThan(8);
    for (const [index, words] of quotations.entries()) {
      const end = index % 2 ? 0 : 1e6;
      await visit.page.evaluate((top) => scrollTo(0, top), end);
      await clickButton(popup, 'Show on page', index);
      await status('Shown on the page.');
      await until(5_000, `"${words}" in view`, () => areInView(visit.page, words));
      expect(await popup.evaluate(() => document.querySelectorAll('.speaker.open').length)).toBeGreaterThan(
        1,
      );
    }
    await popup.close();
  });

  it('copies a quotation with its source', async () => {
    await open();
    const [first] = await allQuotations();
    await keepWhatIsTaken(popup);
    await clickButton(popup, 'Copy');
    await status('Copied.');
    const [text] = await copied(popup);
    expect(text).toMatch(/^“.*\n— (probably )?Barack Obama.*\n.*Obama and Trudeau agree/s);
    expect(text).toContain(first);
    await popup.close();
  });

  it('copies links that open the article at each quotation', async () => {
    await open();
    const quotations = await allQuotations();
    await keepWhatIsTaken(popup);
    for (const index of quotations.keys()) {
      await clickButton(popup, 'Copy link', index);
      // One after the other: the line that says "Copied." moves what the next click aims at.
      await until(5_000, `link ${index}`, async () => (await copied(popup)).length === index + 1);
    }
    const links = await copied(popup);
    await popup.close();
    const page = await session.browser.open('about:blank');
    await page.setViewport({ width: 500, height: 300 });
    for (const [index, link] of links.entries()) {
      // The sample has an address of its own; the words are those of the page here.
      const [, fragment] = String(link).split('#');
      await page.goto('about:blank');
      await page.goto(`${session.site.url}sample#${fragment}`, { waitUntil: 'load' });
      await until(5_000, `${link} to show its words`, () => areInView(page, quotations[index]!));
    }
    await page.close();
    await visit.page.bringToFront();
  });

  it('copies everything, and saves it in four forms without loss', async () => {
    await open();
    const speakers = await readSpeakers(popup);
    const quotations = speakers.flatMap((speaker) => speaker.quotations);
    await keepWhatIsTaken(popup);
    for (const words of [
      'Copy as text (Markdown)',
      'Save text (Markdown)',
      'Save table (CSV)',
      'Save data (JSON)',
      'Save for Zotero and others (CSL-JSON)',
    ]) {
      await takeAway(popup, words);
    }
    const [text] = await copied(popup);
    for (const { name } of speakers) expect(text).toContain(`## ${name}`);
    const [markdown, csv, json, csl] = await saved(popup);
    expect(markdown!.text).toBe(text);
    expect([markdown, csv, json, csl].map((file) => file!.name.replace(/^[^.]*/, ''))).toEqual([
      '.md',
      '.csv',
      '.json',
      '.csl.json',
    ]);
    const report = JSON.parse(json!.text) as Report;
    const all = report.quotes.map(({ start, end }) => report.text.slice(start, end));
    // What nobody is said to have said is kept, too.
    expect(all).toEqual(expect.arrayContaining(quotations));
    const rows = parse(csv!.text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row['quotation']).sort()).toEqual([...all].sort());
    const [item] = JSON.parse(csl!.text);
    expect(item.title).toBe(report.article.headline);
    expect(item.note.split('\n')).toHaveLength(all.length);
    await popup.close();
  });

  it('has open again what was left open, as long as it is this article', async () => {
    await openClosed();
    await popup.click('.speaker:nth-child(2) .opener');
    await until(5_000, 'the second speaker', async () => (await opened()).length === 1);
    await popup.close();
    await open();
    expect(await opened()).toEqual(['Justin Trudeau']);
    await popup.close();
    await visit.page.reload({ waitUntil: 'load' });
    await waitForSpeakers(session.browser, visit.page);
    await open();
    expect(await opened()).toEqual([]);
    await popup.close();
  });

  it('goes by keyboard alone from opening to a copied quotation', async () => {
    await visit.page.evaluate(() => scrollTo(0, 1e6));
    await openClosed();
    await keepWhatIsTaken(popup);
    const focused = () =>
      popup.evaluate(
        () => (document.activeElement?.matches('button') && document.activeElement.textContent) || '',
      );
    // A key that was pressed arrives a moment later.
    const focusOn = (words: string) =>
      until(5_000, `the focus on ${words}`, async () => (await focused()).includes(words));
    await popup.press('ArrowDown');
    await focusOn('Barack Obama');
    await popup.press('ArrowDown');
    await focusOn('Justin Trudeau');
    await popup.press('ArrowUp');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.speaker.open') !== null);
    await popup.press('ArrowDown');
    await focusOn('Show on page');
    await popup.press('Enter');
    await status('Shown on the page.');
    const words = await popup.evaluate(() => document.querySelector('blockquote')?.textContent ?? '');
    await until(5_000, 'the words in view', () => areInView(visit.page, words));
    await popup.press('Tab');
    await focusOn('Copy');
    await popup.press('Enter');
    await status('Copied.');
    expect((await copied(popup))[0]).toContain(words);
    await popup.press('ArrowLeft');
    await popup.waitFor(() => document.querySelector('.speaker.open') === null);
    expect(await focused()).toContain('Barack Obama');
    await popup.close();
  });

  it('switches the marks on this page off and on', async () => {
    const marked = () =>
      visit.page.evaluate(() => {
        let ranges = 0;
        CSS.highlights.forEach((highlight) => {
          ranges += highlight.size;
        });
        return ranges;
      });
    await until(5_000, 'the marks', async () => (await marked()) > 0);
    await open();
    await clickButton(popup, 'Settings');
    await clickButton(popup, 'Mark people on this page');
    await until(5_000, 'no marks', async () => (await marked()) === 0);
    await popup.close();
    await open();
    await clickButton(popup, 'Settings');
    expect(
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('#switches input')?.checked),
    ).toBe(false);
    await clickButton(popup, 'Mark people on this page');
    await until(5_000, 'the marks again', async () => (await marked()) > 0);
    await popup.close();
  });

  it('switches itself off on this site, says so, and comes back', async () => {
    await open();
    await clickButton(popup, 'Settings');
    await clickButton(popup, 'Run on 127.0.0.1');
    expect(await readNotice(popup)).toBe('Switched off on 127.0.0.1');
    await popup.close();
    await until(5_000, 'the marks to go', () => visit.page.evaluate(() => CSS.highlights.size === 0));
    await open();
    expect(await readNotice(popup)).toBe('Switched off on 127.0.0.1');
    await clickButton(popup, 'Switch on for 127.0.0.1');
    await popup.waitFor(() => document.querySelector('.speaker') !== null);
    await popup.close();
  });

  it('shows the right words though the page has changed since it opened, and says so when they are gone', async () => {
    const words = '“It’s about time, eh?”';
    const { page } = await session.visit(session.site.add('/changing', SAMPLE));
    await waitForSpeakers(session.browser, page);
    popup = await session.browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('.speaker') !== null);
    const index = (await allQuotations()).indexOf(words);
    expect(index).toBeGreaterThanOrEqual(0);
    await page.evaluate(() => {
      const first = document.querySelector('article p');
      for (let count = 0; count < 30; count += 1) {
        const added = document.createElement('p');
        added.textContent = `Paragraph ${count} that was added while the popup was open, and says nothing new.`;
        first?.before(added);
      }
    });
    await pause(1500);
    await clickButton(popup, 'Show on page', index);
    await until(5_000, 'the words in view', () => areInView(page, words));
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('article p')) {
        if (one.textContent?.includes('about time, eh')) one.remove();
      }
    });
    await clickButton(popup, 'Show on page', index);
    await status('These words are no longer on the page.');
    await popup.close();
    await page.close();
    await visit.page.bringToFront();
  });

  it('is without barriers, closed and with everything open', async () => {
    await open();
    const evaluate = (expression: string) => popup.evaluate(expression);
    expect(await findBarriers(evaluate)).toEqual([]);
    await readSpeakers(popup);
    expect(await findBarriers(evaluate)).toEqual([]);
    await popup.close();
  });

  it('says on a page of the browser that extensions may not read it', async () => {
    const page = await session.browser.open('about:blank');
    const other = await session.browser.openPopup(page);
    expect(await readNotice(other)).toBe('Extensions may not read this page');
    await other.close();
    await page.close();
    await visit.page.bringToFront();
    await pause(100);
  });

  it('causes no error on the page', () => expect(visit.errors).toEqual([]));
});
