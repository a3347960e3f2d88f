import { describe, expect, it } from 'vitest';
import { isArticleGone } from '../../../src/content/article-gone.ts';
import type { ReadArticle } from '../../../src/page/types.ts';

const PARAGRAPHS = [
  'The ferry left at noon.',
  'It came back at one.',
  'Nobody was on it.',
  'The town waited.',
];
const TEXT = PARAGRAPHS.join('\n\n');

/** An article whose page now holds `onPage`. */
function article(onPage: string): ReadArticle {
  const toRange = (start: number, end: number) =>
    onPage.includes(TEXT.slice(start, end)) ? ({} as Range) : null;
  return { text: TEXT, map: { toRange } } as unknown as ReadArticle;
}

describe('isArticleGone', () => {
  it.each([
    ['the article as it was', TEXT, false],
    ['the article with a paragraph taken out', [PARAGRAPHS[0], ...PARAGRAPHS.slice(2)].join('\n\n'), false],
    ['only its second half', PARAGRAPHS.slice(2).join('\n\n'), false],
    ['another article', 'The library lends tools.', true],
    ['nothing', '', true],
  ])('on a page with %s', (_what, onPage, expected) => {
    expect(isArticleGone(article(onPage))).toBe(expected);
  });
});
