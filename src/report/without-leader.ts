/** The Report after its reader has said of one person "not this leader". Pure. */
import type { Analysis } from '../text/types.ts';
import { makeReport } from './make-report.ts';
import type { Report } from './types.ts';

/** `person`: index into `report.people`. All others stay as they were found, also those who could be one of several. */
export function withoutLeader(report: Report, analysis: Analysis, person: number): Report {
  const identified = report.people.map(({ leader, summary }) => ({
    who: leader ? { kind: 'leader' as const, profile: leader.profile } : { kind: 'none' as const },
    summary,
  }));
  identified[person] = { who: { kind: 'none' }, summary: '' };
  const { article, text, limits } = report;
  const changed = makeReport({ article, text, analysis, answer: { people: identified }, limits });
  for (const [index, { couldBe }] of report.people.entries()) changed.people[index]!.couldBe = couldBe;
  return changed;
}
