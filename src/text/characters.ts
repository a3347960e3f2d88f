/**
 * What kind of character stands at a place of the text. The classes are Unicode's; each code unit is looked
 * up once and remembered. Patterns with \p{L} and the like are made when another script than Latin first asks for
 * them: they take a millisecond to compile, on each page anew, and as literals even where nothing runs them.
 */

export const OTHER = 1;
/** In whichever shape; most are quotation marks as well. */
export const APOSTROPHE = 2;
export const HYPHEN = 3;
export const SPACE = 4;
/** From here on what words are made of. */
export const LOWER = 5;
export const UPPER = 6;
/** Letters without case (Arabic, Han …) and the marks that combine with letters. */
export const CASELESS = 7;
export const DIGIT = 8;

const known = new Uint8Array(0x10000);

function classify(character: string): number {
  if (/\s/.test(character)) return SPACE;
  const kind = LATIN.test(character) ? latinClass(character) : unicodeClass(character);
  if (kind !== OTHER) return kind;
  if (/['’‘‛`´]/.test(character)) return APOSTROPHE;
  if (/[-‐‑]/.test(character)) return HYPHEN;
  // Zero-width and byte-order characters come along with copied text and separate nothing to the eye.
  return /[\u200b\u2060\ufeff]/.test(character) ? SPACE : OTHER;
}

/** Basic Latin to Latin Extended-A, Romanian and Vietnamese letters, general punctuation, currencies. */
const LATIN = /[\0-\u017f\u0218-\u021b\u1ea0-\u1ef9\u2000-\u206f\u20a0-\u20bf]/;

/** Of those characters. */
function latinClass(character: string): number {
  if (character !== character.toLowerCase()) return UPPER;
  // ĸ has no capital.
  if (character !== character.toUpperCase() || character === 'ĸ') return LOWER;
  if (/\d/.test(character)) return DIGIT;
  // A soft hyphen is unseen, but at the end of a line, and belongs to its word.
  return /[ªº\u00ad]/.test(character) ? CASELESS : OTHER;
}

/** In words, so that no pattern is compiled with the script. */
const CLASSES: readonly (readonly [names: string, kind: number])[] = [
  ['\\p{Lu}\\p{Lt}', UPPER],
  ['\\p{Ll}', LOWER],
  ['\\p{Nd}', DIGIT],
  ['\\p{L}\\p{M}', CASELESS],
];

let patterns: [pattern: RegExp, kind: number][] | null = null;

function unicodeClass(character: string): number {
  patterns ??= CLASSES.map(([names, kind]) => [new RegExp(`[${names}]`, 'u'), kind]);
  for (const [pattern, kind] of patterns) if (pattern.test(character)) return kind;
  return OTHER;
}

/** The class of the code unit at `at`; a place outside the text counts as SPACE. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SPACE;
  const unit = text.charCodeAt(at);
  const seen = known[unit]!;
  if (seen !== 0) return seen;
  // Half of a pair depends on the other half, so it is not remembered.
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const start = unit >= 0xdc00 && isPairStart(text, at - 1) ? at - 1 : at;
    return classify(String.fromCodePoint(text.codePointAt(start)!));
  }
  const found = classify(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

/** Whether a character outside the Basic Multilingual Plane (two code units) starts at `at`. */
export function isPairStart(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** The text with an A for each capital, whatever the alphabet: patterns can then tell how it is written. */
export function withPlainCapitals(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replace(/[B-Z]/g, 'A');
  let plain = '';
  for (let at = 0; at < text.length; at++) plain += classAt(text, at) === UPPER ? 'A' : text[at];
  return plain;
}

/** Letters, digits and combining marks. */
export function isWordClass(kind: number): boolean {
  return kind >= LOWER;
}

/** Letters and combining marks. */
export function isLetterClass(kind: number): boolean {
  return kind >= LOWER && kind <= CASELESS;
}
