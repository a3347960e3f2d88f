/** Names in headings, where every word may have a capital: known from the running text, or a first name and another name. */
import type { Layout, Paragraph } from './layers.ts';
import { NameCandidate } from './name-candidate.ts';
import {
  ACRONYM,
  BODY,
  CALENDAR,
  CAPITAL,
  COMMON,
  FIRST_NAME,
  INITIAL,
  PARTICLE,
  PEOPLE,
  PLACE,
  SURNAME_TITLE,
  TITLE,
} from './name-flags.ts';
import { isEndOf } from './name-forms.ts';
import { isOfPlace } from './name-start.ts';
import { hasCapital } from './name-words.ts';
import type { Word } from './words.ts';

/** What the running text has taught: full names by their first word, and words that name somebody alone. */
export interface KnownNames {
  byFirstWord: Map<string, (readonly string[])[]>;
  single: Set<string>;
}

export function collectKnownNames(candidates: readonly NameCandidate[]): KnownNames {
  const MOST_NAMES_PER_WORD = 8;
  const byFirstWord: KnownNames['byFirstWord'] = new Map();
  const single = new Set<string>();
  for (const { words, isTakenUp } of candidates) {
    if (isTakenUp) continue;
    single.add(words.at(-1)!);
    if (words.length < 2) continue;
    const names = byFirstWord.get(words[0]!) ?? [];
    const isKnown = names.some((name) => name.length === words.length && isEndOf(name, words));
    if (names.length < MOST_NAMES_PER_WORD && !isKnown) names.push(words);
    byFirstWord.set(words[0]!, names);
  }
  return { byFirstWord, single };
}

/** Candidates in a heading. */
export function readHeadingNames(
  { tokens }: Layout,
  { firstToken: from, endToken: to }: Paragraph,
  known: KnownNames,
  isCommonHere: (word: Word) => boolean,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  const words = tokens.slice(from, to).map(({ word }) => word);
  for (let w = 0; w < words.length; w++) {
    if (!hasCapital(words[w]!)) continue;
    if (isOfPlace(words[w]!)) {
      w++;
      continue;
    }
    let length = knownLength(words, w, known) || pairLength(words, w, isCommonHere);
    const isTakenUp = length === 0 && known.single.has(words[w]!.folded);
    if (isTakenUp) length = 1;
    if (length === 0) continue;
    const name = words.slice(w, w + length);
    const folded = name.map((word) => word.folded);
    const flags = name.map(({ nameFlags }) => nameFlags & ~ACRONYM);
    const candidate = new NameCandidate(from + w, from + w + length, folded, flags);
    candidate.isPossessive = name.at(-1)!.isPossessive;
    candidate.isWeak = candidate.isHeading = true;
    candidate.isTakenUp = isTakenUp;
    found.push(candidate);
    w += length - 1;
  }
  return found;
}

/** Words of the longest known name that stands at `w`; 0 without. */
function knownLength(words: readonly Word[], w: number, { byFirstWord }: KnownNames): number {
  let longest = 0;
  for (const name of byFirstWord.get(words[w]!.folded) ?? [])
    if (name.length > longest && name.every((part, i) => words[w + i]?.folded === part))
      longest = name.length;
  return longest;
}

/** A first name and what may be a surname, with an initial or first name between them. */
function pairLength(words: readonly Word[], w: number, isCommonHere: (word: Word) => boolean): number {
  const first = words[w]!;
  if ((first.nameFlags & FIRST_NAME) === 0 || first.isPossessive) return 0;
  let at = w + 1;
  while (at < words.length && at < w + 3 && (words[at]!.nameFlags & (INITIAL | PARTICLE)) !== 0) at++;
  const last = words[at];
  if (!last || (last.nameFlags & (CAPITAL | ACRONYM | INITIAL)) !== CAPITAL) return 0;
  const isNone =
    (last.nameFlags & (TITLE | SURNAME_TITLE)) === TITLE ||
    (first.nameFlags & (PLACE | COMMON)) !== 0 ||
    (last.nameFlags & (COMMON | BODY | PEOPLE | PLACE | CALENDAR)) !== 0 ||
    isCommonHere(last);
  return isNone ? 0 : at - w + 1;
}
