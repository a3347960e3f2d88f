/** The order in which an article is read off a page. */
import type { readFacts, readStated } from './facts.ts';
import type { readText } from './read-text.ts';
import type { ReadArticle } from './types.ts';

export interface ReadOptions {
  /** The page's address. */
  url: string | null;
  /** Read the text even of a page that seems to be no article. */
  force?: boolean;
}

/** What reads the page; handed in, since each comes to a page in a script of its own. */
export interface Readers {
  readStated: typeof readStated;
  readText: typeof readText;
  readFacts: typeof readFacts;
}

/**
 * Reads in steps of a few milliseconds, so that the page can be given its turn in between; `isNews` is what the
 * detector has said of the page (in an extension it is another script and has looked before).
 */
export function* readArticleInSteps(
  { readStated, readText, readFacts }: Readers,
  document: Document,
  { url, isNews, force = false }: ReadOptions & { isNews: boolean },
): Generator<undefined, ReadArticle> {
  const stated = yield* readStated(document, url);
  yield;
  const read = yield* readText(document, stated.headline, isNews || force);
  yield;
  const facts = yield* readFacts(document, url, stated, read);
  return { article: { isNews, ...facts }, text: read.text, map: read.map };
}
