/**
 * Finds who is named in a text: runs of capitalised words (name-runs.ts) and names in headings are joined to persons
 * (persons.ts), and each person is weighed (personhood.ts). Rules and word lists only; each stage is one pass.
 */

import { collectKnownNames, NOTHING_KNOWN, readHeadingNames } from './heading-names.ts';
import type { Layout, NamedPerson, NameMention, Names, Token } from './layers.ts';
import { readLayout } from './layout.ts';
import { lowerCaseWords } from './lower-words.ts';
import { titleStart } from './mention-title.ts';
import { isFullName, isTailOf } from './name-forms.ts';
import {
  BODY,
  CALENDAR,
  COMMON,
  FIRST_NAME,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
  TITLE,
} from './name-lexicon.ts';
import { isModifierName } from './name-modifiers.ts';
import { type NameCandidate, readNameRuns, type TokenRange } from './name-runs.ts';
import { ACRONYM } from './name-words.ts';
import { type MentionEvidence, personhood, readEvidence, shapeWeight } from './personhood.ts';
import { joinPersons, type PersonDraft, personGender } from './persons.ts';
import { type Steps, toTheEnd } from './steps.ts';
import type { Gender, Span } from './types.ts';

/** Words of these kinds are no first names. */
const NO_FIRST_NAME = COMMON | PLACE | PEOPLE | TITLE | BODY | SOFT_BODY | CALENDAR | ACRONYM;
/** Below this weight the words are listed among the other names. */
const LEAST_PERSONHOOD = 0.3;
/** Of a headline that is not part of the text so much is read. */
const MOST_TITLE_CHARS = 1000;

/**
 * The persons whom the text names, with each mention, and the other names.
 * `options.title` is the headline where it is not part of the text: a full name may stand only there.
 */
export function findNames(layout: Layout, options: { title?: string } = {}): Names {
  return toTheEnd(findNamesInSteps(layout, options));
}

/** The same in steps. */
export function* findNamesInSteps(layout: Layout, options: { title?: string } = {}): Steps<Names> {
  const { tokens } = layout;
  const { candidates, others } = yield* readCandidates(layout);
  yield;
  const evidence = candidates.map((candidate, c) =>
    readEvidence(candidate, tokens, layout.sentences, candidates[c + 1]?.firstToken ?? tokens.length),
  );
  yield;
  const support = countSupport(candidates, evidence);
  const { persons, personOf } = joinPersons(candidates, (candidate) =>
    mayStandAlone(candidate, support.get(candidate.words.at(-1)!) ?? 0),
  );
  yield;
  const weights = persons.map((person) => weigh(person, candidates, evidence, tokens));
  yield;
  const mentions: NameMention[] = [];
  const named: NamedPerson[] = [];
  const placeOf = new Int32Array(persons.length).fill(-1);
  for (const [c, candidate] of candidates.entries()) {
    const draft = personOf[c]!;
    if (draft < 0 || weights[draft]! < LEAST_PERSONHOOD || candidate.isModifier) {
      if (!candidate.isTakenUp || !candidate.isWeak) others.push(candidate);
      continue;
    }
    if (placeOf[draft]! < 0) {
      placeOf[draft] = named.length;
      const person = persons[draft]!;
      named.push({
        name: personName(person, candidates, others, layout, options.title),
        mentions: [],
        gender: genderOf(person, evidence),
        personhood: weights[draft]!,
      });
    }
    named[placeOf[draft]!]!.mentions.push(mentions.length);
    mentions.push(readMention(candidate, placeOf[draft]!, tokens));
  }
  others.sort((a, b) => a.firstToken - b.firstToken);
  return { mentions, persons: named, others: others.map((other) => withSpan(other, tokens)) };
}

/** Everything in the text that may name a person, in its order, and what has a capital and cannot. */
function* readCandidates(layout: Layout): Steps<{ candidates: NameCandidate[]; others: TokenRange[] }> {
  const isCommonHere = lowerCaseWords(layout.tokens);
  yield;
  const runs = yield* readNameRuns(layout, isCommonHere);
  const known = collectKnownNames(runs.candidates, layout.tokens);
  for (const heading of runs.headings) {
    const { firstToken, endToken } = layout.paragraphs[heading]!;
    for (const name of readHeadingNames(layout, firstToken, endToken, known, isCommonHere))
      runs.candidates.push(name);
  }
  if (runs.headings.length > 0) runs.candidates.sort((a, b) => a.firstToken - b.firstToken);
  for (const candidate of runs.candidates) candidate.isModifier = isModifierName(candidate, layout.tokens);
  return runs;
}

function withSpan({ firstToken, endToken }: TokenRange, tokens: readonly Token[]) {
  return { start: tokens[firstToken]!.start, end: nameEnd(tokens[endToken - 1]!), firstToken, endToken };
}

/** Where the name ends within its last token: before a possessive 's. */
function nameEnd({ start, end, lower }: Token): number {
  if (lower.endsWith("'s")) return end - 2;
  return lower.endsWith("'") && end - start > 1 ? end - 1 : end;
}

function readMention(candidate: NameCandidate, person: number, tokens: readonly Token[]): NameMention {
  const { firstToken, endToken, isPossessive } = candidate;
  const titleToken = titleStart(candidate, tokens);
  const title: Span | null =
    titleToken < firstToken ? [tokens[titleToken]!.start, tokens[firstToken - 1]!.end] : null;
  return {
    start: tokens[firstToken]!.start,
    end: nameEnd(tokens[endToken - 1]!),
    firstToken,
    endToken,
    person,
    isPossessive,
    title,
  };
}

/** For each last word of a name: how much around its mentions speaks for a person. */
function countSupport(
  candidates: readonly NameCandidate[],
  evidence: readonly MentionEvidence[],
): Map<string, number> {
  const support = new Map<string, number>();
  for (const [c, { words }] of candidates.entries()) {
    const word = words.at(-1)!;
    support.set(word, (support.get(word) ?? 0) + evidence[c]!.strong + evidence[c]!.weak);
  }
  return support;
}

/** Whether a name of one word, whom no full name in the text explains, may be a person at all. */
function mayStandAlone(candidate: NameCandidate, support: number): boolean {
  if (isFullName(candidate)) return true;
  const { flags, title, isWeak, isLabel } = candidate;
  if (title !== null || isLabel) return true;
  const last = flags.at(-1)!;
  if ((last & (PLACE | BODY | ACRONYM)) !== 0) return false;
  if ((last & FIRST_NAME) !== 0) return !isWeak || (last & COMMON) === 0 || support >= 1;
  if (isWeak) return support >= 1.2 && (last & COMMON) === 0;
  return support > 0.5;
}

function weigh(
  person: PersonDraft,
  candidates: readonly NameCandidate[],
  evidence: readonly MentionEvidence[],
  tokens: readonly Token[],
): number {
  const { members } = person;
  const full = candidates[members.find((c) => isFullName(candidates[c]!)) ?? members[0]!]!;
  const isFull = isFullName(full);
  const isShortened = isFull && members.some((c) => candidates[c]!.words.length < full.words.length);
  const shape = shapeWeight(full, tokens[full.endToken - 1]!.text, isFull);
  const around = members.map((c) => evidence[c]!);
  return personhood(shape, around, isFull, isShortened);
}

/** What titles say, then the first name, then the pronouns that follow the name; pronouns alone may overrule it. */
function genderOf(person: PersonDraft, evidence: readonly MentionEvidence[]): Gender | null {
  let female = 0;
  let male = 0;
  for (const c of person.members) {
    female += evidence[c]!.female;
    male += evidence[c]!.male;
  }
  const stated = personGender(person);
  const seen: Gender | null =
    female >= 2 && female >= 4 * male ? 'female' : male >= 2 && male >= 4 * female ? 'male' : null;
  if (stated === null || person.femaleVotes + person.maleVotes > 0) return stated ?? seen;
  const isContradicted = seen !== null && seen !== stated && female + male >= 4;
  return isContradicted ? seen : stated;
}

/** The fullest common form: the most frequent full form of the running text, as the text spells it. */
function personName(
  person: PersonDraft,
  candidates: readonly NameCandidate[],
  others: readonly TokenRange[],
  layout: Layout,
  title: string | undefined,
): string {
  const counts = new Map<string, number>();
  for (const c of person.members) {
    const candidate = candidates[c]!;
    const form = writtenForm(candidate, layout);
    counts.set(form, (counts.get(form) ?? 0) + formWorth(candidate, person));
  }
  let best = '';
  let most = -1;
  for (const [form, count] of counts)
    if (count > most) {
      best = form;
      most = count;
    }
  if (most >= 1) return best;
  const surname = person.words.at(-1)!;
  return (title && nameInTitle(title, surname)) || nameInOther(others, surname, layout) || best;
}

/** “Clara Whitfield Day” names a day, and says who Whitfield is; null where two such names have the surname. */
function nameInOther(
  others: readonly TokenRange[],
  surname: string,
  { text, tokens }: Layout,
): string | null {
  let found: string | null = null;
  for (const { firstToken, endToken } of others) {
    if (endToken - firstToken < 3) continue;
    const first = tokens[firstToken]!.word.nameFlags;
    const last = tokens[firstToken + 1]!;
    if ((first & NO_FIRST_NAME) !== 0 || last.word.folded !== surname) continue;
    const name = text.slice(tokens[firstToken]!.start, nameEnd(last));
    if (found !== null && found !== name) return null;
    found = name;
  }
  return found;
}

function writtenForm({ firstToken, endToken }: NameCandidate, { text, tokens }: Layout): string {
  const written = text.slice(tokens[firstToken]!.start, nameEnd(tokens[endToken - 1]!));
  const form = endToken - firstToken > 1 ? written.replaceAll(/\s+/g, ' ') : written;
  // TAPPER, DE BLASIO: a label's capitals are no spelling.
  if (form !== form.toUpperCase() || form.length < 4 || /\./.test(form)) return form;
  return form.replaceAll(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** A full name outranks surnames however many there are; one that begins with a first name outranks others. */
function formWorth(candidate: NameCandidate, person: PersonDraft): number {
  const isFirst = (candidate.flags[0]! & (FIRST_NAME | PARTICLE)) === FIRST_NAME;
  if (!isFullName(candidate)) return 0.001;
  // Eriksson Ek is no full name where Joel Eriksson Ek stands as well; Jane Roe is one beside Brave Jane Roe.
  const mayBePart = person.startsWithFirstName || !isFirst;
  if (mayBePart && isTailOf(candidate.words, person.words)) return 0.001;
  if (candidate.isHeading) return 1;
  return (isFirst ? 1000 : 990) * (candidate.nickname === null ? 1 : 20);
}

/** The full name with this last word in a headline that is not part of the text. */
function nameInTitle(title: string, lastWord: string): string | null {
  const layout = readLayout(title.slice(0, MOST_TITLE_CHARS));
  for (const { words, firstToken, endToken } of readHeadingNames(
    layout,
    0,
    layout.tokens.length,
    NOTHING_KNOWN,
    () => false,
  ))
    if (words.at(-1) === lastWord)
      return layout.text.slice(layout.tokens[firstToken]!.start, nameEnd(layout.tokens[endToken - 1]!));
  return null;
}
