/**
 * Who said each quotation: candidates are ranked, each is resolved to a person, and the shares of belief of
 * all words that lead to one person are added up. Quotations are taken in their order, because what the last
 * one did says much about the next.
 */

import { countSpeakers, findCandidates } from './candidates.ts';
import { type Resolution, Resolver } from './coreference.ts';
import { findTakenFrom, isCrosshead } from './crosshead.ts';
import { isDenied } from './denial.ts';
import { findLastAnswer, findTurn, isOthersQuestion } from './dialogue.ts';
import { type History, NO_HISTORY, NOBODY, type Reading } from './features.ts';
import { findForeignSpeaker } from './foreign-speakers.ts';
import { genderOfPronoun } from './gender.ts';
import { findLabelBehind, LABEL_SHARE } from './label-behind.ts';
import type { Layout, Names } from './layers.ts';
import { rankCandidates } from './ranker.ts';
import { SPEECH_THRESHOLD } from './speech.ts';
import { type Steps, toTheEnd } from './steps.ts';
import { readScene } from './syntax.ts';
import type { How } from './types.ts';
import { isSaidByNobody } from './voice.ts';

/** Who said one quotation. */
export interface Attribution {
  /** Index into Layout.quotes. */
  quote: number;
  /** Index into Reading.candidates of the words that name the speaker, or NOBODY. */
  candidate: number;
  /** Index into Names.persons, or -1. */
  person: number;
  /** Where that is -1: the candidate whose words tell who spoke ("the agency" for "it"), or NOBODY. */
  phrase: number;
  /** Of "who" and "which" the candidate whose words they go on from, else NOBODY. */
  antecedent: number;
  /** 0 to 1: that the quotation's words were said at all. */
  speech: number;
  /** 0 to 1: that these words (or others for the same speaker) name the speaker. */
  mentionShare: number;
  /** 0 to 1: that they stand for this person. */
  resolutionShare: number;
  /** The way by which the speaker was found, where the words alone do not show it. */
  how: How | null;
}

/** The words that lead to one speaker. */
interface Speaker {
  /** The likeliest of them. */
  candidate: number;
  share: number;
  resolution: Resolution;
  /** Sums over all of them: that they name the speaker, and that they stand for the speaker as well. */
  named: number;
  sure: number;
}

/** How sure it is that two who speak in turn go on to; and that words in a line of their own are said there. */
const TURN_SHARE = 0.75;
const TURN_SPEECH = 0.9;
/** What NOBODY stands for. */
const NO_ONE: Resolution = { person: -1, confidence: 1, via: -1 };
/** What is said of a quotation of which nothing tells who spoke. */
const UNKNOWN = { candidate: NOBODY, person: -1, phrase: NOBODY, antecedent: NOBODY };
/** What tells who spoke by itself; a pronoun needs the words that it stands for. */
const STANDS_ALONE = new Set(['name', 'other', 'description']);

/** Reads what the ranker and the resolver need of an article. */
export function readForAttribution(layout: Layout, names: Names): Reading {
  return toTheEnd(readForAttributionInSteps(layout, names));
}

export function* readForAttributionInSteps(layout: Layout, names: Names): Steps<Reading> {
  const scene = readScene(layout, names);
  yield;
  const candidates = yield* findCandidates(scene);
  const speakers = countSpeakers(candidates, scene.tokens.length);
  return Object.assign(scene, { candidates, speakers, views: [] });
}

/** Attributes the quotations that are likely to have been said, a step for each. */
export function* attributeInSteps(reading: Reading, resolver = new Resolver(reading)): Steps<Attribution[]> {
  const attributions: Attribution[] = [];
  let history: History = NO_HISTORY;
  for (const [index, quote] of reading.quotes.entries()) {
    if (quote.speech < SPEECH_THRESHOLD) continue;
    if (isCrosshead(reading, quote)) {
      attributions.push({
        ...UNKNOWN,
        quote: index,
        speech: quote.speech,
        mentionShare: 0,
        resolutionShare: 0,
        how: null,
      });
      continue;
    }
    const previous = attributions.at(-1);
    const own = choose(reading, resolver, index, history);
    const turn = findTurn(reading, index, attributions) ?? findLastAnswer(reading, index, attributions);
    const attribution =
      quote.continues && previous?.quote === index - 1 && !isNamedBehind(reading, own)
        ? { ...previous, quote: index, speech: quote.speech, how: 'the same speaker goes on' as const }
        : turn
          ? {
              ...turn,
              quote: index,
              speech: Math.max(quote.speech, TURN_SPEECH),
              mentionShare: TURN_SHARE,
              how: null,
            }
          : own;
    if (isOthersQuestion(reading, attribution)) Object.assign(attribution, UNKNOWN);
    attributions.push(attribution);
    learnGender(reading, attribution);
    history = remember(reading, attribution);
    yield;
  }
  return attributions.map((one, at) => {
    const source =
      isCrosshead(reading, reading.quotes[one.quote]!) && findTakenFrom(reading, attributions, at);
    return source ? { ...source, quote: one.quote, speech: one.speech } : one;
  });
}

/** Whoever was surely meant by "she" is no "he" further on. */
function learnGender(
  { tokens, persons, candidates }: Reading,
  { candidate, person, resolutionShare }: Attribution,
): void {
  const SURE = 0.9;
  const words = candidates[candidate];
  const named = persons[person];
  if (words?.kind === 'pronoun' && named && resolutionShare >= SURE)
    named.gender ??= genderOfPronoun(tokens[words.firstToken]!.lower);
}

/** Whether a running quotation has a speaker of its own: an unclosed mark made it look like one that goes on. */
function isNamedBehind(
  { tokens, quotes, candidates }: Reading,
  { quote, candidate, mentionShare }: Attribution,
): boolean {
  const words = candidates[candidate];
  const { endToken } = quotes[quote]!;
  if (!words || words.kind === 'pronoun' || words.firstToken < endToken) return false;
  return mentionShare > 0.8 && tokens[words.firstToken]!.sentence === tokens[endToken - 1]!.sentence;
}

/**
 * Words that lead to one person vouch for each other: the speaker with most belief wins, and of the words for this
 * speaker the likeliest.
 */
function choose(reading: Reading, resolver: Resolver, index: number, history: History): Attribution {
  const quote = reading.quotes[index]!;
  const label = findLabelBehind(reading, index);
  const isForeign = !reading.isInEnglish;
  const plain = label < 0 && isForeign ? findForeignSpeaker(reading, index) : label;
  const ranked =
    plain >= 0
      ? [{ candidate: plain, share: LABEL_SHARE }]
      : isForeign || isDenied(reading, quote) || isSaidByNobody(reading, quote)
        ? [{ candidate: NOBODY, share: 1 }]
        : rankCandidates(reading, index, history);
  const speakers = new Map<number, Speaker>();
  let winner: Speaker | undefined;
  for (const { candidate, share } of ranked) {
    const resolution = candidate === NOBODY ? NO_ONE : resolver.resolve(candidate, history);
    const { person, via, confidence } = resolution;
    const key = person >= 0 ? person : -2 - (via >= 0 ? via : candidate);
    const speaker = speakers.get(key) ?? { candidate, share, resolution, named: 0, sure: 0 };
    speakers.set(key, speaker);
    speaker.named += share;
    speaker.sure += share * confidence;
    if (share > speaker.share) Object.assign(speaker, { candidate, share, resolution });
  }
  for (const speaker of speakers.values()) if (!winner || speaker.sure > winner.sure) winner = speaker;
  const { candidate, resolution, named, sure } = winner!;
  if (candidate !== NOBODY) resolver.settle(candidate, resolution);
  const { via } = resolution;
  const kind = reading.candidates[candidate]?.kind;
  return {
    quote: index,
    speech: quote.speech,
    // Of a description beside a name, the name.
    candidate: via >= 0 && resolution.person >= 0 && kind === 'description' ? via : candidate,
    antecedent: kind === 'relative' ? via : NOBODY,
    person: resolution.person,
    phrase: phraseOf(reading, candidate, resolution),
    mentionShare: Math.min(1, named),
    resolutionShare: sure / named,
    how: label < 0 ? null : 'speaker label',
  };
}

/** What the next quotation is told of this one. */
export function remember(
  { quotes }: Reading,
  { quote, candidate, person, phrase }: Pick<Attribution, 'quote' | 'candidate' | 'person' | 'phrase'>,
): History {
  return {
    quote: quotes[quote]!,
    candidate,
    person,
    phrase: person < 0 ? phrase : NOBODY,
  };
}

/** The candidate whose words tell who the speaker is that the candidate at `index` names, where it is no person. */
export function phraseOf({ candidates }: Reading, index: number, { person, via }: Resolution): number {
  if (index === NOBODY || person >= 0) return NOBODY;
  return via >= 0 ? via : STANDS_ALONE.has(candidates[index]!.kind) ? index : NOBODY;
}
