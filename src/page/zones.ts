/**
 * What an element's name, class and id say about the words inside it: navigation, caption, comments, related
 * links, and so on. Each zone is one bit; an element may open several.
 *
 * The words are those that newsrooms' templates use everywhere (English, with the German, French, Spanish and
 * Portuguese ones that are common in class names). None is a verdict: body.ts weighs them, and
 * block-zones.ts drops a zone that turns out to hold most of the page. Plain look-ups: a page has hundreds of names, and patterns would
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

/** By role, and by what structured data in attributes call it. */
const BY_VALUE: Record<string, number> = {
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
  articleBody: Zone.body,
  text: Zone.body,
  description: Zone.summary,
  headline: Zone.summary,
  author: Zone.byline,
  datePublished: Zone.byline,
  comment: Zone.comments,
  caption: Zone.caption,
};

/**
 * The words by which templates call their parts, alone or two in a row ("more-on" is in "box more-on-topic", "MoreOn"
 * and "more_on"); with "*": words that begin so.
 */
const WORDS: Partial<Record<keyof typeof Zone, string>> = {
  navigation: 'nav navi navbar navigation menu breadcrumb breadcrumbs pagination pager skiplink toc toolbar',
  footer: 'footer foot footno* siteinfo coloph* copyri* imprint',
  aside: 'sidebar aside rail secondary widget widgets',
  caption:
    'captio* credit credits photo photos legend bildunterschrift imageinfo imagetext imagedesc mediainfo cutline',
  comments:
    'commen* coment* koment* yorumlar reacties disqus respon* replies reply discus* kommen* coral viafou* spotim',
  related:
    'relate* recomm* moreon morefrom morenews morestories morearticles readmore readalso readnext teaser teasers trendi* popular mostpopular mostread further seealso alsoread outbrain taboola upnext nextarticle nextstory nextpost sugges* simila* linkbox linklist storylist articlelist latest headlines relacionados recirc inarticle ontopic dossier carousel slider river feed',
  share:
    'share shares sharing sharedaddy social follow facebook whatsapp addthis addtoany bookma* print teilen',
  promo:
    'promo promot* newsle* subscr* signup advert* ads ad sponso* donate donati* supportus cta callto appbanner banner anzeige werbung public* pub dfp commer* market* member* regist* login signin notifi* offer offers affili* shop deals coupon podcast audio listen',
  byline:
    'byline bylines author authors writer report* contri* date dateti* dateline time timest* publis* postmeta entrymeta articlemeta meta metada* info updated autor redakt* kicker eyebrow overline category label reading readtime',
  barrier:
    'cookie cookies consent gdpr privacy modal popup overlay lightbox paywall regwall meter metered piano wall onetru* didomi toast tooltip dialog survey quiz poll',
  header: 'masthead entryheader articleheader postheader hero headline title',
  body: 'articlebody articletext articlecontent storybody storytext entrycontent entrybody postcontent postbody posttext bodytext bodycopy bodycontent contentbody contenttext richtext newstext newsbody maintext maincontent textbody textblock paragraph paragraphs artikeltext artikelbody texto cuerpo corps contenido materia wysiwyg prose fieldbody detailtext copy',
  article: 'article story post hentry artikel noticia',
  embed: 'tweet instagrammedia blueskyembed mastodonembed telegram embed embedded',
  pullQuote: 'pullquote pullout quotebox zitat',
  tags: 'tags tag taglist topic topics keyword keywords hashtag thema themen',
  summary:
    'summary standfirst lead lede dek deck subtitle subhead subheadline strapline intro excerpt descri* abstract vorspann chapo entradilla keypoints highli*',
  media: 'gallery slideshow video videos player jwplayer image images picture img figure media',
  profile: 'authorbio authorbox authorinfo authorcard aboutauthor bio biogra* profile contributorbio',
  liveEntry: 'liveblog livepost liveentry liveupdate liveticker tickerentry',
};

/** Single words and pairs of words, without separators: made at the first name, not while the script loads. */
let whole: Map<string, number> | null = null;
/** The first six letters of longer words that are known by their beginning. */
const beginnings = new Map<string, number>();

function readWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const zone in WORDS) {
    const bit = Zone[zone as keyof typeof Zone];
    for (const word of WORDS[zone as keyof typeof Zone]!.split(' ')) {
      const list = word.length === 7 && word[6] === '*' ? beginnings : words;
      const key = list === words ? word : word.slice(0, 6);
      list.set(key, (list.get(key) ?? 0) | bit);
    }
  }
  return words;
}

// Names come in thousands but few are different: one look-up each, forgotten when there are too many.
const known = new Map<string, number>();
const MAX_KNOWN = 5000;

function zoneOfNames(names: string): number {
  let zones = 0;
  for (const name of names.split(' ')) {
    let own = known.get(name);
    if (own === undefined) {
      own = readName(name.trim());
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(name, own);
    }
    zones |= own;
  }
  return zones;
}

function readName(name: string): number {
  whole ??= readWords();
  const lower = name.toLowerCase();
  let zones = HIDING.includes(` ${lower} `) && lower !== '' ? Zone.hidden : 0;
  const parted = lower === name ? name : name.replace(CAMEL, '$1-$2').toLowerCase();
  let before = '';
  for (const word of parted.replaceAll('_', '-').split('-')) {
    zones |= whole.get(word) ?? 0;
    if (before !== '') zones |= whole.get(before + word) ?? 0;
    if (word.length > 5) zones |= beginnings.get(word.slice(0, 6)) ?? 0;
    before = word;
  }
  // A builder of pages to which everything is a widget.
  return lower.startsWith('elementor') ? zones & ~Zone.aside : zones;
}

const CAMEL = /([a-z\d])([A-Z])/g;

/** Classes that hide by convention: whole names, not parts of one. */
const HIDING =
  ' hidden hide is-hidden u-hidden js-hidden visually-hidden visuallyhidden sr-only screen-reader screen-reader-text screenreader d-none display-none invisible no-print print-only show-for-sr element-invisible element-hidden ';

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

/** Longer names are state or data, no template's words. */
const MAX_CLASS = 400;
const MAX_ID = 80;

/** The zones that this element opens for its words: bits of `Zone`, 0 for none. */
export function zoneOf(element: Element): number {
  const tag = element.localName;
  if (tag === 'html' || tag === 'body') return 0;
  let zones = BY_TAG[tag] ?? 0;
  if (!element.hasAttributes()) return zones;
  let named = 0;
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (classes !== null && classes.length < MAX_CLASS) named |= zoneOfNames(classes);
  if (id !== null && id.length < MAX_ID) named |= zoneOfNames(id);
  zones |= BY_VALUE[element.getAttribute('role') ?? ''] ?? 0;
  zones |= BY_VALUE[element.getAttribute('itemprop') ?? ''] ?? 0;
  // Said to assistive technology: as often a copy as a decoration.
  if (element.getAttribute('aria-hidden') === 'true') zones |= Zone.hidden;
  // What calls itself the body is no byline, whatever else its name holds ("field-body field-label-hidden"), and
  // an article's class lists its tags and categories ("post tag-harbour category-news").
  if (named & Zone.body || tag === 'article' || tag === 'main') named &= ITS_OWN;
  return zones | named;
}
