/** What a card says about one person of the Report, in the words of the interface. Pure. */
import { paragraphAt, paragraphStarts } from '../report/ask-people.ts';
import type { Report, ReportLeader, ReportPerson } from '../report/types.ts';
import type { Voice } from '../report/voices.ts';
import { type WhoLines, whoIs } from '../report/who-is.ts';
import type { Translator } from '../shared/i18n.ts';

export interface CardContent {
  name: string;
  /** Number of the voice; null: not quoted. */
  voice: number | null;
  who: WhoLines;
  /** Sentences on the person; empty: none. */
  summary: string;
  /** The first quotation, exactly as it stands in the article; null: not quoted. */
  quote: { text: string; isProbable: boolean; more: string | null } | null;
  /** Why this person: "Named as “Chinese President” in paragraph 1". */
  why: string;
  /** The day that what is said about offices is good to; null: the article's own words are all. */
  asOf: string | null;
  /** What "not this person" takes back; null: nobody was identified. */
  leaderId: string | null;
  /** Language of the words that are the article's own. */
  lang: string | null;
}

/** `person` is an index into `report.people`. */
export function cardContent(
  report: Report,
  person: number,
  voices: readonly Voice[],
  tr: Translator,
): CardContent {
  const who = report.people[person]!;
  const number = voices.findIndex((voice) => voice.person === person);
  return {
    name: who.leader?.name ?? who.name,
    voice: number < 0 ? null : number,
    who: whoIs(who, tr),
    summary: who.summary,
    quote: firstQuote(report, voices[number], tr),
    why: whyThis(report, who, tr),
    asOf: who.leader ? tr.t('card_as_of', tr.date(who.leader.asOf)) : null,
    leaderId: who.leader?.id ?? null,
    lang: report.article.language,
  };
}

function firstQuote(report: Report, voice: Voice | undefined, tr: Translator): CardContent['quote'] {
  const quote = voice && report.quotes[voice.quotes[0]!];
  if (!voice || !quote) return null;
  const more = voice.quotes.length - 1;
  return {
    text: report.text.slice(quote.start, quote.end),
    isProbable: quote.confidence === 'probable',
    more: more ? tr.plural('card_more', more) : null,
  };
}

function whyThis(report: Report, person: ReportPerson, tr: Translator): string {
  const paragraphs = paragraphStarts(report.text);
  const at = (offset: number) => tr.number(paragraphAt(paragraphs, offset));
  const first = person.mentions[0]?.[0] ?? 0;
  if (person.leader) {
    const words = tellingWords(person.leader);
    const place = words ? report.text.indexOf(words) : -1;
    if (words && place >= 0) return tr.t('card_why_words', words, at(place));
    return tr.t('card_why_name', person.name, at(first));
  }
  if (person.role && person.roleSpan) return tr.t('card_why_described', at(person.roleSpan[0]));
  return tr.t('card_why_name', person.name, at(first));
}

/** The article's words that spoke for this leader; null: the name alone did. */
function tellingWords({ reasons }: ReportLeader): string | null {
  const telling =
    reasons.find(({ kind, words }) => kind === 'title' && words) ?? reasons.find(({ words }) => words);
  return telling?.words ?? null;
}
