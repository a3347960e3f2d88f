/**
 * What can be told of a sentence's structure without a parser: the class of each token (closed word lists and
 * shapes), where the next verb is, and running counts that answer "how many words, verbs, commas lie between these
 * two tokens" at once. Everything inside quotation marks is left out of the counts, as a quotation is one unit of the
 * sentence around it. Linear in the number of tokens.
 */
import type { Layout, Names, Token } from './layers.ts';
import { COMMA, isAmong, PREPOSITION, QUOTED, REPORTS, TURN, VERBS, WORD } from './word-classes.ts';
import { isWord } from './words.ts';

export * from './word-classes.ts';

export interface Syntax {
  /** The class of each token, one of the constants of word-classes.ts. */
  classes: Uint8Array;
  /** Share, 0 to 90, of the word's uses that report speech; 0 inside quotation marks. */
  cues: Uint8Array;
  /** Index of the quotation that the token lies in, or -1. */
  quoteOf: Int32Array;
  /** Running counts up to the token, itself left out: at [b] less at [a] is what lies in [a, b). */
  words: Int32Array;
  verbs: Int32Array;
  commas: Int32Array;
  quoteEnds: Int32Array;
  /** Index of the first verb of the sentence after the token; -1: none. */
  nextVerb: Int32Array;
}

/** An article and what is told of its tokens and names. */
export interface Scene extends Layout, Names, Syntax {}

/** Reads `layout`'s tokens, and puts all beside each other. */
export function readScene(layout: Layout, { mentions, persons, others }: Names): Scene {
  const { text, tokens, sentences, paragraphs, quotes, isInEnglish } = layout;
  /** “…,” as Lee put it: share, as in Syntax.cues. */
  const PUTS_IT_SHARE = 80;
  const size = tokens.length;
  const { words, verbs, commas, quoteEnds, quoteOf, nextVerb, classes, cues } = columnsOf(size);
  quoteOf.fill(-1);
  nextVerb.fill(-1);
  let quote = 0;
  let span = quotes[0];
  /** The first token of the sentence that has no next verb yet. */
  let open = 0;
  let sentence = -1;
  for (let t = 0; t < size; t++) {
    const token = tokens[t]!;
    if (token.sentence !== sentence) open = t;
    sentence = token.sentence;
    let word = 0;
    let verb = 0;
    let comma = 0;
    if (span && span.firstToken <= t) {
      classes[t] = QUOTED;
      quoteOf[t] = quote;
    } else {
      const { syntax, cue } = token.word;
      const kind = syntax === TURN ? classOfTurn(token, tokens[t + 1]) : syntax;
      classes[t] = kind;
      cues[t] = syntax === TURN && kind === REPORTS ? PUTS_IT_SHARE : cue;
      if (isWord(token.word)) word = 1;
      if (kind === COMMA) comma = 1;
      if (isAmong(VERBS, kind)) {
        verb = 1;
        nextVerb.fill(t, open, t);
        open = t;
      }
    }
    words[t + 1] = words[t]! + word;
    verbs[t + 1] = verbs[t]! + verb;
    commas[t + 1] = commas[t]! + comma;
    const isQuoteEnd = span?.endToken === t + 1;
    quoteEnds[t + 1] = quoteEnds[t]! + (isQuoteEnd ? 1 : 0);
    if (isQuoteEnd) span = quotes[++quote];
  }
  // Named one by one: to spread the layout takes as long as all the rest.
  return {
    text,
    tokens,
    sentences,
    paragraphs,
    quotes,
    isInEnglish,
    mentions,
    persons,
    others,
    classes,
    cues,
    quoteOf,
    words,
    verbs,
    commas,
    quoteEnds,
    nextVerb,
  };
}

/** All columns, full of zeros, in one piece of memory: to get several takes longer than to fill them. */
function columnsOf(size: number): Syntax {
  const NUMBERS = 6;
  const BYTES = 2;
  const width = (size + 1) * Int32Array.BYTES_PER_ELEMENT;
  const memory = new ArrayBuffer(NUMBERS * width + BYTES * size);
  const numbersAt = (place: number) => new Int32Array(memory, place * width, size + 1);
  const bytesAt = (place: number) => new Uint8Array(memory, NUMBERS * width + place * size, size);
  return {
    words: numbersAt(0),
    verbs: numbersAt(1),
    commas: numbersAt(2),
    quoteEnds: numbersAt(3),
    quoteOf: numbersAt(4),
    nextVerb: numbersAt(5),
    classes: bytesAt(0),
    cues: bytesAt(1),
  };
}

/** The class of "close" or "put", for which the next word decides: "close to" it, as Lee "put it". */
function classOfTurn({ lower }: Token, next: Token | undefined): number {
  if (lower === 'close') return next?.lower === 'to' ? PREPOSITION : WORD;
  return next?.lower === 'it' ? REPORTS : WORD;
}

/** Whether the token at `t` is the last one of "according to" or "in the words of". */
export function isAccordingTo(tokens: readonly Token[], t: number): boolean {
  const before = tokens[t - 1]?.lower;
  if (tokens[t]?.lower === 'to') return before === 'according';
  return before === 'words' && tokens[t]!.lower === 'of' && tokens[t - 3]?.lower === 'in';
}
