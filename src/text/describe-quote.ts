/** A quotation as the analysis gives it: who said it, and where the article says so. */
import type { Attribution } from './attribution.ts';
import { isMentionFound } from './confidence.ts';
import { findCue, howFound } from './evidence.ts';
import { NOBODY, type Reading } from './features.ts';
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
function speakerOf(
  { text, persons, candidates }: Reading,
  { candidate, person, phrase }: Attribution,
): string | null {
  if (candidate === NOBODY) return null;
  if (person >= 0) return persons[person]!.name;
  const words = candidates[phrase];
  return words ? text.slice(words.start, words.end) : null;
}
