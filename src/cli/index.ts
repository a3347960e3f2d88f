/**
 * The analysis as a module for Node: the same stages as in the browser, for saved pages and for text.
 * Built to dist/node/index.mjs.
 */
import { readArticle } from '../page/read.ts';
import type { Article } from '../page/types.ts';
import { askAboutPeople } from '../report/ask-people.ts';
import { emptyReport, makeReport } from '../report/make-report.ts';
import { describePeople } from '../report/people.ts';
import type { Report } from '../report/types.ts';
import { analyse } from '../text/index.ts';
import { parsePage } from './dom.ts';
import { loadLeaders } from './leaders-file.ts';
import { english } from './messages.ts';

export type { Report } from '../report/types.ts';

export interface TextOptions {
  /** ISO date of the article; without it, offices are today's. */
  published?: string;
  /** The headline, where it is not part of the text. */
  title?: string;
  /** ISO date that counts as today; for repeatable results. */
  today?: string;
}

export interface HtmlOptions {
  /** Address of the page, as far as it is known. */
  url?: string;
  /** Read the page even where it seems to be no news article. */
  force?: boolean;
  today?: string;
}

/** The Report of a plain text; all offsets refer to exactly this text. A text is taken for news as it stands. */
export function analyseText(text: string, options: TextOptions = {}): Report {
  const article: Article = {
    isNews: true,
    headline: options.title ?? null,
    published: options.published ?? null,
    updated: null,
    language: null,
    authors: [],
    site: null,
    url: null,
    isTeaser: false,
  };
  return reportOn(article, text, options.today);
}

/** The Report of a page's HTML. For a page that is no article: `isNews` false, no quotations unless forced. */
export function analyseHtml(html: string, options: HtmlOptions = {}): Report {
  const { document, close } = parsePage(html, options.url);
  try {
    const { article, text } = readArticle(document, {
      url: options.url ?? '',
      force: options.force ?? false,
    });
    return article.isNews || options.force
      ? reportOn(article, text, options.today)
      : emptyReport(article, text);
  } finally {
    close();
  }
}

function reportOn(article: Article, text: string, today = new Date().toISOString().slice(0, 10)): Report {
  const analysis = analyse(text, article.headline ? { title: article.headline } : {});
  const { query, speech } = askAboutPeople(analysis, text, article.published, today);
  const answer = describePeople(loadLeaders(), query, speech, english);
  return makeReport({ article, text, analysis, answer });
}
