/** Whatever a page holds, the analysis keeps its promises: it never throws, and points only into the text. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/text/index.ts';
import { readLayout } from '../../../src/text/layout.ts';
import { rateSpeech } from '../../../src/text/speech.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures/articles');

const NEWS_PIECES = [
  ...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '‚', '「', '」', '『', '』', "''", '‘‘', '’’'],
  ...[
    'said',
    'Oona Brill',
    'Mr. Tarn',
    'she',
    'who',
    'the mayor',
    'according to',
    'told',
    'U.S.',
    'Dr. J. K. Ost, Jr.,',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '.',
    ',',
    ':',
    '?',
    '!',
    '—',
    '...',
    '(',
    ')',
    '[',
    '<a b="c">',
    'Q:',
    'BRILL:',
  ],
  ...[
    '\ud800',
    '\udc00',
    '😀',
    '\u200b',
    'é',
    'İ',
    'ß',
    'ﬁ',
    '日本',
    'مرحبا',
    '45-year-old',
    "'90s",
    '6\'2"',
    '@x',
    '#y',
  ],
];
const newsLike = fc
  .array(fc.constantFrom(...NEWS_PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const spaced = fc.array(fc.constantFrom(...NEWS_PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
/** A few words from here, a few from there: whatever stands at the edge of a text stands nowhere in the articles. */
const WORDS = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(path.join(FIXTURES, name), 'utf8').split(/(?<=\s)/));
const scraps = fc
  .array(fc.tuple(fc.nat(WORDS.length - 1), fc.integer({ min: 1, max: 10 })), { minLength: 1, maxLength: 5 })
  .map((places) => places.map(([from, count]) => WORDS.slice(from, from + count).join('')).join(''));
const anyText = fc.oneof(
  scraps,
  newsLike,
  spaced,
  fc.string({ unit: 'binary', maxLength: 200 }),
  loneSurrogates(),
);

function loneSurrogates() {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  return fc.array(unit, { maxLength: 80 }).map((units) => units.join(''));
}

function isInside(text: string, { start, end }: { start: number; end: number }): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}

function areApart(spans: readonly { start: number; end: number }[]): boolean {
  return spans.every((span, i) => i === 0 || spans[i - 1]!.end <= span.start);
}

describe('the layout of any text', () => {
  test('covers it with tokens, sentences and paragraphs, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences, paragraphs } = readLayout(text);
        for (const parts of [tokens, sentences, paragraphs]) {
          expect(parts.every((part) => isInside(text, part))).toBe(true);
          expect(areApart(parts)).toBe(true);
        }
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          const sentence = sentences[token.sentence]!;
          expect(sentence.start <= token.start && token.end <= sentence.end).toBe(true);
          expect(sentence.paragraph).toBe(token.paragraph);
        }
        const between = tokens
          .map(({ start }, i) => text.slice(i > 0 ? tokens[i - 1]!.end : 0, start))
          .join('');
        expect(/[\p{L}\p{N}]/u.test(between)).toBe(false);
        expect(sentences.map(({ firstToken }) => firstToken)).toEqual([
          ...(sentences.length > 0 ? [0] : []),
          ...sentences.slice(0, -1).map(({ endToken }) => endToken),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  test('has quotations that stand apart, begin and end with their tokens, and are rated', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const layout = readLayout(text);
        const quotes = rateSpeech(layout);
        expect(quotes.length).toBe(layout.quotes.length);
        expect(areApart(quotes)).toBe(true);
        for (const quote of quotes) {
          expect(isInside(text, quote)).toBe(true);
          expect(layout.tokens[quote.firstToken]!.start).toBe(quote.start);
          expect(layout.tokens[quote.endToken - 1]!.end).toBe(quote.end);
          expect(layout.tokens[quote.firstToken]!.paragraph).toBe(quote.paragraph);
          expect(quote.speech >= 0 && quote.speech <= 1).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('never cuts a quotation inside a paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, quotes } = readLayout(text);
        for (const { firstToken, endToken } of quotes) {
          const inside = tokens.slice(firstToken, endToken);
          const sentences = new Set(inside.map(({ sentence }) => sentence));
          const paragraphs = new Set(inside.map(({ paragraph }) => paragraph));
          expect(sentences.size).toBe(paragraphs.size);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the analysis of any text', () => {
  test.each([
    ['that begins with a word for "and" and a role', 'But baker Oona Brill said: “No.”', 1],
    ['that begins with a name that ends like a participle', 'Ahmed Tarn left. He said: “No.”', 1],
    [
      'that ends with a line that leads elsewhere',
      'Oona Brill said: “No.”\n\nRead more: “Ten ways to bake”',
      1,
    ],
    ['whose first paragraph is a mark', '“ \n\n “ the mayor ’’ she', 1],
    ['that is nothing but such a line', 'Read more: “Ten ways to bake”', 0],
  ])('%s', (_, text, quotes) => {
    expect(analyse(text).quotes).toHaveLength(quotes);
  });

  test('points only into the text, and says who only with how sure', () => {
    fc.assert(
      fc.property(anyText, fc.option(newsLike, { nil: undefined }), (text, title) => {
        const { quotes, people, otherNames } = analyse(text, title === undefined ? {} : { title });
        expect(areApart(quotes)).toBe(true);
        for (const quote of quotes) {
          expect(isInside(text, quote)).toBe(true);
          for (const span of [quote.mention, quote.cue]) {
            if (span) expect(isInside(text, { start: span[0], end: span[1] })).toBe(true);
          }
          expect(quote.speaker === null).toBe(quote.confidence === null);
          if (quote.person !== null) expect(people[quote.person]!.name).toBe(quote.speaker);
        }
        for (const { mentions, role, roles } of people) {
          expect(mentions.length).toBeGreaterThan(0);
          for (const mention of mentions) expect(isInside(text, mention)).toBe(true);
          for (const span of role ? [role, ...roles] : roles) {
            expect(isInside(text, { start: span[0], end: span[1] })).toBe(true);
          }
        }
        for (const name of otherNames) expect(text.includes(name)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  // Found by the property above, seldom: a rule looked at the token before the first.
  test('begins where the text begins', () => {
    expect(analyse('saying “the bridge is safe for all of us,” Helen Brill went home.').quotes).toHaveLength(
      1,
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(analyse(text)).toEqual(analyse(text));
      }),
      { numRuns: 100 },
    );
  });
});
