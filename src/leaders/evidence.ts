/**
 * What speaks for and against a leader being the person of an article. Each piece of evidence is a number on one
 * scale, added up; identify.ts says how much is enough. The numbers were chosen by hand so that one strong
 * contradiction (another occupation, another country) outweighs a full name, and a fitting title outweighs a common
 * name; tests/corpus/leaders holds the cases that they were checked on.
 */
import type { Candidate } from './look-up.ts';
import { fitsOffice } from './office-fit.ts';
import { addDays, isHeldOn, yearsBetween } from './office-on-day.ts';
import type { Concept } from './office-words.ts';
import type { HeldOffice, Leader } from './packed.ts';
import { endOf } from './profile.ts';
import type { RoleReading } from './roles.ts';
import type { Reason } from './types.ts';

export interface ArticleFacts {
  /** ISO; the day that offices are read on. */
  day: string;
  /** Codes of places named anywhere in the article. */
  places: ReadonlySet<string>;
}

export interface PersonFacts {
  gender: 'female' | 'male' | null;
  roles: readonly { words: string; reading: RoleReading }[];
  /** See look-up.ts. */
  namesakes: number;
  surnameHolders: number;
}

export interface Weighed {
  leader: Leader;
  score: number;
  /** A title in the article fits an office held then (or before, where the article says "former"). */
  hasTitle: boolean;
  /** More than "minister" without a word of what for. */
  hasTellingTitle: boolean;
  /** That office is a head's. */
  hasHeadsTitle: boolean;
  /** The article names a country, state or body of this leader's offices. */
  hasPlace: boolean;
  /** Codes of the countries, states and bodies that the leader's offices belong to. */
  places: ReadonlySet<string>;
  reasons: Reason[];
}

/** So many people of one family name in the table, and the name is not a common one. */
export const FEW = 6;

/** Null: cannot be (not born yet, or a child; a ship or a school of that name). */
export function weigh(candidate: Candidate, person: PersonFacts, article: ArticleFacts): Weighed | null {
  const { leader, match } = candidate;
  const { day } = article;
  if (person.roles.some(({ reading }) => reading.isThing)) return null;
  if (leader.born && Number(day.slice(0, 4)) - Number(leader.born.slice(0, 4)) < 18) return null;

  const reasons: Reason[] = [];
  let score = NAME[match];
  if (match !== 'surname') reasons.push({ kind: 'full-name', words: '' });
  // The article's gender may be a guess from a given name that is both: against, but no proof.
  if (person.gender && leader.gender && person.gender !== leader.gender) score -= OTHER_GENDER;
  score -= 1.5 * Math.log1p(20 * person.namesakes);

  const prominence = Math.max(...leader.offices.map(prominenceOf));
  score += prominence;
  if (prominence >= 1 && match === 'exact' && person.namesakes < UNIQUE) score += 0.7;
  if (prominence >= 2.5) reasons.push({ kind: 'prominence', words: '' });
  score += inTime(leader, day, reasons);

  const places = placesOf(leader);
  let hasTitle = false;
  let hasTellingTitle = false;
  let hasHeadsTitle = false;
  let hasPlace = false;
  let bestRole = 0;
  let worstRole = 0;
  for (const { words, reading } of person.roles) {
    const role = weighRole(reading, leader, day, places);
    if (role.fits) {
      hasTitle = true;
      if (reading.portfolio.length > 0 || reading.concepts.some((concept) => concept !== 'minister'))
        hasTellingTitle = true;
      if (reading.concepts.some((concept) => HEADS_TITLES.has(concept))) hasHeadsTitle = true;
      reasons.push({ kind: reading.isFormer ? 'former' : 'title', words });
    }
    if (role.isHere) hasPlace = true;
    bestRole = Math.max(bestRole, role.score);
    worstRole = Math.min(worstRole, role.score);
  }
  // Where a title fits, words that do not are mostly another's that stand near the name.
  score += bestRole + (hasTitle ? worstRole / 4 : worstRole);
  if (!hasPlace && hasAny(places, article.places)) {
    hasPlace = true;
    // Of a parliament with hundreds of members, one of a common name: that the country is named says nothing.
    if (hasTitle || prominence > 0 || person.surnameHolders <= FEW) {
      score += 1;
      reasons.push({ kind: 'country', words: '' });
    }
  } else if (!hasPlace && article.places.size > 0) {
    if (article.places.size >= 3) score -= 0.5;
    // An article of other countries, and a name that others have too.
    if (!hasTitle && person.namesakes >= UNIQUE) score -= 1;
  }
  // The state, not only the country: tells two members of one parliament apart.
  if (worstRole > -2 && [...places].some((place) => place.startsWith('US-') && article.places.has(place)))
    score += 2;
  return { leader, score, hasTitle, hasTellingTitle, hasHeadsTitle, hasPlace, places, reasons };
}

/** The same with the weight of others in the article: `isCompany` says whether another leader of a place was
 * told for sure. */
export function weighCompany(weighed: Weighed, isCompany: (place: string) => boolean): Weighed {
  if (![...weighed.places].some(isCompany)) return weighed;
  return {
    ...weighed,
    score: weighed.score + 1,
    reasons: [...weighed.reasons, { kind: 'company', words: '' }],
  };
}

/** Below this a full name of someone much in the news is hardly another's. */
const UNIQUE = 0.005;
const OTHER_GENDER = 2.5;

const HEADS_TITLES = new Set<Concept>([
  'president',
  'prime-minister',
  'monarch',
  'pope',
  'leader',
  'vice-president',
]);

const NAME: Record<Candidate['match'], number> = {
  exact: 2,
  near: 1.5,
  alike: 0.5,
  part: -1.5,
  junior: 0,
  surname: 0,
};

/** How likely it is that an article means this one, for the office alone. */
function prominenceOf({ kind, title, jurisdiction }: HeldOffice): number {
  switch (kind) {
    case 'head-of-state':
    case 'head-of-government':
    case 'monarch':
      return 2.5;
    case 'deputy-head':
      return jurisdiction === 'US' ? 2.5 : 0.7;
    case 'organisation-head':
      return /^(UN|EU|NATO|WHO|IMF|WB|ECB|IAEA)$/.test(jurisdiction) ? 1.2 : 0.3;
    case 'minister':
      return jurisdiction === 'US' && /^Secretary of (State|Defen[cs]e|the Treasury)$/.test(title)
        ? 1.2
        : 0.2;
    case 'legislator':
      return /^Senator|Speaker of the House|Majority|Minority/.test(title) ? 1 : 0;
    case 'governor':
      return jurisdiction.startsWith('US-') ? 0.5 : -0.3;
    default:
      return 0;
  }
}

/** In office on the day: likelier. Long after, or before the first office: less so. */
function inTime(leader: Leader, day: string, reasons: Reason[]): number {
  if (leader.died !== '' && addDays(leader.died, 730) < day) return -2;
  let nearest = Number.POSITIVE_INFINITY;
  let isBefore = false;
  for (const office of leader.offices) {
    if (isHeldOn(office, day) && !(leader.died && leader.died <= day)) {
      reasons.push({ kind: 'office-then', words: '' });
      return 1;
    }
    const start = office.start.replace('~', '') || office.asOf;
    const end = endOf(office) || office.asOf || start;
    const years = start > day ? yearsBetween(day, start) : yearsBetween(end, day);
    if (years < nearest) {
      nearest = years;
      isBefore = start > day;
    }
  }
  if (isBefore) return -Math.min(3, 0.3 + 0.9 * nearest);
  return nearest <= 5 ? 0 : nearest <= 20 ? -0.7 : -1.5;
}

/** Territories of the US that have a code of their own, too. */
const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** Codes that the leader's offices speak for: the country of a state too. */
function placesOf(leader: Leader): ReadonlySet<string> {
  const places = new Set([leader.country]);
  for (const { jurisdiction, title } of leader.offices) {
    places.add(jurisdiction);
    if (jurisdiction.includes('-')) places.add(jurisdiction.slice(0, 2));
    const state = /^(?:Senator|Representative|Delegate) for ([A-Z]{2})$/.exec(title);
    if (state) places.add(`US-${state[1]}`);
    if (state && TERRITORIES.has(state[1]!)) places.add(state[1]!);
  }
  places.delete('');
  return places;
}

interface WeighedRole {
  score: number;
  fits: boolean;
  isHere: boolean;
}

function hasAny(codes: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  for (const code of codes) if (among.has(code)) return true;
  return false;
}

function weighRole(
  reading: RoleReading,
  leader: Leader,
  day: string,
  places: ReadonlySet<string>,
): WeighedRole {
  const isHere = reading.places.some((place) => places.has(place));
  const isElsewhere = reading.places.length > 0 && !isHere;
  let score = isElsewhere ? -3 : 0;
  let fits = false;
  if (reading.concepts.length > 0) {
    const best = Math.max(...reading.concepts.map((concept) => fitInTime(concept, reading, leader, day)));
    fits = best >= 3;
    score += best;
  } else if (reading.isPolitical) score += 1;
  if (reading.isOther && !fits) score -= 4;
  else if (isHere) score += 1.5;
  return { score, fits: fits && !isElsewhere, isHere };
}

/** A title that fits an office held on the day is worth most; one held long ago little, unless the article says "former". */
function fitInTime(concept: Concept, reading: RoleReading, leader: Leader, day: string): number {
  let best = concept === 'leader' || concept === 'lawmaker' ? -1 : -3;
  for (const office of leader.offices) {
    if (!fitsOffice(concept, office, reading)) continue;
    const start = office.start.replace('~', '') || office.asOf;
    const end = endOf(office);
    let worth: number;
    if (start > addDays(day, reading.isComing ? 400 : 60)) worth = -1;
    else if (reading.isFormer) worth = isHeldOn(office, day) ? 1 : 4;
    else if (
      isHeldOn(office, addDays(day, -60)) ||
      isHeldOn(office, day) ||
      isHeldOn(office, addDays(day, 60))
    )
      worth = 4;
    else if (reading.isComing) worth = 3;
    else if (start > day) worth = -1;
    // Courtesy: those who left an office are often still called by its title.
    else worth = end !== '' && yearsBetween(end, day) > 8 ? 1 : 2;
    best = Math.max(best, worth);
  }
  return best;
}
