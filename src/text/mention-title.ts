/** The title or description that stands directly before a name ("Chinese President", "campaign manager"). */
import { UPPER } from './characters.ts';
import type { Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { MODIFIER } from './name-context.ts';
import { COMMON } from './name-lexicon.ts';

/** From this share of reporting uses on a word is a verb and no part of a title. */
const REPORTS = 0.3;
const MOST_TITLE_WORDS = 8;

/** The first token of the title or description that stands directly before a name. */
export function titleStart(
  { firstToken, titleToken, title }: NameCandidate,
  tokens: readonly Token[],
): number {
  const paragraph = tokens[firstToken]!.paragraph;
  let start = title === null ? firstToken : titleToken;
  if (title === null) {
    const before = tokens[firstToken - 1];
    if (!before || before.paragraph !== paragraph || before.kind !== 'word' || !before.word.isPersonNoun)
      return firstToken;
    start = firstToken - 1;
  }
  const least = Math.max(0, firstToken - MOST_TITLE_WORDS);
  while (start > least) {
    const token = tokens[start - 1]!;
    if (token.paragraph !== paragraph || token.kind !== 'word') break;
    const isCapital = token.word.first === UPPER && token.word.cueShare < REPORTS;
    const isStart = start - 1 === 0 || /^[.?!:]$/.test(tokens[start - 2]!.text);
    if (isCapital && isStart && (token.word.flags & COMMON) !== 0) break;
    if (
      !isCapital &&
      (token.word.beside & MODIFIER) === 0 &&
      !token.word.isPersonNoun &&
      !/^\p{Ll}+-\p{L}/u.test(token.text)
    )
      break;
    start--;
  }
  return start;
}
