/**
 * Reads the quotation marks of the paragraphs: where they stand, which marks they can be paired with, and
 * whether they open or close. Writers and editors mix shapes and turn marks the wrong way round, so the
 * blanks around a mark count for more than its shape; the shape decides where the blanks do not.
 */

import { classAt, DIGIT, isLetterClass, isWordClass, SPACE } from './characters.ts';
import { ANGLE, CLOSES, DOUBLE, OPENS, type Shape, SINGLE, shapes } from './mark-shapes.ts';

export interface QuotationMark {
  start: number;
  end: number;
  family: number;
  side: number;
}

const MARK_OR_TAG = /[<"“”„‟＂«»「」『』'‘’‚‛]/g;
/** Markup that slipped into the text: the marks around its attributes enclose nothing that was said. */
const TAG = /<\/?[a-z!][^<>]{0,2000}>/giy;

/** Whether the text sets its angle marks »so« (German, Danish), and not «so» or « so ». */
export function hasInwardAngles(text: string): boolean {
  let inward = 0;
  if (!text.includes('»')) return false;
  for (const { 0: mark, index } of text.matchAll(/[«»]/g)) {
    const opens = classAt(text, index - 1) === SPACE && isWordClass(classAt(text, index + 1));
    if (opens) inward += mark === '»' ? 1 : -1;
  }
  return inward > 0;
}

/**
 * The marks of each paragraph (ascending, disjoint), in the order of the text; what stands between two of them, and
 * apostrophes that can be nothing else, are left out.
 */
export function readMarks(
  text: string,
  paragraphs: readonly { start: number; end: number }[],
  inwardAngles: boolean,
): QuotationMark[][] {
  const found = paragraphs.map((): QuotationMark[] => []);
  let p = 0;
  let readTo = 0;
  // The regular expression passes over plain text several times as fast as a loop does; `test` makes no objects.
  MARK_OR_TAG.lastIndex = 0;
  while (MARK_OR_TAG.test(text)) {
    const at = MARK_OR_TAG.lastIndex - 1;
    if (at < readTo) continue;
    while (p < paragraphs.length && paragraphs[p]!.end <= at) p++;
    const paragraph = paragraphs[p];
    if (!paragraph) break;
    if (at < paragraph.start) continue;
    const unit = text.charCodeAt(at);
    const shape = shapes.get(unit);
    if (!shape) {
      TAG.lastIndex = at;
      if (TAG.test(text) && TAG.lastIndex <= paragraph.end) readTo = TAG.lastIndex;
      continue;
    }
    const mark =
      closingApostrophes(text, at, found[p]!.at(-1)) ?? readMark(text, at, unit, shape, inwardAngles);
    if (!mark) continue;
    found[p]!.push(mark);
    readTo = mark.end;
  }
  return found;
}

/** "so'': two straight apostrophes close what a double mark opened. */
function closingApostrophes(text: string, at: number, open: QuotationMark | undefined) {
  const closes =
    open?.family === DOUBLE &&
    open.side === OPENS &&
    text.startsWith("''", at) &&
    classAt(text, at - 1) !== SPACE;
  return closes ? { start: at, end: at + 2, family: DOUBLE, side: CLOSES } : undefined;
}

function readMark(
  text: string,
  at: number,
  unit: number,
  { family, side }: Shape,
  inwardAngles: boolean,
): QuotationMark | undefined {
  const STRAIGHT_SINGLE = 0x27;
  if (family === SINGLE) {
    // ‘‘so’’ is typed for “so”. Two straight ones are not read as a mark: where they occur (archives of news
    // agencies) the yardstick of ../shared/quotes counts none of them.
    if (unit !== STRAIGHT_SINGLE && text.charCodeAt(at + 1) === unit)
      return { start: at, end: at + 2, family: DOUBLE, side: sideByBlanks(text, at, at + 2, side) };
    const single = sideOfSingle(text, at, unit);
    return single === undefined ? undefined : { start: at, end: at + 1, family, side: single };
  }
  const bySurroundings =
    family === DOUBLE
      ? sideByBlanks(text, at, at + 1, side)
      : family === ANGLE && inwardAngles
        ? -side
        : side;
  return { start: at, end: at + 1, family, side: bySurroundings };
}

const OPENING_NEIGHBOUR = /[([{<—–\-/]/;
const CLOSING_NEIGHBOUR = /[,;:.!?)\]}>—–\-/…]/;

function sideByBlanks(text: string, start: number, end: number, byShape: number): number {
  const blankBefore = classAt(text, start - 1) === SPACE;
  const blankAfter = classAt(text, end) === SPACE;
  if (!blankBefore && blankAfter) return CLOSES;
  const next = text[end] ?? '';
  if (blankBefore) {
    // `welcome. “`: behind the paragraph's last words nothing opens.
    if (blankAfter) return /[\n\r]/.test(text[end] ?? '\n') ? CLOSES : byShape;
    // `so ", he said`: set off by a blank from its words, but not from the comma.
    const looseEnd = /[,;:!?)]/.test(next) || (next === '.' && !/[.\d]/.test(text[end + 1] ?? ''));
    return looseEnd && byShape !== OPENS ? byShape : OPENS;
  }
  const afterOpening = OPENING_NEIGHBOUR.test(text[start - 1]!);
  const beforeClosing = CLOSING_NEIGHBOUR.test(next) && !text.startsWith('...', end) && next !== '…';
  if (afterOpening !== beforeClosing) return afterOpening ? OPENS : CLOSES;
  return byShape;
}

/** Words that are written with an apostrophe in front. */
const ELIDED =
  /^(?:em|til|till|tis|twas|twere|cause|cos|cuz|bout|round|neath|n|nuff|ello|er|im|ere|ard|alf)$/i;

/** Whether the single mark at `at` stands for letters or digits left out in front: ’90s, ’em, ’til. */
export function isLeadingApostrophe(text: string, at: number): boolean {
  if (classAt(text, at + 1) === DIGIT) {
    return /^\d\ds?\b/.test(text.slice(at + 1, at + 5));
  }
  let end = at + 1;
  while (end < at + 8 && isLetterClass(classAt(text, end))) end++;
  return ELIDED.test(text.slice(at + 1, end));
}

/** Undefined where it is an apostrophe. */
function sideOfSingle(text: string, at: number, unit: number): number | undefined {
  const TURNED_SINGLE = 0x2019;
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (isWordClass(before) && isWordClass(after)) return undefined;
  const canOpen = before === SPACE || /[([{—–\-/"“”„«:]/.test(text[at - 1]!);
  if (canOpen && (isWordClass(after) || /[[("“$£€#@…]/.test(text[at + 1] ?? ''))) {
    // A ’ before a word is far more often a letter left out than a mark turned the wrong way.
    return isLeadingApostrophe(text, at) || unit === TURNED_SINGLE ? undefined : OPENS;
  }
  // ‘ closes only what ‚ opened; the pairing sees to that.
  return before === SPACE ? undefined : CLOSES;
}

/** Endings that carry an apostrophe of their own: the workers’ rights, goin’ home, o’ the. */
const OWN_APOSTROPHE = /(?:s|in|an|th|ol|\bo)$/i;

/**
 * Whether the single mark at `at`, which could close, may as well be the apostrophe of the word before it:
 * that word can carry one, and another word follows without a comma or stop.
 */
export function mayBeTrailingApostrophe(text: string, at: number): boolean {
  if (!isLetterClass(classAt(text, at - 1))) return false;
  if (!OWN_APOSTROPHE.test(text.slice(Math.max(0, at - 3), at))) return false;
  return classAt(text, at + 1) === SPACE && isWordClass(classAt(text, at + 2));
}
