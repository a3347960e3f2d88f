/** Names that do not stand for the person but say whose or which: the Trump campaign, a Clinton aide. */
import { LOWER, UPPER } from './characters.ts';
import type { Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { ARTICLE, HEAD_NOUN, JOINS, MODIFIER, VERB_TOO } from './name-context.ts';
import { isSmallWord } from './word-classes.ts';

/** Whether a name only says whose or which. Such a one still tells what a person is called in full. */
export function isModifierName(
  { firstToken, endToken, titleToken, title, words, isPossessive }: NameCandidate,
  tokens: readonly Token[],
): boolean {
  if (title) return false;
  const next = tokens[endToken];
  const isNear =
    next?.word.kind === 'word' && next.paragraph === tokens[firstToken]!.paragraph && !isPossessive;
  const behind = isNear ? next.word.beside : 0;
  if ((behind & HEAD_NOUN) !== 0) return true;
  const besideAt = (t: number) => tokens[t]?.word.beside ?? 0;
  const isAfterArticle = (besideAt(titleToken - 1) & ARTICLE) !== 0;
  // "the former Chelsea midfielder"
  const isInGroup =
    isAfterArticle ||
    ((besideAt(titleToken - 1) & MODIFIER) !== 0 && (besideAt(titleToken - 2) & ARTICLE) !== 0);
  if (
    isNear &&
    next.word.isPersonNoun &&
    // "Clinton adviser Al Roe"
    (isInGroup || next.word.lower.endsWith('s') || tokens[endToken + 1]?.word.first === UPPER) &&
    (behind & VERB_TOO) === 0
  )
    return true;
  // "says Lidl food director Ann Roe"
  const [noun, first] = [tokens[endToken + 1]?.word, tokens[endToken + 2]?.word];
  const isKind = isNear && next.word.first === LOWER && !isSmallWord(next.word) && next.word.cueShare === 0;
  if (isKind && noun?.isPersonNoun && noun.first === LOWER && first?.first === UPPER) return true;
  return isAfterArticle && (behind & JOINS) === 0 && (words.length === 1 || isNear);
}
