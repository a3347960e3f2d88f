/**
 * What a page shows at a glance of being a news article, as numbers for the detector's first trees
 * (detector.generated.ts): address, what the head states, headline, how many elements of some kinds there are.
 * The order of `PAGE_SIGNALS` is the order of the numbers; tools/train-detector.mjs learns from the same function.
 *
 * Cost: the few elements of the head, and native counts; no text but that of headlines. Written as one plain
 * function, since it runs once a page: there each function costs its compilation.
 */
import { readAddress } from './address-signals.ts';
import { readItems, typesOf } from './structured-data.ts';

export const PAGE_SIGNALS = [
  'pathDepth',
  'slugWords',
  'slugDigits',
  'pathDate',
  'pathKind',
  'outletHost',
  'ogType',
  'newsMeta',
  'dateMeta',
  'newsItems',
  'articleItems',
  'otherItems',
  'headlines',
  'titleAgrees',
  'headlineWords',
  'articles',
  'links',
  'paragraphs',
  'lists',
  'titleAdvises',
  'amp',
] as const;

/** Types of structured data that say what else a page is. */
const OTHER_TYPES =
  ' Product ProductGroup Offer CollectionPage SearchResultsPage ItemList ProfilePage QAPage DiscussionForumPosting FAQPage Recipe Event JobPosting Course SoftwareApplication VideoObject Movie Book LocalBusiness Store AboutPage ContactPage HowTo WebApplication Place Person ';
/** What titles of guides and reviews say, which else look as news does; in lower case. */
const ADVICE = ' best | how to | guide| review| tips| tutorial| deals| what is | recipe| buy '.split('|');
const MAX_METAS = 80;

/** The page's numbers, in the order of `PAGE_SIGNALS`. Changes nothing. */
export function readPageSignals(document: Document, url: string): number[] {
  const signals: number[] = readAddress(url);
  let ogType = 1;
  let ogTitle = '';
  let newsMeta = 0;
  let dateMeta = 0;
  const metas = document.getElementsByTagName('meta');
  const metaCount = Math.min(metas.length, MAX_METAS);
  for (let at = 0; at < metaCount; at++) {
    const meta = metas[at]!;
    const name = meta.getAttribute('property') ?? meta.getAttribute('name');
    if (name === 'og:type') {
      const type = meta.getAttribute('content');
      ogType = type === 'article' ? 2 : type ? 0 : 1;
    } else if (name === 'og:title') ogTitle = meta.getAttribute('content') ?? '';
    else if (name === 'news_keywords' || name === 'fb:pages') newsMeta++;
    else if (name === 'article:published_time' || name === 'article:section' || name === 'pubdate')
      dateMeta++;
  }

  let newsItems = 0;
  let articleItems = 0;
  let otherItems = 0;
  for (const item of readItems(document)) {
    const types = ` ${typesOf(item).join(' ')} `;
    if (types.includes('NewsArticle') || types.includes('LiveBlogPosting') || types === ' Report ')
      newsItems++;
    else if (types.includes('Article') || types.includes('BlogPosting')) articleItems++;
    else if (OTHER_TYPES.includes(types)) otherItems++;
  }

  const headlines = document.getElementsByTagName('h1');
  const stated = `${ogTitle} ${document.title}`;
  let headline = '';
  let titleAgrees = Math.min(1, headlines.length);
  for (let at = 0; at < headlines.length && at < 3; at++) {
    const text = headlines[at]!.textContent.trim();
    if (headline === '') headline = text;
    if (text.length > 12 && stated.includes(text.slice(0, 30))) {
      titleAgrees = 2;
      headline = text;
      break;
    }
  }

  let titleAdvises = 0;
  const title = ` ${headline} ${document.title} `.toLowerCase();
  for (const words of ADVICE) if (title.includes(words)) titleAdvises = 1;

  signals.push(
    ogType,
    newsMeta,
    dateMeta,
    newsItems,
    articleItems,
    otherItems,
    headlines.length,
    titleAgrees,
    isDense(headline) ? headline.length >> 1 : headline.split(' ').length,
    document.getElementsByTagName('article').length,
    document.links.length,
    document.getElementsByTagName('p').length,
    document.getElementsByTagName('li').length,
    titleAdvises,
    document.head?.querySelector('link[rel="amphtml"]') ? 1 : 0,
  );
  return signals;
}

/** Whether a text is in a script that writes without spaces and says as much in half the characters. Its middle tells. */
export function isDense(text: string): boolean {
  const code = text.charCodeAt(text.length >> 1);
  return (code > 0x2e80 && code < 0xa000) || (code >= 0xe00 && code < 0xf00);
}
