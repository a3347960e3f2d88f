/** One word as the search for names sees it: its simplest form, what is known of it, and how it is written. */
import type { Token } from './layers.ts';
import {
  BODY,
  COMMON,
  FIRST_NAME,
  foldWord,
  PARTICLE,
  PEOPLE,
  PLACE,
  SUFFIX,
  SURNAME_TITLE,
  TITLE,
  wordFlags,
} from './name-lexicon.ts';
import { isPersonNoun } from './people-words.ts';

export interface NameWord {
  /** Index of the token. */
  token: number;
  folded: string;
  flags: number;
  /** J., J.K. */
  isInitial: boolean;
  /** NATO, U.S., TAPPER. */
  isAcronym: boolean;
  isCapital: boolean;
}

const UPPER = /^(?:\p{Lu}|\p{Lt})/u;
const INITIALS = /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|\p{Lu}|(?:Th|Wm|Geo|Chas)\.)$/u;
/** Felipe VI; Xi is none. */
const ROMAN_NUMBER = /^[IVX]{2,5}$/;
/** NATO, U.S., MPs. */
const CAPITALS = /^[\p{Lu}\d&.'’-]+$|^\p{Lu}{2,}s$/u;
/** al-Assad, el-Sisi, d'Estaing. */
const LOWER_PREFIX = /^(?:al|el|as|an|ad|ar|ul|d['’]|l['’]|ibn|bin|ben)[-‐‑]?\p{Lu}/u;
const CONTRACTION = /'(?:m|ve|ll|d|re|t)$/;
/** Clinton-era, China-based: an adjective. Ki-moon, Jong-un, Karl-heinz: a name. */
const ADJECTIVE_TAIL =
  /[-‐‑](?:era|led|based|born|style|like|backed|owned|run|held|wide|only|area|made|elect|free|old|year|day|winning|\p{Ll}{7,})$/u;
/** Initialisms that look like somebody's initials. */
const SHORT_NAMES = new Set(
  (
    'us uk un eu uae dc la ny nyc ussr u.s u.k u.n e.u d.c l.a n.y u.a.e n.c s.c n.j n.h n.m n.d s.d r.i w.va b.c p.e.i ' +
    'ap tv ai it pr pm gm bp hp ge vp mp ag da dj ok id hr pc eu fc i.e e.g a.m p.m'
  ).split(' '),
);
const STATES = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn ' +
    'tenn tex va vt wash wis wyo w.va ont que n.c s.c n.j n.h n.m n.d s.d r.i n.y d.c'
  ).split(' '),
);
/** Words that belong to no person's name; with a capital inside a run they come from a title of a work or a heading. */
const FUNCTION_WORDS = new Set(
  (
    'the a and of for in on at with as is are was were when what how why who where that this these those from by or but not ' +
    'if it its we you they i he she my our your his her their all up out against be been has have had after before about ' +
    'into over than then there here now yes more most just also because while during'
  ).split(' '),
);

/** Whether the word is written as part of a name may be: with a capital that is no contraction's and no "The"'s. */
export function isCapitalWord(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const { text, lower } = token;
  if (!startsWithCapital(text)) return text !== lower && LOWER_PREFIX.test(text);
  return !FUNCTION_WORDS.has(lower) && !CONTRACTION.test(lower);
}

/** Plain letters, which are nearly all that comes here, without a regular expression. */
function startsWithCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : UPPER.test(text);
}

/** Whether the word's first letter is a capital at all. */
export function hasCapital(token: Token): boolean {
  return token.kind === 'word' && startsWithCapital(token.text);
}

export function isPossessiveToken({ lower }: Token): boolean {
  return lower.endsWith("'s") || lower.endsWith("s'");
}

/** Words read before, by the way they are written; names come again and again. */
const seen = new Map<string, Omit<NameWord, 'token'>>();
const MOST_SEEN = 4096;
/** Longer ones are no names and are not kept. */
const MOST_SEEN_CHARS = 40;

/** Reads the word at a token. */
export function readNameWord(token: Token, index: number): NameWord {
  const { text } = token;
  let word = seen.get(text);
  if (!word) {
    word = readWord(token);
    if (text.length <= MOST_SEEN_CHARS) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.set(text, word);
    }
  }
  const { folded, flags, isInitial, isAcronym, isCapital } = word;
  return { token: index, folded, flags, isInitial, isAcronym, isCapital };
}

function readWord(token: Token): Omit<NameWord, 'token'> {
  const folded = foldWord(token.lower);
  const bare = token.text.replace(/['’]s?$/, '');
  const isCapital = isCapitalWord(token);
  const isShort = SHORT_NAMES.has(folded) && (bare === bare.toUpperCase() || bare.includes('.'));
  const isInitial = !isShort && INITIALS.test(bare);
  const isAcronym = isShort || (!isInitial && bare.length > 1 && CAPITALS.test(bare));
  let flags = ROMAN_NUMBER.test(bare) ? SUFFIX : wordFlags(folded);
  if (!isCapital) flags &= PARTICLE;
  else if (bare.endsWith('.') && STATES.has(folded)) flags = PLACE;
  else if ((flags & (TITLE | FIRST_NAME)) === 0 && isPersonNoun(folded) && !folded.endsWith('s'))
    flags |= TITLE | SURNAME_TITLE;
  const hyphen = folded.indexOf('-');
  // R-Texas, D-N.Y.
  if (hyphen === 1 && /^[dri]/.test(folded) && isCapital) flags |= BODY;
  if (hyphen > 0 && isCapital) flags |= hyphenFlags(folded, hyphen, bare);
  return { folded, flags, isInitial, isAcronym, isCapital };
}

/** African-American is a people, Major-General a title, Clinton-era an adjective, Jean-Marc a first name. */
function hyphenFlags(folded: string, hyphen: number, bare: string): number {
  const head = wordFlags(folded.slice(0, hyphen));
  // Jae-in, Jong-on: a small word behind the hyphen makes an adjective of a plain word or a place only.
  const isShortTail = /-(?:in|on|out|up|off|un)$/.test(folded);
  if (folded.endsWith('-elect') && (head & TITLE) !== 0) return TITLE;
  if (isShortTail ? (head & (COMMON | PLACE)) !== 0 : ADJECTIVE_TAIL.test(bare)) return BODY;
  const tail = wordFlags(folded.slice(hyphen + 1));
  if ((tail & PEOPLE) !== 0) return PEOPLE;
  if ((head & TITLE) !== 0 && (head & FIRST_NAME) === 0) return TITLE;
  // Mary-Ann, Jean-Luc; Al-Sudani has only the particle.
  return (head & FIRST_NAME) !== 0 && hyphen > 2 ? head & ~(PLACE | PEOPLE) : 0;
}
