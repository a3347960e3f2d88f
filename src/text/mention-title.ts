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
  return officeSoughtFrom(tokens, start);
}

/** "candidate for governor Ann Lee": who only seeks an office is not called by it; `start` where nothing tells so. */
export function officeSoughtFrom(tokens: readonly Token[], start: number): number {
  const seeker = tokens[start - 2];
  const seeks =
    tokens[start - 1]?.lower === 'for' &&
    /^(?:candidate|nominee|contender|hopeful)$/.test(seeker?.lower ?? '');
  return seeks ? start - 2 : start;
}
