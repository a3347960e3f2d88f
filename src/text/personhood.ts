/**
 * How surely a name is a person's and not a place's, a body's or a product's: what stands around each mention, with
 * log-odds set by hand, is one of the numbers that trees weigh (tools/train-personhood.mjs).
 */
import { Forest } from '../trees/forest.ts';
import { unpackTrees } from '../trees/packed-trees.ts';
import { probability } from '../trees/trees.ts';
import { UPPER } from './characters.ts';
import type { Sentence, Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { ARTICLE, AT_PLACE, OF_MAN, OF_THING, OF_WOMAN, OUTLET, WHO } from './name-context.ts';
import { BODY, FIRST_NAME, SOFT_BODY, TITLE } from './name-flags.ts';
import { PERSONHOOD_TREES } from './personhood.generated.ts';
import type { Word } from './words.ts';

/** From this share of reporting uses (0 to 90) on a word beside a name speaks for a person. */
const REPORTS = 27;

/** Reads what stands around a mention into the candidate. `nextName` is the first token of the next name in the text. */
export function readEvidence(
  candidate: NameCandidate,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  nextName: number,
): void {
  const { firstToken, endToken, title, isPossessive, isLabel, isModifier } = candidate;
  if (isModifier) return;
  const { paragraph, sentence } = tokens[firstToken]!;
  const wordAt = (t: number) => (tokens[t]?.paragraph === paragraph ? tokens[t].word : undefined);
  if (title || isLabel) candidate.strong += 2.5;
  candidate.reports = isLabel;
  const before = wordAt(firstToken - 1);
  if (before) {
    // “Jordan's prime minister, Bisher Khasawneh”.
    const noun = before.text === ',' ? wordAt(firstToken - 2) : before;
    // "the phone maker Velmora"
    const isFirm = candidate.words.length === 1 && MAKES.test(noun?.lower ?? '');
    if (isFirm) candidate.strong -= 2;
    else if (!title && (noun?.isPersonNoun || /^\d+-year-old$/.test(before.lower))) candidate.strong += 2;
    if (before.cueShare >= REPORTS) {
      candidate.weak++;
      candidate.reports = true;
    }
    if ((before.beside & (AT_PLACE | ARTICLE)) !== 0) candidate.strong--;
    if ((before.beside & OUTLET) !== 0) candidate.strong -= 2;
    const owner = wordAt(firstToken - 2);
    // "the Dockers' Union (Dockun)"
    if (before.text === '(' && wordAt(endToken)?.text === ')' && isBody(owner)) candidate.strong -= 4;
    if (!title && (isNameOfBody(before, owner) || isNameOfPlace(before, owner))) candidate.strong -= 3;
    if (!title) readBelonging(candidate, before, owner, wordAt(firstToken - 3));
  }
  const isAtPlace =
    ((before?.beside ?? 0) & AT_PLACE) !== 0 ||
    // “Governor Ann Lee of Alder, Governor Bo Roe of Marrow”
    (before?.lower === 'of' && wordAt(endToken + 1)?.first === UPPER);
  const next = wordAt(endToken);
  if (next && !isPossessive) {
    // “Ann Lee, said”, “Ann Lee, 42, said”
    candidate.reports ||= [0, 1, 3].some(
      (on) =>
        (wordAt(endToken + on)?.cueShare ?? 0) >= REPORTS &&
        (on === 0 || wordAt(endToken + on - 1)?.text === ','),
    );
    if (next.cueShare >= REPORTS) candidate.weak++;
    else if ((next.beside & WHO) !== 0) candidate.strong += 2;
    // “Ward 3 Alderman Ann Lee”
    else if (candidate.words.length === 1 && /^\d\d?$/.test(next.text)) candidate.strong -= 2;
    // “In Larvik, branch chairman Per Moe said”
    else if (next.text === ',' && !isAtPlace) candidate.strong += behindComma(tokens, endToken + 1);
    else if (next.lower === 'of') candidate.strong += behindPhrase(tokens, endToken);
  }
  readLife(candidate, wordAt);
  readPronouns(candidate, tokens, Math.min(sentences[sentence]!.endToken, nextName));
}

/** Whose or where: “the former boss of Tavola Grill”, “Ann Lee of Alder”, “played for Derry Harps”; but “a film of Ann Lee”. */
function readBelonging(
  candidate: NameCandidate,
  { lower }: Word,
  owner: Word | undefined,
  first: Word | undefined,
): void {
  if ((lower !== 'of' && lower !== 'for') || !owner) return;
  if (lower === 'of' && HEADS.test(owner.lower)) candidate.strong -= 2;
  const isBehindName =
    first?.first === UPPER &&
    owner.first === UPPER &&
    (owner.nameFlags & (TITLE | BODY)) === 0 &&
    !owner.isPersonNoun;
  const isOf = lower === 'of' ? isBehindName : PLAYS.test(owner.lower);
  candidate.isOfPlace = isOf && !candidate.isHeading && (candidate.flags[0]! & FIRST_NAME) === 0;
}

/** "Roe has died", "Roe, 80, died", "the death of Roe"; "Roe, nine,", "nine-year-old Roe". */
function readLife(candidate: NameCandidate, wordAt: (t: number) => Word | undefined): void {
  const MOST_IN_ASIDE = 20;
  const { firstToken, endToken, titleToken } = candidate;
  const lowerAt = (t: number) => wordAt(t)?.lower ?? '';
  let verb = endToken;
  if (lowerAt(verb) === ',') {
    if (lowerAt(verb + 2) === ',') candidate.isChild = SMALL_NUMBER.test(lowerAt(verb + 1));
    verb++;
    while (verb < endToken + MOST_IN_ASIDE && lowerAt(verb++) !== ',');
  }
  const first = lowerAt(verb);
  if (first === 'died') candidate.isDead = true;
  else if (/^(?:has|had|was)$/.test(first))
    candidate.isDead = DIED.test(`${first} ${lowerAt(verb + 1)} ${lowerAt(verb + 2)}`);
  const before = lowerAt(firstToken - 1);
  if (lowerAt(titleToken - 1) === 'of' && /^(?:death|murder|funeral)$/.test(lowerAt(titleToken - 2)))
    candidate.isDead = true;
  if (before.endsWith('-year-old'))
    candidate.isChild = SMALL_NUMBER.test(before.slice(0, -'-year-old'.length));
}

const DIED =
  /^(?:(?:has|had) died\b|(?:has been|had been|was) (?:killed|murdered|buried|cremated)\b|was found dead\b)/;
const SMALL_NUMBER = /^(?:\d|1[0-3]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)$/;

/** “played for Derry Harps” */
const PLAYS = /^(?:play(?:s|ed|ing)?|sign(?:s|ed|ing)?|rode|score[sd]?)$/;

/** Whoever is called so is of a body. */
const HEADS = /^(?:boss|chair(?:man|woman|person)?|executive|ceo|(?:co-)?founder|(?:co-)?owner|director)$/;

/** Nouns that a firm's name follows more often than somebody's. */
const MAKES = /(?:maker|brewer|producer|vendor|broker|contractor|rival|giant)$/;

const isBody = (noun: Word | undefined) =>
  noun?.first === UPPER && (noun.nameFlags & (BODY | SOFT_BODY)) !== 0;

/** “Institute for Cognitive Studies”: what stands behind a body's noun and its preposition goes on with its name. */
function isNameOfBody({ lower }: Word, noun: Word | undefined): boolean {
  return isBody(noun) && /^(?:of|for|on)$/.test(lower);
}

/** “the village of Port Alder”. */
function isNameOfPlace({ lower }: Word, noun: Word | undefined): boolean {
  const PLACE_NOUN =
    /^(?:villages?|towns?|city|cities|hamlet|suburbs?|islands?|port|resort|districts?|province|county|region|municipality|neighbou?rhood)$/;
  return lower === 'of' && PLACE_NOUN.test(noun?.lower ?? '');
}

/** “Nate Silver, the polling guru”, “, 42,” and “, who” are said of persons; “, which” is not. */
function behindComma(tokens: readonly Token[], from: number): number {
  /** Within so many words of an apposition its noun is looked for. */
  const APPOSITION_WITHIN = 6;
  for (let t = from; t < from + APPOSITION_WITHIN; t++) {
    const word = tokens[t]?.word;
    // “In Chelsea, the mayor said”: another one speaks.
    if (word?.isPersonNoun && (tokens[t + 1]?.word.cueShare ?? 0) >= REPORTS) return 0;
    if (word?.isPersonNoun || word?.lower === 'who' || AGE.test(word?.text ?? '')) return 2;
    if (word?.lower === 'which') return -2;
    if (word?.kind !== 'word') break;
  }
  return 0;
}

const AGE = /^(?:\d\d?(?:-year-old)?|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** “Ann Lee of the Centre for Something, who” is a person. */
function behindPhrase(tokens: readonly Token[], from: number): number {
  const MOST_IN_PHRASE = 8;
  for (let t = from; t < from + MOST_IN_PHRASE && tokens[t]?.word.text !== '.'; t++)
    if (tokens[t]?.word.text === ',') return tokens[t + 1]?.word.lower === 'who' ? 2 : 0;
  return 0;
}

/** he and she, but also it and its, in the rest of the sentence up to the next name. */
function readPronouns(candidate: NameCandidate, tokens: readonly Token[], end: number): void {
  /** How far behind a name a pronoun may stand to be its own. */
  const PRONOUN_WITHIN = 14;
  const limit = Math.min(end, candidate.endToken + PRONOUN_WITHIN);
  for (let t = candidate.endToken; t < limit; t++) {
    const { kind, beside } = tokens[t]!.word;
    // What stands in quotation marks has its own he and she.
    if (kind === 'mark') return;
    if ((beside & (OF_MAN | OF_WOMAN | OF_THING)) === 0) continue;
    if ((beside & OF_MAN) !== 0) candidate.male++;
    if ((beside & OF_WOMAN) !== 0) candidate.female++;
    candidate.strong += (beside & OF_THING) === 0 ? 0.5 : -0.7;
    return;
  }
}

let learned: Forest | undefined;

/** 0 to 1, calibrated on the labelled names. `row`: the numbers of person-features.ts. */
export function personhood(row: Int16Array): number {
  learned ??= new Forest(unpackTrees(PERSONHOOD_TREES));
  return probability(learned.score(row));
}
