/**
 * Descriptions against persons: "the governor" fits the person whom the article calls "Gov.", "the
 * 45-year-old" the one whose name is followed by ", 45,". What stands next to a name is read once for the
 * whole article.
 */
import type { Candidate } from './candidates.ts';
import type { Reading } from './features.ts';
import { isPersonNoun } from './person-nouns.ts';
import { AUXILIARY, CLOSES, COMMA, OPENS, QUOTED, REPORTS, STOP, VERB_SHAPE } from './syntax.ts';
import type { Gender } from './types.ts';

/** For each person the words (lower case) that stand in titles, appositions and relative clauses beside the name. */
export interface Descriptions {
  words: readonly ReadonlySet<string>[];
  ages: readonly (string | null)[];
}

const ABBREVIATED: Record<string, string> = {
  'gov.': 'governor',
  'sen.': 'senator',
  'rep.': 'representative',
  'pres.': 'president',
  'dr.': 'doctor',
  dr: 'doctor',
  'prof.': 'professor',
  'gen.': 'general',
  'col.': 'colonel',
  'capt.': 'captain',
  'sgt.': 'sergeant',
  'lt.': 'lieutenant',
  'rev.': 'reverend',
  pm: 'prime minister',
  ceo: 'chief executive',
  mp: 'lawmaker',
  'supt.': 'superintendent',
};
/** Words for one office or trade. */
const ALIKE: readonly string[][] = [
  ['representative', 'congressman', 'congresswoman', 'lawmaker', 'legislator', 'mp', 'deputy'],
  ['senator', 'lawmaker', 'legislator'],
  ['president', 'leader', 'commander-in-chief'],
  ['premier', 'minister', 'leader', 'pm'],
  ['chairman', 'chairwoman', 'chair', 'head', 'leader'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'press'],
  ['lawyer', 'attorney', 'barrister', 'solicitor', 'counsel', 'prosecutor'],
  ['doctor', 'physician', 'surgeon', 'gp'],
  [
    'professor',
    'academic',
    'scholar',
    'expert',
    'researcher',
    'lecturer',
    'scientist',
    'economist',
    'historian',
    'analyst',
  ],
  ['ceo', 'executive', 'boss', 'chief'],
  ['candidate', 'nominee', 'hopeful', 'front-runner', 'frontrunner', 'contender'],
  ['mogul', 'tycoon', 'billionaire', 'businessman', 'magnate', 'developer'],
  ['actor', 'actress', 'star'],
  ['singer', 'star', 'musician', 'rapper'],
  ['player', 'star', 'striker', 'midfielder', 'captain', 'footballer'],
  ['manager', 'coach', 'boss'],
  ['king', 'queen', 'monarch', 'prince', 'princess', 'royal', 'duke', 'duchess'],
  ['host', 'presenter', 'broadcaster', 'anchor'],
  ['writer', 'author', 'novelist'],
  ['officer', 'detective', 'inspector', 'sergeant', 'constable', 'sheriff', 'superintendent'],
];
const alike = new Map<string, Set<string>>();
for (const words of ALIKE) {
  for (const word of words) alike.set(word, new Set([...(alike.get(word) ?? []), ...words]));
}
const FEMALE =
  /(?:woman|girl|mother|mum|mom|wife|daughter|sister|actress|queen|princess|duchess|widow|girlfriend|grandmother|lady|waitress)$/;
const MALE =
  /(?:[^o]man|boy|father|dad|husband|son|brother|king|prince|duke|boyfriend|grandfather|gentleman)$/;
/** Heads that stand for one person, beyond the nouns for what people do. */
const SOMEONE =
  /^(?:democrat|republican|conservative|liberal|senior|monarch|royal|pontiff|hopeful|front-runner|frontrunner|contender|newcomer|incumbent|developer|neurosurgeon|native|socialist|winner|player|footballer|singer-songwriter|boy|girl|teen|youngster|legislator|mp|.*-year-old)$/;

/** The gender that a noun for a human being goes with, where it goes with one. */
export function genderOfNoun(lower: string): Gender | null {
  return FEMALE.test(lower) ? 'female' : MALE.test(lower) ? 'male' : null;
}

/** Reads what stands beside the persons' names. */
export function describePersons({ layout, syntax, names }: Reading): Descriptions {
  const { tokens } = layout;
  const words = names.persons.map(() => new Set<string>());
  const ages: (string | null)[] = names.persons.map(() => null);
  const add = (person: number, lower: string) => {
    const full = Object.hasOwn(ABBREVIATED, lower) ? ABBREVIATED[lower]! : lower;
    for (const word of full.split(/[ -]/)) words[person]!.add(word.replace(/'s$/, ''));
    if (full.includes('-')) words[person]!.add(full);
  };
  for (const { firstToken, endToken, person, title } of names.mentions) {
    if (syntax.quoteOf[firstToken]! >= 0) continue;
    for (let t = firstToken - 1; title && t >= 0 && tokens[t]!.start >= title[0]; t--)
      add(person, tokens[t]!.lower);
    // "the governor, Ann Lee," and "his wife, Ann Lee": what stands before the comma.
    if (firstToken > 1 && syntax.classes[firstToken - 1] === COMMA) {
      for (let t = firstToken - 2; t >= 0 && t > firstToken - 7 && isPlain(syntax.classes[t]!); t--)
        add(person, tokens[t]!.lower);
    }
    const opens = syntax.classes[endToken];
    if (opens !== COMMA && opens !== OPENS) continue;
    // "the governor, Ann Lee, met the head of …": the comma closes what stands before the name.
    if (VERBS.has(syntax.classes[endToken + 1]!)) continue;
    const age = tokens[endToken + 1];
    if (age?.kind === 'number' && /^\d{1,2}$/.test(age.text)) ages[person] ??= age.text;
    for (let t = endToken + 1; t < tokens.length && t < endToken + 16; t++) {
      if (!isPlain(syntax.classes[t]!)) break;
      add(person, tokens[t]!.lower);
    }
  }
  return { words, ages };
}

const VERBS = new Set([AUXILIARY, REPORTS, VERB_SHAPE]);

function isPlain(kind: number): boolean {
  return kind !== COMMA && kind !== CLOSES && kind !== STOP && kind !== QUOTED;
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
  { layout }: Reading,
  { words, ages }: Descriptions,
  candidate: Candidate,
  firstHalf: Candidate = candidate,
): DescriptionMatch | null {
  const group = layout.tokens
    .slice(firstHalf.firstToken, candidate.endToken)
    .map(({ lower }) => lower.replace(/'s$/, ''));
  const head = group.at(-1)!;
  if (!/^(?:the|this|that|his|her|their|its|our)$/.test(group[0]!) || group.length < 2) return null;
  if (!SOMEONE.test(head) && (!isPersonNoun(head) || /[^s]s$/.test(head))) return null;
  const age = /^(\d+)-year-old$/.exec(group.find((word) => word.endsWith('-year-old')) ?? '')?.[1];
  const modifiers = group.slice(1, -1).filter((word) => !word.endsWith('-year-old'));
  const heads = alike.get(head) ?? new Set([head]);
  const gender = genderOfNoun(head);
  const fitOf = (person: number) => {
    const said = words[person]!;
    const byAge = age ? (ages[person] === age ? 4 : -1) : 0;
    const byHead = said.has(head) ? 3 : [...heads].some((word) => said.has(word)) ? 1.5 : 0;
    let byModifiers = 0;
    for (const word of modifiers) byModifiers += said.has(word) ? 1 : -0.2;
    return byAge + byHead + byModifiers;
  };
  return { gender, fitOf };
}
