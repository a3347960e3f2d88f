import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/page/read.ts';

const PARAGRAPH =
  'The harbour of Port Alder opened again on Tuesday, nine days after a barge had struck the northern pier and sunk there.';

interface Titles {
  item?: string;
  shared?: string;
  printed?: string;
  /** Markup of the printed headline, and of what stands above the article. */
  heading?: string;
  above?: string;
  window?: string;
}

function headlineOf({
  item,
  shared,
  printed,
  heading = printed ? `<h1>${printed}</h1>` : '',
  above = '',
  window: title,
}: Titles): string | null {
  const data = { '@type': 'NewsArticle', headline: item, datePublished: '2024-10-08' };
  const html = `<html lang="en"><title>${title ?? ''}</title>
    <meta property="og:site_name" content="Alder Courier">
    ${shared ? `<meta property="og:title" content="${shared}">` : ''}
    ${item ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}
    <body>${above}<article>${heading}${`<p>${PARAGRAPH}</p>`.repeat(6)}</article></html>`;
  const { window } = new JSDOM(html);
  const url = 'https://alder-courier.example/harbour';
  const { article } = readArticle(window.document, { url, force: true });
  window.close();
  return article.headline;
}

describe('headlines', () => {
  it.each<[what: string, titles: Titles, headline: string]>([
    [
      'printed and shared alike, and another one for search engines',
      {
        item: 'Port Alder harbour: when will it open, and what happened?',
        shared: 'Harbour of Port Alder opens again',
        printed: 'Harbour of Port Alder opens again',
        window: 'Port Alder harbour: when will it open, and what happened?',
      },
      'Harbour of Port Alder opens again',
    ],
    [
      'the outlet behind a dash, in all but what is printed',
      {
        item: 'Harbour of Port Alder opens again - Alder Courier',
        shared: 'Harbour of Port Alder opens again - Alder Courier',
        printed: 'Harbour of Port Alder opens again',
      },
      'Harbour of Port Alder opens again',
    ],
    [
      'the outlet in front, where only the window has a title',
      { window: 'Alder Courier - Harbour of Port Alder opens again' },
      'Harbour of Port Alder opens again',
    ],
    [
      'printed as the window says, and another one to share',
      {
        shared: 'Ships are back in port',
        printed: 'Port Alder: harbour opens again after nine days',
        window: 'Alder Courier - Port Alder: harbour opens again after nine days',
      },
      'Port Alder: harbour opens again after nine days',
    ],
    [
      'printed as the window says, and a shorter form to share',
      {
        shared: 'Harbour of Port Alder opens again after nine long and quiet days',
        printed: 'Harbour of old Port Alder opens again after nine long and quiet days',
        window: 'Harbour of old Port Alder opens again after nine long and quiet days',
      },
      'Harbour of Port Alder opens again after nine long and quiet days',
    ],
    [
      'a printed heading that has no word of it',
      { printed: 'News and weather', window: 'Harbour of Port Alder opens again' },
      'Harbour of Port Alder opens again',
    ],
    [
      'a section behind a bar, everywhere',
      {
        item: 'The harbour is open, and so are we | Opinion',
        shared: 'The harbour is open, and so are we | Opinion',
        printed: 'The harbour is open, and so are we | Opinion',
      },
      'The harbour is open, and so are we',
    ],
    [
      'entities written twice over in the data',
      {
        item: 'R&amp;uuml;ckkehr der F&amp;auml;hre',
        shared: 'Rückkehr der Fähre: Hafen offen',
        printed: 'Hafen offen',
      },
      'Rückkehr der Fähre: Hafen offen',
    ],
    [
      'printed as an h2, and an h1 in the path to the page',
      {
        item: 'Port Alder harbour: what happened, and when',
        shared: 'Nine days without a ship in Port Alder',
        above: '<ol class="breadcrumb"><li><h1>Port Alder harbour: what happened, and when</h1></li></ol>',
        heading: '<h2>Nine days without a ship in Port Alder</h2>',
      },
      'Nine days without a ship in Port Alder',
    ],
    [
      'printed as an h2, under the name of the site',
      {
        window: 'Nine days without a ship in Port Alder - Harbour - Courier of the Coast',
        above: '<h1>Courier of the Coast</h1>',
        heading: '<h2>Nine days without a ship in Port Alder</h2>',
      },
      'Nine days without a ship in Port Alder',
    ],
    [
      'a kicker in the printed headline and in the data',
      {
        item: 'After the strike: Nine days without a ship in Port Alder',
        shared: 'Nine days without a ship in Port Alder',
        heading:
          '<h1><span>After the strike</span><span class="headline">Nine days without a ship in Port Alder</span></h1>',
      },
      'Nine days without a ship in Port Alder',
    ],
    [
      'one kicker, with another space before its colon',
      {
        item: 'Strike at the harbour: nine days without a ship',
        heading:
          '<h1><span>Strike at the harbour :</span> <span class="headline">nine days without a ship</span></h1>',
      },
      'Strike at the harbour: nine days without a ship',
    ],
    [
      'two kickers',
      {
        shared: 'Strike at the harbour: nine days without a ship',
        heading: '<h1>Port Alder - nine days without a ship</h1>',
      },
      'nine days without a ship',
    ],
    [
      'section and outlet behind bars without spaces',
      { shared: '항구가 아흐레 만에 다시 열렸다-사회ㅣAlder Courier' },
      '항구가 아흐레 만에 다시 열렸다',
    ],
    [
      'a dash that belongs to it',
      { shared: 'Nine days – and no ship', printed: 'Nine days – and no ship' },
      'Nine days – and no ship',
    ],
  ])('%s', (_, titles, headline) => expect(headlineOf(titles)).toBe(headline));
});
