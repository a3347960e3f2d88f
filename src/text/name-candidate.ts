import { FIRST_NAME, PARTICLE } from './name-flags.ts';
import { surnameOf } from './name-forms.ts';
import type { PersonDraft } from './persons.ts';
import type { Word } from './words.ts';

export interface TokenRange {
  firstToken: number;
  endToken: number;
}

/** Words of the text that may name a person; joined with others to persons later. */
export class NameCandidate implements TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
  /** Folded words of the name, particles and initials included, nickname and suffix left out. */
  readonly words: readonly string[];
  /** Word.nameFlags of each. */
  readonly flags: readonly number[];
  /** The last word without a prefix: Assad of al-Assad. */
  readonly surname: string;
  /** Two words or more that are no small words, the first of them more than the particle of a surname. */
  readonly isFull: boolean;
  suffix: string | null = null;
  /** Of a first name: the surname that it has in common with the next ("John and Donald Poe"). */
  sharedSurname: string | null = null;
  nickname: string | null = null;
  /** The first token of the title before the name; firstToken where there is none. */
  titleToken: number;
  /** The title's honorific ("Mrs.") or its last word ("president"); null without a title. */
  title: Word | null = null;
  isPossessive = false;
  /** The first word's capital says nothing: it starts a sentence, or stands in a heading. */
  isWeak = false;
  isHeading = false;
  /** Names somebody only if the text names somebody so elsewhere: a word that is a place or a plain word too. */
  isTakenUp = false;
  /** NAME: at the start of a paragraph. */
  isLabel = false;
  /** Says whose or which (the Trump campaign): gives a form of the name, and no mention. */
  isModifier = false;
  /** Introduced as somebody's wife, son, sister …: another bears the surname first. */
  isRelative = false;
  /** What "his wife", "her son" say of that relative: 1 for a woman, -1 for a man, else 0. */
  kinGender = 0;
  /** Evidence around it of what only a person has: a title, "who", an age, a label; below 0 of what a person has not. */
  strong = 0;
  /** Evidence of what bodies have as well: a reporting verb. */
  weak = 0;
  /** A reporting verb stands beside it, or behind the commas behind it. */
  reports = false;
  /** Says where somebody is from, or for whom somebody plays. */
  isOfPlace = false;
  /** "Roe has died": said of it here. */
  isDead = false;
  /** "Roe, six,", "six-year-old Max Roe": the age of somebody whom nobody calls Mr or Mrs. */
  isChild = false;
  /** Pronouns behind it in its sentence, with no other name between. */
  female = 0;
  male = 0;
  /** Whom it names (persons.ts). */
  person: PersonDraft | null = null;

  constructor(firstToken: number, endToken: number, words: readonly string[], flags: readonly number[]) {
    this.firstToken = firstToken;
    this.endToken = endToken;
    this.words = words;
    this.flags = flags;
    this.surname = surnameOf(words.at(-1)!);
    this.isFull = words.length >= 2 && (flags[0]! & (PARTICLE | FIRST_NAME)) !== PARTICLE;
    this.titleToken = firstToken;
  }
}
