/**
 * Whom a pronoun or a description stands for. Every person mentioned before (or, after an introductory
 * clause, just behind) is weighed by distance, place in the sentence, gender and presence in the article;
 * what a description says is compared with what the article says next to the person's name. Weights are
 * chosen by hand: far too few labelled pronouns exist to learn them (see docs/attribution.md).
 */
import { type Candidate, firstFrom } from './candidates.ts';
import { type Descriptions, describePersons, genderOfNoun, matchDescription } from './descriptions.ts';
import type { History, Reading } from './features.ts';
import type { NameMention } from './layers.ts';
import { isPersonNoun } from './person-nouns.ts';
import { AND, CAPITALISED, COMMA, PREPOSITION, type Syntax, WORD } from './syntax.ts';
import type { Gender } from './types.ts';

export interface Resolution {
  /** Index into Names.persons; -1 for a speaker that is no named person. */
  person: number;
  /** 0 to 1: that this is whom the words stand for. */
  confidence: number;
  /** Candidate that the words lead to, where they are resolved over another one ("the senator, who said"). */
  via: number;
}

const UNRESOLVED: Resolution = { person: -1, confidence: 0.5, via: -1 };
const MOST_MENTIONS_BACK = 60;
/** A sentence is not searched further than this, however long. */
const MOST_BEFORE_SUBJECT = 30;
const MOST_IN_GROUP = 12;
const MOST_PERSONS = 300;
const MOST_SENTENCES_BACK = 14;
/** Share, 0 to 90, from which a verb shows that its subject speaks or thinks. */
const LEAST_REPORT = 25;
/** What reporting after the last quotation adds. */
const FLOOR = 2.2;
/** From this fit on something said of the person agrees with the description; and what is left where nothing does. */
const FITS = 0.8;
const BY_PLACE_ALONE = 0.65;
/** Score of the unnamed speaker of the last quotation, and of somebody whom the article has not named yet. */
const UNNAMED = 4;
const SOMEONE_ELSE = -3;
/** Differences of scores this large make odds of e. */
const TEMPERATURE = 0.8;

/** What a mention's place in its sentence says: its score, and whether the person speaks or thinks there. */
interface Place {
  score: number;
  reports: boolean;
}

/** Resolves the words of candidates of one article. */
export class Resolver {
  private readonly reading: Reading;
  private readonly descriptions: Descriptions;
  /** For each mention what its place is worth, once it was asked for. */
  private readonly places: (Place | undefined)[];

  constructor(reading: Reading) {
    this.reading = reading;
    this.descriptions = describePersons(reading);
    this.places = new Array(reading.names.mentions.length);
  }

  /** Whom the candidate at `index` stands for, given who spoke last. */
  resolve(index: number, history: History): Resolution {
    const candidate = this.reading.candidates[index]!;
    switch (candidate.kind) {
      case 'name':
        return { person: candidate.person, confidence: 1, via: -1 };
      case 'other':
        return { person: -1, confidence: 0.8, via: -1 };
      case 'relative':
        return this.resolveRelative(index, history);
      case 'speaker':
        return UNRESOLVED;
      case 'description':
        return this.resolveBeside(index) ?? this.resolveDescription(index, history);
      default:
        return this.resolvePronoun(index, history);
    }
  }

  /** "who" stands for the candidate before it. */
  private resolveRelative(index: number, history: History): Resolution {
    const { candidates, syntax } = this.reading;
    for (let i = index - 1; i >= 0 && i > index - 4; i--) {
      const antecedent = candidates[i]!;
      const gap = syntax.words[candidates[index]!.firstToken]! - syntax.words[antecedent.endToken]!;
      if (antecedent.kind === 'relative' || antecedent.isPossessive || gap > 12) continue;
      if (antecedent.kind === 'name' || antecedent.kind === 'description') {
        const resolved = this.resolve(i, history);
        return { ...resolved, confidence: resolved.confidence * (gap === 0 ? 0.95 : 0.8), via: i };
      }
    }
    return UNRESOLVED;
  }

  /** A description that stands right beside a name: "conservative host Al Roe", "a critic, Al Roe,", "Roe, a doctor,". */
  private resolveBeside(index: number): Resolution | null {
    const { candidates, syntax, names, layout } = this.reading;
    const { firstToken, endToken } = candidates[index]!;
    const words = (from: number, to: number) => syntax.words[to]! - syntax.words[from]!;
    for (let i = index + 1; i < candidates.length && i < index + 7; i++) {
      const next = candidates[i]!;
      if (layout.tokens[next.firstToken]!.sentence !== layout.tokens[firstToken]!.sentence) break;
      if (next.kind !== 'name' || next.firstToken < endToken) continue;
      const gap = next.firstToken - endToken;
      const title = names.mentions[firstFrom(names.mentions, next.firstToken)]?.title;
      const isTitle = gap === 0 || (title != null && title[0] <= layout.tokens[endToken]!.start);
      if (isTitle) return { person: next.person, confidence: 0.95, via: i };
      let group = next.firstToken;
      const isInGroup = (t: number) => syntax.classes[t] === WORD || syntax.classes[t] === CAPITALISED;
      while (isInGroup(group - 1) && next.firstToken - group < MOST_IN_GROUP) group--;
      const hasOneComma =
        syntax.classes[group - 1] === COMMA &&
        syntax.commas[next.firstToken]! - syntax.commas[endToken]! === 1;
      const isOneGroup = syntax.verbs[next.firstToken]! === syntax.verbs[endToken]! && gap < 12;
      const closes = syntax.classes[next.endToken] ?? COMMA;
      if (hasOneComma && isOneGroup && closes !== AND && !next.isPossessive) {
        return { person: next.person, confidence: 0.9, via: i };
      }
    }
    if (syntax.classes[firstToken - 1] !== COMMA) return null;
    for (let i = index - 1; i >= 0 && i > index - 4; i--) {
      const earlier = candidates[i]!;
      const isBeside = earlier.endToken <= firstToken - 1 && words(earlier.endToken, firstToken) === 0;
      if (
        isBeside &&
        earlier.kind === 'name' &&
        !earlier.isPossessive &&
        firstToken - earlier.endToken === 1
      ) {
        return { person: earlier.person, confidence: 0.9, via: i };
      }
    }
    return null;
  }

  private resolvePronoun(index: number, history: History): Resolution {
    const candidate = this.reading.candidates[index]!;
    const word = this.reading.layout.tokens[candidate.firstToken]!.lower;
    const gender: Gender | null = /^(?:he|his|him)/.test(word)
      ? 'male'
      : /^(?:she|her)/.test(word)
        ? 'female'
        : null;
    if (gender === null) return this.resolveGroup(index, word, history);
    return this.weigh(candidate, history, gender, () => 0);
  }

  /** "it" and "they" stand for the last body, or the last group, that could have been the subject. */
  private resolveGroup(index: number, word: string, history: History): Resolution {
    const { candidates, layout, syntax } = this.reading;
    const sentence = layout.tokens[candidates[index]!.firstToken]!.sentence;
    const isPlural = /^the/.test(word);
    for (let i = index - 1; i >= 0 && i > index - 16; i--) {
      const { kind, isPossessive, firstToken, endToken } = candidates[i]!;
      if (sentence - layout.tokens[firstToken]!.sentence > 2) break;
      if ((kind !== 'other' && kind !== 'description') || isPossessive || syntax.quoteOf[firstToken]! >= 0)
        continue;
      const hasPlural = /[^s']s$|^(?:people|police|some|others|both)$/.test(
        layout.tokens[endToken - 1]!.lower,
      );
      const isSubject = firstToken === 0 || syntax.classes[firstToken - 1] !== PREPOSITION;
      if (isSubject && (kind === 'other' || hasPlural === isPlural)) {
        return { person: -1, confidence: history.candidate === i ? 0.75 : 0.6, via: i };
      }
    }
    return UNRESOLVED;
  }

  private resolveDescription(index: number, history: History): Resolution {
    const { candidates, syntax } = this.reading;
    const candidate = candidates[index]!;
    // "the former mayor and present senator": the first half has the article.
    const earlier = candidates[index - 1];
    const isSecondHalf =
      earlier?.kind === 'description' &&
      syntax.classes[candidate.firstToken - 1] === AND &&
      candidate.firstToken - earlier.endToken < 6 &&
      syntax.commas[candidate.firstToken] === syntax.commas[earlier.endToken];
    const match = matchDescription(
      this.reading,
      this.descriptions,
      candidate,
      isSecondHalf ? earlier : undefined,
    );
    if (!match) return { person: -1, confidence: 0.8, via: -1 };
    const resolved = this.weigh(candidate, history, match.gender, match.fitOf);
    if (resolved.person < 0) return { person: -1, confidence: 0.6, via: -1 };
    // Nothing that the article says of the person fits: the place alone speaks for it.
    const isFitting = match.fitOf(resolved.person) >= FITS;
    return isFitting ? resolved : { ...resolved, confidence: resolved.confidence * BY_PLACE_ALONE };
  }

  /** The person with the highest score, and how far ahead of the others. */
  private weigh(
    candidate: Candidate,
    history: History,
    gender: Gender | null,
    fitOf: (person: number) => number,
  ): Resolution {
    const { layout, names, syntax } = this.reading;
    const { tokens } = layout;
    const sentence = tokens[candidate.firstToken]!.sentence;
    const scores = new Map<number, number>();
    const { quote } = history;
    let hasTurned = false;
    let last = firstFrom(names.mentions, candidate.firstToken) - 1;
    // A name behind the pronoun, in the same sentence: "As he left, Xi said".
    const next = names.mentions[last + 1];
    if (next && tokens[next.firstToken]!.sentence === sentence && syntax.quoteOf[next.firstToken]! < 0)
      last++;
    for (let m = last; m >= 0 && m > last - MOST_MENTIONS_BACK; m--) {
      const mention = names.mentions[m]!;
      const apart = sentence - tokens[mention.firstToken]!.sentence;
      if (apart > MOST_SENTENCES_BACK) break;
      const person = names.persons[mention.person]!;
      if (gender && person.gender && person.gender !== gender) continue;
      const place = this.placeOf(m);
      // "Lee agreed that it was late. …": whoever reports after the last quotation has the floor now.
      const hasFloor =
        place.reports &&
        quote !== null &&
        mention.firstToken >= quote.endToken &&
        mention.person !== history.person;
      if (hasFloor) hasTurned = true;
      const score =
        place.score -
        0.55 * Math.min(apart, 8) -
        (mention.firstToken > candidate.firstToken ? 1 : 0) +
        (hasFloor ? FLOOR : 0) +
        (gender && person.gender === gender ? 1 : 0) +
        0.45 * Math.log2(Math.min(person.mentions.length, 16)) +
        2.5 * (person.personhood - 0.5) +
        fitOf(mention.person);
      if (score > (scores.get(mention.person) ?? -Infinity)) scores.set(mention.person, score);
    }
    // A description fits persons from the whole article.
    if (scores.size === 0) {
      for (let p = 0; p < Math.min(names.persons.length, MOST_PERSONS); p++)
        if (fitOf(p) > 1) scores.set(p, fitOf(p));
    }
    if (quote && history.person >= 0 && scores.has(history.person)) {
      const apart = sentence - tokens[quote.firstToken]!.sentence;
      scores.set(history.person, scores.get(history.person)! + (apart <= 3 && !hasTurned ? 1.6 : 0.6));
    }
    let best = -1;
    for (const [person, score] of scores) if (best < 0 || score > scores.get(best)!) best = person;
    // The unnamed speaker of the last quotation goes on: "one mother said … she added".
    const unnamed = gender !== null && !hasTurned ? this.unnamedSpeaker(history, gender, sentence) : 0;
    if (unnamed > 0 && unnamed > (scores.get(best) ?? 0))
      return { person: -1, confidence: 0.8, via: history.phrase };
    let all = Math.exp((SOMEONE_ELSE - (scores.get(best) ?? 0)) / TEMPERATURE);
    if (best < 0) return UNRESOLVED;
    for (const score of scores.values()) all += Math.exp((score - scores.get(best)!) / TEMPERATURE);
    return { person: best, confidence: 1 / all, via: -1 };
  }

  /** Whether the person is said to speak or think there: the likeliest one to go on speaking. */
  private reports({ endToken }: NameMention): boolean {
    const { syntax } = this.reading;
    const verb = syntax.nextVerb[endToken - 1]!;
    return (
      verb >= 0 && syntax.cues[verb]! > LEAST_REPORT && syntax.words[verb]! - syntax.words[endToken]! < 16
    );
  }

  /** The score of the last quotation's speaker where that is one human being without a name; 0: it is not. */
  private unnamedSpeaker({ quote, phrase }: History, gender: Gender, sentence: number): number {
    const { candidates, layout } = this.reading;
    const words = candidates[phrase];
    if (!quote || words?.kind !== 'description') return 0;
    const head = layout.tokens[words.endToken - 1]!.lower;
    if (!isPersonNoun(head) || /[^s]s$/.test(head)) return 0;
    const said = genderOfNoun(head);
    if (said !== null && said !== gender) return 0;
    return sentence - layout.tokens[quote.firstToken]!.sentence <= 4
      ? UNNAMED + (said === gender ? 1 : 0)
      : 0;
  }

  /** Whether the mention looks like the subject of its sentence. */
  private isSubject(mention: NameMention): boolean {
    const { layout, syntax, candidates } = this.reading;
    const { firstToken } = mention;
    if (syntax.quoteOf[firstToken]! >= 0 || mention.isPossessive) return false;
    const first = layout.sentences[layout.tokens[firstToken]!.sentence]!.firstToken;
    if (firstToken > first && syntax.classes[firstToken - 1] === PREPOSITION) return false;
    return isFirstName(candidates, syntax, mention, first);
  }

  /** What the place of a mention is worth, without its distance. */
  private placeOf(index: number): Place {
    const known = this.places[index];
    if (known) return known;
    const { syntax, names } = this.reading;
    const mention = names.mentions[index]!;
    const isSubject = this.isSubject(mention);
    const reports = isSubject && this.reports(mention);
    const isAfterPreposition = syntax.classes[mention.firstToken - 1] === PREPOSITION;
    const score =
      (isSubject ? 1.5 : 0) +
      (reports ? 0.8 : 0) +
      (syntax.quoteOf[mention.firstToken]! >= 0 ? -1.5 : 0) +
      (isAfterPreposition || mention.isPossessive ? -0.3 : 0);
    const place = { score, reports };
    this.places[index] = place;
    return place;
  }
}

/** Whether no other name stands before the mention since `first` (its sentence's first token). */
function isFirstName(
  candidates: readonly Candidate[],
  syntax: Syntax,
  mention: NameMention,
  first: number,
): boolean {
  const from = firstFrom(candidates, first);
  for (let i = from; i < candidates.length && i < from + MOST_BEFORE_SUBJECT; i++) {
    const other = candidates[i]!;
    if (other.firstToken >= mention.firstToken) break;
    if (other.kind !== 'name' || other.isPossessive) continue;
    // In "Clinton adviser Al Roe" the first name only modifies the group.
    if (mention.firstToken - other.endToken > MOST_IN_GROUP) return false;
    let t = other.endToken;
    while (t < mention.firstToken && (syntax.classes[t] === WORD || syntax.classes[t] === CAPITALISED)) t++;
    if (t < mention.firstToken) return false;
  }
  return true;
}
