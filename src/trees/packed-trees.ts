/**
 * Boosted trees as short text, for *.generated.ts files. The trees are learned so that they ask few different questions
 * (tools/support/boost.mjs): each split is written as its place in a list of those, the commonest first, and each leaf as
 * its place in a list of values. A place is mostly one character. Both texts share an alphabet that begins with what is
 * commonest, which is what a compressing download likes. tools/support/pack-trees.mjs writes it.
 */
import type { Trees } from './trees.ts';

export interface PackedTrees {
  depth: number;
  /** The different splits: the feature of each, and its threshold. */
  features: readonly number[];
  thresholds: readonly number[];
  /** For each tree the places of its splits, level by level. */
  splits: string;
  /** The different leaves. */
  values: readonly number[];
  /** For each tree the places of its leaves. */
  leaves: string;
}

/** The character of place 0; the others follow, without the backslash, which a string would have to escape. */
const FIRST = 0x23;
const BACKSLASH = 0x5c;
/** The last character says that the place lies so much further than the next one says. */
const FURTHER = 90;

/** The trees that were packed. */
export function unpackTrees({ depth, features, thresholds, splits, values, leaves }: PackedTrees): Trees {
  const places = placesOf(splits);
  return {
    depth,
    features: places.map((place) => features[place]!),
    thresholds: places.map((place) => thresholds[place]!),
    leaves: placesOf(leaves).map((place) => values[place]!),
  };
}

function placesOf(text: string): number[] {
  const places: number[] = [];
  let further = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const place = code - FIRST - (code > BACKSLASH ? 1 : 0);
    if (place < FURTHER) places.push(further + place);
    further = place < FURTHER ? 0 : further + FURTHER;
  }
  return places;
}
