/**
 * Pairs quotation marks to the spans that they enclose. Only the outer marks of nested ones make a span.
 *
 * One pass over the marks of each paragraph with at most one span open; a mark that finds no partner is
 * given up and what it would have swallowed is read again without its family, so an odd mark costs its own
 * span and nothing else. Linear: each family can be given up once in a paragraph, and looks ahead are short.
 */
import { classAt, isWordClass, SPACE } from './characters.ts';
import {
  CLOSES,
  DOUBLE,
  EITHER,
  hasInwardAngles,
  mayBeTrailingApostrophe,
  OPENS,
  type QuotationMark,
  readMarks,
  SINGLE,
} from './marks.ts';

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

/** A mark that opened and found no partner in its paragraph. */
interface Unclosed {
  mark: QuotationMark;
  /** Index of the mark in the paragraph's marks. */
  index: number;
}

interface ParagraphQuotations {
  spans: QuotedSpan[];
  /** The last mark of a directed shape (“, „, «, ‘) that nothing of its family closed or followed. */
  unclosed: QuotationMark | null;
}

/** How many marks further on to look for the partner when a second mark opens before the first has closed. */
const MARKS_AHEAD = 12;
/** How many marks (apostrophes inside words are none) a quotation in single marks may hold. */
const SINGLE_MARKS_AHEAD = 80;
/** A quotation with one opening and one closing mark seldom runs over more line breaks than this. */
const MOST_JOINED_PARAGRAPHS = 4;

const NO_FAMILY = -1;

/** The quoted spans of `text`, whose paragraphs (ascending, not overlapping) are given; ascending, disjoint. */
export function findQuotations(text: string, paragraphs: readonly Range[]): QuotedSpan[] {
  const inwardAngles = hasInwardAngles(text);
  const marks = readMarks(text, paragraphs, inwardAngles);
  const found: QuotedSpan[] = [];
  let goesOn = NO_FAMILY;
  for (let p = 0; p < paragraphs.length; p++) {
    if (marks[p]!.length === 0) {
      goesOn = NO_FAMILY;
      continue;
    }
    const range = paragraphs[p]!;
    const { spans, unclosed } = pairMarks(text, marks[p]!);
    const first = spans[0];
    if (goesOn !== NO_FAMILY && first && opensParagraph(text, range, first.start)) first.continues = true;
    const wasGoingOn = goesOn;
    goesOn = NO_FAMILY;
    // One by one: a spread of a hostile page's many spans overflows the stack.
    for (const span of spans) found.push(span);
    if (!unclosed) continue;
    const continues = wasGoingOn !== NO_FAMILY && opensParagraph(text, range, unclosed.start);
    const closing = findClosingFurtherOn(text, paragraphs, marks, p, unclosed);
    const goesToEnd = closing || runsToParagraphEnd(text, paragraphs, marks, p, unclosed);
    // Marks of other families behind it are nested in it then.
    while (goesToEnd && found.length > 0 && found.at(-1)!.start > unclosed.start) found.pop();
    if (closing) {
      found.push({ start: unclosed.start, end: closing.mark.end, continues });
      marks[closing.paragraph] = marks[closing.paragraph]!.filter((mark) => mark.start >= closing.mark.end);
      for (let between = p + 1; between < closing.paragraph; between++) marks[between] = [];
    } else if (goesToEnd) {
      found.push({ start: unclosed.start, end: range.end, continues });
      goesOn = unclosed.family;
    }
  }
  return found;
}

function opensParagraph(text: string, range: Range, at: number): boolean {
  return at === range.start || (at - range.start <= 2 && !isWordClass(classAt(text, range.start)));
}

/** Pairs the marks of one paragraph. */
function pairMarks(text: string, marks: readonly QuotationMark[]): ParagraphQuotations {
  const spans: QuotedSpan[] = [];
  /** Bit by family. */
  let givenUp = 0;
  let unclosed: QuotationMark | null = null;
  let open: Unclosed | null = null;
  for (let i = 0; i < marks.length || open; i++) {
    if (i >= marks.length) {
      // Nothing closed it: read on behind it without its family.
      const lost: Unclosed = open!;
      open = null;
      givenUp |= 1 << lost.mark.family;
      if (isDirected(text, lost.mark)) unclosed ??= lost.mark;
      i = lost.index;
      continue;
    }
    const mark = marks[i]!;
    if (!open) {
      if ((givenUp >> mark.family) & 1 || mark.side === CLOSES) continue;
      if (mark.family === SINGLE) {
        const closing = findClosingSingle(text, marks, i);
        if (closing === null) {
          if (isDirected(text, mark) && i === 0) unclosed = mark;
          continue;
        }
        spans.push({ start: mark.start, end: marks[closing]!.end, continues: false });
        i = closing;
      } else {
        open = { mark, index: i };
      }
      continue;
    }
    if (mark.family !== open.mark.family) continue;
    if (mark.side === OPENS) {
      const closing = nestedEnd(marks, i, mark.family);
      if (closing < 0) open = { mark, index: i };
      else i = closing;
    } else if (!isInchMark(text, marks, i)) {
      spans.push({ start: open.mark.start, end: mark.end, continues: false });
      open = null;
    }
  }
  return { spans, unclosed };
}

/** Whether a mark's shape says that it opens; a straight one that nothing closes says too little. */
function isDirected(text: string, mark: QuotationMark): boolean {
  return !/["'＂’”]/.test(text[mark.start]!);
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
 * Index of the mark that closes the single mark at `opening`, or null. The first that cannot be the
 * apostrophe of a word; failing that, the last that may be one, before another single mark opens.
 */
function findClosingSingle(text: string, marks: readonly QuotationMark[], opening: number): number | null {
  const opener = text[marks[opening]!.start];
  let doubtful: number | null = null;
  let nested = 0;
  for (let i = opening + 1; i < marks.length && i < opening + SINGLE_MARKS_AHEAD; i++) {
    const mark = marks[i]!;
    if (mark.family === DOUBLE && mark.side !== EITHER) {
      nested += mark.side === OPENS ? 1 : -1;
      // The double marks around it close before it does: it is nested, or an apostrophe.
      if (nested < 0) break;
    }
    if (mark.family !== SINGLE || nested > 0) continue;
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

/** The mark in one of the next paragraphs that closes `unclosed` before any other opens there. */
function findClosingFurtherOn(
  text: string,
  paragraphs: readonly Range[],
  marks: readonly QuotationMark[][],
  from: number,
  unclosed: QuotationMark,
): { paragraph: number; mark: QuotationMark } | null {
  if (unclosed.family === SINGLE) return null;
  const last = Math.min(paragraphs.length - 1, from + MOST_JOINED_PARAGRAPHS);
  for (let paragraph = from + 1; paragraph <= last; paragraph++) {
    const mark = marks[paragraph]!.find(({ family }) => family === unclosed.family);
    if (!mark) continue;
    return mark.side === CLOSES && isDirectedClose(text, mark) ? { paragraph, mark } : null;
  }
  return null;
}

function isDirectedClose(text: string, mark: QuotationMark): boolean {
  return /[”»」』“’«]/.test(text[mark.start]!);
}

/**
 * Whether what an unclosed mark opened goes on to the end of the paragraph: the next paragraph opens with
 * such a mark again, or the mark stands where speech begins (at a sentence's start, after a colon or comma).
 */
function runsToParagraphEnd(
  text: string,
  paragraphs: readonly Range[],
  marks: readonly QuotationMark[][],
  at: number,
  unclosed: QuotationMark,
): boolean {
  const next = marks[at + 1]?.[0];
  const isTakenUp =
    next?.family === unclosed.family &&
    next.side === OPENS &&
    opensParagraph(text, paragraphs[at + 1]!, next.start);
  if (unclosed.family === SINGLE) return isTakenUp;
  if (opensParagraph(text, paragraphs[at]!, unclosed.start)) return true;
  const before = text.slice(Math.max(paragraphs[at]!.start, unclosed.start - 4), unclosed.start).trimEnd();
  if (/[.?!:,…]$/.test(before)) return true;
  // In the middle of a sentence, what goes on into the next paragraph has gone on into the next sentence.
  return isTakenUp && /[.?!…] +\p{Lu}/u.test(text.slice(unclosed.end, paragraphs[at]!.end));
}
