/**
 * What can be told of a sentence's structure without a parser: the class of each token (closed word lists and
 * shapes), where the next and the last verb are, and running counts that answer "how many words, verbs,
 * commas lie between these two tokens" at once. Everything inside quotation marks is left out of the
 * counts, as a quotation is one unit of the sentence around it. Linear in the number of tokens.
 */
import type { Layout } from './layers.ts';
import type { Word } from './words.ts';

export const WORD = 0;
export const DETERMINER = 1;
export const PREPOSITION = 2;
export const AND = 3;
export const SUBORDINATOR = 4;
export const AUXILIARY = 5;
export const SUBJECT_PRONOUN = 6;
export const RELATIVE = 7;
export const POSSESSIVE = 8;
export const OBJECT_PRONOUN = 9;
export const COMMA = 10;
export const COLON = 11;
export const DASH = 12;
export const STOP = 13;
export const OPENS = 14;
export const CLOSES = 15;
export const QUOTED = 16;
export const NUMBER = 17;
export const REPORTS = 18;
export const VERB_SHAPE = 19;
export const CAPITALISED = 20;
export const ADVERB = 21;

const LISTS: readonly (readonly [kind: number, words: string])[] = [
  [
    DETERMINER,
    'the a an this these those each every no some any another both all many most several few other',
  ],
  [
    PREPOSITION,
    'of in on at to for from by with about into over under during through between among against toward towards upon ' +
      'within without like despite near outside inside per via including than amid across behind beyond around',
  ],
  // "Lee said …, while Roe called …" joins two statements.
  [AND, 'and or but nor yet plus while whereas'],
  [
    SUBORDINATOR,
    'that if when because as after before since although though unless until whether where why how what so once',
  ],
  [
    AUXILIARY,
    "is are was were be been being am has have had do does did will would can could should may might must isn't " +
      "wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't he's she's it's",
  ],
  [SUBJECT_PRONOUN, 'he she they we i it you'],
  [RELATIVE, 'who which whose whom'],
  [POSSESSIVE, 'his her their its my our your'],
  [OBJECT_PRONOUN, 'him them me us himself herself themselves itself myself'],
  [
    ADVERB,
    'also later then not never again once still already now even just only too however meanwhile here there often ever ' +
      'instead soon later afterwards afterward thus today yesterday tomorrow recently earlier',
  ],
];
const classes = new Map<string, number>();
for (const [kind, words] of LISTS) for (const word of words.split(' ')) classes.set(word, kind);
/** Verbs whose form does not show that they are verbs. */
const VERBS = new Set(
  (
    'met won lost took came went ran left became began brought built bought caught chose drew drove fell felt flew fought ' +
    'found gave got grew held hit kept knew led lit made paid rose sat saw sent set shook shot sold spent stood stole ' +
    'struck swept swore taught threw understood woke wore goes gets gives makes takes comes wants needs keeps seems ' +
    'becomes remains includes'
  ).split(' '),
);
const PUNCTUATION: Record<string, number> = {
  ',': COMMA,
  ':': COLON,
  '-': DASH,
  '--': DASH,
  '–': DASH,
  '—': DASH,
  '―': DASH,
  '.': STOP,
  '?': STOP,
  '!': STOP,
  ';': STOP,
  '…': STOP,
  '(': OPENS,
  '[': OPENS,
  ')': CLOSES,
  ']': CLOSES,
};

/** “…,” as Lee put it. */
const PUTS = /^puts?$/;
const PUTS_IT_SHARE = 80;

/** From this share on a word counts as one that reports. */
const CUE_FROM = 0.3;

export interface Syntax {
  /** The class of each token, one of the constants above. */
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
export function readSyntax(layout: Layout): Syntax {
  const { tokens, quotes } = layout;
  const size = tokens.length;
  const counts = () => new Int32Array(size + 1);
  const syntax: Syntax = {
    classes: new Uint8Array(size),
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
  for (const [index, { firstToken, endToken }] of quotes.entries()) {
    syntax.quoteOf.fill(index, firstToken, endToken);
  }
  let lastVerb = -1;
  for (let t = 0; t < size; t++) {
    const token = tokens[t]!;
    if (t > 0 && tokens[t - 1]!.sentence !== token.sentence) lastVerb = -1;
    syntax.lastVerb[t] = lastVerb;
    const quote = syntax.quoteOf[t]!;
    const putsIt = quote < 0 && PUTS.test(token.lower) && tokens[t + 1]?.lower === 'it';
    const kind = quote >= 0 ? QUOTED : putsIt ? REPORTS : classify(token.word);
    syntax.classes[t] = kind;
    // “a source close to Lee”
    if (quote < 0 && token.lower === 'close' && tokens[t + 1]?.lower === 'to')
      syntax.classes[t] = PREPOSITION;
    if (putsIt) syntax.cues[t] = PUTS_IT_SHARE;
    else if (kind === REPORTS || kind === WORD || kind === VERB_SHAPE || kind === PREPOSITION) {
      syntax.cues[t] = Math.round(token.word.cueShare * 90);
    }
    const isVerb = kind === REPORTS || kind === AUXILIARY || kind === VERB_SHAPE;
    if (isVerb) lastVerb = t;
    const isWord = quote < 0 && (token.kind === 'word' || token.kind === 'number');
    syntax.words[t + 1] = syntax.words[t]! + (isWord ? 1 : 0);
    syntax.verbs[t + 1] = syntax.verbs[t]! + (isVerb ? 1 : 0);
    syntax.reports[t + 1] = syntax.reports[t]! + (kind === REPORTS ? 1 : 0);
    syntax.commas[t + 1] = syntax.commas[t]! + (kind === COMMA ? 1 : 0);
    syntax.quotes[t + 1] = syntax.quotes[t]! + (quote >= 0 && quotes[quote]!.endToken === t + 1 ? 1 : 0);
  }
  let nextVerb = -1;
  for (let t = size - 1; t >= 0; t--) {
    if (t + 1 < size && tokens[t + 1]!.sentence !== tokens[t]!.sentence) nextVerb = -1;
    syntax.nextVerb[t] = nextVerb;
    const kind = syntax.classes[t]!;
    if (kind === REPORTS || kind === AUXILIARY || kind === VERB_SHAPE) nextVerb = t;
  }
  return syntax;
}

function classify(word: Word): number {
  const { kind, text, lower } = word;
  if (kind === 'number') return NUMBER;
  if (kind !== 'word') return PUNCTUATION[text] ?? (text.startsWith('.') ? STOP : WORD);
  const listed = classes.get(lower);
  if (listed !== undefined) return listed;
  if (text !== lower) return CAPITALISED;
  if (lower.endsWith('ly')) return ADVERB;
  if (word.cueShare >= CUE_FROM) return REPORTS;
  return VERBS.has(lower) || (lower.length > 4 && lower.endsWith('ed')) ? VERB_SHAPE : WORD;
}
