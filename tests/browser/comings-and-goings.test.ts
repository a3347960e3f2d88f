/** Pages that change under the reader, a background that sleeps, and pages where there is nothing to read. */
import { expect, it } from 'vitest';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers } from '../support/in-both-browsers.ts';
import { HARBOUR, LIBRARY, newsPage, SHOP } from '../support/news-page.ts';
import { readNotice, readSpeakers } from '../support/read-popup.ts';

inBothBrowsers('comings and goings', (session) => {
  it('reads again when the page moves on without loading', async () => {
    const library = newsPage(LIBRARY);
    const goOn = `<template id="next">${/<article>.*<\/article>/s.exec(library)?.[0]}</template>
      <a id="on" href="/library">On</a>
      <script>
        document.getElementById('on').onclick = (event) => {
          event.preventDefault();
          history.pushState(null, '', '/library');
          document.title = 'Library';
          const next = document.getElementById('next').content.cloneNode(true);
          setTimeout(() => document.querySelector('main').replaceChildren(next), 900);
        };
      </script>`;
    const html = newsPage(HARBOUR).replace('</main>', `</main>${goOn}`);
    const { page, errors } = await session.visit(session.site.add('/harbour', html));
    await waitForSpeakers(session.browser, page);
    // The address changes long before the text does, as where the text comes over the network.
    await page.click('#on');
    const names = await until(15_000, 'the speakers of the second article', async () => {
      const popup = await session.browser.openPopup(page);
      await popup.waitFor(() => document.querySelector('.speaker, .notice:not(.busy)') !== null);
      const shown = await popup.evaluate(() =>
        [...document.querySelectorAll('.speaker .name')].map((name) => name.textContent),
      );
      await popup.close();
      return shown.includes('Quentin Aldermoor') ? shown : null;
    });
    expect(names).toEqual(expect.arrayContaining(['Quentin Aldermoor', 'Berit Sandoval']));
    expect(names).not.toContain('Ilse Marwood');
    expect(errors).toEqual([]);
  });

  it('shows the speakers though the background has been stopped', async () => {
    const { page } = await session.visit(session.site.add('/asleep', newsPage(HARBOUR)));
    await waitForSpeakers(session.browser, page);
    await session.browser.stopBackground();
    expect(await session.browser.isBackgroundAwake()).toBe(false);
    const popup = await session.browser.openPopup(page);
    expect((await readSpeakers(popup)).map(({ name }) => name)).toEqual(['Ilse Marwood', 'Dorian Pell']);
    await popup.close();
  });

  it('wakes a stopped background for the next article', async () => {
    await session.browser.stopBackground();
    const { page } = await session.visit(session.site.add('/awake', newsPage(LIBRARY)));
    await until(10_000, 'the background', () => session.browser.isBackgroundAwake());
    expect(await waitForSpeakers(session.browser, page)).toBe(2);
  });

  it('says of a shop that it is no article, and reads it anyway when asked', async () => {
    const { page, errors } = await session.visit(session.site.add('/shop', SHOP));
    await pause(500);
    const popup = await session.browser.openPopup(page);
    expect(await readNotice(popup)).toMatch(/not look like a news article/);
    await popup.click('.notice button');
    await popup.waitFor(() => !/not look like a news article/.test(document.body.textContent ?? ''));
    await popup.waitFor(() => document.querySelector('.speaker, .notice:not(.busy)') !== null);
    await popup.close();
    expect(errors).toEqual([]);
  });

  it('says of an article without quotations that nobody is quoted', async () => {
    const paragraphs = HARBOUR.paragraphs.filter((text) => !text.includes('“'));
    const filler =
      'The council will put the plans up in the town hall, where they can be seen on every day but Sunday until the end of the month.';
    const html = newsPage({ ...HARBOUR, paragraphs: [...paragraphs, filler, filler] });
    const { page } = await session.visit(session.site.add('/quiet', html));
    await pause(500);
    const popup = await session.browser.openPopup(page);
    expect(await readNotice(popup)).toMatch(/Nobody is quoted/);
    await popup.close();
  });

  it('says of a page of the browser that extensions may not read it', async () => {
    const page = await session.browser.browser.newPage();
    await page.bringToFront();
    // Firefox never reports that its own pages have loaded.
    page.goto(session.family === 'firefox' ? 'about:license' : 'chrome://version').catch(() => {});
    await pause(1000);
    const popup = await session.browser.openPopup(page);
    expect(await readNotice(popup)).toMatch(/may not read/);
    await popup.close();
  });
});
