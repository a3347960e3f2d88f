import { describe, expect, it } from 'vitest';
import { findTextRegion } from '../../../src/page/text-region.ts';
import { parse } from './pages.ts';

const WORDS =
  'The pilots said on Tuesday that they would go on with their strike, and the harbour could wait. ';
const story = (count: number) => `<p>${WORDS.repeat(2)}</p>`.repeat(count);
const regionOf = (html: string) => findTextRegion(parse(html).body);

describe('the region of the text', () => {
  it('is where most paragraphs are', () => {
    const html = `<div id="a">${story(1)}</div><div id="b"><div>${story(6)}</div></div>`;
    expect(regionOf(html).parentElement?.id).toBe('b');
  });

  it('goes up to the headline', () => {
    expect(regionOf(`<main><h1>A long strike</h1><div>${story(6)}</div></main>`).localName).toBe('main');
  });

  it('holds all articles that have a headline each, but not that of the site', () => {
    const article = (count: number) => `<article><h1>A long strike</h1>${story(count)}</article>`;
    const html = `<header><h1>The Alder Courier</h1></header><main>${article(9)}${article(2)}</main>`;
    expect(regionOf(html).localName).toBe('main');
  });

  it('goes up to the printed headline where its h1 stands in a trail of links', () => {
    const trail = '<nav><h1>A long strike in the harbour</h1></nav><h2>More of our stories</h2>';
    const html = `${trail}<main><header><h2>A long strike in the harbour</h2></header><div>${story(6)}</div></main>`;
    expect(regionOf(html).localName).toBe('main');
  });

  it('is found without paragraphs', () => {
    expect(regionOf(`<nav>x</nav><section>${`<div>${WORDS}</div>`.repeat(8)}</section>`).localName).toBe(
      'section',
    );
  });

  it('is the body where nothing tells', () => {
    expect(regionOf('<div>words</div>').localName).toBe('body');
  });
});
