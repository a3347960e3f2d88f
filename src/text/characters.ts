/**
 * What kind of character stands at a place of the text. The classes are Unicode's; each code unit is looked
 * up once and remembered, because the regular expressions are slow and news uses few different characters.
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
  if (/\s/u.test(character)) return SPACE;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}]/u.test(character)) return CASELESS;
  if (/['’‘‛`´]/.test(character)) return APOSTROPHE;
  if (/[-‐‑]/.test(character)) return HYPHEN;
  // Zero-width and byte-order characters come along with copied text and separate nothing to the eye.
  return /[\u200b\u2060\ufeff]/.test(character) ? SPACE : OTHER;
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

/** Letters, digits and combining marks. */
export function isWordClass(kind: number): boolean {
  return kind >= LOWER;
}

/** Letters and combining marks. */
export function isLetterClass(kind: number): boolean {
  return kind >= LOWER && kind <= CASELESS;
}
