/** Mentions that a pronoun or description behind them does not stand for, wherever they are. */
import type { Reading } from './features.ts';
import { genderOfPronoun } from './gender.ts';
import type { NameMention } from './layers.ts';
import { askedAt } from './standing.ts';
import { AND, MOST_IN_GROUP, PREPOSITION } from './syntax.ts';
import { firstFrom } from './token-order.ts';
import type { Gender } from './types.ts';

/**
 * Whether the mention stands in what the subject at token `at` is asked: "Asked whether Lee would stay, she said"; or does
 * what opens its sentence: "Asked by Lee, the singer laughed. “…,” she said", "Led by Lee, the plaintiff said".
 */
export function standsInOpening(reading: Reading, index: number, at: number): boolean {
  const { tokens, sentences, mentions, commas, classes } = reading;
  const { firstToken: name } = mentions[index]!;
  const { sentence } = tokens[name]!;
  const { firstToken: first } = sentences[sentence]!;
  const isOne = tokens[at]!.sentence === sentence;
  if (isOne && !(at > name && commas[at]! > commas[name]!)) return false;
  const asked = askedAt(reading, first);
  if (asked >= 0 && isOne) return true;
  const opens = asked >= 0 || tokens[first]!.lower.endsWith('ed');
  let by = name - 1;
  while (
    by > first &&
    by > name - MOST_IN_GROUP &&
    !(classes[by] === PREPOSITION && tokens[by]!.lower === 'by')
  )
    by--;
  return opens && by > first && commas[name] === commas[first] && tokens[by]!.lower === 'by';
}

/** Whether the verb at token `at` asks a person something: "Lee asked the witness if he knew", but not "asked the mayor to leave". */
export function asksSomebody({ tokens, sentences, mentions, classes }: Reading, at: number): boolean {
  const MOST_TOKENS = 60;
  const object = at + 1;
  const end = Math.min(sentences[tokens[at]!.sentence]!.endToken, object + MOST_TOKENS);
  const isNamed = (m: number) =>
    mentions[m] !== undefined && mentions[m]!.firstToken <= object + MOST_IN_GROUP;
  const isOne =
    /^(?:him|her)$/.test(tokens[object]?.lower ?? '') ||
    isNamed(firstFrom(mentions, object)) ||
    tokens.slice(object, object + MOST_IN_GROUP).some(({ word }) => word.isPersonNoun);
  return (
    isOne &&
    classes[object] !== PREPOSITION &&
    tokens.slice(object, end).some(({ lower, text }) => QUESTIONS.test(lower) || text === '?')
  );
}

const QUESTIONS = /^(?:if|whether|about|why|how|when|where|what)$/;

/** "he and Roe had talked": whoever is named beside "he" is another one. */
export function isBesideOther(
  { tokens, mentions, classes }: Reading,
  index: number,
  gender: Gender | null,
): boolean {
  const { firstToken, title, start } = mentions[index]!;
  let before = firstToken - 1;
  while (title !== null && before > 0 && tokens[before]!.start >= title[0] && tokens[before]!.start < start)
    before--;
  return (
    classes[before] === AND && gender !== null && genderOfPronoun(tokens[before - 1]?.lower ?? '') === gender
  );
}

/** "two daughters, Ella, 11, and Ruth, seven": whose age is told in passing hardly speaks next. */
export function isSmallChild(
  { tokens, sentences }: Reading,
  { firstToken, endToken: end }: NameMention,
): boolean {
  const age = tokens[end + 1]?.text ?? '';
  return (
    // "Max Roe, 11, was there": he may be.
    firstToken > sentences[tokens[firstToken]!.sentence]!.firstToken &&
    tokens[end]?.text === ',' &&
    /^(?:\d|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)$/.test(age) &&
    /^(?:[,.;)]|and|or|to|with)$/.test(tokens[end + 2]?.lower ?? '.')
  );
}

/** "By Ann Lee, staff writer", "Picture: Ann Lee": who made the article is in none of its sentences. */
export function isInByline({ tokens, paragraphs }: Reading, at: number): boolean {
  const MOST_TOKENS = 16;
  const { firstToken, endToken } = paragraphs[tokens[at]!.paragraph]!;
  const isCredit = tokens[at - 1]?.text === ':' && CREDITS.test(tokens[at - 2]?.lower ?? '');
  return (
    isCredit ||
    (endToken - firstToken <= MOST_TOKENS &&
      /^(?:by|posted|written)$/.test(tokens[firstToken]!.lower) &&
      tokens[endToken - 1]!.text !== '.')
  );
}

const CREDITS = /^(?:picture|pictures|pic|photo|photos|photograph|image|images|credit|video|words)$/;
