/**
 * What a page says of its article: headline and outlet, which help to find its words, and then dates, language, authors
 * and address, for which the words are needed.
 */
import { readAuthorsInSteps } from './authors.ts';
import type { Block } from './blocks.ts';
import type { Body } from './body.ts';
import { readHeadline, readSite } from './headline.ts';
import { readLanguage } from './language.ts';
import { lettersOf } from './letters.ts';
import { firstMeta, type Metadata, readMetadata, textOf } from './metadata.ts';
import { readDatesInSteps } from './published.ts';
import type { ReadText } from './read-text.ts';
import type { Article } from './types.ts';
import { Zone } from './zones.ts';

/** What is known before the words are. */
export interface Stated {
  metadata: Metadata;
  headline: string | null;
  site: string | null;
}

/** In steps: what `document` at `url` states of itself. */
export function* readStated(document: Document, url: string | null): Generator<undefined, Stated> {
  const metadata = readMetadata(document);
  yield;
  const site = readSite(metadata, url);
  const headline = readHeadline(document, metadata, site);
  return { metadata, headline, site };
}

/** In steps: all that is told of the article whose words have been read. */
export function* readFacts(
  document: Document,
  url: string | null,
  stated: Stated,
  { text, blocks, body }: ReadText,
): Generator<undefined, Omit<Article, 'isNews'>> {
  const { site } = stated;
  const isFirst = body?.heading == null || isSameHeadline(body.heading.text, stated.headline);
  const headline = isFirst ? stated.headline : (body?.heading?.text ?? null);
  const page = isFirst ? document : (body?.container ?? document);
  const metadata = isFirst ? stated.metadata : metadataOf(stated.metadata, headline);
  const near = body === null ? [] : blocksAround(blocks, body);
  const lines = [...near, ...(body?.blocks.slice(0, 2) ?? [])].map((block) => block.text);
  yield;
  const dates = yield* readDatesInSteps(page, metadata, url, lines);
  yield;
  const language = readLanguage(declaredLanguages(document, metadata), text);
  yield;
  const authors = yield* readAuthorsInSteps(page, metadata, site, url, blocks, body?.blocks ?? []);
  return {
    headline,
    ...dates,
    language,
    authors,
    site,
    url: isFirst ? canonicalAddress(document, metadata, url) : url,
    isTeaser: isTeaser(metadata, blocks),
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
    if (best.search !== '')
      for (const name of [...best.searchParams.keys()])
        if (TRACKING.test(name)) best.searchParams.delete(name);
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
