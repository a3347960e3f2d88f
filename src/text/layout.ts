/**
 * The text cut into paragraphs, sentences, tokens and quotations. Sentences are cut with each quotation as
 * one opaque unit: what a reporting verb says of a quotation stands in the sentence around it, however many
 * sentences the quotation itself holds. Linear in the length of the text.
 */
import { classAt, SPACE } from './characters.ts';
import { isEnglish } from './english.ts';
import type { Layout, Paragraph, QuoteSpan, Sentence, Token } from './layers.ts';
import { findQuotations, type QuotedSpan } from './quotations.ts';
import { endsAtQuotation, endsSentence } from './sentence-bounds.ts';
import { type Steps, toTheEnd } from './steps.ts';
import { readTokens } from './tokens.ts';
import { isWord } from './words.ts';

/** Cuts `text` up. Paragraphs are lines that are not blank. Every quotation's `speech` is still 1. */
export function readLayout(text: string): Layout {
  return toTheEnd(readLayoutInSteps(text));
}

/** The same, a step for each paragraph. */
export function* readLayoutInSteps(text: string): Steps<Layout> {
  const ranges = readParagraphs(text);
  const spans = findQuotations(
    text,
    ranges.filter((range) => !isInsert(text, range)),
  );
  yield;
  const paired = pairedMarks(text, spans);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let span = 0;
  const layout: Layout = { text, tokens, sentences, paragraphs, quotes: [], isInEnglish: true };
  for (const range of ranges) {
    span = readParagraph(layout, range, spans, span, paired);
    yield;
  }
  layout.quotes = placeQuotes(spans, tokens);
  layout.isInEnglish = isEnglish(tokens);
  return layout;
}

/** “READ MORE: …”, “Photo: …”: lines between paragraphs, over which a quotation runs on. */
function isInsert(text: string, { start, end }: { start: number; end: number }): boolean {
  const MOST_CHARS = 200;
  const INSERT =
    /^(?:(?:read (?:more|also|next)|also read|see also|just in|related|don['’]t miss|image|picture|photo|source|credit)\s*:|sign up (?:to|for) )/i;
  return end - start <= MOST_CHARS && INSERT.test(text.slice(start, start + 20));
}

/** Adds a paragraph with its sentences and tokens; `span` is the first quotation that ends in it or behind it. */
function readParagraph(
  { text, tokens, sentences, paragraphs }: Layout,
  { start, end }: { start: number; end: number },
  spans: readonly QuotedSpan[],
  span: number,
  paired: ReadonlySet<number>,
): number {
  const paragraph = paragraphs.length;
  const firstToken = tokens.length;
  const firstSentence = sentences.length;
  readTokens(text, { start, end, paragraph }, paired, tokens);
  let next = span;
  const endToken = tokens.length;
  let sentenceStart = firstToken;
  let quote = spans[next];
  for (let t = firstToken; t < endToken; t++) {
    const token = tokens[t]!;
    const { end: at, word } = token;
    token.sentence = sentences.length;
    while (quote && quote.end < at) quote = spans[++next];
    if (t + 1 < endToken) {
      const isQuoteEnd = quote?.end === at;
      if (!isQuoteEnd && !word.endsInMark) continue;
      if (
        !(isQuoteEnd ? endsAtQuotation(tokens, t) : !(quote && quote.start < at) && endsSentence(tokens, t))
      )
        continue;
    }
    sentences.push({
      start: tokens[sentenceStart]!.start,
      end: at,
      paragraph,
      firstToken: sentenceStart,
      endToken: t + 1,
    });
    sentenceStart = t + 1;
  }
  paragraphs.push({ start, end, firstSentence, endSentence: sentences.length, firstToken, endToken });
  return next;
}

const LINE = /.+/g;

/** The lines that are not blank, without the blanks around them. */
function readParagraphs(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  while (LINE.test(text)) {
    let end = LINE.lastIndex;
    // Line breaks are blanks as well.
    while (start < end && classAt(text, start) === SPACE) start++;
    while (end > start && classAt(text, end - 1) === SPACE) end--;
    if (start < end) ranges.push({ start, end });
    start = LINE.lastIndex;
  }
  return ranges;
}

/** The places of the marks around quotations: such a mark is no part of the word beside it. */
function pairedMarks(text: string, spans: readonly QuotedSpan[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of spans) {
    places.add(start);
    places.add(end - 1);
    if (text[start + 1] === text[start]) places.add(start + 1);
    if (text[end - 2] === text[end - 1]) places.add(end - 2);
  }
  return places;
}

function placeQuotes(spans: readonly QuotedSpan[], tokens: readonly Token[]): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  let t = 0;
  for (const { start, end, continues } of spans) {
    while (t < tokens.length && tokens[t]!.end <= start) t++;
    const firstToken = t;
    let holdsWord = false;
    while (t < tokens.length && tokens[t]!.start < end) holdsWord = isWord(tokens[t++]!.word) || holdsWord;
    const paragraph = tokens[firstToken]?.paragraph ?? 0;
    if (holdsWord) quotes.push({ start, end, firstToken, endToken: t, paragraph, continues, speech: 1 });
  }
  return quotes;
}
