/**
 * What is true of a candidate whichever quotation it may have said: its kind, the words around it and around its noun
 * group, and the verbs behind it. Described once, when first asked for.
 */
import type { Candidate, CandidateKind } from './candidates.ts';
import { countIn, FAR, NO_CLASS, type Reading } from './features.ts';
import type { Token } from './layers.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  CLOSES,
  COMMA,
  isAccordingTo,
  isAmong,
  MOST_IN_GROUP,
  NOMINAL,
  OPENS,
  PREPOSITION,
  QUOTED,
  REPORTS,
  VERBS,
  WORD,
} from './syntax.ts';
import { listOf } from './word-lists.ts';

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

/** Numbers for prepositions, alike ones alike; "to" of "according to" as "per". */
const prepositions = listOf(
  [
    '',
    'of',
    'for',
    'in at on',
    'about against like than',
    'with',
    'from',
    'by',
    'to',
    'as called',
    'per',
  ].entries(),
);

export interface CandidateView {
  /** Its part of the features. A plain list: few numbers are quicker written into one than into a typed one. */
  row: readonly number[];
  /** Token of the first verb behind it, and behind what is set off behind it; -1: none. */
  verb: number;
  asideVerb: number;
}

/** Describes the candidate at `index`. */
export function viewCandidate(reading: Reading, index: number): CandidateView {
  const { tokens, sentences, mentions, persons, candidates, classes, cues, nextVerb, words } = reading;
  const { firstToken, endToken, kind, isPossessive, share, person, start } = candidates[index]!;
  const { sentence } = tokens[firstToken]!;
  const { firstToken: first, endToken: end } = sentences[sentence]!;
  const classAt = (t: number) => (t < first || t >= end ? NO_CLASS : classes[t]!);
  const cueAt = (t: number) => (t < first || t >= end ? 0 : cues[t]!);
  const prepositionAt = (t: number) => (t < first ? 0 : prepositionOf(tokens, t));
  const before = firstToken - 1;
  const beforeGroup = startOfGroup(reading, index, first) - 1;
  const classBeforeGroup = classAt(beforeGroup);
  const earlier = candidates[index - 1];
  const isFirst = !earlier || tokens[earlier.firstToken]!.sentence !== sentence;
  const verb = nextVerb[endToken - 1]!;
  const isJoined = classes[endToken] === PREPOSITION;
  const behind = isJoined ? endOfPhrase(reading, index, end) : endOfAside(classes, endToken, end);
  // The first verb behind the aside: it may stand right there.
  const asideVerb = behind > endToken ? nextVerb[behind - 1]! : verb;
  const row = [
    KINDS[kind],
    countIn(words, first, firstToken, FAR),
    isFirst ? (isPossessive ? 1 : classBeforeGroup === PREPOSITION ? 2 : 3) : 0,
    isPossessive ? 1 : 0,
    classAt(before),
    cueAt(before),
    prepositionAt(before),
    classBeforeGroup,
    prepositionAt(beforeGroup),
    classAt(endToken),
    cueAt(endToken),
    classAt(endToken + 1),
    asideVerb < 0 ? 0 : cues[asideVerb]!,
    classAt(behind),
    cueAt(behind),
    earlierVerbCue(reading, firstToken, first),
    person >= 0 && mentions[persons[person]!.mentions[0]!]!.start === start ? 1 : 0,
    share,
  ];
  return { row, verb, asideVerb };
}

/** The share of the last verb before token `from` in its sentence, where that is near; else 0. */
function earlierVerbCue({ classes, cues, words }: Reading, from: number, first: number): number {
  /** Further back a verb says nothing of a candidate. */
  const MOST_TO_EARLIER_VERB = 4;
  for (
    let t = from - 1;
    t >= Math.max(first, from - FAR) && words[from]! - words[t]! <= MOST_TO_EARLIER_VERB;
    t--
  ) {
    if (isAmong(VERBS, classes[t]!)) return cues[t]!;
  }
  return 0;
}

function prepositionOf(tokens: readonly Token[], t: number): number {
  const PER = 10;
  return isAccordingTo(tokens, t) ? PER : (prepositions.get(tokens[t]!.lower) ?? 0);
}

/**
 * Token behind what is set off by commas or brackets right behind the candidate ("Lee, who spoke first, said",
 * "Lee (D-Ohio) said"); `from`, the candidate's own end, where nothing is.
 */
function endOfAside(classes: Uint8Array, from: number, end: number): number {
  const opening = classes[from];
  if (from >= end || (opening !== COMMA && opening !== OPENS)) return from;
  let behind = from;
  for (let t = from + 1; t < end && t < from + FAR; t++) {
    const kind = classes[t]!;
    const next = classes[t + 1]!;
    if (kind === QUOTED) break;
    if (opening === OPENS) {
      if (kind === CLOSES) return next === COMMA ? endOfAside(classes, t + 1, end) : t + 1;
    } else if (kind === COMMA) {
      // "Lee, 60, a nurse from Hull, said": the aside goes on to the comma behind which a verb stands.
      if (isAmong(VERBS | (1 << ADVERB), next)) return t + 1;
      // "of Springfield, Ill., said": a place goes on behind its comma.
      if (behind === from && next !== CAPITALISED && next !== PREPOSITION) behind = t + 1;
      if (next === AND) break;
    }
  }
  return behind;
}

/**
 * The same for what a preposition joins: "the head of the council said". But in "Secretary of State Lee said" the name
 * behind other words speaks.
 */
function endOfPhrase({ classes, candidates }: Reading, index: number, end: number): number {
  const MOST_IN_PHRASE = 9;
  const from = candidates[index]!.endToken;
  let next = index + 1;
  for (let t = from; t < end && t < from + MOST_IN_PHRASE; t++) {
    const kind = classes[t]!;
    if (kind === REPORTS || kind === AUXILIARY) return t;
    if (kind !== PREPOSITION && !isAmong(NOMINAL, kind)) break;
    while (candidates[next] && candidates[next]!.firstToken < t) next++;
    const before = classes[t - 1];
    const isName = candidates[next]?.firstToken === t && candidates[next]!.kind === 'name';
    if (isName && (before === WORD || before === CAPITALISED)) break;
  }
  return from;
}

/** First token of the noun group around the candidate: titles before a name, the description that it stands beside. */
function startOfGroup({ classes, candidates }: Reading, index: number, first: number): number {
  let start = candidates[index]!.firstToken;
  for (let turns = 0; turns < 2; turns++) {
    const from = start;
    while (start > first && from - start < MOST_IN_GROUP && isAmong(NOMINAL, classes[start - 1]!)) start--;
    // "his counterpart, Lee": the name stands beside a description that ends before the comma.
    if (start - 2 < first || classes[start - 1] !== COMMA) break;
    const earlier = descriptionBefore(candidates, index, start - 1);
    if (!earlier) break;
    start = earlier.firstToken;
  }
  return start;
}

/** The description that ends at token `end`, shortly before the candidate at `index`. */
export function descriptionBefore(
  candidates: readonly Candidate[],
  index: number,
  end: number,
): Candidate | undefined {
  for (let i = index - 1; i >= 0 && i > index - 4; i--) {
    const { kind, endToken } = candidates[i]!;
    if (endToken === end) return kind === 'description' ? candidates[i] : undefined;
  }
  return undefined;
}
