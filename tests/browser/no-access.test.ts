/**
 * The reader of the news gives no access to any site (Chromium: "on click", Firefox: the permission taken back): what
 * the click on the toolbar button grants for this once is enough for everything.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { EXTENSION, inBothBrowsers } from '../support/in-both-browsers.ts';
import { HARBOUR, newsPage } from '../support/news-page.ts';
import { readNotice, readSpeakers } from '../support/read-popup.ts';
import { areInView, clickButton, copied, keepWhatIsTaken } from '../support/use-popup.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The extension as it is where access was refused: what it may ask for, it has not got. */
function withoutAccess(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'news-context-no-access-'));
  folders.push(folder);
  cpSync(EXTENSION, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const { content_scripts, host_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  expect(content_scripts).toHaveLength(1);
  writeFileSync(file, JSON.stringify({ ...manifest, optional_host_permissions: host_permissions }));
  return folder;
}

inBothBrowsers(
  'without access to sites',
  (session) => {
    it('does nothing by itself, and everything on a click', async () => {
      const long = {
        ...HARBOUR,
        paragraphs: [...HARBOUR.paragraphs, ...Array(60).fill('Rain fell on the town.')],
      };
      const { page, errors } = await session.visit(session.site.add('/harbour', newsPage(long)));
      // Longer than a reader takes that comes by itself.
      await pause(1500);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

      const popup = await session.browser.openPopup(page);
      const speakers = await readSpeakers(popup);
      expect(speakers.map(({ name }) => name)).toEqual(['Ilse Marwood', 'Dorian Pell']);
      await keepWhatIsTaken(popup);
      await page.evaluate(() => scrollTo(0, 1e6));
      await clickButton(popup, 'Show on page');
      const words = speakers[0]!.quotations[0]!;
      await until(5_000, 'the words in view', () => areInView(page, words));
      await clickButton(popup, 'Copy');
      await until(5_000, 'the copy', async () => String((await copied(popup))[0]).includes(words));
      expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
      await popup.waitFor(() => document.querySelector('.access') !== null);
      expect(await popup.text()).toContain(
        'Read because you clicked. It may read 127.0.0.1 by itself if you allow it.',
      );
      await popup.close();
      expect(errors).toEqual([]);
    });

    it('says of a page that is no article that it is none', async () => {
      const html = '<!doctype html><title>Shop</title><h1>Chairs</h1><p>£39.00</p>';
      const { page } = await session.visit(session.site.add('/shop', html));
      const popup = await session.browser.openPopup(page);
      expect(await readNotice(popup)).toMatch(/^(?:Reading|This does not look like a news article)/);
      await popup.waitFor(() => document.querySelector('.notice .main')?.textContent === 'Read it anyway');
      await popup.close();
    });

    // Chromium's question is a window of its own that no protocol reaches: what it would be asked is what can be seen.
    it.runIf(session.family === 'chromium')('"Allow" asks for this site and no other', async () => {
      const { page } = await session.visit(session.site.add('/asked', newsPage(HARBOUR)));
      const popup = await session.browser.openPopup(page);
      await popup.waitFor(() => document.querySelector('.access button') !== null);
      await popup.evaluate(() => {
        const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome;
        const request = (asked: unknown, done?: (granted: boolean) => void) => {
          Object.assign(window, { asked });
          done?.(true);
          return Promise.resolve(true);
        };
        Object.assign(permissions, { request });
      });
      await clickButton(popup, 'Allow');
      await popup.waitFor(() => document.querySelector('.access') === null);
      expect(await popup.evaluate(() => (window as unknown as { asked: unknown }).asked)).toEqual({
        origins: ['http://127.0.0.1/*'],
      });
      await popup.close();
    });

    it.runIf(session.family === 'firefox')(
      '"Allow" has it read the site by itself from then on',
      async () => {
        const { page } = await session.visit(session.site.add('/asked', newsPage(HARBOUR)));
        const popup = await session.browser.openPopup(page);
        await popup.waitFor(() => document.querySelector('.access button') !== null);
        await clickButton(popup, 'Allow');
        await popup.waitFor(() => document.querySelector('.access') === null);
        await popup.close();
        const next = await session.visit(session.site.add('/by-itself', newsPage(HARBOUR)));
        expect(await waitForSpeakers(session.browser, next.page)).toBe(2);
        expect(next.errors).toEqual([]);
      },
    );
  },
  withoutAccess,
);
