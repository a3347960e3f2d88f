/** Names that do not stand for the person but say whose or which: the Trump campaign, a Clinton aide. */
import type { Token } from './layers.ts';
import type { NameCandidate, NameRuns, TokenRange } from './name-runs.ts';
import { isPersonNoun } from './person-nouns.ts';

/** Nouns that make the name before them say whose, or which: the Trump campaign, an Obama aide. */
const HEAD_NOUNS = new Set(
  (
    'campaign administration supporter supporters family team camp era presidency victory rally rallies case trial ' +
    'organization organisation foundation voter voters fan fans loyalist loyalists ally allies impeachment tariffs ' +
    'government cabinet regime brand scandal affair doctrine interview transition nomination nominee ticket'
  ).split(' '),
);

/** Parts the names that only say whose or which (the Trump campaign, a Clinton aide) from those that stand for the person. */
export function withoutModifiers(
  { candidates, others }: NameRuns,
  tokens: readonly Token[],
): { candidates: NameCandidate[]; others: TokenRange[] } {
  const kept: NameCandidate[] = [];
  const rest = [...others];
  for (const candidate of candidates) {
    const next = tokens[candidate.endToken];
    const before = tokens[candidate.titleToken - 1];
    const isNear =
      next !== undefined &&
      next.kind === 'word' &&
      next.paragraph === tokens[candidate.firstToken]!.paragraph;
    const behind = isNear && !candidate.isPossessive ? next.lower : '';
    const isAfterArticle = before !== undefined && /^(?:the|a|an|this|that|another|any)$/.test(before.lower);
    const isModifier =
      HEAD_NOUNS.has(behind) ||
      (behind !== '' && isPersonNoun(behind) && (isAfterArticle || behind.endsWith('s'))) ||
      (isAfterArticle &&
        candidate.title === null &&
        !/^(?:who|and|or)$/.test(behind) &&
        (candidate.words.length === 1 || behind !== ''));
    if (isModifier && candidate.title === null)
      rest.push({ firstToken: candidate.firstToken, endToken: candidate.endToken });
    else kept.push(candidate);
  }
  return { candidates: kept, others: rest };
}
