/** A word as part of a name: how it is written, and what is known of it then. Read once for each spelling (words.ts). */
import { UPPER, withPlainCapitals } from './characters.ts';
import {
  ACRONYM,
  BODY,
  CALENDAR,
  CAPITAL,
  FEMALE,
  FIRST_NAME,
  INITIAL,
  MALE,
  PARTICLE,
  PEOPLE,
  PLACE,
  SUFFIX,
  SURNAME_TITLE,
  TITLE,
} from './name-flags.ts';
import { wordFlags } from './name-lexicon.ts';
import { isPersonNoun } from './people-words.ts';
import { isSmallWord } from './word-classes.ts';
import { wordSet } from './word-lists.ts';
import type { Word } from './words.ts';

/** Those with an A are for how a word is written (withPlainCapitals). */
const INITIALS = /^A(?:\.(?:-?A\.)*)?$/;
const ABBREVIATED = /^(?:Th|Wm|Geo|Chas)\.$/;
/** Felipe VI; Xi is none. */
const ROMAN_NUMBER = /^[IVX]{2,5}$/;
/** NATO, U.S., MPs. */
const CAPITALS = /^[A\d&.'’-]{2,}s?$/;
/** al-Assad, el-Sisi, d'Estaing. */
const LOWER_PREFIX = /^(?:al|el|as|an|ad|ar|ul|[dl]['’])[-‐‑]?A/;
const DAYS_AND_MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/;
/** Titles that no list has. */
const RANKS = /^(?:cpt|coun|cr|spc|spt|snr|asst|comm|mister|trooper|regent|whip|cathaoirleach)$/;
const TRADES =
  /^(?:coach|coaches|superstar|wing|winger|lock|prop|hooker|flanker|deacon|cantor|realtor|rookie|debutant|wildcard)$/;
/** Sub-Inspector, Co-founder. */
const RANK_PREFIX = /^(?:sub|co|vice|ex|deputy)-/;
const CONTRACTION = /'(?:m|ve|ll|d|re|t)$/;
/** Clinton-era, China-based: an adjective. Ki-moon, Jong-un, Karl-heinz: a name. */
const ADJECTIVE_TAIL =
  /[-‐‑](?:era|led|based|born|style|like|backed|owned|area|day|native|set|made|wide|bound|run|free|ready|heavy|[^A\d&.'’_‐‑-]{7,})$/;
/** Abbreviated states and provinces. */
export const STATES =
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn ' +
  'Tenn Tex Va Vt Wash Wis Wyo Ont Que';
/** Abbreviated places, some of which look like somebody's initials. */
const PLACES = wordSet(
  `${STATES.toLowerCase()} ph.d u.s u.k u.n e.u u.a.e d.c l.a n.y n.c s.c n.j n.h n.m n.d s.d r.i w.va b.c`,
);

/**
 * Flags of name-lexicon.ts that hold for a spelling as part of a name, and those above. Of words that are not written so,
 * whether they are a particle is all that counts.
 */
export function nameFlags(word: Word): number {
  /** No small word of a name is longer. */
  const MOST_PARTICLE_CHARS = 5;
  const { text, lower, folded } = word;
  if (word.kind !== 'word') return 0;
  if (!isWrittenAsName(word) || /-year-olds?$/.test(lower))
    return lower.length > MOST_PARTICLE_CHARS ? 0 : word.flags & PARTICLE;
  const bare = text.replace(/['’]s?$/, '');
  if (bare.endsWith('.') && PLACES.has(folded)) return CAPITAL | PLACE | (folded.includes('.') ? ACRONYM : 0);
  const isRoman = ROMAN_NUMBER.test(bare);
  let flags = isRoman ? SUFFIX : lower === 'may' ? CALENDAR : text === 'Des' ? FIRST_NAME | MALE : word.flags;
  // The tables take some strangers for their own: Burgess, Harbor.
  if (lower.length > MOST_PARTICLE_CHARS) flags &= ~PARTICLE;
  if ((flags & CALENDAR) !== 0 && !DAYS_AND_MONTHS.test(folded)) flags &= ~CALENDAR;
  if ((flags & (TITLE | FIRST_NAME)) === 0 && isPersonNoun(folded) && !folded.endsWith('s'))
    flags |= TITLE | SURNAME_TITLE;
  if (RANKS.test(folded)) flags |= TITLE;
  if (TRADES.test(folded)) flags |= TITLE | SURNAME_TITLE;
  const shape = withPlainCapitals(bare);
  if (INITIALS.test(shape) || ABBREVIATED.test(bare)) flags |= INITIAL;
  else if (!isRoman && CAPITALS.test(shape)) flags |= ACRONYM;
  return flags | CAPITAL | hyphenFlags(folded, shape);
}

/** With a capital, and none of the small words of grammar, of which some are names: May, Will. */
function isWrittenAsName(word: Word): boolean {
  const { text, lower, first } = word;
  if (first !== UPPER) return text !== lower && LOWER_PREFIX.test(withPlainCapitals(text));
  const isSmall = isSmallWord(word) && (word.flags & (FIRST_NAME | PLACE)) === 0 && text !== 'May';
  return !isSmall && !CONTRACTION.test(lower);
}

/** African-American is a people, Major-General a title, Clinton-era an adjective, Jean-Marc a first name. */
function hyphenFlags(folded: string, shape: string): number {
  const hyphen = folded.indexOf('-');
  if (hyphen < 1) return 0;
  // R-Texas, D-N.Y.
  if (/^[dri]-/.test(folded) || ADJECTIVE_TAIL.test(shape)) return BODY;
  const head = wordFlags(folded.slice(0, hyphen));
  const tail = wordFlags(folded.slice(hyphen + 1));
  const isPeople = (tail & PEOPLE) !== 0;
  const isRank = RANK_PREFIX.test(folded) && ((tail & TITLE) !== 0 || isPersonNoun(folded.slice(hyphen + 1)));
  if (isPeople || isRank || (head & TITLE) !== 0) return isPeople ? PEOPLE : TITLE;
  // Iran-Pakistan.
  const NO_PERSON = PLACE | BODY;
  if ((head & NO_PERSON) !== 0 && (tail & NO_PERSON) !== 0 && ((head | tail) & FIRST_NAME) === 0)
    return PLACE;
  // Mary-Ann, Jean-Luc; Al-Sudani has only the particle.
  return hyphen > 2 ? head & (FIRST_NAME | FEMALE | MALE) : 0;
}

/** Whether the word's first letter is a capital at all. */
export function hasCapital({ kind, first }: Word): boolean {
  return first === UPPER && kind === 'word';
}
