/**
 * Whom the words of a candidate stand for: a name stands for its person, "who" for what is before it, "they" and "it"
 * for a group or body, a description beside a name for the one named; other descriptions and pronouns are weighed
 * (antecedents.ts).
 */
import { Antecedents, UNRESOLVED } from './antecedents.ts';
import { firstFrom } from './candidates.ts';
import { type Described, describePersons, matchDescription } from './descriptions.ts';
import type { History, Reading } from './features.ts';
import { AND, CAPITALISED, COMMA, NUMBER, PREPOSITION, WORD } from './syntax.ts';
import type { Gender } from './types.ts';

export interface Resolution {
  /** Index into Names.persons; -1 for a speaker that is no named person. */
  person: number;
  /** 0 to 1: that this is whom the words stand for. */
  confidence: number;
  /** Candidate that the words lead to, where they are resolved over another one ("the senator, who said"). */
  via: number;
}

/** Candidates looked at around one: before "who", behind and before a description, before "they". */
const MOST_BEFORE_RELATIVE = 3;
const MOST_BEHIND = 6;
const MOST_BEFORE = 3;
const MOST_BEFORE_PLURAL = 15;
/** A group of words is not searched further than this. */
const MOST_IN_GROUP = 12;
const MOST_SENTENCES_TO_GROUP = 2;
/** From this fit on something said of the person agrees with the description; and what is left where nothing does. */
const FITS = 0.8;
const BY_PLACE_ALONE = 0.65;

const noPerson = (confidence: number, via = -1): Resolution => ({ person: -1, confidence, via });

/** Resolves the words of candidates of one article. */
export class Resolver {
  readonly #reading: Reading;
  readonly #antecedents: Antecedents;
  /** What is said beside the names, once it was asked for. */
  #described: Described[] | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#antecedents = new Antecedents(reading);
  }

  /** Whom the candidate at `index` stands for, given who spoke last. */
  resolve(index: number, history: History): Resolution {
    const { kind, person } = this.#reading.candidates[index]!;
    switch (kind) {
      case 'name':
        return { person, confidence: 1, via: -1 };
      case 'other':
        return noPerson(0.8);
      case 'relative':
        return this.#resolveRelative(index, history);
      case 'speaker':
        return UNRESOLVED;
      case 'description':
        return resolveBeside(this.#reading, index) ?? this.#resolveDescription(index, history);
      default:
        return this.#resolvePronoun(index, history);
    }
  }

  /** "who" stands for the candidate before it. */
  #resolveRelative(index: number, history: History): Resolution {
    const { candidates, syntax } = this.#reading;
    const end = syntax.words[candidates[index]!.firstToken]!;
    for (let via = index - 1; via >= 0 && via >= index - MOST_BEFORE_RELATIVE; via--) {
      const { kind, isPossessive, endToken } = candidates[via]!;
      const gap = end - syntax.words[endToken]!;
      if ((kind !== 'name' && kind !== 'description') || isPossessive || gap > MOST_IN_GROUP) continue;
      const { person, confidence } = this.resolve(via, history);
      return { person, confidence: confidence * (gap === 0 ? 0.95 : 0.8), via };
    }
    return UNRESOLVED;
  }

  #resolvePronoun(index: number, history: History): Resolution {
    const candidate = this.#reading.candidates[index]!;
    const { lower } = this.#reading.layout.tokens[candidate.firstToken]!;
    const gender: Gender | null = /^(?:she|her)/.test(lower) ? 'female' : /^h/.test(lower) ? 'male' : null;
    if (gender === null) return resolveGroup(this.#reading, index, lower.startsWith('the'), history);
    return this.#antecedents.weigh(candidate, history, gender, () => 0);
  }

  #resolveDescription(index: number, history: History): Resolution {
    const { candidates, syntax, layout } = this.#reading;
    const candidate = candidates[index]!;
    const { firstToken } = candidate;
    // "the former mayor and present senator": the first half has the article.
    const earlier = candidates[index - 1];
    const isSecondHalf =
      earlier?.kind === 'description' &&
      syntax.classes[firstToken - 1] === AND &&
      firstToken - earlier.endToken < 6 &&
      syntax.commas[firstToken] === syntax.commas[earlier.endToken];
    this.#described ??= describePersons(this.#reading);
    const match = matchDescription(layout, this.#described, candidate, isSecondHalf ? earlier : candidate);
    if (!match) return noPerson(0.8);
    const { person, confidence, via } = this.#antecedents.weigh(
      candidate,
      history,
      match.gender,
      match.fitOf,
    );
    if (person < 0) return noPerson(0.6);
    // Nothing that the article says of the person fits: the place alone speaks for it.
    return { person, confidence: confidence * (match.fitOf(person) >= FITS ? 1 : BY_PLACE_ALONE), via };
  }
}

/** "it" and "they" stand for the last body, or the last group, that could have been the subject. */
function resolveGroup(
  { candidates, layout: { tokens }, syntax }: Reading,
  index: number,
  isPlural: boolean,
  history: History,
): Resolution {
  const { sentence } = tokens[candidates[index]!.firstToken]!;
  for (let i = index - 1; i >= 0 && i >= index - MOST_BEFORE_PLURAL; i--) {
    const { kind, isPossessive, firstToken, endToken } = candidates[i]!;
    if (sentence - tokens[firstToken]!.sentence > MOST_SENTENCES_TO_GROUP) break;
    if (isPossessive || syntax.quoteOf[firstToken]! >= 0) continue;
    if (syntax.classes[firstToken - 1] === PREPOSITION) continue;
    const { lower } = tokens[endToken - 1]!;
    const fits =
      kind === 'other' ||
      (kind === 'description' && /[^s']s$|^(?:people|police|some|others|both)$/.test(lower) === isPlural);
    if (fits) return noPerson(history.candidate === i ? 0.75 : 0.6, i);
  }
  return UNRESOLVED;
}

/** A description that stands right beside a name: "conservative host Al Roe", "a critic, Al Roe,", "Roe, a doctor,". */
function resolveBeside({ candidates, syntax, names, layout }: Reading, index: number): Resolution | null {
  const { tokens } = layout;
  const { classes, commas, verbs } = syntax;
  const { firstToken, endToken } = candidates[index]!;
  for (let via = index + 1; via <= index + MOST_BEHIND; via++) {
    const next = candidates[via];
    if (!next || tokens[next.firstToken]!.sentence !== tokens[firstToken]!.sentence) break;
    const gap = next.firstToken - endToken;
    if (next.kind !== 'name' || gap < 0) continue;
    const { person } = next;
    const title = names.mentions[firstFrom(names.mentions, next.firstToken)]?.title;
    if (gap === 0 || (title && title[0] <= tokens[endToken]!.start)) return { person, confidence: 0.95, via };
    let group = next.firstToken;
    while (isOfGroup(classes[group - 1]) && next.firstToken - group < MOST_IN_GROUP) group--;
    const isBehindComma = classes[group - 1] === COMMA && commas[next.firstToken]! - commas[endToken]! === 1;
    const isOneGroup = verbs[next.firstToken] === verbs[endToken] && gap < MOST_IN_GROUP;
    if (isBehindComma && isOneGroup && classes[next.endToken] !== AND && !next.isPossessive)
      return { person, confidence: 0.9, via };
  }
  if (classes[firstToken - 1] !== COMMA) return null;
  // "Roe, 42, a doctor,": the age may stand between.
  const isAged = classes[firstToken - 2] === NUMBER && classes[firstToken - 3] === COMMA;
  const endOfName = isAged ? firstToken - 3 : firstToken - 1;
  for (let via = index - 1; via >= 0 && via >= index - MOST_BEFORE; via--) {
    const { kind, person, isPossessive, endToken: end } = candidates[via]!;
    if (kind === 'name' && !isPossessive && end === endOfName) return { person, confidence: 0.9, via };
  }
  return null;
}

/** Whether a word of this class can stand between the beginning of a noun group and its head. */
export function isOfGroup(kind: number | undefined): boolean {
  return kind === WORD || kind === CAPITALISED;
}
