/** Names that do not stand for the person but say whose or which: the Trump campaign, a Clinton aide. */
import type { Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';

/** Nouns that make the name before them say whose, or which: the Trump campaign, an Obama aide. */
const HEAD_NOUNS = new Set(
  (
    'campaign administration supporter supporters family team camp era presidency victory rally rallies case trial ' +
    'organization organisation foundation voter voters fan fans loyalist loyalists ally allies impeachment tariffs ' +
    'government cabinet regime brand scandal affair doctrine interview transition nomination nominee ticket'
  ).split(' '),
);

/** Nouns for persons whose plural is a verb as well: “Mills forwards an email”, “Smith heads the firm”. */
const VERBS_TOO =
  /^(?:forwards|heads|hosts|chairs|judges|coaches|stars|models|leads|pilots|guards|anchors|champions|mothers|fathers|engineers|doctors|authors|partners|rivals|guides|captains|spies|bosses|fellows|witnesses|shepherds|volunteers|fans)$/;

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'another', 'any']);

/** Whether a name only says whose or which. Such a one still tells what a person is called in full. */
export function isModifierName(
  { firstToken, endToken, titleToken, title, words, isPossessive }: NameCandidate,
  tokens: readonly Token[],
): boolean {
  if (title !== null) return false;
  const next = tokens[endToken];
  const isNear =
    next?.word.kind === 'word' && next.paragraph === tokens[firstToken]!.paragraph && !isPossessive;
  const behind = isNear ? next.word.lower : '';
  if (HEAD_NOUNS.has(behind)) return true;
  const isAfterArticle = ARTICLES.has(tokens[titleToken - 1]?.word.lower ?? '');
  if (isNear && next.word.isPersonNoun && (isAfterArticle || behind.endsWith('s')) && !VERBS_TOO.test(behind))
    return true;
  return isAfterArticle && !/^(?:who|and|or)$/.test(behind) && (words.length === 1 || behind !== '');
}
