import { describe, expect, it } from 'vitest';
import de from '../../../../src/_locales/de/messages.json';
import en from '../../../../src/_locales/en/messages.json';
import { citeQuote } from '../../../../src/report/exports/citation.ts';
import { createTranslator, readMessages } from '../../../../src/shared/i18n.ts';
import { single, usual } from '../../../gallery/reports.ts';

const tr = createTranslator('en', readMessages(en));
const ACCESSED = '2024-05-18T09:30:00.000Z';

describe('a quotation with its source', () => {
  it('says who, as what, where, when, and when it was read', () => {
    expect(citeQuote(usual, usual.quotes[1]!, ACCESSED, tr)).toBe(
      `“It is nine years late, and I will not pretend otherwise,”
— Elin Vasstrand, “Premier”
Ines Calloway: “Harrow Point bridge opens ‘nine years late’, and the ferry goes on”. The Tidewater Courier, 17 May 2024. https://courier.example/harbour/bridge-opens (read on 18 May 2024)`,
    );
  });

  it('does not make a probable speaker a sure one, or name one that is not stated', () => {
    expect(citeQuote(usual, usual.quotes[2]!, ACCESSED, tr)).toContain('— probably Elin Vasstrand');
    expect(citeQuote(usual, usual.quotes[7]!, ACCESSED, tr)).toContain('— speaker not stated\n');
  });

  it('names an outlet that is its own author once', () => {
    const article = { ...usual.article, authors: [usual.article.site!] };
    expect(citeQuote({ ...usual, article }, usual.quotes[1]!, ACCESSED, tr)).toContain(
      '\n“Harrow Point bridge opens ‘nine years late’, and the ferry goes on”. The Tidewater Courier, 17 May 2024.',
    );
  });

  it('leaves out what the page does not say, and speaks the language of the interface', () => {
    const german = createTranslator('de', readMessages(en, de));
    const bare = { ...single, article: { ...single.article, url: null, headline: null, published: null } };
    expect(citeQuote(bare, bare.quotes[0]!, ACCESSED, german)).toBe(
      '“She is old, she is loud, and she is ours,”\n— Mara Lindqvist, „who has run the crossing for eleven years“\n(gelesen am 18. Mai 2024)',
    );
  });
});
