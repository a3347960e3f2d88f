/**
 * Texts compared by their letters and digits alone. White space and punctuation are named by ranges: classes such
 * as \p{L} take a millisecond to compile, on each page anew.
 */

const NOT_LETTERS = /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g;

/** In lower case, without white space and punctuation. */
export const lettersOf = (text: string) => text.toLowerCase().replace(NOT_LETTERS, '');

/** The words in lower case. */
export const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(NOT_LETTERS)
    .filter((word) => word !== '');
