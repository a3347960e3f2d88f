/**
 * How a mention of a person stands in its sentence: as subject, object or inside a quotation, and whether the person speaks
 * or thinks there. That says how likely a pronoun further on takes it up.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import type { NamedPerson, Token } from './layers.ts';
import { isCompatriot } from './people-words.ts';
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
  VERBS,
} from './syntax.ts';
import { firstFrom } from './token-order.ts';
import type { Word } from './words.ts';

/** What is true of a mention whoever is meant: the first numbers of its row, and whether the person speaks or thinks there. */
export interface Standing {
  row: readonly number[];
  isSubject: boolean;
  reports: boolean;
}

/** Reads the mention at `index`. */
export function standingOf(reading: Reading, index: number): Standing {
  /** A sentence is not searched further than this, however long. */
  const MOST_BEFORE_SUBJECT = 30;
  const MOST_TO_VERB = 15;
  const { tokens, sentences, persons, candidates, classes, cues, words, quoteOf, nextVerb } = reading;
  const { firstToken, endToken, isPossessive, person } = reading.mentions[index]!;
  const isQuoted = quoteOf[firstToken]! >= 0;
  const first = sentences[tokens[firstToken]!.sentence]!.firstToken;
  // "behind the American Al Roe", but "On Tuesday Roe …"
  let group = firstToken;
  while (group > first && modifiesName(tokens[group - 1]!.word)) group--;
  // "As for Roe, he laughed", "For Roe, it was late": whom the sentence is about.
  const isTopic = classes[endToken] === COMMA && opensWithTopic(tokens, first) && group <= first + 2;
  const isObject = !isTopic && group > first && classes[group - 1] === PREPOSITION;
  const opening = subjectBehindOpening(reading, first);
  const next = reading.mentions[index + 1]?.firstToken ?? -1;
  const isModifier = next > endToken && modifies(reading, endToken, next);
  let isSubject = !isQuoted && !isPossessive && !isObject && !isModifier && firstToken >= opening;
  // Another name before it in the sentence looks more like the subject, unless it modifies; but "Roe sang, and Lee danced"
  // has two.
  const isJoined =
    classes[firstToken - 1] === AND &&
    classes[firstToken - 2] === COMMA &&
    nextVerb[endToken - 1] === endToken;
  const from = firstFrom(candidates, isJoined ? firstToken : Math.max(first, opening));
  for (let i = from; isSubject && i < from + MOST_BEFORE_SUBJECT; i++) {
    const other = candidates[i];
    if (!other || other.firstToken >= firstToken) break;
    if (other.kind === 'name' && !other.isPossessive)
      isSubject = modifies(reading, other.endToken, firstToken);
  }
  const verb = nextVerb[endToken - 1]!;
  const isInverted =
    !isQuoted &&
    !isPossessive &&
    (standsBehindReport(reading, firstToken, endToken) || reportsBefore(reading, firstToken, endToken));
  const reports =
    isInverted ||
    (isSubject && isAsked(reading, first, endToken)) ||
    (isSubject && verb >= 0 && cues[verb]! > MAY_REPORT && words[verb]! - words[endToken]! <= MOST_TO_VERB);
  const place = [isSubject, isQuoted, isObject || isPossessive].map(Number);
  return { row: [...place, ...presenceOf(persons[person]!)], isSubject, reports };
}

/** Whether the sentence that begins at token `first` opens with "For" or "As for". */
const opensWithTopic = (tokens: readonly Token[], first: number) =>
  tokens[tokens[first]!.lower === 'as' ? first + 1 : first]?.lower === 'for';

const ASKED = /^(?:asked|questioned|pressed|quizzed|challenged|told)$/;

/** "Asked about it, …", "When asked about it, …": the token of "asked" where the sentence that begins at token `first` opens so; or -1. */
export function askedAt({ tokens, classes }: Reading, first: number): number {
  const opener = isAmong((1 << AND) | (1 << SUBORDINATOR), classes[first]!) ? first + 1 : first;
  return ASKED.test(tokens[opener]?.lower ?? '') ? opener : -1;
}

/** "Asked about it, Roe laughed", "Roe was asked about it": who is asked has the floor. */
function isAsked(reading: Reading, first: number, endToken: number): boolean {
  const { tokens, nextVerb } = reading;
  const verb = nextVerb[endToken - 1]!;
  const isPassive =
    /^(?:is|was)$/.test(tokens[verb]?.lower ?? '') && ASKED.test(tokens[verb + 1]?.lower ?? '');
  return isPassive || askedAt(reading, first) >= 0;
}

const modifiesName = (word: Word) => word.isPersonNoun || isCompatriot(word);

/** "Clinton adviser Al Roe": whether a name that ends at token `end` stands in one group with the name at token `next`. */
function modifies({ classes }: Reading, end: number, next: number): boolean {
  return next - end <= MOST_IN_GROUP && classes.subarray(end, next).every(isOfGroup);
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
  const isSecond =
    isAmong((1 << AND) | (1 << ADVERB), classes[first]!) && !/^(?:while|whereas)$/.test(tokens[first]!.lower);
  const opener = isSecond ? first + 1 : first;
  if (
    !isAmong(OPENS_CLAUSE, classes[opener]!) &&
    !/(?:ed|ing|while|whereas)$/.test(tokens[opener]?.lower ?? '')
  )
    return -1;
  const from = firstFrom(mentions, first);
  for (let m = from; m < from + MOST_MENTIONS; m++) {
    const mention = mentions[m];
    if (!mention || tokens[mention.firstToken]!.sentence !== tokens[first]!.sentence) break;
    const { firstToken, endToken, isPossessive } = mention;
    const verb = nextVerb[endToken - 1]!;
    const hasVerb = verb >= 0 && verb - endToken < MOST_TO_VERB && !isPossessive;
    // Mr. Roe, the economist Ann Roe
    let group = firstToken;
    const furthest = Math.max(first, firstToken - MOST_IN_GROUP);
    while (group > furthest && (isOfGroup(classes[group - 1]) || classes[group - 1] === DETERMINER)) group--;
    if (hasVerb && classes[group - 1] === COMMA) return firstToken;
  }
  return -1;
}

/** Whether the words of a candidate begin a sentence, or stand behind what opens it and have a verb: "In May, a baker said". */
export function isSentenceSubject(
  { tokens, sentences, classes, cues, nextVerb }: Reading,
  { firstToken, endToken, isPossessive }: Candidate,
): boolean {
  const MOST_TO_VERB = 2;
  const MOST_BEHIND_PHRASE = 8;
  const MOST_BEFORE_PRONOUN = 12;
  const first = sentences[tokens[firstToken]!.sentence]!.firstToken;
  // "The shop's owner said"
  let from = firstToken;
  const furthest = Math.max(first, firstToken - MOST_IN_GROUP);
  if (tokens[from - 1]?.word.isPossessive)
    while (from > furthest && (isOfGroup(classes[from - 1]) || classes[from - 1] === DETERMINER)) from--;
  // "But a baker said"
  const begins = from === first || (from === first + 1 && classes[first] === AND);
  const verb = nextVerb[endToken - 1]!;
  // "A manager at a bank made …"
  const most = classes[endToken] === PREPOSITION ? MOST_BEHIND_PHRASE : MOST_TO_VERB;
  const hasVerb = verb >= 0 && (verb - endToken < most || cues[verb]! >= DOES_REPORT);
  // "In the second week she met …"
  const isPlain =
    classes[firstToken] === SUBJECT_PRONOUN &&
    firstToken - first <= MOST_BEFORE_PRONOUN &&
    !classes.subarray(first, firstToken).some((kind) => isAmong(VERBS, kind));
  return !isPossessive && (begins || isPlain || (hasVerb && classes[firstToken - 1] === COMMA));
}

/** How present a person is in the article, and how surely a person. */
export function presenceOf({ mentions, personhood }: NamedPerson): [mentions: number, personhood: number] {
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
