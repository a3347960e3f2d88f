/** Words for a person behind the name: ", senior analyst at …", "is the head of …", ", who lives in …". */

import type { NameMention } from './layers.ts';
import { HONORIFIC } from './name-flags.ts';
import { LASTING, LASTING_BEHIND_AUXILIARY, ROLE_NOUN } from './people-bits.ts';
import type { RoleFound } from './roles.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  CLAUSE_BEGINS,
  CLOSES,
  COMMA,
  DASH,
  DETERMINER,
  DOES_REPORT,
  isAmong,
  OPENS,
  PHRASE_ENDS,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  REPORTS,
  type Scene,
  STOP,
  VERB_SHAPE,
} from './syntax.ts';
import { looksPlural } from './word-endings.ts';

/** The role behind a mention; null where there is none. `nextName` is the first token of the next name. */
export function roleBehind(scene: Scene, mention: NameMention, nextName: number): RoleFound | null {
  /** Appositions are seldom longer. */
  const MOST_TOKENS = 34;
  const { tokens, classes } = scene;
  const at = skipAside(scene, mention.endToken);
  const token = tokens[at];
  if (mention.isPossessive || token?.sentence !== tokens[mention.firstToken]!.sentence) return null;
  const limit = Math.min(scene.sentences[token.sentence]!.endToken, at + MOST_TOKENS);
  const kind = classes[at]!;
  const isAside = kind === COMMA || kind === DASH;
  const from = isAside ? at + 1 : at;
  const lower = tokens[from]?.lower;
  if (lower === 'who') return readRelative(scene, from, limit);
  if (isAside) {
    return readApposition(scene, from, limit, nextName, classes[mention.firstToken - 1] === AND);
  }
  if (lower === 'of') return readOf(scene, at, Math.min(limit, nextName));
  return lower === 'is' || lower === 'was' ? readPredicate(scene, at + 1, limit, nextName) : null;
}

/** Behind “(R)”, “(D-Ohio)” and “, 42,”, which may stand between a name and its apposition. */
function skipAside({ tokens, classes }: Scene, from: number): number {
  let at = from;
  if (classes[at] === OPENS) {
    const length = classes.subarray(at, at + 8).indexOf(CLOSES);
    at += length + 1;
  }
  const isAge = /^\d{1,2}$/.test(tokens[at + 1]?.text ?? '');
  return isAge && classes[at + 2] === COMMA ? at + 2 : at;
}

/**
 * A noun phrase from `from` on: its head (-1 without), whether one of its nouns is no plural, the first word that more hangs
 * on, and where one of `ends` follows; null where a clause begins.
 */
function readPhrase({ tokens, classes, cues }: Scene, from: number, limit: number, ends: number) {
  /** Of 90: a word that reports in most of its uses. */
  const SURE_CUE = 54;
  const NO_VERB = (1 << CAPITALISED) | (1 << DETERMINER) | (1 << POSSESSIVE);
  const OBJECT_BEGINS = (1 << DETERMINER) | (1 << POSSESSIVE);
  let head = -1;
  let hasOne = false;
  let isRelative = false;
  let link = limit;
  let verb: number | undefined;
  let end = from;
  for (; end < limit && !isAmong(ends, classes[end]!); end++) {
    const kind = classes[end]!;
    // Department of Health: a small word between capitals.
    const isInsideName = classes[end - 1] === CAPITALISED && classes[end + 1] === CAPITALISED;
    isRelative ||= kind === RELATIVE;
    if (isRelative || (kind === PREPOSITION && !isInsideName)) link = Math.min(link, end);
    const isSureCue = kind === REPORTS && cues[end]! >= SURE_CUE;
    if (head >= 0 && joinsSomebody(tokens, end)) break;
    if (end >= link) {
      // A comma is missing: "…, a geologist at the university told the paper".
      const mayBeVerb = !isRelative && head >= 0 && end > link + 1;
      if (isSureCue && mayBeVerb) break;
      // "…, owner of the bakery was fined": where no comma follows.
      isRelative ||= /^(?:where|while|when|that|time|what|if|as)$/.test(tokens[end]!.lower);
      if (mayBeVerb && /^(?:was|is|has|will)$/.test(tokens[end]!.lower)) verb ??= end;
      continue;
    }
    // "…, the lawyer sells some …", "…, the twins painted the …"
    const { lower } = tokens[end]!.word;
    const isFiniteVerb = head >= 0 && (looksPlural(lower) || lower.endsWith('ed')) && !isAmong(NO_VERB, kind);
    if (isFiniteVerb && isAmong(OBJECT_BEGINS, classes[end + 1]!)) return null;
    if (isAmong(CLAUSE_BEGINS, kind)) return null;
    if (kind === REPORTS && (head < 0 || isSureCue)) return null;
    if ((tokens[end]!.word.role & ROLE_NOUN) === 0) continue;
    head = end;
    hasOne ||= !looksPlural(lower);
  }
  if (classes[end] === STOP || end >= limit) end = verb ?? end;
  return { head, link, end, hasOne };
}

/** “head of plants at Kew Labs and Dr Ann Lee”: with the title somebody else begins. */
const joinsSomebody = (tokens: Scene['tokens'], at: number) =>
  tokens[at]!.lower === 'and' && ((tokens[at + 1]?.word.nameFlags ?? 0) & HONORIFIC) !== 0;

/** What stands between the comma behind the name and the next: a noun phrase with a person's noun. */
function readApposition(
  scene: Scene,
  from: number,
  limit: number,
  nextName: number,
  mayBeSeveral: boolean,
): RoleFound | null {
  const NO_APPOSITION = CLAUSE_BEGINS | (1 << AND) | (1 << PREPOSITION) | (1 << REPORTS) | (1 << RELATIVE);
  const { tokens, classes } = scene;
  // "…, gave a shorter version" and "…, started the page" are what somebody does; "…, elected mayor in May," what somebody is.
  const isVerb =
    classes[from] === VERB_SHAPE && (!tokens[from]!.lower.endsWith('ed') || classes[from + 1] === DETERMINER);
  const isNone = isVerb || isAmong(NO_APPOSITION, classes[from]!);
  const phrase = isNone ? null : readPhrase(scene, from, limit, PHRASE_ENDS);
  if (!phrase || phrase.head < 0) return null;
  const { head, link, end, hasOne } = phrase;
  // "…, retired sailors": nobody is several.
  if (!mayBeSeveral && !hasOne) return null;
  // “X, the lawyer who …” runs to the sentence's end; without any end it was no apposition.
  if (end >= limit && tokens[end]?.sentence === tokens[from]!.sentence) return null;
  // A list of names: “Smith, Prime Minister Jones and …”, “Smith (discus), Jones (110m)”.
  if (nextName < end && nextName <= link) return null;
  if (classes.subarray(from, end).includes(OPENS) && nextName === from) return null;
  // “Director, IIFL Securities”: the body behind a bare title and its comma.
  let body = end + 1;
  while (body < limit && classes[body] === CAPITALISED) body++;
  const isBare = end <= from + 1 + Number(head > from) && classes[end] === COMMA && body > end + 1;
  const isClosed = body >= limit || /^[.,]$/.test(tokens[body]!.text);
  const isWithBody = isBare && isClosed && nextName >= body;
  return trimmed(scene, from, isWithBody ? body : nestedEnd(scene, end, limit, nextName), 3);
}

/** “the CEO of DH, the Spokane firm behind …”: where the words for the body end; `comma` without such. */
function nestedEnd(scene: Scene, comma: number, limit: number, nextName: number): number {
  const { classes } = scene;
  const isNested =
    classes[comma] === COMMA && classes[comma - 1] === CAPITALISED && classes[comma + 1] === DETERMINER;
  const nested = isNested ? readPhrase(scene, comma + 1, limit, PHRASE_ENDS) : null;
  return nested && nested.end < Math.min(limit, nextName) ? nested.end : comma;
}

/** “Hege is the CEO of …”: what a name is said to be. */
function readPredicate(scene: Scene, at: number, limit: number, nextName: number): RoleFound | null {
  const { tokens, classes } = scene;
  const from = classes[at] === ADVERB && tokens[at]!.lower !== 'not' ? at + 1 : at;
  if (!/^(?:an?|the|one)$/.test(tokens[from]?.lower ?? '')) return null;
  const phrase = readPhrase(scene, from, limit, PHRASE_ENDS | CLAUSE_BEGINS | (1 << RELATIVE));
  // “the first person to …”, “a fan of …”: says what somebody does, not who it is.
  const head = tokens[phrase?.head ?? -1]?.lower ?? 'one';
  const saysLittle =
    /^(?:fan|person|one|man|woman|child|boy|girl|kid|baby|friend|supporter|critic|candidate)$/.test(head);
  if (!phrase || saysLittle) return null;
  return trimmed(scene, from, nestedEnd(scene, phrase.end, limit, nextName), 2.2);
}

/** “who is based in Taipei, Taiwan”: up to the comma that closes it. */
function readRelative(scene: Scene, at: number, limit: number): RoleFound | null {
  const { tokens, classes, cues } = scene;
  let end = at + 2;
  if (end >= limit || !(tokens[at + 1]!.word.role & LASTING)) return null;
  if (classes[at + 1] === AUXILIARY && !(tokens[end]!.word.role & LASTING_BEHIND_AUXILIARY)) return null;
  for (; end < limit; end++) {
    // “Taipei, Taiwan, said”: a place's second part, where a comma closes it again.
    const isPart = classes[end + 1] === CAPITALISED && classes[end + 2] === COMMA;
    if (isAmong(PHRASE_ENDS, classes[end]!) && !isPart) break;
    // A comma is missing: "who works with the trust said: …", "who is the local MP added that …".
    const leads = isAmong(PHRASE_ENDS, classes[end + 1] ?? STOP) || tokens[end + 1]?.lower === 'that';
    if (classes[end] === REPORTS && cues[end]! >= DOES_REPORT && leads) break;
  }
  return trimmed(scene, at, end, 0.9);
}

/** “David Watt of Rosenberg Research”: the body somebody is of. */
function readOf({ tokens, classes }: Scene, at: number, limit: number): RoleFound | null {
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  let end = from;
  for (; end < limit; end++) {
    // "of the Department of Health and Human Services", "of Roe & Sons"
    const isInside = end > from && end + 1 < limit && classes[end + 1] === CAPITALISED;
    const isLink =
      isInside && /^(?:of|for|and|&|on)$/.test(tokens[end]!.lower) && !joinsSomebody(tokens, end);
    if (classes[end] !== CAPITALISED && !isLink) break;
  }
  return end - from < 2 ? null : { firstToken: at, endToken: end, worth: 0.4 };
}

/** Tokens [from, to) without punctuation and small words at the end that lead nowhere. */
function trimmed({ tokens, classes }: Scene, from: number, to: number, worth: number): RoleFound | null {
  const LEADS_NOWHERE = (1 << AND) | (1 << PREPOSITION) | (1 << DETERMINER);
  let firstToken = from;
  let endToken = to;
  while (firstToken < endToken && classes[firstToken] === ADVERB) firstToken++;
  for (; endToken > firstToken; endToken--) {
    const kind = classes[endToken - 1]!;
    const isMark = tokens[endToken - 1]!.kind === 'punctuation' && kind !== CLOSES;
    if (!isMark && !isAmong(LEADS_NOWHERE, kind)) return { firstToken, endToken, worth };
  }
  return null;
}
