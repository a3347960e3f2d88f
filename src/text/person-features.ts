/**
 * What tells a person's name from that of a place, a body or a thing, as whole numbers for the trees of personhood.ts: how
 * the name is made, what stands around its mentions, and whether the article is about people at all.
 */
import type { Layout, Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { ARTICLE, OF_MAN, OF_WOMAN } from './name-context.ts';
import { COMMON, FIRST_NAME, KNOWN, MALE, PLACE } from './name-flags.ts';
import type { PersonDraft } from './persons.ts';
import {
  CAPITALISED,
  CLASSES,
  COLON,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  MOST_IN_GROUP,
  REPORTS,
  WORD,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** The numbers of a person, in the order of a row. What is said of mentions is a share of them, in eighths. */
export const PERSON_FEATURES = [
  'is a full name',
  'mentions by a part of it',
  'evidence of persons',
  'behind a title',
  'before a colon in a line of its own',
  'possessive',
  'first word: first name',
  'first word: of men',
  'first word: not known',
  'first word: letters',
  'last word: first name',
  'last word: plain',
  'last word: not known',
  'last word: in lower case in the text',
  'last word: letters',
  'behind a word',
  'behind a determiner',
  'behind a comma',
  'behind a reporting word',
  'behind a capital',
  'before a word',
  'before a colon',
  'before a reporting word',
  'in a group with an article',
  'he and she in the text',
  'reporting verbs in the text',
  'full names in the text',
] as const;

/** How much of an article is about people: he and she, reporting verbs and full names, each in a thousand tokens. */
export interface ArticleSigns {
  pronouns: number;
  reports: number;
  names: number;
}

/** What there is of each in news; a short text is taken for such until it has shown what it is. */
const USUAL: ArticleSigns = { pronouns: 18, reports: 20, names: 8 };
const USUAL_TOKENS = 200;

export function readArticleSigns({ tokens }: Layout, candidates: readonly NameCandidate[]): ArticleSigns {
  let pronouns = 0;
  let reports = 0;
  for (const { word } of tokens) {
    if ((word.beside & (OF_MAN | OF_WOMAN)) !== 0) pronouns++;
    if (word.cue >= DOES_REPORT) reports++;
  }
  const names = candidates.filter(
    ({ isFull, flags }) => isFull && (flags[0]! & (FIRST_NAME | COMMON | PLACE)) === FIRST_NAME,
  ).length;
  const share = (count: number, usual: number) =>
    Math.round((1000 * count + usual * USUAL_TOKENS) / (tokens.length + USUAL_TOKENS));
  return {
    pronouns: share(pronouns, USUAL.pronouns),
    reports: share(reports, USUAL.reports),
    names: share(names, USUAL.names),
  };
}

/** How many mentions stand behind and before words of each class; written over by the next person. */
const behind = new Uint16Array(CLASSES);
const before = new Uint16Array(CLASSES);

/** One row of PERSON_FEATURES. `isCommonHere` tells of a word whether the text has it in lower case, too. */
export function personFeatures(
  { members, full }: PersonDraft,
  { tokens }: Layout,
  { pronouns, reports, names }: ArticleSigns,
  isCommonHere: (word: Word) => boolean,
): Int16Array {
  const MOST_COUNTED = 12;
  const { words, flags } = full;
  behind.fill(0);
  before.fill(0);
  let [strong, parts, titles, labels, possessives, groups] = [0, 0, 0, 0, 0, 0];
  for (const one of members) {
    const { titleToken, endToken } = one;
    const { paragraph } = tokens[endToken - 1]!;
    const last = tokens[titleToken - 1];
    const next = tokens[endToken];
    if (last?.paragraph === paragraph) behind[last.word.syntax]!++;
    if (next?.paragraph === paragraph) before[next.word.syntax]!++;
    strong += one.strong;
    if (one.words.length < words.length) parts++;
    if (one.title) titles++;
    if (one.isLabel) labels++;
    if (one.isPossessive) possessives++;
    if (isInGroup(tokens, titleToken, paragraph)) groups++;
  }
  const share = (count: number) => Math.round((8 * count) / members.length);
  const has = (flag: number, of: number) => Number((of & flag) !== 0);
  const first = flags[0]!;
  const last = flags.at(-1)!;
  return Int16Array.of(
    Number(full.isFull),
    share(parts),
    Math.round(10 * Math.max(-6, Math.min(8, strong))),
    share(titles),
    share(labels),
    share(possessives),
    has(FIRST_NAME, first),
    has(MALE, first),
    1 - has(KNOWN, first),
    Math.min(MOST_COUNTED, words[0]!.length),
    has(FIRST_NAME, last),
    has(COMMON, last),
    1 - has(KNOWN, last),
    Number(isCommonHere(tokens[full.endToken - 1]!.word)),
    Math.min(MOST_COUNTED, words.at(-1)!.length),
    share(behind[WORD]!),
    share(behind[DETERMINER]!),
    share(behind[COMMA]!),
    share(behind[REPORTS]!),
    share(behind[CAPITALISED]!),
    share(before[WORD]!),
    share(before[COLON]!),
    share(before[REPORTS]!),
    share(groups),
    pronouns,
    reports,
    names,
  );
}

/** “the late Ann Lee”, but also “the new Green Valley Index”: an article begins the group that the name at `name` ends. */
function isInGroup(tokens: readonly Token[], name: number, paragraph: number): boolean {
  let t = name - 1;
  while (t > name - MOST_IN_GROUP && isPlainOrCapital(tokens[t], paragraph)) t--;
  return tokens[t]?.paragraph === paragraph && (tokens[t]!.word.beside & ARTICLE) !== 0;
}

const isPlainOrCapital = (token: Token | undefined, paragraph: number) =>
  token?.paragraph === paragraph &&
  (token.word.syntax === WORD || token.word.syntax === CAPITALISED) &&
  !token.word.isPossessive;
