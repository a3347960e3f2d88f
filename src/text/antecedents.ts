/**
 * Whom a pronoun or a description stands for. Every person mentioned before (or, after an introductory clause, just
 * behind) is weighed by distance, place in the sentence, gender and presence in the article. Weights are chosen by hand:
 * far too few labelled pronouns exist to learn them (see docs/attribution.md).
 */
import { type Candidate, firstFrom } from './candidates.ts';
import type { Resolution } from './coreference.ts';
import { genderOfNoun } from './descriptions.ts';
import type { History, Reading } from './features.ts';
import {
  AND,
  CAPITALISED,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  MAY_REPORT,
  MOST_IN_GROUP,
  PREPOSITION,
  QUOTED,
  REPORTS,
  STOP,
  SUBJECT_PRONOUN,
  WORD,
} from './syntax.ts';
import type { Gender } from './types.ts';

export const UNRESOLVED: Resolution = { person: -1, confidence: 0.5, via: -1 };

/** What a mention is worth without its distance, and whether the person speaks or thinks there. */
export interface Standing {
  score: number;
  reports: boolean;
}

/**
 * The person with the highest score, and how far ahead of the others; `fitOf` gives what a person's fit adds. `standings`
 * keeps what was read of the mentions before.
 */
export function weigh(
  reading: Reading,
  standings: Standing[],
  { firstToken: at }: Candidate,
  history: History,
  gender: Gender | null,
  fitOf: (person: number) => number,
): Resolution {
  const MOST_MENTIONS_BACK = 60;
  const MOST_SENTENCES_BACK = 14;
  /** What reporting after the last quotation adds, and being introduced; both just before. */
  const FLOOR = 2.2;
  const INTRODUCED = 1.5;
  /** Score of somebody whom the article has not named yet. */
  const SOMEONE_ELSE = -3;
  /** Differences of scores this large make odds of e. */
  const TEMPERATURE = 0.8;
  const { tokens, mentions, persons, classes } = reading;
  const { quote, person: lastSpeaker, phrase } = history;
  const { sentence } = tokens[at]!;
  const sentencesFrom = (token: number) => sentence - tokens[token]!.sentence;
  const scores = new Map<number, number>();
  let hasTurned = false;
  let last = firstFrom(mentions, at) - 1;
  // A name behind the words may be meant.
  const next = mentions[last + 1]?.firstToken;
  if (next !== undefined && sentencesFrom(next) === 0 && mayStandAhead(reading, at, next)) last++;
  const isPronoun = classes[at] === SUBJECT_PRONOUN;
  const same = isPronoun ? earlierPronoun(reading, at) : -1;
  for (let m = last; m >= 0 && m > last - MOST_MENTIONS_BACK; m--) {
    const { person, firstToken } = mentions[m]!;
    const apart = sentencesFrom(firstToken);
    if (apart > MOST_SENTENCES_BACK) break;
    if (same >= 0 && firstToken > same && firstToken < at) continue;
    const known = persons[person]!.gender;
    if (gender && known && known !== gender) continue;
    const standing = standings[m] ?? standingOf(reading, m);
    standings[m] = standing;
    let score = standing.score + fitOf(person) - 0.55 * Math.min(apart, 8);
    if (known) score += 1;
    if (apart <= 1 && isPronoun && isIntroduced(reading, m)) score += INTRODUCED;
    // "Lee agreed that it was late. …": whoever reports after the last quotation has the floor now.
    if (standing.reports && quote && firstToken >= quote.endToken && person !== lastSpeaker) {
      hasTurned = true;
      if (apart <= 1) score += FLOOR;
    }
    scores.set(person, Math.max(score, scores.get(person) ?? -Infinity));
  }
  const lastScore = scores.get(lastSpeaker);
  const isNear = quote !== null && sentencesFrom(quote.firstToken) <= 3;
  if (quote && lastScore !== undefined)
    scores.set(lastSpeaker, lastScore + (isNear && !hasTurned ? 1.6 : 0.6));
  const most = Math.max(...scores.values());
  // The unnamed speaker of the last quotation goes on: "one mother said … she added".
  if (gender && isNear && !hasTurned && Math.max(most, 0) < unnamedSpeaker(reading, phrase, gender))
    return { person: -1, confidence: 0.8, via: phrase };
  let all = Math.exp((SOMEONE_ELSE - most) / TEMPERATURE);
  for (const score of scores.values()) all += Math.exp((score - most) / TEMPERATURE);
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

/** The score of the last quotation's speaker where that is one human being without a name; 0: it is not. */
function unnamedSpeaker({ candidates, tokens }: Reading, phrase: number, gender: Gender): number {
  /** Score of the unnamed speaker of the last quotation. */
  const UNNAMED = 4;
  const words = candidates[phrase];
  if (words?.kind !== 'description') return 0;
  const { isPersonNoun, lower } = tokens[words.endToken - 1]!.word;
  const said = genderOfNoun(lower);
  if (!isPersonNoun || /[^s]s$/.test(lower) || (said ?? gender) !== gender) return 0;
  return said ? UNNAMED + 1 : UNNAMED;
}

function standingOf(reading: Reading, index: number): Standing {
  /** A sentence is not searched further than this, however long. */
  const MOST_BEFORE_SUBJECT = 30;
  const MOST_TO_VERB = 15;
  const { tokens, sentences, persons, candidates, classes, cues, words, quoteOf, nextVerb } = reading;
  const { firstToken, endToken, isPossessive, person } = reading.mentions[index]!;
  const { mentions, personhood } = persons[person]!;
  const isQuoted = quoteOf[firstToken]! >= 0;
  const first = sentences[tokens[firstToken]!.sentence]!.firstToken;
  const isObject = firstToken > first && classes[firstToken - 1] === PREPOSITION;
  let isSubject = !isQuoted && !isPossessive && !isObject;
  // Another name before it in the sentence looks more like the subject, unless it modifies: "Clinton adviser Al Roe".
  const from = firstFrom(candidates, first);
  for (let i = from; isSubject && i < from + MOST_BEFORE_SUBJECT; i++) {
    const other = candidates[i];
    if (!other || other.firstToken >= firstToken) break;
    if (other.kind === 'name' && !other.isPossessive)
      isSubject =
        firstToken - other.endToken <= MOST_IN_GROUP &&
        classes.subarray(other.endToken, firstToken).every(isOfGroup);
  }
  const verb = nextVerb[endToken - 1]!;
  const isInverted = !isQuoted && !isPossessive && standsBehindReport(reading, firstToken, endToken);
  // Said to speak or think there: the likeliest one to go on speaking.
  const reports =
    isInverted ||
    (isSubject && verb >= 0 && cues[verb]! > MAY_REPORT && words[verb]! - words[endToken]! <= MOST_TO_VERB);
  let score = 0.45 * Math.log2(Math.min(mentions.length, 16)) + 2.5 * (personhood - 0.5);
  if (isSubject) score += reports ? 2.3 : 1.5;
  if (isQuoted) score -= 1.5;
  if (isObject || isPossessive) score -= 0.3;
  return { score, reports };
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

/** Whether a word of this class can stand between the beginning of a noun group and its head. */
export function isOfGroup(kind: number | undefined): boolean {
  return kind === WORD || kind === CAPITALISED;
}
