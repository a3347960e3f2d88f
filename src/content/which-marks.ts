/** Which words of an article are marked, from the Report and the reader's settings. Pure. */
import { paragraphAt, paragraphStarts } from '../report/ask-people.ts';
import type { Report, ReportPerson } from '../report/types.ts';
import type { Voice } from '../report/voices.ts';
import { MAX_MARKS } from '../shared/limits.ts';
import type { Settings } from '../shared/settings.ts';
import type { Mention } from '../text/types.ts';

/** Words to mark; offsets into the article's text. */
export interface WordsToMark {
  start: number;
  end: number;
  kind: 'person' | 'quotation';
  /** Index into `Report.people`; null: a quotation of no person. */
  person: number | null;
  /** Number of the voice (its place in `voicesOf`); null: not quoted. */
  voice: number | null;
}

/** Parallel to `Report.people`, as the analysis has them: with their kind, which the Report leaves out. */
export type MentionsOfPeople = readonly { readonly mentions: readonly Mention[] }[];

/** In the order of the text, at most MAX_MARKS, never crossing the end of the text. */
export function wordsToMark(
  report: Report,
  people: MentionsOfPeople,
  voices: readonly Voice[],
  { marks, markEvery }: Pick<Settings, 'marks' | 'markEvery'>,
): WordsToMark[] {
  const words: WordsToMark[] = [];
  if (marks === 'people' || marks === 'both') words.push(...names(report, people, voices, markEvery));
  if (marks === 'quotations' || marks === 'both') words.push(...quotations(report, voices));
  return words.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MAX_MARKS);
}

/**
 * Names alone: marking each "he" would make the page restless. And only of people of whom there is something to say:
 * a mark that leads to an empty card is noise.
 */
function names(
  report: Report,
  people: MentionsOfPeople,
  voices: readonly Voice[],
  markEvery: Settings['markEvery'],
): WordsToMark[] {
  const paragraphs = paragraphStarts(report.text);
  const voiceOf = new Map(voices.map(({ person }, voice) => [person, voice]));
  return people.flatMap(({ mentions }, person) => {
    const voice = voiceOf.get(person) ?? null;
    if (voice === null && !isKnown(report.people[person])) return [];
    const seen = new Set<number>();
    return mentions
      .filter(({ kind, start }) => {
        if (kind !== 'name') return false;
        if (markEvery === 'all') return true;
        const paragraph = paragraphAt(paragraphs, start);
        return !seen.has(paragraph) && seen.add(paragraph);
      })
      .map(({ start, end }) => ({ start, end, kind: 'person' as const, person, voice }));
  });
}

/** A leader (or one of several), or someone whom the article describes. */
function isKnown(person: ReportPerson | undefined): boolean {
  return (
    person !== undefined && (person.leader !== null || person.couldBe.length > 0 || person.role !== null)
  );
}

/** Quotations whose speaker the article states; the others have no voice to show. */
function quotations(report: Report, voices: readonly Voice[]): WordsToMark[] {
  return voices.flatMap((voice, number) =>
    voice.quotes.map((index) => {
      const { start, end } = report.quotes[index]!;
      return { start, end, kind: 'quotation' as const, person: voice.person, voice: number };
    }),
  );
}
