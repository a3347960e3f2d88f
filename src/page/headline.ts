/** The article's headline and its outlet's name. */
import { lettersOf, wordsOf } from './letters.ts';
import { decodeEntities, firstMeta, type Metadata, textOf } from './metadata.ts';
import { typesOf } from './structured-data.ts';

/** Null also where an entity stays that nobody would print (“R&uuml;ckbau”, written twice over). */
function clean(text: string | null | undefined): string | null {
  const decoded = text ? decodeEntities(text).replace(/\s+/g, ' ').trim() : '';
  return decoded === '' || /&[a-z]{4,8};/i.test(decoded) ? null : decoded;
}

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
 * How much each source's word counts. Structured data name the article itself; a sharing title is often another one
 * than what is printed; the window's title agrees or is silent.
 */
const WEIGHT = { item: 1.8, shared: 1.3, printed: 0.8, window: 0.1 };
/** Of a title without its tail ("- Outlet"), where the tail is not known to be the outlet's name. */
const CUT = 0.6;

/**
 * The headline that most sources agree on: JSON-LD, og:title, `<h1>`, `<title>`; without the outlet's name.
 * Null where there is none of them.
 */
export function readHeadline(document: Document, metadata: Metadata, site: string | null): string | null {
  const votes = new Map<string, { text: string; weight: number }>();
  const vote = (text: string | null, weight: number) => {
    if (text === null || text.length > 300) return;
    const folded = lettersOf(text);
    const found = votes.get(folded);
    if (found !== undefined) found.weight += weight;
    else if (folded !== '' && folded !== lettersOf(site ?? '')) votes.set(folded, { text, weight });
  };
  const stated: [string | null, number][] = [
    [clean(textOf(metadata.article?.headline) ?? textOf(metadata.article?.name)), WEIGHT.item],
    [clean(metadata.meta.get('og:title') ?? metadata.meta.get('twitter:title')), WEIGHT.shared],
    [clean(document.title), WEIGHT.window],
  ];
  const printed = printedHeadline(
    document,
    stated.map(([title]) => title),
  );
  const titles: typeof stated = [[printed, WEIGHT.printed], ...stated];
  for (const [title, weight] of titles) {
    if (title === null) continue;
    vote(title, weight);
    for (const { text, isSite } of withoutTails(title, site)) vote(text, weight * (isSite ? 1.05 : CUT));
  }
  let best: { text: string; weight: number } | null = null;
  for (const each of votes.values()) if (best === null || each.weight > best.weight) best = each;
  return best?.text ?? null;
}

/** The `<h1>` that a stated title begins with, or agrees with most; else the first one. */
function printedHeadline(document: Document, stated: (string | null)[]): string | null {
  return bestOf(document, 'h1', stated) ?? bestOf(document, '[itemprop="headline"]', stated);
}

function bestOf(document: Document, selector: string, stated: (string | null)[]): string | null {
  let best: string | null = null;
  let bestShare = -1;
  for (const element of document.querySelectorAll(selector)) {
    const text = clean(element.getAttribute('content') ?? element.textContent);
    if (text === null || element.closest('footer, nav, aside')) continue;
    const share = Math.max(0, ...stated.map((title) => (title === null ? 0 : sharedWords(text, title))));
    if (share > bestShare) {
      best = text;
      bestShare = share;
    }
    if (bestShare === 1) break;
  }
  return best;
}

/** 0 to 1: how many of the words of both are in both; 1 also where `title` begins with `text`. */
function sharedWords(text: string, title: string): number {
  if (lettersOf(title).startsWith(lettersOf(text)) && lettersOf(text).length > 8) return 1;
  const words = new Set(wordsOf(text));
  const others = new Set(wordsOf(title));
  let same = 0;
  for (const word of words) if (others.has(word)) same++;
  return same / Math.max(words.size, others.size, 1);
}

const TAIL = /^(.*\S)\s*(?:\s[|–—\-·»:]\s|[|_])\s*([^|–—_·»]*)$/u;
const MAX_TAILS = 3;

/**
 * "Headline - Section | Outlet": "Headline - Section", then "Headline"; whether what was cut is the outlet, or one word
 * behind a bar, which is a section.
 */
function withoutTails(title: string, site: string | null): { text: string; isSite: boolean }[] {
  const shorter: { text: string; isSite: boolean }[] = [];
  const outlet = lettersOf(site ?? '');
  let rest = title;
  for (let cut = 0; cut < MAX_TAILS; cut++) {
    const match = TAIL.exec(rest);
    if (!match?.[1] || match[1].length < 8) break;
    const tail = lettersOf(match[2] ?? '');
    rest = match[1].trim();
    const isSection = /\|\s*\p{L}+$/u.test(match[0]);
    const isOutlet = tail !== '' && outlet !== '' && (outlet.includes(tail) || tail.includes(outlet));
    shorter.push({ text: rest, isSite: isOutlet || isSection });
  }
  return shorter;
}
