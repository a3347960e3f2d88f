/**
 * What is known of a word as such, wherever it stands. An article says the same few hundred words again and again, so
 * each spelling is read once (spellings.ts), and each question about it is answered once; tokens share the answers.
 */
import { classAt, DIGIT, isLetterClass, isWordClass } from './characters.ts';
import { cueShare } from './cues.ts';
import { sieveOf } from './lower-words.ts';
import { besideName, foldWord, wordFlags } from './name-lexicon.ts';
import { nameFlags } from './name-words.ts';
import { isPersonNoun, roleBits, speakerShare } from './people-words.ts';
import { type StandIn, standIns } from './stand-ins.ts';
import { classOf, isShortName, mayReport } from './word-classes.ts';
import { wordSet } from './word-lists.ts';

/** 'mark' is a quotation mark, in whichever shape. An apostrophe inside a word belongs to the word. */
export type WordKind = 'word' | 'number' | 'mark' | 'punctuation';

const MARK = /["“”„‟＂«»‹›「」『』'‘’‚‛]/;
const TO_STRAIGHTEN = /[‘’‛ʼ`´\u00ad]/;
const WRITER_OR_READER = wordSet('i we my our you your');

/** One spelling of a word, a number or a mark of punctuation. */
export class Word {
  readonly text: string;
  /** In lower case, with straight apostrophes and without soft hyphens. */
  readonly lower: string;
  readonly kind: WordKind;
  /** Class of its first character (characters.ts). */
  readonly first: number;
  /** Whether its last character is no letter and no digit, as where a sentence ends. */
  readonly endsInMark: boolean;
  /** Share, 0 to 90, of its uses that report what someone says, thinks or intends. */
  readonly cueShare: number;
  /** Its class outside quotation marks (word-classes.ts). */
  readonly syntax: number;
  /** `cueShare` of words that may report at all by their class. */
  readonly cue: number;
  /** Lee's, the workers’. */
  readonly isPossessive: boolean;
  /** What it stands for, if for a speaker. */
  readonly standIn: StandIn | undefined;
  /** Whether it stands for who writes or who reads. */
  readonly isWriterOrReader: boolean;
  // Asked of few words; each answer is kept.
  #head: number | undefined;
  #isPerson: boolean | undefined;
  #folded: string | undefined;
  #flags: number | undefined;
  #nameFlags: number | undefined;
  #beside: number | undefined;
  #sieve: number | undefined;
  #role: number | undefined;

  constructor(text: string) {
    this.text = text;
    this.first = classAt(text, 0);
    this.endsInMark = !isWordClass(classAt(text, text.length - 1));
    this.lower = lowerOf(text);
    this.kind = kindOf(text, this.first);
    this.cueShare = this.kind === 'word' ? cueShare(this.lower) : 0;
    this.syntax = classOf(this);
    this.cue = mayReport(this.syntax) ? this.cueShare : 0;
    this.isPossessive = /'s?$/.test(this.lower);
    this.standIn = isShortName(text) ? undefined : standIns.get(this.lower);
    this.isWriterOrReader = WRITER_OR_READER.has(this.lower);
  }

  /** Share, 0 to 90, of its uses that head the words for a speaker. */
  get head(): number {
    this.#head ??= Math.round(speakerShare(this.lower) * 90);
    return this.#head;
  }

  /** Whether it names a kind of person. */
  get isPersonNoun(): boolean {
    this.#isPerson ??= isPersonNoun(this.lower);
    return this.#isPerson;
  }

  /** In the simplest form, as names are compared (name-lexicon.ts). */
  get folded(): string {
    this.#folded ??= foldWord(this.lower);
    return this.#folded;
  }

  /** What is known of the simplest form when names are looked for: flags of name-lexicon.ts. */
  get flags(): number {
    this.#flags ??= wordFlags(this.folded);
    return this.#flags;
  }

  /** What holds for this spelling as part of a name: flags of name-lexicon.ts and name-words.ts. */
  get nameFlags(): number {
    this.#nameFlags ??= nameFlags(this);
    return this.#nameFlags;
  }

  /** What it says of a name beside it: bits of name-context.ts. */
  get beside(): number {
    this.#beside ??= besideName(this.lower);
    return this.#beside;
  }

  /** Its hole in the sieve of words in lower case (lower-words.ts). */
  get sieve(): number {
    this.#sieve ??= sieveOf(this.lower);
    return this.#sieve;
  }

  /** What it says of a description of a person: bits of people-words.ts. */
  get role(): number {
    this.#role ??= roleBits(this);
    return this.#role;
  }
}

/** Whether it is a word or a number, and no mark of any kind. */
export function isWord({ kind }: Word): boolean {
  return kind === 'word' || kind === 'number';
}

function kindOf(text: string, first: number): WordKind {
  if (isLetterClass(first)) return 'word';
  if (first === DIGIT) return hasClass(text, isLetterClass) ? 'word' : 'number';
  if (text.length > 1 && hasClass(text, isWordClass)) return 'word';
  return MARK.test(text) ? 'mark' : 'punctuation';
}

function hasClass(text: string, isOne: (kind: number) => boolean): boolean {
  for (let at = 1; at < text.length; at++) if (isOne(classAt(text, at))) return true;
  return false;
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return TO_STRAIGHTEN.test(lower) ? lower.replaceAll(/[‘’‛ʼ`´]/g, "'").replaceAll('\u00ad', '') : lower;
}
