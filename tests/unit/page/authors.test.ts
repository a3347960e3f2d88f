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
    '%s is the outlet, and nobody wrote it',
    (credited) => {
      expect(authorsOf(credited)).toEqual([]);
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
});
