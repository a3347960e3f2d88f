/**
 * The place in the article that says who said a quotation, cut small enough to be read at a glance:
 * "said Amanda Hsiao, senior China analyst at the …". Pure.
 */
import type { Span } from '../text/types.ts';
import type { Report, ReportQuote } from './types.ts';

export interface EvidencePiece {
  /** `gap` stands for left out words, quoted ones too; its text is "…". */
  kind: 'plain' | 'mention' | 'cue' | 'gap';
  text: string;
}

/** Characters shown before the first and after the last of mention and cue. */
const BEFORE = 40;
const AFTER = 90;
/** Further apart than this, mention and cue are shown as two places. */
const MAX_BETWEEN = 120;
const SENTENCE_END = /[.!?。！？][)\]’'”"»]*\s+(?=[\p{Lu}\p{N}“"„«‘'])/gu;

/** In the order of the text; empty where the Report has no evidence for the quotation. */
export function evidenceOf(report: Pick<Report, 'text' | 'quotes'>, quote: ReportQuote): EvidencePiece[] {
  const marked = [
    quote.mention && { kind: 'mention' as const, span: quote.mention },
    quote.cue && { kind: 'cue' as const, span: quote.cue },
  ]
    .filter((mark) => mark !== null)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const [first, second] = marked;
  if (!first) return [];
  // A cue inside the mention (or the other way about) says nothing of its own.
  if (second && second.span[0] < first.span[1]) marked.pop();
  const places: (typeof marked)[] =
    marked.length === 2 && second!.span[0] - first.span[1] > MAX_BETWEEN ? [[first], [second!]] : [marked];
  const pieces = places.flatMap((marks) => piecesOf(report, marks));
  return joinGaps(pieces);
}

function piecesOf(
  report: Pick<Report, 'text' | 'quotes'>,
  marks: { kind: 'mention' | 'cue'; span: Span }[],
): EvidencePiece[] {
  const { text } = report;
  const from = marks[0]!.span[0];
  const to = marks.at(-1)!.span[1];
  const [start, isCutBefore] = startOf(text, from);
  const [end, isCutAfter] = endOf(text, to);
  const pieces: EvidencePiece[] = [];
  if (isCutBefore) pieces.push(gap());
  let at = start;
  const plainTo = (stop: number) => {
    // Quoted words are shown in the quotation itself: here they would only hide who said them.
    for (const inner of report.quotes) {
      if (inner.end <= at || inner.start >= stop) continue;
      if (inner.start > at) pieces.push({ kind: 'plain', text: text.slice(at, inner.start) });
      pieces.push(gap());
      at = Math.min(inner.end, stop);
    }
    if (stop > at) pieces.push({ kind: 'plain', text: text.slice(at, stop) });
    at = Math.max(at, stop);
  };
  for (const { kind, span } of marks) {
    plainTo(span[0]);
    pieces.push({ kind, text: text.slice(span[0], span[1]) });
    at = span[1];
  }
  plainTo(end);
  if (isCutAfter) pieces.push(gap());
  return pieces;
}

/** Where to begin: at the sentence, or at a word near enough. True: something before it is left out. */
function startOf(text: string, from: number): [start: number, isCut: boolean] {
  const paragraph = text.lastIndexOf('\n', from - 1) + 1;
  let sentence = paragraph;
  // One character more: the sentence that begins at `from` is told by its first letter.
  for (const match of text.slice(paragraph, from + 1).matchAll(SENTENCE_END)) {
    sentence = paragraph + match.index + match[0].length;
  }
  if (from - sentence <= BEFORE) return [sentence, false];
  const space = text.slice(from - BEFORE, from).search(/\s/);
  return [space < 0 ? from : from - BEFORE + space + 1, true];
}

function endOf(text: string, to: number): [end: number, isCut: boolean] {
  const newline = text.indexOf('\n', to);
  const paragraph = newline < 0 ? text.length : newline;
  const [match] = text.slice(to, Math.min(paragraph, to + AFTER + 20)).matchAll(SENTENCE_END);
  const sentence = match ? to + match.index + match[0].trimEnd().length : paragraph;
  if (sentence - to <= AFTER) return [sentence, false];
  const space = text.slice(to, to + AFTER).search(/\s\S*$/);
  return [space <= 0 ? to : to + space, true];
}

const gap = (): EvidencePiece => ({ kind: 'gap', text: '…' });

/** One gap where several meet, none before or after bare punctuation or white space alone. */
function joinGaps(pieces: EvidencePiece[]): EvidencePiece[] {
  const joined: EvidencePiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'plain' && !/\p{L}|\p{N}/u.test(piece.text) && joined.at(-1)?.kind === 'gap') {
      continue;
    }
    if (piece.kind === 'gap' && joined.at(-1)?.kind === 'gap') continue;
    joined.push(piece);
  }
  return joined;
}
