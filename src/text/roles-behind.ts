/** Words for a person behind the name: ", senior analyst at …", "is the head of …", ", who lives in …". */
import type { NameMention } from './layers.ts';
import { LASTING, LASTING_BEHIND_AUXILIARY, ROLE_NOUN } from './people-words.ts';
import type { RoleFound, Scene } from './roles.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  CLOSES,
  COLON,
  COMMA,
  DASH,
  DETERMINER,
  OPENS,
  PREPOSITION,
  QUOTED,
  RELATIVE,
  REPORTS,
  STOP,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  VERB_SHAPE,
} from './syntax.ts';

/** A short apposition may be followed by one for its last word. */
const MOST_BEFORE_NESTED = 8;
/** Appositions are seldom longer. */
const MOST_TOKENS = 34;
/** Of 90: a word that reports in most of its uses. */
const SURE_CUE = 54;

/** Sets of word classes, a bit each. */
export const PHRASE_ENDS = (1 << COMMA) | (1 << STOP) | (1 << COLON) | (1 << DASH) | (1 << QUOTED);
/** A new clause, no noun phrase (“X, the police have said”). */
export const CLAUSE_BEGINS = (1 << AUXILIARY) | (1 << SUBJECT_PRONOUN) | (1 << SUBORDINATOR);
const NO_APPOSITION =
  (1 << AND) |
  (1 << PREPOSITION) |
  (1 << SUBJECT_PRONOUN) |
  (1 << SUBORDINATOR) |
  (1 << REPORTS) |
  (1 << RELATIVE);
/** What a role behind a name may begin with: a comma, "who", "of", "is". */
const MAY_BEGIN = (1 << COMMA) | (1 << DASH) | (1 << RELATIVE) | (1 << PREPOSITION) | (1 << AUXILIARY);
const LEADS_NOWHERE = (1 << AND) | (1 << PREPOSITION) | (1 << DETERMINER);

/** Whether a word class is in a set of them. */
export function isAmong(set: number, kind: number): boolean {
  return ((set >> kind) & 1) === 1;
}

/** The role behind a mention; null where there is none. `nextName` is the first token of the next name. */
export function roleBehind(scene: Scene, mention: NameMention, nextName: number): RoleFound | null {
  const { tokens, classes } = scene;
  const at = skipAside(scene, mention.endToken);
  const kind = classes[at]!;
  if (mention.isPossessive || !isAmong(MAY_BEGIN, kind)) return null;
  const { sentence, lower } = tokens[at]!;
  if (sentence !== tokens[mention.firstToken]!.sentence) return null;
  const limit = Math.min(scene.sentences[sentence]!.endToken, at + MOST_TOKENS);
  if (kind === COMMA || kind === DASH) return readApposition(scene, at + 1, limit, nextName);
  if (lower === 'who') return readRelative(scene, at, limit);
  if (lower === 'of') return readOf(scene, at, limit);
  return /^(?:is|was)$/.test(lower) ? readPredicate(scene, at + 1, limit, nextName) : null;
}

/** Behind “(R)”, “(D-Ohio)” and “, 42,”, which may stand between a name and its apposition. */
function skipAside({ tokens, classes }: Scene, from: number): number {
  let at = from;
  if (classes[at] === OPENS) {
    let t = at + 1;
    while (t < at + 8 && classes[t] !== CLOSES) t++;
    if (classes[t] === CLOSES) at = t + 1;
  }
  const isAge = classes[at] === COMMA && /^\d{1,2}$/.test(tokens[at + 1]?.text ?? '');
  return isAge && classes[at + 2] === COMMA ? at + 2 : at;
}

function isNoun({ tokens }: Scene, t: number): boolean {
  return (tokens[t]!.word.role & ROLE_NOUN) !== 0;
}

/** What stands between the comma behind the name and the next: a noun phrase with a person's noun, or "who …". */
function readApposition(scene: Scene, from: number, limit: number, nextName: number): RoleFound | null {
  const { tokens, classes, cues } = scene;
  if (from >= limit) return null;
  if (tokens[from]!.lower === 'who') return readRelative(scene, from, limit);
  if (isAmong(NO_APPOSITION, classes[from]!)) return null;
  let head = -1;
  let isHeadOpen = true;
  /** The first word that more may hang on. */
  let link = limit;
  let end = from;
  for (; end < limit; end++) {
    const kind = classes[end]!;
    if (isAmong(PHRASE_ENDS, kind)) break;
    if (kind === PREPOSITION || kind === RELATIVE) link = Math.min(link, end);
    if (kind === RELATIVE) {
      if (head < 0) return null;
      isHeadOpen = false;
    }
    if (!isHeadOpen) continue;
    if (isAmong(CLAUSE_BEGINS, kind)) return null;
    if (kind === REPORTS && (head < 0 || cues[end]! >= SURE_CUE)) return null;
    if (kind === PREPOSITION && !isInsideName(scene, end)) isHeadOpen = false;
    else if (isNoun(scene, end)) head = end;
  }
  if (head < 0) return null;
  // “X, the lawyer who …” runs to the sentence's end; without any end it was no apposition.
  if (end >= limit && tokens[end]?.sentence === tokens[from]!.sentence) return null;
  // A list of names: “Smith, Prime Minister Jones and …”.
  if (nextName < end && nextName <= link) return null;
  if (classes[end] === COMMA) {
    const isBare = end === head + 1 && head - from <= 1 && classes[from] !== DETERMINER;
    const body = isBare ? bodyEnd(scene, end, limit, nextName) : end;
    end = body > end ? body : nestedEnd(scene, from, end, limit, nextName);
  }
  return trimmed(scene, from, end, 3);
}

/** “Director, IIFL Securities”: where the body behind a bare title and its comma ends; `comma` without such. */
function bodyEnd({ tokens, classes }: Scene, comma: number, limit: number, nextName: number): number {
  let end = comma + 1;
  while (end < limit && classes[end] === CAPITALISED) end++;
  const isClosed = end >= limit || /^[.,]$/.test(tokens[end]!.text);
  return end > comma + 1 && isClosed && nextName >= end ? end : comma;
}

/** Department of Health: a small word between capitals. */
function isInsideName({ tokens, classes }: Scene, t: number): boolean {
  return tokens[t]!.lower === 'of' && classes[t - 1] === CAPITALISED && classes[t + 1] === CAPITALISED;
}

/** “the CEO of DH, the Spokane advertising firm behind …”: where the words for the body end; `comma` without such. */
function nestedEnd(
  { tokens, classes }: Scene,
  from: number,
  comma: number,
  limit: number,
  nextName: number,
): number {
  const opening = tokens[comma + 1]?.lower;
  const isBody = comma - from <= MOST_BEFORE_NESTED && classes[comma - 1] === CAPITALISED;
  if (!isBody || (opening !== 'the' && opening !== 'a')) return comma;
  for (let t = comma + 2; t < limit && t < nextName; t++) {
    const kind = classes[t]!;
    if (kind === AUXILIARY || kind === REPORTS || kind === SUBJECT_PRONOUN || kind === RELATIVE) return comma;
    if (kind === STOP || (kind === COMMA && t > comma + 3 && classes[t + 1] !== CAPITALISED)) return t;
  }
  return comma;
}

/** “Hege is the CEO of …”: what a name is said to be. */
function readPredicate(scene: Scene, at: number, limit: number, nextName: number): RoleFound | null {
  const { tokens, classes } = scene;
  const from = /^(?:also|now|still|currently)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (from >= limit || !/^(?:an?|the|one)$/.test(tokens[from]!.lower)) return null;
  let head = -1;
  let isHeadOpen = true;
  let end = from + 1;
  for (; end < limit; end++) {
    const kind = classes[end]!;
    if (kind === RELATIVE || isAmong(PHRASE_ENDS | CLAUSE_BEGINS, kind)) break;
    if (kind === PREPOSITION || kind === VERB_SHAPE) isHeadOpen = false;
    if (isHeadOpen && isNoun(scene, end)) head = end;
  }
  // “the first person to …”, “a fan of …”: says what somebody does, not who it is.
  if (
    head < 0 ||
    /^(?:fan|person|one|man|woman|friend|supporter|critic|candidate)$/.test(tokens[head]!.lower)
  )
    return null;
  if (classes[end] === COMMA) end = nestedEnd(scene, from, end, limit, nextName);
  return trimmed(scene, from, end, 2.2);
}

/** “who is based in Taipei, Taiwan”: up to the comma that closes it. */
function readRelative(scene: Scene, at: number, limit: number): RoleFound | null {
  const { tokens, classes, quoteOf } = scene;
  let end = at + 2;
  if (end >= limit || !(tokens[at + 1]!.word.role & LASTING)) return null;
  if (classes[at + 1] === AUXILIARY && !(tokens[end]!.word.role & LASTING_BEHIND_AUXILIARY)) return null;
  for (; end < limit && quoteOf[end]! < 0; end++) {
    const kind = classes[end]!;
    // “Taipei, Taiwan, said”: a place's second part, where a comma closes it again.
    if (kind === COMMA && classes[end + 1] === CAPITALISED && classes[end + 2] === COMMA) end++;
    else if (isAmong(PHRASE_ENDS, kind)) break;
  }
  return trimmed(scene, at, end, 0.9);
}

/** “David Watt of Rosenberg Research”: the body somebody is of. */
function readOf({ tokens, classes }: Scene, at: number, limit: number): RoleFound | null {
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  let end = from;
  while (end < limit && (classes[end] === CAPITALISED || tokens[end]!.text === '&')) end++;
  return end - from < 2 ? null : { firstToken: at, endToken: end, worth: 0.4 };
}

/** Tokens [from, to) without punctuation and small words at the end that lead nowhere. */
function trimmed({ tokens, classes }: Scene, from: number, to: number, worth: number): RoleFound | null {
  let firstToken = from;
  let endToken = to;
  while (firstToken < endToken && classes[firstToken] === ADVERB) firstToken++;
  while (endToken > firstToken) {
    const kind = classes[endToken - 1]!;
    const isMark = tokens[endToken - 1]!.kind === 'punctuation' && kind !== CLOSES;
    if (!isMark && !isAmong(LEADS_NOWHERE, kind)) break;
    endToken--;
  }
  return endToken > firstToken ? { firstToken, endToken, worth } : null;
}
