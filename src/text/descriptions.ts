/**
 * Descriptions against persons: "the governor" fits the person whom the article calls "Gov.", "the
 * 45-year-old" the one whose name is followed by ", 45,". What stands next to a name is read once for the
 * whole article.
 */
import { isSubjectBehindComma } from './apposition.ts';
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import { genderOfNoun } from './gender.ts';
import { SOMEONE } from './people-bits.ts';
import { isCompatriot } from './people-words.ts';
import { CLOSES, COMMA, isAmong, OPENS, QUOTED, STOP, VERBS } from './syntax.ts';
import type { Gender } from './types.ts';

/** What the article says of a person in titles, appositions and relative clauses beside the name. */
export interface Described {
  /** In their simplest form (Word.folded). */
  words: Set<string>;
  /** The lines of ALIKE that any of the words stands in, a bit each. */
  alike: number;
  /** Those of them that stand right before the name: "the coroner, Ann Lee", "coroner Ann Lee". */
  titles: Set<string>;
}

/** The nouns that stand right before somebody's name. */
export function titlesOf(persons: readonly Described[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { titles } of persons) for (const title of titles) all.add(title);
  return all;
}

/** Words for one office or trade. */
const ALIKE = [
  'governor gov',
  'representative rep congressman congresswoman lawmaker legislator mp deputy',
  'senator sen lawmaker legislator',
  'president pres leader',
  'prime-minister premier minister leader pm',
  'chairman chairwoman chair head leader',
  'spokesman spokeswoman spokesperson press',
  'lawyer attorney barrister counsel prosecutor',
  'doctor dr physician surgeon',
  'professor prof academic scholar expert researcher scientist economist historian analyst',
  'ceo executive boss chief',
  'candidate nominee front-runner contender',
  'tycoon billionaire businessman magnate developer',
  'actor actress singer star musician rapper',
  'player star striker captain skipper footballer midfielder defender winger forward playmaker',
  'goalkeeper keeper',
  'judge justice magistrate',
  'bishop archbishop cardinal',
  'teacher headteacher headmaster headmistress principal head',
  'landlord landlady publican owner',
  'comedian comic',
  'chef cook restaurateur',
  'manager coach boss',
  'king queen monarch prince princess',
  'host presenter broadcaster anchor',
  'writer author novelist',
  'priest father fr vicar rector pastor reverend rev canon',
  'councillor cllr councilman councilwoman',
  'general gen officer detective inspector sergeant sgt captain capt colonel col sheriff superintendent supt',
];
const linesOf = new Map<string, number>();
for (const [line, words] of ALIKE.entries())
  for (const word of words.split(' ')) linesOf.set(word, (linesOf.get(word) ?? 0) | (1 << line));

/** Reads what stands beside the persons' names; by index of Names.persons. */
export function describePersons(reading: Reading): Described[] {
  const { tokens, classes, persons, mentions } = reading;
  /** Words looked at on either side of a name. */
  const MOST_BEFORE = 5;
  const MOST_BEHIND = 15;
  /** At punctuation and verbs: “the governor, Ann Lee, met the head of …”. */
  const ENDS = VERBS | (1 << COMMA) | (1 << CLOSES) | (1 << STOP) | (1 << QUOTED);
  const found = persons.map((): Described => ({ words: new Set(), alike: 0, titles: new Set() }));
  for (const { firstToken, endToken, person, title } of mentions) {
    const said = found[person]!;
    /** Adds at most `most` words from `from` on in steps of `step`. */
    const add = (from: number, most: number, step: number) => {
      for (let t = from; t !== from + step * most && tokens[t] && !isAmong(ENDS, classes[t]!); t += step) {
        const { folded } = tokens[t]!.word;
        said.words.add(folded);
        said.alike |= linesOf.get(folded) ?? 0;
      }
    };
    // "Chief Secretary", and "CS" for it.
    let initials = '';
    for (let t = firstToken - 1; title && t >= 0 && tokens[t]!.start >= title[0]; t--) {
      add(t, 1, 1);
      const isWhole = !/^(?:vice|deputy|assistant|former|ex|acting)$/.test(tokens[t - 1]?.lower ?? '');
      if (t === firstToken - 1 && isWhole) said.titles.add(tokens[t]!.word.folded);
      initials = `${tokens[t]!.word.folded[0] ?? ''}${initials}`;
      if (initials.length > 1) said.words.add(initials);
    }
    // "the governor, Ann Lee," and "his wife, Ann Lee": what stands before the comma.
    if (classes[firstToken - 1] === COMMA) {
      add(firstToken - 2, MOST_BEFORE, -1);
      const noun = tokens[firstToken - 2];
      if (noun?.word.isPersonNoun) said.titles.add(noun.word.folded);
    }
    const isAside = classes[endToken] === COMMA && !isSubjectBehindComma(reading, endToken);
    if (isAside || classes[endToken] === OPENS) add(endToken + 1, MOST_BEHIND, 1);
  }
  return found;
}

/** Whether a person is called so, by the first letters of a title ("the CS") or by another word for the same ("the PM", a premier). */
export function isCalledSo({ words, alike }: Described, folded: string): boolean {
  return words.has(folded) || (alike & (linesOf.get(folded) ?? 0)) !== 0;
}

/** Before an office they make another one of it. */
const OTHERS = /^(?:deputy|vice|assistant|acting|chief|former|trial|sentencing)$/;

export interface DescriptionMatch {
  gender: Gender | null;
  /** How well the person fits, added to the score of the place. */
  fitOf: (person: number) => number;
  /** Of a bare one ("the coroner"): its noun; of others null. */
  bareNoun: string | null;
}

/**
 * How a description can be matched with persons, with `firstHalf` where two are joined by "and"; null where it stands
 * for no named person.
 */
export function matchDescription(
  { tokens }: Reading,
  persons: readonly Described[],
  { endToken }: Candidate,
  { firstToken }: Candidate,
): DescriptionMatch | null {
  const opens = /^(?:the|this|that|his|her|their|its|our)$/.test(tokens[firstToken]!.lower);
  const { word } = tokens[endToken - 1]!;
  if (!opens || !(word.role & SOMEONE || isCompatriot(word))) return null;
  const modifiers = tokens
    .slice(firstToken + 1, endToken)
    .map(({ word }) => word.folded.replace(/-year-old$/, ''));
  const head = modifiers.pop()!;
  const lines = linesOf.get(head) ?? 0;
  const fitOf = (person: number) => {
    const { words, alike } = persons[person]!;
    // "the deputy mayor" is not the mayor.
    const isAnother = modifiers.some((word) => OTHERS.test(word) && !words.has(word));
    if (isAnother && (words.has(head) || (alike & lines) !== 0)) return -Infinity;
    const fit = words.has(head) ? 3.8 : alike & lines ? 1.9 : 0;
    return modifiers.reduce((sum, word) => sum + (words.has(word) ? 1.75 : -0.25), fit);
  };
  return {
    gender: genderOfNoun(head.replace(/-of-\w+$/, '')),
    fitOf,
    bareNoun: modifiers.length === 0 ? head : null,
  };
}
