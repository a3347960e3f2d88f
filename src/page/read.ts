/**
 * Reads the article of a page: what it is, its words, and the way back to the page.
 * Changes nothing in the document, asks for no layout, never throws for what a page contains.
 */
import { detectNews } from './detect.ts';
import { readFacts, readStated } from './facts.ts';
import { type ReadOptions, readArticleInSteps } from './read-in-steps.ts';
import { readText } from './read-text.ts';
import type { ReadArticle } from './types.ts';

/**
 * Decides whether `document` is news and reads it, at once; for a page that is no news article the text is empty
 * unless `force`.
 */
export function readArticle(document: Document, options: ReadOptions): ReadArticle {
  const isNews = detectNews(document, options.url ?? '');
  const work = readArticleInSteps({ readStated, readText, readFacts }, document, { ...options, isNews });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
