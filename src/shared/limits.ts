/**
 * Caps, each with its reason. Senders keep to them; receivers refuse what is over them.
 */

/** Longest text that is analysed: about 60,000 words, beyond any article; a page that is longer is not one article. */
export const MAX_TEXT_CHARS = 400_000;

/** Ranges on one page: past this, marks cost more than they tell. */
export const MAX_MARKS = 1_500;

/** People of one article that are looked up; the longest lists of names in the news have some hundred. */
export const MAX_PEOPLE = 400;

/** Longer than any name with all its titles. */
export const MAX_NAME_CHARS = 200;

/** Forms and roles of one person in a question. */
export const MAX_FORMS = 60;

/** As src/report/ask-people.ts cuts them. */
export const MAX_ROLE_CHARS = 200;

/** Places and bodies that come with a question (`Analysis.otherNames` has the same cap). */
export const MAX_OTHER_NAMES = 200;

/** Host names are at most 253 characters (RFC 1035), ports come on top. */
export const MAX_HOST_CHARS = 260;

/** Names rejected with "not this person" that are remembered; the oldest give way. */
export const MAX_REJECTIONS = 1_000;
