/**
 * The text cut into paragraphs, sentences, tokens and quotations. Sentences are cut with each quotation as
 * one opaque unit: what a reporting verb says of a quotation stands in the sentence around it, however many
 * sentences the quotation itself holds. Linear in the length of the text.
 */
import { classAt, LOWER, SPACE, UPPER } from './characters.ts';
import type { Layout, Paragraph, QuoteSpan, Sentence, Token } from './layers.ts';
import { findQuotations, type QuotedSpan } from './quotations.ts';
import { type Steps, toTheEnd } from './steps.ts';
import { isTitleAbbreviation, readTokens } from './tokens.ts';

/** Cuts `text` up. Paragraphs are lines that are not blank. Every quotation's `speech` is still 1. */
export function readLayout(text: string): Layout {
  return toTheEnd(readLayoutInSteps(text));
}

/** The same, a step for each paragraph. */
export function* readLayoutInSteps(text: string): Steps<Layout> {
  const ranges = readParagraphs(text);
  const spans = findQuotations(text, ranges);
  yield;
  const isPairedMark = pairedMarks(text, spans);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let span = 0;
  const layout: Layout = { text, tokens, sentences, paragraphs, quotes: [] };
  for (const range of ranges) {
    span = readParagraph(layout, range, spans, span, isPairedMark);
    yield;
  }
  layout.quotes = placeQuotes(spans, tokens);
  return layout;
}

/** Adds a paragraph with its sentences and tokens; `span` is the first quotation that ends in it or behind it. */
function readParagraph(
  { text, tokens, sentences, paragraphs }: Layout,
  { start, end }: { start: number; end: number },
  spans: readonly QuotedSpan[],
  span: number,
  isPairedMark: (at: number) => boolean,
): number {
  const paragraph = paragraphs.length;
  const firstToken = tokens.length;
  const firstSentence = sentences.length;
  readTokens(text, { start, end, paragraph }, isPairedMark, tokens);
  let next = span;
  let sentenceStart = firstToken;
  for (let t = firstToken; t < tokens.length; t++) {
    const token = tokens[t]!;
    while (next < spans.length && spans[next]!.end < token.end) next++;
    token.sentence = sentences.length;
    const isLast = t + 1 === tokens.length;
    if (!isLast && !endsSentence(tokens, t, spans[next])) continue;
    sentences.push({
      start: tokens[sentenceStart]!.start,
      end: token.end,
      paragraph,
      firstToken: sentenceStart,
      endToken: t + 1,
    });
    sentenceStart = t + 1;
  }
  const endToken = tokens.length;
  paragraphs.push({ start, end, firstSentence, endSentence: sentences.length, firstToken, endToken });
  return next;
}

/** The lines that are not blank, without the blanks around them. */
function readParagraphs(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = index;
    let end = index + line.length;
    while (start < end && classAt(text, start) === SPACE) start++;
    while (end > start && classAt(text, end - 1) === SPACE) end--;
    if (start < end) ranges.push({ start, end });
  }
  return ranges;
}

/** Whether a place is one of the marks around a quotation: such a mark is no part of the word beside it. */
function pairedMarks(text: string, spans: readonly QuotedSpan[]): (at: number) => boolean {
  const places = new Set<number>();
  for (const { start, end } of spans) {
    places.add(start);
    places.add(end - 1);
    if (text[start + 1] === text[start]) places.add(start + 1);
    if (text[end - 2] === text[end - 1]) places.add(end - 2);
  }
  return (at) => places.has(at);
}

function placeQuotes(spans: readonly QuotedSpan[], tokens: readonly Token[]): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  let t = 0;
  for (const { start, end, continues } of spans) {
    while (t < tokens.length && tokens[t]!.end <= start) t++;
    const firstToken = t;
    while (t < tokens.length && tokens[t]!.start < end) t++;
    const paragraph = tokens[firstToken]?.paragraph ?? 0;
    quotes.push({ start, end, firstToken, endToken: t, paragraph, continues, speech: 1 });
  }
  return quotes;
}

/** Words that begin a sentence far more often than they belong to a name: "in the U.S. The vote …". */
const STARTERS = new Set(
  (
    'the a an he she it they we i you but and in on at this that these those there his her its their our as if when ' +
    'while after before for from with although however meanwhile what who how why not no yes so then now since by'
  ).split(' '),
);
const REPORTS_QUESTION =
  /^(?:ask|said|say|add|want|wonder|demand|inquir|enquir|shout|cr[yi]|exclaim|repl|tweet|wr[io]te|quer|joke|quip|call|yell|scream|recall|respond)/;
/** A question's or exclamation's reporting verb stands within so many tokens behind it. */
const VERB_WITHIN = 6;

/** Whether the token at `t` is the last of its sentence; `quote` is the first span that ends at or after it. */
function endsSentence(tokens: readonly Token[], t: number, quote: QuotedSpan | undefined): boolean {
  const token = tokens[t]!;
  const isQuoteEnd = quote !== undefined && token.end === quote.end;
  if (quote && quote.start < token.end && !isQuoteEnd) return false;
  const isWord = token.kind === 'word' || token.kind === 'number';
  if (isWord && !isQuoteEnd && !token.text.endsWith('.')) return false;
  const next = tokens[t + 1]!;
  if (next.start === token.end && !isWideStop(token.text))
    return isQuoteEnd && next.kind !== 'punctuation' ? endsQuotation(tokens, t) : false;
  if (isQuoteEnd) return endsQuotation(tokens, t);
  if (token.kind === 'word') return endsWithAbbreviation(token) && startsAfterAbbreviation(next);
  return stopBefore(tokens, t) && startsSentence(next);
}

function isWideStop(text: string): boolean {
  return /^[。！？]$/.test(text);
}

/** Whether the token at `t` is a stop, or brackets or marks close behind one. */
function stopBefore(tokens: readonly Token[], t: number): boolean {
  for (let i = t; i > t - 3 && i >= 0; i--) {
    const { text } = tokens[i]!;
    if (/^(?:[.?!…。！？]|\.{2,})$/.test(text)) return true;
    if (!/^[)\]}"”’'»」』]$/.test(text)) return false;
    if (i > 0 && tokens[i - 1]!.end !== tokens[i]!.start) return false;
  }
  return false;
}

function startsSentence(next: Token): boolean {
  const first = firstClass(next);
  return first !== LOWER && !/^[,;:)\]}]/.test(next.text);
}

function firstClass(token: Token): number {
  return classAt(token.text, /^[@#'’]/.test(token.text) ? 1 : 0);
}

function endsWithAbbreviation(token: Token): boolean {
  return token.kind === 'word' && token.text.endsWith('.') && !isTitleAbbreviation(token);
}

function startsAfterAbbreviation(next: Token): boolean {
  return firstClass(next) === UPPER && STARTERS.has(next.lower);
}

/** A quotation ends the sentence around it when its last words end one and a capital or mark follows. */
function endsQuotation(tokens: readonly Token[], t: number): boolean {
  const last = tokens[t - 1];
  const next = tokens[t + 1]!;
  const stop =
    last?.kind === 'punctuation' ? last.text : tokens[t]!.kind === 'punctuation' ? tokens[t]!.text : '';
  const ends = /^(?:[.?!…。！？]|\.{2,})$/.test(stop) || (last !== undefined && endsWithAbbreviation(last));
  if (!ends) return false;
  const startsNew = next.kind === 'mark' || firstClass(next) === UPPER || next.kind === 'number';
  if (!startsNew) return false;
  return stop === '.' || next.kind === 'mark' || !isReportedBehind(tokens, t + 1);
}

function isReportedBehind(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length && i < from + VERB_WITHIN; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (kind === 'mark' || /^[.?!:;]$/.test(text)) return false;
    if (REPORTS_QUESTION.test(lower)) return true;
  }
  return false;
}
