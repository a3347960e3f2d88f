/**
 * Chooses the words that name a quotation's speaker: the nearest candidates on both sides are described
 * (features.ts) and scored by boosted trees; a softmax over them makes the scores shares of belief.
 * The trees are learned by tools/train-attribution.mjs.
 */
import { firstFrom } from './candidates.ts';
import { AT, type History, KINDS, NOBODY, type Reading, viewCandidate, viewQuote } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { SPEAKER_TREES } from './ranker.generated.ts';
import { scoreTrees } from './trees.ts';
import { isAgent, isPassiveSubject } from './voice.ts';

const MOST_BEFORE = 14;
const MOST_AFTER = 8;
const PARAGRAPHS_BACK = 3;
const PARAGRAPHS_AHEAD = 1;

/**
 * Log-odds added to the direct subject of the verb before the quotation: sentences with two speakers ("…, said
 * Lee, while Roe called it “…”") are too rare for the trees to have learned them.
 */
const DIRECT_SUBJECT = 1.2;
/** Log-odds for and against by grammatical voice. */
const BY_VOICE = 3;
const LEAST_CUE = 45;
const MOST_TO_QUOTE = 4;

export interface Ranked {
  /** Indices into Reading.candidates, NOBODY last. */
  candidates: number[];
  /** Shares of belief of the candidates; they sum to 1. */
  shares: number[];
}

/**
 * The first trees settle most: a candidate so far behind the best after them (in log-odds) has no chance, and
 * the others decide among the rest alone. That halves the time; on the gold data every score stays what it was.
 */
const SETTLING_TREES = 40;
const HOPELESS = 4;

/** Rows of the candidates of one quotation; written over by the next. */
const rows: Float64Array[] = [];

/** Ranks the candidates for the quotation at `index` of the layout. */
export function rankCandidates(reading: Reading, index: number, history: History): Ranked {
  const candidates: number[] = [];
  forEachCandidate(reading, index, history, (candidate, row) => {
    const kept = rows[candidates.length];
    if (kept) kept.set(row);
    else rows.push(row.slice());
    candidates.push(candidate);
  });
  const quote = reading.layout.quotes[index]!;
  const scores = candidates.map(
    (candidate, i) =>
      scoreTrees(SPEAKER_TREES, rows[i]!, 0, SETTLING_TREES) + byVoice(reading, candidate, quote),
  );
  const isParticiple = leadsWithParticiple(reading, index);
  const ahead = Math.max(...scores);
  for (const [i, score] of scores.entries()) {
    scores[i] =
      score > ahead - HOPELESS
        ? score + scoreTrees(SPEAKER_TREES, rows[i]!, SETTLING_TREES) + subjectBonus(rows[i]!, isParticiple)
        : Number.NEGATIVE_INFINITY;
  }
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  return { candidates, shares: odds.map((value) => value / all) };
}

/** What is added where the candidate is a name right before the verb that leads to the quotation: "Roe called the plan “…”". */
function subjectBonus(row: Float64Array, isParticiple: boolean): number {
  const isDirectSubject =
    row[AT.kind] === KINDS.name &&
    row[AT.toVerbBefore] === 0 &&
    row[AT.verbBeforeCue]! > LEAST_CUE &&
    row[AT.verbBeforeGap]! <= MOST_TO_QUOTE &&
    row[AT.isPossessive] === 0 &&
    (row[AT.prepositionBeforeGroup] === 0 || isParticiple);
  // “…,” said the ruling.
  const isInverted =
    row[AT.isAfter] === 1 &&
    row[AT.wordsApart] === 1 &&
    row[AT.cueBefore]! > LEAST_CUE &&
    row[AT.isPossessive] === 0;
  return isDirectSubject || isInverted ? DIRECT_SUBJECT : 0;
}

/** What is added for the agent of a passive, and taken from its subject; and from whoever only has a speaker. */
function byVoice(reading: Reading, candidate: number, quote: QuoteSpan): number {
  if (candidate === NOBODY) return 0;
  const words = reading.candidates[candidate]!;
  // “…,” said Lee's successor, Ann Roe.
  const next = reading.candidates[candidate + 1];
  const isHaver =
    words.isPossessive &&
    next?.kind === 'description' &&
    next.firstToken === words.endToken &&
    reading.layout.tokens[next.endToken - 1]!.word.isPersonNoun;
  if (isHaver) return -BY_VOICE;
  if (isAgent(reading, words, quote)) return BY_VOICE;
  return isPassiveSubject(reading, words, quote) ? -BY_VOICE : 0;
}

/** “footage of Lee asking, “…””: the name before the participle speaks, though a preposition stands before the name. */
function leadsWithParticiple({ layout: { tokens, quotes } }: Reading, index: number): boolean {
  const { firstToken } = quotes[index]!;
  const before = tokens[firstToken - 1];
  const verb = before && before.kind === 'punctuation' ? tokens[firstToken - 2] : before;
  return verb?.lower.endsWith('ing') === true;
}

/** Describes each candidate for the quotation in turn; the row is used again for the next one. */
export function forEachCandidate(
  reading: Reading,
  index: number,
  history: History,
  visit: (candidate: number, row: Float64Array) => void,
): void {
  const { layout, candidates } = reading;
  const view = viewQuote(reading, index, history);
  const { quote } = view;
  const first = firstFrom(candidates, quote.firstToken);
  const paragraphOf = (i: number) => layout.tokens[candidates[i]!.firstToken]!.paragraph;
  const sentenceOf = (i: number) => layout.tokens[candidates[i]!.firstToken]!.sentence;
  let rank = 0;
  let inSentence = 0;
  for (let i = first - 1; i >= 0 && rank < MOST_BEFORE; i--) {
    if (paragraphOf(i) < quote.paragraph - PARAGRAPHS_BACK) break;
    if (candidates[i]!.endToken > quote.firstToken) continue;
    if (sentenceOf(i) === view.sentence) inSentence++;
    visit(
      i,
      viewCandidate(reading, view, i, rank, sentenceOf(i) === view.sentence ? inSentence : 9, history),
    );
    rank++;
  }
  const lastSentence = layout.tokens[quote.endToken - 1]!.sentence;
  rank = 0;
  inSentence = 0;
  for (let i = first; i < candidates.length && rank < MOST_AFTER; i++) {
    if (paragraphOf(i) > quote.paragraph + PARAGRAPHS_AHEAD) break;
    if (candidates[i]!.firstToken < quote.endToken) continue;
    if (sentenceOf(i) === lastSentence) inSentence++;
    visit(i, viewCandidate(reading, view, i, rank, sentenceOf(i) === lastSentence ? inSentence : 9, history));
    rank++;
  }
  visit(NOBODY, viewCandidate(reading, view, NOBODY, 0, 0, history));
}
