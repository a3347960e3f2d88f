/**
 * Is this page a news article? Asked on every page that anyone opens, so questions come in the order of their
 * cost and the first sure answer ends them: kind of document, address, the page's own statements, then its words.
 */
import { type Item, NEWS_TYPE, readItems, typesOf } from './structured-data.ts';

export interface Detection {
  isNews: boolean;
  /** What decided, in words for a log. */
  reason: string;
}

/** Whether `document` at `url` is a single item of news. Changes nothing, never throws. */
export function detectNews(document: Document, url: string): Detection {
  const no = (reason: string): Detection => ({ isNews: false, reason });
  const body = document.body;
  if (!body || !/html/.test(document.contentType ?? 'text/html')) return no('no page of text');
  const paragraphs = countParagraphs(body);
  const items = readItems(document);
  const isStated = items.some((item: Item) => typesOf(item).some((type) => NEWS_TYPE.test(type)));
  const path = pathOf(url);
  if (isStated && paragraphs >= 2) return { isNews: true, reason: 'structured data' };
  if (path.length < 2 && paragraphs < 5) return no('front page');
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type === 'article' && paragraphs >= 3) return { isNews: true, reason: 'og:type and paragraphs' };
  if (document.querySelectorAll('article').length <= 1 && paragraphs >= 6)
    return { isNews: true, reason: 'paragraphs' };
  return no('nothing says so');
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}

function countParagraphs(body: Element): number {
  let count = 0;
  for (const p of body.querySelectorAll('p')) if ((p.textContent?.length ?? 0) > 120) count++;
  return count;
}
