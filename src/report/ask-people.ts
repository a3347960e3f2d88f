/**
 * What is asked about the people of an article: names, the words near them, and how much each says.
 * This is all that leaves the page for the background: never the article's text.
 */
import type { ArticleQuery, PersonQuery } from '../leaders/types.ts';
import { APOSTROPHE, classAt, HYPHEN, isWordClass } from '../text/characters.ts';
import type { Analysis, Person, Quote } from '../text/types.ts';
import type { SpeechCount } from './people.ts';

/** Longer than any role that helps to tell who someone is. */
const MAX_ROLE_CHARS = 200;

export interface PeopleQuestion {
  query: ArticleQuery;
  /** Runs parallel to `query.people`. */
  speech: SpeechCount[];
}

/** `published` and `today` are ISO dates; both are handed in, so that nothing here reads a clock. */
export function askAboutPeople(
  analysis: Analysis,
  text: string,
  published: string | null,
  today: string,
): PeopleQuestion {
  const paragraphs = paragraphStarts(text);
  const allWords = countWords(analysis.quotes, text);
  return {
    query: {
      published,
      today,
      people: analysis.people.map((person) => queryOf(person, text)),
      otherNames: analysis.otherNames,
    },
    speech: analysis.people.map((_, index) => {
      const own = analysis.quotes.filter((quote) => quote.person === index);
      const first = own[0];
      const last = own.at(-1);
      return {
        quotes: own.length,
        words: countWords(own, text),
        allWords,
        firstParagraph: first ? paragraphAt(paragraphs, first.start) : null,
        lastParagraph: last ? paragraphAt(paragraphs, last.start) : null,
      };
    }),
  };
}

function queryOf(person: Person, text: string): PersonQuery {
  const names = person.mentions.filter((mention) => mention.kind === 'name');
  return {
    name: person.name,
    forms: [...new Set(names.map((mention) => text.slice(mention.start, mention.end)))],
    roles: person.roles.map(([start, end]) => text.slice(start, Math.min(end, start + MAX_ROLE_CHARS))),
    gender: person.gender,
    mentions: person.mentions.length,
  };
}

/** Words as runs of letters and digits (Unicode), apostrophes and hyphens inside them included. */
export function countWords(spans: readonly Pick<Quote, 'start' | 'end'>[], text: string): number {
  let words = 0;
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      if (!isWordClass(classAt(text, at))) continue;
      words++;
      while (at < end && (isWordClass(classAt(text, at)) || isInsideWord(text, at))) at++;
    }
  }
  return words;
}

function isInsideWord(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return (kind === APOSTROPHE || kind === HYPHEN) && isWordClass(classAt(text, at + 1));
}

/** Offsets at which a paragraph begins, ascending. */
export function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) starts.push(match.index);
  return starts;
}

/** Number of the paragraph, from 1, that an offset lies in. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}
