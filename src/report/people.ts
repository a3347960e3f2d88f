/**
 * What the background answers for the people of an article: who each is (from leaders/) and a summary.
 * The summary's sentences come from message templates, so that they can be had in each language of the interface.
 */
import type { ArticleQuery, Identification, Office } from '../leaders/types.ts';
import type { Translator } from '../shared/i18n.ts';
import { officeName } from './office-words.ts';
import { type SameOffice, writeSummary } from './summary.ts';

/** What a person says in the article, in numbers: all that the background learns of the quotations. */
export interface SpeechCount {
  /** Quotations given to this person. */
  quotes: number;
  /** Words in them. */
  words: number;
  /** Words in all quotations of the article. */
  allWords: number;
  /** Paragraphs (from 1) of the first and the last quotation; null where there is none. */
  firstParagraph: number | null;
  lastParagraph: number | null;
}

/** Runs parallel to the people that were asked for. */
export interface PeopleAnswer {
  people: { who: Identification; summary: string }[];
}

/** The part of `openLeaders` that is needed here. */
interface Identifier {
  identify(query: ArticleQuery): Identification[];
}

/** `speech` runs parallel to `query.people`. The summary is written in the language of `words`. */
export function describePeople(
  leaders: Identifier,
  query: ArticleQuery,
  speech: readonly SpeechCount[],
  words: Translator,
): PeopleAnswer {
  const told = leaders.identify(query);
  const places = placesInOffice(told, speech, words);
  return {
    people: told.map((who, index) => ({
      who,
      summary: writeSummary(
        {
          who,
          role: fullestRole(query.people[index]?.roles ?? []),
          speech: speech[index] ?? NO_SPEECH,
          sameOffice: places[index] ?? null,
          today: query.today,
        },
        words,
      ),
    })),
  };
}

const NO_SPEECH: SpeechCount = {
  quotes: 0,
  words: 0,
  allWords: 0,
  firstParagraph: null,
  lastParagraph: null,
};

/** Kinds of office that many people hold at once: there "the third senator quoted" says something. */
const SHARED_KINDS = new Set<Office['kind']>([
  'legislator',
  'minister',
  'governor',
  'head-of-state',
  'head-of-government',
]);

function placesInOffice(
  told: readonly Identification[],
  speech: readonly SpeechCount[],
  words: Translator,
): (SameOffice | null)[] {
  const groups = new Map<string, number[]>();
  for (const [index, who] of told.entries()) {
    const office = who.kind === 'leader' ? who.profile.then : null;
    if (!office || !SHARED_KINDS.has(office.kind) || (speech[index]?.quotes ?? 0) === 0) continue;
    const key = officeGroup(office);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const places: (SameOffice | null)[] = told.map(() => null);
  for (const members of groups.values()) {
    const first = (index: number) => speech[index]?.firstParagraph ?? 0;
    for (const [at, index] of [...members].sort((a, b) => first(a) - first(b)).entries()) {
      const who = told[index];
      if (who?.kind !== 'leader' || !who.profile.then) continue;
      places[index] = { place: at + 1, of: members.length, office: groupName(who.profile.then, words) };
    }
  }
  return places;
}

/** Senators of different states hold the same office; ministers of different fields do not. */
function officeGroup({ title, jurisdiction, kind }: Office): string {
  if (kind === 'legislator') return `${jurisdiction} ${title.replace(/ for [A-Z]{2}$/, '')}`;
  if (kind === 'governor') return `${title} ${jurisdiction.slice(0, 2)}`;
  return kind === 'minister' ? `${jurisdiction} ${title}` : title;
}

function groupName(office: Office, words: Translator): string {
  const seat = /^(Senator|Representative) for [A-Z]{2}$/.exec(office.title);
  if (seat) return officeName({ ...office, title: seat[1]!, label: `US ${seat[1]}` }, words);
  return office.title;
}

function fullestRole(roles: readonly string[]): string | null {
  return roles.reduce<string | null>((best, role) => (role.length > (best?.length ?? 0) ? role : best), null);
}
