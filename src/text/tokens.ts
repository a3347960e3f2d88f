/**
 * Cuts a stretch of text into tokens: words, numbers, quotation marks, punctuation. One pass, no look back.
 * An abbreviation keeps its stop (Mr., U.S., J., a.m., Fla.), so that a stop of its own ends a sentence.
 */
import {
  APOSTROPHE,
  CASELESS,
  classAt,
  DIGIT,
  HYPHEN,
  isLetterClass,
  isPairStart,
  isWordClass,
  LOWER,
  OTHER,
  SPACE,
  UPPER,
} from './characters.ts';
import { Token } from './layers.ts';
import { isLeadingApostrophe, mayBeTrailingApostrophe } from './marks.ts';
import { isAbbreviated } from './sentence-bounds.ts';
import { highWith, lowWith } from './spelling-keys.ts';
import { plainWordAt, wordAt } from './spellings.ts';

/**
 * Adds the tokens of paragraph number `paragraph`, [start, end), to `tokens`, ascending and apart; which
 * sentence each belongs to is still open. `pairedMarks` are the places of the marks around quotations,
 * which are no apostrophes.
 */
export function readTokens(
  text: string,
  { start, end, paragraph }: { start: number; end: number; paragraph: number },
  pairedMarks: ReadonlySet<number>,
  tokens: Token[],
): void {
  let at = start;
  while (at < end) {
    let unit = text.charCodeAt(at);
    if (unit === BLANK) {
      at++;
      continue;
    }
    let letters = at;
    let high = 0;
    let low = 0;
    while (isPlainLetter(unit)) {
      high = highWith(high, low);
      low = lowWith(low, unit);
      letters++;
      if (letters === end) break;
      unit = text.charCodeAt(letters);
    }
    let stop = letters;
    if (letters === at || (letters < end && !endsPlainWord(text, letters, unit))) {
      const kind = classAt(text, at);
      if (kind === SPACE) {
        at++;
        continue;
      }
      stop = Math.min(end, tokenEnd(text, at, letters, end, kind, pairedMarks));
    }
    const word = stop === letters ? plainWordAt(text, at, stop, high, low) : wordAt(text, at, stop);
    tokens.push(new Token(word, at, stop, paragraph));
    at = stop;
  }
}

/** Whether a word of plain letters, as most are, surely ends before the code unit at `at`. */
function endsPlainWord(text: string, at: number, unit: number): boolean {
  const COMMA = 0x2c;
  const FULL_STOP = 0x2e;
  const AMPERSAND = 0x26;
  const UNDERSCORE = 0x5f;
  if (unit === BLANK || unit === COMMA) return true;
  const kind = classAt(text, at);
  return (
    kind === SPACE || (kind === OTHER && unit !== FULL_STOP && unit !== AMPERSAND && unit !== UNDERSCORE)
  );
}

const BLANK = 0x20;

function isPlainLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Where the token at `at` ends, which begins with plain letters up to `letters`. */
function tokenEnd(
  text: string,
  at: number,
  letters: number,
  end: number,
  kind: number,
  pairedMarks: ReadonlySet<number>,
): number {
  if (isWordClass(kind)) return wordEnd(text, at, letters, end, pairedMarks);
  const character = text[at]!;
  // ’em and ’90s, @name and #topic are one word each.
  const leads =
    character === '@' ||
    character === '#' ||
    (kind === APOSTROPHE && !pairedMarks.has(at) && isLeadingApostrophe(text, at));
  if (leads && isWordClass(classAt(text, at + 1))) return wordEnd(text, at + 1, at + 1, end, pairedMarks);
  if (isPairStart(text, at)) return at + 2;
  // An ellipsis typed as stops, and a dash typed as hyphens, are one token.
  if (character === '.' || character === '-') {
    let stop = at + 1;
    while (stop < end && text[stop] === character) stop++;
    return stop;
  }
  return at + 1;
}

/** Where the word from `start` on ends, of which the characters up to `from` are known to be letters. */
function wordEnd(
  text: string,
  start: number,
  from: number,
  end: number,
  pairedMarks: ReadonlySet<number>,
): number {
  const LONGEST_ABBREVIATION = 7;
  let at = from;
  // Where the last part behind a hyphen began: D-Wis. is an abbreviation because Wis. is one.
  let part = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (isWordClass(kind)) {
      at += isPairStart(text, at) ? 2 : 1;
      continue;
    }
    const character = text[at]!;
    const next = classAt(text, at + 1);
    const before = classAt(text, at - 1);
    const joins = at + 1 < end && isWordClass(next);
    const isApostrophe = kind === APOSTROPHE && !pairedMarks.has(at);
    if (isApostrophe && !(joins && isLetterClass(next)))
      return mayBeTrailingApostrophe(text, at) ? at + 1 : at;
    const isStop = character === '.';
    // U.S., a.m., J.K.: single letters with stops.
    const isInitial = isStop && at - part === 1 && isLetterClass(before);
    // example.com, No.10: no blank behind the stop and no capital that would start a sentence.
    const goesOn = isInitial
      ? isLetterClass(next) && !isLetterClass(classAt(text, at + 2))
      : next === LOWER || (next === DIGIT && before !== DIGIT);
    const endsPart = joins && (kind === HYPHEN || (isStop && goesOn));
    const isInNumber = next === DIGIT && before === DIGIT && /[.,:/]/.test(character);
    if (endsPart || isApostrophe || (joins && (isInNumber || character === '&' || character === '_'))) {
      at++;
      if (endsPart) part = at;
      continue;
    }
    const keepsStop = isInitial
      ? before === UPPER || before === CASELESS || text[at - 2] === '.'
      : isStop && at - part <= LONGEST_ABBREVIATION && isAbbreviated(text.slice(part, at));
    return keepsStop ? at + 1 : at;
  }
  return at;
}
