/**
 * Whom a pronoun or a description stands for. Every person mentioned before (or, after an introductory clause, just
 * behind) is weighed by distance, place in the sentence, gender and presence in the article. Weights are chosen by hand:
 * far too few labelled pronouns exist to learn them (see docs/attribution.md).
 */
import { type Candidate, firstFrom } from './candidates.ts';
import type { Resolution } from './coreference.ts';
import { genderOfNoun } from './descriptions.ts';
import type { History, Reading } from './features.ts';
import { CAPITALISED, PREPOSITION, WORD } from './syntax.ts';
import type { Gender } from './types.ts';

export const UNRESOLVED: Resolution = { person: -1, confidence: 0.5, via: -1 };
const MOST_MENTIONS_BACK = 60;
const MOST_SENTENCES_BACK = 14;
const MOST_PERSONS = 300;
/** A sentence is not searched further than this, however long. */
const MOST_BEFORE_SUBJECT = 30;
const MOST_IN_GROUP = 12;
const MOST_TO_VERB = 15;
/** Share, 0 to 90, from which a verb shows that its subject speaks or thinks. */
const LEAST_REPORT = 25;
/** What reporting after the last quotation adds. */
const FLOOR = 2.2;
/** Score of the unnamed speaker of the last quotation, and of somebody whom the article has not named yet. */
const UNNAMED = 4;
const SOMEONE_ELSE = -3;
/** Differences of scores this large make odds of e. */
const TEMPERATURE = 0.8;

/** What a mention is worth without its distance, and whether the person speaks or thinks there. */
interface Standing {
  score: number;
  reports: boolean;
}

/** The persons of one article as what pronouns and descriptions may stand for. */
export class Antecedents {
  readonly #reading: Reading;
  /** By mention, once it was asked for. */
  readonly #standings: Standing[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The person with the highest score, and how far ahead of the others; `fitOf` gives what a person's fit adds. */
  weigh(
    candidate: Candidate,
    history: History,
    gender: Gender | null,
    fitOf: (person: number) => number,
  ): Resolution {
    const { layout, names, syntax } = this.#reading;
    const { mentions, persons } = names;
    const { tokens } = layout;
    const { sentence } = tokens[candidate.firstToken]!;
    const { quote, person: lastSpeaker } = history;
    const scores = new Map<number, number>();
    let hasTurned = false;
    let last = firstFrom(mentions, candidate.firstToken) - 1;
    // A name behind the pronoun, in the same sentence: "As he left, Xi said".
    const next = mentions[last + 1];
    if (next && tokens[next.firstToken]!.sentence === sentence && syntax.quoteOf[next.firstToken]! < 0)
      last++;
    for (let m = last; m >= 0 && m > last - MOST_MENTIONS_BACK; m--) {
      const { person, firstToken } = mentions[m]!;
      const apart = sentence - tokens[firstToken]!.sentence;
      if (apart > MOST_SENTENCES_BACK) break;
      const known = persons[person]!.gender;
      if (gender && known && known !== gender) continue;
      const standing = this.#standings[m] ?? standingOf(this.#reading, m);
      this.#standings[m] = standing;
      let score = standing.score - 0.55 * Math.min(apart, 8) + fitOf(person);
      if (firstToken > candidate.firstToken) score -= 1;
      if (gender && known) score += 1;
      // "Lee agreed that it was late. …": whoever reports after the last quotation has the floor now.
      if (standing.reports && quote && firstToken >= quote.endToken && person !== lastSpeaker) {
        hasTurned = true;
        score += FLOOR;
      }
      if (score > (scores.get(person) ?? -Infinity)) scores.set(person, score);
    }
    // A description fits persons from the whole article.
    if (scores.size === 0) {
      for (let p = 0; p < Math.min(persons.length, MOST_PERSONS); p++)
        if (fitOf(p) > 1) scores.set(p, fitOf(p));
    }
    const lastScore = scores.get(lastSpeaker);
    if (quote && lastScore !== undefined) {
      const isNear = sentence - tokens[quote.firstToken]!.sentence <= 3;
      scores.set(lastSpeaker, lastScore + (isNear && !hasTurned ? 1.6 : 0.6));
    }
    const most = Math.max(...scores.values());
    // The unnamed speaker of the last quotation goes on: "one mother said … she added".
    if (gender && !hasTurned) {
      const unnamed = unnamedSpeaker(this.#reading, history, gender, sentence);
      if (unnamed > Math.max(0, scores.size && most))
        return { person: -1, confidence: 0.8, via: history.phrase };
    }
    let best = -1;
    let all = Math.exp((SOMEONE_ELSE - most) / TEMPERATURE);
    for (const [person, score] of scores) {
      if (best < 0 && score === most) best = person;
      all += Math.exp((score - most) / TEMPERATURE);
    }
    return best < 0 ? UNRESOLVED : { person: best, confidence: 1 / all, via: -1 };
  }
}

/** The score of the last quotation's speaker where that is one human being without a name; 0: it is not. */
function unnamedSpeaker(
  { candidates, layout: { tokens } }: Reading,
  { quote, phrase }: History,
  gender: Gender,
  sentence: number,
): number {
  const words = candidates[phrase];
  if (!quote || words?.kind !== 'description') return 0;
  const { word } = tokens[words.endToken - 1]!;
  if (!word.isPersonNoun || /[^s]s$/.test(word.lower)) return 0;
  const said = genderOfNoun(word.lower);
  if ((said ?? gender) !== gender || sentence - tokens[quote.firstToken]!.sentence > 4) return 0;
  return said ? UNNAMED + 1 : UNNAMED;
}

function standingOf(reading: Reading, index: number): Standing {
  const { syntax, names } = reading;
  const { firstToken, endToken, isPossessive, person } = names.mentions[index]!;
  const { mentions, personhood } = names.persons[person]!;
  const isQuoted = syntax.quoteOf[firstToken]! >= 0;
  const isObject = syntax.classes[firstToken - 1] === PREPOSITION;
  const isSubject = !isQuoted && !isPossessive && isFirstName(reading, firstToken, isObject);
  const verb = syntax.nextVerb[endToken - 1]!;
  // Said to speak or think there: the likeliest one to go on speaking.
  const reports =
    isSubject &&
    verb >= 0 &&
    syntax.cues[verb]! > LEAST_REPORT &&
    syntax.words[verb]! - syntax.words[endToken]! <= MOST_TO_VERB;
  let score = 0.45 * Math.log2(Math.min(mentions.length, 16)) + 2.5 * (personhood - 0.5);
  if (isSubject) score += reports ? 2.3 : 1.5;
  if (isQuoted) score -= 1.5;
  if (isObject || isPossessive) score -= 0.3;
  return { score, reports };
}

/** Whether no other name stands before the one at `firstToken` in its sentence: it looks like the subject. */
function isFirstName(
  { layout, syntax, candidates }: Reading,
  firstToken: number,
  isObject: boolean,
): boolean {
  const first = layout.sentences[layout.tokens[firstToken]!.sentence]!.firstToken;
  if (isObject && firstToken > first) return false;
  const from = firstFrom(candidates, first);
  for (let i = from; i < from + MOST_BEFORE_SUBJECT; i++) {
    const other = candidates[i];
    if (!other || other.firstToken >= firstToken) break;
    if (other.kind !== 'name' || other.isPossessive) continue;
    // In "Clinton adviser Al Roe" the first name only modifies the group.
    if (firstToken - other.endToken > MOST_IN_GROUP) return false;
    for (let t = other.endToken; t < firstToken; t++)
      if (syntax.classes[t] !== WORD && syntax.classes[t] !== CAPITALISED) return false;
  }
  return true;
}
