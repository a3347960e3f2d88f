/**
 * The page's own statements about itself in JSON-LD (schema.org), read leniently: many pages carry comments,
 * raw line breaks or trailing commas in it. What cannot be read is as good as absent.
 */

/** A schema.org item; any property may be missing or of any kind. */
export interface Item {
  '@id'?: unknown;
  '@type'?: unknown;
  '@graph'?: unknown;
  '@value'?: unknown;
  author?: unknown;
  creator?: unknown;
  dateCreated?: unknown;
  dateModified?: unknown;
  datePublished?: unknown;
  familyName?: unknown;
  givenName?: unknown;
  headline?: unknown;
  inLanguage?: unknown;
  isAccessibleForFree?: unknown;
  mainEntity?: unknown;
  name?: unknown;
  publisher?: unknown;
  uploadDate?: unknown;
  url?: unknown;
}

const MAX_SCRIPT_CHARS = 400_000;
const MAX_ITEMS = 200;

/** Items at the top level and in @graph (not those inside other items), in the order of the page. */
export function readItems(document: Document): Item[] {
  const items: Item[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length < MAX_SCRIPT_CHARS) collect(parseLeniently(text), items, 0);
  }
  return items;
}

function collect(value: unknown, items: Item[], depth: number) {
  if (depth > 4 || items.length >= MAX_ITEMS) return;
  if (Array.isArray(value)) for (const each of value) collect(each, items, depth + 1);
  else if (isItem(value)) {
    if (value['@type']) items.push(value);
    if (value['@graph']) collect(value['@graph'], items, depth + 1);
  }
}

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(
        text
          .replace(/^\s*(?:<!--|\/\*+|\/\/)?\s*(?:<!\[CDATA\[)?\s*(?:\*\/)?/, '')
          .replace(/(?:(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?|-->|;|\s)+$/, '')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks it.
          .replace(/[\u0000-\u001f]+/g, ' ')
          .replace(/,(\s*[}\]])/g, '$1'),
      );
    } catch {
      return null;
    }
  }
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The item's types without their vocabulary's address: "NewsArticle". */
export function typesOf(item: Item): string[] {
  const types = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
  return types
    .filter((type) => typeof type === 'string')
    .map((type: string) => type.slice(type.lastIndexOf('/') + 1));
}

/** Kinds of news item; "Report…" and "…NewsArticle" are its subtypes. */
export const NEWS_TYPE =
  /^(?:\w*NewsArticle|ReportageNewsArticle|LiveBlogPosting|OpinionNewsArticle|Report)$/;
export const ARTICLE_TYPE =
  /^(?:Article|BlogPosting|TechArticle|ScholarlyArticle|Review|MedicalWebPage|AdvertiserContentArticle|SocialMediaPosting|SatiricalArticle)$/;
