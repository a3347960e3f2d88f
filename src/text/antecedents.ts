/**
 * Whom a pronoun or a description stands for. Every person mentioned before (or, after an introductory clause, just
 * behind) is weighed by distance, place in the sentence and presence in the article. The weights are learned by
 * tools/train-coreference.mjs from labelled pronouns.
 */
import { ANTECEDENT_WEIGHTS, SOMEONE_ELSE } from './antecedents.generated.ts';
import { resolveBeside } from './apposition.ts';
import type { Candidate } from './candidates.ts';
import type { Resolution } from './coreference.ts';
import { genderOfNoun } from './descriptions.ts';
import type { History, Reading } from './features.ts';
import type { NamedPerson } from './layers.ts';
import {
  ADVERB,
  AND,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  isAmong,
  isOfGroup,
  MAY_REPORT,
  MOST_IN_GROUP,
  PREPOSITION,
  QUOTED,
  REPORTS,
  STOP,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './syntax.ts';
import { firstFrom } from './token-order.ts';
import type { Gender } from './types.ts';

export const UNRESOLVED: Resolution = { person: -1, confidence: 0.5, via: -1 };

/** So many mentions are looked at, however long the text. */
const MOST_MENTIONS_BACK = 60;

/** The numbers of an antecedent, in the order of ANTECEDENT_WEIGHTS. */
export const ANTECEDENT_FEATURES = [
  'subject',
  'quoted',
  'object or possessive',
  'mentions',
  'personhood',
  'sentences',
  'same sentence',
  'paragraphs',
  'introduced just before',
  'reports behind the last quotation',
  'said the last quotation',
] as const;

/** What is known of an article's mentions and descriptions, each once it was asked for. */
export interface Known {
  /** By mention. */
  standings: Standing[];
  /** The person whom the description at an index of the candidates stands for, or -1. */
  describedAt: (index: number) => number;
}

/** What is true of a mention whoever is meant: the first numbers of its row, and whether the person speaks or thinks there. */
export interface Standing {
  row: readonly number[];
  isSubject: boolean;
  reports: boolean;
}

/** The numbers of one antecedent; written over by the next. */
const row = new Float64Array(ANTECEDENT_FEATURES.length);

/**
 * Goes through the mentions that the words at `candidate` may stand for: `visit` is given the person and a row of numbers,
 * which is used again. Gives whether one of them took the floor after the last quotation.
 */
export function forEachAntecedent(
  reading: Reading,
  { standings, describedAt }: Known,
  { firstToken: at }: Candidate,
  { quote, person: lastSpeaker, candidate: lastWords }: History,
  gender: Gender | null,
  visit: (person: number, row: Float64Array) => void,
): boolean {
  const MOST_SENTENCES_BACK = 14;
  const MOST_SENTENCES = 8;
  const MOST_PARAGRAPHS = 4;
  const { tokens, mentions, persons, classes, candidates } = reading;
  const { sentence, paragraph } = tokens[at]!;
  const mayBe = ({ gender: known }: NamedPerson) => !gender || !known || known === gender;
  const add = (person: number, own: readonly number[], place: number, isNew = false, hasFloor = false) => {
    const apart = sentence - tokens[place]!.sentence;
    row.set(own);
    let at = own.length;
    row[at++] = Math.min(apart, MOST_SENTENCES);
    row[at++] = Number(apart === 0);
    row[at++] = Math.min(paragraph - tokens[place]!.paragraph, MOST_PARAGRAPHS);
    row[at++] = Number(isNew);
    row[at++] = Number(hasFloor);
    row[at++] = Number(quote !== null && person === lastSpeaker);
    visit(person, row);
  };
  let hasTurned = false;
  let last = firstFrom(mentions, at) - 1;
  // A name behind the words may be meant.
  const next = mentions[last + 1]?.firstToken;
  if (next !== undefined && tokens[next]!.sentence === sentence && mayStandAhead(reading, at, next)) last++;
  const isPronoun = classes[at] === SUBJECT_PRONOUN;
  const same = isPronoun ? earlierPronoun(reading, at) : -1;
  for (let m = last; m >= 0 && m > last - MOST_MENTIONS_BACK; m--) {
    const { firstToken } = mentions[m]!;
    const apart = sentence - tokens[firstToken]!.sentence;
    if (apart > MOST_SENTENCES_BACK) break;
    if (same >= 0 && firstToken > same && firstToken < at) continue;
    const person = personOf(reading, m, mayBe);
    if (person < 0) continue;
    const standing = standings[m] ?? standingOf(reading, m);
    standings[m] = standing;
    const isLast = quote !== null && person === lastSpeaker;
    const isBehind = quote !== null && firstToken >= quote.endToken && !isLast;
    if (isBehind && standing.isSubject) hasTurned = true;
    add(
      person,
      standing.row,
      firstToken,
      isPronoun && apart <= 1 && isIntroduced(reading, m),
      // "Lee agreed that it was late. …": whoever reports after the last quotation has the floor now.
      isBehind && standing.reports && apart <= 1,
    );
  }
  if (isPronoun)
    for (const i of subjectDescriptions(reading, at)) {
      const { firstToken, endToken } = candidates[i]!;
      const person = describedAt(i);
      if (person < 0 || !mayBe(persons[person]!)) continue;
      const isBehind = quote !== null && firstToken >= quote.endToken && person !== lastSpeaker;
      if (isBehind) hasTurned = true;
      const reports = reading.cues[reading.nextVerb[endToken - 1]!]! > MAY_REPORT;
      add(person, [1, 0, 0, ...presenceOf(persons[person]!)], firstToken, false, isBehind && reports);
    }
  // Whoever said the last quotation was meant there, by whichever words.
  const speaker = persons[lastSpeaker];
  if (quote && speaker && mayBe(speaker)) {
    const place = Math.max(quote.endToken - 1, candidates[lastWords]?.firstToken ?? 0);
    add(lastSpeaker, [1, 0, 0, ...presenceOf(speaker)], Math.min(at, place));
  }
  return hasTurned;
}

/** Descriptions that begin one of the last sentences before token `at`: "The actress, 27, posted it. “…,” she said". */
function* subjectDescriptions({ candidates, tokens, sentences, quoteOf }: Reading, at: number) {
  const MOST_SENTENCES_BACK = 2;
  const MOST_CANDIDATES_BACK = 20;
  const { sentence } = tokens[at]!;
  const last = firstFrom(candidates, at) - 1;
  for (let i = last; i >= 0 && i > last - MOST_CANDIDATES_BACK; i--) {
    const { kind, firstToken, isPossessive } = candidates[i]!;
    const own = tokens[firstToken]!.sentence;
    if (sentence - own > MOST_SENTENCES_BACK) return;
    const begins = sentences[own]!.firstToken === firstToken && quoteOf[firstToken]! < 0;
    if (kind === 'description' && begins && !isPossessive) yield i;
  }
}

/**
 * Whom the mention at `index` may stand for here: of two with one surname the one who may be meant, where the article does
 * not mostly mean the other; -1: nobody.
 */
function personOf(
  { persons, mentions, tokens }: Reading,
  index: number,
  mayBe: (person: NamedPerson) => boolean,
): number {
  const MOST_TIMES_AS_OFTEN = 4;
  const { person, firstToken, endToken } = mentions[index]!;
  const named = persons[person]!;
  if (mayBe(named)) return person;
  const surname = ` ${tokens[firstToken]!.text}`;
  if (endToken - firstToken > 1 || !named.name.endsWith(surname)) return -1;
  for (let m = index - 1; m >= 0 && m > index - MOST_MENTIONS_BACK; m--) {
    const other = persons[mentions[m]!.person]!;
    const isOftenMeant = named.mentions.length <= MOST_TIMES_AS_OFTEN * other.mentions.length;
    if (isOftenMeant && other.name.endsWith(surname) && mayBe(other)) return mentions[m]!.person;
  }
  return -1;
}

/** The person with the highest score, and how far ahead of the others; `fitOf` gives what a person's fit adds. */
export function weigh(
  reading: Reading,
  known: Known,
  candidate: Candidate,
  history: History,
  gender: Gender | null,
  fitOf: (person: number) => number,
): Resolution {
  /** Score of somebody without a name who has the floor. */
  const UNNAMED = 5;
  /** What a description says counts as well, and it is understood from further away: of the learned weights so much is left. */
  const BY_PLACE = candidate.kind === 'description' ? 0.8 : 1;
  const scores = new Map<number, number>();
  const hasTurned = forEachAntecedent(reading, known, candidate, history, gender, (person, numbers) => {
    let score = fitOf(person);
    for (let i = 0; i < numbers.length; i++) score += BY_PLACE * numbers[i]! * ANTECEDENT_WEIGHTS[i]!;
    scores.set(person, Math.max(score, scores.get(person) ?? -Infinity));
  });
  const most = Math.max(...scores.values());
  const unnamed = gender && !hasTurned ? unnamedBefore(reading, candidate.firstToken, history, gender) : -1;
  if (unnamed >= 0 && most < UNNAMED) return { person: -1, confidence: 0.8, via: unnamed };
  if (most < SOMEONE_ELSE) return UNRESOLVED;
  let all = Math.exp(SOMEONE_ELSE - most);
  for (const score of scores.values()) all += Math.exp(score - most);
  for (const [person, score] of scores) if (score === most) return { person, confidence: 1 / all, via: -1 };
  return UNRESOLVED;
}

/** Whether the mention introduces somebody: "It worries Ann Roe, president of the caucus. “…,” she said." */
function isIntroduced({ mentions, persons, classes }: Reading, index: number): boolean {
  const { person, endToken } = mentions[index]!;
  const isAside = classes[endToken] === COMMA && classes[endToken + 1] !== AND;
  return isAside && persons[person]!.mentions[0] === index;
}

/** Whether words may stand for a name behind them: "As he left, Xi said", but not "He urged Xi to leave, saying". */
function mayStandAhead(
  { tokens, sentences, classes, commas, quoteOf }: Reading,
  at: number,
  name: number,
): boolean {
  const isFirst = sentences[tokens[at]!.sentence]!.firstToken === at;
  return quoteOf[name]! < 0 && !(isFirst && classes[at] === SUBJECT_PRONOUN) && commas[name]! > commas[at]!;
}

/** The same pronoun before in its sentence, as in "Asked whether he knew Roe, he said": no name between is meant; or -1. */
function earlierPronoun({ tokens, sentences, classes }: Reading, at: number): number {
  const MOST_TO_SAME = 30;
  const { firstToken } = sentences[tokens[at]!.sentence]!;
  for (let t = at - 1; t >= Math.max(firstToken, at - MOST_TO_SAME); t--)
    if (classes[t] === SUBJECT_PRONOUN && tokens[t]!.lower === tokens[at]!.lower) return t;
  return -1;
}

/**
 * The candidate of one human being without a name who has the floor before token `at`: who said the last
 * quotation ("one mother said … she added"; but whoever asked a question is answered by somebody else), or who began the
 * sentence before ("Another neighbour said she had seen them. “…,” she said"). -1: there is none.
 */
function unnamedBefore(reading: Reading, at: number, { quote, phrase }: History, gender: Gender): number {
  const MOST_SENTENCES_ON = 3;
  const MOST_CANDIDATES_BACK = 12;
  const { candidates, tokens, sentences } = reading;
  const { sentence } = tokens[at]!;
  const asked = quote && tokens[quote.endToken - 2]!.text === '?';
  const isNear = quote && sentence - tokens[quote.firstToken]!.sentence <= MOST_SENTENCES_ON;
  const last = firstFrom(candidates, at) - 1;
  for (let i = last; i >= 0 && i > last - MOST_CANDIDATES_BACK; i--) {
    const { firstToken } = candidates[i]!;
    if (quote && firstToken < quote.endToken) break;
    if (sentence - tokens[firstToken]!.sentence !== 1) continue;
    const begins = sentences[tokens[firstToken]!.sentence]!.firstToken === firstToken;
    const isNew = /^(?:an?|one|another)$/.test(tokens[firstToken]!.lower);
    if (begins && isNew && mayBeHuman(reading, i, gender) && !resolveBeside(reading, i)) return i;
  }
  return isNear && !asked && mayBeHuman(reading, phrase, gender) ? phrase : -1;
}

/** Whether a candidate is a description of one human being of this gender or any. */
function mayBeHuman({ candidates, tokens }: Reading, index: number, gender: Gender): boolean {
  const words = candidates[index];
  if (words?.kind !== 'description') return false;
  const { isPersonNoun, lower } = tokens[words.endToken - 1]!.word;
  return isPersonNoun && !/[^s]s$/.test(lower) && (genderOfNoun(lower) ?? gender) === gender;
}

function standingOf(reading: Reading, index: number): Standing {
  /** A sentence is not searched further than this, however long. */
  const MOST_BEFORE_SUBJECT = 30;
  const MOST_TO_VERB = 15;
  const { tokens, sentences, persons, candidates, classes, cues, words, quoteOf, nextVerb } = reading;
  const { firstToken, endToken, isPossessive, person } = reading.mentions[index]!;
  const isQuoted = quoteOf[firstToken]! >= 0;
  const first = sentences[tokens[firstToken]!.sentence]!.firstToken;
  const isObject = firstToken > first && classes[firstToken - 1] === PREPOSITION;
  const opening = subjectBehindOpening(reading, first);
  let isSubject = !isQuoted && !isPossessive && !isObject && firstToken >= opening;
  // Another name before it in the sentence looks more like the subject, unless it modifies: "Clinton adviser Al Roe".
  const from = firstFrom(candidates, Math.max(first, opening));
  for (let i = from; isSubject && i < from + MOST_BEFORE_SUBJECT; i++) {
    const other = candidates[i];
    if (!other || other.firstToken >= firstToken) break;
    if (other.kind === 'name' && !other.isPossessive)
      isSubject =
        firstToken - other.endToken <= MOST_IN_GROUP &&
        classes.subarray(other.endToken, firstToken).every(isOfGroup);
  }
  const verb = nextVerb[endToken - 1]!;
  const isInverted =
    !isQuoted &&
    !isPossessive &&
    (standsBehindReport(reading, firstToken, endToken) || reportsBefore(reading, firstToken, endToken));
  const reports =
    isInverted ||
    (isSubject && verb >= 0 && cues[verb]! > MAY_REPORT && words[verb]! - words[endToken]! <= MOST_TO_VERB);
  const place = [isSubject, isQuoted, isObject || isPossessive].map(Number);
  return { row: [...place, ...presenceOf(persons[person]!)], isSubject, reports };
}

/**
 * "Asked whether Lee would stay, Roe smiled": the first token of the name behind the comma, where the sentence that begins
 * at token `first` opens with a clause of its own; else -1.
 */
function subjectBehindOpening({ tokens, mentions, classes, nextVerb }: Reading, first: number): number {
  const MOST_MENTIONS = 6;
  const OPENS_CLAUSE = (1 << SUBORDINATOR) | (1 << PREPOSITION);
  const MOST_TO_VERB = 2;
  /** "But when", "Soon after". */
  const isSecond = isAmong((1 << AND) | (1 << ADVERB), classes[first]!);
  const opener = isSecond ? first + 1 : first;
  if (!isAmong(OPENS_CLAUSE, classes[opener]!) && !/(?:ed|ing)$/.test(tokens[opener]?.lower ?? '')) return -1;
  const from = firstFrom(mentions, first);
  for (let m = from; m < from + MOST_MENTIONS; m++) {
    const mention = mentions[m];
    if (!mention || tokens[mention.firstToken]!.sentence !== tokens[first]!.sentence) break;
    const { firstToken, endToken, isPossessive } = mention;
    const verb = nextVerb[endToken - 1]!;
    const hasVerb = verb >= 0 && verb - endToken < MOST_TO_VERB && !isPossessive;
    // Mr. Roe, the economist Ann Roe
    let group = firstToken;
    while (group > first && (isOfGroup(classes[group - 1]) || classes[group - 1] === DETERMINER)) group--;
    if (hasVerb && classes[group - 1] === COMMA) return firstToken;
  }
  return -1;
}

/** How present a person is in the article, and how surely a person. */
function presenceOf({ mentions, personhood }: NamedPerson): [mentions: number, personhood: number] {
  const MOST_MENTIONS = 16;
  return [Math.log2(Math.min(mentions.length, MOST_MENTIONS)), personhood];
}

/** Whether a name in tokens [from, to) and its reporting verb end the sentence: "Lee will have to go, Roe said." */
function reportsBefore({ classes, cues }: Reading, from: number, to: number): boolean {
  const reports = classes[to] === REPORTS && cues[to]! >= DOES_REPORT;
  return reports && classes[from - 1] === COMMA && (classes[to + 1] === STOP || classes[to + 1] === COMMA);
}

/** Whether a name in tokens [from, to) is the subject of a reporting verb before it: "…, said the economist Ann Roe." */
function standsBehindReport({ tokens, classes, cues }: Reading, from: number, to: number): boolean {
  let verb = from - 1;
  while (verb > from - MOST_IN_GROUP && (isOfGroup(classes[verb]) || classes[verb] === DETERMINER)) verb--;
  // "…, telling Roe."
  const isReport =
    classes[verb] === REPORTS && cues[verb]! >= DOES_REPORT && !tokens[verb]!.lower.endsWith('ing');
  const before = classes[verb - 1];
  const behind = classes[to];
  return isReport && (before === COMMA || before === QUOTED) && (behind === STOP || behind === COMMA);
}
