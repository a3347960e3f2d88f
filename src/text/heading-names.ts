import type { Layout, Token } from './layers.ts';
import { NameCandidate } from './name-candidate.ts';
import { isSame } from './name-forms.ts';
import {
  BODY,
  CALENDAR,
  COMMON,
  FIRST_NAME,
  PARTICLE,
  PEOPLE,
  PLACE,
  SURNAME_TITLE,
  TITLE,
} from './name-lexicon.ts';
import { ACRONYM, CAPITAL, hasCapital, INITIAL } from './name-words.ts';
import type { Word } from './words.ts';

const MOST_NAMES_PER_WORD = 8;
/** From this share of reporting uses on a word behind a name is a reporting verb. */
const REPORTS = 0.6;

/** What the running text has taught: full names by their first word, and words that name somebody alone. */
export interface KnownNames {
  byFirstWord: Map<string, (readonly string[])[]>;
  single: Set<string>;
  /** Words that are places or plain words as well and say something in the text (“Cuban said”). */
  speaking: Set<string>;
}

/** For a headline that stands alone. */
export const NOTHING_KNOWN: KnownNames = { byFirstWord: new Map(), single: new Set(), speaking: new Set() };

export function collectKnownNames(
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
): KnownNames {
  const byFirstWord: KnownNames['byFirstWord'] = new Map();
  const single = new Set<string>();
  const speaking = new Set<string>();
  for (const { words, isTakenUp, endToken } of candidates) {
    if (isTakenUp) {
      if ((tokens[endToken]?.word.cueShare ?? 0) >= REPORTS) speaking.add(words[0]!);
      continue;
    }
    single.add(words.at(-1)!);
    if (words.length < 2) continue;
    const names = byFirstWord.get(words[0]!) ?? [];
    if (names.length < MOST_NAMES_PER_WORD && !names.some((name) => isSame(name, words))) names.push(words);
    byFirstWord.set(words[0]!, names);
  }
  return { byFirstWord, single, speaking };
}

/** Candidates in the heading [from, to) of the tokens. */
export function readHeadingNames(
  { tokens }: Layout,
  from: number,
  to: number,
  known: KnownNames,
  isCommonHere: (word: Word) => boolean,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  const words = tokens.slice(from, to).map(({ word }) => word);
  let w = 0;
  while (w < words.length) {
    const count = hasCapital(words[w]!)
      ? knownLength(words, w, known) || pairLength(words, w, known, isCommonHere)
      : 0;
    const isKnownAlone = count === 0 && hasCapital(words[w]!) && known.single.has(words[w]!.folded);
    if (count === 0 && !isKnownAlone) {
      w++;
      continue;
    }
    const name = words.slice(w, w + Math.max(count, 1));
    const folded = name.map((word) => word.folded);
    const flags = name.map(({ nameFlags }) => nameFlags & ~ACRONYM);
    const candidate = new NameCandidate(from + w, from + w + name.length, folded, flags);
    candidate.isPossessive = name.at(-1)!.isPossessive;
    candidate.isWeak = candidate.isHeading = true;
    candidate.isTakenUp = isKnownAlone;
    found.push(candidate);
    w += name.length;
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
function pairLength(
  words: readonly Word[],
  w: number,
  known: KnownNames,
  isCommonHere: (word: Word) => boolean,
): number {
  const first = words[w]!;
  if ((first.nameFlags & FIRST_NAME) === 0 || first.isPossessive) return 0;
  let at = w + 1;
  while (at < words.length && at < w + 3 && (words[at]!.nameFlags & (INITIAL | PARTICLE)) !== 0) at++;
  const last = words[at];
  if (last === undefined || (last.nameFlags & (CAPITAL | ACRONYM | INITIAL)) !== CAPITAL) return 0;
  const length = at - w + 1;
  if (known.speaking.has(last.folded)) return length;
  const isTitle = (last.nameFlags & (TITLE | SURNAME_TITLE)) === TITLE;
  const isNone =
    isTitle ||
    (first.nameFlags & (PLACE | COMMON)) !== 0 ||
    (last.nameFlags & (COMMON | BODY | PEOPLE | PLACE | CALENDAR)) !== 0 ||
    isCommonHere(last);
  return isNone ? 0 : length;
}
