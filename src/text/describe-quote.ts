/** A quotation as the analysis gives it: who said it, and where the article says so. */
import type { Attribution } from './attribution.ts';
import type { Candidate } from './candidates.ts';
import { isMentionFound } from './confidence.ts';
import { findCue, howFound } from './evidence.ts';
import { NOBODY, type Reading } from './features.ts';
import type { Token } from './layers.ts';
import { isAmong, MOST_IN_GROUP, NOMINAL, PREPOSITION } from './syntax.ts';
import type { Confidence, Quote } from './types.ts';

/** `confidence` null: no speaker is given. */
export function describeQuote(
  reading: Reading,
  attribution: Attribution,
  confidence: Confidence | null,
): Quote {
  const { quote, candidate, person, antecedent } = attribution;
  const { start, end } = reading.quotes[quote]!;
  const speaker = confidence && speakerOf(reading, attribution);
  const isGiven = speaker !== null;
  const words = isGiven || isMentionFound(attribution) ? reading.candidates[candidate]! : null;
  return {
    start,
    end,
    speaker,
    person: isGiven && person >= 0 ? person : null,
    // "Lee, who": the name tells more than "who".
    mention: words && [(reading.candidates[antecedent] ?? words).start, words.end],
    cue: words && findCue(reading, attribution),
    how: isGiven ? howFound(reading, attribution) : null,
    confidence: isGiven ? confidence : null,
  };
}

/** The person's name, or the words for a speaker that is none; null where a pronoun stays open. */
function speakerOf(reading: Reading, { candidate, person, phrase }: Attribution): string | null {
  if (candidate === NOBODY) return null;
  if (person >= 0) return reading.persons[person]!.name;
  const words = reading.candidates[phrase];
  return words ? wordsFor(reading, words) : null;
}

/** A candidate's words; of a description with whose it is and what it is of: "the tower’s owner", "a spokesman for the bank". */
function wordsFor({ text, tokens, classes }: Reading, { kind, start, end, firstToken, endToken }: Candidate) {
  if (kind !== 'description') return text.slice(start, end);
  const { sentence } = tokens[firstToken]!;
  const isHad = (t: number) => tokens[t]?.sentence === sentence && isAmong(NOMINAL, classes[t]!);
  let from = firstToken;
  if (tokens[from - 1]?.word.isPossessive)
    while (from > firstToken - MOST_IN_GROUP && isHad(from - 1)) from--;
  let to = endToken;
  if (/^(?:for|of|from|at|with|close)$/.test(tokens[to]?.lower ?? ''))
    while (to < endToken + MOST_IN_GROUP && goesOn(tokens, classes, to, endToken)) to++;
  const isWhole = to > endToken + 1 && classes[to - 1] !== PREPOSITION;
  return text.slice(tokens[from]!.start, isWhole ? tokens[to - 1]!.end : end);
}

/** Whether the token at `t` belongs to the group that a preposition at `first` begins: "close to the council of Marrow". */
function goesOn(tokens: readonly Token[], classes: Uint8Array, t: number, first: number): boolean {
  return (
    tokens[t]?.sentence === tokens[first]!.sentence &&
    (isAmong(NOMINAL, classes[t]!) || t === first || /^(?:of|to|them|us)$/.test(tokens[t]!.lower))
  );
}
