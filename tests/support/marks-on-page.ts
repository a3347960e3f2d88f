/** The extension's marks as the page has them: read from the document's own registry of highlights. */
import type { Page } from 'puppeteer-core';

export interface ShownMark {
  /** 'person', 'quotation', 'shown' or 'open'. */
  kind: string;
  /** Number of the voice, or 'none'. */
  voice: string;
  words: string;
  /** `data-trap` of the element around it, where there is one. */
  trap: string | null;
}

/** In the order of the page. */
export function readMarks(page: Page): Promise<ShownMark[]> {
  return page.evaluate(() => {
    const found: { range: Range; mark: ShownMark }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
      const [, kind, voice] = /^news-context-(\w+)-(\w+)$/.exec(name) ?? [];
      if (!kind || !voice) continue;
      for (const range of highlight) {
        const trap = range.startContainer.parentElement?.closest('[data-trap]')?.getAttribute('data-trap');
        found.push({ range, mark: { kind, voice, words: range.toString(), trap: trap ?? null } });
      }
    }
    return found
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ mark }) => mark);
  });
}

/** The same of the whole page, from top to bottom: painted are only the marks near the window. */
export async function readAllMarks(page: Page): Promise<ShownMark[]> {
  const found = new Map<string, ShownMark>();
  let [at, height] = [0, 1];
  while (at < height) {
    height = await page.evaluate(async (top) => {
      scrollTo({ top, behavior: 'instant' });
      for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
      return document.documentElement.scrollHeight;
    }, at);
    for (const mark of await readMarks(page)) found.set(JSON.stringify(mark), mark);
    at += 1000;
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return [...found.values()];
}

export interface WordsBox {
  /** The middle of the first line. */
  x: number;
  y: number;
  lines: { left: number; top: number; right: number; bottom: number }[];
}

/** Brings the first mark of a person in the given trap into view and gives its boxes in the window. */
export async function boxOfMark(page: Page, trap: string): Promise<WordsBox> {
  await page.evaluate(async (wanted) => {
    document
      .querySelector(`[data-trap="${wanted}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The scrolling is told to the page in a later frame, and what was pointed at before then is let go.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
  }, trap);
  const box = await page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
      if (!name.startsWith('news-context-person-')) continue;
      for (const range of highlight) {
        if (!range.startContainer.parentElement?.closest(`[data-trap="${wanted}"]`)) continue;
        const lines = [...range.getClientRects()]
          .filter(({ width }) => width > 0)
          .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        const first = lines[0]!;
        return { x: (first.left + first.right) / 2, y: (first.top + first.bottom) / 2, lines };
      }
    }
    return null;
  }, trap);
  if (!box) throw new Error(`no mark in the trap "${trap}"`);
  return box;
}
