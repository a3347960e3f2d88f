import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/page/read.ts';
import { ADDRESS, openPage, parse, withoutSpace } from './pages.ts';

const FIRST = 'Harbour pilots in Port Alder walked off the job on Tuesday';
const SPEECH =
  '“We asked for rest between two night shifts, and we were offered a coffee machine,” said Mirela Tandoro';
const LAST = 'that they would work through the weekend if it was accepted.';

const read = (name: string, options = {}) => readArticle(openPage(name), { url: ADDRESS, ...options });

describe('the body is the whole story and nothing else', () => {
  it.each([
    ['cms', ['Forty nights of fog', 'Pilots on strike: 34']],
    ['br-paragraphs', []],
    ['divs', []],
    ['live-blog', ['Farmers worry']],
    ['consent', []],
    ['embedded-posts', ['No ship will move tonight.', 'shall grant each pilot eleven hours']],
    ['hidden-text', []],
    ['plain', []],
  ])('%s', (name, also) => {
    const { text } = read(name);
    for (const words of [FIRST, SPEECH, LAST, ...also]) expect(text).toContain(words);
    for (const words of [
      'Photo: Len Ostrava',
      'Sign up for our newsletter',
      'Email this story',
      'More from the region',
      'Fog closes the channel',
      'the rosters have been a scandal',
      'We value your privacy',
      'personalised ads',
      'is hidden from everyone',
      'waits for a button',
      'Skip past the advertisement',
      'All rights reserved',
      'Share this post',
    ])
      expect(text).not.toContain(words);
  });

  it('reads a page of which a builder calls everything a widget', () => {
    const widget = (name: string, html: string) =>
      `<div class="elementor-element elementor-element-populated elementor-widget elementor-widget-${name}"><div class="elementor-widget-container">${html}</div></div>`;
    const words =
      'The pilots said on Tuesday that they would go on with their strike, and that the ships in the harbour could wait. ';
    const html = `<body><section class="elementor-section elementor-top-section"><div class="elementor-widget-wrap elementor-element-populated">${widget('theme-post-title', '<h1>A long strike</h1>')}${widget('theme-post-content', `<p>${words}</p>`.repeat(8))}</div></section></body>`;
    expect(readArticle(parse(html), { url: ADDRESS, force: true }).text.split('\n\n')).toHaveLength(8);
  });

  it('keeps a pull quote out that repeats the body', () => {
    expect(read('cms').text.split('four hours of sleep').length).toBe(2);
  });

  it('reads a page without spaces between words', () => {
    const { article, text } = read('chinese');
    expect(article).toMatchObject({ isNews: true, language: 'zh-CN', published: '2024-10-08' });
    expect(text).toContain('我们要求两个夜班之间有足够的休息时间');
    expect(text).not.toContain('首页');
  });

  it('reads paragraphs in their order, parted by a blank line', () => {
    const paragraphs = read('br-paragraphs').text.split('\n\n');
    expect(paragraphs).toHaveLength(8);
    expect(paragraphs[0]).toMatch(/^Harbour pilots/);
    expect(paragraphs[7]).toMatch(/^A new round of talks/);
  });

  it('is empty where the page is no article, unless it is forced', () => {
    expect(read('forum').text).toBe('');
    expect(read('forum', { force: true }).text).toContain('check the float switch');
  });
});

describe('what the page says about its article', () => {
  it('is read from structured data', () => {
    expect(read('cms').article).toEqual({
      isNews: true,
      headline: 'Pilots’ strike leaves eleven ships waiting outside Port Alder',
      published: '2024-10-08T14:05:00+02:00',
      updated: '2024-10-08T18:30:00+02:00',
      language: 'en',
      authors: ['Ilse Varnhem', 'Bo Castellane'],
      site: 'The Alder Courier',
      url: ADDRESS,
      isTeaser: false,
    });
  });

  it('is read from meta and print where there are no structured data', () => {
    expect(read('divs').article).toMatchObject({
      published: '2024-10-08T12:05:00Z',
      authors: ['Ilse Varnhem'],
    });
    expect(read('br-paragraphs').article).toMatchObject({
      published: '2024-10-08',
      authors: ['Ilse Varnhem'],
    });
  });

  it('is read from a header line and dateline', () => {
    const page = openPage('plain', 'http://127.0.0.1:8080/article.html');
    const { article } = readArticle(page, { url: 'http://127.0.0.1:8080/article.html' });
    expect(article).toMatchObject({ isNews: true, published: '2024-10-08', language: 'en', authors: [] });
  });

  it('tells a teaser from a whole article', () => {
    const { article, text } = read('paywall');
    expect(article.isTeaser).toBe(true);
    expect(text).toContain('Under the present rules');
    expect(text).not.toContain('Subscribe now');
  });

  it('leaves tracking and fragment out of the address', () => {
    const page = parse('<p>words</p>', 'https://courier.example/a?id=7&utm_source=x#top');
    expect(readArticle(page, { url: page.URL }).article.url).toBe('https://courier.example/a?id=7');
  });
});

describe('reading leaves the page as it was, and every paragraph is where the map says', () => {
  it.each(['cms', 'br-paragraphs', 'divs', 'live-blog', 'inline-markup', 'embedded-posts', 'chinese'])(
    '%s',
    (name) => {
      const page = openPage(name);
      const before = page.documentElement.outerHTML;
      const { text, map } = readArticle(page, { url: ADDRESS });
      let start = 0;
      for (const paragraph of text.split('\n\n')) {
        const range = map.toRange(start, start + paragraph.length);
        expect(withoutSpace(range?.toString() ?? '')).toBe(withoutSpace(paragraph));
        expect(range && map.toOffset(range.startContainer, range.startOffset)).toBe(start);
        start += paragraph.length + 2;
      }
      expect(page.documentElement.outerHTML).toBe(before);
    },
  );
});
