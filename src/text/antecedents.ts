/**
 * Whom a pronoun or a description stands for. Every person mentioned before (or, after an introductory clause, just
 * behind) is weighed by distance, place in the sentence and presence in the article. The weights are learned by
 * tools/train-coreference.mjs from labelled pronouns.
 */
import { isSubjectBehindComma } from './apposition.ts';
import { asksSomebody, isBesideOther, isInByline, isSmallChild, standsInOpening } from './barred-mentions.ts';
import type { Candidate } from './candidates.ts';
import type { History, Reading } from './features.ts';
import { genderOfPronoun } from './gender.ts';
import type { NamedPerson } from './layers.ts';
import { beginningOfSaid } from './running-quotation.ts';
import { isSentenceSubject, presenceOf, type Standing, standingOf } from './standing.ts';
import { ADVERB, AND, AUXILIARY, COMMA, isAmong, MAY_REPORT, SUBJECT_PRONOUN } from './syntax.ts';
import { firstFrom } from './token-order.ts';
import type { Gender } from './types.ts';

/** So many mentions are looked at, however long the text. */
const MOST_MENTIONS_BACK = 60;

/** The numbers of an antecedent, in the order of their weights. */
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

/** How antecedents are weighed. */
export interface AntecedentModel {
  /** Log-odds for each of ANTECEDENT_FEATURES. */
  weights: readonly number[];
  /** Log-odds of somebody whom the article has not named yet. */
  someoneElse: number;
}

/** What is known of an article's mentions and descriptions, each once it was asked for, and how they are weighed. */
export interface Known {
  model: AntecedentModel;
  /** By mention. */
  standings: Standing[];
  /** The person whom the description or pronoun at an index of the candidates stands for there, or -1. */
  personAt: (index: number, history: History) => number;
  /** 0 to 1: how surely it does, once it was asked whom. */
  confidenceAt: (index: number) => number;
}

const ANSWERS = /^(?:answer|repl|respond|retort)(?:s|ed|ies|ied)$/;
const ASKS = /^(?:ask|question|press|quizz)(?:s|es|ed)$/;

/** The numbers of one antecedent; written over by the next. */
const row = new Float64Array(ANTECEDENT_FEATURES.length);

/**
 * Goes through the mentions that the words at `candidate` may stand for: `visit` is given the person and a row of numbers,
 * which is used again. Gives whether one of them took the floor after the last quotation.
 */
export function forEachAntecedent(
  reading: Reading,
  { standings, personAt }: Known,
  { firstToken: at, endToken: end }: Candidate,
  history: History,
  gender: Gender | null,
  visit: (person: number, row: Float64Array) => void,
): boolean {
  const MOST_SENTENCES_BACK = 14;
  const MOST_SENTENCES = 8;
  const MOST_PARAGRAPHS = 4;
  const SENTENCES_TO_DESCRIPTION = 2;
  const MOST_CANDIDATES_BACK = 20;
  const { tokens, sentences, mentions, persons, classes, candidates, quoteOf, cues, nextVerb } = reading;
  const { quote, person: lastSpeaker, candidate: lastWords } = history;
  const { sentence, paragraph } = tokens[beginningOfSaid(reading, at)]!;
  const apartFrom = (place: number) => Math.max(0, sentence - tokens[place]!.sentence);
  const spokenOf = personsNamedBeside(reading, at);
  const object = objectBehind(reading, end);
  const mayBe = (person: NamedPerson) =>
    (!gender || !person.gender || person.gender === gender) &&
    !spokenOf.includes(person) &&
    person !== object;
  const add = (person: number, own: readonly number[], place: number, isNew = false, hasFloor = false) => {
    const apart = apartFrom(place);
    row.set(own);
    let column = own.length;
    row[column++] = Math.min(apart, MOST_SENTENCES);
    row[column++] = Number(apart === 0);
    row[column++] = Math.min(Math.max(0, paragraph - tokens[place]!.paragraph), MOST_PARAGRAPHS);
    row[column++] = Number(isNew);
    row[column++] = Number(hasFloor);
    row[column++] = Number(quote !== null && person === lastSpeaker);
    visit(person, row);
  };
  let hasTurned = false;
  let last = firstFrom(mentions, at) - 1;
  // A name behind the words may be meant.
  const next = mentions[last + 1]?.firstToken;
  if (
    next !== undefined &&
    tokens[next]!.sentence === tokens[at]!.sentence &&
    mayStandAhead(reading, at, next)
  )
    last++;
  const isPronoun = classes[at] === SUBJECT_PRONOUN;
  const isAnswer = ANSWERS.test(tokens[end]?.lower ?? '') || ANSWERS.test(tokens[at - 1]?.lower ?? '');
  const answers = isPronoun && isAnswer;
  // “…,” Lee said. ¶ “…,” the senator replied: not Lee.
  const opens = sentences[sentence]!.firstToken;
  const isReply = isAnswer && quote && (opens === at || quoteOf[opens]! >= 0);
  const answered = isReply && apartFrom(quote.endToken - 1) <= 1 ? lastSpeaker : -1;
  const same = isPronoun ? earlierPronoun(reading, at) : -1;
  for (let m = last; m >= 0 && m > last - MOST_MENTIONS_BACK; m--) {
    const { firstToken, endToken } = mentions[m]!;
    const apart = apartFrom(firstToken);
    if (apart > MOST_SENTENCES_BACK) break;
    if (same >= 0 && firstToken > same && firstToken < at) continue;
    // "Lee asked the witness how she knew. “…,” she answered": not Lee.
    const asks = isPronoun && apart === 1 && ASKS.test(tokens[nextVerb[endToken - 1]!]?.lower ?? '');
    if (asks && (answers || asksSomebody(reading, nextVerb[endToken - 1]!))) continue;
    if (isInByline(reading, firstToken) || (isPronoun && isBesideOther(reading, m, gender))) continue;
    const person = personOf(reading, m, mayBe);
    if (person < 0 || person === answered) continue;
    if (apart <= (isPronoun ? 1 : 0) && standsInOpening(reading, m, at)) continue;
    const standing = standings[m] ?? standingOf(reading, m);
    standings[m] = standing;
    const isChild = isPronoun && isSmallChild(reading, mentions[m]!);
    if (isChild && person !== lastSpeaker) continue;
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
  // "The actress, 27, posted it. She laughed. “…,” she said": descriptions and pronouns that are subjects of the last sentences.
  const nearest = firstFrom(candidates, at) - 1;
  for (let i = nearest; isPronoun && i >= 0 && i > nearest - MOST_CANDIDATES_BACK; i--) {
    const { kind, firstToken, endToken } = candidates[i]!;
    const apart = apartFrom(firstToken);
    if (apart > SENTENCES_TO_DESCRIPTION) break;
    const isSame = kind === 'pronoun' && apart > 0 && genderOfPronoun(tokens[firstToken]!.lower) === gender;
    if ((kind !== 'description' && !isSame) || quoteOf[firstToken]! >= 0) continue;
    if (!isSentenceSubject(reading, candidates[i]!)) continue;
    const person = personAt(i, history);
    if (person < 0 || !mayBe(persons[person]!)) continue;
    const isBehind = quote !== null && firstToken >= quote.endToken && person !== lastSpeaker;
    if (isBehind) hasTurned = true;
    const reports = cues[nextVerb[endToken - 1]!]! > MAY_REPORT;
    add(person, [1, 0, 0, ...presenceOf(persons[person]!)], firstToken, false, isBehind && reports);
  }
  // Whoever said the last quotation was meant there, by whichever words.
  const speaker = persons[lastSpeaker];
  if (quote && speaker && lastSpeaker !== answered && mayBe(speaker)) {
    const place = Math.max(quote.endToken - 1, candidates[lastWords]?.firstToken ?? 0);
    add(lastSpeaker, [1, 0, 0, ...presenceOf(speaker)], Math.min(at, place));
  }
  return hasTurned;
}

/**
 * Who is named in the quotation beside the words at token `at`. Hardly anybody uses his own name: of the labelled pronouns
 * that stand beside a quotation with names in it one means a person named there, 43 mean somebody else.
 */
function personsNamedBeside(reading: Reading, at: number): NamedPerson[] {
  const MOST_BETWEEN = 8;
  const { tokens, quotes, quoteOf, mentions, persons } = reading;
  const { sentence } = tokens[at]!;
  const quoteFrom = (step: number) => {
    for (
      let t = at + step;
      t !== at + step * (MOST_BETWEEN + 1) && tokens[t]?.sentence === sentence;
      t += step
    )
      if (quoteOf[t]! >= 0) return quoteOf[t]!;
    return -1;
  };
  const before = quoteFrom(-1);
  const quote = quotes[before < 0 ? quoteFrom(1) : before];
  if (!quote) return [];
  const found: NamedPerson[] = [];
  for (
    let m = firstFrom(mentions, quote.firstToken);
    mentions[m] && mentions[m]!.firstToken < quote.endToken;
    m++
  )
    found.push(persons[mentions[m]!.person]!);
  return found;
}

/** "The governor called Lee …", "He told Lee": who is the object of the verb behind the words that end at token `end`. */
function objectBehind(
  { tokens, mentions, persons, classes, nextVerb }: Reading,
  end: number,
): NamedPerson | undefined {
  let verb = nextVerb[end - 1]!;
  if (verb < 0) return undefined;
  while (isAmong((1 << AUXILIARY) | (1 << ADVERB), classes[verb]!)) verb++;
  const mention = mentions[firstFrom(mentions, verb + 1)];
  if (!mention || mention.isPossessive) return undefined;
  const start = mention.title?.[0] ?? mention.start;
  return tokens[verb + 1]!.start === start ? persons[mention.person] : undefined;
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

/** Whether the mention introduces somebody: "It worries Ann Roe, president of the caucus. “…,” she said." */
function isIntroduced(reading: Reading, index: number): boolean {
  const { mentions, persons, classes } = reading;
  const { person, endToken } = mentions[index]!;
  // "Like Roe, she sings" begins no aside.
  const goesOn = isAmong((1 << AND) | (1 << SUBJECT_PRONOUN), classes[endToken + 1]!);
  const isAside = classes[endToken] === COMMA && !goesOn && !isSubjectBehindComma(reading, endToken);
  return isAside && persons[person]!.mentions[0] === index;
}

/** Whether words may stand for a name behind them: "As he left, Xi said", but not "He urged Xi to leave, saying". */
function mayStandAhead(
  { tokens, sentences, classes, commas, quoteOf }: Reading,
  at: number,
  name: number,
): boolean {
  // Or right behind what was said.
  const isFirst = sentences[tokens[at]!.sentence]!.firstToken === at || quoteOf[at - 1]! >= 0;
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
