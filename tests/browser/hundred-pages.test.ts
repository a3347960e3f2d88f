/**
 * A hundred saved pages in each browser: the DOM is the same before and after, and what a Range of the article's text
 * holds is the text's own slice, white space aside.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleForPage } from '../../tools/support/parsed-pages.mjs';
import { pause } from '../../tools/support/waiting.mjs';
import { inBothBrowsers, ROOT, readMarkup } from '../support/in-both-browsers.ts';
import { hasShared, readShared } from '../support/shared-data.ts';

const PAGES = 100;
/** Scripts, frames, pictures of the page stay out. */
const QUIET = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** The detector has decided, and the reader has read and marked. */
const READ_MS = 500;

function chosenPages(): string[] {
  const all = readdirSync(path.join(ROOT, '../shared/pages/html')).sort();
  return Array.from({ length: PAGES }, (_, index) => all[Math.floor((index * all.length) / PAGES)]!);
}

/** What is read in the page by the same code as the extension's: paragraphs whose Range does not hold them. */
function findWrongRanges(url: string): string[] {
  const { reader } = window as unknown as { reader: typeof import('../../src/page/read.ts') };
  const { text, map } = reader.readArticle(document, { url, force: true });
  const fold = (words: string) => words.replace(/\s+/g, '');
  const seen = (range: Range) => {
    const part = document.createElement('div');
    part.append(range.cloneContents());
    for (const unseen of part.querySelectorAll(
      'script, style, svg, template, [hidden], [aria-hidden="true"]',
    ))
      unseen.remove();
    return fold(part.textContent ?? '');
  };
  const wrong: string[] = [];
  let start = 0;
  for (const paragraph of text === '' ? [] : text.split('\n\n')) {
    const range = map.toRange(start, start + paragraph.length);
    const isRight = range !== null && [fold(range.toString()), seen(range)].includes(fold(paragraph));
    if (!isRight) wrong.push(paragraph.slice(0, 80));
    start += paragraph.length + 2;
  }
  return wrong;
}

describe.runIf(hasShared('pages/html'))('../shared/pages', () => {
  inBothBrowsers('a hundred saved pages', (session) => {
    it('are left as they were, and every paragraph has its place', { timeout: 300_000 }, async () => {
      const code = await bundleForPage("export { readArticle } from './src/page/read.ts'", 'reader');
      const changed: string[] = [];
      const wrong: string[] = [];
      for (const file of chosenPages()) {
        const html = readShared(`pages/html/${file}`);
        const { page } = await session.visit(session.site.add(`/${file}`, { html, headers: QUIET }));
        await pause(READ_MS);
        const { before, now } = await readMarkup(page);
        if (before !== now) changed.push(file);
        await page.evaluate(`${code};globalThis.reader=reader;0`);
        wrong.push(...(await page.evaluate(findWrongRanges, page.url())).map((words) => `${file}: ${words}`));
        await page.close();
      }
      expect(changed).toEqual([]);
      expect(wrong).toEqual([]);
    });
  });
});
