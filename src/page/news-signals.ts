/**
 * What a page shows of being a news article, as numbers for the detector's trees (detector-weights.ts).
 * The order of `SIGNALS` is the order of the numbers; tools/train-detector.mjs learns from the same function.
 *
 * Cost: counts of elements (native look-ups), the head's few elements, and the text of the page's paragraphs;
 * all text nodes are looked at only where a page has hardly any text in `<p>`.
 */
import { lettersOf } from './letters.ts';
import { NEWS_TYPE, readItems, typesOf } from './structured-data.ts';

export const SIGNALS = [
  'newsItem',
  'newsItems',
  'otherItem',
  'microdata',
  'ogType',
  'newsMeta',
  'pathDepth',
  'slugWords',
  'slugDigits',
  'pathDate',
  'pathKind',
  'newsName',
  'titleAgrees',
  'headlineWords',
  'times',
  'articles',
  'teasers',
  'links',
  'paragraphs',
  'bestParagraphs',
  'bestChars',
  'bestShare',
  'linkShare',
  'quotes',
  'you',
  'i',
  'said',
  'inputs',
  'lists',
  'rows',
  'longest',
  'charsPerLink',
  'images',
] as const;

const LISTED = new Set(
  'Product ProductGroup Offer CollectionPage SearchResultsPage ItemList ProfilePage QAPage DiscussionForumPosting FAQPage Recipe Event JobPosting Course SoftwareApplication VideoObject Movie Book LocalBusiness Store AboutPage ContactPage HowTo WebApplication Place Person'.split(
    ' ',
  ),
);
/** First words of a part of the path, before a dot. */
const NOT_NEWS_PARTS = new Set(
  'forum forums thread threads topic viewtopic showthread product products shop store cart category categories tag tags author authors search login signin sign-in register account doc docs documentation wiki api reference manual guide guides tutorial tutorials help support faq about contact privacy terms imprint impressum questions course courses review reviews recipe recipes user users member members job jobs event events collection collections catalog catalogue item dp watch video videos gallery page index'.split(
    ' ',
  ),
);
const NOT_NEWS_HOST = /^(?:forums?|shop|store|docs?|wiki|help|support|community|developers?|learn)\./i;
/** The same, before a hyphen. */
const NEWS_PARTS = new Set(
  'news article articles story stories politic politics politik world nation business economy sport sports opinion opinions local national international entertainment culture kultur wirtschaft panorama gesellschaft nachrichten noticia noticias actualite actualites cronaca mundo economia politica society health science us uk europe asia africa deutschland ausland inland regional lifestyle money finance markets'.split(
    ' ',
  ),
);
const BLOG_PATH =
  /\/(?:blogs?|posts?|p)\/|(?:^|\.)blogs?\.|\.(?:wordpress|blogspot|medium|substack|tumblr)\./i;
/** What outlets call themselves: anywhere in the name, or as a word. */
const NEWS_NAMES =
  'news times herald tribune gazette journal daily press zeitung nachrichten anzeiger tagblatt tageblatt kurier rundschau presse diario noticias gazet giornale corriere courier chronicle telegraph guardian observer reporter examiner sentinel register standard mirror express independent today reuters broadcast radio 新闻 新聞 日报 日報 時報 通信 뉴스 일보 신문 новости газета вести ведомости haber gazete خبر اخبار समाचार'.split(
    ' ',
  );
const NEWS_WORDS = new Set('post ap abc bbc cbc nbc cnn afp dpa tv'.split(' '));
/** 1: speaks to the reader, 2: speaks of itself, 3: reports speech. Looked up word by word: no pattern to compile. */
const KINDS = new Map<string, number>();
for (const [kind, words] of [
  [1, 'you your you’re dein deine vous votre usted tu'],
  [2, 'i’m i’ve my we our'],
  [
    3,
    'said says told according sagte sagt erklärte laut zufolge dit déclaré selon dijo según afirmó disse segundo secondo detto zei volgens sade enligt sagde ifølge sa powiedział według сказал заявил сообщил',
  ],
] as const)
  for (const word of words.split(' ')) KINDS.set(word, kind);
const CJK = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f]/;
/** Typographic quotation marks: “ ” „ « » and 「 」 『 』. */
const QUOTES = [0x201c, 0x201d, 0x201e, 0xab, 0xbb, 0x300c, 0x300d, 0x300e, 0x300f];

const MIN_CHARS = 60;
const MAX_PARAGRAPHS = 400;
const MAX_TEXT_NODES = 6000;
const MAX_SAMPLE_CHARS = 4000;

/** The page's numbers, in the order of `SIGNALS`. */
export function readSignals(document: Document, url: string): number[] {
  const count = (tag: string) => document.getElementsByTagName(tag).length;
  const meta = (selector: string) =>
    document.head?.querySelector(`meta${selector}`)?.getAttribute('content')?.trim() ?? '';
  const log = (value: number) => Math.round(Math.log2(1 + value) * 10) / 10;

  let newsItems = 0;
  let otherItem = 0;
  for (const item of readItems(document)) {
    const types = typesOf(item);
    if (types.some((type) => NEWS_TYPE.test(type))) newsItems++;
    else if (types.some((type) => LISTED.has(type))) otherItem++;
  }
  const kind =
    document
      .querySelector(
        '[itemtype*="Article"],[itemtype*="BlogPosting"],[itemtype*="Product"],[itemtype*="Question"]',
      )
      ?.getAttribute('itemtype') ?? '';
  const microdata = /NewsArticle/.test(kind) ? 2 : /Article|Blog/.test(kind) ? 1 : kind ? -1 : 0;
  const og = meta('[property="og:type"]').toLowerCase();
  const ogType = og === 'article' ? 2 : og === '' ? 1 : 0;
  const newsMeta =
    (meta('[name="news_keywords"]') ? 1 : 0) +
    (document.head?.querySelector('link[rel="amphtml"]') ? 1 : 0) +
    (meta('[property="fb:pages"]') ? 1 : 0);

  const address = readAddress(url);

  const title = document.title ?? '';
  const name = `${meta('[property="og:site_name"]')} ${title.split(/[|–—-]/).pop()} ${address.host}`;
  const h1s = document.getElementsByTagName('h1');
  const stated = lettersOf(meta('[property="og:title"]') || title);
  let headline = '';
  let titleAgrees = h1s.length > 0 ? 1 : 0;
  for (let index = 0; index < h1s.length && index < 5; index++) {
    const text = (h1s[index]?.textContent ?? '').trim().slice(0, 300);
    const words = lettersOf(text);
    if (headline === '') headline = text;
    if (
      words.length > 12 &&
      (stated.startsWith(words.slice(0, 40)) || words.startsWith(stated.slice(0, 40)))
    ) {
      titleAgrees = 2;
      headline = text;
      break;
    }
  }

  const text = readParagraphs(document);
  const voice = readVoice(text.sample);
  const links = document.links.length;
  const headlineUnits = CJK.test(headline) ? headline.length / 2 : headline.split(' ').length;
  const values: Record<(typeof SIGNALS)[number], number> = {
    newsItem: newsItems > 0 ? 1 : 0,
    newsItems,
    otherItem,
    microdata,
    ogType,
    newsMeta,
    pathDepth: address.pathDepth,
    slugWords: address.slugWords,
    slugDigits: address.slugDigits,
    pathDate: address.pathDate,
    pathKind: address.pathKind,
    newsName: isNewsName(name.toLowerCase()) ? 1 : 0,
    titleAgrees,
    headlineWords: Math.round(headlineUnits),
    times: count('time'),
    articles: count('article'),
    teasers: document.querySelectorAll('h2 a,h3 a,h4 a,a h2,a h3,a h4').length,
    links: log(links),
    paragraphs: text.count,
    bestParagraphs: text.bestCount,
    bestChars: log(text.bestChars),
    bestShare: Math.round((100 * text.bestChars) / (text.chars + 1)),
    linkShare: Math.round((100 * text.linkChars) / (text.chars + text.linkChars + 1)),
    ...voice,
    inputs: document.querySelectorAll('input:not([type=hidden])').length,
    lists: log(count('li')),
    rows: log(count('tr')),
    longest: Math.round(text.longest / 20),
    charsPerLink: log(text.bestChars / (links + 1)),
    images: log(count('img')),
  };
  return SIGNALS.map((signal) => values[signal]);
}

const isNewsName = (name: string) =>
  NEWS_NAMES.some((each) => name.includes(each)) ||
  name.split(/[^a-z]+/).some((word) => NEWS_WORDS.has(word));

/** What the address says: -1 where it says nothing (none given, or a page served on this machine). */
function readAddress(url: string) {
  const address = { host: '', pathDepth: -1, slugWords: -1, slugDigits: -1, pathDate: -1, pathKind: -2 };
  let path: string;
  try {
    const { hostname, pathname } = new URL(url);
    if (hostname === '' || hostname === 'localhost' || /^[\d.]+$|^\[/.test(hostname)) return address;
    address.host = hostname;
    path = pathname;
  } catch {
    return address;
  }
  const parts = path.split('/').filter((part) => part !== '');
  const wordsIn = (part: string) => part.split(/[-_+]|%20/).length;
  const slug = parts.reduce((a, b) => (wordsIn(b) > wordsIn(a) ? b : a), parts[parts.length - 1] ?? '');
  address.pathDepth = parts.length;
  address.slugWords = wordsIn(slug);
  address.slugDigits = Math.min(12, slug.match(/\d/g)?.length ?? 0);
  address.pathDate = /\/(?:19|20)\d\d[-/]?(?:0?[1-9]|1[0-2])(?:[-/]|\d\d)/.test(path) ? 1 : 0;
  const lower = parts.map((part) => part.toLowerCase());
  const isNotNews = lower.some((part) => NOT_NEWS_PARTS.has(part.split('.')[0] ?? ''));
  if (isNotNews || NOT_NEWS_HOST.test(address.host)) address.pathKind = -1;
  else if (BLOG_PATH.test(address.host + path)) address.pathKind = 0;
  else address.pathKind = lower.some((part) => NEWS_PARTS.has(part.split('-')[0] ?? '')) ? 2 : 1;
  return address;
}

interface Paragraphs {
  /** Paragraphs of some length, their plain characters, those inside links. */
  count: number;
  chars: number;
  linkChars: number;
  /** The same for the element that holds the most of them. */
  bestCount: number;
  bestChars: number;
  longest: number;
  sample: string;
}

/** Characters weigh twice in scripts that write without spaces: they say as much in half. Its beginning tells. */
const weigh = (text: string) => (CJK.test(text.slice(0, 30)) ? 2 * text.length : text.length);

/** Quotation marks, and words that tell who speaks to whom: each for ten thousand characters, in tenths. */
function readVoice(sample: string) {
  const counts = [0, 0, 0, 0];
  for (const each of sample.replaceAll("'", '’').split(' ')) {
    const word = each.toLowerCase();
    // In small letters "i" is another word in half of Europe.
    const kind = each === 'I' ? 2 : (KINDS.get(word) ?? KINDS.get(word.slice(0, -1)));
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  let quotes = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0x22 ? sample.charCodeAt(at - 1) === 0x20 : code >= 0xab && QUOTES.includes(code)) quotes++;
  }
  const per = (count = 0) => Math.round((count * 10000) / (sample.length + 500)) / 10;
  return { quotes: per(quotes), you: per(counts[1]), i: per(counts[2]), said: per(counts[3]) };
}

function readParagraphs(document: Document): Paragraphs {
  const groups = new Map<Element, { count: number; chars: number; sample: string }>();
  const found: Paragraphs = {
    count: 0,
    chars: 0,
    linkChars: 0,
    bestCount: 0,
    bestChars: 0,
    longest: 0,
    sample: '',
  };
  const add = (holder: Element | null, text: string, linkChars: number) => {
    const weight = weigh(text);
    if (holder === null || weight < MIN_CHARS) return;
    found.linkChars += linkChars;
    const chars = weight - linkChars;
    if (linkChars > chars) return;
    found.count++;
    found.chars += chars;
    if (chars > found.longest) found.longest = chars;
    const group = groups.get(holder) ?? { count: 0, chars: 0, sample: '' };
    group.count++;
    group.chars += chars;
    if (group.sample.length < MAX_SAMPLE_CHARS) group.sample += ` ${text}`;
    groups.set(holder, group);
  };
  const best = () => {
    for (const group of groups.values()) {
      if (group.chars <= found.bestChars) continue;
      found.bestChars = group.chars;
      found.bestCount = group.count;
      found.sample = group.sample.slice(0, MAX_SAMPLE_CHARS);
    }
  };
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < paragraphs.length && index < MAX_PARAGRAPHS; index++) {
    const p = paragraphs[index] as Element;
    const text = (p.textContent ?? '').trim();
    if (text.length < MIN_CHARS / 2) continue;
    let linkChars = 0;
    for (const a of p.getElementsByTagName('a')) linkChars += (a.textContent ?? '').length;
    // A paragraph alone in its box counts for the box around it.
    const parent = p.parentElement;
    add(
      parent !== null && parent.getElementsByTagName('p').length === 1 ? parent.parentElement : parent,
      text,
      linkChars,
    );
  }
  best();
  if (found.bestChars < 600 && document.body) {
    readTextNodes(document.body, add);
    best();
  }
  return found;
}

function readTextNodes(
  body: Element,
  add: (holder: Element | null, text: string, linkChars: number) => void,
) {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let left = MAX_TEXT_NODES; left > 0; left--) {
    const node = walker.nextNode();
    if (node === null) break;
    const data = (node as Text).data;
    if (data.length < MIN_CHARS / 2) continue;
    const parent = node.parentElement;
    if (
      parent === null ||
      /^(?:script|style|noscript|a|p|textarea|option|template|title)$/.test(parent.localName)
    )
      continue;
    const text = data.trim();
    if (text.length < MIN_CHARS / 2 || parent.closest('a,p,script,noscript')) continue;
    const holder = /^(?:span|font|b|i|em|strong|section)$/.test(parent.localName)
      ? parent.parentElement
      : parent;
    const isAlone = holder !== null && holder.childElementCount < 3;
    add(isAlone ? holder.parentElement : holder, text, 0);
  }
}
