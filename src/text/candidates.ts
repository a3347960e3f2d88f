/**
 * All words of an article that may name the speaker of a quotation, in their order: names of persons and of
 * anything else, pronouns, and descriptions ("the senator", "prison officials"). Found once for the whole
 * article; each quotation then looks at the nearest of them. Linear.
 */

import { isCitedPronoun } from './citation.ts';
import { isReport, mayOpen, NAME, readDescription } from './description-words.ts';
import type { Token } from './layers.ts';
import { BODY, CALENDAR, PEOPLE, PLACE } from './name-flags.ts';
import type { StandIn } from './stand-ins.ts';
import type { Steps } from './steps.ts';
import {
  CAPITALISED,
  COLON,
  isAccordingTo,
  OBJECT_PRONOUN,
  REPORTS,
  type Scene,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';
import { merge } from './token-order.ts';

export type CandidateKind = 'name' | 'other' | 'description' | Exclude<StandIn, 'alone'>;

export interface Candidate {
  start: number;
  end: number;
  /** Tokens [firstToken, endToken). */
  firstToken: number;
  endToken: number;
  /** 'other' is a name of no person. */
  kind: CandidateKind;
  /** Index into Names.persons for a name, else -1. */
  person: number;
  isPossessive: boolean;
  /** How often such words head a speaker, 0 to 90: of the head of a description. */
  share: number;
}

/** A token may belong to a description as well, or to a name of no person. */
const DESCRIPTION = 2;

/** The candidates of an article, by their first token. */
export function* findCandidates(scene: Scene): Steps<Candidate[]> {
  const taken = new Uint8Array(scene.tokens.length);
  const names = scene.mentions.map(({ start, end, firstToken, endToken, person, isPossessive, title }) => {
    taken.fill(NAME, firstToken, endToken);
    for (let t = firstToken - 1; title && t >= 0 && scene.tokens[t]!.start >= title[0]; t--) taken[t] = NAME;
    return { start, end, firstToken, endToken, kind: 'name' as const, person, isPossessive, share: 0 };
  });
  if (!scene.isInEnglish) return names;
  const phrases = yield* findPhrases(scene, taken);
  const others = readOthers(scene, taken);
  yield;
  return merge(merge(names, phrases), merge(others, findUnknownNames(scene, taken)));
}

/** Descriptions, and words that stand for a speaker. */
function* findPhrases(scene: Scene, taken: Uint8Array): Steps<Candidate[]> {
  /** So many tokens take about a millisecond. */
  const TOKENS_A_STEP = 500;
  const { tokens, quoteOf } = scene;
  const found: Candidate[] = [];
  for (let t = 0; t < tokens.length; t++) {
    if (t % TOKENS_A_STEP === 0) yield;
    if (taken[t] === NAME || quoteOf[t]! >= 0) continue;
    const description = mayOpen(scene, t) && readDescription(scene, taken, t);
    if (description) {
      const { endToken, share } = description;
      const { isPossessive } = tokens[endToken - 1]!.word;
      found.push(candidateOf(tokens, 'description', t, endToken, isPossessive, share));
      taken.fill(DESCRIPTION, t, endToken);
    }
    const { standIn, syntax } = tokens[t]!.word;
    const isObject = syntax === OBJECT_PRONOUN || standIn === 'possessive';
    const kind = isObject && isCitedPronoun(tokens, t) ? 'pronoun' : standIn;
    if (!kind || kind === 'alone') continue;
    const isPossessive = kind === 'possessive';
    // What lies inside a description is no speaker of its own: "his" in "his Russian counterpart".
    if (!(isPossessive && taken[t])) found.push(candidateOf(tokens, kind, t, t + 1, isPossessive));
  }
  return found;
}

function candidateOf(
  tokens: readonly Token[],
  kind: CandidateKind,
  firstToken: number,
  endToken: number,
  isPossessive: boolean,
  share = 0,
): Candidate {
  const { start } = tokens[firstToken]!;
  const { end } = tokens[endToken - 1]!;
  return { start, end, firstToken, endToken, kind, person: -1, isPossessive, share };
}

/** Names of no person; parts of one are joined: "Association | of | Flight | Attendants". */
function readOthers({ tokens, classes, quoteOf, others }: Scene, taken: Uint8Array): Candidate[] {
  const OTHER = 3;
  const found: Candidate[] = [];
  let last: Candidate | undefined;
  for (const { end, firstToken, endToken } of others) {
    const inside = taken[endToken - 1];
    if (taken[firstToken] === NAME || inside === NAME || inside === DESCRIPTION) continue;
    // "Though" and "However" begin sentences; a name of one word is none of the closed lists.
    const isOne = endToken - firstToken === 1;
    if (isOne && classes[firstToken] !== CAPITALISED && quoteOf[firstToken]! < 0) continue;
    const { isPossessive, nameFlags } = tokens[endToken - 1]!.word;
    // Days and months do not speak.
    if (isOne && (nameFlags & CALENDAR) !== 0) continue;
    const before = last && !last.isPossessive ? last.endToken : -1;
    const isOf = firstToken === before + 1 && tokens[before]?.lower === 'of' && quoteOf[before]! < 0;
    if (
      last &&
      (isOf || (firstToken === before && tokens[before]!.sentence === tokens[before - 1]!.sentence))
    ) {
      Object.assign(last, { end, endToken, isPossessive });
    } else {
      last = candidateOf(tokens, 'other', firstToken, endToken, isPossessive);
      last.end = end;
      found.push(last);
    }
    taken.fill(OTHER, last.firstToken, endToken);
  }
  return found;
}

const AT_SIGN = 0x40;

/**
 * Words with capitals that begin a sentence and are a country or people ("Israel has vowed"), or that no list knows
 * where a reporting verb or "according to" stands beside them.
 */
function findUnknownNames(scene: Scene, taken: Uint8Array): Candidate[] {
  const { tokens, classes, quoteOf } = scene;
  const found: Candidate[] = [];
  for (let t = 0; t < tokens.length; t++) {
    const kind = classes[t];
    if ((kind !== CAPITALISED && kind !== WORD) || taken[t]) continue;
    // @somebody posted: an account.
    const isAccount = tokens[t]!.text.charCodeAt(0) === AT_SIGN;
    if (kind === WORD && !isAccount) continue;
    const first = t;
    const { sentence } = tokens[t]!;
    while (classes[t + 1] === CAPITALISED && !taken[t + 1] && tokens[t + 1]!.sentence === sentence) t++;
    // ‘…’: Ann Lee
    const isLabel = classes[first - 1] === COLON && quoteOf[first - 2]! >= 0;
    const isPosted = isAccount && (classes[t + 1] === REPORTS || classes[t + 1] === VERB_SHAPE);
    const isBeside = isReport(scene, t + 1) || isReport(scene, first - 1);
    const { lower, nameFlags } = tokens[t]!.word;
    // But Jun, a name.
    const isDay = first === t && (nameFlags & CALENDAR) !== 0 && lower.length > 3;
    if (isDay) continue;
    const isPeople = (tokens[t]!.word.flags & (PLACE | PEOPLE | BODY)) !== 0;
    if (isBeside || isAccordingTo(tokens, first - 1) || isLabel || isPosted || isPeople)
      found.push(candidateOf(tokens, 'other', first, t + 1, false));
  }
  return found;
}

/** How many names and pronouns that could speak begin before each token. */
export function countSpeakers(candidates: readonly Candidate[], size: number): Int32Array {
  const speakers = new Int32Array(size + 1);
  for (const { firstToken, kind, isPossessive } of candidates)
    if (!isPossessive && (kind === 'name' || kind === 'pronoun')) speakers[firstToken + 1]!++;
  for (let t = 1; t <= size; t++) speakers[t]! += speakers[t - 1]!;
  return speakers;
}
