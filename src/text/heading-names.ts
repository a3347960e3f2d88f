import type { Layout, Token } from './layers.ts';
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
import { INITIAL, type NameCandidate } from './name-runs.ts';
import { hasCapital, isPossessiveToken, type NameWord, readNameWord } from './name-words.ts';

const MOST_NAMES_PER_WORD = 8;
/** From this share of reporting uses on a word behind a name is a reporting verb. */
const REPORTS = 0.6;

/** What the running text has taught: full names by their first word, and words that name somebody alone. */
export interface KnownNames {
  byFirstWord: Map<string, string[][]>;
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
  const byFirstWord = new Map<string, string[][]>();
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
    if (names.length < MOST_NAMES_PER_WORD && !names.some((name) => name.join(' ') === words.join(' ')))
      names.push(words);
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
  isCommonHere: (folded: string) => boolean,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  const words: NameWord[] = [];
  // A word that is no capitalised one leaves a gap, so that names do not run over it.
  for (let t = from; t < to; t++) words.push(readNameWord(tokens[t]!, t));
  let w = 0;
  while (w < words.length) {
    if (!hasCapital(tokens[from + w]!)) {
      w++;
      continue;
    }
    const count = knownLength(words, w, known) || pairLength(words, w, tokens, known, isCommonHere);
    const isKnownAlone = count === 0 && known.single.has(words[w]!.folded);
    if (count === 0 && !isKnownAlone) {
      w++;
      continue;
    }
    const name = words.slice(w, w + Math.max(count, 1));
    const last = tokens[name.at(-1)!.token]!;
    found.push({
      firstToken: name[0]!.token,
      endToken: name.at(-1)!.token + 1,
      words: name.map(({ folded }) => folded),
      flags: name.map(({ flags, isInitial }) => flags | (isInitial ? INITIAL : 0)),
      suffix: null,
      nickname: null,
      titleToken: name[0]!.token,
      title: null,
      isPossessive: isPossessiveToken(last),
      isWeak: true,
      isHeading: true,
      isTakenUp: isKnownAlone,
      isLabel: false,
      isModifier: false,
      isRelative: false,
    });
    w += name.length;
  }
  return found;
}

/** Words of the longest known name that stands at `w`; 0 without. */
function knownLength(words: readonly NameWord[], w: number, { byFirstWord }: KnownNames): number {
  let longest = 0;
  for (const name of byFirstWord.get(words[w]!.folded) ?? [])
    if (name.length > longest && name.every((part, i) => words[w + i]?.folded === part))
      longest = name.length;
  return longest;
}

/** A first name and what may be a surname, with an initial or first name between them. */
function pairLength(
  words: readonly NameWord[],
  w: number,
  tokens: readonly Token[],
  known: KnownNames,
  isCommonHere: (folded: string) => boolean,
): number {
  const first = words[w]!;
  if ((first.flags & FIRST_NAME) === 0 || isPossessiveToken(tokens[first.token]!)) return 0;
  let at = w + 1;
  while (at < words.length && at < w + 3 && (words[at]!.isInitial || (words[at]!.flags & PARTICLE) !== 0))
    at++;
  const last = words[at];
  if (!last?.isCapital || last.isAcronym || last.isInitial) return 0;
  if (known.speaking.has(last.folded)) return at - w + 1;
  if ((first.flags & (PLACE | COMMON)) !== 0) return 0;
  const isTitle = (last.flags & TITLE) !== 0 && (last.flags & SURNAME_TITLE) === 0;
  if (
    isTitle ||
    (last.flags & (COMMON | BODY | PEOPLE | PLACE | CALENDAR)) !== 0 ||
    isCommonHere(last.folded)
  )
    return 0;
  return at - w + 1;
}
