/** States of the popup that come about only when something goes wrong or is replaced, brought about for real. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { EXTENSION, inBothBrowsers } from '../support/in-both-browsers.ts';
import { HARBOUR, newsPage } from '../support/news-page.ts';
import { readNotice, readSpeakers } from '../support/read-popup.ts';
import { areInView, clickButton, copied, keepWhatIsTaken } from '../support/use-popup.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The extension with one of its files changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'news-context-changed-'));
  folders.push(folder);
  cpSync(EXTENSION, folder, { recursive: true });
  const where = path.join(folder, file);
  writeFileSync(where, change(readFileSync(where, 'utf8')));
  return folder;
}

inBothBrowsers('an extension that is loaded anew under an open page', (session) => {
  it('shows the page in the popup, and leaves nothing of the old one on it', async () => {
    const { page, errors } = await session.visit(session.site.add('/harbour', newsPage(HARBOUR)));
    await waitForSpeakers(session.browser, page);
    await session.browser.reloadExtension();
    const popup = await session.browser.openPopup(page);
    const speakers = await readSpeakers(popup);
    expect(speakers.map(({ name }) => name)).toEqual(['Ilse Marwood', 'Dorian Pell']);
    await clickButton(popup, 'Show on page');
    await until(5_000, 'the words', () => areInView(page, speakers[0]!.quotations[0]!));
    await popup.close();
    expect(await page.evaluate(() => document.querySelectorAll('news-context-card').length)).toBeLessThan(2);
    expect(errors).toEqual([]);
  });
});

inBothBrowsers(
  'a reader with a bug in it',
  (session) => {
    it('says so, and has a report to copy in which no word of the page stands', async () => {
      const html = newsPage(HARBOUR);
      const { page, errors } = await session.visit(session.site.add('/harbour', html));
      const popup = await session.browser.openPopup(page);
      expect(await readNotice(popup)).toBe('Something went wrong');
      await keepWhatIsTaken(popup);
      await clickButton(popup, 'Copy the error report');
      await until(5_000, 'the report', async () => (await copied(popup)).length === 1);
      const report = String((await copied(popup))[0]);
      expect(report).toMatch(/^News Context \d+\.\d+\.\d+, reader\n/);
      for (const word of ['Marwood', 'Pell', 'harbour', '127.0.0.1']) expect(report).not.toContain(word);
      await popup.close();
      expect(errors).toEqual([]);
    });
  },
  // A page cannot make the reader throw (hostile-page.test.ts): it lives in a world of its own. A browser can.
  () =>
    changed(
      'content/reader.js',
      (code) =>
        `Document.prototype.getElementsByTagName = () => { throw new TypeError('no such thing'); };${code}`,
    ),
);

inBothBrowsers(
  'a reader that does not answer',
  (session) => {
    it('asks to load the page anew, and does so', async () => {
      const { page } = await session.visit(session.site.add('/harbour', newsPage(HARBOUR)));
      await page.evaluate(() => document.body.setAttribute('data-before', ''));
      const popup = await session.browser.openPopup(page);
      // As long as a slow machine may take to answer.
      await popup.waitFor(() => document.querySelector('.notice:not(.busy) h1') !== null);
      expect(await readNotice(popup)).toBe('Reload the page to go on');
      await clickButton(popup, 'Reload the page');
      await until(5_000, 'the page anew', () =>
        page.evaluate(() => !document.body.hasAttribute('data-before')).catch(() => false),
      );
    });
  },
  () => changed('content/reader.js', () => ''),
);

inBothBrowsers(
  'a background that is gone',
  (session) => {
    it('says so, and tries again', async () => {
      const { page } = await session.visit(session.site.add('/harbour', newsPage(HARBOUR)));
      const popup = await session.browser.openPopup(page);
      expect(await readNotice(popup)).toBe('News Context is starting');
      expect(await popup.text()).toContain('Try again');
      await clickButton(popup, 'Try again');
      expect(await readNotice(popup)).toBe('News Context is starting');
      await popup.close();
    });
  },
  () => changed('background/background.js', () => ''),
);
