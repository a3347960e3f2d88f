/**
 * What is true of a candidate whichever quotation it may have said: its kind, the words around it and around its noun
 * group, the verbs behind it, and how present its person is in the article. Described once, when first asked for.
 */
import type { Candidate, CandidateKind } from './candidates.ts';
import { cap, FAR, Feature, NO_CLASS, OF_CANDIDATE } from './features.ts';
import type { Layout, Names } from './layers.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  CLOSES,
  COMMA,
  DETERMINER,
  NUMBER,
  OPENS,
  POSSESSIVE,
  PREPOSITION,
  QUOTED,
  RELATIVE,
  REPORTS,
  type Syntax,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';

/** Numbers for the kinds of candidates. */
export const KINDS: Record<CandidateKind, number> = {
  name: 6,
  other: 3,
  pronoun: 5,
  relative: 2,
  speaker: 1,
  possessive: 0,
  description: 4,
};
const MOST_IN_GROUP = 12;
/** Further back a verb says nothing of a candidate. */
const MOST_TO_EARLIER_VERB = 4;

const PREPOSITIONS = new Map([
  ['of', 1],
  ['for', 2],
  ['in', 3],
  ['at', 3],
  ['on', 3],
  ['about', 4],
  ['against', 4],
  ['like', 4],
  ['than', 4],
  ['with', 5],
  ['from', 6],
  ['by', 7],
  ['to', 8],
  ['as', 9],
  ['called', 9],
  ['per', 10],
]);
const ACCORDING_TO = 10;

const PLURAL = /^(?:they|we|their|some|others|many|police|people|both)$|[^s']s$/;

/** The candidates of one article, described. */
export class CandidateViews {
  /** Row for row OF_CANDIDATE features; filled where `describe` has been called. */
  readonly rows: Int16Array;
  /** Token of the first verb behind each candidate, and behind what is set off behind it; -1: none. */
  readonly verbs: Int32Array;
  readonly asideVerbs: Int32Array;
  /** How many names and pronouns that could speak begin before each token. */
  readonly speakers: Int32Array;
  readonly #isDescribed: Uint8Array;
  readonly #layout: Layout;
  readonly #syntax: Syntax;
  readonly #names: Names;
  readonly #candidates: readonly Candidate[];

  constructor(layout: Layout, syntax: Syntax, names: Names, candidates: readonly Candidate[]) {
    this.#layout = layout;
    this.#syntax = syntax;
    this.#names = names;
    this.#candidates = candidates;
    this.rows = new Int16Array(candidates.length * OF_CANDIDATE);
    this.verbs = new Int32Array(candidates.length);
    this.asideVerbs = new Int32Array(candidates.length);
    this.#isDescribed = new Uint8Array(candidates.length);
    this.speakers = new Int32Array(layout.tokens.length + 1);
    for (const { firstToken, kind, isPossessive } of candidates)
      if (!isPossessive && (kind === 'name' || kind === 'pronoun')) this.speakers[firstToken + 1]!++;
    for (let t = 1; t < this.speakers.length; t++) this.speakers[t]! += this.speakers[t - 1]!;
  }

  /** How many of those begin in [from, to). */
  speakersIn(from: number, to: number): number {
    return to > from ? this.speakers[to]! - this.speakers[from]! : 0;
  }

  /** Sees to it that the candidate's row is filled. */
  describe(index: number): void {
    if (this.#isDescribed[index]) return;
    this.#isDescribed[index] = 1;
    const candidate = this.#candidates[index]!;
    const row = this.rows.subarray(index * OF_CANDIDATE, (index + 1) * OF_CANDIDATE);
    const { firstToken } = candidate;
    const { tokens, sentences, paragraphs } = this.#layout;
    const { sentence, paragraph } = tokens[firstToken]!;
    const { firstToken: first, endToken: end } = sentences[sentence]!;
    row[Feature.kind] = KINDS[candidate.kind];
    row[Feature.isPossessive] = candidate.isPossessive ? 1 : 0;
    row[Feature.placeInSentence] = cap(this.#words(first, firstToken), FAR);
    row[Feature.share] = candidate.share;
    row[Feature.length] = cap(candidate.endToken - firstToken, 8);
    row[Feature.isPlural] = PLURAL.test(tokens[candidate.endToken - 1]!.lower) ? 1 : 0;
    row[Feature.startsParagraph] = firstToken === paragraphs[paragraph]!.firstToken ? 1 : 0;
    this.#describeBefore(row, index, first);
    this.#describeBehind(row, index, end);
    if (candidate.person >= 0) this.#describePerson(row, candidate);
  }

  #words(from: number, to: number): number {
    const { words } = this.#syntax;
    return to > from ? words[to]! - words[from]! : 0;
  }

  #describeBefore(row: Int16Array, index: number, first: number): void {
    const { classes, cues, lastVerb } = this.#syntax;
    const { tokens } = this.#layout;
    const { firstToken, isPossessive } = this.#candidates[index]!;
    const before = firstToken - 1;
    const classBefore = before < first ? NO_CLASS : classes[before]!;
    row[Feature.classBefore] = classBefore;
    row[Feature.cueBefore] = before < first ? 0 : cues[before]!;
    row[Feature.prepositionBefore] = before < first ? 0 : this.#preposition(before);
    const beforeGroup = this.#startOfGroup(index, first) - 1;
    const classBeforeGroup = beforeGroup < first ? NO_CLASS : classes[beforeGroup]!;
    row[Feature.classBeforeGroup] = classBeforeGroup;
    row[Feature.cueBeforeGroup] = beforeGroup < first ? 0 : cues[beforeGroup]!;
    row[Feature.prepositionBeforeGroup] = beforeGroup < first ? 0 : this.#preposition(beforeGroup);
    const earlier = this.#candidates[index - 1];
    const isFirst = !earlier || tokens[earlier.firstToken]!.sentence !== tokens[firstToken]!.sentence;
    if (isFirst) row[Feature.isFirstInSentence] = isPossessive ? 1 : classBeforeGroup === PREPOSITION ? 2 : 3;
    const gap = earlier ? firstToken - earlier.endToken : FAR;
    row[Feature.isInApposition] = classBefore === COMMA && gap <= 1 ? 1 : classBefore === OPENS ? 2 : 0;
    const verb = lastVerb[firstToken]!;
    row[Feature.earlierVerbCue] =
      verb < 0 || this.#words(verb, firstToken) > MOST_TO_EARLIER_VERB ? 0 : cues[verb]!;
  }

  #describeBehind(row: Int16Array, index: number, end: number): void {
    const { classes, cues, nextVerb } = this.#syntax;
    const { endToken } = this.#candidates[index]!;
    const classOf = (t: number) => (t >= end ? NO_CLASS : classes[t]!);
    const cueOf = (t: number) => (t >= end ? 0 : cues[t]!);
    row[Feature.classAfter] = classOf(endToken);
    row[Feature.cueAfter] = cueOf(endToken);
    row[Feature.secondClassAfter] = classOf(endToken + 1);
    row[Feature.secondCueAfter] = cueOf(endToken + 1);
    const verb = nextVerb[endToken - 1]!;
    this.verbs[index] = verb;
    row[Feature.ownVerbCue] = verb < 0 ? 0 : cues[verb]!;
    row[Feature.ownVerbGap] = verb < 0 ? FAR : cap(this.#words(endToken, verb), FAR);
    row[Feature.ownVerbNames] = verb < 0 ? 4 : cap(this.speakersIn(endToken, verb), 3);
    const behind = this.#endOfAside(endToken, end);
    const isAside = behind > endToken;
    const isRelative = classes[endToken] === COMMA && classes[endToken + 1] === RELATIVE;
    row[Feature.aside] = isAside ? (isRelative ? 3 : classes[endToken] === OPENS ? 1 : 2) : 0;
    // The first verb behind the aside: it may stand right there.
    const asideVerb = isAside ? nextVerb[behind - 1]! : verb;
    this.asideVerbs[index] = asideVerb;
    row[Feature.asideVerbCue] = asideVerb < 0 ? 0 : cues[asideVerb]!;
    row[Feature.asideVerbGap] = asideVerb < 0 ? FAR : cap(this.#words(behind, asideVerb), FAR);
    row[Feature.classAfterAside] = classOf(behind);
    row[Feature.cueAfterAside] = cueOf(behind);
  }

  #describePerson(row: Int16Array, { person: index, start, firstToken, endToken }: Candidate): void {
    const person = this.#names.persons[index]!;
    row[Feature.personhood] = Math.round(person.personhood * 20);
    row[Feature.mentions] = cap(person.mentions.length, 12);
    row[Feature.isFirstMention] = this.#names.mentions[person.mentions[0]!]!.start === start ? 1 : 0;
    row[Feature.isFullName] = endToken - firstToken > 1 ? 1 : 0;
  }

  #preposition(t: number): number {
    const { tokens } = this.#layout;
    const { lower } = tokens[t]!;
    if (lower === 'to' && tokens[t - 1]?.lower === 'according') return ACCORDING_TO;
    return PREPOSITIONS.get(lower) ?? 0;
  }

  /**
   * Token behind what is set off by commas or brackets right behind the candidate ("Lee, who spoke first, said",
   * "Lee (D-Ohio) said"); the candidate's own end where nothing is.
   */
  #endOfAside(from: number, end: number): number {
    const { classes } = this.#syntax;
    const opening = classes[from];
    if (from >= end || (opening !== COMMA && opening !== OPENS)) return from;
    let behind = from;
    for (let t = from + 1; t < end && t < from + FAR; t++) {
      const kind = classes[t]!;
      const next = classes[t + 1]!;
      if (kind === QUOTED) return behind;
      if (opening === OPENS) {
        if (kind === CLOSES) return next === COMMA ? this.#endOfAside(t + 1, end) : t + 1;
      } else if (kind === COMMA) {
        // "Lee, 60, a nurse from Hull, said": the aside goes on to the comma behind which a verb stands.
        if (isVerbal(next)) return t + 1;
        // "of Springfield, Ill., said": a place goes on behind its comma.
        if (behind === from && next !== CAPITALISED && next !== PREPOSITION) behind = t + 1;
        if (next === AND) return behind;
      }
    }
    return behind;
  }

  /** First token of the noun group around the candidate: titles before a name, the description that it stands beside. */
  #startOfGroup(index: number, first: number): number {
    const { classes } = this.#syntax;
    let start = this.#candidates[index]!.firstToken;
    for (let turns = 0; turns < 2; turns++) {
      const from = start;
      while (start > first && from - start < MOST_IN_GROUP && isNominal(classes[start - 1]!)) start--;
      // "his counterpart, Lee": the name stands beside a description that ends before the comma.
      if (start - 2 < first || classes[start - 1] !== COMMA) break;
      let i = index - 1;
      while (i >= 0 && i > index - 4 && this.#candidates[i]!.endToken !== start - 1) i--;
      const earlier = this.#candidates[i];
      if (earlier?.kind !== 'description' || earlier.endToken !== start - 1) break;
      start = earlier.firstToken;
    }
    return start;
  }
}

function isNominal(kind: number): boolean {
  return (
    kind === WORD || kind === CAPITALISED || kind === DETERMINER || kind === POSSESSIVE || kind === NUMBER
  );
}

function isVerbal(kind: number): boolean {
  return kind === REPORTS || kind === AUXILIARY || kind === VERB_SHAPE || kind === ADVERB;
}
