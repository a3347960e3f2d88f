/** One page of traps for marks and cards: each person is hovered with a real mouse. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readCard } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers, ROOT, readMarkup, type Session, type Visit } from '../support/in-both-browsers.ts';
import { boxOfMark, readMarks } from '../support/marks-on-page.ts';

const PAGE = readFileSync(path.join(ROOT, 'tests/fixtures/hostile/article.html'), 'utf8');

/** Nothing may run or load but what stands in the page, and no markup may be made from text. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
};

const PERSON_OF_TRAP: [trap: string, name: string][] = [
  ['plain', 'Ottilie Brandreth'],
  ['unselectable', 'Casimir Lundqvist'],
  ['turned', 'Philippa Oduya'],
  ['scaled', 'Bertram Quillfeather'],
  ['zoomed', 'Marisol Tennant'],
  ['link', 'Ignatius Farrow'],
  ['inline', 'Rosalind Achterberg'],
  ['columns', 'Guinevere Holt'],
  ['wrapped', 'Maximiliana Featherstonehaugh'],
  ['rtl', 'Yusuf Abernathy'],
  ['twice', 'Ottilie Brandreth'],
];

inBothBrowsers('the hostile article', (session) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await session.visit(session.site.add('/lanterns', { html: PAGE, headers: STRICT }));
    await until(10_000, 'the marks', async () => (await readMarks(visit.page)).length > 0);
    await pause(300);
  });

  it('has its people marked, each word for word, first mention of each paragraph', async () => {
    const marks = await readMarks(visit.page);
    const people = marks.filter(({ kind }) => kind === 'person');
    expect(people.map(({ trap, words }) => [trap, words.replace(/\s+/g, ' ')])).toEqual([
      ...PERSON_OF_TRAP.slice(0, 7),
      ['covered', 'Leopold Yarrow'],
      ...PERSON_OF_TRAP.slice(7),
    ]);
  });

  it('has nothing marked where people write', async () => {
    const marks = await readMarks(visit.page);
    expect(marks.filter(({ trap }) => trap === 'editable')).toEqual([]);
  });

  it.each(PERSON_OF_TRAP)('opens the card in the trap "%s"', async (trap, name) => {
    const card = await hover(session, visit, trap);
    expect(card.text).toContain(name);
    expect(card.isOnTop, 'nothing lies over the card').toBe(true);
    expect(card.covers, 'the card leaves the words free').toBe(false);
    expect(card.isInWindow, 'the card is in the window').toBe(true);
    expect(card.nameSize, 'the page’s styles stay outside').toBe('16px');
    await visit.page.mouse.move(5, 690, { steps: 3 });
    await until(3_000, 'the card to go', async () => (await readCard(session.browser, visit.page)) === null);
  });

  it('opens no card where something of the page lies over the words', async () => {
    const { x, y } = await boxOfMark(visit.page, 'covered');
    // The layer is the paragraph's own: the words under it can be pointed at all the same.
    await visit.page.mouse.move(x + 40, y + 60);
    await visit.page.evaluate(() => {
      const layer = document.createElement('div');
      layer.id = 'layer';
      layer.style.cssText = 'position:fixed;inset:0;z-index:99;transition:none';
      document.body.append(layer);
    });
    await visit.page.mouse.move(x, y, { steps: 6 });
    await pause(900);
    expect(await readCard(session.browser, visit.page)).toBeNull();
    await visit.page.evaluate(() => document.getElementById('layer')?.remove());
  });

  it('is left as it was, without an error', async () => {
    const { before, now } = await readMarkup(visit.page);
    expect(now === before).toBe(true);
    expect(visit.errors).toEqual([]);
  });
});

async function hover(session: Session, { page }: Visit, trap: string) {
  const box = await boxOfMark(page, trap);
  await page.mouse.move(box.x + 60, box.y + 80);
  await page.mouse.move(box.x, box.y, { steps: 6 });
  const text = await until(4_000, `the card in "${trap}"`, () => readCard(session.browser, page));
  await pause(200);
  const card = await session.browser.evaluateInCard(page, (root) => {
    const element = root.querySelector('.card')!;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const nameSize = getComputedStyle(root.querySelector('h2')!).fontSize;
    return { left, top, right, bottom, nameSize };
  });
  if (!card) throw new Error('the card has gone');
  const { lines } = await boxOfMark(page, trap);
  const isOnTop = await page.evaluate(
    ({ left, top, right, bottom }) =>
      document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.localName === 'news-context-card',
    card,
  );
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return {
    text,
    isOnTop,
    nameSize: card.nameSize,
    covers: lines.some(
      (line) =>
        line.left < card.right &&
        line.right > card.left &&
        line.top < card.bottom - 1 &&
        line.bottom > card.top + 1,
    ),
    isInWindow: card.left >= 0 && card.top >= 0 && card.right <= width && card.bottom <= height,
  };
}
