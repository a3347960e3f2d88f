/** What pack.ts and packed.ts must agree on. A change here needs a new MAGIC. */
import { foldWords } from './fold.ts';
import type { OfficeKind } from './types.ts';

export const MAGIC = 0x324c434e;
/** Magic, number of people, and where the seven parts begin. */
export const HEADER_FIELDS = 9;
export const FIRST_YEAR = 1900;
export const PEOPLE_BLOCK = 8;

/** In the place of a Wikidata number: the id is made from name and country, or follows as text. */
export const ID_IS_SLUG = 0;
export const ID_FOLLOWS = 1;

/**
 * The first four characters of a key as a number that sorts as the keys do; what is not ASCII comes last. Keys of one
 * number have to be compared themselves.
 */
export function prefixOf(key: string): number {
  let prefix = 0;
  for (let at = 0; at < 4; at++) {
    const code = at < key.length ? key.charCodeAt(at) : 0;
    prefix = prefix * 0x80 + Math.min(code, 0x7f);
  }
  return prefix;
}

/** The title of the English Wikipedia's article: none, the name, the name and more ("(politician)"), or another. */
export const Page = { none: 0, name: 1, nameAnd: 2, follows: 3 } as const;

/** The id of a person whom Wikidata does not have, or not yet: "angela-merkel-de". */
export function slugOf(name: string, country: string): string {
  return [...foldWords(name), country.toLowerCase()].join('-');
}

/** In the order of rank: a person's main office on a day is the one whose kind comes first. */
export const KINDS: readonly OfficeKind[] = [
  'head-of-state',
  'head-of-government',
  'monarch',
  'deputy-head',
  'minister',
  'organisation-head',
  'governor',
  'legislator',
  'party-leader',
  'official',
];
