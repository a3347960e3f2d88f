/** A word as part of a name: how it is written, and what is known of it then. Read once for each spelling (words.ts). */
import { UPPER } from './characters.ts';
import {
  BODY,
  COMMON,
  FIRST_NAME,
  PARTICLE,
  PEOPLE,
  PLACE,
  SUFFIX,
  SURNAME_TITLE,
  TITLE,
  wordFlags,
} from './name-lexicon.ts';
import { isPersonNoun } from './people-words.ts';
import type { Word } from './words.ts';

/** J., J.K. */
export const INITIAL = 1 << 20;
/** NATO, U.S., TAPPER. */
export const ACRONYM = 1 << 21;
/** Written as part of a name may be: with a capital that is no contraction's and no "The"'s. */
export const CAPITAL = 1 << 22;

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
/** No small word of a name is longer. */
const MOST_PARTICLE_CHARS = 5;

/**
 * Flags of name-lexicon.ts that hold for a spelling as part of a name, and those above. Of words that are not written so,
 * whether they are a particle is all that counts.
 */
export function nameFlags(word: Word): number {
  const { text, lower, folded, first } = word;
  if (word.kind !== 'word') return 0;
  if (!isWrittenAsName(word)) {
    const particle = lower.length > MOST_PARTICLE_CHARS ? 0 : word.flags & PARTICLE;
    return first === UPPER ? particle | shapeFlags(text, folded) : particle;
  }
  const bare = text.replace(/['’]s?$/, '');
  let flags = ROMAN_NUMBER.test(bare) ? SUFFIX : word.flags;
  if (bare.endsWith('.') && STATES.has(folded)) flags = PLACE;
  else if ((flags & (TITLE | FIRST_NAME)) === 0 && isPersonNoun(folded) && !folded.endsWith('s'))
    flags |= TITLE | SURNAME_TITLE;
  const hyphen = folded.indexOf('-');
  // R-Texas, D-N.Y.
  if (hyphen === 1 && /^[dri]/.test(folded)) flags |= BODY;
  if (hyphen > 0) flags |= hyphenFlags(folded, hyphen, bare);
  return flags | CAPITAL | shapeFlags(text, folded);
}

function isWrittenAsName({ text, lower, first }: Word): boolean {
  if (first !== UPPER) return text !== lower && LOWER_PREFIX.test(text);
  return !FUNCTION_WORDS.has(lower) && !CONTRACTION.test(lower);
}

function shapeFlags(text: string, folded: string): number {
  const bare = text.replace(/['’]s?$/, '');
  if (SHORT_NAMES.has(folded) && (bare === bare.toUpperCase() || bare.includes('.'))) return ACRONYM;
  if (INITIALS.test(bare)) return INITIAL;
  return bare.length > 1 && CAPITALS.test(bare) ? ACRONYM : 0;
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

/** Whether the word's first letter is a capital at all. */
export function hasCapital({ kind, first }: Word): boolean {
  return first === UPPER && kind === 'word';
}
