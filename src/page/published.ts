/**
 * When the article was published: the page's own statements first (JSON-LD, meta, `<time>`), then its address,
 * then a date printed near the headline or at the beginning of the text.
 */

import { isBeside } from './beside.ts';
import { findPrintedDate, normaliseDate } from './dates.ts';
import { firstMeta, type Metadata, textOf } from './metadata.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'date.published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.created',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'last-published',
  'displaydate',
  'originalpublicationdate',
  'article.published',
  'article:post_date',
  'publication_date',
  'published_time',
  'published-date',
  'article_date_original',
  'ptime',
  'published_at',
  'published',
  'shareaholic:article_published_time',
  'iso-8601-publish-date',
  'dc.date',
  'dcterms.date',
  'date',
  'article.created',
  'created',
  'rnews:datepublished',
  'citation_publication_date',
  'citation_date',
  'pdate',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'article.updated',
  'shareaholic:article_modified_time',
  'cxenseparse:updatedtime',
];

export interface Dates {
  published: string | null;
  updated: string | null;
}

/**
 * `lines` are the printed lines around the headline and the text's first lines, in the order of the page. A step for
 * each source that looks through the page.
 */
export function* readDatesInSteps(
  page: ParentNode,
  metadata: Metadata,
  url: string | null,
  lines: string[],
): Generator<undefined, Dates> {
  let times: Element[] | null = null;
  const timeElements = () => {
    times ??= [...page.querySelectorAll('time, [itemprop^="date"], abbr.published')];
    return times;
  };
  const updated =
    normaliseDate(textOf(metadata.article?.dateModified)) ??
    normaliseDate(firstMeta(metadata, UPDATED)) ??
    timeElement(page, timeElements(), /modif|updat/i);
  yield;
  let published =
    normaliseDate(textOf(metadata.article?.datePublished)) ??
    metaDate(metadata) ??
    normaliseDate(textOf(metadata.article?.dateCreated)) ??
    timeElement(page, timeElements(), /publi|created|posted|entry-date/i) ??
    pageItemDate(metadata) ??
    lonelyTime(page, timeElements()) ??
    dateInAddress(url);
  if (published === null) {
    yield;
    published = printedDate(lines);
  }
  if (published === null) {
    yield;
    published = labelledDate(page) ?? updated;
  }
  return { published, updated: updated === published ? null : updated };
}

function metaDate(metadata: Metadata): string | null {
  for (const name of PUBLISHED) {
    const date = normaliseDate(metadata.meta.get(name) ?? null);
    if (date !== null) return date;
  }
  return null;
}

/** A WebPage or video item's date, where no article item is there. */
function pageItemDate({ items }: Metadata): string | null {
  for (const item of items) {
    const date = normaliseDate(textOf(item.datePublished ?? item.uploadDate));
    if (date !== null) return date;
  }
  return null;
}

/** A `<time>` or microdata element that says what it is by its attributes. */
function timeElement(page: ParentNode, times: readonly Element[], says: RegExp): string | null {
  for (const element of times) {
    const name = `${element.getAttribute('itemprop')} ${element.getAttribute('class')} ${element.hasAttribute('pubdate') ? 'published' : ''}`;
    if (!says.test(name) || isInList(page, element)) continue;
    const date = dateOfElement(element);
    if (date !== null) return date;
  }
  return null;
}

/** The first `<time>` after the headline that is not in a list of other articles. */
function lonelyTime(page: ParentNode, times: readonly Element[]): string | null {
  const headline = page.querySelector('h1');
  for (const element of times) {
    if (element.localName !== 'time') continue;
    if (
      headline !== null &&
      !(headline.compareDocumentPosition(element) & 4) &&
      !element.closest('article, main')
    )
      continue;
    if (isInList(page, element)) continue;
    const date = dateOfElement(element);
    if (date !== null) return date;
  }
  return null;
}

const LIST = 'a[href], aside, nav, [class*="related" i], [class*="comment" i]';

/** Of another article, or a comment; an article's own footer may hold its date. */
const isInList = (page: ParentNode, element: Element) =>
  isBeside(page, element, LIST) ||
  (element.closest('footer') !== null && element.closest('footer')?.closest('article, header') === null);

/** "datetime", "content", "data-published" … */
const DATED = /^(?:datetime|content|data-.*(?:date|time|publi).*)$/;

function dateOfElement(element: Element): string | null {
  for (const { name, value } of element.attributes) {
    const date = DATED.test(name) ? normaliseDate(value) : null;
    if (date !== null) return date;
  }
  return findPrintedDate(element.textContent ?? '');
}

/** "/2023/03/23/", "/2023-03-23-title", "/20230323/", "/2023/politics/03/23/", "-03232023.html" */
export function dateInAddress(url: string | null): string | null {
  const path = url?.replace(/[?#].*/, '') ?? '';
  if (!/(?:19|20)\d\d/.test(path)) return null;
  const match =
    /(?:^|[^\d])((?:19|20)\d\d)([-/_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /\/((?:19|20)\d\d)(\/)[a-z]+\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/)/i.exec(path);
  if (match?.[1] && match[3] && match[4]) {
    if (match[2] === '' && (match[3].length < 2 || match[4].length < 2)) return null;
    return normaliseDate(`${match[1]}-${match[3].padStart(2, '0')}-${match[4].padStart(2, '0')}`);
  }
  // With a day above twelve the month stands in front.
  const [, month, day, year] = /\D(0[1-9]|1[0-2])(1[3-9]|2\d|3[01])(20\d\d)(?!\d)/.exec(path) ?? [];
  return year === undefined ? null : normaliseDate(`${year}-${month}-${day}`);
}

/** A sentence may tell of another day: "The act was signed into law on …". */
const SENTENCE = /(?:\b[a-z]+\s+){4}(?:\S+\s+){0,2}\S*\d/;
const DATELINE = /^\W*(?:posted|published|updated|filed|first|by)\b|\d:\d\d/i;

/** A longer line is a paragraph: there a date counts in what leads up to the story, "BERLIN, March 3, 2013 (dpa) -". */
const LONG = 150;
const LEAD = /^.{0,80}?(?:\s[-–—]+\s|\))/;

function printedDate(lines: string[]): string | null {
  for (const line of lines.flatMap((block) => block.split('\n'))) {
    const head = line.length > LONG ? (LEAD.exec(line)?.[0] ?? '') : line;
    const date = SENTENCE.test(head) && !DATELINE.test(head) ? null : findPrintedDate(head);
    if (date !== null) return date;
  }
  return null;
}

const LABELLED =
  'abbr[title], [class*="date" i], [class*="timestamp" i], [class*="publish" i], [class*="posted" i], [id*="date" i]';
const MOST_LABELLED = 40;
const MOST_CHARS = 80;

/** A date in an element that calls itself one, where the page's lines around the text have none. */
function labelledDate(page: ParentNode): string | null {
  let left = MOST_LABELLED;
  for (const element of page.querySelectorAll(LABELLED)) {
    if (left-- <= 0) break;
    const text = element.textContent.trim();
    if (text.length > MOST_CHARS || isInList(page, element)) continue;
    const date = normaliseDate(element.getAttribute('title')) ?? findPrintedDate(text);
    if (date !== null) return date;
  }
  return null;
}
