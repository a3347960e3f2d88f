/**
 * Pairs quotation marks to the spans that they enclose. Only the outer marks of nested ones make a span.
 *
 * For each mark that opens, its partner is looked for in the paragraph; a mark that finds none costs its own span and
 * nothing else. Linear: a look ends where another mark of the family opens, and where none is left the family is given
 * up; looks for the partners of single and nested marks are short.
 */
import { classAt, isWordClass, SPACE, UPPER } from './characters.ts';
import { CLOSES, OPENS, SINGLE } from './mark-shapes.ts';
import { hasInwardAngles, mayBeTrailingApostrophe, type QuotationMark, readMarks } from './marks.ts';

/** Words in quotation marks, marks included. */
export interface QuotedSpan {
  start: number;
  end: number;
  /** Goes on from the span before it, which ran over its paragraph's end without a closing mark. */
  continues: boolean;
}

/** A paragraph's span of the text without the line break. */
interface Range {
  start: number;
  end: number;
}

/** How many marks further on to look for the partner when a second mark opens before the first has closed. */
const MARKS_AHEAD = 12;

/** What findClosing gives where nothing of the family follows, and where another one opens first. */
const NEVER = -1;

/** The quoted spans of `text`, whose paragraphs (ascending, not overlapping) are given; ascending, disjoint. */
export function findQuotations(text: string, paragraphs: readonly Range[]): QuotedSpan[] {
  const marks = readMarks(text, paragraphs, hasInwardAngles(text));
  const found: QuotedSpan[] = [];
  /** Up to here all is quoted, and whether the last paragraph ended in a quotation that was not closed. */
  let readTo = 0;
  let goesOn = false;
  for (const [p, paragraph] of paragraphs.entries()) {
    if (marks[p]!.length === 0) {
      goesOn = false;
      continue;
    }
    const here = marks[p]!.filter(({ start }) => start >= readTo);
    const { spans, unclosed } = pairMarks(text, here);
    const first = spans[0];
    if (goesOn && first && opensParagraph(text, paragraph, first.start)) first.continues = true;
    // One by one: a spread of a hostile page's many spans overflows the stack.
    for (const span of spans) found.push(span);
    const end: number | undefined = unclosed && endOfUnclosed(text, paragraphs, marks, p, unclosed, goesOn);
    if (unclosed && end) {
      const { start } = unclosed;
      // Marks of other families behind it are nested in it.
      while (found.length > 0 && found.at(-1)!.start > start) found.pop();
      found.push({ start, end, continues: goesOn && opensParagraph(text, paragraph, start) });
      readTo = end;
    }
    goesOn = end === paragraph.end;
  }
  return found;
}

function opensParagraph(text: string, { start }: Range, at: number): boolean {
  return at === start || (at - start <= 2 && !isWordClass(classAt(text, start)));
}

/** Pairs the marks of one paragraph. `unclosed`: the first mark that nothing of its family closed or followed. */
function pairMarks(
  text: string,
  marks: readonly QuotationMark[],
): { spans: QuotedSpan[]; unclosed: QuotationMark | undefined } {
  const spans: QuotedSpan[] = [];
  /** Bit by family: nothing of it is left that could close. */
  let givenUp = 0;
  let unclosed: QuotationMark | undefined;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const { family, side, start } = mark;
    if (side === CLOSES || (givenUp >> family) & 1) continue;
    const isSingle = family === SINGLE;
    const closing = isSingle ? findClosingSingle(text, marks, i) : findClosing(text, marks, i);
    if (closing > 0) {
      spans.push({ start, end: marks[closing]!.end, continues: false });
      i = closing;
    } else if (closing === NEVER) {
      if (!isSingle) givenUp |= 1 << family;
      // Before a capital, and where speech may begin, it is hardly an apostrophe.
      const isMark = classAt(text, start + 1) === UPPER && mayBeginSpeech(text, 0, start);
      if (!isSingle || i === 0 || isMark) unclosed ??= mark;
    }
  }
  return { spans, unclosed };
}

/** Where speech may begin: behind a sentence, a colon or a comma. `from`: the beginning of the paragraph. */
function mayBeginSpeech(text: string, from: number, at: number): boolean {
  return /[.?!:,…]$/.test(text.slice(Math.max(from, at - 4), at).trimEnd());
}

/** Index of the mark that closes the one at `opening`, which is no single one. */
function findClosing(text: string, marks: readonly QuotationMark[], opening: number): number {
  const OPENS_AGAIN = 0;
  const { family } = marks[opening]!;
  for (let i = opening + 1; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.family !== family) continue;
    if (mark.side === OPENS) {
      i = nestedEnd(marks, i, family);
      if (i < 0) return OPENS_AGAIN;
    } else if (!isInchMark(text, marks, i)) return i;
  }
  return NEVER;
}

/**
 * Index of the mark that closes the one at `index`, which opens a second time, if the one open before it is closed
 * as well by the marks that follow; else -1.
 */
function nestedEnd(marks: readonly QuotationMark[], index: number, family: number): number {
  let depth = 1;
  let closing = -1;
  for (let i = index; i < marks.length && i < index + MARKS_AHEAD; i++) {
    const mark = marks[i]!;
    if (mark.family !== family) continue;
    depth += mark.side === OPENS ? 1 : -1;
    if (depth === 1 && closing < 0) closing = i;
    if (depth === 0) return closing;
  }
  return -1;
}

/** A straight mark after a digit, inside a quotation that another mark closes: a six-foot-two" one. */
function isInchMark(text: string, marks: readonly QuotationMark[], index: number): boolean {
  const mark = marks[index]!;
  if (text[mark.start] !== '"' || !/\d/.test(text[mark.start - 1] ?? '')) return false;
  const next = marks.slice(index + 1, index + MARKS_AHEAD).find(({ family }) => family === mark.family);
  return next?.side === CLOSES;
}

/**
 * Index of the mark that closes the single mark at `opening`. The first that cannot be the
 * apostrophe of a word; failing that, the last that may be one, before another single mark opens.
 */
function findClosingSingle(text: string, marks: readonly QuotationMark[], opening: number): number {
  /** How many marks (apostrophes inside words are none) a quotation in single marks may hold. */
  const SINGLE_MARKS_AHEAD = 80;
  const opener = text[marks[opening]!.start];
  let doubtful = NEVER;
  for (let i = opening + 1; i < marks.length && i < opening + SINGLE_MARKS_AHEAD; i++) {
    const mark = marks[i]!;
    if (mark.family !== SINGLE) continue;
    if (mark.side === OPENS) {
      if (opener === '‚' && text[mark.start] === '‘' && closesByBlanks(text, mark)) return i;
      break;
    }
    if (text[mark.start] === '‘' && opener !== '‚') continue;
    if (!mayBeTrailingApostrophe(text, mark.start)) return i;
    doubtful = i;
  }
  return doubtful;
}

function closesByBlanks(text: string, mark: QuotationMark): boolean {
  return classAt(text, mark.start - 1) !== SPACE && !isWordClass(classAt(text, mark.end));
}

/**
 * Where the quotation ends that `unclosed` opened in the paragraph at `at`; 0: it is none. It ends in one of the next
 * paragraphs, with the first mark of its family there; or with its paragraph, where speech begins at the mark (at a
 * sentence's start, after a colon or comma). A single mark, and one whose shape does not say that it opens (straight, or
 * turned the wrong way), says too little by itself: there the next paragraph has to open with such a mark again.
 */
function endOfUnclosed(
  text: string,
  paragraphs: readonly Range[],
  marks: readonly QuotationMark[][],
  at: number,
  unclosed: QuotationMark,
  goesOn: boolean,
): number {
  /** A quotation with one opening and one closing mark seldom runs over more line breaks than this. */
  const MOST_JOINED_PARAGRAPHS = 4;
  const { family, start } = unclosed;
  const paragraph = paragraphs[at]!;
  const isPlain = family !== SINGLE && !/["＂”]/.test(text[start]!);
  for (let p = at + 1; isPlain && p <= at + MOST_JOINED_PARAGRAPHS; p++) {
    const mark = marks[p]?.find((other) => other.family === family);
    if (mark?.side === CLOSES && /[”»」』“’«]/.test(text[mark.start]!)) return mark.end;
    if (mark) break;
  }
  if (isPlain) {
    const opens = opensParagraph(text, paragraph, start) || mayBeginSpeech(text, paragraph.start, start);
    return opens ? paragraph.end : 0;
  }
  return isTakenUp(text, paragraphs, marks, at, unclosed, goesOn) ? paragraph.end : 0;
}

/**
 * Whether the next paragraph opens with such a mark again: with the same one, or in a quotation that goes on already with
 * one of its family. Marks that do not say that they open have to go on so to one that is closed.
 */
function isTakenUp(
  text: string,
  paragraphs: readonly Range[],
  marks: readonly QuotationMark[][],
  at: number,
  { family, start }: QuotationMark,
  goesOn: boolean,
): boolean {
  /** More paragraphs with an opening mark each seldom make one quotation. */
  const MOST_TAKEN_UP = 30;
  /** The paragraph has lost its closing mark on the way: “"It holds, she said.”. */
  const FORGOTTEN = /\b(?:said|says)\b[^.?!]{0,40}\.$/;
  if (isLabelled(text, start) || FORGOTTEN.test(text.slice(start, paragraphs[at]!.end))) return false;
  const shape = text[start]!;
  const isAnnounced = /:\s?$/.test(text.slice(Math.max(paragraphs[at]!.start, start - 2), start));
  for (let p = at + 1; p <= at + MOST_TAKEN_UP; p++) {
    const [first, ...others] = marks[p] ?? [];
    // “Roe said: "It fell. ¶ "We ran.”, and nothing closes it: it was announced, and went on.
    const opens = first?.family === family && opensParagraph(text, paragraphs[p]!, first.start);
    if (first?.family === family && first.side !== OPENS) return false;
    if (!opens) return goesOn || (isAnnounced && p > at + 1);
    if ((!goesOn && text[first.start] !== shape) || isLabelled(text, first.start)) return false;
    if (shape === '‘' || others.some((mark) => mark.family === family && mark.side === CLOSES)) return true;
  }
  return false;
}

/** “"MODERATOR: …”: of a transcript in quotation marks, which hold more than what one person said. */
function isLabelled(text: string, start: number): boolean {
  return /^.\s*\(?[A-Z][A-Z .]+[A-Z][:)]/.test(text.slice(start, start + 40));
}
