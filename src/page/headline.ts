/** The article's headline and its outlet's name. */
import { decodeEntities, firstMeta, type Metadata, textOf } from './metadata.ts';
import { typesOf } from './structured-data.ts';

const clean = (text: string | null | undefined) =>
  text ? decodeEntities(text).replace(/\s+/g, ' ').trim() || null : null;
const key = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The outlet's name as the page says it; null where it does not. */
export function readSite(metadata: Metadata, url: string | null): string | null {
  const named = clean(
    firstMeta(metadata, [
      'og:site_name',
      'application-name',
      'al:android:app_name',
      'twitter:app:name:iphone',
      'dc.publisher',
      'publisher',
      'copyright',
    ]),
  );
  if (named !== null && named.length < 60 && !/^https?:/.test(named)) return named.replace(/^@/, '');
  const publisher = clean(textOf(metadata.article?.publisher));
  if (publisher !== null && publisher.length < 60) return publisher;
  for (const item of metadata.items)
    if (typesOf(item).some((type) => /Organization|WebSite/.test(type))) {
      const name = clean(textOf(item.name));
      if (name !== null && name.length < 60) return name;
    }
  try {
    return url === null ? null : new URL(url).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

/**
 * What stands above the text: the `<h1>` that agrees with what the page states, else the statement itself
 * without the outlet's name.
 */
export function readHeadline(document: Document, metadata: Metadata, site: string | null): string | null {
  const stated = [
    clean(textOf(metadata.article?.headline)),
    clean(metadata.meta.get('og:title')),
    clean(metadata.meta.get('twitter:title')),
    clean(textOf(metadata.article?.name)),
    clean(document.title),
  ].filter((text) => text !== null);
  const printed: string[] = [];
  for (const element of document.querySelectorAll('h1, [itemprop="headline"]')) {
    const text = clean(element.getAttribute('content') ?? element.textContent);
    if (text !== null && text.length < 300 && !element.closest('footer, nav, aside')) printed.push(text);
    if (printed.length >= 10) break;
  }
  let best: string | null = null;
  let bestScore = 0;
  for (const candidate of printed) {
    const score = Math.max(0, ...stated.map((text) => agreement(candidate, text)));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  if (best !== null && bestScore >= 0.5) return best;
  const own = stated.map((text) => withoutSite(text, site))[0] ?? null;
  if (own !== null) return own;
  return printed.length === 1 ? (printed[0] ?? null) : null;
}

/** 1: the same; less, the less of the words of one are in the other; the outlet's name after it costs little. */
function agreement(a: string, b: string): number {
  const one = key(a);
  const two = key(b);
  if (one === '' || two === '') return 0;
  if (one === two) return 2;
  if (one.length > 8 && two.startsWith(one)) return 1.5;
  const words = new Set(wordsOf(a));
  const others = new Set(wordsOf(b));
  let same = 0;
  for (const word of words) if (others.has(word)) same++;
  return same / Math.max(words.size, others.size, 1);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** "Headline - Outlet", "Headline | Section | Outlet": without what comes after. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—\-·»:]\s+|\s*[|_]\s*/);
  if (parts.length < 2) return title;
  const first = parts[0] ?? title;
  const last = parts[parts.length - 1] ?? '';
  if (
    site !== null &&
    (key(last) === key(site) || key(site).includes(key(last)) || key(last).includes(key(site)))
  )
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·»:_]+$/, '');
  return first.length >= title.length / 2 ? first : title;
}
