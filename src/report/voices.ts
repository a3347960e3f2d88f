/** The voices of an article: everyone (and everything) that is quoted, with what they say. */
import { countWords } from './ask-people.ts';
import type { Report } from './types.ts';

export interface Voice {
  /** The person's name, or the words for a speaker that is no person ("a senior official"). */
  name: string;
  /** Index into `Report.people`; null for a speaker that is no person. */
  person: number | null;
  /** Indices into `Report.quotes`, in the order of the text. */
  quotes: number[];
  /** Words in these quotations. */
  words: number;
}

/**
 * Most quoted words first; of equal ones, whoever speaks first. The place in this list is the voice's number, which
 * decides its colour in popup, card and marks. Quotations without a speaker belong to no voice.
 */
export function voicesOf(report: Pick<Report, 'quotes' | 'text'>): Voice[] {
  const voices = new Map<number | string, Voice>();
  for (const [index, quote] of report.quotes.entries()) {
    if (quote.speaker === null) continue;
    const key = quote.person ?? quote.speaker;
    let voice = voices.get(key);
    if (!voice) {
      voice = { name: quote.speaker, person: quote.person, quotes: [], words: 0 };
      voices.set(key, voice);
    }
    voice.quotes.push(index);
    voice.words += countWords([quote], report.text);
  }
  return [...voices.values()].sort((a, b) => b.words - a.words || a.quotes[0]! - b.quotes[0]!);
}
