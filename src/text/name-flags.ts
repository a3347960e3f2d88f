/**
 * Flags of a word when names are looked for: what is known of it (name-lexicon.ts), and how it is written (name-words.ts).
 * In a file that imports nothing, as the flags of word-classes.ts: only of such a file the build puts the numbers themselves
 * where the names stand.
 */
export const FIRST_NAME = 1;
export const FEMALE = 2;
export const MALE = 4;
/** Writers set it in lower case: a capital at the start of a sentence or in a heading says nothing. */
export const COMMON = 8;
export const PLACE = 16;
export const PEOPLE = 32;
/** Stands directly before a name: President, Sen., Mr. */
export const TITLE = 64;
/** The last word of a body's, firm's, building's or work's name: Committee, University, Inc. */
export const BODY = 128;
/** The same, but a frequent surname as well: Bush, House, Banks. */
export const SOFT_BODY = 256;
export const CALENDAR = 512;
/** Makes a title out of a person's name: Mr, Mrs, Ms, Sir. */
export const HONORIFIC = 1024;
/** A title that is a frequent surname too: King, Bishop, Judge. */
export const SURNAME_TITLE = 2048;
/** Small words inside names: de, van, bin. */
export const PARTICLE = 4096;
/** Jr., Sr., III. */
export const SUFFIX = 8192;
/** As a title it tells the gender of its bearer: Mrs, queen; Mr, king. */
export const TITLE_OF_WOMEN = 1 << 14;
export const TITLE_OF_MEN = 1 << 15;
/** All of these, but for what a title says of its bearer. */
export const KNOWN = (1 << 14) - 1;
/** The listed word stands in the table of many words as well. */
export const LISTED_TOO = 1 << 16;
/** J., J.K. */
export const INITIAL = 1 << 20;
/** NATO, U.S., TAPPER. */
export const ACRONYM = 1 << 21;
/** Written as part of a name may be: with a capital that is no contraction's and no "The"'s. */
export const CAPITAL = 1 << 22;
