/**
 * All words of an article that may name the speaker of a quotation, in their order: names of persons and of
 * anything else, pronouns, and descriptions ("the senator", "prison officials"). Found once for the whole
 * article; each quotation then looks at the nearest of them. Linear.
 */

import { isCitedPronoun } from './citation.ts';
import type { Token } from './layers.ts';
import { BODY, CALENDAR, PEOPLE, PLACE } from './name-flags.ts';
import { isCompatriot } from './people-words.ts';
import type { StandIn } from './stand-ins.ts';
import type { Steps } from './steps.ts';
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  COLON,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  isAccordingTo,
  isAmong,
  NOMINAL,
  NUMBER,
  OBJECT_PRONOUN,
  OPENS_GROUP,
  PREPOSITION,
  REPORTS,
  type Scene,
  STOP,
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

const MOST_WORDS_IN_DESCRIPTION = 8;

/** What a token belongs to: a name with its title, a description, a name of no person. */
const NAME = 1;
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
      found.push(description);
      taken.fill(DESCRIPTION, t, description.endToken);
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
    const isAccount = tokens[t]!.text[0] === '@';
    if (kind === WORD && !isAccount) continue;
    const first = t;
    const { sentence } = tokens[t]!;
    while (classes[t + 1] === CAPITALISED && !taken[t + 1] && tokens[t + 1]!.sentence === sentence) t++;
    // ‘…’: Ann Lee
    const isLabel = classes[first - 1] === COLON && quoteOf[first - 2]! >= 0;
    const isPosted = isAccount && (classes[t + 1] === REPORTS || classes[t + 1] === VERB_SHAPE);
    const isBeside = isReport(scene, t + 1) || isReport(scene, first - 1);
    const isPeople = (tokens[t]!.word.flags & (PLACE | PEOPLE | BODY)) !== 0;
    if (isBeside || isAccordingTo(tokens, first - 1) || isLabel || isPosted || isPeople)
      found.push(candidateOf(tokens, 'other', first, t + 1, false));
  }
  return found;
}

function isReport({ classes, cues }: Scene, t: number): boolean {
  return classes[t] === REPORTS && cues[t]! > DOES_REPORT;
}

/** Whether a description may begin at token `t`: with an article or number, or where no word of the group stands before it. */
function mayOpen({ tokens, classes, quoteOf }: Scene, t: number): boolean {
  const kind = classes[t]!;
  if (isAmong(OPENS_GROUP, kind)) return true;
  if (kind !== WORD && kind !== CAPITALISED && kind !== ADVERB) return false;
  if (t === 0 || tokens[t - 1]!.sentence !== tokens[t]!.sentence) return true;
  const goesOn = isAmong(NOMINAL, classes[t - 1]!);
  return !goesOn || (quoteOf[t - 1]! < 0 && tokens[t - 1]!.word.isPossessive);
}

/** The description that starts at token `t`, ending in the last word that can head one. */
function readDescription(scene: Scene, taken: Uint8Array, t: number): Candidate | null {
  /** "the government health minister": one word that heads nothing may stand between two that could. */
  const MOST_BETWEEN_HEADS = 1;
  const { tokens, classes, cues } = scene;
  const { sentence } = tokens[t]!;
  // "the university's provost said"
  const before = tokens[t - 1];
  const isHad = before?.sentence === sentence && before.kind === 'word' && before.word.isPossessive;
  const opens = isHad || isAmong(OPENS_GROUP, classes[t]!);
  const end = Math.min(tokens.length, t + MOST_WORDS_IN_DESCRIPTION);
  let head = -1;
  let share = 0;
  for (let i = t; i < end; i++) {
    const kind = classes[i]!;
    const { word, lower } = tokens[i]!;
    if (tokens[i]!.sentence !== sentence || (taken[i] === NAME && i > t)) break;
    if (i > t && kind !== WORD && kind !== CAPITALISED && kind !== NUMBER) {
      // A verb may be an adjective here ("the leaked memo", "the retired nurse"), but only before the head.
      const mayBeAdjective =
        head < 0 && ((kind === REPORTS && cues[i]! <= 60) || (kind === VERB_SHAPE && i === t + 1));
      if (!mayBeAdjective && !(kind === ADVERB && lower.endsWith('ly'))) break;
    }
    // "one ally" is no more "one" than "an ally".
    const opensGroup = i === t && kind === DETERMINER && classes[i + 1] === WORD;
    if (word.head > 0 && cues[i]! < 60 && !opensGroup) {
      head = i;
      share = word.head;
    } else if (head >= 0 && (i - head > MOST_BETWEEN_HEADS || /(?:s|ing)$/.test(lower))) {
      // "the company notifies people": what follows is no part of it.
      break;
    }
    if (i === t && !isHad) continue;
    if (word.isPossessive) break;
    // Whatever "the impostor" is, it speaks where a reporting verb follows, or "has" and such a verb.
    const behind = behindPhrase(scene, i + 1);
    const verb = classes[behind] === AUXILIARY ? behind + 1 : behind;
    if (head < 0 && opens && (kind === WORD || isCompatriot(word)) && isReport(scene, verb)) {
      head = i;
      break;
    }
  }
  if (head >= 0 && isModifierHere(scene, head)) return null;
  if (head < 0 && opens) head = saidBehindQuote(scene, t);
  if (head < 0) {
    if (tokens[t]!.word.standIn !== 'alone') return null;
    // "One entry, dated in May, reads"
    head = classes[t + 1] === WORD && classes[t + 2] === COMMA ? t + 1 : t;
  }
  return candidateOf(tokens, 'description', t, head + 1, tokens[head]!.word.isPossessive, share);
}

/** "her official ABC bio", "an expert report": what may be a person's noun says of which kind the thing behind it is. */
function isModifierHere({ tokens, classes }: Scene, head: number): boolean {
  const MODIFIER_TOO = /^(?:official|expert|professional|executive|criminal|fellow|individual|native)$/;
  if (!MODIFIER_TOO.test(tokens[head]!.lower)) return false;
  let end = head + 1;
  while (classes[end] === CAPITALISED) end++;
  return classes[end] === WORD && tokens[end]!.sentence === tokens[head]!.sentence;
}

/** "the pick of the draft in May said": the token behind phrases that begin with the preposition at token `t`; else `t`. */
function behindPhrase({ tokens, classes }: Scene, t: number): number {
  const MOST_IN_PHRASES = 10;
  const most = Math.min(tokens.length, t + MOST_IN_PHRASES);
  let end = t;
  while (end < most && classes[end] === PREPOSITION && tokens[end]!.sentence === tokens[t]!.sentence) {
    while (classes[end] === PREPOSITION) end++;
    while (end < most && isAmong(NOMINAL, classes[end]!)) end++;
  }
  return end;
}

/**
 * “…,” said the ruling; “…,” the note read; according to the filing: whatever stands there, it speaks. Its last word; -1: this
 * is something else.
 */
function saidBehindQuote(scene: Scene, t: number): number {
  const { tokens, classes, quoteOf } = scene;
  const verb = behindAside(scene, t + 2);
  const readsHere =
    quoteOf[t - 1]! >= 0 &&
    classes[verb] === REPORTS &&
    isAmong((1 << STOP) | (1 << COMMA), classes[verb + 1]!);
  if (readsHere && isAmong((1 << WORD) | (1 << REPORTS), classes[t + 1]!)) return t + 1;
  if (!(isReport(scene, t - 1) && quoteOf[t - 2]! >= 0) && !isAccordingTo(tokens, t - 1)) return -1;
  let head = t;
  // "an elderly baker": an adverb by its shape alone.
  const goesOn = (next: number) =>
    classes[next] === WORD || (classes[next] === ADVERB && next === t + 1 && classes[next + 1] === WORD);
  while (head + 1 < tokens.length && head < t + MOST_WORDS_IN_DESCRIPTION && goesOn(head + 1)) head++;
  return head > t && tokens[head]!.sentence === tokens[t]!.sentence ? head : -1;
}

/** "the filing, seen by the paper, says": the token behind an aside that begins at token `t`; else `t`. */
function behindAside({ tokens, classes }: Scene, t: number): number {
  const MOST_IN_ASIDE = 12;
  if (classes[t] !== COMMA) return t;
  const end = Math.min(tokens.length, t + MOST_IN_ASIDE);
  for (let i = t + 1; i < end && tokens[i]!.sentence === tokens[t]!.sentence; i++)
    if (classes[i] === COMMA) return i + 1;
  return t;
}

/** How many names and pronouns that could speak begin before each token. */
export function countSpeakers(candidates: readonly Candidate[], size: number): Int32Array {
  const speakers = new Int32Array(size + 1);
  for (const { firstToken, kind, isPossessive } of candidates)
    if (!isPossessive && (kind === 'name' || kind === 'pronoun')) speakers[firstToken + 1]!++;
  for (let t = 1; t <= size; t++) speakers[t]! += speakers[t - 1]!;
  return speakers;
}
