/** Bits of what words say of people (people-words.ts). */

/** Names a kind of person: in lower case, or with a capital as a title. */
export const ROLE_NOUN = 1;
/** The same, abbreviations included: Lt., Prof. */
export const ROLE_TITLE = 2;
/** Stands between a title and the name: Mr, Sheikh. */
export const BEFORE_NAME = 4;
/** As the only word before a name no more than an address, an age, or said of several people. */
export const SAYS_LITTLE = 8;
/** Belongs to the description that begins with the capital behind it: former, right-wing. */
export const MODIFIER = 16;
export const TIME = 32;
/** What follows "who" for good: not what somebody did this week. */
export const LASTING = 64;
/** "who is also the president", "who has written", but no "who has said", "who was asked". */
export const LASTING_BEHIND_AUXILIARY = 128;
/** Heads the words for one person: "the senator", "the 45-year-old". */
export const SOMEONE = 256;
/** What a person is or does. */
export const PERSON_NOUN = 512;
/** Heads a speaker, and is no person. */
export const THING = 1024;
/** Above the bits: the share of uses that head a speaker, in parts of PARTS. */
export const SHARE_SHIFT = 11;
export const PARTS = 20;
