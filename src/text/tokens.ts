/**
 * Cuts a stretch of text into tokens: words, numbers, quotation marks, punctuation. One pass, no look back.
 * An abbreviation keeps its stop (Mr., U.S., J., a.m., Fla.), so that a stop of its own ends a sentence.
 */
import {
  CASELESS,
  classAt,
  DIGIT,
  isLetterClass,
  isPairStart,
  isWordClass,
  LOWER,
  SPACE,
  UPPER,
} from './characters.ts';
import type { Token } from './layers.ts';
import { isLeadingApostrophe, mayBeTrailingApostrophe } from './marks.ts';
import { wordOf } from './words.ts';

const APOSTROPHE = /['’‘‛ʼ`´]/;
const HYPHEN = /[-‐‑]/;

/** Titles that stand before a name: their stop never ends a sentence. */
const TITLES = new Set(
  (
    'Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Lt Col Gen Capt Sgt Maj Cpl Pvt Pfc Adm Brig Cmdr Rev Hon Fr ' +
    'Pres Atty Supt Det Insp Amb Messrs Msgr St Mt Ft vs No Nos Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec approx cf viz'
  ).split(' '),
);
/** Further abbreviations, whose stop may end the sentence as well. */
const ABBREVIATIONS = new Set(
  (
    'Jr Sr Esq Bros Co Corp Inc Ltd Plc Cos Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich ' +
    'Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que etc al est dept Dept Ave Blvd Th Wm Geo Chas'
  ).split(' '),
);

/** Whether the token is an abbreviation with a stop that cannot end a sentence. */
export function isTitleAbbreviation(token: Token): boolean {
  return token.text.endsWith('.') && TITLES.has(token.text.slice(0, -1));
}

/**
 * Adds the tokens of paragraph number `paragraph`, [start, end), to `tokens`, ascending and apart; which
 * sentence each belongs to is still open. `isPairedMark` tells the places of the marks around quotations,
 * which are no apostrophes.
 */
export function readTokens(
  text: string,
  { start, end, paragraph }: { start: number; end: number; paragraph: number },
  isPairedMark: (at: number) => boolean,
  tokens: Token[],
): void {
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const plain = plainWordEnd(text, at, end);
    const stop = plain > at ? plain : Math.min(end, tokenEnd(text, at, end, kind, isPairedMark));
    const word = wordOf(text.slice(at, stop));
    tokens.push({
      start: at,
      end: stop,
      kind: word.kind,
      text: word.text,
      lower: word.lower,
      word,
      sentence: 0,
      paragraph,
    });
    at = stop;
  }
}

/** End of a word of plain letters before a blank or comma, as most words are; `at` where it is none. */
function plainWordEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isPlainLetter(text.charCodeAt(stop))) stop++;
  if (stop === at || stop === end) return stop;
  const next = text.charCodeAt(stop);
  return next === BLANK || next === COMMA ? stop : at;
}

const BLANK = 0x20;
const COMMA = 0x2c;

function isPlainLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function tokenEnd(
  text: string,
  at: number,
  end: number,
  kind: number,
  isPairedMark: (at: number) => boolean,
): number {
  if (isWordClass(kind)) return wordEnd(text, at, end, isPairedMark);
  const character = text[at]!;
  const wordFollows = isWordClass(classAt(text, at + 1));
  // ’em and ’90s, @name and #topic are one word each.
  if (APOSTROPHE.test(character) && wordFollows && !isPairedMark(at) && isLeadingApostrophe(text, at)) {
    return wordEnd(text, at + 1, end, isPairedMark);
  }
  if ((character === '@' || character === '#') && wordFollows)
    return wordEnd(text, at + 1, end, isPairedMark);
  if (isPairStart(text, at)) return at + 2;
  // An ellipsis typed as stops, and a dash typed as hyphens, are one token.
  if (character === '.' || character === '-') {
    let stop = at + 1;
    while (stop < end && text[stop] === character) stop++;
    return stop;
  }
  return at + 1;
}

function wordEnd(text: string, start: number, end: number, isPairedMark: (at: number) => boolean): number {
  let at = start;
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
    const joins = at + 1 < end && isWordClass(next);
    if (APOSTROPHE.test(character) && !isPairedMark(at)) {
      if (joins && isLetterClass(next)) {
        at++;
        continue;
      }
      return mayBeTrailingApostrophe(text, at) ? at + 1 : at;
    }
    if (joins && HYPHEN.test(character)) {
      at++;
      part = at;
      continue;
    }
    if (joins && (character === '&' || character === '_')) {
      at++;
      continue;
    }
    const before = classAt(text, at - 1);
    if (joins && next === DIGIT && before === DIGIT && /[.,:/]/.test(character)) {
      at++;
      continue;
    }
    if (character === '.') {
      // U.S., a.m., J.K.: single letters with stops.
      if (at - part === 1 && isLetterClass(before)) {
        if (joins && isLetterClass(next) && !isLetterClass(classAt(text, at + 2))) {
          at++;
          part = at;
          continue;
        }
        const isInitial = before === UPPER || before === CASELESS || text[at - 2] === '.';
        if (joins && HYPHEN.test(text[at + 1] ?? '')) continue;
        return isInitial ? initialismEnd(text, at + 1, end) : at;
      }
      // example.com, No.10: no blank behind the stop and no capital that would start a sentence.
      if (joins && (next === LOWER || (next === DIGIT && before !== DIGIT))) {
        at++;
        part = at;
        continue;
      }
      const word = text.slice(part, Math.min(at, part + 8));
      if (at - part <= 7 && (TITLES.has(word) || ABBREVIATIONS.has(word))) return at + 1;
    }
    return at;
  }
  return at;
}

/** U.S.-led: the word goes on behind the hyphen. */
function initialismEnd(text: string, at: number, end: number): number {
  if (at + 1 >= end || !HYPHEN.test(text[at]!) || !isWordClass(classAt(text, at + 1))) return at;
  let stop = at + 1;
  while (stop < end && (isWordClass(classAt(text, stop)) || HYPHEN.test(text[stop]!))) stop++;
  return stop;
}
