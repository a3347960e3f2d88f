import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { hoverWords, readCard, waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers, ROOT, type Visit } from '../support/in-both-browsers.ts';
import { readSpeakers } from '../support/read-popup.ts';

const SAMPLE = readFileSync(path.join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8');

inBothBrowsers('the sample article', (session) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await session.visit(session.site.add('/sample', SAMPLE));
  });

  it('counts its speakers on the toolbar button', async () => {
    expect(await waitForSpeakers(session.browser, visit.page)).toBe(4);
  });

  it('shows in the popup who said what, most quoted first', async () => {
    const popup = await session.browser.openPopup(visit.page);
    const speakers = await readSpeakers(popup);
    expect(speakers.map(({ name, count }) => [name, count])).toEqual([
      ['Barack Obama', 5],
      ['Justin Trudeau', 3],
      ['David Doniger', 1],
      ['Gina McCarthy', 1],
    ]);
    expect(speakers[1]?.quotations).toEqual([
      '“The President and I share a common goal,”',
      '“We want a clean-growth economy that continues to provide good jobs and great opportunities for all of our citizens.”',
      '“we’ll get there sooner than we think.”',
    ]);
    expect(speakers.flatMap(({ quotations }) => quotations).join()).not.toContain('Three Amigos');
    await popup.close();
  });

  it('names the office that a leader held on the day of the article, and the words of the article for others', async () => {
    const popup = await session.browser.openPopup(visit.page);
    const speakers = await readSpeakers(popup);
    const about = (name: string) => {
      const speaker = speakers.find((one) => one.name === name);
      return `${speaker?.who} ${speaker?.summary}`;
    };
    expect(about('Barack Obama')).toMatch(/President of the United States/);
    expect(about('Barack Obama')).toMatch(/2009/);
    expect(about('Justin Trudeau')).toMatch(/Prime Minister of Canada/);
    expect(about('Justin Trudeau')).toMatch(/2015/);
    expect(about('David Doniger')).toContain('director of the climate and clean air program');
    await popup.close();
  });

  it('brings the page to a quotation that is clicked in the popup', async () => {
    await visit.page.evaluate(() => scrollTo(0, 0));
    const popup = await session.browser.openPopup(visit.page);
    await readSpeakers(popup);
    await popup.evaluate(() => {
      const quote = [...document.querySelectorAll('blockquote')].find((one) =>
        one.textContent?.includes('bouncer'),
      );
      quote?.setAttribute('data-wanted', '');
    });
    await popup.click('[data-wanted]');
    await until(5_000, 'the page to scroll', () => visit.page.evaluate(() => scrollY > 300));
    await popup.close();
  });

  it('shows the card of a person whose name is under the mouse, and takes it away with Escape', async () => {
    await hoverWords(visit.page, 'Trudeau', { from: 0.5 });
    const card = await until(5_000, 'the card', () => readCard(session.browser, visit.page));
    expect(card).toContain('Justin Trudeau');
    expect(card).toMatch(/Prime Minister of Canada/);
    await visit.page.keyboard.press('Escape');
    await until(3_000, 'the card to go', async () => (await readCard(session.browser, visit.page)) === null);
  });

  it('takes the card away when the mouse leaves', async () => {
    await visit.page.mouse.move(5, 5, { steps: 4 });
    await hoverWords(visit.page, 'Doniger');
    expect(await until(5_000, 'the card', () => readCard(session.browser, visit.page))).toContain(
      'David Doniger',
    );
    await visit.page.mouse.move(5, 5, { steps: 8 });
    await until(3_000, 'the card to go', async () => (await readCard(session.browser, visit.page)) === null);
  });

  it('causes no error', () => {
    expect(visit.errors).toEqual([]);
  });
});
