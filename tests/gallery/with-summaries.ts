/** The summaries of a made-up report as the background would write them, in the language that the gallery shows. */
import type { Identification } from '../../src/leaders/types.ts';
import { askAboutPeople } from '../../src/report/ask-people.ts';
import { describePeople } from '../../src/report/people.ts';
import type { Report, ReportPerson } from '../../src/report/types.ts';
import type { Translator } from '../../src/shared/i18n.ts';
import { makeUpLeader, makeUpOffice } from '../support/made-up-report.ts';

const TODAY = '2026-08-22';

export function withSummaries(report: Report, words: Translator): Report {
  const { query, speech } = askAboutPeople(
    {
      quotes: report.quotes,
      people: report.people.map(({ name, mentions, roleSpan }) => ({
        name,
        gender: null,
        role: roleSpan,
        roles: roleSpan ? [roleSpan] : [],
        mentions: mentions.map(([start, end]) => ({ start, end, kind: 'name' as const })),
      })),
      otherNames: [],
      isInEnglish: true,
    },
    report.text,
    report.article.published,
    TODAY,
  );
  const told = { identify: () => report.people.map(whoIs) };
  const { people } = describePeople(told, query, speech, words);
  return {
    ...report,
    people: report.people.map((person, index) => ({ ...person, summary: people[index]?.summary ?? '' })),
  };
}

function whoIs({ leader, couldBe }: ReportPerson): Identification {
  if (leader) return { kind: 'leader', profile: leader.profile };
  if (couldBe.length === 0) return { kind: 'none' };
  const profiles = couldBe.map(
    ({ name, office }) => makeUpLeader(name, { onDate: makeUpOffice(office ?? '', '2019-06-01') }).profile,
  );
  return { kind: 'ambiguous', profiles };
}
