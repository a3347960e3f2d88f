/**
 * Words that say something of a name beside them (lexicon/beside-names.txt). Each word's lists are bits of one number
 * (Word.beside), kept in a packed table that takes one stranger in some thousands for its own.
 */

/** Headings leave it small. */
export const SMALL_IN_HEADINGS = 1;
/** Before a place: where something is. */
export const AT_PLACE = 1 << 1;
/** Makes who is named somebody's relative. */
export const RELATIVE = 1 << 2;
/** Begins a title: prime, vice. */
export const BEFORE_TITLE = 1 << 3;
/** Makes the name before it say whose, or which: the Trump campaign, an Obama aide. */
export const HEAD_NOUN = 1 << 4;
/** A noun for persons whose plural is a verb as well: “Mills forwards an email”, “Smith heads the firm”. */
export const VERB_TOO = 1 << 5;
export const ARTICLE = 1 << 6;
/** Stands before a title's or description's noun. */
export const MODIFIER = 1 << 7;
export const OF_MAN = 1 << 8;
export const OF_WOMAN = 1 << 9;
export const OF_THING = 1 << 10;
/** Takes up a person directly behind the name. */
export const WHO = 1 << 11;
/** Behind a name it leaves the article to the name. */
export const JOINS = 1 << 12;
/** Before the name of a newspaper or station: “the newspaper Dagens Nyheter”. */
export const OUTLET = 1 << 13;
