/** Words for a person before the name: "Chinese President Xi Jinping", "her adviser, Jane Doe". */
import type { Layout, NameMention } from './layers.ts';
import { foldWord, HONORIFIC, wordFlags } from './name-lexicon.ts';
import type { RoleFound } from './roles.ts';
import { endsDescription, isRoleNoun } from './roles-behind.ts';
import {
  ADVERB,
  AND,
  CAPITALISED,
  COMMA,
  DETERMINER,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  type Syntax,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';

/** Words between a title's noun and the name: Secretary of State for Health. */
const MOST_BEHIND_NOUN = 8;
/** Descriptions before a name are seldom longer. */
const MOST_TOKENS = 16;
const TIME =
  /^(?:week|month|year|day|night|morning|evening|afternoon|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|ago|earlier|later|january|february|march|april|june|july|august|september|october|november|december)$/;
/** Of several people, or no more than an age. */
const PLURAL_TITLE = /^(?:sens|reps|govs|presidents|messrs|senators|brothers|sisters|uncle|\d.*-old)$/;
const HONORIFICS_ONLY = /^(?:mr|mrs|ms|miss|mx|sir|dame|dr|lady|lord|rev|adv)$/;

/** The title or description directly before a mention; null where there is none. */
export function roleBeforeName(layout: Layout, syntax: Syntax, mention: NameMention): RoleFound | null {
  const { firstToken } = mention;
  const head = firstToken - 1;
  if (head < 0 || !isNear(layout, head, firstToken)) return null;
  let last = head;
  // “Deputy Prime Minister Sir Somebody”: honorifics stand between.
  while (last > 0 && isHonorific(layout, last)) last--;
  if (last !== head && !isNear(layout, last, firstToken)) return null;
  const noun = titleNoun(layout, syntax, last);
  if (noun < 0) return null;
  const start = descriptionStart(layout, syntax, noun);
  if (isContactClause(layout, syntax, start, mention)) return null;
  const words = last + 1 - start;
  const only = foldWord(layout.tokens[last]!.lower);
  if (words === 1 && (HONORIFICS_ONLY.test(only) || PLURAL_TITLE.test(only))) return null;
  return { firstToken: start, endToken: last + 1, worth: words > 1 ? 2 : 1.3 };
}

/** “Sweden's Minister of Justice, Gunnar Somebody,”: a description and a comma before the name. */
export function roleBeforeComma(layout: Layout, syntax: Syntax, mention: NameMention): RoleFound | null {
  const { tokens } = layout;
  const { classes } = syntax;
  let name = mention.firstToken;
  while (name > 0 && classes[name - 1] === CAPITALISED && isNear(layout, name - 1, name)) name--;
  const comma = name - 1;
  if (comma < 1 || classes[comma] !== COMMA || mention.isPossessive) return null;
  if (!isNear(layout, comma - 1, mention.firstToken)) return null;
  const closer = tokens[mention.endToken];
  const isClosed =
    closer === undefined ||
    /^[.,;]$/.test(closer.text) ||
    closer.paragraph !== tokens[mention.firstToken]!.paragraph;
  const { start, hasNoun } = phraseBefore(layout, syntax, comma - 1);
  if (!hasNoun || start >= comma) return null;
  const { firstToken } = layout.sentences[tokens[start]!.sentence]!;
  if (!isClosed && start > firstToken) return null;
  return { firstToken: start, endToken: comma, worth: 2.5 };
}

/** The person's noun of the words that end at `last`: there, or before “of State”, “to Ukraine”; -1 without. */
function titleNoun(layout: Layout, { classes }: Syntax, last: number): number {
  const { tokens } = layout;
  if (isTitleWord(layout, last)) return last;
  if (classes[last] !== CAPITALISED) return -1;
  const { firstToken } = layout.sentences[tokens[last]!.sentence]!;
  let isBehindPreposition = false;
  for (let t = last - 1; t >= firstToken && t > last - MOST_BEHIND_NOUN; t--) {
    const kind = classes[t]!;
    if (isBehindPreposition && isTitleWord(layout, t)) return t;
    const { lower } = tokens[t]!;
    isBehindPreposition = /^(?:of|for|to|at)$/.test(lower);
    if (kind !== CAPITALISED && !isBehindPreposition && lower !== 'the' && lower !== 'and') return -1;
  }
  return -1;
}

/** “a hotelier Trump tapped”, “the child Smith refused”: a surname that begins a clause about the noun. */
function isContactClause(
  { tokens }: Layout,
  { classes }: Syntax,
  start: number,
  { firstToken, endToken }: NameMention,
): boolean {
  const isBare = endToken - firstToken === 1;
  const isCapital = classes[firstToken - 1] === CAPITALISED;
  return (
    isBare && !isCapital && start > 0 && classes[start - 1] === DETERMINER && tokens[start]!.kind === 'word'
  );
}

/** Whether both tokens stand in one sentence of one paragraph. */
function isNear({ tokens }: Layout, a: number, b: number): boolean {
  return tokens[a]!.sentence === tokens[b]!.sentence;
}

function isHonorific({ tokens }: Layout, t: number): boolean {
  const folded = foldWord(tokens[t]!.lower);
  return (wordFlags(folded) & HONORIFIC) !== 0 || /^(?:sheikha?|ayatollah)$/.test(folded);
}

const ABBREVIATED_TITLE =
  /^(?:sen|sens|rep|reps|gov|lt|col|gen|capt|maj|sgt|cpl|det|insp|supt|adm|cmdr|prof|rev|hon|pres|amb|atty|major-gen|datuk|seri|tan|dato|justice|judge|cardinal|advocate)$/;

function isTitleWord(layout: Layout, t: number): boolean {
  return isRoleNoun(layout, t) || ABBREVIATED_TITLE.test(foldWord(layout.tokens[t]!.lower));
}

/** Where the description whose last word is at `last` begins: as far left as its words may belong together. */
function descriptionStart(layout: Layout, { classes }: Syntax, last: number): number {
  const { tokens } = layout;
  const { firstToken } = layout.sentences[tokens[last]!.sentence]!;
  const least = Math.max(firstToken, last - MOST_TOKENS);
  let start = last;
  while (start > least) {
    const t = start - 1;
    // The US is no pronoun.
    const kind = tokens[t]!.text === 'US' ? CAPITALISED : classes[t]!;
    const { lower, text } = tokens[t]!;
    const right = classes[start]!;
    if (endsDescription(kind) && kind !== POSSESSIVE) break;
    if (kind === DETERMINER || kind === NUMBER || kind === ADVERB || TIME.test(lower)) break;
    if (kind === POSSESSIVE) {
      start = t;
      break;
    }
    if (kind === PREPOSITION) {
      // Secretary of State, Department of Health, manager for Canadian rates.
      const before = start - 2;
      const joins = lower === 'of' || lower === 'for';
      if (!joins || before < least || !isHeadBefore(layout, classes, before)) break;
      start = before;
      continue;
    }
    if (kind === AND) {
      const before = start - 2;
      const isPair = text === '&' || lower === 'and';
      if (
        !isPair ||
        before < least ||
        !(
          isRoleNoun(layout, before) ||
          (classes[before] === CAPITALISED && right === CAPITALISED && text === '&')
        )
      )
        break;
      start = before;
      continue;
    }
    // “officials told White House aide”: a small word before a capital is no part, but for those that modify.
    if (
      kind !== CAPITALISED &&
      right === CAPITALISED &&
      !MODIFIER.test(lower) &&
      !isChainToCapital(classes, t, start, last, least)
    )
      break;
    if (kind === VERB_SHAPE && !/-/.test(lower)) break;
    if (/(?:'s|s')$/.test(lower) && kind !== CAPITALISED && !isRoleNoun(layout, t)) break;
    start = t;
  }
  return skipStarter(layout, start, last, firstToken);
}

/** “Republican state schools Superintendent”: two small words or more between a capital and the title. */
function isChainToCapital(
  classes: Uint8Array,
  t: number,
  start: number,
  last: number,
  least: number,
): boolean {
  if (start !== last) return false;
  let at = t;
  while (at > least && at > t - 4 && classes[at] === WORD) at--;
  return t - at >= 2 && classes[at] === CAPITALISED;
}

const MODIFIER =
  /^(?:former|then|acting|late|longtime|long-time|veteran|senior|junior|chief|deputy|vice|assistant|associate|fellow|interim|incoming|outgoing|ex|ex-.*|young|old|elder|younger|new|current|conservative|liberal|progressive|moderate|prominent|influential|leading|top|right-wing|left-wing|far-right|far-left|billionaire|two-time|three-time|four-time|one-time|onetime|retired|local|self-described|independent|anti-.*|pro-.*|.*-.*)$/;

/** “Author and”, “Department of”: a title or a capitalised word before the small one. */
function isHeadBefore(layout: Layout, classes: Uint8Array, t: number): boolean {
  return classes[t] === CAPITALISED || isRoleNoun(layout, t);
}

/** A capital at the sentence's start that belongs to no name: “When President Trump”. */
function skipStarter({ tokens }: Layout, start: number, last: number, first: number): number {
  if (start !== first || start === last) return start;
  const { lower } = tokens[start]!;
  return /^(?:like|even|only|both|when|while|after|before|as|but|and|so|also|still|then|for|with|under|last|next|this|that)$/.test(
    lower,
  )
    ? start + 1
    : start;
}

/** Whether a preposition belongs to what precedes it: “one of the protesters”, “director for Europe”. */
function isLinked(layout: Layout, classes: Uint8Array, t: number): boolean {
  if (t === 0 || classes[t - 1] === COMMA) return false;
  return layout.tokens[t]!.lower === 'of' || classes[t - 1] === CAPITALISED || isRoleNoun(layout, t - 1);
}

/** The noun phrase that ends at `last`: back to a determiner, a verb or punctuation. */
function phraseBefore(
  layout: Layout,
  { classes }: Syntax,
  last: number,
): { start: number; hasNoun: boolean } {
  const { tokens } = layout;
  const { firstToken } = layout.sentences[tokens[last]!.sentence]!;
  const least = Math.max(firstToken, last - MOST_TOKENS);
  let start = last + 1;
  let isHead = true;
  let hasNoun = false;
  while (start > least) {
    const t = start - 1;
    const kind = classes[t]!;
    if (endsDescription(kind) && kind !== POSSESSIVE) break;
    if (kind === ADVERB || kind === NUMBER || TIME.test(tokens[t]!.lower)) break;
    start = t;
    if (kind === POSSESSIVE) break;
    if (kind === DETERMINER) {
      // “one of the protesters” goes on to the left of its determiner.
      if (t - 1 > least && classes[t - 1] === PREPOSITION && isLinked(layout, classes, t - 1)) continue;
      break;
    }
    if (kind === PREPOSITION) {
      if (!isLinked(layout, classes, t)) {
        start = t + 1;
        break;
      }
      isHead = true;
    } else if (isHead) {
      // The head of a phrase is its last noun: the one at the end, or before a preposition.
      if (isTitleWord(layout, t)) hasNoun = true;
      isHead = false;
    }
  }
  while (start <= last && (classes[start] === AND || classes[start] === ADVERB)) start++;
  // “According to the lawyer,”, “In response to”: what began with a preposition is no subject.
  if (
    start <= last &&
    (classes[start] === PREPOSITION || classes[start] === VERB_SHAPE || tokens[start]!.lower === 'according')
  )
    return { start: last + 1, hasNoun: false };
  return { start, hasNoun };
}
