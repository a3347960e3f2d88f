/** The title or description that stands directly before a name ("Chinese President", "campaign manager"). */
import { UPPER } from './characters.ts';
import type { Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { MODIFIER } from './name-context.ts';

/** The first token of the title or description that stands directly before a name; the name's own without one. */
export function titleStart(
  { firstToken, titleToken, title }: NameCandidate,
  tokens: readonly Token[],
): number {
  const MOST_TITLE_WORDS = 8;
  let start = titleToken;
  const { paragraph } = tokens[firstToken]!;
  if (!title && !tokens[start - 1]?.word.isPersonNoun) return firstToken;
  while (start > firstToken - MOST_TITLE_WORDS) {
    const before = tokens[start - 1];
    if (before?.paragraph !== paragraph || before.kind !== 'word') break;
    const { first, beside, isPersonNoun } = before.word;
    if (first !== UPPER && (beside & MODIFIER) === 0 && !isPersonNoun) break;
    start--;
  }
  return start;
}
