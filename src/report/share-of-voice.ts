/** Who has how much of the quoted words, and who is talked about without being quoted. Pure. */
import { countWords } from './ask-people.ts';
import type { Report } from './types.ts';
import { type Voice, voicesOf } from './voices.ts';

export interface VoiceShare extends Voice {
  /** Place in `voicesOf`: the voice's colour in popup, card and marks. */
  number: number;
  /** Of all quoted words, 0 to 1. */
  share: number;
  /** Every one of the quotations is only probably theirs. */
  isProbable: boolean;
}

export interface ShareOfVoice {
  /** Persons, most quoted words first. */
  people: VoiceShare[];
  /** Speakers that are no person ("a senior official"), most quoted words first. */
  others: VoiceShare[];
  /** Indices of the quotations whose speaker the article does not state. */
  unstated: number[];
  unstatedWords: number;
  /** Words in all quotations: the sum of all of the above. */
  words: number;
  /** Indices into `Report.people`: leaders that are named but not quoted, most mentioned first. */
  unquotedLeaders: number[];
}

export function shareOfVoice(report: Pick<Report, 'quotes' | 'people' | 'text'>): ShareOfVoice {
  const { quotes, people, text } = report;
  const words = countWords(quotes, text);
  const shares = voicesOf(report).map((voice, number) => ({
    ...voice,
    number,
    share: words ? voice.words / words : 0,
    isProbable: voice.quotes.every((index) => quotes[index]!.confidence === 'probable'),
  }));
  const unstated = [...quotes.keys()].filter((index) => quotes[index]!.speaker === null);
  const quoted = new Set(quotes.map((quote) => quote.person));
  return {
    people: shares.filter((voice) => voice.person !== null),
    others: shares.filter((voice) => voice.person === null),
    unstated,
    unstatedWords: countWords(
      unstated.map((index) => quotes[index]!),
      text,
    ),
    words,
    unquotedLeaders: [...people.keys()]
      .filter((index) => people[index]!.leader && !quoted.has(index))
      .sort((a, b) => people[b]!.mentions.length - people[a]!.mentions.length),
  };
}
