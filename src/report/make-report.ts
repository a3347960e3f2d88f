/** Joins the article, what its text says, and who its people are. Pure. */
import type { Identification, Profile } from '../leaders/types.ts';
import type { Article } from '../page/types.ts';
import type { Analysis, Person } from '../text/types.ts';
import type { PeopleAnswer } from './people.ts';
import type { Report, ReportLeader, ReportPerson } from './types.ts';

export interface ReportParts {
  article: Article;
  text: string;
  analysis: Analysis;
  /** Parallel to `analysis.people`; null while nobody has been asked (or nobody answers): then no one is a leader. */
  answer: PeopleAnswer | null;
  limits?: string[];
}

export function makeReport({ article, text, analysis, answer, limits = [] }: ReportParts): Report {
  return {
    article,
    text,
    quotes: analysis.quotes.map((quote) => ({ ...quote })),
    people: analysis.people.map((person, index) => {
      const answered = answer?.people[index];
      return reportPerson(person, text, answered?.who ?? { kind: 'none' }, answered?.summary ?? '');
    }),
    limits,
  };
}

function reportPerson(person: Person, text: string, who: Identification, summary: string): ReportPerson {
  return {
    name: person.name,
    mentions: person.mentions.map(({ start, end }) => [start, end] as const),
    role: person.role && text.slice(person.role[0], person.role[1]),
    roleSpan: person.role,
    leader: who.kind === 'leader' ? reportLeader(who.profile) : null,
    couldBe:
      who.kind === 'ambiguous'
        ? who.profiles.map(({ id, name, then, now, last }) => ({
            id,
            name,
            office: (then ?? now ?? last)?.label ?? null,
          }))
        : [],
    summary,
  };
}

/** A leader as the Report has it. */
export function reportLeader(profile: Profile): ReportLeader {
  const { then, now, last } = profile;
  return {
    id: profile.id,
    name: profile.name,
    office: then?.label ?? null,
    from: then?.from ?? null,
    to: then?.to ?? null,
    inOfficeThen: then !== null,
    now: now?.label ?? null,
    last: now ? null : (last?.label ?? null),
    asOf: profile.asOf,
    reasons: profile.reasons,
    profile,
  };
}

/** The Report of a page that is no article: nothing is quoted, nobody named. */
export function emptyReport(article: Article, text: string): Report {
  return { article, text, quotes: [], people: [], limits: [] };
}
