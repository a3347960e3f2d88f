/**
 * Boosted trees as short text, for *.generated.ts files. Each list of numbers is written as its different values,
 * the commonest first, and one character for each number, which says which of the values it is. The three lists
 * share one alphabet that begins with their commonest values, which is what a compressing download likes.
 * tools/support/pack-trees.mjs writes it.
 */
import type { Trees } from './trees.ts';

export interface PackedTrees {
  depth: number;
  features: PackedNumbers;
  thresholds: PackedNumbers;
  leaves: PackedNumbers;
}

export type PackedNumbers = readonly [values: readonly number[], places: string];

/** The character of place 0; the others follow, without the backslash, which a string would have to escape. */
const FIRST = 0x23;
const BACKSLASH = 0x5c;

/** The trees that were packed. */
export function unpackTrees({ depth, features, thresholds, leaves }: PackedTrees): Trees {
  return { depth, features: unpack(features), thresholds: unpack(thresholds), leaves: unpack(leaves) };
}

function unpack([values, places]: PackedNumbers): number[] {
  return Array.from(places, (character) => {
    const code = character.charCodeAt(0);
    return values[code - FIRST - (code > BACKSLASH ? 1 : 0)]!;
  });
}
