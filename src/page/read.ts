/**
 * Reads the article of a page: what it is, its words, and the way back to the page.
 * Changes nothing in the document, asks for no layout, never throws for what a page contains.
 */
import { readAuthorsInSteps } from './authors.ts';
import { type Block, readBlocksInSteps } from './blocks.ts';
import { type Body, findBody } from './body.ts';
import { detectNews } from './detect.ts';
import { readHeadline, readSite } from './headline.ts';
import { readLanguage } from './language.ts';
import { lettersOf } from './letters.ts';
import { firstMeta, type Metadata, readMetadata, textOf } from './metadata.ts';
import { readDatesInSteps } from './published.ts';
import { createTextMap } from './text-map.ts';
import { findTextRegion } from './text-region.ts';
import type { ReadArticle } from './types.ts';
import { Zone } from './zones.ts';

export interface ReadOptions {
  /** The page's address. */
  url: string | null;
  /** Read the text even of a page that seems to be no article. */
  force?: boolean;
}

/**
 * Decides whether `document` is news and reads it, at once; for a page that is no news article the text is empty
 * unless `force`.
 */
export function readArticle(document: Document, options: ReadOptions): ReadArticle {
  const isNews = detectNews(document, options.url ?? '');
  const work = readArticleInSteps(document, { ...options, isNews });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads in steps of a few milliseconds, so that the page can be given its turn in between; `isNews` is what the
 * detector has said of the page (in an extension it is another script and has looked before). The page may change
 * meanwhile: words that are gone at the end are in the text, and the map says that they are gone.
 */
export function* readArticleInSteps(
  document: Document,
  { url, isNews, force = false }: ReadOptions & { isNews: boolean },
): Generator<undefined, ReadArticle> {
  const pageMetadata = readMetadata(document);
  const whole = document.body ?? document.documentElement;
  yield;
  const site = readSite(pageMetadata, url);
  const pageHeadline = readHeadline(document, pageMetadata, site);
  yield;
  const region = isNews || force ? findTextRegion(whole) : null;
  yield;
  let all = region ? yield* readBlocksInSteps(region) : [];
  yield;
  let body = yield* findBody(all, pageHeadline);
  if (body === null && region !== null && region !== whole) {
    // The words are elsewhere after all.
    all = yield* readBlocksInSteps(whole);
    body = yield* findBody(all, pageHeadline);
  }
  const isFirst = body?.heading == null || isSameHeadline(body.heading.text, pageHeadline);
  const headline = isFirst ? pageHeadline : (body?.heading?.text ?? null);
  const page = isFirst ? document : (body?.container ?? document);
  const metadata = isFirst ? pageMetadata : metadataOf(pageMetadata, headline);
  const near = body === null ? [] : blocksAround(all, body);
  const { text, map } = createTextMap(body?.blocks ?? [], body?.root ?? whole);
  const lines = [...near, ...(body?.blocks.slice(0, 2) ?? [])].map((block) => block.text);
  yield;
  const dates = yield* readDatesInSteps(page, metadata, url, lines);
  yield;
  const language = readLanguage(declaredLanguages(document, metadata), text);
  yield;
  const authors = yield* readAuthorsInSteps(page, metadata, site, url, all, body?.blocks ?? []);
  return {
    article: {
      isNews,
      headline,
      ...dates,
      language,
      authors,
      site,
      url: isFirst ? canonicalAddress(document, metadata, url) : url,
      isTeaser: isTeaser(metadata, all),
    },
    text,
    map,
  };
}

function isSameHeadline(printed: string, stated: string | null): boolean {
  const [a, b] = [lettersOf(printed), lettersOf(stated ?? '')];
  return a === b || (b !== '' && (a.includes(b) || b.includes(a)));
}

/** What the page states is of its first article; of a later one only the item with its headline speaks. */
function metadataOf({ items }: Metadata, headline: string | null): Metadata {
  const article = items.find((item) => isSameHeadline(headline ?? '', textOf(item.headline))) ?? null;
  return { article, items: article ? [article] : [], meta: new Map(), metaAll: new Map() };
}

/** Short lines before the body, after the headline, and right after the body. */
function blocksAround(all: Block[], body: Body): Block[] {
  const first = all.indexOf(body.blocks[0] as Block);
  const chosen = new Set(body.blocks);
  return all
    .slice(Math.max(0, first - 20), first + 5)
    .filter((block) => !chosen.has(block) && block.text.length < 200);
}

function declaredLanguages(document: Document, metadata: Metadata): (string | null | undefined)[] {
  return [
    document.documentElement?.getAttribute('lang') || document.documentElement?.getAttribute('xml:lang'),
    textOf(metadata.article?.inLanguage),
    firstMeta(metadata, ['content-language', 'language', 'dc.language', 'og:locale']),
  ];
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|ref|cmpid|mc_cid|mc_eid|igshid|smid|xtor|at_\w+|wt_mc|ocid|icid|ito|src|rss|feed)$/i;

function canonicalAddress(document: Document, metadata: Metadata, url: string | null): string | null {
  const stated =
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? metadata.meta.get('og:url');
  try {
    const address = new URL(stated ?? url ?? '', url ?? undefined);
    const own = url === null ? null : new URL(url);
    // A canonical address on another site, or the front page of this one, is a template's mistake.
    const best =
      own?.protocol.startsWith('http') &&
      (address.hostname.replace(/^www\./, '') !== own.hostname.replace(/^www\./, '') ||
        address.pathname === '/')
        ? own
        : address;
    best.hash = '';
    for (const name of [...best.searchParams.keys()]) if (TRACKING.test(name)) best.searchParams.delete(name);
    return best.href;
  } catch {
    return url;
  }
}

/** The page says that not all is free, and a box stands there that asks for money or a login. */
function isTeaser({ article }: Metadata, all: Block[]): boolean {
  const free = article?.isAccessibleForFree;
  const isClosed = free === false || (typeof free === 'string' && /^false$/i.test(free));
  return isClosed && all.some(({ zones, text }) => zones & Zone.barrier && text.length < 400);
}
