/**
 * What can be told of a sentence's structure without a parser: the class of each token (closed word lists and
 * shapes), where the next and the last verb are, and running counts that answer "how many words, verbs,
 * commas lie between these two tokens" at once. Everything inside quotation marks is left out of the
 * counts, as a quotation is one unit of the sentence around it. Linear in the number of tokens.
 */
import type { Layout, Token } from './layers.ts';
import { AUXILIARY, COMMA, PREPOSITION, QUOTED, REPORTS, VERB_SHAPE } from './word-classes.ts';

export * from './word-classes.ts';

/** “…,” as Lee put it: share, as in Syntax.cues. */
const PUTS_IT_SHARE = 80;

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
  reports: Int32Array;
  commas: Int32Array;
  quotes: Int32Array;
  /** Index of the first verb of the sentence after the token, of the last before it; -1: none. */
  nextVerb: Int32Array;
  lastVerb: Int32Array;
}

/** Reads `layout`'s tokens. */
export function readSyntax({ tokens, quotes }: Layout): Syntax {
  const size = tokens.length;
  const counts = () => new Int32Array(size + 1);
  const syntax: Syntax = {
    classes: new Uint8Array(size).fill(QUOTED),
    cues: new Uint8Array(size),
    quoteOf: new Int32Array(size).fill(-1),
    words: counts(),
    verbs: counts(),
    reports: counts(),
    commas: counts(),
    quotes: counts(),
    nextVerb: new Int32Array(size).fill(-1),
    lastVerb: new Int32Array(size).fill(-1),
  };
  const { classes, quoteOf, words, verbs, reports, commas, nextVerb, lastVerb } = syntax;
  let quote = 0;
  let sentence = -1;
  let verb = -1;
  for (let t = 0; t < size; t++) {
    const token = tokens[t]!;
    if (token.sentence !== sentence) verb = -1;
    sentence = token.sentence;
    lastVerb[t] = verb;
    while (quote < quotes.length && quotes[quote]!.endToken <= t) quote++;
    const isQuoted = quote < quotes.length && quotes[quote]!.firstToken <= t;
    if (isQuoted) quoteOf[t] = quote;
    else readOutside(syntax, tokens, t);
    const kind = classes[t]!;
    const isVerb = kind === REPORTS || kind === AUXILIARY || kind === VERB_SHAPE;
    if (isVerb) {
      for (
        let before = t - 1;
        before >= 0 && nextVerb[before]! < 0 && tokens[before]!.sentence === sentence;
        before--
      )
        nextVerb[before] = t;
      verb = t;
    }
    const isWord = !isQuoted && (token.kind === 'word' || token.kind === 'number');
    words[t + 1] = words[t]! + (isWord ? 1 : 0);
    verbs[t + 1] = verbs[t]! + (isVerb ? 1 : 0);
    reports[t + 1] = reports[t]! + (kind === REPORTS ? 1 : 0);
    commas[t + 1] = commas[t]! + (kind === COMMA ? 1 : 0);
    syntax.quotes[t + 1] = syntax.quotes[t]! + (isQuoted && quotes[quote]!.endToken === t + 1 ? 1 : 0);
  }
  return syntax;
}

/** The class and share of a token outside quotation marks: its word's, but for two turns of phrase. */
function readOutside({ classes, cues }: Syntax, tokens: readonly Token[], t: number): void {
  const { word, lower } = tokens[t]!;
  classes[t] = word.syntax;
  cues[t] = word.cue;
  if (lower === 'close' && tokens[t + 1]?.lower === 'to') classes[t] = PREPOSITION;
  if ((lower === 'put' || lower === 'puts') && tokens[t + 1]?.lower === 'it') {
    classes[t] = REPORTS;
    cues[t] = PUTS_IT_SHARE;
  }
}
