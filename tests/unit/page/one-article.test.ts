import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/page/read.ts';
import { HARBOUR, LIBRARY, newsPage } from '../../support/news-page.ts';

const articleOf = (html: string) => /<article>.*<\/article>/s.exec(html)![0];

/** The window is 768 pixels high; only what is named in `tops` is laid out, each 1,000 pixels high. */
function read(html: string, tops: Record<string, number> = {}) {
  const { window } = new JSDOM(html, { url: 'https://tarnwick.example/harbour' });
  window.Element.prototype.getBoundingClientRect = function (this: Element) {
    const top = tops[this.querySelector('h1')?.textContent ?? ''];
    return (top === undefined ? { top: 0, bottom: 0 } : { top, bottom: top + 1000 }) as DOMRect;
  };
  const { article, text } = readArticle(window.document, { url: window.location.href });
  window.close();
  return { headline: article.headline, published: article.published, text };
}

describe('a page that has appended the next article', () => {
  const both = newsPage(HARBOUR).replace('</main>', `${articleOf(newsPage(LIBRARY))}</main>`);

  it('is the first one where nothing is laid out', () => {
    const { headline, text } = read(both);
    expect(headline).toBe(HARBOUR.headline);
    expect(text).toContain('Marwood');
    expect(text).not.toContain('Aldermoor');
  });

  it('is the one in the middle of the window, with its own headline and date', () => {
    const { headline, published, text } = read(both, { [HARBOUR.headline]: -900, [LIBRARY.headline]: 100 });
    expect(headline).toBe(LIBRARY.headline);
    expect(published).toBe(LIBRARY.published);
    expect(text).toContain('Aldermoor');
    expect(text).not.toContain('Marwood');
  });

  it('is one article where headlines of the first rank stand over its parts', () => {
    const [first, second] = [HARBOUR, LIBRARY].map(({ paragraphs }) => paragraphs);
    const parts = newsPage({ ...HARBOUR, paragraphs: first! }).replace(
      '</article>',
      `<h1>What else</h1>${second!.map((text) => `<p>${text}</p>`).join('')}</article>`,
    );
    const { headline, text } = read(parts);
    expect(headline).toBe(HARBOUR.headline);
    expect(text).toContain('Marwood');
    expect(text).toContain('Aldermoor');
  });
});
