/** Pages that mean harm, or are broken: text stays text, the reading ends, and nothing is thrown into the page. */
import { expect, it } from 'vitest';
import { hoverWords, readCard, waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { pause, until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers } from '../support/in-both-browsers.ts';
import { HARBOUR, newsPage } from '../support/news-page.ts';
import { readSpeakers } from '../support/read-popup.ts';

const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** The report of the harbour between so many paragraphs that the whole has `words` words. */
function longArticle(words: number): string {
  const filler =
    'The ferry left the north bank at noon and came back before the bells rang in the old town hall again.';
  const paragraph = Array.from({ length: 5 }, () => filler).join(' ');
  const count = Math.ceil(words / paragraph.split(' ').length);
  return newsPage({
    ...HARBOUR,
    paragraphs: [...HARBOUR.paragraphs, ...Array.from({ length: count }, () => paragraph)],
  });
}

/** Built by a script, because parsers of HTML stop nesting long before; without boxes, whose depth crashes Chromium. */
function nested(depth: number): string {
  const build = `<script>
    let at = document.querySelector('article');
    for (let n = 0; n < ${depth}; n++) {
      at = at.appendChild(document.createElement('div'));
      at.style.display = 'contents';
    }
    at.textContent = 'Deep down.';
  </script>`;
  return newsPage({ ...HARBOUR, extra: build });
}

inBothBrowsers('a hostile page', (session) => {
  it('shows markup in names, roles and quotations as the text that it is', async () => {
    const html = newsPage({
      ...HARBOUR,
      headline: `Harbour bridge ${SCRIPT}`,
      paragraphs: [
        ...HARBOUR.paragraphs,
        `“Nobody asked the fish ${SCRIPT},” said Ilse Marwood, keeper of the ${SCRIPT} lighthouse, on Monday.`,
      ],
    });
    const { page, errors } = await session.visit(session.site.add('/markup', html));
    await waitForSpeakers(session.browser, page);
    const popup = await session.browser.openPopup(page);
    const speakers = await readSpeakers(popup);
    expect(speakers.flatMap(({ quotations }) => quotations).join(' ')).toContain(`fish ${SCRIPT}`);
    expect(
      await popup.evaluate(() => document.querySelector('img, [onerror]') !== null || 'hacked' in window),
    ).toBe(false);
    await popup.close();
    await hoverWords(page, 'Marwood');
    await until(5_000, 'the card', () => readCard(session.browser, page));
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('reads an article of 200,000 words in time, and the page stays usable', async () => {
    const { page, errors } = await session.visit(session.site.add('/long', longArticle(200_000)));
    const popup = await session.browser.openPopup(page);
    await until(30_000, 'the speakers', () =>
      popup.evaluate(() => document.querySelector('.speaker') !== null),
    );
    const names = (await readSpeakers(popup)).map(({ name }) => name);
    expect(names).toContain('Ilse Marwood');
    await popup.close();
    expect(errors).toEqual([]);
  });

  it('reads past 10,000 elements inside each other', async () => {
    const { page, errors } = await session.visit(session.site.add('/deep', nested(10_000)));
    await waitForSpeakers(session.browser, page);
    const popup = await session.browser.openPopup(page);
    expect((await readSpeakers(popup)).map(({ name }) => name)).toContain('Dorian Pell');
    await popup.close();
    expect(errors).toEqual([]);
  });

  it('is not upset by a body that is replaced while it reads', async () => {
    const replace = `<script>
      let left = 60;
      const timer = setInterval(() => {
        const fresh = document.createElement('body');
        fresh.innerHTML = document.body.innerHTML;
        document.body.replaceWith(fresh);
        if (--left === 0) { clearInterval(timer); document.body.replaceChildren('Gone.'); document.title = 'over'; }
      }, 10);
    </script>`;
    const html = newsPage({ ...HARBOUR, extra: '' }).replace('</head>', `${replace}</head>`);
    const { page, errors } = await session.visit(session.site.add('/replaced', html));
    await until(10_000, 'the last replacement', async () => (await page.title()) === 'over');
    const popup = await session.browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('.speaker, .notice:not(.busy)') !== null);
    await popup.close();
    await pause(300);
    expect(await page.evaluate(() => document.body.textContent)).toBe('Gone.');
    expect(errors).toEqual([]);
  });

  it('reads an article whose JSON-LD is broken', async () => {
    const html = newsPage(HARBOUR).replace('"NewsArticle"', '"NewsArticle" "broken');
    const { page, errors } = await session.visit(session.site.add('/broken', html));
    const popup = await session.browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('.speaker, .notice button') !== null);
    await popup.close();
    expect(errors).toEqual([]);
  });
});
