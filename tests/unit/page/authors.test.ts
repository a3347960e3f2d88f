import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/page/read.ts';

const PARAGRAPH =
  'The harbour of Port Alder opened again on Tuesday, nine days after a barge had struck the northern pier and sunk there.';

/** A news page whose data credit `credited`, with a byline that names `byline`. */
function authorsOf(credited: string, byline = ''): string[] {
  const data = {
    '@type': 'NewsArticle',
    headline: 'Harbour of Port Alder opens again',
    datePublished: '2024-10-08',
    author: { '@type': 'Organization', name: credited },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Alder Courier' },
  };
  const html = `<html lang="en"><script type="application/ld+json">${JSON.stringify(data)}</script>
    <article><h1>${data.headline}</h1>${byline && `<p class="byline">${byline}</p>`}
    ${`<p>${PARAGRAPH}</p>`.repeat(6)}</article></html>`;
  const { window } = new JSDOM(html);
  const url = 'https://alder-courier.example/harbour';
  const { article } = readArticle(window.document, { url, force: false });
  window.close();
  return article.authors;
}

describe('authors', () => {
  it('is the person whom the page credits', () => {
    expect(authorsOf('Ilse Varnhem')).toEqual(['Ilse Varnhem']);
  });

  it.each(['Alder Courier Newsroom', 'Alder Courier November', 'Alder D'])(
    '%s is the outlet, credited where no person is named',
    (credited) => {
      expect(authorsOf(credited)).toEqual([credited]);
    },
  );

  it.each(['Reuters', 'dpa', 'Associated Press'])('%s wrote it where no person is named', (credited) => {
    expect(authorsOf(credited)).toEqual([credited]);
  });

  it('the byline counts where the data credit an outlet', () => {
    expect(authorsOf('Alder Courier', 'By Ilse Varnhem')).toEqual(['Ilse Varnhem']);
  });

  it('a byline names who wrote it for an agency', () => {
    expect(authorsOf('Reuters', 'By Ilse Varnhem')).toEqual(['Ilse Varnhem']);
  });

  it.each<[what: string, page: Page, authors: string[]]>([
    [
      'an author that is another item of the graph',
      { author: { '@id': '#who' }, graph: [{ '@type': 'Person', '@id': '#who', name: 'Ilse Varnhem' }] },
      ['Ilse Varnhem'],
    ],
    [
      'a creator beside an outlet as author',
      { author: 'Alder Courier', item: { creator: ['Ilse Varnhem'] } },
      ['Ilse Varnhem'],
    ],
    [
      "the outlet's owner in the metas",
      {
        author: { '@type': 'Person', name: 'Ilse Varnhem' },
        head: '<meta name="author" content="Pont Verlaat">',
      },
      ['Ilse Varnhem'],
    ],
    [
      'the byline above the text, not those of teasers',
      {
        before: '<ul><li><h2>A mast fell</h2><p class="author">Otto Fehrmann</p></ul>'.repeat(3),
        byline: '<div class="author-name">ILSE VARNHEM</div><div>Oct 8, 2024</div>',
      },
      ['ILSE VARNHEM'],
    ],
    [
      "a link to the author's page",
      { byline: '<div><a href="/people/ilse-varnhem">Ilse Varnhem</a>Staff Writer</div>' },
      ['Ilse Varnhem'],
    ],
    [
      '"By" without a space, behind a date',
      { byline: '<div>8 October 2024 | ByIlse Varnhem</div>' },
      ['Ilse Varnhem'],
    ],
    [
      'a line behind the text',
      { after: '<ul><li><b>Autorin/Autor</b> Ilse Varnhem</li></ul>' },
      ['Ilse Varnhem'],
    ],
    [
      'brackets at the end',
      {
        after:
          '<p>The pilots will meet again on Friday, the mayor of the town told the council. (Ilse Varnhem) +++</p>',
      },
      ['Ilse Varnhem'],
    ],
    [
      'initials at the end',
      {
        after: '<p>The pilots will meet again on Friday, the mayor of the town told the council. (iv/bc)</p>',
      },
      [],
    ],
    [
      'a first line of names, where the data name the outlet',
      { author: 'Alder Courier', byline: '<p>Ilse Varnhem/Bo Castellane</p>' },
      ['Ilse Varnhem', 'Bo Castellane'],
    ],
    ['a first line that may be a place', { byline: '<p>Port Alder</p>' }, []],
    ['who took the picture', { byline: '<div class="photo-author">Photo: Otto Fehrmann</div>' }, []],
    [
      'a newsroom that is not the outlet',
      { byline: '<div class="byline">By PA Newsdesk</div>' },
      ['PA Newsdesk'],
    ],
    [
      'an agency in the byline',
      { author: 'Alder Courier', byline: '<div class="author">von APA</div>' },
      ['APA'],
    ],
    ['a newsroom below the text', { after: '<p>PA Newsdesk</p>' }, ['PA Newsdesk']],
    ['an agency below the text', { after: '<p>(dpa)</p>' }, ['dpa']],
    ['a last sentence on the staff', { after: '<p>He thanked the staff</p>' }, []],
    ['a nickname before sections', { byline: '<p>By Ulla, in <a href="/news">News</a></p>' }, ['Ulla']],
    ['a nickname', { byline: '<div class="byline">von Ulla</div>' }, ['Ulla']],
    [
      'a line on a person of the news',
      { after: '<h2><a href="/people/news/1">Otto Fehrmann: a life at sea</a></h2>' },
      [],
    ],
  ])('%s', (_, page, authors) => expect(authorsOn(page)).toEqual(authors));
});

describe('what stands outside the part of the page that is read', () => {
  const readWith = (head: string) => {
    const html = `<html lang="en"><title>Harbour opens again</title><body><div class="top"><h1>Harbour opens again</h1>${head}</div>
      <div class="text">${`<p>${PARAGRAPH}</p>`.repeat(8)}</div>
      <div class="more"><span class="byline">Otto Fehrmann</span></div></body></html>`;
    const { window } = new JSDOM(html);
    const { article } = readArticle(window.document, {
      url: 'https://courier.example/harbour',
      force: true,
    });
    window.close();
    return article;
  };

  it.each([
    [
      'a byline in an element of that name',
      '<div><span class="byline-name">Ilse Varnhem</span></div>',
      ['Ilse Varnhem'],
    ],
    ['lines of their own', '<div id="byline">By Ilse Varnhem<br>Alder Courier</div>', ['Ilse Varnhem']],
    [
      'pieces without a space between them',
      '<div class="author"><div><a href="/ilse">Ilse Varnhem</a><div>Contributor</div></div></div>',
      ['Ilse Varnhem'],
    ],
  ])('authors: %s', (_, head, authors) => expect(readWith(head).authors).toEqual(authors));

  it.each([
    [
      'in an element of that name',
      '<span class="published_date">October 8, 2024, 6:37 PM</span>',
      '2024-10-08',
    ],
    ['in its title', '<h5 class="timestamp" title="2024-10-08T10:36:53Z">now</h5>', '2024-10-08T10:36:53Z'],
    [
      'in data of its own',
      '<ul><li><time data-published="2024-10-08 09:13:00Z"> 4 hours ago </time></li></ul>',
      '2024-10-08T09:13:00Z',
    ],
    [
      'in the footer of its head',
      '<header><footer class="meta"><time datetime="2024-10-08T09:13+02:00">9:13</time></footer></header>',
      '2024-10-08T09:13:00+02:00',
    ],
    [
      'not of a comment',
      '<div class="comments"><time datetime="2024-10-09T09:13+02:00">9:13</time></div>',
      null,
    ],
    ['not what happened on another day', '<p>The act was signed into law on August 14, 1935</p>', null],
  ])('date: %s', (_, head, published) => expect(readWith(head).published).toEqual(published));
});

describe('what an article says of its comments and of the past', () => {
  const read = (head: string, first: string, after = '') => {
    const html = `<html lang="en"><title>Harbour opens again</title><body class="has_comments">
      <article class="post commented"><header><h1>Harbour opens again</h1>${head}</header>
      <p>${first}</p>${`<p>${PARAGRAPH}</p>`.repeat(8)}</article>${after}</body></html>`;
    const { window } = new JSDOM(html);
    const { article } = readArticle(window.document, { url: 'https://courier.example/harbour', force: true });
    window.close();
    return article;
  };

  it('an article that has comments is no comment', () => {
    const head =
      '<time class="updated" datetime="2024-10-08T12:34:00-04:00"><a href="/harbour">Today 12:34pm</a></time>';
    expect(read(head, PARAGRAPH).published).toBe('2024-10-08T12:34:00-04:00');
  });

  it('a day that the text tells of is not that of its publication', () => {
    expect(read('', `The day: July 9, 2000. The place: Port Alder. ${PARAGRAPH}`).published).toBeNull();
    expect(read('', `PORT ALDER, July 9, 2000 — ${PARAGRAPH}`).published).toBe('2000-07-09');
  });

  it('a plain byline above comes before the writer of another article below', () => {
    const other = '<div class="teasers"><div><a href="/author/otto-fehrmann">Otto Fehrmann</a></div></div>';
    expect(read('<h3>A small town waits</h3> by Ilse Varnhem', PARAGRAPH, other).authors).toEqual([
      'Ilse Varnhem',
    ]);
  });
});

interface Page {
  author?: unknown;
  item?: object;
  graph?: object[];
  head?: string;
  before?: string;
  byline?: string;
  after?: string;
}

function authorsOn({
  author,
  item,
  graph = [],
  head = '',
  before = '',
  byline = '',
  after = '',
}: Page): string[] {
  const headline = 'Harbour of Port Alder opens again';
  const article = {
    '@type': 'NewsArticle',
    headline,
    datePublished: '2024-10-08',
    author,
    publisher: { '@type': 'NewsMediaOrganization', name: 'Alder Courier' },
    ...item,
  };
  const html = `<html lang="en">${head}<script type="application/ld+json">${JSON.stringify({ '@graph': [article, ...graph] })}</script>
    <body>${before}<article><h1>${headline}</h1>${byline}${`<p>${PARAGRAPH}</p>`.repeat(6)}${after}</article></html>`;
  const { window } = new JSDOM(html);
  const read = readArticle(window.document, { url: 'https://alder-courier.example/harbour', force: true });
  window.close();
  return read.article.authors;
}
