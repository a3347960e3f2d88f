/** Plain pages of a news site, made of paragraphs. Who speaks in them is invented, and so is what they say. */

export interface NewsPage {
  headline: string;
  /** ISO date. */
  published: string;
  /** Text, not markup. */
  paragraphs: string[];
  /** Goes before the article's end, as it is. */
  extra?: string;
}

export function newsPage({ headline, published, paragraphs, extra = '' }: NewsPage): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: published,
  };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(headline)}</title><link rel="icon" href="data:,">
<meta property="og:type" content="article">
<meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
<style>body { font: 18px/1.5 serif; max-width: 640px; margin: 40px auto }</style></head>
<body><main><article><h1>${escapeHtml(headline)}</h1>
<p class="byline"><time datetime="${published}">${published}</time></p>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
${extra}</article></main></body></html>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A report of an invented town. */
export const HARBOUR: NewsPage = {
  headline: 'Harbour bridge in Tarnwick to close for repairs until spring',
  published: '2024-10-02',
  paragraphs: [
    'TARNWICK — The old bridge over the harbour will be closed to cars from Monday, the town council decided on Tuesday, after engineers found rust in two of its six piers.',
    '“We would rather have an angry town than a broken bridge,” said Ilse Marwood, the chair of the council’s roads committee. She expects the work to take five months and to cost a little more than last year’s budget for all roads together.',
    'Shopkeepers on the north bank had asked for one lane to stay open. “My customers will not walk two miles for a loaf of bread,” said Dorian Pell, who has sold bread on Ferry Street for thirty years.',
    'Marwood promised a free ferry for people on foot. “It will leave every ten minutes, and it will take bicycles,” she said.',
    'The bridge was built in 1931 and has been closed only once before, for a week after a storm. The ferry is to begin on the day on which the bridge closes, and the council will meet again in January to hear how far the work has come.',
  ],
};

/** Another report of the same town, by other people. */
export const LIBRARY: NewsPage = {
  headline: 'Tarnwick library to lend tools as well as books',
  published: '2024-11-14',
  paragraphs: [
    'TARNWICK — Readers who come for a novel may soon leave with a drill: the public library will lend tools from the first week of December, its director announced on Thursday.',
    '“A drill is used for eleven minutes in its life, and then it sleeps in a cellar,” said Quentin Aldermoor, the director of the library. He had seen the idea on a journey and brought it home.',
    'The fire brigade has given two hundred tools that it no longer needs. “They are old, but each of them works,” said Berit Sandoval, a spokeswoman for the brigade.',
    'The tools can be kept for a week, and whoever brings one back too late will pay what is paid for a book. The library, which had to close one of its two reading rooms last year, hopes for new readers.',
  ],
};

/** A page of a shop: no article, though it has sentences and quotation marks. */
export const SHOP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Garden chairs</title><link rel="icon" href="data:,">
<meta property="og:type" content="website"></head><body><h1>Garden chairs</h1>
<ul>${Array.from({ length: 12 }, (_, n) => `<li><h2>Chair ${n + 1}</h2><p>“Very good,” says one buyer, who is at the sea with it.</p><p>£${39 + n}.00</p><button>Add to basket</button></li>`).join('')}</ul>
<p>Orders over £50 are delivered free of charge.</p></body></html>`;
