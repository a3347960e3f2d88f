/**
 * Who said each quotation: candidates are ranked, each is resolved to a person, and the shares of belief of
 * all words that lead to one person are added up. Quotations are taken in their order, because what the last
 * one did says much about the next.
 */

import { CandidateViews } from './candidate-view.ts';
import { findCandidates } from './candidates.ts';
import { type Resolution, Resolver } from './coreference.ts';
import { isEnglish } from './english.ts';
import { type History, NO_HISTORY, NOBODY, type Reading } from './features.ts';
import { findForeignSpeaker } from './foreign-speakers.ts';
import { findLabelBehind, LABEL_SHARE } from './label-behind.ts';
import type { Layout, Names } from './layers.ts';
import { rankCandidates } from './ranker.ts';
import { type Steps, toTheEnd } from './steps.ts';
import { readSyntax } from './syntax.ts';

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
  /** 0 to 1: that these words (or others for the same speaker) name the speaker. */
  mentionShare: number;
  /** 0 to 1: that they stand for this person. */
  resolutionShare: number;
  /** It goes on from the quotation before it. */
  goesOn: boolean;
}

/** What tells who spoke by itself; a pronoun needs the words that it stands for. */
const STANDS_ALONE = new Set(['name', 'other', 'description']);
/** Words with less belief are not resolved: they could not win. */
const LEAST_SHARE = 0.02;

/** Reads what the ranker and the resolver need of an article. */
export function readForAttribution(layout: Layout, names: Names): Reading {
  return toTheEnd(readForAttributionInSteps(layout, names));
}

export function* readForAttributionInSteps(layout: Layout, names: Names): Steps<Reading> {
  const syntax = readSyntax(layout);
  yield;
  const candidates = yield* findCandidates(layout, syntax, names);
  const views = new CandidateViews(layout, syntax, names, candidates);
  return { layout, syntax, names, candidates, views };
}

/** Attributes the quotations that `isSpeech` holds to be said. */
export function attribute(reading: Reading, isSpeech: (quote: number) => boolean): Attribution[] {
  return toTheEnd(attributeInSteps(reading, isSpeech));
}

/** The same, a step for each quotation. */
export function* attributeInSteps(
  reading: Reading,
  isSpeech: (quote: number) => boolean,
): Steps<Attribution[]> {
  const resolver = new Resolver(reading);
  const attributions: Attribution[] = [];
  let history: History = NO_HISTORY;
  for (const [index, quote] of reading.layout.quotes.entries()) {
    if (!isSpeech(index)) continue;
    const previous = attributions.at(-1);
    const own = choose(reading, resolver, index, history);
    const attribution =
      quote.continues && previous?.quote === index - 1 && !isNamedBehind(reading, own)
        ? { ...previous, quote: index, goesOn: true }
        : own;
    attributions.push(attribution);
    history = remember(reading, attribution);
    yield;
  }
  return attributions;
}

/** Whether a running quotation has a speaker of its own: an unclosed mark made it look like one that goes on. */
function isNamedBehind(
  { layout, candidates }: Reading,
  { quote, candidate, mentionShare }: Attribution,
): boolean {
  const words = candidates[candidate];
  const { endToken } = layout.quotes[quote]!;
  if (!words || words.kind === 'pronoun' || words.firstToken < endToken) return false;
  return (
    mentionShare > 0.8 && layout.tokens[words.firstToken]!.sentence === layout.tokens[endToken - 1]!.sentence
  );
}

function choose(reading: Reading, resolver: Resolver, index: number, history: History): Attribution {
  const isForeign = !isEnglish(reading.layout);
  const label = findLabelBehind(reading, index) ?? (isForeign ? findForeignSpeaker(reading, index) : null);
  const { candidates, shares } =
    label !== null
      ? { candidates: [label], shares: [LABEL_SHARE] }
      : isForeign
        ? { candidates: [], shares: [] }
        : rankCandidates(reading, index, history);
  const attribution: Attribution = {
    quote: index,
    candidate: NOBODY,
    person: -1,
    phrase: NOBODY,
    mentionShare: 0,
    resolutionShare: 0,
    goesOn: false,
  };
  const resolutions = candidates.map((candidate, i) =>
    candidate === NOBODY || shares[i]! < LEAST_SHARE ? null : resolver.resolve(candidate, history),
  );
  // Words that lead to one person vouch for each other: the speaker with most belief wins, and of the words
  // for this speaker the likeliest.
  const speakers = new Map<number, { share: number; sure: number; best: number }>();
  for (const [i, candidate] of candidates.entries()) {
    const resolution = resolutions[i];
    const person = resolution?.person ?? -1;
    const key = person >= 0 ? person : -2 - (resolution && resolution.via >= 0 ? resolution.via : candidate);
    const speaker = speakers.get(key) ?? { share: 0, sure: 0, best: i };
    speaker.share += shares[i]!;
    speaker.sure += shares[i]! * (resolution?.confidence ?? 1);
    if (shares[i]! > shares[speaker.best]!) speaker.best = i;
    speakers.set(key, speaker);
  }
  let winner = { share: 0, sure: 0, best: -1 };
  for (const speaker of speakers.values()) if (speaker.sure > winner.sure) winner = speaker;
  if (winner.best < 0) return attribution;
  const resolution = resolutions[winner.best];
  const found = candidates[winner.best]!;
  attribution.candidate = found;
  attribution.mentionShare = Math.min(1, winner.share);
  attribution.resolutionShare = winner.sure / winner.share;
  if (resolution) {
    attribution.person = resolution.person;
    const { via } = resolution;
    const { kind } = reading.candidates[found]!;
    attribution.phrase = phraseOf(reading, found, resolution);
    // Of a description beside a name, the name.
    if (via >= 0 && kind === 'description') attribution.candidate = via;
  }
  return attribution;
}

/** What the next quotation is told of this one. */
export function remember(
  { layout }: Reading,
  { quote, candidate, person, phrase }: Pick<Attribution, 'quote' | 'candidate' | 'person' | 'phrase'>,
): History {
  return {
    quote: layout.quotes[quote]!,
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
