/** The words of a description that may name a speaker: "the government’s health minister", "an elderly baker", "one entry". */
import { DIGIT, UPPER } from './characters.ts';
import { isCompatriot } from './people-words.ts';
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  isAccordingTo,
  isAmong,
  NOMINAL,
  NUMBER,
  OPENS_GROUP,
  PREPOSITION,
  REPORTS,
  type Scene,
  STOP,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';
import type { Word } from './words.ts';

/** What of a token belongs to a name with its title. */
export const NAME = 1;
const MOST_WORDS_IN_DESCRIPTION = 8;

export interface PhraseWords {
  endToken: number;
  /** How often its head heads a speaker, 0 to 90. */
  share: number;
}

/** Whether a reporting verb stands at token `t`. */
export function isReport({ classes, cues }: Scene, t: number): boolean {
  return classes[t] === REPORTS && cues[t]! > DOES_REPORT;
}

/** Whether a description may begin at token `t`: with an article or number, or where no word of the group stands before it. */
export function mayOpen({ tokens, classes, quoteOf }: Scene, t: number): boolean {
  const kind = classes[t]!;
  if (isAmong(OPENS_GROUP, kind)) return true;
  if (kind !== WORD && kind !== CAPITALISED && kind !== ADVERB) return false;
  if (t === 0 || tokens[t - 1]!.sentence !== tokens[t]!.sentence) return true;
  const goesOn = isAmong(NOMINAL, classes[t - 1]!);
  return !goesOn || (quoteOf[t - 1]! < 0 && tokens[t - 1]!.word.isPossessive);
}

/** The description that starts at token `t`, ending in the last word that can head one. */
export function readDescription(scene: Scene, taken: Uint8Array, t: number): PhraseWords | null {
  /** "the government health minister": one word that heads nothing may stand between two that could. */
  const MOST_BETWEEN_HEADS = 1;
  const { tokens, classes, cues } = scene;
  const { sentence } = tokens[t]!;
  // "the university's provost said"
  const before = tokens[t - 1];
  const isHad = before?.sentence === sentence && before.kind === 'word' && before.word.isPossessive;
  const opens = isHad || isAmong(OPENS_GROUP, classes[t]!);
  const end = Math.min(tokens.length, t + MOST_WORDS_IN_DESCRIPTION);
  let head = -1;
  let share = 0;
  for (let i = t; i < end; i++) {
    const kind = classes[i]!;
    const { word, lower } = tokens[i]!;
    if (tokens[i]!.sentence !== sentence || (taken[i] === NAME && i > t)) break;
    // "The accused gave evidence", but "the accused man"
    const isAccused = i === t + 1 && lower === 'accused' && tokens[t]!.lower === 'the';
    if (isAccused && !isHuman(tokens[i + 1]?.word)) {
      head = i;
      break;
    }
    if (i > t && kind !== WORD && kind !== CAPITALISED && kind !== NUMBER) {
      // A verb may be an adjective here ("the leaked memo", "the retired nurse"), but only before the head.
      const mayBeAdjective =
        head < 0 && ((kind === REPORTS && cues[i]! <= 60) || (kind === VERB_SHAPE && i === t + 1));
      if (!mayBeAdjective && !(kind === ADVERB && lower.endsWith('ly'))) break;
    }
    // "one ally" is no more "one" than "an ally".
    const opensGroup = i === t && kind === DETERMINER && classes[i + 1] === WORD;
    if (word.head > 0 && cues[i]! < 60 && !opensGroup) {
      head = i;
      share = word.head;
    } else if (head >= 0 && (i - head > MOST_BETWEEN_HEADS || /(?:s|ing)$/.test(lower))) {
      // "the company notifies people": what follows is no part of it.
      break;
    }
    if (i === t && !isHad) continue;
    if (word.isPossessive) break;
    // Whatever "the impostor" is, it speaks where a reporting verb follows, or "has" and such a verb.
    const isUnknown = head < 0 && opens && (kind === WORD || isCompatriot(word));
    if (isUnknown && word.first !== DIGIT && hasReport(scene, behindPhrase(scene, i + 1))) {
      head = i;
      break;
    }
  }
  const official = head < 0 ? -1 : officialBehind(scene, head);
  if (official >= 0) return { endToken: official + 1, share: tokens[official]!.word.head };
  if (head >= 0 && isModifierHere(scene, head)) return null;
  if (head < 0 && opens) head = saidBehindQuote(scene, t);
  if (head < 0) {
    if (tokens[t]!.word.standIn !== 'alone') return null;
    // "One entry, dated in May, reads"
    head = classes[t + 1] === WORD && classes[t + 2] === COMMA ? t + 1 : t;
  }
  return { endToken: head + 1, share };
}

const isHuman = (word: Word | undefined) =>
  word !== undefined && (word.isPersonNoun || /^(?:m[ae]n|wom[ae]n|people)$/.test(word.lower));

/** Whether a reporting verb, or "has" and one, stands at token `t`; but "was announced", "notes had lapsed". */
function hasReport(scene: Scene, t: number): boolean {
  const { tokens, classes } = scene;
  const isNoun = classes[t + 1] === AUXILIARY && /[^y]s$/.test(tokens[t]?.lower ?? '');
  if (classes[t] !== AUXILIARY) return isReport(scene, t) && !isNoun;
  const isPassive = /^(?:is|are|was|were|be|been)$/.test(tokens[t]!.lower);
  return isReport(scene, t + 1) && (!isPassive || tokens[t + 1]!.lower.endsWith('ing'));
}

/** "a Ministry of Roads and Ports spokesman": the person behind the name of a body that begins with the noun at `head`; or -1. */
function officialBehind({ tokens, classes }: Scene, head: number): number {
  const MOST_IN_NAME = 8;
  const isName = (t: number) =>
    tokens[t]?.word.first === UPPER && tokens[t]!.sentence === tokens[head]!.sentence;
  let end = head + 1;
  if (!isName(head) || !/^(?:of|for)$/.test(tokens[end]?.lower ?? '')) return -1;
  while (
    end < head + MOST_IN_NAME &&
    (isName(end) || (/^(?:of|for|and|the)$/.test(tokens[end]?.lower ?? '') && isName(end + 1)))
  )
    end++;
  const isPerson = classes[end] === WORD && tokens[end]!.word.isPersonNoun;
  return isPerson && end > head + 2 ? end : -1;
}

/** "her official ABC bio", "an expert report": what may be a person's noun says of which kind the thing behind it is. */
function isModifierHere({ tokens, classes }: Scene, head: number): boolean {
  const MODIFIER_TOO = /^(?:official|expert|professional|executive|criminal|fellow|individual|native)$/;
  if (!MODIFIER_TOO.test(tokens[head]!.lower)) return false;
  let end = head + 1;
  while (classes[end] === CAPITALISED) end++;
  return classes[end] === WORD && tokens[end]!.sentence === tokens[head]!.sentence;
}

/** "the pick of the draft in May said": the token behind phrases that begin with the preposition at token `t`; else `t`. */
function behindPhrase({ tokens, classes }: Scene, t: number): number {
  const MOST_IN_PHRASES = 10;
  const most = Math.min(tokens.length, t + MOST_IN_PHRASES);
  let end = t;
  while (end < most && classes[end] === PREPOSITION && tokens[end]!.sentence === tokens[t]!.sentence) {
    while (classes[end] === PREPOSITION) end++;
    while (end < most && isAmong(NOMINAL, classes[end]!)) end++;
  }
  return end;
}

/**
 * “…,” said the ruling; “…,” the note read; according to the filing: whatever stands there, it speaks. Its last word; -1: this
 * is something else.
 */
function saidBehindQuote(scene: Scene, t: number): number {
  const { tokens, classes, quoteOf } = scene;
  const verb = behindAside(scene, t + 2);
  const readsHere =
    quoteOf[t - 1]! >= 0 &&
    classes[verb] === REPORTS &&
    isAmong((1 << STOP) | (1 << COMMA), classes[verb + 1]!);
  if (readsHere && isAmong((1 << WORD) | (1 << REPORTS), classes[t + 1]!)) return t + 1;
  if (!(isReport(scene, t - 1) && quoteOf[t - 2]! >= 0) && !isAccordingTo(tokens, t - 1)) return -1;
  let head = t;
  // "an elderly baker": an adverb by its shape alone.
  const goesOn = (next: number) =>
    classes[next] === WORD || (classes[next] === ADVERB && next === t + 1 && classes[next + 1] === WORD);
  while (head + 1 < tokens.length && head < t + MOST_WORDS_IN_DESCRIPTION && goesOn(head + 1)) head++;
  return head > t && tokens[head]!.sentence === tokens[t]!.sentence ? head : -1;
}

/** "the filing, seen by the paper, says": the token behind an aside that begins at token `t`; else `t`. */
function behindAside({ tokens, classes }: Scene, t: number): number {
  const MOST_IN_ASIDE = 12;
  if (classes[t] !== COMMA) return t;
  const end = Math.min(tokens.length, t + MOST_IN_ASIDE);
  for (let i = t + 1; i < end && tokens[i]!.sentence === tokens[t]!.sentence; i++)
    if (classes[i] === COMMA) return i + 1;
  return t;
}
