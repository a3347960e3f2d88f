/**
 * People without a name: "a mother of two said … she added", "a person close to the council … the person said". Whoever of
 * them has the floor is meant by a pronoun, and by the same noun.
 */
import type { Known } from './antecedents.ts';
import { resolveBeside } from './apposition.ts';
import type { Candidate } from './candidates.ts';
import { type History, NO_HISTORY, type Reading } from './features.ts';
import { genderOfNoun, genderOfPronoun } from './gender.ts';
import { RELATIVE as KIN } from './name-context.ts';
import { SOMEONE } from './people-bits.ts';
import { beginningOfSaid } from './running-quotation.ts';
import { askedAt, isSentenceSubject } from './standing.ts';
import { COMMA, DOES_REPORT, isAmong, POSSESSIVE, RELATIVE, VERBS } from './syntax.ts';
import { firstFrom } from './token-order.ts';
import type { Gender } from './types.ts';
import { looksPlural } from './word-endings.ts';

/**
 * The candidate of one human being without a name who has the floor before token `at`: who said the last
 * quotation ("one mother said … she added"; but whoever asked a question is answered by somebody else), or who began the
 * sentence before ("Another neighbour said she had seen them. “…,” she said"). `isKnown` tells whether a candidate stands for
 * somebody with a name. -1: there is none.
 */
export function unnamedBefore(
  reading: Reading,
  at: number,
  { quote, phrase }: History,
  gender: Gender,
  isKnown: (index: number) => boolean,
): number {
  const MOST_SENTENCES_ON = 3;
  const MOST_CANDIDATES_BACK = 20;
  const { candidates, tokens, classes } = reading;
  const { sentence } = tokens[beginningOfSaid(reading, at)]!;
  const asked = quote && tokens[quote.endToken - 2]!.text === '?';
  const isNear = quote && sentence - tokens[quote.firstToken]!.sentence <= MOST_SENTENCES_ON;
  const last = firstFrom(candidates, at) - 1;
  // The sentence before, or the one before that where "he" or "she" is its subject.
  let reach = 1;
  for (let i = last; i >= 0 && i > last - MOST_CANDIDATES_BACK; i--) {
    const { firstToken, kind } = candidates[i]!;
    const apart = sentence - tokens[firstToken]!.sentence;
    if ((quote && firstToken < quote.endToken) || apart > reach) break;
    // "When the father was asked if he would pay, he said": whoever is asked answers.
    if (apart === 0 && isAskedAhead(reading, i, at) && mayBeHuman(reading, i, gender) && !isKnown(i))
      return i;
    if (apart <= 0 || !isSentenceSubject(reading, candidates[i]!)) continue;
    if (kind === 'pronoun' && genderOfPronoun(tokens[firstToken]!.lower) === gender) reach = 2;
    // "His father, a farmer, …": what explains somebody else is nobody new.
    const isAside = classes[firstToken - 1] === COMMA && candidates[i - 1]?.endToken === firstToken - 1;
    const isNew = /^(?:an?|one|another|this)$/.test(tokens[firstToken]!.lower);
    if (isAside || !mayBeHuman(reading, i, gender) || resolveBeside(reading, i)) continue;
    if (isNew || introducedAt(reading, i) >= 0 || (isSomebodys(reading, i, gender) && !isKnown(i))) return i;
  }
  return isNear && !asked && mayBeHuman(reading, phrase, gender) ? phrase : -1;
}

/** Whether the candidate is asked in a clause that opens the sentence of token `at`. */
function isAskedAhead(
  { candidates, tokens, sentences, commas, nextVerb }: Reading,
  index: number,
  at: number,
): boolean {
  const { firstToken, endToken } = candidates[index]!;
  const verb = nextVerb[endToken - 1]!;
  return (
    sentences[tokens[at]!.sentence]!.firstToken === firstToken - 1 &&
    commas[at]! > commas[endToken]! &&
    /^(?:is|was)$/.test(tokens[verb]?.lower ?? '') &&
    /^(?:asked|questioned|told)$/.test(tokens[verb + 1]?.lower ?? '')
  );
}

/** How surely words stand for somebody who is known; by the place alone it is less. */
const IS_KNOWN = 0.75;

/**
 * Whether words for one human being, of whom it is open who that is or who is another than the last speaker, are the subject of a
 * sentence between the last quotation and token `at`: "The matriarch had tried to settle it. “…,” she said".
 */
export function isContested(
  reading: Reading,
  at: number,
  history: History,
  { personAt, confidenceAt }: Known,
): boolean {
  const MOST_CANDIDATES_BACK = 12;
  const { candidates, tokens } = reading;
  const { quote, person } = history;
  const { sentence } = tokens[beginningOfSaid(reading, at)]!;
  const last = firstFrom(candidates, at) - 1;
  for (let i = last; quote && i >= 0 && i > last - MOST_CANDIDATES_BACK; i--) {
    const words = candidates[i]!;
    if (words.firstToken < quote.endToken) return false;
    if (words.kind !== 'description' || tokens[words.firstToken]!.sentence === sentence) continue;
    const { lower, isPersonNoun } = tokens[words.endToken - 1]!.word;
    const isAged = tokens
      .slice(words.firstToken, words.endToken)
      .some((token) => token.lower.endsWith('-year-old'));
    const isHuman = (isPersonNoun || PLAINLY_HUMAN.test(lower) || isAged) && !looksPlural(lower);
    if (!isHuman || !isSentenceSubject(reading, words)) continue;
    if (personAt(i, history) !== person || confidenceAt(i) < IS_KNOWN) return true;
  }
  return false;
}

/**
 * Whether somebody else without a name has said something in the sentence before token `at`: "The judge said Roe was not the
 * first. “…,” he said", "They were close, the coroner said. “…,” he said".
 */
export function isOutvoiced(
  reading: Reading,
  at: number,
  person: number,
  { personAt, confidenceAt }: Known,
): boolean {
  const MOST_CANDIDATES_BACK = 8;
  const { candidates, tokens, cues } = reading;
  const sentence = tokens[beginningOfSaid(reading, at)]!.sentence - 1;
  const last = firstFrom(candidates, at) - 1;
  for (let i = last; i >= 0 && i > last - MOST_CANDIDATES_BACK; i--) {
    const { kind, firstToken, endToken } = candidates[i]!;
    if (tokens[firstToken]!.sentence < sentence) return false;
    if (tokens[firstToken]!.sentence > sentence || kind !== 'description') continue;
    const { lower, isPersonNoun } = tokens[endToken - 1]!.word;
    const isHuman = (isPersonNoun || PLAINLY_HUMAN.test(lower)) && !looksPlural(lower);
    const reports = cues[endToken]! >= DOES_REPORT && tokens[endToken]!.sentence === sentence;
    const isPerson = personAt(i, NO_HISTORY) === person && confidenceAt(i) >= IS_KNOWN;
    if (isHuman && reports && !resolveBeside(reading, i) && !isPerson) return true;
  }
  return false;
}

/**
 * Whether a description may take the floor though it says that it is known who that is: "His wife disagreed", "The shop's
 * owner said he had tried", "The defendant smiled"; but not "The officer told her", where `gender` is hers.
 */
function isSomebodys(reading: Reading, index: number, gender: Gender): boolean {
  const MOST_TO_VERB = 20;
  const MOST_TO_OBJECT = 3;
  const MOST_TOKENS = 60;
  const { candidates, mentions, tokens, sentences, classes, nextVerb, cues } = reading;
  const { firstToken, endToken } = candidates[index]!;
  const end = Math.min(sentences[tokens[firstToken]!.sentence]!.endToken, endToken + MOST_TOKENS);
  // "The joint spokesman on health, Ann Lee, said": a name before the verb says who that is.
  const named = mentions[firstFrom(mentions, endToken)]?.firstToken ?? end;
  const isAsked = askedAt(reading, sentences[tokens[firstToken]!.sentence]!.firstToken) >= 0;
  const isKin = tokens[firstToken - 1]?.word.isPossessive && (tokens[endToken - 1]!.word.beside & KIN) !== 0;
  const isPlain =
    isAsked || isKin || classes[firstToken] === POSSESSIVE || isParty(reading, candidates[index]!);
  if (isPlain) return named > nextVerb[endToken - 1]!;
  let verb = endToken;
  while (verb < end && verb < endToken + MOST_TO_VERB && cues[verb]! < DOES_REPORT) verb++;
  if (verb === end || cues[verb]! < DOES_REPORT || named < verb) return false;
  const object = gender === 'female' ? 'her' : 'him';
  return !tokens.slice(verb, verb + MOST_TO_OBJECT).some(({ lower }) => lower === object);
}

/**
 * "the defendant", "the victim", "the girl": in a report of a crime, a trial or a school nobody else's role, and many have
 * it.
 */
export function isParty({ tokens }: Reading, { endToken }: Candidate): boolean {
  return /^(?:suspect|defendant|accused|victim|complainant|gunman|attacker|girl|boy|child|toddler)$/.test(
    tokens[endToken - 1]!.lower,
  );
}

/** Whether a candidate is a description of one human being of this gender or any. */
function mayBeHuman(reading: Reading, index: number, gender: Gender): boolean {
  const { candidates, tokens } = reading;
  const words = candidates[index];
  if (words?.kind !== 'description') return false;
  const { lower, isPersonNoun, role } = tokens[words.endToken - 1]!.word;
  if (lower === 'one') return isOneOfPeople(reading, words.endToken);
  return (
    (isPersonNoun || (role & SOMEONE) !== 0 || PLAINLY_HUMAN.test(lower)) &&
    !looksPlural(lower) &&
    (genderOfNoun(lower) ?? gender) === gender
  );
}

const PLAINLY_HUMAN = /^(?:man|lady|gentleman|accused)$/;

/** "One" before token `at` says it, "one, who left," "one of them" and "one of the residents", but not "one thing", "one of the oldest farms". */
function isOneOfPeople({ tokens, classes }: Reading, at: number): boolean {
  const MOST_TO_NOUN = 5;
  if (tokens[at]?.lower !== 'of') return isAmong(VERBS | (1 << COMMA) | (1 << RELATIVE), classes[at]!);
  return tokens
    .slice(at, at + MOST_TO_NOUN)
    .some(({ word }, i) => word.isPersonNoun || (i === 1 && word.lower === 'them'));
}

/** "A person close to the council … the person said": the candidate that introduced somebody without a name; or -1. */
export function introducedAt(reading: Reading, index: number): number {
  const MOST_BACK = 60;
  const MOST_SENTENCES_BACK = 8;
  const { candidates, tokens, quoteOf } = reading;
  const { firstToken, endToken } = candidates[index]!;
  const headOf = (end: number) => tokens[end - 1]!.lower;
  if (tokens[firstToken]!.lower !== 'the') return -1;
  for (let i = index - 1; i >= 0 && i > index - MOST_BACK; i--) {
    const { kind, firstToken: first, endToken: end } = candidates[i]!;
    if (tokens[firstToken]!.sentence - tokens[first]!.sentence > MOST_SENTENCES_BACK) break;
    const isNew = /^(?:an?|one|another)$/.test(tokens[first]!.lower) && quoteOf[first]! < 0;
    if (kind === 'description' && isNew && headOf(end) === headOf(endToken))
      return resolveBeside(reading, i) ? -1 : i;
  }
  return -1;
}
