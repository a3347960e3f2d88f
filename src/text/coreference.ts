/**
 * Whom the words of a candidate stand for: a name stands for its person, "who" for what is before it, "they" and "it"
 * for a group or body, a description beside a name for the one named; other descriptions and pronouns are weighed
 * (antecedents.ts).
 */

import { UNRESOLVED, weigh } from './antecedent-choice.ts';
import { ANTECEDENT_MODEL } from './antecedents.generated.ts';
import type { AntecedentModel, Known } from './antecedents.ts';
import { resolveBehindOf, resolveBeside } from './apposition.ts';
import type { Candidate } from './candidates.ts';
import { UPPER } from './characters.ts';
import { type Described, describePersons, isCalledSo, matchDescription, titlesOf } from './descriptions.ts';
import { type History, NO_HISTORY, type Reading } from './features.ts';
import { genderOfPronoun } from './gender.ts';
import { RELATIVE } from './name-context.ts';
import { ACRONYM, TITLE } from './name-flags.ts';
import { isSentenceSubject } from './standing.ts';
import { AND, DASH, MAY_REPORT, MOST_IN_GROUP, POSSESSIVE, PREPOSITION } from './syntax.ts';
import { firstFrom } from './token-order.ts';
import { introducedAt, isParty } from './unnamed.ts';

export interface Resolution {
  /** Index into Names.persons; -1 for a speaker that is no named person. */
  person: number;
  /** 0 to 1: that this is whom the words stand for. */
  confidence: number;
  /** Candidate that the words lead to, where they are resolved over another one ("the senator, who said"). */
  via: number;
}

const noPerson = (confidence: number, via = -1): Resolution => ({ person: -1, confidence, via });

/** Resolves the words of candidates of one article. */
export class Resolver {
  readonly #reading: Reading;
  /** By description or pronoun that is no speaker's, once it was asked for. */
  readonly #persons: number[] = [];
  readonly #confidences: number[] = [];
  #depth = 0;
  readonly known: Known;
  /** By candidate: of those by whom a quotation was attributed. */
  readonly #settled: Resolution[] = [];
  /** What is said beside the names, once it was asked for. */
  #described: Described[] | undefined;
  /** What somebody is called, with it. */
  #titles: ReadonlySet<string> | undefined;

  constructor(reading: Reading, model: AntecedentModel = ANTECEDENT_MODEL) {
    this.#reading = reading;
    this.known = {
      model,
      standings: [],
      personAt: (index, history) => this.#personAt(index, history),
      confidenceAt: (index) => this.#confidences[index] ?? 0,
    };
  }

  #personAt(index: number, history: History): number {
    const SURE_ENOUGH = 0.5;
    /** So many pronouns may lead to each other. */
    const MOST_LINKS = 4;
    const known = this.#persons[index];
    if (known !== undefined) return known;
    if (this.#depth >= MOST_LINKS) return -1;
    const { kind, firstToken } = this.#reading.candidates[index]!;
    const isBehind = kind === 'pronoun' && history.quote !== null && firstToken >= history.quote.endToken;
    this.#depth++;
    const { person, confidence } = this.resolve(index, isBehind ? history : NO_HISTORY);
    this.#depth--;
    this.#persons[index] = confidence > SURE_ENOUGH ? person : -1;
    this.#confidences[index] = confidence;
    return this.#persons[index];
  }

  /** The same words of the candidate at `index` do not mean somebody else, or more surely, for the next quotation. */
  settle(index: number, resolution: Resolution): void {
    this.#settled[index] = resolution;
  }

  /** Whom the candidate at `index` stands for, given who spoke last. */
  resolve(index: number, history: History): Resolution {
    const settled = this.#settled[index];
    if (settled) return settled;
    const reading = this.#reading;
    const { kind, person } = reading.candidates[index]!;
    switch (kind) {
      case 'name':
        return { person, confidence: 1, via: -1 };
      case 'other':
        return this.#resolveOffice(index) ?? resolveBehindOf(reading, index) ?? noPerson(0.8);
      case 'relative':
        return this.#resolveRelative(index, history);
      case 'speaker':
        return UNRESOLVED;
      case 'description':
        return (
          resolveBeside(reading, index) ??
          resolveBehindOf(reading, index) ??
          this.#resolveDescription(index, history)
        );
      default:
        return this.#resolvePronoun(index, history);
    }
  }

  /** "the Registrar", "the ACP": the one person who is called so; null: none, or several are. */
  #resolveOffice(index: number): Resolution | null {
    const { tokens, candidates } = this.#reading;
    const { firstToken, endToken } = candidates[index]!;
    const { folded, flags, nameFlags, isPersonNoun } = tokens[firstToken]!.word;
    const mayBeOffice = (flags & TITLE) !== 0 || (nameFlags & ACRONYM) !== 0 || isPersonNoun;
    const isOffice = endToken - firstToken === 1 && mayBeOffice;
    if (!isOffice || tokens[firstToken - 1]?.lower !== 'the') return null;
    this.#described ??= describePersons(this.#reading);
    const person = this.#described.findIndex((one) => isCalledSo(one, folded));
    const isOnly = person >= 0 && this.#described.findLastIndex((one) => isCalledSo(one, folded)) === person;
    return isOnly ? { person, confidence: 0.8, via: -1 } : null;
  }

  /** "who" stands for the candidate before it. */
  #resolveRelative(index: number, history: History): Resolution {
    const MOST_BEFORE_RELATIVE = 3;
    const { candidates, words } = this.#reading;
    const end = words[candidates[index]!.firstToken]!;
    for (let via = index - 1; via >= 0 && via >= index - MOST_BEFORE_RELATIVE; via--) {
      const { kind, isPossessive, endToken } = candidates[via]!;
      const gap = end - words[endToken]!;
      if ((kind !== 'name' && kind !== 'description') || isPossessive || gap > MOST_IN_GROUP) continue;
      const { person, confidence } = this.resolve(via, history);
      return { person, confidence: confidence * (gap === 0 ? 0.95 : 0.8), via };
    }
    return UNRESOLVED;
  }

  #resolvePronoun(index: number, history: History): Resolution {
    const candidate = this.#reading.candidates[index]!;
    const { lower } = this.#reading.tokens[candidate.firstToken]!;
    const gender = genderOfPronoun(lower);
    return gender
      ? weigh(this.#reading, this.known, candidate, history, gender, () => 0)
      : resolveGroup(this.#reading, index, lower.startsWith('the'), history);
  }

  #resolveDescription(index: number, history: History): Resolution {
    /** From this fit on something said of the person agrees with the description; and what is left where nothing does. */
    const FITS = 1;
    /** Of a fit whose noun is said of the person, and none of whose other words. */
    const SAME_NOUN = 3;
    const BY_PLACE_ALONE = 0.65;
    const reading = this.#reading;
    const { candidates, classes, commas, persons, mentions } = reading;
    const candidate = candidates[index]!;
    // "the former mayor and present senator": the first half has the article.
    const earlier = candidates[index - 1];
    const isSecondHalf =
      earlier?.kind === 'description' &&
      classes[candidate.firstToken - 1] === AND &&
      commas[candidate.firstToken] === commas[earlier.endToken];
    this.#described ??= describePersons(reading);
    this.#titles ??= titlesOf(this.#described);
    const match = matchDescription(reading, this.#described, candidate, isSecondHalf ? earlier : candidate);
    const introduced = introducedAt(reading, index);
    // "An author has claimed … Ann Lee, author of …, said": the author has a name by now.
    const isAnybody = /^(?:person|man|woman|source|insider)$/.test(
      reading.tokens[candidate.endToken - 1]!.lower,
    );
    const isNamedSince = () => {
      for (let m = firstFrom(mentions, candidate.firstToken) - 1; m >= 0; m--) {
        const { person, firstToken } = mentions[m]!;
        if (firstToken < candidates[introduced]!.firstToken) break;
        if (persons[person]!.mentions[0] === m && (match?.fitOf(person) ?? 0) >= SAME_NOUN) return true;
      }
      return false;
    };
    if (introduced >= 0 && (isAnybody || !isNamedSince())) return noPerson(0.8, introduced);
    if (NAMELESS.test(reading.tokens[candidate.endToken - 1]!.lower)) return noPerson(0.8);
    if (!match) return noPerson(0.8);
    const { gender } = match;
    const subject = subjectOfVerbBefore(reading, candidate.firstToken);
    // Where somebody is called so, nobody else is "the coroner" by the place alone.
    const isCalled = match.bareNoun !== null && this.#titles.has(match.bareNoun);
    const isRank = RANKS.test(reading.tokens[candidate.endToken - 1]!.lower);
    // "the father", but not "the 34-year-old mother".
    const isBare = candidate.endToken - candidate.firstToken === 2;
    const isKin = isBare && KIN.test(reading.tokens[candidate.endToken - 1]!.lower);
    const isNew = isRank || isKin || isOwnOffice(reading, candidate) || isOfItsPlace(reading, candidate);
    const least = isNew ? FITS : isCalled ? 0.1 : -Infinity;
    const fitOf = (person: number) => {
      const fit = match.fitOf(person);
      return person === subject || fit < least ? -Infinity : fit;
    };
    const { person, confidence, via } = weigh(reading, this.known, candidate, history, gender, fitOf);
    const fits = person >= 0 && fitOf(person) >= FITS;
    if (!fits && isParty(reading, candidate)) return noPerson(0.8);
    // "his mother": whose mother nobody is said to be, that is no one of these.
    if (!fits && classes[candidate.firstToken] === POSSESSIVE) return noPerson(0.7);
    if (person < 0) return noPerson(Math.max(0.6, confidence));
    // An age may be anybody's. Else nothing that the article says of the person fits: the place alone speaks for it.
    const isAge = reading.tokens[candidate.endToken - 1]!.lower.endsWith('-year-old');
    return { person, confidence: confidence * (fits || isAge ? 1 : BY_PLACE_ALONE), via };
  }
}

/** What nobody is by the place alone. */
const RANKS =
  /^(?:duke|duchess|king|queen|prince|princess|earl|countess|baron|baroness|pope|bishop|archbishop|cardinal|rabbi|imam|vicar|priest|pastor|judge|magistrate|coroner|prosecutor|mayor|sheriff|ambassador|chancellor|principal|headteacher|headmaster|headmistress)$/;

/** Whoever is called so is not to be known. */
const NAMELESS = /^(?:sources?|insiders?|onlookers?|eyewitness|bystander)$/;

const KIN =
  /^(?:father|mother|husband|wife|brother|sister|son|daughter|uncle|aunt|grand(?:father|mother|son|daughter))$/;

/** "The Bishop of Marlow": the office says who it is, unless somebody has been called so. */
function isOwnOffice({ tokens }: Reading, { endToken }: Candidate): boolean {
  return (
    tokens[endToken - 1]!.word.first === UPPER &&
    /^(?:of|for)$/.test(tokens[endToken]?.lower ?? '') &&
    tokens[endToken + 1]?.word.first === UPPER
  );
}

/** "The butcher in the village", "the owner of the garage": where somebody belongs says who it is, if nothing said of a person fits. */
function isOfItsPlace({ tokens }: Reading, { firstToken, endToken }: Candidate): boolean {
  return (
    tokens[firstToken]!.lower === 'the' &&
    /^(?:of|in|at|behind|next)$/.test(tokens[endToken]?.lower ?? '') &&
    tokens[endToken - 1]!.word.isPersonNoun &&
    // "the 34-year-old mother of three"
    (tokens[endToken - 1]!.word.beside & RELATIVE) === 0
  );
}

/** "Lee quoted the mayor": the person who is the subject of the verb right before token `at`, and so none of its objects; or -1. */
function subjectOfVerbBefore({ mentions, tokens, nextVerb }: Reading, at: number): number {
  const mention = mentions[firstFrom(mentions, at) - 1];
  if (!mention || tokens[mention.firstToken]!.sentence !== tokens[at]!.sentence) return -1;
  return nextVerb[mention.endToken - 1] === at - 1 ? mention.person : -1;
}

/**
 * "they" stands for the last group or body that could have been the subject, "it" for the last body that reports, spoke
 * last or begins a sentence; where there is none, "it" may as well be the weather.
 */
function resolveGroup(reading: Reading, index: number, isPlural: boolean, { phrase }: History): Resolution {
  const { candidates, tokens, classes, quoteOf, nextVerb, cues } = reading;
  const MOST_BEFORE_PLURAL = 15;
  const MOST_SENTENCES_TO_GROUP = 2;
  const { sentence } = tokens[candidates[index]!.firstToken]!;
  let nearest = -1;
  for (let via = index - 1; via >= 0 && via >= index - MOST_BEFORE_PLURAL; via--) {
    const { kind, firstToken, endToken } = candidates[via]!;
    if (sentence - tokens[firstToken]!.sentence > MOST_SENTENCES_TO_GROUP) break;
    if (quoteOf[firstToken]! >= 0 || classes[firstToken - 1] === PREPOSITION) continue;
    const { lower, isPersonNoun } = tokens[endToken - 1]!.word;
    const isGroup = /[^s']s$|^(?:people|police|some|others|both)$/.test(lower);
    if (kind !== 'other' && (kind !== 'description' || isGroup !== isPlural)) continue;
    // "His wife found a note. It read: “…”"
    if (!isPlural && isPersonNoun) continue;
    const isSubject = isSentenceSubject(reading, candidates[via]!) && classes[endToken] !== DASH;
    const reports = cues[nextVerb[endToken - 1]!]! > MAY_REPORT;
    if (isPlural || via === phrase || reports || isSubject) return noPerson(0.6, via);
    if (nearest < 0) nearest = via;
  }
  return nearest < 0 ? UNRESOLVED : noPerson(0.4, nearest);
}
