/** The article that the project was created from: what must come out of it, through everything. */
import { describe, expect, it } from 'vitest';
import { hoverWords, readCard, waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { inBothBrowsers } from '../support/in-both-browsers.ts';
import { newsPage } from '../support/news-page.ts';
import { readSpeakers } from '../support/read-popup.ts';
import { hasShared, readShared } from '../support/shared-data.ts';

describe.runIf(hasShared('seed/article.txt'))('../shared/seed', () => {
  inBothBrowsers('the seed article', (session) => {
    it('comes out right in the popup and on the card', async () => {
      const [, published = '', text = ''] =
        /^\s*date (\S+) (.*)$/s.exec(readShared('seed/article.txt')) ?? [];
      const html = newsPage({
        headline: 'Xi leaves Moscow after a show of support for Putin',
        published,
        paragraphs: text.trim().split(/\n\s*\n/),
      });
      const { page, errors } = await session.visit(session.site.add('/seed', html));
      await waitForSpeakers(session.browser, page);

      const popup = await session.browser.openPopup(page);
      const speakers = await readSpeakers(popup);
      await popup.close();
      expect(Object.fromEntries(speakers.map(({ name, count }) => [name, count]))).toEqual({
        'Amanda Hsiao': 2,
        'Xi Jinping': 2,
        'Vladimir Putin': 1,
      });
      expect(speakers.flatMap(({ quotations }) => quotations)).not.toContain('“no limits”');
      const about = (name: string) => {
        const speaker = speakers.find((one) => one.name === name);
        return `${speaker?.who} ${speaker?.summary}`;
      };
      expect(about('Xi Jinping')).toMatch(/President of China/);
      expect(about('Xi Jinping')).toMatch(/2013/);
      expect(about('Vladimir Putin')).toMatch(/President of Russia/);
      expect(about('Vladimir Putin')).toMatch(/2012/);
      expect(about('Amanda Hsiao')).toContain('senior China analyst at the International Crisis Group');

      await hoverWords(page, 'Xi', { from: 0.5 });
      const card = await until(5_000, 'the card', () => readCard(session.browser, page));
      expect(card).toContain('Xi Jinping');
      expect(card).toMatch(/President of China/);
      expect(errors).toEqual([]);
    });
  });
});
