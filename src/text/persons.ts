/**
 * Joins name candidates to persons: longest-form clustering by the last word of the name. Full names make the
 * persons; surnames, first names and partial names are given to the person who bears them, by nearness and weight
 * where two bear one surname. Cost: linear in the candidates; how many bearers of one surname are looked at is capped.
 */

import type { NameCandidate } from './name-candidate.ts';
import { isEndOf, isFirstNameOf, isTailOf } from './name-forms.ts';
import { FEMALE, FIRST_NAME, MALE, PARTICLE, PLACE, TITLE_OF_MEN, TITLE_OF_WOMEN } from './name-lexicon.ts';
import { INITIAL } from './name-words.ts';
import type { Gender } from './types.ts';
import type { Word } from './words.ts';

/** One person while names are being joined. */
export interface PersonDraft {
  /** Candidates of this person, in their order. */
  members: NameCandidate[];
  /** How many were joined so far. */
  count: number;
  /** Folded words of the fullest form. */
  words: readonly string[];
  /** The last of them without a prefix. */
  surname: string;
  suffix: string | null;
  /** The suffix stands in the text more than once. */
  isRepeatedSuffix: boolean;
  nicknames: Set<string> | null;
  /** Beginnings of the titles that this person was given ("sen" of Sen. and Senator). */
  titles: Set<string> | null;
  /** Introduced as somebody's relative. */
  isRelative: boolean;
  /** Surnames with a title whose gender is this person's (“Mrs. Clinton”). */
  claims: number;
  femaleVotes: number;
  maleVotes: number;
  firstNameGender: Gender | null;
  /** Whether the first of `words` is known as a first name. */
  startsWithFirstName: boolean;
  /** Whether a full name made this person. */
  isFull: boolean;
  /** The last candidate with a full name, or any, that was joined. */
  lastFull: number;
  lastAny: number;
  firstMember: number;
}

/** Bearers of one name that are compared; an article has no more, a hostile text may. */
const MOST_BEARERS = 12;
const NOBODY: readonly PersonDraft[] = [];

/** Gives candidates their person. `isName` says whether a lone word may make a person at all. */
export function joinPersons(
  candidates: readonly NameCandidate[],
  isName: (candidate: NameCandidate) => boolean,
): PersonDraft[] {
  const persons: PersonDraft[] = [];
  const byWord = new Map<string, PersonDraft[]>();
  const suffixed = new Map<string, number>();
  for (const { suffix, surname } of candidates)
    if (suffix !== null) suffixed.set(surname, (suffixed.get(surname) ?? 0) + 1);
  const register = (word: string, person: PersonDraft) => {
    const bearers = byWord.get(word);
    if (!bearers) byWord.set(word, [person]);
    else if (!bearers.includes(person) && bearers.length < MOST_BEARERS) bearers.push(person);
  };
  const create = (c: number): PersonDraft => {
    const { words, surname, suffix, flags } = candidates[c]!;
    const person: PersonDraft = {
      members: [],
      count: 0,
      words,
      surname,
      suffix,
      isRepeatedSuffix: (suffixed.get(surname) ?? 0) > 1,
      nicknames: null,
      titles: null,
      isRelative: false,
      claims: 0,
      femaleVotes: 0,
      maleVotes: 0,
      firstNameGender: null,
      startsWithFirstName: (flags[0]! & FIRST_NAME) !== 0,
      isFull: false,
      lastFull: -1,
      lastAny: -1,
      firstMember: c,
    };
    persons.push(person);
    return person;
  };
  const join = (c: number, person: PersonDraft) => {
    const candidate = candidates[c]!;
    candidate.person = person;
    person.count++;
    person.firstMember = Math.min(person.firstMember, c);
    const gender = titleGender(candidate.title);
    if (gender === 'female') person.femaleVotes++;
    if (gender === 'male') person.maleVotes++;
    if (candidate.nickname) person.nicknames = withOne(person.nicknames, candidate.nickname);
    if (candidate.title) person.titles = withOne(person.titles, titleKey(candidate.title));
    person.suffix ??= candidate.suffix;
  };

  // Full names of the running text first, then those of headings, which may add words to a name.
  for (const wantsHeading of [false, true])
    for (let c = 0; c < candidates.length; c++) {
      const candidate = candidates[c]!;
      if (candidate.isHeading !== wantsHeading || !candidate.isFull) continue;
      const bearers = byWord.get(candidate.surname) ?? NOBODY;
      // The same words or their end before anything that only fits.
      let person =
        bearers.find((bearer) => fitsSuffix(bearer, candidate) && isEndOf(candidate.words, bearer.words)) ??
        bearers.find((bearer) => fitsSuffix(bearer, candidate) && isSamePerson(bearer, candidate));
      person ??= create(c);
      if (candidate.words.length > person.words.length && !wantsHeading) {
        person.words = candidate.words;
        person.surname = candidate.surname;
        person.startsWithFirstName = (candidate.flags[0]! & FIRST_NAME) !== 0;
      }
      person.isFull = true;
      person.isRelative ||= candidate.isRelative;
      person.firstNameGender ??= firstNameGender(candidate);
      join(c, person);
      registerName(candidate, person, register);
    }

  makeGenderedBearers(candidates, byWord, (c) => {
    const made = create(c);
    register(candidates[c]!.surname, made);
    return made;
  });
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    const known = candidate.person;
    if (known !== null) {
      known.lastFull = known.lastAny = c;
      continue;
    }
    const person = findBearer(candidate, byWord.get(candidate.surname) ?? NOBODY, c);
    if (person) {
      join(c, person);
      person.lastAny = c;
      continue;
    }
    if (candidate.isTakenUp || !isName(candidate)) continue;
    const made = create(c);
    made.firstNameGender =
      candidate.words.length > 1 || candidate.title === null ? firstNameGender(candidate) : null;
    join(c, made);
    made.lastAny = c;
    register(candidate.surname, made);
  }
  for (const candidate of candidates) candidate.person?.members.push(candidate);
  return persons;
}

/**
 * “Mr. Obama” where only Michelle Obama is named in full: another person, who must be there before the surnames
 * without a title are given out. `make` creates the person; its mentions are joined later.
 */
function makeGenderedBearers(
  candidates: readonly NameCandidate[],
  byWord: ReadonlyMap<string, readonly PersonDraft[]>,
  make: (c: number) => PersonDraft,
): void {
  for (let c = 0; c < candidates.length; c++) {
    const { words, surname, title } = candidates[c]!;
    const gender = titleGender(title);
    if (gender === null || words.length > 1) continue;
    const bearers = byWord.get(surname) ?? NOBODY;
    if (bearers.length === 0 || bearers.length >= MOST_BEARERS) continue;
    for (const bearer of bearers) if (personGender(bearer) === gender) bearer.claims++;
    if (bearers.every((bearer) => (personGender(bearer) ?? gender) !== gender)) {
      const made = make(c);
      made.claims = 1;
      // Not known by a full name, so a surname before this one may be the same person's.
      made.firstMember = -1;
      if (gender === 'female') made.femaleVotes++;
      else made.maleVotes++;
    }
  }
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

/** What a title or honorific says; null where it says nothing (President), or is null. */
function titleGender(title: Word | null): Gender | null {
  const flags = title?.flags ?? 0;
  return (flags & TITLE_OF_WOMEN) !== 0 ? 'female' : (flags & TITLE_OF_MEN) !== 0 ? 'male' : null;
}

/** Whether a full name is another form of this person's: the same surname, and first names that fit. */
function isSamePerson(person: PersonDraft, candidate: NameCandidate): boolean {
  const a = person.words;
  const b = candidate.words;
  if (person.surname !== candidate.surname) return false;
  if (isFirstNameOf(a[0]!, b[0]!)) return true;
  // Eriksson Ek and Joel Eriksson Ek.
  if (isTailOf(b, a) || isTailOf(a, b)) return true;
  if (person.nicknames?.has(b[0]!)) return true;
  if (candidate.nickname !== null && a[0] === candidate.nickname) return true;
  // John R. Smith and R. Smith, Mary Ann Jones and Ann Jones.
  return a.length > b.length ? a.includes(b[0]!) : b.length > a.length && b.includes(a[0]!);
}

/** Most persons have none of what is kept so. */
const withOne = (set: Set<string> | null, one: string) => (set ?? new Set<string>()).add(one);

const titleKey = ({ folded }: Word) => folded.slice(0, 3);

/** Donald Trump Jr. is not Donald Trump; but who is once called Jr. may go without it later. */
function fitsSuffix({ suffix, isRepeatedSuffix }: PersonDraft, candidate: NameCandidate): boolean {
  if (suffix === candidate.suffix) return true;
  return suffix !== null && candidate.suffix === null && !isRepeatedSuffix;
}

/** The person a surname, a first name or a part of a name stands for; undefined where nobody bears it. */
function findBearer(
  candidate: NameCandidate,
  bearers: readonly PersonDraft[],
  at: number,
): PersonDraft | undefined {
  let best: PersonDraft | undefined;
  let bestScore = -Infinity;
  const word = candidate.surname;
  const gender = titleGender(candidate.title);
  for (const person of bearers) {
    const score = bearerScore(person, candidate, word, gender, at);
    if (score > bestScore) {
      bestScore = score;
      best = person;
    }
  }
  return bestScore === -Infinity ? undefined : best;
}

function bearerScore(
  person: PersonDraft,
  candidate: NameCandidate,
  word: string,
  gender: Gender | null,
  at: number,
): number {
  const isSurname = person.surname === word;
  const isFirst = person.words[0] === word || person.nicknames?.has(word) === true;
  if (candidate.words.length > 1) {
    const isLead = candidate.words.every((part, w) => person.words[w] === part);
    const isTail =
      isTailOf(candidate.words, person.words) || isTailOf(stripParticles(candidate), person.words);
    if (!isLead && !isTail) return -Infinity;
  } else if (!isSurname && !isFirst && candidate.title !== null) return -Infinity;
  // A plain word or place is taken up for a surname only, or for a first name that it is as well.
  if (candidate.isTakenUp && !isSurname && !(isFirst && (candidate.flags[0]! & FIRST_NAME) !== 0))
    return -Infinity;
  if (candidate.isTakenUp && (!person.isFull || (!isSurname && (candidate.flags[0]! & PLACE) !== 0)))
    return -Infinity;
  if (candidate.suffix !== null && person.suffix !== null && candidate.suffix !== person.suffix)
    return -Infinity;
  const known = personGender(person);
  if (gender !== null && known !== null && gender !== known) return -Infinity;
  let score = isSurname ? 3 : isFirst ? 2 : 0;
  // A first name is taken up for a surname only by those whose family name stands first (Xi), or by friends.
  if (isFirst && !isSurname && candidate.title !== null && (candidate.flags[0]! & FIRST_NAME) !== 0)
    score -= 1;
  if (person.firstMember < at) score += 3;
  if (gender !== null && known === gender) score += 2;
  if (candidate.title !== null && person.titles?.has(titleKey(candidate.title))) score += 2;
  if (candidate.suffix !== person.suffix && (candidate.suffix ?? person.suffix) !== null)
    score -= candidate.suffix === null ? 1 : 4;
  if (person.isRelative) score -= 2;
  score += Math.min(person.claims, 8) * 0.4;
  score += Math.min(person.count, 12) * 0.25;
  if (person.lastFull >= 0) score += 2 / (1 + (at - person.lastFull) * 0.5);
  if (person.lastAny >= 0) score += 1 / (1 + (at - person.lastAny) * 0.5);
  return score;
}

function stripParticles({ words, flags }: NameCandidate): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && (flags[from]! & PARTICLE) !== 0) from++;
  return words.slice(from);
}

/** What titles say before what the first name says; null where neither does or they disagree. */
export function personGender(person: PersonDraft): Gender | null {
  return genderBy(person.femaleVotes, person.maleVotes) ?? person.firstNameGender;
}

function firstNameGender({ words, flags }: NameCandidate): Gender | null {
  let w = 0;
  while (w < words.length - 2 && (flags[w]! & INITIAL) !== 0) w++;
  return (flags[w]! & INITIAL) !== 0 ? null : genderBy(flags[w]! & FEMALE, flags[w]! & MALE);
}

/** The gender of which there is more. */
const genderBy = (female: number, male: number): Gender | null =>
  female > male ? 'female' : male > female ? 'male' : null;
