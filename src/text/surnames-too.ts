/** Surnames that are other words first: months, and what streets and buildings are called. */
import type { Token } from './layers.ts';
import { FIRST_NAME, HONORIFIC, PLACE } from './name-flags.ts';
import type { Word } from './words.ts';

/** Peter Lane, Margaret Court: of who speaks, surnames that streets and buildings have for their nouns. */
export const isNameOnStreets = ({ folded }: Word, first: number) =>
  (first & (FIRST_NAME | PLACE)) === FIRST_NAME &&
  /^(?:lane|barr|court|street|prince|bridge|post|tower|beach|waters|mountain|harbor)$/.test(folded);

/** “Theresa May”, “Mrs March”, but “Mary May 6”, “Sydney March 2020”: a month behind a first name or an honorific. */
export function isMonthName(
  words: readonly Word[],
  flags: readonly number[],
  to: number,
  next: Token | undefined,
): boolean {
  const before = flags[to - 2]!;
  return (
    to === words.length &&
    /^(?:may|march)$/.test(words[to - 1]!.folded) &&
    (before & (FIRST_NAME | HONORIFIC)) !== 0 &&
    (before & PLACE) === 0 &&
    next?.kind !== 'number'
  );
}
