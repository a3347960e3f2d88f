/**
 * The reader of the news gives no access to any site (Chromium: "on click", Firefox: the permission taken back): what
 * the click on the toolbar button grants for this once is enough for everything.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
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
  },
  withoutAccess,
);
