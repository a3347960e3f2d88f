/** What a page states about itself in its head: JSON-LD of its article, `<meta>`, canonical address. */
import { ARTICLE_TYPE, type Item, isItem, NEWS_TYPE, readItems, typesOf } from './structured-data.ts';

export interface Metadata {
  /** The JSON-LD item of the page's article; null: none. */
  article: Item | null;
  items: Item[];
  /** First content of each `<meta>`, by name, property or itemprop in lower case. */
  meta: Map<string, string>;
  /** All contents, for those that come more than once. */
  metaAll: Map<string, string[]>;
}

export function readMetadata(document: Document): Metadata {
  const meta = new Map<string, string>();
  const metaAll = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = (element.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      if (!meta.has(name)) meta.set(name, content);
      const all = metaAll.get(name);
      if (all === undefined) metaAll.set(name, [content]);
      else all.push(content);
    }
  }
  const items = readItems(document);
  return { article: findArticleItem(items), items, meta, metaAll };
}

/** The article among the items: news before others; in a WebPage's mainEntity too. */
function findArticleItem(items: Item[]): Item | null {
  const all = items.flatMap((item) => (isItem(item.mainEntity) ? [item, item.mainEntity] : [item]));
  for (const pattern of [NEWS_TYPE, ARTICLE_TYPE])
    for (const item of all) if (typesOf(item).some((type) => pattern.test(type))) return item;
  return null;
}

/** The first of these metas that the page has. */
export function firstMeta({ meta }: Metadata, names: readonly string[]): string | null {
  for (const name of names) {
    const content = meta.get(name);
    if (content) return content;
  }
  return null;
}

/** A JSON-LD value as text: a string, the first of several, or the name of an item. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (isItem(value)) return textOf(value.name ?? value['@value']);
  return null;
}

/** Text of a title or name in attributes, where entities are sometimes escaped twice. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const named: Record<string, string> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
  };
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : all;
    return named[name.toLowerCase()] ?? all;
  });
}
