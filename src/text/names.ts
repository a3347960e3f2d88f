/**
 * Finds who is named in a text: runs of capitalised words (name-runs.ts) and names in headings are joined to persons
 * (persons.ts), and each person is weighed (personhood.ts). Rules and word lists only; each stage is one pass.
 */

import { classAt, isLetterClass, LOWER } from './characters.ts';
import { collectKnownNames, readHeadingNames } from './heading-names.ts';
import type { Layout, NamedPerson, NameMention, Names, Token } from './layers.ts';
import { readLayout } from './layout.ts';
import { lowerCaseWords } from './lower-words.ts';
import { titleStart } from './mention-title.ts';
import type { NameCandidate, TokenRange } from './name-candidate.ts';
import { ACRONYM, BODY, COMMON, FEMALE, FIRST_NAME, KNOWN, MALE, PARTICLE, PLACE } from './name-flags.ts';
import { isEndOf } from './name-forms.ts';
import { isModifierName } from './name-modifiers.ts';
import { readNameRuns } from './name-runs.ts';
import { personFeatures, readArticleSigns } from './person-features.ts';
import { personhood, readEvidence } from './personhood.ts';
import { joinPersons, type PersonDraft, personGender } from './persons.ts';
import { type Steps, toTheEnd } from './steps.ts';
import { merge } from './token-order.ts';
import type { Gender, Span } from './types.ts';
import type { Word } from './words.ts';

/**
 * The persons whom the text names, with each mention, and the other names.
 * `options.title` is the headline where it is not part of the text: a full name may stand only there.
 */
export function findNames(layout: Layout, options: { title?: string } = {}): Names {
  return toTheEnd(findNamesInSteps(layout, options));
}

/** The same in steps. */
export function* findNamesInSteps(layout: Layout, options: { title?: string } = {}): Steps<Names> {
  /** Below this probability the words are listed among the other names; who speaks is better kept. */
  const LEAST_PERSONHOOD = 0.3;
  const LEAST_OF_SPEAKER = 0.15;
  const { tokens } = layout;
  const { candidates, others, persons, features } = yield* draftPersons(layout);
  yield;
  const named: NamedPerson[] = [];
  const noPersons: TokenRange[] = [];
  const mentions: NameMention[] = [];
  for (const person of persons) person.weight = isPlace(person) ? 0 : personhood(features(person));
  const leastOf = ({ reports, members }: PersonDraft) =>
    reports && members.every(({ strong }) => strong >= 0) ? LEAST_OF_SPEAKER : LEAST_PERSONHOOD;
  const elsewhere = readNamesElsewhere(others, layout, options.title);
  yield;
  for (const candidate of candidates) {
    const { person } = candidate;
    if (!person || person.weight < leastOf(person) || candidate.isModifier) {
      if (!candidate.isTakenUp || !candidate.isWeak) noPersons.push(candidate);
      continue;
    }
    if (person.place < 0) {
      person.place = named.length;
      named.push({
        name: personName(person, elsewhere, layout),
        mentions: [],
        gender: genderOf(person),
        personhood: person.weight,
      });
    }
    named[person.place]!.mentions.push(mentions.length);
    mentions.push(readMention(candidate, person.place, tokens));
  }
  return {
    mentions,
    persons: named,
    others: merge(others, noPersons).map((other) => withSpan(other, tokens)),
  };
}

/** Whether somebody is from there, and nothing says that it is a person all the same. */
const isPlace = ({ members }: PersonDraft) =>
  members.some((one) => one.isOfPlace) && members.every(({ strong }) => strong <= 0);

interface Drafts {
  candidates: NameCandidate[];
  /** What has a capital and names nobody. */
  others: TokenRange[];
  /** Whoever may be a person, in the order of the text. */
  persons: PersonDraft[];
  /** A draft's row of PERSON_FEATURES. */
  features: (person: PersonDraft) => Int16Array;
}

/** Names joined to persons, before it is weighed whether they are any. */
export function* draftPersons(layout: Layout): Steps<Drafts> {
  const { tokens } = layout;
  const isCommonHere = lowerCaseWords(tokens);
  yield;
  const { candidates, others } = yield* readCandidates(layout, isCommonHere);
  yield;
  for (let c = 0; c < candidates.length; c++) {
    const next = candidates[c + 1];
    readEvidence(candidates[c]!, tokens, layout.sentences, next?.firstToken ?? tokens.length);
    if (next?.isFull) shareSurname(candidates[c]!, next, tokens);
  }
  yield;
  const persons = joinPersons(candidates, singleNames(candidates, others, tokens));
  const signs = readArticleSigns(layout, candidates);
  const features = (person: PersonDraft) => personFeatures(person, layout, signs, isCommonHere);
  return { candidates, others, persons, features };
}

/** Everything in the text that may name a person, in its order, and what has a capital and cannot. */
function* readCandidates(
  layout: Layout,
  isCommonHere: (word: Word) => boolean,
): Steps<{ candidates: NameCandidate[]; others: TokenRange[] }> {
  const runs = yield* readNameRuns(layout, isCommonHere);
  if (runs.headings.length > 0) {
    const known = collectKnownNames(runs.candidates);
    const inHeadings = runs.headings.flatMap((heading) =>
      readHeadingNames(layout, layout.paragraphs[heading]!, known, isCommonHere),
    );
    runs.candidates = merge(runs.candidates, inHeadings);
  }
  for (const candidate of runs.candidates) candidate.isModifier = isModifierName(candidate, layout.tokens);
  return runs;
}

/** Without a possessive 's at the end. */
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
  const { start, end } = withSpan(candidate, tokens);
  return { start, end, firstToken, endToken, person, isPossessive, title };
}

/** Second words of bodies that are called after their place; a foundation or an administration may be after a person. */
const CALLED_AFTER_PLACES =
  /^(?:athletic|rovers|united|city|town|rangers|wanderers|albion|county|fc|afc|police|council|borough|airport|station)$/;

/** Tells whether a name of one word, whom no full name in the text explains, may be a person at all. */
function singleNames(
  candidates: readonly NameCandidate[],
  others: readonly TokenRange[],
  tokens: readonly Token[],
): (candidate: NameCandidate) => boolean {
  /** What a name must have around it that is a place's as well: Marrow, where Marrow Athletic plays. */
  const LEAST_BESIDE_PLACE = 2.5;
  const places = new Set<string>();
  for (const { firstToken, endToken } of others)
    if (endToken - firstToken === 2 && CALLED_AFTER_PLACES.test(tokens[endToken - 1]!.word.folded))
      places.add(tokens[firstToken]!.word.folded);
  // How much around the mentions of a last word speaks for a person.
  const supports = new Map<string, number>();
  for (const { words, strong, weak } of candidates) {
    const last = words.at(-1)!;
    supports.set(last, (supports.get(last) ?? 0) + strong + weak);
  }
  return ({ words, flags, title, isWeak, isLabel, kinGender, firstToken, endToken }) => {
    if (title || isLabel || (kinGender !== 0 && (flags[0]! & FIRST_NAME) !== 0)) return true;
    const last = flags.at(-1)!;
    const isSure = !isWeak || (last & COMMON) === 0;
    const support = supports.get(words.at(-1)!)!;
    if ((last & (PLACE | BODY | ACRONYM)) !== 0) return false;
    if (
      isJoinedToBody(tokens, firstToken) ||
      ((last & FIRST_NAME) === 0 && isOfFirm(tokens, firstToken, endToken))
    )
      return false;
    if (places.has(words.at(-1)!) && support < LEAST_BESIDE_PLACE) return false;
    if ((last & FIRST_NAME) !== 0) return isSure || support >= 1;
    return isSure && support > (isWeak ? 1 : 0.5);
  };
}

/** “Marrow & Sons”. */
const isOfFirm = (tokens: readonly Token[], at: number, end: number) =>
  tokens[at - 1]?.text === '&' || tokens[end]?.text === '&';

/** “Marrow Fire and Rescue”: behind "and" and a word for a body. */
function isJoinedToBody(tokens: readonly Token[], at: number): boolean {
  const body = tokens[at - 2]?.word.nameFlags ?? 0;
  const isBody = (body & BODY) !== 0 || tokens[at - 2]?.lower === 'fire';
  return tokens[at - 1]?.lower === 'and' && isBody && (body & FIRST_NAME) === 0;
}

/** What titles say, then the first name, then the pronouns that follow the name; many of these overrule a first name. */
function genderOf(person: PersonDraft): Gender | null {
  let female = 0;
  let male = 0;
  for (const member of person.members) {
    female += member.female;
    male += member.male;
  }
  const seen = female >= 2 && female >= 4 * male ? 1 : male >= 2 && male >= 4 * female ? -1 : 0;
  const isOverruled = person.votes === 0 && seen !== 0 && female + male >= 4;
  const gender = isOverruled ? seen : personGender(person) || seen;
  return gender > 0 ? 'female' : gender < 0 ? 'male' : null;
}

/**
 * Full names by their surname in what names no person (“Clara Whitfield Day”) and in a headline outside the text; '' where
 * several have that surname.
 */
function readNamesElsewhere(
  others: readonly TokenRange[],
  layout: Layout,
  title: string | undefined,
): Map<string, string> {
  /** Of a headline that is not part of the text so much is read. */
  const MOST_TITLE_CHARS = 1000;
  /** Words of which more is known than that they are first names. */
  const NO_FIRST_NAME = (KNOWN | ACRONYM) & ~(FIRST_NAME | FEMALE | MALE);
  const found = new Map<string, string>();
  const read = ({ text, tokens }: Layout, t: number) => {
    const first = tokens[t]!;
    const last = tokens[t + 1];
    if (!last || (first.word.nameFlags & NO_FIRST_NAME) !== 0) return;
    const { folded } = last.word;
    const name = text.slice(first.start, nameEnd(last));
    found.set(folded, (found.get(folded) ?? name) === name ? name : '');
  };
  for (const { firstToken, endToken } of others) if (endToken - firstToken > 2) read(layout, firstToken);
  const headline = readLayout((title ?? '').slice(0, MOST_TITLE_CHARS));
  for (const [t, { word }] of headline.tokens.entries())
    if ((word.nameFlags & FIRST_NAME) !== 0) read(headline, t);
  return found;
}

/** "John and Donald Poe": tells the first name the surname of the next. */
function shareSurname(candidate: NameCandidate, next: NameCandidate, tokens: readonly Token[]): void {
  const { endToken, isFull } = candidate;
  if (!isFull && next.firstToken === endToken + 1 && tokens[endToken]!.lower === 'and')
    candidate.sharedSurname = next.surname;
}

/** The fullest common form: the most frequent full form of the running text, as the text spells it. */
function personName(person: PersonDraft, elsewhere: ReadonlyMap<string, string>, layout: Layout): string {
  const { full, members } = person;
  const counts = new Map<string, number>();
  for (const candidate of members) {
    if (full.isFull && !candidate.isFull) continue;
    const form = writtenForm(candidate, layout);
    counts.set(form, (counts.get(form) ?? 0) + formWorth(candidate, full));
  }
  let best = '';
  for (const [form, count] of counts) if (count > (counts.get(best) ?? 0)) best = form;
  // “Nora and Hamish Strand … Mrs Strand”: she is Nora Strand; but “Obama and Hillary Clinton” are no couple.
  const isBorne = members.some(({ surname }) => surname === full.sharedSurname);
  const shared = !full.isFull && isBorne ? surnameBehind(full, layout) : '';
  return (!full.isFull && elsewhere.get(full.words.at(-1)!)) || (shared ? `${best} ${shared}` : best);
}

/** The surname, as written, that a first name has in common with the next full name; '' without. */
function surnameBehind({ sharedSurname, endToken }: NameCandidate, layout: Layout): string {
  const MOST_WORDS = 5;
  if (sharedSurname === null) return '';
  const { text, tokens } = layout;
  const last = tokens
    .slice(endToken + 1, endToken + 1 + MOST_WORDS)
    .find(({ word }) => word.folded.replace(/'s?$/, '') === sharedSurname);
  return last ? text.slice(last.start, nameEnd(last)) : '';
}

function writtenForm({ firstToken, endToken }: NameCandidate, { text, tokens }: Layout): string {
  const slice = text.slice(tokens[firstToken]!.start, nameEnd(tokens[endToken - 1]!));
  // One blank between the words, as nearly always.
  const form = /\s\s|[^\S ]|\u00ad/.test(slice) ? slice.replace(/\s+/g, ' ').replaceAll('\u00ad', '') : slice;
  // TAPPER, DE BLASIO: a label's capitals are no spelling.
  if (classAt(form, 1) === LOWER || form !== form.toUpperCase() || form.length < 4) return form;
  let written = '';
  for (let at = 0; at < form.length; at++)
    written += isLetterClass(classAt(form, at - 1)) ? form[at]!.toLowerCase() : form[at];
  return written;
}

/** One that begins with a first name outranks others, one with a nickname all. */
function formWorth({ flags, words, isHeading, nickname }: NameCandidate, full: NameCandidate): number {
  const isFirst = (flags[0]! & (FIRST_NAME | PARTICLE)) === FIRST_NAME;
  // Eriksson Ek is no full name where Joel Eriksson Ek stands as well; Jane Roe is one beside Brave Jane Roe.
  const mayBePart = (full.flags[0]! & FIRST_NAME) !== 0 || !isFirst;
  if (mayBePart && words.length < full.words.length && isEndOf(words, full.words)) return 0.001;
  return isHeading ? 1 : (isFirst ? 1000 : 990) * (nickname === null ? 1 : 20);
}
