/**
 * What words say of people: nouns for them, how often such nouns head the words for a speaker ("the senator",
 * "prosecutors"), titles, and what stands before and behind in a description of a person. Lists by hand
 * (lexicon/people.txt) and shares learned from articles lie in one packed table, which takes one stranger in some hundred
 * for its own; regular forms are known by their endings.
 */

import { CALENDAR, HONORIFIC, PEOPLE } from './name-flags.ts';
import {
  BEFORE_NAME,
  MODIFIER,
  PARTS,
  PERSON_NOUN,
  ROLE_NOUN,
  ROLE_TITLE,
  SAYS_LITTLE,
  SHARE_SHIFT,
  SOMEONE,
  THING,
  TIME,
} from './people-bits.ts';
import { PEOPLE_WORDS, PEOPLE_WORDS_BITS } from './people-words.generated.ts';
import { looksPlural } from './word-endings.ts';
import { openWordTable } from './word-table.ts';

/** Stems of doers in -er and -or, and ends that only persons have. */
const PERSON_ENDING =
  /(?:(?:work|lead|play|law|mak|keep|own|hold|plan|teach|report|lectur|research|lobby|manag|campaign|broadcast|organi[sz]|found|direct|edit|coordinat|administrat|investigat|negotiat|legislat|educat|act|conduct|curat|prosecut|translat)(?:er|or)|ologist|ographer|ician|genarian|woman|person|-in-law|(?:step|grand|god)(?:father|mother|brother|sister|son|daughter))s?$/;
/** Ends of further nouns for people in descriptions. */
const ROLE_ENDING =
  /.(?:driver|writer|runner|dealer|trader|activist|strategist|analyst|lobbyist|-(?:chief|in-law|author|host|president|elect|designate))$/;
const SPEAKER_ENDING = /(?:woman|women|person|people|man|men)$/;
/** The frontman, the Dutchman, the mother-of-three, the 45-year-old: one person. */
const SOMEONE_ENDING = /.man$|^\w+-of-\w+$|-year-old$/;

const indexOf = openWordTable(PEOPLE_WORDS);
const bitsOf = (lower: string) => PEOPLE_WORDS_BITS[indexOf(lower)] ?? 0;

/** Whether a word in lower case names a kind of person ("spokesman", "analysts"). */
export function isPersonNoun(lower: string): boolean {
  // "512-seat": no word of the table, whatever it takes it for.
  if (lower.charCodeAt(0) < 0x41) return false;
  if (bitsOf(lower) & PERSON_NOUN) return true;
  const { length } = lower;
  if (length < 5 || length > 24) return false;
  return (
    (lower.endsWith('s') && (bitsOf(lower.slice(0, -1)) & PERSON_NOUN) !== 0) || PERSON_ENDING.test(lower)
  );
}

/** People by their countries, where the noun is no adjective. */
const COMPATRIOT =
  /^(?:swede|dane|finn|pole|turk|spaniard|briton|scot|serb|croat|slovene|kiwi|aussie|argentinian|argentine)$/;

/** Whether a word names one person by the country: the Swede, the Australian; but the British, the Chinese are many. */
export function isCompatriot({ lower, flags }: Pick<Spelling, 'lower' | 'flags'>): boolean {
  return COMPATRIOT.test(lower) || ((flags & PEOPLE) !== 0 && !/(?:s|ish|ese|[nt]ch)$/.test(lower));
}

/** Share, 0 to 1, of the uses of a noun (lower case) that head a speaker. */
export function speakerShare(lower: string): number {
  /** Share of nouns for people of which nothing was learned, and of ages ("the 45-year-old"). */
  const COMMON_SHARE = 0.15;
  const AGE_SHARE = 0.5;
  const parts = bitsOf(lower) >> SHARE_SHIFT;
  if (parts > 0) return parts / PARTS;
  if (lower.endsWith('-year-old')) return AGE_SHARE;
  return isPersonNoun(lower) || SPEAKER_ENDING.test(lower) ? COMMON_SHARE : 0;
}

/** A spelling as words.ts reads it. */
interface Spelling {
  lower: string;
  folded: string;
  kind: string;
  isPersonNoun: boolean;
  flags: number;
}

/** The bits of a spelling. */
export function roleBits({ lower, folded, kind, isPersonNoun, flags }: Spelling): number {
  /** Nouns that head speakers less often are mostly things. */
  const LEAST_SHARE = 0.08;
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  let bits = bitsOf(word);
  const isPerson = (bits & THING) === 0 && speakerShare(word) >= LEAST_SHARE;
  if (isPerson || ROLE_ENDING.test(word)) bits |= ROLE_NOUN;
  if (kind !== 'word') bits &= ~ROLE_NOUN;
  if (bits & ROLE_NOUN) bits |= ROLE_TITLE;
  if (word !== folded) bits |= bitsOf(folded) & (ROLE_TITLE | BEFORE_NAME | SAYS_LITTLE);
  if (flags & HONORIFIC) bits |= BEFORE_NAME;
  if (/^\d.*-old$/.test(folded)) bits |= SAYS_LITTLE;
  if (SOMEONE_ENDING.test(folded) || (isPersonNoun && !looksPlural(folded))) bits |= SOMEONE;
  if (lower.includes('-')) bits |= MODIFIER;
  // "Sun" and "Sat" are no days here.
  if (flags & CALENDAR && lower.length > 4) bits |= TIME;
  return bits;
}
