/** When the card opens, stays and goes: with a real mouse, real keys and a finger. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCard } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { askReader, changeSettings } from '../support/ask-extension.ts';
import { inBothBrowsers, ROOT, type Session } from '../support/in-both-browsers.ts';
import { boxOfMark, readMarks } from '../support/marks-on-page.ts';
import { HARBOUR, newsPage } from '../support/news-page.ts';

const OPEN_MS = 500;
const LEAVE_MS = 300;
/** What a loaded machine may take longer. */
const SLACK_MS = 250;

/** The report of the harbour with its people's paragraphs as traps, and with room to scroll. */
const PAGE = newsPage({ ...HARBOUR, extra: '<p id="end" style="margin-top: 1500px">End.</p>' })
  .replace('<p>“We would', '<p data-trap="marwood">“We would')
  .replace('<p>Shopkeepers', '<p data-trap="pell">Shopkeepers')
  .replace('<main>', '<main><a id="link" href="#end">To the end</a>');

inBothBrowsers('the hover card', (session) => {
  let page: Page;
  let errors: string[];

  beforeEach(async () => {
    await page?.close();
    ({ page, errors } = await session.visit(session.site.add('/harbour', PAGE)));
    await until(10_000, 'the marks', async () => (await readMarks(page)).length > 0);
  });

  const card = () => readCard(session.browser, page);
  const cardComes = () => until(4_000, 'the card', card);
  const cardGoes = () => until(3_000, 'the card to go', async () => (await card()) === null);
  const boxOfCard = async () => {
    const box = await session.browser.evaluateInCard(page, (root) => {
      const { left, top, right, bottom } = root.querySelector('.card')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    if (!box) throw new Error('no card');
    return box;
  };
  /** From beside the words onto them. */
  async function restOn(trap: string): Promise<{ x: number; y: number }> {
    const box = await boxOfMark(page, trap);
    await page.mouse.move(box.x + 50, box.y - 70);
    await page.mouse.move(box.x, box.y, { steps: 5 });
    return box;
  }

  describe('opens', () => {
    it('after the pointer has rested for the delay, and not before', async () => {
      await restOn('marwood');
      await pause(OPEN_MS - SLACK_MS);
      expect(await card()).toBeNull();
      expect(await cardComes()).toContain('Ilse Marwood');
      expect((await readMarks(page)).filter(({ kind }) => kind === 'open')).toHaveLength(1);
    });

    it('not for a pointer that only passes', async () => {
      const { x, y } = await boxOfMark(page, 'marwood');
      for (let at = -60; at <= 60; at += 4) {
        await page.mouse.move(x + at, y);
        await pause(10);
      }
      await page.mouse.move(x + 90, y - 60);
      await pause(OPEN_MS + SLACK_MS);
      expect(await card()).toBeNull();
    });

    it('not for words that scroll under a pointer at rest', async () => {
      const { x, y } = await boxOfMark(page, 'marwood');
      await page.evaluate(() => scrollBy({ top: -200, behavior: 'instant' }));
      const moved = await page.evaluate(() => scrollY);
      await page.mouse.move(x + 60, y);
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: 200 });
      await until(3_000, 'the page to scroll', () => page.evaluate((from) => scrollY > from, moved));
      await pause(OPEN_MS + SLACK_MS);
      expect(await card()).toBeNull();
    });

    it('not while a button is down, and lets words be selected', async () => {
      const { x, y } = await boxOfMark(page, 'marwood');
      await page.mouse.move(x - 120, y);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 6 });
      await pause(OPEN_MS + SLACK_MS);
      expect(await card()).toBeNull();
      await page.mouse.move(x + 100, y, { steps: 4 });
      await page.mouse.up();
      expect(await page.evaluate(() => String(getSelection()))).toContain('Ilse');
    });

    it('at once with a finger', async () => {
      const { x, y } = await boxOfMark(page, 'marwood');
      await page.touchscreen.tap(x, y);
      expect(await cardComes()).toContain('Ilse Marwood');
      await page.touchscreen.tap(20, 20);
      await cardGoes();
    });

    it('only with the key held, where that is chosen', async () => {
      await changeSettings(session.browser, page, { hoverKey: 'Shift' });
      await pause(400);
      await restOn('marwood');
      await pause(OPEN_MS + SLACK_MS);
      expect(await card()).toBeNull();
      await page.keyboard.down('Shift');
      expect(await cardComes()).toContain('Ilse Marwood');
      await page.keyboard.up('Shift');
      await changeSettings(session.browser, page, {});
    });
  });

  describe('stays', () => {
    it('while the pointer goes to it and reads', async () => {
      const { x, y } = await restOn('marwood');
      await cardComes();
      const box = await boxOfCard();
      const target = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      await page.mouse.move(x, y + 2);
      await page.mouse.move(target.x, target.y, { steps: 25 });
      await pause(LEAVE_MS + 2 * SLACK_MS);
      expect(await card()).toContain('Ilse Marwood');
      await page.mouse.move(5, 5, { steps: 4 });
      await cardGoes();
    });

    it('when its words are clicked, until Escape', async () => {
      const { x, y } = await restOn('marwood');
      await cardComes();
      await page.mouse.click(x, y);
      await page.mouse.move(5, 5, { steps: 4 });
      await pause(LEAVE_MS + 2 * SLACK_MS);
      expect(await card()).toContain('Ilse Marwood');
      await page.keyboard.press('Escape');
      await cardGoes();
    });

    it('with what is selected in it, when a drag over its words ends in a click', async () => {
      await restOn('marwood');
      await cardComes();
      const name = (await session.browser.evaluateInCard(page, (root) => {
        const range = document.createRange();
        range.selectNodeContents(root.querySelector('#name')!);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        (root.querySelector('#name') as HTMLElement).dataset['drawn'] = 'once';
        return { left, right, y: (top + bottom) / 2 };
      }))!;
      await page.mouse.move(name.left + 2, name.y, { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(name.right - 2, name.y, { steps: 4 });
      await page.mouse.up();
      const isSame = () =>
        session.browser.evaluateInCard(page, (root) => ({
          isPinned: root.querySelector('.pinned') !== null,
          drawn: (root.querySelector('#name') as HTMLElement).dataset['drawn'],
        }));
      expect(
        await until(2_000, 'the pinned card', async () => ((await isSame())?.isPinned ? isSame() : null)),
      ).toEqual({
        isPinned: true,
        drawn: 'once',
      });
      await page.keyboard.press('Escape');
      await cardGoes();
    });

    it('beside its words while the page scrolls, once it is pinned; and goes with them', async () => {
      const { x, y } = await restOn('marwood');
      await cardComes();
      await page.mouse.click(x, y);
      const before = await boxOfCard();
      await page.evaluate(() => scrollBy({ top: -60, behavior: 'instant' }));
      await pause(200);
      const after = await boxOfCard();
      const line = (await page.evaluate(() => scrollY)) >= 0 ? after.top - before.top : 0;
      expect(Math.abs(line)).toBeGreaterThan(0);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await cardGoes();
    });
  });

  describe('goes', () => {
    it('when the pointer leaves, but not at once', async () => {
      await restOn('marwood');
      await cardComes();
      await page.mouse.move(5, 5, { steps: 2 });
      expect(await card()).not.toBeNull();
      await cardGoes();
      expect((await readMarks(page)).filter(({ kind }) => kind === 'open')).toEqual([]);
    });

    it('on Escape, which the page does not hear of; without a card it does', async () => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        addEventListener('keydown', ({ key }) => heard.push(key));
      });
      await restOn('marwood');
      await cardComes();
      await page.keyboard.press('Escape');
      await cardGoes();
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(await heard()).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await heard()).toEqual(['Escape']);
    });

    it('when the page is scrolled away', async () => {
      await restOn('marwood');
      await cardComes();
      await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
      await cardGoes();
    });

    it('when the reader clicks elsewhere, or on its cross', async () => {
      for (const way of ['elsewhere', 'cross'] as const) {
        const { x, y } = await restOn('marwood');
        await cardComes();
        await page.mouse.click(x, y);
        const cross = await until(2_000, 'the cross', () =>
          session.browser.evaluateInCard(page, (root) => {
            const { x, y, width, height } = root.querySelector('.close')!.getBoundingClientRect();
            return width ? { x: x + width / 2, y: y + height / 2 } : null;
          }),
        );
        if (way === 'cross') await page.mouse.click(cross!.x, cross!.y);
        else await page.mouse.click(8, 400);
        await cardGoes();
      }
    });

    it('when its words go', async () => {
      await restOn('marwood');
      await cardComes();
      await page.evaluate(() => document.querySelector('[data-trap="marwood"]')?.remove());
      await cardGoes();
    });

    it('for the card of other words, one at a time', async () => {
      await restOn('marwood');
      await cardComes();
      await restOn('pell');
      await until(3_000, 'the other card', async () => (await card())?.includes('Dorian Pell'));
      expect(await page.evaluate(() => document.querySelectorAll('news-context-card').length)).toBe(1);
    });
  });

  it('can be reached, read and left with the keyboard', async () => {
    await page.focus('#link');
    const first = await askReader(session.browser, page, 'reader:next-person', {});
    expect(first.name).toBe('Ilse Marwood');
    expect(await cardComes()).toContain('Ilse Marwood');
    const focus = () =>
      session.browser.evaluateInCard(page, (root) => root.activeElement?.getAttribute('role') ?? null);
    await until(2_000, 'the focus in the card', async () => (await focus()) === 'dialog');
    const spoken = await session.browser.evaluateInCard(
      page,
      (root) => root.querySelector('[role="status"]')?.textContent,
    );
    expect(spoken).toContain('Ilse Marwood');
    const second = await askReader(session.browser, page, 'reader:next-person', {});
    expect(second.name).toBe('Dorian Pell');
    await until(2_000, 'the second card', async () => (await card())?.includes('Dorian Pell'));
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await cardGoes();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('is over an element in full screen', async () => {
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'full';
      button.textContent = 'Full screen';
      button.onclick = () => void document.querySelector('main')?.requestFullscreen();
      document.querySelector('main')?.prepend(button);
    });
    await page.click('#full');
    await until(5_000, 'full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await pause(500);
    await restOn('marwood');
    await cardComes();
    const { left, right, top, bottom } = await boxOfCard();
    const onTop = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      (left + right) / 2,
      (top + bottom) / 2,
    );
    expect(onTop).toBe('news-context-card');
    await page.evaluate(() => document.exitFullscreen());
    await page.mouse.move(5, 5, { steps: 3 });
    await cardGoes();
    expect(await page.evaluate(() => document.querySelector('main news-context-card'))).toBeNull();
  });

  it('can be used in a modal dialog, around which nothing else can', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.style.height = '90vh';
      document.body.append(dialog);
      dialog.append(document.querySelector('article')!);
      dialog.showModal();
    });
    await pause(600);
    await restOn('marwood');
    await cardComes();
    const { left, right, top, bottom } = await boxOfCard();
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    await page.mouse.move(5, 5, { steps: 3 });
    await pause(LEAVE_MS + SLACK_MS);
    expect(await card()).toContain('Ilse Marwood');
  });

  it('leaves a marked link a link', async () => {
    const linked = PAGE.replace('Dorian Pell,', '<a href="#end">Dorian Pell</a>,');
    ({ page, errors } = await session.visit(session.site.add('/linked', linked)));
    await until(10_000, 'the marks', async () => (await readMarks(page)).length > 0);
    const { x, y } = await restOn('pell');
    await cardComes();
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => location.hash)).toBe('#end');
  });

  it('causes no error', () => expect(errors).toEqual([]));
});

inBothBrowsers('“not this person”', (session: Session) => {
  it('takes the leader off the card, the popup and later pages', async () => {
    const sample = readFileSync(path.join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8').replace(
      '<p>Obama and Trudeau will meet',
      '<p data-trap="trudeau">Both, Obama and Trudeau, will meet',
    );
    const url = session.site.add('/sample', sample);
    const { page } = await session.visit(url);
    await until(10_000, 'the marks', async () => (await readMarks(page)).length > 0);
    expect((await stateOf(session, page)).get('Justin Trudeau')).toBe('Q3099714');

    const next = async () => (await askReader(session.browser, page, 'reader:next-person', {})).name;
    await until(10_000, 'his card', async () => (await next()) === 'Justin Trudeau');
    const button = await until(3_000, 'the button', () =>
      session.browser.evaluateInCard(page, (root) => {
        const { x, y, width, height } = root.querySelector('.reject')!.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    await page.bringToFront();
    await page.mouse.click(button!.x, button!.y);
    await until(3_000, 'the thanks', async () => (await readCard(session.browser, page))?.includes('Noted'));
    const focused = await session.browser.evaluateInCard(page, (root) => root.activeElement?.role ?? null);
    expect(focused, 'the focus stays in the card').toBe('dialog');
    expect((await stateOf(session, page)).get('Justin Trudeau')).toBeNull();
    expect((await stateOf(session, page)).get('Barack Obama')).toBe('Q76');

    await page.goto(url);
    await until(10_000, 'the marks', async () => (await readMarks(page)).length > 0);
    expect((await stateOf(session, page)).get('Justin Trudeau')).toBeNull();
  });
});

/** Name → the leader's id, or null, as the popup is told. */
async function stateOf(session: Session, page: Page): Promise<Map<string, string | null>> {
  const state = await askReader(session.browser, page, 'reader:get-state', {});
  if (state.state !== 'ready') throw new Error(`the reader is ${state.state}`);
  return new Map(state.report.people.map(({ name, leader }) => [name, leader?.id ?? null]));
}
