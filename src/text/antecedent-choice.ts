/** Which of the persons mentioned before is meant: the likeliest by the learned weights, or somebody without a name. */
import { forEachAntecedent, type Known } from './antecedents.ts';
import type { Candidate } from './candidates.ts';
import type { Resolution } from './coreference.ts';
import type { History, Reading } from './features.ts';
import type { Gender } from './types.ts';
import { isContested, isOutvoiced, unnamedBefore } from './unnamed.ts';

export const UNRESOLVED: Resolution = { person: -1, confidence: 0.5, via: -1 };
const NAMELESS: Resolution = { person: -1, confidence: 0.8, via: -1 };

/** The person with the highest score, and how far ahead of the others; `fitOf` gives what a person's fit adds. */
export function weigh(
  reading: Reading,
  known: Known,
  candidate: Candidate,
  history: History,
  gender: Gender | null,
  fitOf: (person: number) => number,
): Resolution {
  /** Score of somebody without a name who has the floor. */
  const UNNAMED = 5;
  /** What a description says counts as well, and it is understood from further away: of the learned weights so much is left. */
  const BY_PLACE = candidate.kind === 'description' ? 0.8 : 1;
  /** Of a description: set by hand, as what it says is; the labelled ones hardly name anybody. */
  const SOMEONE_ELSE_DESCRIBED = -2.4;
  /** What is left of how sure it is where somebody else may have the floor: too little for “sure”. */
  const CONTESTED = 0.85;
  const { weights } = known.model;
  const someoneElse = candidate.kind === 'description' ? SOMEONE_ELSE_DESCRIBED : known.model.someoneElse;
  const scores = new Map<number, number>();
  const hasTurned = forEachAntecedent(reading, known, candidate, history, gender, (person, numbers) => {
    let score = fitOf(person);
    for (let i = 0; i < numbers.length; i++) score += BY_PLACE * numbers[i]! * weights[i]!;
    scores.set(person, Math.max(score, scores.get(person) ?? -Infinity));
  });
  const most = Math.max(...scores.values());
  const isKnown = (index: number) => known.personAt(index, history) >= 0;
  const unnamed =
    gender && !hasTurned ? unnamedBefore(reading, candidate.firstToken, history, gender, isKnown) : -1;
  if (unnamed >= 0 && most < UNNAMED) return { person: -1, confidence: 0.8, via: unnamed };
  // Nobody is there whom a description could stand for: then it is somebody without a name.
  if (most === -Infinity && candidate.kind === 'description') return NAMELESS;
  if (most < someoneElse) return UNRESOLVED;
  let all = Math.exp(someoneElse - most);
  for (const score of scores.values()) all += Math.exp(score - most);
  for (const [person, score] of scores)
    if (score === most) {
      const isOpen =
        candidate.kind === 'pronoun' &&
        ((person === history.person && isContested(reading, candidate.firstToken, history, known)) ||
          isOutvoiced(reading, candidate.firstToken, person, known));
      return { person, confidence: (isOpen ? CONTESTED : 1) / all, via: -1 };
    }
  return UNRESOLVED;
}
