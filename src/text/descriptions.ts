/**
 * Descriptions against persons: "the governor" fits the person whom the article calls "Gov.", "the
 * 45-year-old" the one whose name is followed by ", 45,". What stands next to a name is read once for the
 * whole article.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import { SOMEONE } from './people-words.ts';
import { AUXILIARY, CLOSES, COMMA, OPENS, QUOTED, REPORTS, STOP, VERB_SHAPE } from './syntax.ts';
import type { Gender } from './types.ts';

/** What the article says of a person in titles, appositions and relative clauses beside the name. */
export interface Described {
  /** In their simplest form (Word.folded). */
  words: Set<string>;
  /** The lines of ALIKE that any of the words stands in, a bit each. */
  alike: number;
  age: string | null;
}

const ABBREVIATED = new Map<string, string>();
for (const pair of (
  'gov:governor sen:senator rep:representative pres:president dr:doctor prof:professor gen:general col:colonel ' +
  'capt:captain sgt:sergeant lt:lieutenant rev:reverend pm:prime-minister ceo:chief-executive mp:lawmaker ' +
  'supt:superintendent'
).split(' ')) {
  const [short, full] = pair.split(':');
  ABBREVIATED.set(short!, full!);
}
/** Words for one office or trade. */
const ALIKE = [
  'representative congressman congresswoman lawmaker legislator mp deputy',
  'senator lawmaker legislator',
  'president leader commander-in-chief',
  'premier minister leader pm',
  'chairman chairwoman chair head leader',
  'spokesman spokeswoman spokesperson press',
  'lawyer attorney barrister solicitor counsel prosecutor',
  'doctor physician surgeon gp',
  'professor academic scholar expert researcher lecturer scientist economist historian analyst',
  'ceo executive boss chief',
  'candidate nominee hopeful front-runner frontrunner contender',
  'mogul tycoon billionaire businessman magnate developer',
  'actor actress star',
  'singer star musician rapper',
  'player star striker midfielder captain footballer',
  'manager coach boss',
  'king queen monarch prince princess royal duke duchess',
  'host presenter broadcaster anchor',
  'writer author novelist',
  'officer detective inspector sergeant constable sheriff superintendent',
];
const linesOf = new Map<string, number>();
for (const [line, words] of ALIKE.entries())
  for (const word of words.split(' ')) linesOf.set(word, (linesOf.get(word) ?? 0) | (1 << line));

const FEMALE =
  /(?:woman|girl|mother|mum|mom|wife|daughter|sister|actress|queen|princess|duchess|widow|girlfriend|lady|waitress)$/;
const MALE = /(?:[^o]man|boy|father|dad|husband|son|brother|king|prince|duke|boyfriend)$/;

/** The gender that a noun for a human being goes with, where it goes with one. */
export function genderOfNoun(lower: string): Gender | null {
  return FEMALE.test(lower) ? 'female' : MALE.test(lower) ? 'male' : null;
}

/** Words looked at on either side of a name. */
const MOST_BEFORE = 5;
const MOST_BEHIND = 15;

/** Reads what stands beside the persons' names; by index of Names.persons. */
export function describePersons({ layout, syntax, names }: Reading): Described[] {
  const { tokens } = layout;
  const { classes, quoteOf } = syntax;
  const found = names.persons.map((): Described => ({ words: new Set(), alike: 0, age: null }));
  const addWord = (person: Described, word: string) => {
    person.words.add(word);
    person.alike |= linesOf.get(word) ?? 0;
  };
  /** Adds the words from `from` on in steps of `step` until punctuation. */
  const add = (person: Described, from: number, to: number, step: number) => {
    for (let t = from; t !== to && tokens[t] && !isMark(classes[t]!); t += step) {
      const { folded } = tokens[t]!.word;
      const full = ABBREVIATED.get(folded) ?? folded;
      addWord(person, full);
      if (full.includes('-')) for (const part of full.split('-')) addWord(person, part);
    }
  };
  for (const { firstToken, endToken, person, title } of names.mentions) {
    if (quoteOf[firstToken]! >= 0) continue;
    const described = found[person]!;
    for (let t = firstToken - 1; title && tokens[t] && tokens[t]!.start >= title[0]; t--)
      add(described, t, t + 1, 1);
    // "the governor, Ann Lee," and "his wife, Ann Lee": what stands before the comma.
    if (classes[firstToken - 1] === COMMA) add(described, firstToken - 2, firstToken - 2 - MOST_BEFORE, -1);
    const from = endToken + 1;
    const opens = classes[endToken];
    const next = classes[from];
    if (opens !== COMMA && opens !== OPENS) continue;
    // "the governor, Ann Lee, met the head of …": the comma closes what stands before the name.
    if (next === AUXILIARY || next === REPORTS || next === VERB_SHAPE) continue;
    const age = tokens[from]?.text ?? '';
    if (/^\d{1,2}$/.test(age)) described.age ??= age;
    add(described, from, from + MOST_BEHIND, 1);
  }
  return found;
}

function isMark(kind: number): boolean {
  return kind === COMMA || kind === CLOSES || kind === STOP || kind === QUOTED;
}

export interface DescriptionMatch {
  gender: Gender | null;
  /** How well the person fits, added to the score of the place. */
  fitOf: (person: number) => number;
}

/**
 * How a description can be matched with persons, with `firstHalf` where two are joined by "and"; null where it stands
 * for no named person.
 */
export function matchDescription(
  { tokens }: Reading['layout'],
  persons: readonly Described[],
  { endToken }: Candidate,
  { firstToken }: Candidate,
): DescriptionMatch | null {
  const head = tokens[endToken - 1]!.word;
  const opens = /^(?:the|this|that|his|her|their|its|our)$/.test(tokens[firstToken]!.lower);
  if (!opens || endToken - firstToken < 2 || !(head.role & SOMEONE)) return null;
  let age: string | undefined;
  const modifiers: string[] = [];
  for (const { word } of tokens.slice(firstToken + 1, endToken)) {
    const years = /^(.+)-year-old$/.exec(word.folded);
    if (years) age ??= years[1];
    else if (word !== head) modifiers.push(word.folded);
  }
  const lines = linesOf.get(head.folded) ?? 0;
  const fitOf = (person: number) => {
    const said = persons[person]!;
    let fit = said.words.has(head.folded) ? 3 : said.alike & lines ? 1.5 : 0;
    if (age) fit += said.age === age ? 4 : -1;
    for (const word of modifiers) fit += said.words.has(word) ? 1 : -0.2;
    return fit;
  };
  return { gender: genderOfNoun(head.folded), fitOf };
}
