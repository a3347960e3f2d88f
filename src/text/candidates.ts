/**
 * All words of an article that may name the speaker of a quotation, in their order: names of persons and of
 * anything else, pronouns, and descriptions ("the senator", "prison officials"). Found once for the whole
 * article; each quotation then looks at the nearest of them. Linear.
 */

import type { Layout, Names, Token } from './layers.ts';
import type { Steps } from './steps.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  COLON,
  DETERMINER,
  NUMBER,
  POSSESSIVE,
  REPORTS,
  type Syntax,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';

export type CandidateKind =
  | 'name'
  | 'other'
  | 'pronoun'
  | 'relative'
  | 'speaker'
  | 'possessive'
  | 'description';

export interface Candidate {
  start: number;
  end: number;
  /** Tokens [firstToken, endToken). */
  firstToken: number;
  endToken: number;
  /** 'other' is a name of no person, 'speaker' is "I" and "we", 'relative' is "who". */
  kind: CandidateKind;
  /** Index into Names.persons for a name, else -1. */
  person: number;
  isPossessive: boolean;
  /** How often such words head a speaker, 0 to 90: of the head of a description. */
  share: number;
}

const PRONOUNS = new Map<string, CandidateKind>([
  ['he', 'pronoun'],
  ['she', 'pronoun'],
  ['they', 'pronoun'],
  ['it', 'pronoun'],
  ["he's", 'pronoun'],
  ["she's", 'pronoun'],
  ['who', 'relative'],
  ['which', 'relative'],
  ['i', 'speaker'],
  ['we', 'speaker'],
  ['his', 'possessive'],
  ['her', 'possessive'],
  ['their', 'possessive'],
]);
/** Words that stand for a speaker alone: "some say", "others added". */
const ALONE = /^(?:some|others|many|one|another|both|most|critics|anyone|someone|everyone)$/;
const MOST_WORDS_IN_DESCRIPTION = 8;
/** Share, 0 to 90, from which a verb shows that what stands before it speaks. */
const LEAST_REPORT = 45;
/** So many tokens take about a millisecond. */
const TOKENS_A_STEP = 500;

/** The candidates of an article, by their first token. */
export function* findCandidates(layout: Layout, syntax: Syntax, names: Names): Steps<Candidate[]> {
  const { tokens } = layout;
  const found: Candidate[] = [];
  const taken = new Uint8Array(tokens.length);
  for (const { start, end, firstToken, endToken, person, isPossessive, title } of names.mentions) {
    found.push({ start, end, firstToken, endToken, kind: 'name', person, isPossessive, share: 0 });
    taken.fill(1, firstToken, endToken);
    for (let t = firstToken - 1; title && t >= 0 && tokens[t]!.start >= title[0]; t--) taken[t] = 1;
  }
  // What lies inside a description is no speaker of its own: "Russian" and "his" in "his Russian counterpart".
  const inDescription = new Uint8Array(tokens.length);
  for (let t = 0; t < tokens.length; t++) {
    if (t % TOKENS_A_STEP === 0) yield;
    if (syntax.quoteOf[t]! >= 0 || taken[t]) continue;
    const description = readDescription(layout, syntax, taken, t);
    if (!description) continue;
    found.push(description);
    inDescription.fill(1, description.firstToken, description.endToken);
  }
  for (const { start, end, firstToken, endToken } of names.others) {
    if (taken[firstToken] || taken[endToken - 1] || inDescription[endToken - 1]) continue;
    // "Though" and "However" begin sentences; a name of one word is none of the closed lists.
    if (
      endToken - firstToken === 1 &&
      syntax.classes[firstToken] !== CAPITALISED &&
      syntax.quoteOf[firstToken]! < 0
    )
      continue;
    const isPossessive = /['’]s?$/.test(tokens[endToken - 1]!.text);
    const last = found.at(-1);
    if (
      last?.kind === 'other' &&
      !last.isPossessive &&
      isOneName(tokens, syntax, last.endToken, firstToken)
    ) {
      Object.assign(last, { end, endToken, isPossessive });
      continue;
    }
    found.push({ start, end, firstToken, endToken, kind: 'other', person: -1, isPossessive, share: 0 });
  }
  found.push(...findUnknownNames(layout, syntax, found));
  for (let t = 0; t < tokens.length; t++) {
    const { start, end, lower } = tokens[t]!;
    if (syntax.quoteOf[t]! >= 0 || taken[t]) continue;
    const kind = PRONOUNS.get(lower);
    if (!kind) continue;
    const isPossessive = kind === 'possessive';
    if (isPossessive && inDescription[t]) continue;
    found.push({ start, end, firstToken: t, endToken: t + 1, kind, person: -1, isPossessive, share: 0 });
  }
  return found.sort((a, b) => a.firstToken - b.firstToken || a.endToken - b.endToken);
}

/** Whether two names of no person are parts of one: "Association | of | Flight | Attendants". */
function isOneName(tokens: readonly Token[], syntax: Syntax, end: number, start: number): boolean {
  if (start <= end) return start === end && tokens[start]!.sentence === tokens[end - 1]!.sentence;
  return start === end + 1 && tokens[end]!.text === 'of' && syntax.quoteOf[end]! < 0;
}

/** Words with capitals that no list knows, where a reporting verb or "according to" stands beside them. */
function findUnknownNames({ tokens }: Layout, syntax: Syntax, known: readonly Candidate[]): Candidate[] {
  const isKnown = new Uint8Array(tokens.length);
  for (const { firstToken, endToken } of known) isKnown.fill(1, firstToken, endToken);
  const found: Candidate[] = [];
  const isReport = (t: number) => syntax.classes[t] === REPORTS && syntax.cues[t]! > LEAST_REPORT;
  for (let t = 0; t < tokens.length; t++) {
    // @somebody posted: an account.
    const isAccount = tokens[t]!.text.startsWith('@') && syntax.quoteOf[t]! < 0;
    if ((syntax.classes[t] !== CAPITALISED && !isAccount) || isKnown[t]) continue;
    const firstToken = t;
    while (
      syntax.classes[t + 1] === CAPITALISED &&
      !isKnown[t + 1] &&
      tokens[t + 1]!.sentence === tokens[t]!.sentence
    )
      t++;
    const isAccording =
      tokens[firstToken - 1]?.lower === 'to' && tokens[firstToken - 2]?.lower === 'according';
    // ‘…’: Ann Lee
    const isLabel = syntax.classes[firstToken - 1] === COLON && syntax.quoteOf[firstToken - 2]! >= 0;
    const isPosted = isAccount && (syntax.classes[t + 1] === REPORTS || syntax.classes[t + 1] === VERB_SHAPE);
    if (!isReport(t + 1) && !isReport(firstToken - 1) && !isAccording && !isLabel && !isPosted) continue;
    const { start } = tokens[firstToken]!;
    const { end } = tokens[t]!;
    found.push({
      start,
      end,
      firstToken,
      endToken: t + 1,
      kind: 'other',
      person: -1,
      isPossessive: false,
      share: 0,
    });
  }
  return found;
}

/** The description that starts at token `t`, ending in the last word that can head one. */
function readDescription({ tokens }: Layout, syntax: Syntax, taken: Uint8Array, t: number): Candidate | null {
  const opening = syntax.classes[t]!;
  const opens = opening === DETERMINER || opening === POSSESSIVE || opening === NUMBER;
  const isFree = opening === WORD || opening === CAPITALISED || opening === ADVERB;
  const isPossessor = t > 0 && /['’]s?$/.test(tokens[t - 1]!.text) && syntax.quoteOf[t - 1]! < 0;
  if (!opens) {
    // Without an article it starts where no other word of the group stands before it.
    if (!isFree) return null;
    const before = t > 0 && tokens[t - 1]!.sentence === tokens[t]!.sentence ? syntax.classes[t - 1]! : -1;
    const goesOn =
      before === WORD ||
      before === DETERMINER ||
      before === POSSESSIVE ||
      before === NUMBER ||
      before === CAPITALISED;
    if (goesOn && !isPossessor) return null;
  }
  let head = -1;
  let share = 0;
  const sentence = tokens[t]!.sentence;
  for (let i = t; i < tokens.length && i < t + MOST_WORDS_IN_DESCRIPTION; i++) {
    const kind = syntax.classes[i]!;
    const { lower, text, word } = tokens[i]!;
    if (tokens[i]!.sentence !== sentence || (taken[i] && i > t)) break;
    if (i > t && kind !== WORD && kind !== CAPITALISED && kind !== NUMBER) {
      // A verb may be an adjective here ("the leaked memo"), but only before the head.
      if (kind === AUXILIARY || kind === AND || syntax.cues[i]! > 60 || kind !== REPORTS) {
        if (!(kind === ADVERB && lower.endsWith('ly'))) break;
      }
    }
    const value = Math.round(word.headShare * 90);
    if (value > 0 && syntax.cues[i]! < 60) {
      head = i;
      share = value;
    }
    if (/['’]s?$/.test(text) && i > t) break;
    // Whatever "the impostor" is, it speaks where a reporting verb follows.
    const next = syntax.classes[i + 1];
    if (
      head < 0 &&
      i > t &&
      opens &&
      kind === WORD &&
      next === REPORTS &&
      syntax.cues[i + 1]! > LEAST_REPORT
    ) {
      head = i;
      break;
    }
  }
  if (head < 0 && opens) head = saidBehindQuote(tokens, syntax, t);
  if (head < 0) {
    if (!ALONE.test(tokens[t]!.lower)) return null;
    head = t;
  }
  const { start } = tokens[t]!;
  const end = tokens[head]!.end;
  return {
    start,
    end,
    firstToken: t,
    endToken: head + 1,
    kind: 'description',
    person: -1,
    isPossessive: /['’]s?$/.test(tokens[head]!.text),
    share,
  };
}

/** “…,” said the ruling: whatever stands there, it speaks. The last of its words; -1 where this is something else. */
function saidBehindQuote(tokens: readonly Token[], { classes, cues, quoteOf }: Syntax, t: number): number {
  const isSaid = classes[t - 1] === REPORTS && cues[t - 1]! > LEAST_REPORT && quoteOf[t - 2]! >= 0;
  if (!isSaid) return -1;
  let head = t;
  while (head + 1 < tokens.length && head < t + MOST_WORDS_IN_DESCRIPTION && classes[head + 1] === WORD)
    head++;
  return head > t && tokens[head]!.sentence === tokens[t]!.sentence ? head : -1;
}

/** Index of the first item (of items in the order of the text) that starts at or behind the token. */
export function firstFrom(items: readonly { firstToken: number }[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
