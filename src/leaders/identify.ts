/**
 * Tells for each person of an article which leader it is, if any. A wrong person is the worst mistake: one leader must
 * be likely enough, and well ahead of every other; where two are close, both are named; else nobody is.
 */
import { type ArticleFacts, FEW, type PersonFacts, type Weighed, weigh, weighCompany } from './evidence.ts';
import { lookUp, type NameLookUp } from './look-up.ts';
import type { PackedLeaders } from './packed.ts';
import type { Places } from './places.ts';
import { makeProfile } from './profile.ts';
import { readRole } from './roles.ts';
import type { ArticleQuery, Identification, PersonQuery } from './types.ts';

/** Enough to be said to be a leader. A full name (2) of a head (2.5) is; of a minister it takes a sign more. */
const ENOUGH = 3.5;
/** A family name alone needs a title that fits, and more. */
const ENOUGH_FOR_SURNAME = 4.5;
/** So far ahead of the next that nobody else can be meant. */
const CLEAR = 1.75;
const MAX_COULD_BE = 3;
/** The first pass finds those who are sure; they are company to the others in the second. */
const SURE = 6;

/** Parallel to `query.people`. */
export function identify(packed: PackedLeaders, places: Places, query: ArticleQuery): Identification[] {
  const day = dayOf(query.published) ?? query.today;
  const named = new Set<string>();
  for (const name of query.otherNames) for (const code of places.codesOf(name)) addPlace(named, code);
  const people = query.people.map((person) => askFor(packed, places, person));
  for (const { facts } of people) {
    for (const { reading } of facts.roles) for (const code of reading.places) addPlace(named, code);
  }
  const article: ArticleFacts = { day, places: named };

  const first = people.map(({ lookUp, facts }) => weighAll(lookUp, facts, article));
  const sure = first.map((weighed) => {
    const [best, next] = weighed;
    return best && best.score >= SURE && best.score - (next?.score ?? 0) >= CLEAR ? best : null;
  });
  const leadersOf = countPlaces(sure);
  return people.map(({ lookUp }, index) => {
    const own = sure[index] ?? null;
    const isCompany = (place: string) => (leadersOf.get(place) ?? 0) > (own?.places.has(place) ? 1 : 0);
    const weighed = first[index]!.map((one) => weighCompany(one, isCompany)).sort(byScore);
    return choose(weighed, lookUp, query.today, day);
  });
}

/** How many of those who were told for sure belong to each country, state or body. */
function countPlaces(sure: readonly (Weighed | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of sure) {
    for (const place of one?.places ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

function weighAll(lookUp: NameLookUp, facts: PersonFacts, article: ArticleFacts): Weighed[] {
  const weighed: Weighed[] = [];
  for (const candidate of lookUp.candidates) {
    const one = weigh(candidate, facts, article);
    if (!one || (candidate.match === 'surname' && !isEnoughForSurname(one, lookUp))) continue;
    if (candidate.match === 'junior' && !one.hasTitle) continue;
    weighed.push(one);
  }
  return weighed.sort(byScore);
}

function byScore(a: Weighed, b: Weighed): number {
  return b.score - a.score || a.leader.index - b.leader.index;
}

/**
 * The article names the country; or the title is a head's, and few have the name, or it is the US president: the one
 * head whom the news in English names without a country. "Minister Singh" can be any of many.
 */
function isEnoughForSurname(weighed: Weighed, { surnameHolders }: NameLookUp): boolean {
  const { leader, hasTitle, hasTellingTitle, hasHeadsTitle, hasPlace } = weighed;
  if (!hasTitle || (!hasTellingTitle && surnameHolders > FEW)) return false;
  return hasPlace || (hasHeadsTitle && (surnameHolders <= FEW || leader.country === 'US'));
}

function choose(
  weighed: readonly Weighed[],
  { candidates }: NameLookUp,
  today: string,
  day: string,
): Identification {
  const [best, next] = weighed;
  const enough = candidates.some(({ match }) => match === 'surname') ? ENOUGH_FOR_SURNAME : ENOUGH;
  if (!best || best.score < enough) return { kind: 'none' };
  if (!next || best.score - next.score >= CLEAR) {
    return { kind: 'leader', profile: makeProfile(best.leader, day, today, best.reasons) };
  }
  const close = weighed.filter(({ score }) => best.score - score < CLEAR).slice(0, MAX_COULD_BE);
  return {
    kind: 'ambiguous',
    profiles: close.map(({ leader, reasons }) => makeProfile(leader, day, today, reasons)),
  };
}

/** A title that stands in the name ("King Charles III") is taken out of it where nobody has the name with it. */
function askFor(packed: PackedLeaders, places: Places, person: PersonQuery) {
  const whole = lookUp(packed, person.name);
  const [, title, rest] =
    /^(King|Queen|Pope|Emperor|Emir|Sultan|Prince|Sheikh|President|Senator|Sen\.|Representative|Rep\.|Governor|Gov\.|Justice) (.+)$/.exec(
      person.name,
    ) ?? [];
  const isTitled = whole.candidates.length === 0 && title !== undefined && rest !== undefined;
  const roles = isTitled ? [title, ...person.roles] : person.roles;
  const found = isTitled ? lookUp(packed, rest) : whole;
  const facts: PersonFacts = {
    gender: person.gender,
    roles: roles.map((words) => ({ words, reading: readRole(words, places) })),
    namesakes: found.namesakes,
    surnameHolders: found.surnameHolders,
  };
  return { lookUp: found, facts };
}

/** A state stands for its country too. */
function addPlace(places: Set<string>, code: string): void {
  places.add(code);
  if (code.includes('-')) places.add(code.slice(0, 2));
}

function dayOf(published: string | null): string | null {
  const match = /^\d{4}-\d\d-\d\d/.exec(published ?? '');
  return match && !Number.isNaN(Date.parse(match[0])) ? match[0] : null;
}
