/** Words for a person before the name: "Chinese President Xi Jinping", "her adviser, Jane Doe". */

import type { NameMention } from './layers.ts';
import { officeSoughtFrom } from './mention-title.ts';
import { PEOPLE } from './name-flags.ts';
import { BEFORE_NAME, MODIFIER, ROLE_NOUN, ROLE_TITLE, SAYS_LITTLE, TIME } from './people-bits.ts';
import type { RoleFound } from './roles.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  CLAUSE_BEGINS,
  CLOSES,
  COMMA,
  DETERMINER,
  isAmong,
  NUMBER,
  OPENS,
  PHRASE_ENDS,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  REPORTS,
  type Scene,
  SUBJECT_PRONOUN,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';
import { firstFrom } from './token-order.ts';
import { looksPlural } from './word-endings.ts';
import type { Word } from './words.ts';

/** Descriptions before a name are seldom longer. */
const MOST_TOKENS = 16;
/** Classes at which a description before a name begins at the latest. */
const ENDS =
  PHRASE_ENDS |
  CLAUSE_BEGINS |
  (1 << RELATIVE) |
  (1 << REPORTS) |
  (1 << OPENS) |
  (1 << CLOSES) |
  (1 << NUMBER) |
  (1 << ADVERB);

/** The title or description directly before a mention; null where there is none. */
export function roleBeforeName(scene: Scene, { firstToken, endToken }: NameMention): RoleFound | null {
  const { tokens, classes } = scene;
  if (isAmong(PHRASE_ENDS | CLAUSE_BEGINS | (1 << PREPOSITION), classes[firstToken - 1]!)) return null;
  const first = firstOfSentence(scene, firstToken);
  let last = firstToken - 1;
  // “Deputy Prime Minister Sir Somebody”: honorifics stand between.
  while (last > first && hasBit(scene, last, BEFORE_NAME)) last--;
  if (last < first) return null;
  const noun = titleNoun(scene, last, first);
  if (noun < 0) return null;
  if (isPlural(scene, last) && !isInList(classes[endToken])) return null;
  const office = withoutVerb(scene, descriptionStart(scene, noun, first), noun);
  const sought = Math.max(first, officeSoughtFrom(tokens, office));
  const start = sought < office ? descriptionStart(scene, sought, first) : office;
  // “a hotelier Trump tapped”, “the child Smith refused”: a surname that begins a clause about the noun.
  const isClause =
    endToken - firstToken === 1 &&
    classes[firstToken - 1] !== CAPITALISED &&
    classes[start - 1] === DETERMINER;
  const isLong = start < last;
  // “officers assigned to guard Smith”, “will coach Smith”: a verb.
  const before = tokens[start - 1]?.lower === 'to' || classes[start - 1] === AUXILIARY;
  const isVerb = !isLong && before && endToken - firstToken === 1 && classes[last] !== CAPITALISED;
  if (isClause || isVerb || (!isLong && hasBit(scene, last, SAYS_LITTLE))) return null;
  return { firstToken: start, endToken: last + 1, worth: isLong ? 2 : 1.3 };
}

/** “Sweden's Minister of Justice, Gunnar Somebody,”: a description and a comma before the name. */
export function roleBeforeComma(scene: Scene, mention: NameMention): RoleFound | null {
  const { tokens, classes } = scene;
  const first = firstOfSentence(scene, mention.firstToken);
  let comma = mention.firstToken - 1;
  while (comma > first && classes[comma] === CAPITALISED) comma--;
  if (comma <= first || classes[comma] !== COMMA || mention.isPossessive) return null;
  let start = phraseBefore(scene, comma - 1, first);
  // "Secretary Ann Roe and Minister of Roads, Gunnar Somebody": what stands before her name is hers.
  const other = scene.mentions[firstFrom(scene.mentions, Math.max(0, start))];
  if (start >= 0 && other && other.endToken < comma && classes[other.endToken] === AND && !other.isPossessive)
    start = other.endToken + 1;
  if (start < 0 || isListed(scene, start, comma)) return null;
  const isClosed = /^[.,;]?$/.test(tokens[mention.endToken]?.text ?? '');
  return isClosed || start === first ? { firstToken: start, endToken: comma, worth: 2.5 } : null;
}

/** “Ann Roe, Jon Poe”: whether another name begins at `start` and ends at the comma, or before “and”. */
function isListed({ mentions, classes }: Scene, start: number, comma: number): boolean {
  const other = mentions[firstFrom(mentions, start)];
  if (other?.firstToken !== start || other.isPossessive) return false;
  return other.endToken === comma || classes[other.endToken] === AND;
}

function firstOfSentence({ tokens, sentences }: Scene, t: number): number {
  return sentences[tokens[t]!.sentence]!.firstToken;
}

function hasBit({ tokens }: Scene, t: number, bit: number): boolean {
  return (tokens[t]!.word.role & bit) !== 0;
}

/** The person's noun of the words that end at `last`: there, or before “of State”, “to Ukraine”; -1 without. */
function titleNoun(scene: Scene, last: number, first: number): number {
  /** Words between a title's noun and the name: Secretary of State for Health. */
  const MOST_BEHIND_NOUN = 8;
  if (hasBit(scene, last, ROLE_TITLE)) return last;
  if (scene.classes[last] !== CAPITALISED) return -1;
  let isBehindPreposition = false;
  for (let t = last - 1; t >= first && t > last - MOST_BEHIND_NOUN; t--) {
    if (isBehindPreposition && hasBit(scene, t, ROLE_TITLE)) return t;
    const { lower } = scene.tokens[t]!;
    isBehindPreposition = /^(?:of|for|to|at)$/.test(lower);
    const goesOn = isBehindPreposition || lower === 'the' || lower === 'and';
    if (scene.classes[t] !== CAPITALISED && !goesOn) return -1;
  }
  return -1;
}

/** Where the description whose last word is at `last` begins: as far left as its words may belong together. */
function descriptionStart(scene: Scene, last: number, first: number): number {
  const { tokens, classes } = scene;
  const least = Math.max(first, last - MOST_TOKENS);
  let start = last;
  while (start > least) {
    const t = start - 1;
    const { word } = tokens[t]!;
    // The US is no pronoun.
    const kind = word.text === 'US' ? CAPITALISED : classes[t]!;
    if (kind === POSSESSIVE) return t;
    if (isPeople(word)) break;
    if (kind === DETERMINER || isAmong(ENDS, kind) || word.role & TIME) break;
    if (kind === PREPOSITION || kind === AND) {
      // “aide to Vice President”: what is before the small word is somebody else.
      if (t <= least) break;
      const isLink = kind === AND ? hasBit(scene, t - 1, ROLE_NOUN) : isInName(scene, t);
      if (!isLink) break;
      start = t - 1;
      continue;
    }
    if (kind !== CAPITALISED) {
      // “officials told White House aide”: a small word before a capital is no part, but for those that modify.
      const isPart =
        classes[start] !== CAPITALISED ||
        word.role & MODIFIER ||
        isChainToCapital(classes, start, last, least);
      // "two issues forcing chairman"
      const isVerb =
        word.lower.endsWith('ing') && classes[t - 1] === WORD && looksPlural(tokens[t - 1]!.lower);
      if (!isPart || isVerb || word.isPossessive || (kind === VERB_SHAPE && !word.lower.includes('-'))) break;
    }
    start = t;
  }
  return start;
}

/** “Republican state schools Superintendent”: two small words or more between a capital and the title. */
function isChainToCapital(classes: Uint8Array, start: number, last: number, least: number): boolean {
  let at = start - 1;
  while (at > least && at > start - 5 && classes[at] === WORD) at--;
  return start === last && at < start - 2 && classes[at] === CAPITALISED;
}

/** Without the verb that a description may seem to begin with: “to honor former catcher”, “he provides head coach”. */
function withoutVerb(scene: Scene, start: number, noun: number): number {
  const { tokens, classes } = scene;
  const before = tokens[start - 1];
  const isNone = isAmong((1 << CAPITALISED) | (1 << POSSESSIVE), classes[start]!);
  if (start === noun || !before || isNone) return start;
  const mayBeVerb = !hasBit(scene, start, ROLE_NOUN | MODIFIER) || classes[start] === VERB_SHAPE;
  const isBehindSubject = classes[start - 1] === SUBJECT_PRONOUN || isPeople(before.word);
  return mayBeVerb && (isBehindSubject || before.lower === 'to') ? start + 1 : start;
}

/** Democrats, Russians. */
const isPeople = (word: Word) => (word.flags & PEOPLE) !== 0 && !word.isPossessive && looksPlural(word.lower);

/** Whether the word is a plural: “stars Jane Roe as …” is a verb, where no other name follows. */
const isPlural = ({ tokens }: Scene, t: number) => looksPlural(tokens[t]!.lower);

/** Whether another name may follow behind one that ends before a token of this class. */
const isInList = (kind: number | undefined) => kind === AND || kind === COMMA || kind === OPENS;

/** Whether the small word at `t` is part of a name: Department of Health. */
function isInName(scene: Scene, t: number): boolean {
  return isBetweenCapitals(scene, t) && !hasBit(scene, t + 1, ROLE_TITLE);
}

function isBetweenCapitals({ tokens, classes }: Scene, t: number): boolean {
  const isBetween = classes[t - 1] === CAPITALISED && classes[t + 1] === CAPITALISED;
  return isBetween && /^(?:of|for|on|in)$/.test(tokens[t]!.lower);
}

/** Whether a small word belongs to the noun before it: director for Europe, Department of Health. */
function isLinked(scene: Scene, t: number): boolean {
  return (t > 0 && hasBit(scene, t - 1, ROLE_NOUN)) || isInName(scene, t);
}

/**
 * Where the noun phrase for a person that ends at `last` begins: “Roe's wife” of “spoke of Roe's wife”. -1 where
 * none of its heads is one person's noun, or two are (“brother of the heir”: which of them is named?), or where it is the
 * object of a preposition or verb.
 */
function phraseBefore(scene: Scene, last: number, first: number): number {
  const { tokens, classes } = scene;
  const least = Math.max(first, last - MOST_TOKENS);
  let start = last + 1;
  let isHead = true;
  let isPerson = false;
  let isJoined = false;
  let from = -1;
  let persons = 0;
  while (start > least) {
    const t = start - 1;
    const kind = classes[t]!;
    if (isAmong(ENDS, kind) || hasBit(scene, t, TIME)) break;
    if (kind === PREPOSITION && tokens[t]!.lower !== 'of' && !isLinked(scene, t)) break;
    start = t;
    if (kind === POSSESSIVE) break;
    // “one of the protesters” goes on to the left of its determiner.
    if (kind === DETERMINER) {
      if (classes[t - 1] !== PREPOSITION) break;
      isJoined = false;
    } else if (kind === PREPOSITION) {
      isHead = true;
      // Minister of Justice, nominee for governor, rates director for Europe and strategist: one phrase.
      const isOffice = tokens[t]!.lower === 'for' && classes[t + 1] === WORD;
      if (isOffice || isJoined || isBetweenCapitals(scene, t)) continue;
      if (isPerson) from = t + 1;
      isPerson = false;
    } else if (kind === AND) isJoined = !isHead;
    else if (isHead) {
      // The head of a phrase is its last noun: the one at the end, or before a preposition.
      const isNoun = hasBit(scene, t, ROLE_TITLE) && !isPlural(scene, t);
      if (isNoun && !isPerson) persons++;
      isPerson ||= isNoun;
      isHead = false;
    }
  }
  const isOneOf = tokens[start]?.lower === 'one';
  if (persons !== 1 && !(persons === 0 && isOneOf)) return -1;
  if (persons === 1 && !isPerson) start = from;
  while (start <= last && classes[start] === AND) start++;
  // “According to the lawyer,”, “In response to”: what began with a preposition is no subject.
  const opening = classes[start];
  const isObject = opening === PREPOSITION || opening === VERB_SHAPE || tokens[start]!.lower === 'according';
  return start <= last && !isObject ? start : -1;
}
