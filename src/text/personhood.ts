/**
 * How surely a name is a person's and not a place's, a body's or a product's: what stands around its mentions, and
 * how the name itself is made. Weights are log-odds, set by hand and checked with tools/measure-names.mjs.
 */
import { probability } from '../trees/trees.ts';
import { UPPER, withPlainCapitals } from './characters.ts';
import type { Sentence, Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { ARTICLE, AT_PLACE, OF_MAN, OF_THING, OF_WOMAN, OUTLET, WHO } from './name-context.ts';
import { ACRONYM, BODY, COMMON, FIRST_NAME, PEOPLE, PLACE, SOFT_BODY } from './name-flags.ts';
import { wordFlags } from './name-lexicon.ts';
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
  }
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
    else if (next.text === ',') candidate.strong += behindComma(tokens, endToken + 1);
    else if (next.lower === 'of') candidate.strong += behindPhrase(tokens, endToken);
  }
  readPronouns(candidate, tokens, Math.min(sentences[sentence]!.endToken, nextName));
}

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

/** Words as bodies, goods and matters end; no list, the ends of English nouns. */
const THING = /(?:tions?|ments?|ity|ities|ships?|ness|isms?|ics|ance|ence|ware|tech|com|corp|bank)$/;
/** iPhone-like: a capital within the last word, but McCain, DeVos. */
const CAMEL = /^A[^A\d.&'’-]+A/;
const OWN_CAPITAL = /^(?:Mc|Mac|De|La|Le|Di|Du|Fitz|Van)/;

/** What the name itself says; `lastWord` as written. */
function shapeWeight({ flags, words, isFull }: NameCandidate, lastWord: string): number {
  const first = flags[0]!;
  const last = flags.at(-1)!;
  const folded = words.at(-1)!;
  // “JD Vance”, but “UK Sport”: two letters are initials before what may be a name by itself.
  const hasInitials =
    isFull && (first & ACRONYM) !== 0 && words[0]!.length === 2 && (last & FIRST_NAME) !== 0;
  let sum = isFull ? -0.7 : -1.2;
  if ((first & FIRST_NAME) !== 0)
    sum += !isFull ? 0.9 : (first & (PLACE | PEOPLE | COMMON)) !== 0 ? 1.6 : 2.8;
  else {
    if (THING.test(folded) && !hasInitials) sum -= 1.5;
    // Trayvon Martin.
    if (isFull && (last & (FIRST_NAME | COMMON | PLACE)) === FIRST_NAME) sum += 0.8;
  }
  if (isFull && (last & (SOFT_BODY | PLACE)) !== 0) sum -= 0.8;
  // Time, Wired.
  if (!isFull && (last & (COMMON | FIRST_NAME | SOFT_BODY)) === COMMON) sum--;
  if (flags.some((flag, w) => (flag & ACRONYM) !== 0 && !(hasInitials && w === 0))) sum -= 1;
  if (CAMEL.test(withPlainCapitals(lastWord)) && !OWN_CAPITAL.test(lastWord)) sum -= 2;
  // Orlando Holidays, Chartered Accountants: the plural of a plain word.
  if (folded.endsWith('s') && (wordFlags(folded.slice(0, -1)) & (COMMON | SOFT_BODY)) === COMMON) sum -= 1.5;
  return sum;
}

/** 0 to 1, from the weights of the name's shape and of all mentions of a person. */
export function personhood(members: readonly NameCandidate[], tokens: readonly Token[]): number {
  const full = members.find(({ isFull }) => isFull) ?? members[0]!;
  let strong = 0;
  let weak = 0;
  for (const mention of members) {
    strong += mention.strong;
    weak += mention.weak;
  }
  let sum = shapeWeight(full, tokens[full.endToken - 1]!.text);
  if (members.some(({ words }) => words.length < full.words.length)) sum += 1.2;
  // Bodies say things too: reporting verbs carry a name that nothing else speaks for only so far.
  sum += Math.max(-3, Math.min(5, strong)) + Math.min(1.4, weak);
  return probability(sum);
}
