import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/page/read.ts';
import { ADDRESS, openPage, parse } from './pages.ts';

const read = (document: Document) => readArticle(document, { url: ADDRESS, force: true });
const STORY = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The pilots said on day ${i} that they would go on with their strike, and that the harbour could wait.</p>`,
).join('');

describe('a hostile page is read as text, in time, without an error', () => {
  // jsdom needs most of a minute to build ten thousand; tests/browser has the page that does.
  it('nested two thousand deep', () => {
    const document = parse('<body></body>');
    let inner: Element = document.body;
    for (let depth = 0; depth < 2000; depth++)
      inner = inner.appendChild(document.createElement(depth % 2 ? 'div' : 'span'));
    inner.innerHTML = STORY;
    expect(read(document).text).toContain('on day 3');
  }, 60_000);

  it('with broken, endless and wrong JSON-LD', () => {
    for (const data of [
      '{',
      '[[[[[[',
      '{"@type": 7}',
      '{"@type": {"toString": 7}}',
      '{"@type":"NewsArticle","author":[null,{"name":{}}],"datePublished":{}}',
      '"\u0000"',
      '{"@graph":{"@graph":{"@graph":{"@graph":{}}}}}',
    ]) {
      const document = parse(
        `<script type="application/ld+json">${data}</script><article>${STORY}</article>`,
      );
      expect(read(document).text).toContain('on day 3');
    }
  });

  it('with markup in its titles and names', () => {
    const document = parse(
      `<title>&lt;img src=x onerror=alert(1)&gt; strike</title><meta name="author" content="<script>alert(1)</script> Ilse Varnhem"><article><h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>${STORY}</article>`,
    );
    const { article } = read(document);
    expect(article.headline).toMatch(/^<(script|img)/);
    expect(document.querySelector('img, article script')).toBeNull();
  });

  it('of two hundred thousand words', () => {
    const paragraph = `<p>${'word '.repeat(99)}said.</p>`;
    const document = parse(`<article><h1>A long story</h1>${paragraph.repeat(2000)}</article>`);
    const start = performance.now();
    const { text, map } = read(document);
    expect(text.length).toBeGreaterThan(500_000);
    expect(map.toRange(600, 620)).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);

  it('of any markup', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<div class="comments">',
        '</div>',
        '<p hidden>',
        '<table>',
        '<td>',
        '</article>',
        '<article>',
        '<!--',
        '-->',
        '<svg>',
        '<p>',
        '<br><br>',
        '<time datetime="x">',
        '<h1>',
        '<body class="a">',
        '<frameset>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, map } = read(parse(pieces.join('')));
        if (text) map.toRange(0, text.length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('words are never taken from the extension itself', () => {
  it('whose card stands in a shadow root', () => {
    const document = openPage('cms');
    const host = document.documentElement.appendChild(document.createElement('news-context-card'));
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<p>Ilse Varnhem is said to be a card that talks about itself at length.</p>';
    expect(read(document).text).not.toContain('talks about itself');
  });
});
