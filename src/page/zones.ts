/**
 * What an element's name, class and id say about the words inside it: navigation, caption, comments, related
 * links, and so on. Each zone is one bit; an element may open several.
 *
 * The words are those that newsrooms' templates use everywhere (English, with the German, French, Spanish and
 * Portuguese ones that are common in class names). None is a verdict: body.ts weighs them, and blocks.ts drops
 * a zone that turns out to hold most of the page.
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

// A word of a class name stands between separators; the start is enough, so that plurals and compounds count.
const word = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})`);

const BY_NAME: [RegExp, number][] = [
  [
    word(
      'nav(?!al)|menu|breadcrumb|pagination|pager|skip-?link|toc(?![a-z])|table-of-contents|topbar|toolbar',
    ),
    Zone.navigation,
  ],
  [word('foot(?!ball|age)|site-?info|colophon|copyright|imprint|disclaimer'), Zone.footer],
  [word('side-?bar|aside|rail|right-?col|secondary|widget|marginal'), Zone.aside],
  [
    word(
      'caption|credit|photo(?!-?story)|legend|bildunterschrift|image-?(?:info|text|desc|source|copy)|(?:media|img|pic)-?(?:info|text|desc|title)|wp-caption|cutline|copyrights?|fotografo|source-?image',
    ),
    Zone.caption,
  ],
  [
    word(
      'comment|disqus|respond|replies|reply|discuss|kommentar|coral|viafoura|livefyre|spot-?im|reader-?letter',
    ),
    Zone.comments,
  ],
  [
    word(
      'related|recommend|more-?(?:on|from|news|stories|articles|like|link|about|to)|read-?(?:more|also|next)|teaser|trending|popular|most-?(?:read|viewed|popular|shared)|further|also-?(?:read|see|on)|see-?also|outbrain|taboola|up-?next|next-?(?:article|story|up|post)|prev(?:ious)?-?(?:article|story|post)|suggest|similar|linkbox|link-?list|story-?list|article-?list|latest|headlines|mehr-?zum|lire-?aussi|relacionad|recirc|in-?article-?link|on-?topic|dossier|carousel|slider|river|feed(?!back)|index-?list|cross-?link|you-?may',
    ),
    Zone.related,
  ],
  [
    word(
      'shar(?:e|ing)|social|follow|facebook|twitter(?!-tweet)|whatsapp|addthis|addtoany|sharedaddy|sns|bookmark|print(?:-|$)|e-?mail-?(?:link|this)|teilen|some-',
    ),
    Zone.share,
  ],
  [
    word(
      'promo|newsletter|subscri|sign-?up|advert|ad(?:s|vert)?(?:[\\s_-]|$)|ad-?(?:slot|unit|box|container|wrapper|label)|sponsor|donat|support-?us|cta|call-?to|app-?(?:banner|store|promo)|banner|anzeige|werbung|publicid|pub(?:[\\s_-]|$)|dfp|gpt-|commercial|marketing|membership|register|login|signin|alert-?box|notification|offer|affiliate|shop|product-?box|deal|coupon|podcast-?(?:promo|box)|audio|listen',
    ),
    Zone.promo,
  ],
  [
    word(
      'by-?line|author|writer|reporter|contributor|date(?![a-z]*-?line-?body)|time(?:stamp)?(?:[\\s_-]|$)|publi(?:shed|cation|sh-)|pub-?date|post-?meta|entry-?meta|article-?meta|meta(?:[\\s_-]|data|info|$)|info-?line|article-?info|article_?_?info|updated|autor|redaktion|kicker|eyebrow|overline|rubric|section-?(?:name|label|title)|category|label|reading-?time|read-?time',
    ),
    Zone.byline,
  ],
  [
    /(?:^|\s)(?:(?:is|u|js)-?)?(?:visually-?hidden|sr-?only|screen-?reader(?:-?(?:text|only))?|hidden|hide|d-none|display-?none|invisible|no-?print|print-?only|show-for-sr|element-(?:invisible|hidden))(?=\s|$)/,
    Zone.hidden,
  ],
  [
    word(
      'cookie|consent|gdpr|privacy|modal|pop-?up|overlay|lightbox|paywall|pay-?wall|regwall|meter(?:ed|ing)|piano|tp-|login-?wall|wall(?:[\\s_-]|$)|plus-?box|premium-?(?:box|offer|teaser)|onetrust|didomi|sp_message|toast|tooltip|dialog|survey|quiz|poll(?:[\\s_-]|$)',
    ),
    Zone.barrier,
  ],
  [
    word(
      'page-?header|site-?header|masthead|article-?head|story-?head|entry-?header|post-?header|hero|headline|title(?:[\\s_-]|$)',
    ),
    Zone.header,
  ],
  [
    word(
      'article-?_?_?(?:body|text|content|copy|main|paragraph|p(?:[\\s_-]|$))|story-?_?_?(?:body|text|content|copy|main)|entry-?(?:content|body|text)|post-?_?_?(?:content|body|text|entry)|body-?(?:text|copy|content|main)|articlebody|storytext|content-?_?_?(?:body|text|article|main)|rich-?text|richtext|news-?_?_?(?:text|body|content|detail|article)|main-?(?:text|content|article)|text-?(?:body|content|block|paragraph)|paragraph|bodytext|maincontent|artikel-?(?:text|body|inhalt|content)|texto|cuerpo|corps|contenido|conteudo|materia|wysiwyg|prose|single-?content|td-post-content|field-?(?:name-)?body|zn-body|detail-?(?:text|body|content)',
    ),
    Zone.body,
  ],
  [word('article|story|single-?post|post(?:[\\s_-]|$)|hentry|artikel|noticia'), Zone.article],
  [
    word(
      'twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed|telegram-|embed|tweet',
    ),
    Zone.embed,
  ],
  [word('pull-?quote|pullout|quote-?box|big-?quote|zitat|citation-?box|blockquote-?pull'), Zone.pullQuote],
  [word('tag(?:s|-|_|$)|topic|keyword|hashtag|thema|themen|subjects'), Zone.tags],
  [
    word(
      'summary|standfirst|lead(?:[\\s_-]|$)|lede|dek(?:[\\s_-]|$)|deck(?:[\\s_-]|$)|sub-?(?:title|head|headline)|strapline|intro|excerpt|description|abstract|teaser-?text|vorspann|chapo|entradilla|synopsis|key-?points|highlights',
    ),
    Zone.summary,
  ],
  [
    word(
      'gallery|slideshow|video|player|jwplayer|image|picture|img|figure|media|photo|lightgallery|diashow|bildergalerie',
    ),
    Zone.media,
  ],
  [
    word(
      'author-?_?_?(?:bio|box|info|desc|profile|card|about)|about-?(?:the-?)?author|bio(?:[\\s_-]|graphy|$)|profile|contributor-?bio',
    ),
    Zone.profile,
  ],
  [word('live-?_?_?(?:blog|post|entry|update|ticker)|liveblog|ticker-?entry|lb-'), Zone.liveEntry],
];

// Names come in thousands but few are different: one look-up each, forgotten when there are too many.
const known = new Map<string, number>();
const MAX_KNOWN = 5000;

function zoneOfName(name: string): number {
  let zones = known.get(name);
  if (zones === undefined) {
    zones = 0;
    const lower = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
    for (const [pattern, zone] of BY_NAME) if (pattern.test(lower)) zones |= zone;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, zones);
  }
  return zones;
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

/** The zones that this element opens for its words: bits of `Zone`, 0 for none. */
export function zoneOf(element: Element): number {
  const tag = element.localName;
  let zones = BY_TAG[tag] ?? 0;
  if (tag === 'html' || tag === 'body') return 0;
  if (element.hasAttributes()) {
    const className = element.getAttribute('class');
    const id = element.id;
    let named = 0;
    // Longer names are state or data, no template's words.
    if (className && className.length < 400) named |= zoneOfName(className);
    if (id && id.length < 80) named |= zoneOfName(id);
    // What calls itself the body is no byline, whatever else its name holds ("field-body field-label-hidden"), and
    // an article's class lists its tags and categories ("post tag-harbour category-news").
    if (named & Zone.body || tag === 'article' || tag === 'main') named &= ITS_OWN;
    zones |= named;
    // Said to assistive technology: as often a copy as a decoration.
    if (element.getAttribute('aria-hidden') === 'true') zones |= Zone.hidden;
    const role = element.getAttribute('role');
    if (role) zones |= BY_ROLE[role] ?? 0;
    const property = element.getAttribute('itemprop');
    if (property === 'articleBody' || property === 'text') zones |= Zone.body;
    else if (property === 'description' || property === 'headline') zones |= Zone.summary;
    else if (property === 'author' || property === 'datePublished') zones |= Zone.byline;
    else if (property === 'comment') zones |= Zone.comments;
    else if (property === 'caption') zones |= Zone.caption;
  }
  return zones;
}

/** Not shown, as far as the element itself says it (no layout is asked). */
export function isUnseen(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
