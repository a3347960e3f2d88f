/**
 * What an element's name, class and id say about the words inside it: navigation, caption, comments, related
 * links, and so on. Each zone is one bit; an element may open several.
 *
 * The words are those that newsrooms' templates use everywhere (English, with the German, French, Spanish and
 * Portuguese ones that are common in class names). None is a verdict: body.ts weighs them, and blocks.ts drops
 * a zone that turns out to hold most of the page. Plain look-ups: a page has hundreds of names, and patterns would
 * have to be compiled anew on each.
 */

export const Zone = {
  navigation: 1 << 0,
  footer: 1 << 1,
  aside: 1 << 2,
  caption: 1 << 3,
  comments: 1 << 4,
  related: 1 << 5,
  share: 1 << 6,
  promo: 1 << 7,
  byline: 1 << 8,
  hidden: 1 << 9,
  barrier: 1 << 10,
  header: 1 << 11,
  body: 1 << 12,
  article: 1 << 13,
  embed: 1 << 14,
  list: 1 << 15,
  quote: 1 << 16,
  pullQuote: 1 << 17,
  tags: 1 << 18,
  table: 1 << 19,
  summary: 1 << 20,
  media: 1 << 21,
  profile: 1 << 22,
  liveEntry: 1 << 23,
  /** Certainly not shown: by attribute or inline style, not only by a class's name. */
  unseen: 1 << 24,
} as const;

const BY_TAG: Record<string, number> = {
  nav: Zone.navigation,
  menu: Zone.navigation,
  footer: Zone.footer,
  aside: Zone.aside,
  figcaption: Zone.caption,
  caption: Zone.caption,
  header: Zone.header,
  article: Zone.article,
  main: Zone.article,
  dialog: Zone.barrier,
  ul: Zone.list,
  ol: Zone.list,
  dl: Zone.list,
  blockquote: Zone.quote,
  table: Zone.table,
  figure: Zone.media,
  address: Zone.byline,
};

const BY_ROLE: Record<string, number> = {
  navigation: Zone.navigation,
  menu: Zone.navigation,
  menubar: Zone.navigation,
  contentinfo: Zone.footer,
  complementary: Zone.aside,
  banner: Zone.header,
  dialog: Zone.barrier,
  alertdialog: Zone.barrier,
  article: Zone.article,
  main: Zone.article,
  tooltip: Zone.hidden,
};

/**
 * The words by which templates call their parts. A name has the word where one of its own words begins so, with or
 * without separators ("more-on" is in "box more-on-topic", "MoreOn" and "more_on"); "$": where it ends so, too.
 * Each of at least three letters, or whole.
 */
const WORDS: Partial<Record<keyof typeof Zone, string>> = {
  navigation:
    'nav$ navi navbar navlink navmenu menu breadcrumb pagination pager skip-link toc$ table-of-contents topbar toolbar',
  footer: 'footer foot$ footnote site-info colophon copyright imprint disclaimer',
  aside: 'sidebar aside rail right-col secondary widget marginal',
  caption:
    'caption credit photo legend bildunterschrift image-info image-text image-desc image-source image-copy media-info media-title media-desc img-info img-text img-title img-desc pic-info wp-caption cutline fotografo source-image',
  comments:
    'comment disqus respond replies reply discuss kommentar coral viafoura livefyre spotim reader-letter',
  related:
    'related recommend more-on more-from more-news more-stories more-articles more-like more-link more-about more-to read-more read-also read-next teaser trending popular most-read most-viewed most-shared further also-read also-see also-on see-also outbrain taboola up-next next-article next-story next-up next-post prev-article prev-story prev-post previous-article previous-post suggest similar linkbox linklist story-list article-list latest headlines mehr-zum lire-aussi relacionad recirc in-article-link on-topic dossier carousel slider river feed$ feed-list index-list cross-link you-may',
  share:
    'share$ share-bar shares sharing share-button share-link sharedaddy social follow facebook twitter-follow twitter-share twitter-button whatsapp addthis addtoany sns$ bookmark print$ print-link email$ email-link email-this teilen',
  promo:
    'promo newsletter subscri signup advert ads$ ad$ ad-slot ad-unit ad-box ad-container ad-wrapper ad-label sponsor donat support-us cta$ call-to app-banner app-store banner anzeige werbung publicid pub$ dfp gpt$ commercial marketing membership register login signin alert-box notification offer affiliate shop product-box deal$ deals coupon podcast audio listen',
  byline:
    'byline author writer reporter contributor date$ dates$ datetime dateline date-time time$ timestamp published publication pubdate publish post-meta entry-meta article-meta meta$ metadata meta-info info-line article-info updated autor redaktion kicker eyebrow overline rubric section-name section-label section-title category label reading-time read-time',
  barrier:
    'cookie consent gdpr privacy modal popup overlay lightbox paywall regwall meter$ metered metering piano tp$ login-wall wall$ plus-box premium-box premium-offer onetrust didomi spmessage toast tooltip dialog survey quiz poll$',
  header:
    'page-header site-header masthead article-head story-head entry-header post-header hero headline title$',
  body: 'article-body article-text article-content article-copy article-main article-paragraph article-p$ story-body story-text story-content story-copy story-main entry-content entry-body entry-text post-content post-body post-text post-entry body-text body-copy body-content body-main content-body content-text content-article content-main rich-text news-text news-body news-content news-detail news-article main-text main-content main-article text-body text-content text-block text-paragraph paragraph artikel-text artikel-body artikel-inhalt artikel-content texto cuerpo corps contenido conteudo materia wysiwyg prose single-content td-post-content field-body field-name-body detail-text detail-body detail-content',
  article: 'article story single-post post$ hentry artikel noticia',
  embed:
    'twitter-tweet instagram-media tiktok-embed fb-post bluesky-embed mastodon-embed reddit-embed telegram embed tweet',
  pullQuote: 'pull-quote pullout quote-box big-quote zitat citation-box',
  tags: 'tags$ tag$ tag-list tag-cloud topic keyword hashtag thema themen subjects',
  summary:
    'summary standfirst lead$ lede dek$ deck$ subtitle subhead sub-headline strapline intro excerpt description abstract teaser-text vorspann chapo entradilla synopsis key-points highlights',
  media:
    'gallery slideshow video player jwplayer image picture img$ figure media photo diashow bildergalerie',
  profile:
    'author-bio author-box author-info author-desc author-profile author-card author-about about-author about-the-author bio$ biography profile contributor-bio',
  liveEntry: 'live-blog live-post live-entry live-update live-ticker ticker-entry',
};

interface Word {
  /** Without separators. */
  letters: string;
  isWhole: boolean;
  zone: number;
}

/** By their first two letters: a name is compared with a handful. Made at the first name, not while the script loads. */
let byStart: Map<string, Word[]> | null = null;

function wordsByStart(): Map<string, Word[]> {
  const words = new Map<string, Word[]>();
  for (const [zone, list] of Object.entries(WORDS)) {
    for (const each of list.split(' ')) {
      const letters = each.replace(/[-$]/g, '');
      const word = { letters, isWhole: each.endsWith('$'), zone: Zone[zone as keyof typeof Zone] };
      const alike = words.get(letters.slice(0, 2));
      if (alike === undefined) words.set(letters.slice(0, 2), [word]);
      else alike.push(word);
    }
  }
  return words;
}

/** Classes that hide by convention: whole names, not parts of one. */
const HIDING = new Set(
  'hidden hide is-hidden u-hidden js-hidden visually-hidden visuallyhidden sr-only screen-reader screen-reader-text screenreader d-none display-none invisible no-print print-only show-for-sr element-invisible element-hidden'.split(
    ' ',
  ),
);

// Names come in thousands but few are different: one look-up each, forgotten when there are too many.
const known = new Map<string, number>();
const MAX_KNOWN = 5000;

function zoneOfName(name: string): number {
  let zones = known.get(name);
  if (zones === undefined) {
    zones = readName(name);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, zones);
  }
  return zones;
}

function readName(name: string): number {
  byStart ??= wordsByStart();
  let zones = 0;
  for (const one of name.split(/\s+/)) {
    const lower = one.toLowerCase();
    if (HIDING.has(lower)) zones |= Zone.hidden;
    const parted = lower === one ? one : one.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
    const words = parted.replaceAll('_', '-').split('-');
    let rest = words.join('');
    // Where the words of `rest` end, counted from its end.
    let left = rest.length;
    for (const word of words) {
      const candidates = byStart.get(rest.slice(0, 2));
      if (candidates !== undefined) {
        for (const { letters, isWhole, zone } of candidates) {
          if (rest.startsWith(letters) && (!isWhole || endsWord(words, left, letters.length, rest)))
            zones |= zone;
        }
      }
      left -= word.length;
      rest = rest.slice(word.length);
    }
  }
  return zones;
}

/** Whether one of the words ends `length` letters after the beginning of `rest`. */
function endsWord(words: string[], left: number, length: number, rest: string): boolean {
  let end = 0;
  let total = 0;
  for (const word of words) total += word.length;
  const start = total - left;
  for (const word of words) {
    end += word.length;
    if (end === start + length) return true;
  }
  return rest.length === length;
}

/** Zones that a text can have besides being body or article. */
const ITS_OWN =
  Zone.body |
  Zone.article |
  Zone.liveEntry |
  Zone.comments |
  Zone.related |
  Zone.promo |
  Zone.pullQuote |
  Zone.embed |
  Zone.aside;

/** The zones that this element opens for its words: bits of `Zone`, 0 for none. `attributes` are its names. */
export function zoneOf(element: Element, attributes: readonly string[]): number {
  const tag = element.localName;
  if (tag === 'html' || tag === 'body') return 0;
  let zones = BY_TAG[tag] ?? 0;
  let named = 0;
  for (const attribute of attributes) {
    const value = VALUES.has(attribute) ? (element.getAttribute(attribute) ?? '') : '';
    // Longer names are state or data, no template's words.
    if (attribute === 'class' && value.length < 400) named |= zoneOfName(value);
    else if (attribute === 'id' && value.length < 80) named |= zoneOfName(value);
    else if (attribute === 'role') zones |= BY_ROLE[value] ?? 0;
    else if (attribute === 'itemprop') zones |= BY_PROPERTY[value] ?? 0;
    // Said to assistive technology: as often a copy as a decoration.
    else if (attribute === 'aria-hidden' && value === 'true') zones |= Zone.hidden;
  }
  // What calls itself the body is no byline, whatever else its name holds ("field-body field-label-hidden"), and
  // an article's class lists its tags and categories ("post tag-harbour category-news").
  if (named & Zone.body || tag === 'article' || tag === 'main') named &= ITS_OWN;
  return zones | named;
}

const VALUES = new Set(['class', 'id', 'role', 'itemprop', 'aria-hidden']);

const BY_PROPERTY: Record<string, number> = {
  articleBody: Zone.body,
  text: Zone.body,
  description: Zone.summary,
  headline: Zone.summary,
  author: Zone.byline,
  datePublished: Zone.byline,
  comment: Zone.comments,
  caption: Zone.caption,
};

/** Not shown, as far as the element itself says it (no layout is asked). */
export function isUnseen(element: Element, attributes: readonly string[]): boolean {
  for (const attribute of attributes) {
    if (attribute === 'hidden') return true;
    if (
      attribute === 'style' &&
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
    )
      return true;
  }
  return false;
}
