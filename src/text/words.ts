/**
 * What is known of a word as such, wherever it stands. An article says the same few hundred words again and again, so
 * each spelling is read once (spellings.ts), and each question about it is answered once; tokens share the answers.
 */
import { classAt, DIGIT, isLetterClass, isWordClass } from './characters.ts';
import { cueShare } from './cues.ts';
import { sieveOf } from './lower-words.ts';
import { besideName } from './name-context.ts';
import { foldWord, wordFlags } from './name-lexicon.ts';
import { nameFlags } from './name-words.ts';
import { isPersonNoun, roleBits, speakerShare } from './people-words.ts';
import { boundsOf } from './sentence-bounds.ts';
import { classOf, PREPOSITION, REPORTS, VERB_SHAPE, WORD } from './word-classes.ts';

/** 'mark' is a quotation mark, in whichever shape. An apostrophe inside a word belongs to the word. */
export type WordKind = 'word' | 'number' | 'mark' | 'punctuation';

const MARK = /["“”„‟＂«»‹›「」『』'‘’‚‛]/;
const CURVED_APOSTROPHE = /[‘’‛ʼ`´]/;
const UNKNOWN = -1;

/** One spelling of a word, a number or a mark of punctuation. */
export class Word {
  readonly keyHigh: number;
  readonly keyLow: number;
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: WordKind;
  /** Class of its first character (characters.ts). */
  readonly first: number;
  /** Whether its last character is no letter and no digit, as where a sentence ends. */
  readonly endsInMark: boolean;
  #cueShare = UNKNOWN;
  #syntax = UNKNOWN;
  #cue = UNKNOWN;
  #head = UNKNOWN;
  #person = UNKNOWN;
  #possessive = UNKNOWN;
  #flags = UNKNOWN;
  #nameFlags = UNKNOWN;
  #bounds = UNKNOWN;
  #role = UNKNOWN;
  #sieve = UNKNOWN;
  #beside = UNKNOWN;
  #folded: string | undefined;

  /** The halves of its key are those of spellings.ts. */
  constructor(text: string, keyHigh = 0, keyLow = 0) {
    this.text = text;
    this.keyHigh = keyHigh;
    this.keyLow = keyLow;
    this.first = classAt(text, 0);
    this.endsInMark = !isWordClass(classAt(text, text.length - 1));
    this.lower = lowerOf(text);
    this.kind = kindOf(text, this.first);
  }

  /** Share, 0 to 1, of its uses that report what someone says, thinks or intends. */
  get cueShare(): number {
    if (this.#cueShare === UNKNOWN) this.#cueShare = cueShare(this.lower);
    return this.#cueShare;
  }

  /** Its class outside quotation marks (word-classes.ts). */
  get syntax(): number {
    if (this.#syntax === UNKNOWN) this.#syntax = classOf(this);
    return this.#syntax;
  }

  /** `cueShare`, 0 to 90, of words that may report at all by their class. */
  get cue(): number {
    if (this.#cue === UNKNOWN) {
      const { syntax } = this;
      const mayReport =
        syntax === REPORTS || syntax === WORD || syntax === VERB_SHAPE || syntax === PREPOSITION;
      this.#cue = mayReport ? Math.round(this.cueShare * 90) : 0;
    }
    return this.#cue;
  }

  /** Share, 0 to 90, of its uses that head the words for a speaker. */
  get head(): number {
    if (this.#head === UNKNOWN) this.#head = Math.round(speakerShare(this.lower) * 90);
    return this.#head;
  }

  /** Lee's, the workers’. */
  get isPossessive(): boolean {
    if (this.#possessive === UNKNOWN) this.#possessive = /'s?$/.test(this.lower) ? 1 : 0;
    return this.#possessive === 1;
  }

  /** Whether it names a kind of person. */
  get isPersonNoun(): boolean {
    if (this.#person === UNKNOWN) this.#person = isPersonNoun(this.lower) ? 1 : 0;
    return this.#person === 1;
  }

  /** In the simplest form, as names are compared (name-lexicon.ts). */
  get folded(): string {
    this.#folded ??= foldWord(this.lower);
    return this.#folded;
  }

  /** What is known of the simplest form when names are looked for: flags of name-lexicon.ts. */
  get flags(): number {
    if (this.#flags === UNKNOWN) this.#flags = wordFlags(this.folded);
    return this.#flags;
  }

  /** What holds for this spelling as part of a name: flags of name-lexicon.ts and name-words.ts. */
  get nameFlags(): number {
    if (this.#nameFlags === UNKNOWN) this.#nameFlags = nameFlags(this);
    return this.#nameFlags;
  }

  /** What it says of a name beside it: bits of name-context.ts. */
  get beside(): number {
    if (this.#beside === UNKNOWN) this.#beside = besideName(this.lower);
    return this.#beside;
  }

  /** Its hole in the sieve of words in lower case (lower-words.ts). */
  get sieve(): number {
    if (this.#sieve === UNKNOWN) this.#sieve = sieveOf(this.lower);
    return this.#sieve;
  }

  /** What it says of a description of a person: bits of people-words.ts. */
  get role(): number {
    if (this.#role === UNKNOWN) this.#role = roleBits(this);
    return this.#role;
  }

  /** What it says of where sentences end and begin: bits of sentence-bounds.ts. */
  get bounds(): number {
    if (this.#bounds === UNKNOWN) this.#bounds = boundsOf(this);
    return this.#bounds;
  }
}

/** Whether it is a word or a number, and no mark of any kind. */
export function isWord({ kind }: Word): boolean {
  return kind === 'word' || kind === 'number';
}

function kindOf(text: string, first: number): WordKind {
  if (isLetterClass(first)) return 'word';
  if (first === DIGIT) return /\p{L}/u.test(text) ? 'word' : 'number';
  if (text.length === 1) return MARK.test(text) ? 'mark' : 'punctuation';
  return /[\p{L}\p{N}]/u.test(text) ? 'word' : MARK.test(text) ? 'mark' : 'punctuation';
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return CURVED_APOSTROPHE.test(lower) ? lower.replaceAll(/[‘’‛ʼ`´]/g, "'") : lower;
}
