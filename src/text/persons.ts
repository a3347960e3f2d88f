/**
 * Joins name candidates to persons: longest-form clustering by the last word of the name. Full names make the
 * persons; surnames, first names and partial names are given to the person who bears them, by nearness and weight
 * where two bear one surname. Cost: linear in the candidates; how many bearers of one surname are looked at is capped.
 */

import { isMisspelling } from './misspelling.ts';
import type { NameCandidate } from './name-candidate.ts';
import {
  COMMON,
  FEMALE,
  FIRST_NAME,
  HONORIFIC,
  INITIAL,
  MALE,
  PARTICLE,
  PLACE,
  TITLE_OF_MEN,
  TITLE_OF_WOMEN,
} from './name-flags.ts';
import { isEndOf, isFirstNameOf } from './name-forms.ts';
import type { Word } from './words.ts';

/** One person while names are being joined. Genders are 1 for a woman, -1 for a man, 0 for not known. */
export interface PersonDraft {
  /** Candidates of this person, in their order. */
  members: NameCandidate[];
  /** How many were joined so far. */
  count: number;
  /** The fullest form. */
  full: NameCandidate;
  suffix: string | null;
  /** How many of the members have it. */
  suffixes: number;
  /** Beginnings of the titles that this person was given ("sen" of Sen. and Senator). */
  titles: string;
  /** Introduced as somebody's relative. */
  isRelative: boolean;
  /** One of those joined so far said something. */
  reports: boolean;
  /** The text says of this person that he or she has died. */
  isDead: boolean;
  /** … or is thirteen at most. */
  isChild: boolean;
  /** Surnames with a title whose gender is this person's (“Mrs. Clinton”). */
  claims: number;
  /** Sum of the genders that titles, and words such as wife, name. */
  votes: number;
  firstNameGender: number;
  /** The last candidate that was joined. */
  last: number;
  /** That this is a person (personhood.ts), and the place in Names.persons, once these are known. */
  weight: number;
  place: number;
}

const NOBODY: readonly PersonDraft[] = [];

/** Gives candidates their person. `isName` says whether a lone word may make a person at all. */
export function joinPersons(
  candidates: readonly NameCandidate[],
  isName: (candidate: NameCandidate) => boolean,
): PersonDraft[] {
  /** Bearers of one name that are compared; an article has no more, a hostile text may. */
  const MOST_BEARERS = 12;
  const persons: PersonDraft[] = [];
  const byWord = new Map<string, PersonDraft[]>();
  const bearersOf = (word: string) => byWord.get(word) ?? NOBODY;
  const register = (word: string, person: PersonDraft) => {
    const bearers = byWord.get(word);
    if (!bearers) byWord.set(word, [person]);
    else if (!bearers.includes(person) && bearers.length < MOST_BEARERS) bearers.push(person);
  };
  const create = (full: NameCandidate): PersonDraft => {
    const person: PersonDraft = {
      members: [],
      count: 0,
      full,
      suffix: full.suffix,
      suffixes: 0,
      titles: '',
      isRelative: full.isRelative,
      reports: false,
      isDead: false,
      isChild: false,
      claims: 0,
      votes: 0,
      firstNameGender: 0,
      last: -1,
      weight: 0,
      place: -1,
    };
    persons.push(person);
    register(full.surname, person);
    return person;
  };
  const join = (candidate: NameCandidate, person: PersonDraft) => {
    const { title, suffix } = candidate;
    candidate.person = person;
    person.isDead ||= candidate.isDead;
    person.isChild ||= candidate.isChild;
    person.count++;
    person.votes += titleGender(title);
    // "her father, Aung San" is not Aung San Suu Kyi, wherever the name went.
    if (candidate.words.length === person.full.words.length) person.votes += candidate.kinGender;
    if (title && !person.titles.includes(titleKey(title))) person.titles += titleKey(title);
    if (suffix) person.suffixes++;
  };

  // Full names of the running text first, then those of headings.
  for (const isHeading of [false, true])
    for (const candidate of candidates) {
      if (candidate.isHeading !== isHeading || !candidate.isFull) continue;
      const bearers = bearersOf(candidate.surname).filter((bearer) => fitsSuffix(bearer, candidate));
      // The same words or their end before anything that only fits.
      const person =
        bearers.find(({ full }) => isEndOf(candidate.words, full.words)) ??
        bearers.find((bearer) => isSamePerson(bearer, candidate)) ??
        create(candidate);
      if (candidate.words.length > person.full.words.length) person.full = candidate;
      person.isRelative ||= candidate.isRelative;
      person.firstNameGender ||= genderOfFirstName(candidate);
      join(candidate, person);
      registerName(candidate, person, register);
    }

  // “Mr. Obama” where only Michelle Obama is named in full: another person, who must be there before the surnames
  // without a title are given out.
  const spouses = new Map<string, NameCandidate>();
  for (const one of candidates)
    if (one.sharedSurname !== null && !spouses.has(one.sharedSurname)) spouses.set(one.sharedSurname, one);
  for (const candidate of candidates) {
    const gender = titleGender(candidate.title);
    const bearers = bearersOf(candidate.surname);
    if (gender === 0 || candidate.isFull || bearers.length === MOST_BEARERS) continue;
    if (bearers.length === 0 && findMisspelt(candidate, persons)) continue;
    // "Ann and Philip Roe … Mrs Roe": Ann, whose surname is told with his.
    const other = spouses.get(candidate.surname);
    const spouse = other && !other.person && genderOfFirstName(other) * gender >= 0 ? other : undefined;
    const isSpouse = spouse !== undefined && genderOfFirstName(spouse) === gender;
    if (
      bearers.every((bearer) => personGender(bearer) === -gender || (isSpouse && personGender(bearer) === 0))
    ) {
      const person = create(spouse ?? candidate);
      person.votes = gender;
      if (spouse) {
        join(spouse, person);
        register(candidate.surname, person);
      }
    }
    for (const bearer of bearersOf(candidate.surname)) if (personGender(bearer) === gender) bearer.claims++;
  }

  // "his son, Raghavan … Raghavan Roe said": the father is Roe.
  for (const { words, isFull, isRelative } of candidates)
    if (isRelative && !isFull)
      for (const bearer of bearersOf(words[0]!)) bearer.isRelative ||= bearer.full.words[0] === words[0];

  for (const [at, candidate] of candidates.entries()) {
    if (!candidate.person) {
      let person = findBearer(candidate, bearersOf(candidate.surname), at);
      if (!person) {
        if (candidate.isTakenUp) continue;
        person = findMisspelt(candidate, persons);
      }
      if (!person) {
        if (!isName(candidate)) continue;
        person = create(candidate);
        person.firstNameGender = candidate.title ? 0 : genderOfFirstName(candidate);
      }
      join(candidate, person);
    }
    const { person } = candidate;
    if (!person) continue;
    person.last = at;
    person.reports ||= candidate.reports;
    person.members.push(candidate);
  }
  return persons;
}

/** Words by which a full name may be taken up again: the surname, the first name, and each part between them. */
function registerName(
  { words, flags, surname, nickname }: NameCandidate,
  person: PersonDraft,
  register: (word: string, person: PersonDraft) => void,
): void {
  register(surname, person);
  for (let w = 0; w < words.length - 1; w++)
    if ((flags[w]! & (INITIAL | PARTICLE)) === 0) register(words[w]!, person);
  if (nickname) register(nickname, person);
}

/**
 * Whether full names with one surname may be one person's: John R. Smith and R. Smith, Mary Ann Jones and Ann Jones; but not
 * "Carla Roe … her brother Carl Roe".
 */
function isSamePerson({ full, firstNameGender }: PersonDraft, candidate: NameCandidate): boolean {
  const [a, b] = [full.words, candidate.words];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (a[0] !== b[0] && (candidate.isRelative || firstNameGender * genderOfFirstName(candidate) < 0))
    return false;
  return isFirstNameOf(a[0]!, b[0]!) || (short.length < long.length && long.includes(short[0]!));
}

const titleKey = ({ folded }: Word) => ` ${folded.slice(0, 3)}`;

/** Donald Trump Jr. is not Donald Trump; but who is once called Jr. may go without it later. */
function fitsSuffix({ suffix, suffixes }: PersonDraft, candidate: NameCandidate): boolean {
  return suffix === candidate.suffix || (!candidate.suffix && suffixes < 2);
}

/** The person a surname, a first name or a part of a name stands for; undefined where nobody bears it. */
function findBearer(
  candidate: NameCandidate,
  bearers: readonly PersonDraft[],
  at: number,
): PersonDraft | undefined {
  /** As much as twelve mentions: whom the article is about may have said it before. */
  const WORTH_OF_LIFE = 3;
  let best: PersonDraft | undefined;
  let most = -Infinity;
  // "Ella Grant, 9, was hurt. Her father, Paul Grant, said …": only he has said something.
  const isHeard = bearers.some(({ reports }) => reports);
  const isRelativeHeard = isHeard && !bearers.some(({ isRelative, reports }) => reports && !isRelative);
  for (const person of bearers) {
    if (!mayBear(person, candidate)) continue;
    const { title, surname } = candidate;
    const { full, titles, isRelative, isDead, suffixes, claims, count, last } = person;
    let score = Math.min(claims, 8) * 0.4;
    if (full.surname === surname || full.sharedSurname === surname) score += 3;
    // "Tan Boon Hiang … Mr Tan": the surname comes first.
    else if (title && full.words[0] === surname && (title.flags & HONORIFIC) !== 0 && full.title) score += 3;
    if (title && titles.includes(titleKey(title))) score += 2;
    if (titleGender(title) * personGender(person) > 0) score++;
    // The surname alone is left to whom it was before.
    if (isRelativeHeard && candidate.reports) score += person.reports ? 1 : -1;
    else if ((isRelative && full.sharedSurname === null) || suffixes > 0) score -= 2;
    // "Ann Roe has died. Her son, Max Roe, was there. Roe said …"
    if (isDead && candidate.reports) score -= WORTH_OF_LIFE;
    // News gives the full name first: of those who are still to come, the first.
    score += last < 0 ? -1 : Math.min(count, 12) * 0.25 + 1 / (1 + (at - last) * 0.5);
    if (score > most) {
      most = score;
      best = person;
    }
  }
  return best;
}

/**
 * Who is named in full with nearly the same surname: news gives the full name first, so a surname that no full name has
 * is hardly another's. Undefined where several are.
 */
function findMisspelt(
  { words, flags, surname, title }: NameCandidate,
  persons: readonly PersonDraft[],
): PersonDraft | undefined {
  /** An article names no more in full, a hostile text may. */
  const MOST_COMPARED = 60;
  if (words.length > 1 || (flags[0]! & (FIRST_NAME | PLACE | COMMON)) !== 0) return undefined;
  const near = persons
    .slice(0, MOST_COMPARED)
    .filter(({ full }) => full.isFull && isMisspelling(full.surname, surname));
  const [person] = near;
  return near.length === 1 && titleGender(title) * personGender(person!) >= 0 ? person : undefined;
}

function mayBear(person: PersonDraft, candidate: NameCandidate): boolean {
  const { surname, suffix, title, flags, isTakenUp, sharedSurname } = candidate;
  const { full } = person;
  if (suffix && suffix !== person.suffix) return false;
  if (titleGender(title) * personGender(person) < 0) return false;
  if (person.isChild && title && (title.flags & HONORIFIC) !== 0) return false;
  // "Mark, 53, added": behind "dad Mark" no mark is meant.
  const isNamedSo = (flags[0]! & FIRST_NAME) !== 0 && (candidate.reports || candidate.strong > 0);
  if (full.surname === surname) return full.isFull || !isTakenUp || isNamedSo;
  if (full.sharedSurname === surname) return title !== null && (title.flags & HONORIFIC) !== 0;
  if (sharedSurname !== null && sharedSurname !== full.surname) return false;
  // A plain word or place is taken up for a surname only, or for a first name that it is as well.
  const isFirst = full.words[0] === surname;
  return isTakenUp
    ? isFirst && full.isFull && (flags[0]! & (FIRST_NAME | PLACE)) === FIRST_NAME
    : isFirst || !title;
}

/** What a title or honorific says; 0 where it says nothing (President), or is null. */
const titleGender = (title: Word | null) => genderBy(title?.flags ?? 0, TITLE_OF_WOMEN, TITLE_OF_MEN);

/** What titles say before what the first name says; 0 where neither does or they disagree. */
export function personGender({ votes, firstNameGender }: PersonDraft): number {
  return Math.sign(votes) || firstNameGender;
}

function genderOfFirstName({ words, flags }: NameCandidate): number {
  // W. Clara Whitfield.
  const first = words.length > 2 && (flags[0]! & INITIAL) !== 0 ? 1 : 0;
  return genderBy(flags[first]! & INITIAL ? 0 : flags[first]!, FEMALE, MALE);
}

const genderBy = (flags: number, female: number, male: number) =>
  Number((flags & female) !== 0) - Number((flags & male) !== 0);
