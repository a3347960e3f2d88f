import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToQuote } from '../../../../src/report/exports/text-fragment.ts';
import { sixty, usual } from '../../../gallery/reports.ts';
import { makeUpReport } from '../../../support/made-up-report.ts';

const URL = 'https://courier.example/a';
/** The directive with its parts decoded, for one quotation of made-up paragraphs. */
function directive(paragraphs: string[], said: string, headline: string | null = null, nth = 0): string {
  const quotes = Array.from({ length: nth + 1 }, () => ({ said }));
  const report = makeUpReport({ article: { url: URL, headline }, paragraphs, people: [], quotes });
  const link = linkToQuote(report, report.quotes[nth]!)!;
  expect(link.startsWith(`${URL}#:~:text=`)).toBe(true);
  return decodeURIComponent(link.slice(`${URL}#:~:text=`.length));
}

describe('a link to a quotation', () => {
  it('has the words of a short one, without their marks', () => {
    expect(directive(['He wrote: “It stands, at last.” We came.'], '“It stands, at last.”')).toBe(
      'It stands, at last',
    );
  });

  it('has the first and last words of a long one', () => {
    const said =
      '“We built it once on paper, twice in court and now, at last, in steel and stone across the water,”';
    expect(directive([`${said} he said.`], said)).toBe('We built it once on,and stone across the water');
  });

  it('takes more last words where the same ones stand in the quotation before', () => {
    const said = `“So it goes on and on and on here, ${'as everybody knows, '.repeat(5)}and so it goes on and on and on here”`;
    const [first, last] = directive([said], said).split(/,(?=\S)/);
    const inner = said.slice(1, -1);
    expect(inner.startsWith(first!)).toBe(true);
    expect(inner.indexOf(last!, first!.length)).toBe(inner.length - last!.length);
  });

  it('tells words apart that stand further up, by the words before them', () => {
    const paragraphs = ['“I agree,” said Ada.', 'Then came Bo. “I agree,” said Bo.'];
    expect(directive(paragraphs, '“I agree,”', null, 1)).toBe('Bo. “-,I agree');
  });

  it('tells them apart from the headline too', () => {
    expect(directive(['Ada came. “I agree,” she said.'], '“I agree,”', '‘I agree,’ says Ada')).toBe(
      'came. “-,I agree',
    );
  });

  it('uses the words after where there are none before in the paragraph', () => {
    expect(directive(['“I agree,” said Ada.', '“I agree,” said Bo.'], '“I agree,”', null, 1)).toBe(
      'I agree,-,” said Bo.',
    );
  });

  it('encodes what has a meaning in the directive', () => {
    const report = makeUpReport({
      article: { url: `${URL}#top` },
      paragraphs: ['“north-south, east & west”'],
      people: [],
      quotes: [{ said: '“north-south, east & west”' }],
    });
    expect(linkToQuote(report, report.quotes[0]!)).toBe(
      `${URL}#:~:text=north%2Dsouth%2C%20east%20%26%20west`,
    );
  });

  it('is none where the page has no address, or the marks hold nothing', () => {
    expect(linkToQuote({ ...usual, article: { ...usual.article, url: null } }, usual.quotes[0]!)).toBeNull();
    expect(linkToQuote({ article: usual.article, text: '“ ”' }, { start: 0, end: 3 })).toBeNull();
  });

  it('is a different one for each quotation of an article', () => {
    const links = sixty.quotes.map((quote) => linkToQuote(sixty, quote));
    expect(new Set(links).size).toBe(links.length);
  });

  it('is an address whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÄ ,-&\n“.ق李😀', '\ud800'), minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          const link = linkToQuote({ article: usual.article, text }, { start: start!, end: end! });
          if (link !== null) expect(globalThis.URL.canParse(link)).toBe(true);
        },
      ),
    );
  });
});
