import { describe, expect, it } from 'vitest';
import { detectNews } from '../../../src/page/detect.ts';
import { ADDRESS, openPage, parse } from './pages.ts';

describe('a news article is found', () => {
  it.each([
    'cms',
    'br-paragraphs',
    'divs',
    'live-blog',
    'paywall',
    'consent',
    'embedded-posts',
    'hidden-text',
    'chinese',
  ])('%s', (name) => {
    expect(detectNews(openPage(name), ADDRESS)).toBe(true);
  });

  it('that is plain text with hardly any markup, on this machine', () => {
    expect(detectNews(openPage('plain'), 'http://127.0.0.1:4711/article.html')).toBe(true);
  });
});

describe('everything else is let be', () => {
  it.each([
    ['front-page', 'https://courier.example/'],
    ['forum', 'https://boats.example/viewtopic.php?t=12'],
    ['shop', 'https://chandlery.example/products/larsen-bilge-pump'],
    ['search', 'https://courier.example/search?q=pilots'],
    ['video', 'https://courier.example/video/fog-over-the-channel'],
  ])('%s', (name, url) => {
    expect(detectNews(openPage(name, url), url)).toBe(false);
  });

  it('an empty page, and a page without a body', () => {
    expect(detectNews(parse(''), ADDRESS)).toBe(false);
    const bare = parse('');
    bare.documentElement.remove();
    expect(detectNews(bare, ADDRESS)).toBe(false);
  });

  it('an address that is none', () => {
    expect(detectNews(parse('<p>words</p>'), 'not an address')).toBe(false);
  });
});
