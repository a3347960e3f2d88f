/**
 * Reads the quotation marks of a paragraph: where they stand, which marks they can be paired with, and
 * whether they open or close. Writers and editors mix shapes and turn marks the wrong way round, so the
 * blanks around a mark count for more than its shape; the shape decides where the blanks do not.
 */
import { classAt, DIGIT, isLetterClass, isWordClass, SPACE } from './characters.ts';

/** Marks of one family can close each other: “a" and „a“ are pairs as well as “a”. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'corner' | 'double corner';
export type MarkSide = 'opens' | 'closes' | 'either';

export interface QuotationMark {
  start: number;
  end: number;
  family: MarkFamily;
  side: MarkSide;
}

const ANY_MARK = /["“”„‟＂«»「」『』'‘’‚‛]/g;
/** Markup that slipped into the text: the marks around its attributes enclose nothing that was said. */
const TAG = /<\/?[a-z!][^<>]{0,2000}>/gi;

const SHAPES: Record<string, [MarkFamily, MarkSide]> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '“': ['double', 'opens'],
  '‟': ['double', 'opens'],
  '„': ['double', 'opens'],
  '”': ['double', 'closes'],
  '«': ['angle', 'opens'],
  '»': ['angle', 'closes'],
  '「': ['corner', 'opens'],
  '」': ['corner', 'closes'],
  '『': ['double corner', 'opens'],
  '』': ['double corner', 'closes'],
  "'": ['single', 'either'],
  '‘': ['single', 'opens'],
  '‛': ['single', 'opens'],
  '‚': ['single', 'opens'],
  '’': ['single', 'closes'],
};

/** Whether the text sets its angle marks »so« (German, Danish), and not «so» or « so ». */
export function hasInwardAngles(text: string): boolean {
  let inward = 0;
  for (const { 0: mark, index } of text.matchAll(/[«»]/g)) {
    const opens = classAt(text, index - 1) === SPACE && isWordClass(classAt(text, index + 1));
    if (opens) inward += mark === '»' ? 1 : -1;
  }
  return inward > 0;
}

/** All marks in [start, end), in the order of the text; apostrophes that can be nothing else are left out. */
export function readMarks(text: string, start: number, end: number, inwardAngles: boolean): QuotationMark[] {
  const marks: QuotationMark[] = [];
  const slice = text.slice(start, end);
  const tags = slice.includes('<') ? [...slice.matchAll(TAG)] : [];
  let tag = 0;
  for (const { 0: shape, index } of slice.matchAll(ANY_MARK)) {
    while (tag < tags.length && tags[tag]!.index + tags[tag]![0].length <= index) tag++;
    if (tag < tags.length && tags[tag]!.index <= index) continue;
    const at = start + index;
    if (marks.length > 0 && marks.at(-1)!.end > at) continue;
    const mark = readMark(text, at, shape, inwardAngles);
    if (mark) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, at: number, shape: string, inwardAngles: boolean): QuotationMark | null {
  const [family, byShape] = SHAPES[shape]!;
  if (family === 'angle') {
    const side = inwardAngles ? (byShape === 'opens' ? 'closes' : 'opens') : byShape;
    return { start: at, end: at + 1, family, side };
  }
  if (family === 'corner' || family === 'double corner') {
    return { start: at, end: at + 1, family, side: byShape };
  }
  if (family === 'double') {
    return { start: at, end: at + 1, family, side: sideByBlanks(text, at, at + 1, byShape) };
  }
  // ‘‘so’’ is typed for “so”. Two straight ones are not read as a mark: where they occur (archives of news
  // agencies) the yardstick of ../shared/quotes counts none of them.
  if (shape !== "'" && text[at + 1] === shape) {
    return { start: at, end: at + 2, family: 'double', side: sideByBlanks(text, at, at + 2, byShape) };
  }
  return readSingleMark(text, at, shape);
}

const OPENING_NEIGHBOUR = /[([{<—–\-/]/;
const CLOSING_NEIGHBOUR = /[,;:.!?)\]}>—–\-/…]/;

function sideByBlanks(text: string, start: number, end: number, byShape: MarkSide): MarkSide {
  const blankBefore = classAt(text, start - 1) === SPACE;
  const blankAfter = classAt(text, end) === SPACE;
  const next = text[end] ?? '';
  // `so ", he said`: set off by a blank from its words, but not from the comma.
  const looseEnd = /[,;:!?)]/.test(next) || (next === '.' && !/[.\d]/.test(text[end + 1] ?? ''));
  if (blankBefore && !blankAfter) return looseEnd && byShape !== 'opens' ? byShape : 'opens';
  if (!blankBefore && blankAfter) return 'closes';
  if (blankBefore) return byShape;
  const afterOpening = OPENING_NEIGHBOUR.test(text[start - 1]!);
  const beforeClosing = CLOSING_NEIGHBOUR.test(next) && !text.startsWith('...', end) && next !== '…';
  if (afterOpening && !beforeClosing) return byShape === 'closes' ? byShape : 'opens';
  if (beforeClosing && !afterOpening) return 'closes';
  return byShape;
}

/** Words that are written with an apostrophe in front. */
const ELIDED =
  /^(?:em|til|till|tis|twas|twere|cause|cos|cuz|bout|round|neath|n|nuff|ello|er|im|ere|ard|alf)$/i;

/** Whether the single mark at `at` stands for letters or digits left out in front: ’90s, ’em, ’til. */
export function isLeadingApostrophe(text: string, at: number): boolean {
  if (classAt(text, at + 1) === DIGIT) {
    return classAt(text, at + 2) === DIGIT && !isWordClass(classAt(text, at + 3))
      ? true
      : /^\d\ds\b/.test(text.slice(at + 1, at + 5));
  }
  const letters = /^[\p{L}\p{M}]+/u.exec(text.slice(at + 1, at + 8))?.[0] ?? '';
  return ELIDED.test(letters);
}

function readSingleMark(text: string, at: number, shape: string): QuotationMark | null {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (isWordClass(before) && isWordClass(after)) return null;
  const mark = (side: MarkSide): QuotationMark => ({ start: at, end: at + 1, family: 'single', side });
  const canOpen = before === SPACE || /[([{—–\-/"“”„«:]/.test(text[at - 1]!);
  if (canOpen && after !== SPACE && (isWordClass(after) || /[[("“$£€#@…]/.test(text[at + 1]!))) {
    if (isLeadingApostrophe(text, at)) return null;
    // A ’ before a word is far more often a letter left out than a mark turned the wrong way.
    return shape === '’' ? null : mark('opens');
  }
  if (before === SPACE) return null;
  // ‘ closes only what ‚ opened; the pairing sees to that.
  return mark('closes');
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
