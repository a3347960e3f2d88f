/**
 * Who said each quotation: candidates are ranked, each is resolved to a person, and the shares of belief of
 * all words that lead to one person are added up. Quotations are taken in their order, because what the last
 * one did says much about the next.
 */
import { findCandidates } from './candidates.ts';
import { Resolver } from './coreference.ts';
import { type History, NO_HISTORY, NOBODY, type Reading } from './features.ts';
import type { Layout, Names } from './layers.ts';
import { rankCandidates } from './ranker.ts';
import { readSyntax } from './syntax.ts';

/** Who said one quotation. */
export interface Attribution {
  /** Index into Layout.quotes. */
  quote: number;
  /** Index into Reading.candidates of the words that name the speaker, or NOBODY. */
  candidate: number;
  /** Index into Names.persons, or -1. */
  person: number;
  /** 0 to 1: that these words (or others for the same speaker) name the speaker. */
  mentionShare: number;
  /** 0 to 1: that they stand for this person. */
  resolutionShare: number;
  /** It goes on from the quotation before it. */
  goesOn: boolean;
}

/** Reads what the ranker and the resolver need of an article. */
export function readForAttribution(layout: Layout, names: Names): Reading {
  const syntax = readSyntax(layout);
  return { layout, syntax, names, candidates: findCandidates(layout, syntax, names) };
}

/** Attributes the quotations that `isSpeech` holds to be said. */
export function attribute(reading: Reading, isSpeech: (quote: number) => boolean): Attribution[] {
  const resolver = new Resolver(reading);
  const attributions: Attribution[] = [];
  let history: History = NO_HISTORY;
  for (const [index, quote] of reading.layout.quotes.entries()) {
    if (!isSpeech(index)) continue;
    const previous = attributions.at(-1);
    const attribution =
      quote.continues && previous?.quote === index - 1
        ? { ...previous, quote: index, goesOn: true }
        : choose(reading, resolver, index, history);
    attributions.push(attribution);
    history = remember(history, reading, attribution);
  }
  return attributions;
}

function choose(reading: Reading, resolver: Resolver, index: number, history: History): Attribution {
  const { candidates, shares } = rankCandidates(reading, index, history);
  const attribution: Attribution = {
    quote: index,
    candidate: NOBODY,
    person: -1,
    mentionShare: 0,
    resolutionShare: 0,
    goesOn: false,
  };
  // Words that lead to one person vouch for each other.
  const byPerson = new Map<number, number>();
  const resolutions = candidates.map((candidate, i) => {
    if (candidate === NOBODY || shares[i]! < 0.02) return null;
    const resolution = resolver.resolve(candidate, history);
    if (resolution.person >= 0) {
      const share = shares[i]! * resolution.confidence;
      byPerson.set(resolution.person, (byPerson.get(resolution.person) ?? 0) + share);
    }
    return resolution;
  });
  let best = -1;
  let bestShare = -1;
  for (const [i, resolution] of resolutions.entries()) {
    if (shares[i]! > bestShare) {
      bestShare = shares[i]!;
      best = i;
    }
    void resolution;
  }
  if (best < 0) return attribution;
  const resolution = resolutions[best];
  attribution.candidate = candidates[best]!;
  attribution.mentionShare = shares[best]!;
  if (resolution) {
    attribution.person = resolution.person;
    attribution.resolutionShare = resolution.confidence;
    if (resolution.person >= 0) {
      // Other words for the same person count only for as much as the chosen ones may be wrong.
      const others = Math.max(0, byPerson.get(resolution.person)! - shares[best]! * resolution.confidence);
      attribution.mentionShare = Math.min(1, shares[best]! + others);
    }
  }
  return attribution;
}

/** What the next quotation is told of this one. */
export function remember(
  history: History,
  { layout }: Reading,
  { quote, candidate, person }: Pick<Attribution, 'quote' | 'candidate' | 'person'>,
): History {
  return {
    quote: layout.quotes[quote]!,
    candidate,
    person,
    otherPerson: person !== history.person && history.person >= 0 ? history.person : history.otherPerson,
  };
}
