/** The article's headline and its outlet's name. */
import { lettersOf, wordsOf } from './letters.ts';
import { decodeEntities, firstMeta, type Metadata, textOf } from './metadata.ts';
import { typesOf } from './structured-data.ts';

/** Null also where an entity stays that nobody would print (“R&uuml;ckbau”, written twice over). */
function clean(text: string | null | undefined): string | null {
  const decoded = text ? decodeEntities(text).replace(/\s+/g, ' ').trim() : '';
  return decoded === '' || (decoded.includes('&') && /&[a-z]{4,8};/i.test(decoded)) ? null : decoded;
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
  if (named !== null && named.length < 50 && !/^https?:/.test(named)) return named.replace(/^@/, '');
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
const WEIGHT = { item: 1.55, shared: 1.3, printed: 1, window: 0.1 };
/** What is added to a printed headline where the window's title confirms it against another sharing title. */
const CONFIRMED = 0.35;
/** Of a printed one that has no word of any stated title: it names a section or the site. */
const UNLIKE = 0.05;
/** Titles that share so many of their words are one headline, shortened. */
const NEARLY_SAME = 0.9;
/** Of a title without its tail ("- Outlet"), where the tail is not known to be the outlet's name. */
const CUT = 0.6;
/** For each tail that is known to be one. */
const KNOWN_CUT = 1.05;
/** Of a printed headline together with the kicker above it. */
const WITH_KICKER = 0.5;
const MAX_CHARS = 300;

type Weighed = [title: string, weight: number];

/**
 * The headline that most sources agree on: JSON-LD, og:title, what is printed, `<title>`; without the outlet's name.
 * Null where there is none of them.
 */
export function readHeadline(document: Document, metadata: Metadata, site: string | null): string | null {
  const item = clean(textOf(metadata.article?.headline) ?? textOf(metadata.article?.name));
  const sharing = clean(metadata.meta.get('og:title') ?? metadata.meta.get('twitter:title'));
  const window = clean(document.title);
  const stated = [item, sharing, window].filter((title) => title !== null).map(wordsIn);
  const printed = printedHeadline(document, stated);
  const isConfirmed =
    printed !== null &&
    !(metadata.meta.has('og:title') && metadata.meta.has('twitter:title')) &&
    (sharing === null || shared(printed.text, [wordsIn(sharing)]) < NEARLY_SAME) &&
    bareTitles(window, site).includes(lettersOf(printed.text));
  const isUnlike = printed !== null && printed.share === 0 && stated.length > 0;
  const printedWeight = (isUnlike ? UNLIKE : WEIGHT.printed) + (isConfirmed ? CONFIRMED : 0);
  const votes = new Map<string, { text: string; weight: number }>();
  const vote = (text: string, weight: number) => {
    const folded = lettersOf(text);
    const found = votes.get(folded);
    if (found !== undefined) found.weight += weight;
    else if (folded !== '' && folded !== lettersOf(site ?? '')) votes.set(folded, { text, weight });
  };
  // Of those that agree the first one's spelling is taken: what is printed, unless it is printed in parts.
  const titles = [
    printed?.isWhole ? weighed(printed.text, printedWeight) : [],
    weighed(item, WEIGHT.item),
    weighed(sharing, WEIGHT.shared),
    printed?.isWhole ? [] : weighed(printed?.text, WEIGHT.printed * (printed?.headline ? WITH_KICKER : 1)),
    weighed(printed?.headline, WEIGHT.printed),
  ].flat();
  for (const [title, weight] of [...titles, ...weighed(window, WEIGHT.window)]) {
    vote(title, weight);
    for (const { text, factor } of withoutTails(title, site)) vote(text, weight * factor);
    const headless = withoutOutlet(title, site);
    if (headless !== title) vote(headless, weight * KNOWN_CUT);
  }
  for (const [title, weight] of underTwoKickers(titles)) vote(title, weight);
  let best: { text: string; weight: number } | null = null;
  for (const each of votes.values()) if (best === null || each.weight > best.weight) best = each;
  return best?.text ?? null;
}

const weighed = (title: string | null | undefined, weight: number): Weighed[] =>
  title && title.length <= MAX_CHARS ? [[title, weight]] : [];

interface Heading {
  text: string;
  /** Without the kicker, where one stands in the same heading. */
  headline: string | null;
  /** Its words stand in one piece: between several there may be no space. */
  isWhole: boolean;
  /** 0 to 1: how many of its words are in what the page states. */
  share: number;
}

/** Not the page's own heading: many outlets have an `<h1>` for search engines in the path to the page. */
const NOT_PRINTED = 'footer, nav, aside, li, [class*="crumb" i]';
/** An `<h2>` counts where it shares so many words with what the page states. */
const ALIKE = 0.5;

/** The `<h1>` that a stated title begins with, or agrees with most; else such an `<h2>`; else what is marked as one. */
function printedHeadline(document: Document, stated: Words[]): Heading | null {
  return (
    bestOf(document.getElementsByTagName('h1'), stated, ALIKE) ??
    bestOf(document.getElementsByTagName('h2'), stated, ALIKE) ??
    bestOf(document.getElementsByTagName('h1'), stated, -1) ??
    bestOf(document.querySelectorAll('[itemprop~="headline"]'), stated, -1)
  );
}

const MAX_HEADINGS = 40;

function bestOf(elements: ArrayLike<Element>, stated: Words[], least: number): Heading | null {
  let best: Heading | null = null;
  let bestShare = least;
  for (let index = 0; index < elements.length && index < MAX_HEADINGS && bestShare < 1; index++) {
    const element = elements[index] as Element;
    const text = clean(element.getAttribute('content') ?? element.textContent);
    if (text === null) continue;
    const headline = withoutKicker(element);
    const share = Math.max(shared(text, stated), headline === null ? 0 : shared(headline, stated));
    if (share <= bestShare || element.closest(NOT_PRINTED) !== null) continue;
    const pieces = [...element.childNodes].filter((piece) => piece.textContent?.trim());
    best = { text, headline, isWhole: pieces.length < 2, share };
    bestShare = share;
  }
  return best;
}

/** `<h2><span>Kicker</span><span class="headline">Headline</span></h2>`; null: it is not made so. */
function withoutKicker(heading: Element): string | null {
  const parts = [...heading.children].filter((part) => lettersOf(part.textContent ?? '') !== '');
  const last = parts[1];
  return parts.length === 2 &&
    last !== undefined &&
    /head(?:line|ing)|title/i.test(last.getAttribute('class') ?? '')
    ? clean(last.textContent)
    : null;
}

interface Words {
  letters: string;
  words: Set<string>;
}

const wordsIn = (text: string): Words => ({ letters: lettersOf(text), words: new Set(wordsOf(text)) });

/** 0 to 1: how many of the words are in both, for the title that is most alike; 1 also where one begins with `text`. */
function shared(text: string, titles: Words[]): number {
  const { letters, words } = wordsIn(text);
  let most = 0;
  for (const title of titles) {
    if (letters.length > 8 && title.letters.startsWith(letters)) return 1;
    let same = 0;
    for (const word of words) if (title.words.has(word)) same++;
    most = Math.max(most, same / Math.max(words.size, title.words.size, 1));
  }
  return most;
}

/** The last bar or dash with spaces around it; between letters without spaces (Chinese, Korean) a bare one, too. */
const TAIL = /^(.*\S)\s*(?:\s[|–—\-·»:]\s|[|_ㅣ]|(?<=[\u3040-\ud7af])-)\s*([^|–—_·»ㅣ]*)$/;
const MAX_TAILS = 3;

/**
 * "Headline - Section | Outlet": "Headline - Section", then "Headline", with how much each counts. A tail is known
 * where it is the outlet, or a section: one word behind a bar, or one before the outlet.
 */
function withoutTails(title: string, site: string | null): { text: string; factor: number }[] {
  const shorter: { text: string; factor: number }[] = [];
  const outlet = lettersOf(site ?? '');
  let rest = title;
  let known = 1;
  for (let cut = 0; cut < MAX_TAILS; cut++) {
    const match = TAIL.exec(rest);
    if (!match?.[1] || match[1].length < 8) break;
    const words = (match[2] ?? '').trim();
    const tail = lettersOf(words);
    const isOutlet = tail !== '' && outlet !== '' && (outlet.includes(tail) || tail.includes(outlet));
    const isSection =
      tail !== '' &&
      !words.includes(' ') &&
      (known > 1 || match[0].at(-words.length - 1) === '|' || match[0].at(-words.length - 2) === '|');
    rest = match[1].trim();
    known = isOutlet || isSection ? known * KNOWN_CUT : 1;
    shorter.push({ text: rest, factor: known > 1 ? known : CUT });
  }
  return shorter;
}

/** "Outlet - Headline": the headline. */
function withoutOutlet(title: string, site: string | null): string {
  const [, head, rest] = HEAD.exec(title) ?? [];
  const [outlet, letters] = [lettersOf(site ?? ''), lettersOf(head ?? '')];
  const isOutlet = letters !== '' && outlet !== '' && (outlet.includes(letters) || letters.includes(outlet));
  return isOutlet ? rest! : title;
}

const HEAD = /^([^|–—·»:-]{2,40})(?:\s[|–—\-·»]|\s?:)\s(.{8,})$/;

/** The letters of the window's title, and of what is left of it without the outlet and other tails. */
function bareTitles(window: string | null, site: string | null): string[] {
  const bare = withoutOutlet(window ?? '', site);
  return [window ?? '', bare, ...withoutTails(bare, site).map(({ text }) => text)].map(lettersOf);
}

/** "Storm hits coast: Nine ships lost" and "Weather - Nine ships lost": what stands behind both kickers. */
function underTwoKickers(titles: Weighed[]): Weighed[] {
  const found: Weighed[] = [];
  for (const [one, oneWeight] of titles)
    for (const [other, otherWeight] of titles) {
      if (one >= other) continue;
      const a = one.split(' ');
      const b = other.split(' ');
      let same = 0;
      while (
        same < Math.min(a.length, b.length) &&
        lettersOf(a.at(-1 - same)!) === lettersOf(b.at(-1 - same)!)
      )
        same++;
      const kickers = [a, b].map((words) => words.slice(0, words.length - same).join(' '));
      const areTwo = lettersOf(kickers[0]!) !== lettersOf(kickers[1]!);
      if (same >= 4 && areTwo && kickers.every((kicker) => /[:|–-]$/.test(kicker)))
        found.push([a.slice(a.length - same).join(' '), oneWeight + otherWeight]);
    }
  return found;
}
