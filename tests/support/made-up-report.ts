/** Reports about invented people, for the gallery and for unit tests: offsets are found, never counted by hand. */
import type { Office, Profile } from '../../src/leaders/types.ts';
import { reportLeader } from '../../src/report/make-report.ts';
import type { Report, ReportLeader, ReportPerson, ReportQuote } from '../../src/report/types.ts';
import type { Confidence, How, Span } from '../../src/text/types.ts';

export interface MadeQuote {
  /** With its quotation marks, as in the text. */
  said: string;
  /** Name of one of the people, or the words for a speaker that is none; left out: not stated. */
  by?: string;
  mention?: string;
  cue?: string;
  how?: How;
  confidence?: Confidence;
}

export interface MadePerson {
  name: string;
  role?: string;
  leader?: ReportLeader;
  couldBe?: ReportPerson['couldBe'];
  summary?: string;
}

export interface MadeArticle {
  article?: Partial<Report['article']>;
  paragraphs: string[];
  people: MadePerson[];
  quotes: MadeQuote[];
  limits?: string[];
}

/** Fails where words are not in the text: a made-up report must be as whole as a real one. */
export function makeUpReport({ article, paragraphs, people, quotes, limits = [] }: MadeArticle): Report {
  const text = paragraphs.join('\n\n');
  let from = 0;
  return {
    article: {
      isNews: true,
      headline: 'The bridge at Harrow Point opens after nine years',
      published: '2024-05-17',
      updated: null,
      language: 'en',
      authors: ['Ines Calloway'],
      site: 'The Tidewater Courier',
      url: 'https://courier.example/harbour/bridge-opens',
      isTeaser: false,
      ...article,
    },
    text,
    people: people.map((person) => ({
      name: person.name,
      mentions: allSpans(text, person.name),
      role: person.role ?? null,
      roleSpan: person.role ? spanIn(text, person.role, 0) : null,
      leader: person.leader ?? null,
      couldBe: person.couldBe ?? [],
      summary: person.summary ?? '',
    })),
    quotes: quotes.map((made): ReportQuote => {
      const [start, end] = spanIn(text, made.said, from);
      from = end;
      const paragraph = text.lastIndexOf('\n', start) + 1;
      const index = people.findIndex((person) => person.name === made.by);
      return {
        start,
        end,
        speaker: made.by ?? null,
        person: index < 0 ? null : index,
        mention: made.mention ? spanIn(text, made.mention, paragraph) : null,
        cue: made.cue ? spanIn(text, made.cue, paragraph) : null,
        how: made.how ?? (made.by ? 'named in the same sentence' : null),
        confidence: made.by ? (made.confidence ?? 'sure') : null,
      };
    }),
    limits,
  };
}

function spanIn(text: string, words: string, from: number): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the made-up text: ${words}`);
  return [start, start + words.length];
}

function allSpans(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    spans.push([at, at + words.length]);
  }
  return spans;
}

/** An office as the data have it. */
export function makeUpOffice(label: string, from: string, to: string | null = null): Office {
  return {
    label,
    title: label.replace(/ of .*/, ''),
    jurisdiction: 'XX',
    kind: 'head-of-government',
    from,
    to,
    asOf: '2026-08-22',
    isActing: false,
  };
}

/** A leader who held an office on the article's date, and holds or held others. */
export function makeUpLeader(
  name: string,
  { onDate = null, ...more }: { onDate?: Office | null } & Partial<Profile>,
): ReportLeader {
  return reportLeader({
    id: 'Q0',
    name,
    then: onDate,
    now: null,
    last: null,
    next: null,
    alsoThen: [],
    asOf: '2026-08-22',
    born: null,
    died: null,
    gender: null,
    wikipedia: null,
    reasons: [],
    ...more,
  });
}
