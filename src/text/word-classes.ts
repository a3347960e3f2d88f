/**
 * The class of a word or mark as far as closed word lists and its shape tell it: what stands for parts of speech here.
 * Read once for each spelling (words.ts).
 */
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
/** The next word decides (syntax.ts). */
export const TURN = 22;
/** How many there are. */
export const CLASSES = 23;

/** Sets of classes, a bit each: what a clause turns on … */
export const VERBS = (1 << REPORTS) | (1 << AUXILIARY) | (1 << VERB_SHAPE);
/** … what begins a noun group, and what may stand in one … */
export const OPENS_GROUP = (1 << DETERMINER) | (1 << POSSESSIVE) | (1 << NUMBER);
export const NOMINAL = OPENS_GROUP | (1 << WORD) | (1 << CAPITALISED);
/** … where a noun phrase ends at the latest … */
export const PHRASE_ENDS = (1 << COMMA) | (1 << STOP) | (1 << COLON) | (1 << DASH) | (1 << QUOTED);
/** … and where a new clause begins, no noun phrase (“X, the police have said”). */
export const CLAUSE_BEGINS = (1 << AUXILIARY) | (1 << SUBJECT_PRONOUN) | (1 << SUBORDINATOR);

/** A noun group is not searched further than this. */
export const MOST_IN_GROUP = 12;
/**
 * Shares, 0 to 90, of a verb's uses that report: from the first on its subject may speak or think, from the second on it
 * does report.
 */
export const MAY_REPORT = 25;
export const DOES_REPORT = 45;

const LISTS: readonly (readonly [kind: number, words: string])[] = [
  [
    DETERMINER,
    'the a an this these those each every no some any another one both all many most several few other',
  ],
  [
    PREPOSITION,
    'of in on at to for from by with about into over under during through between among against toward towards upon ' +
      'within without like unlike despite near outside inside per via including than amid across behind beyond around alongside',
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
  [TURN, 'close put puts'],
  [COMMA, ','],
  [COLON, ':'],
  [DASH, '- -- – — ―'],
  [STOP, '. ? ! ; … 。 ！ ？'],
  [OPENS, '( ['],
  [CLOSES, ') ]'],
];
const classes = new Map<string, number>();
for (const [kind, words] of LISTS) for (const word of words.split(' ')) classes.set(word, kind);
/** Verbs whose form does not show that they are verbs. */
const VERB_FORMS = new Set(
  (
    'met won lost took came went ran left became began brought built bought caught chose drew drove fell felt flew fought ' +
    'found gave got grew held hit kept knew led lit made paid rose sat saw sent set shook shot sold spent stood stole ' +
    'struck swept swore taught threw understood woke wore goes gets gives makes takes comes wants needs keeps seems ' +
    'becomes remains includes'
  ).split(' '),
);

/** From this share (0 to 90) on a word counts as one that reports. */
const CUE_FROM = 27;

interface Spelling {
  text: string;
  lower: string;
  kind: string;
  cueShare: number;
}

/** Whether it is one of the small words of grammar, in whichever case: the, of, and, that, is, he, who, his … */
export function isSmallWord({ syntax }: { syntax: number }): boolean {
  return syntax >= DETERMINER && syntax <= OBJECT_PRONOUN;
}

/** Whether a class is in a set of them. */
export function isAmong(set: number, kind: number): boolean {
  return ((set >> kind) & 1) === 1;
}

/** Whether a word of the class can stand between the beginning of a noun group and its head. */
export function isOfGroup(kind: number | undefined): boolean {
  return kind === WORD || kind === CAPITALISED;
}

/** Whether words of the class may report at all. */
export function mayReport(syntax: number): boolean {
  return isAmong((1 << REPORTS) | (1 << WORD) | (1 << VERB_SHAPE) | (1 << PREPOSITION), syntax);
}

/** Whether it is written as a body or country whose short name is a small word in lower case. */
export function isShortName(text: string): boolean {
  return text === 'US' || text === 'WHO';
}

/** The class of a spelling outside quotation marks. */
export function classOf(word: Spelling): number {
  const { kind, text, lower } = word;
  if (kind === 'number') return NUMBER;
  if (isShortName(text)) return CAPITALISED;
  const listed = classes.get(lower);
  if (listed !== undefined) return listed;
  if (kind !== 'word') return text.startsWith('.') ? STOP : WORD;
  // Not by `lower`, in which an apostrophe is straight.
  if (text.toLowerCase() !== text) return CAPITALISED;
  if (lower.endsWith('ly') && !/^(?:al|fami|assemb|ral|bul)ly$/.test(lower)) return ADVERB;
  if (word.cueShare >= CUE_FROM) return REPORTS;
  return VERB_FORMS.has(lower) || (lower.length > 4 && lower.endsWith('ed')) ? VERB_SHAPE : WORD;
}
