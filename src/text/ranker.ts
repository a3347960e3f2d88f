/**
 * Chooses the words that name a quotation's speaker: the nearest candidates on both sides are described
 * (features.ts) and scored by boosted trees; a softmax over them makes the scores shares of belief.
 * The trees are learned by tools/train-attribution.mjs.
 */

import { Forest } from '../trees/forest.ts';
import { unpackTrees } from '../trees/packed-trees.ts';
import { KINDS } from './candidate-view.ts';
import { byConstruction, findConstructions } from './constructions.ts';
import { Feature, type History, type Reading } from './features.ts';
import { forEachCandidate } from './quote-view.ts';
import { SPEAKER_TREES } from './ranker.generated.ts';
import { wholeQuote } from './running-quotation.ts';
import { ADVERB, AUXILIARY, COMMA, DOES_REPORT, isAmong, RELATIVE } from './syntax.ts';

/** A candidate that has a chance. */
export interface Ranked {
  /** Index into Reading.candidates, or NOBODY. */
  candidate: number;
  /** Share of belief; all of a quotation sum to 1. */
  share: number;
}

/**
 * The first trees settle most: behind so many trees a candidate so far behind the best (in log-odds) has no chance, and
 * the others decide among the rest alone. A third of the walks is left; on the gold data every score stays what it was.
 */
const ROUNDS = [
  { trees: 10, hopeless: 2.5 },
  { trees: 30, hopeless: 3.5 },
  { trees: 70, hopeless: 4 },
  { trees: Number.POSITIVE_INFINITY, hopeless: 20 },
];

/** Made ready when there is something to rank. */
let ready: Forest | undefined;

/** Ranks the candidates for the quotation at `index` of the layout. */
export function rankCandidates(reading: Reading, index: number, history: History): Ranked[] {
  ready ??= new Forest(unpackTrees(SPEAKER_TREES));
  const isParticiple = leadsWithParticiple(reading, index);
  const quote = wholeQuote(reading.quotes, index);
  const constructions = findConstructions(reading, quote);
  let left: { candidate: number; row: Int16Array; share: number }[] = [];
  forEachCandidate(reading, index, history, (candidate, row) => {
    const share =
      byConstruction(reading, candidate, quote, constructions) +
      subjectBonus(reading, row, candidate, isParticiple);
    left.push({ candidate, row, share });
  });
  let from = 0;
  for (const { trees, hopeless } of ROUNDS) {
    let ahead = Number.NEGATIVE_INFINITY;
    for (const one of left) {
      one.share += ready.score(one.row, from, trees);
      ahead = Math.max(ahead, one.share);
    }
    left = left.filter(({ share }) => share > ahead - hopeless);
    if (left.length === 1) break;
    from = trees;
  }
  let all = 0;
  for (const one of left) {
    one.share = Math.exp(one.share);
    all += one.share;
  }
  for (const one of left) one.share /= all;
  return left;
}

/** What is added where the candidate is the subject of the verb that leads to the quotation: "Roe called the plan “…”". */
function subjectBonus(reading: Reading, row: Int16Array, candidate: number, isParticiple: boolean): number {
  /**
   * Log-odds added to the direct subject of the verb before the quotation: sentences with two speakers ("…, said
   * Lee, while Roe called it “…”") are too rare for the trees to have learned them.
   */
  const DIRECT_SUBJECT = 1.2;
  const MOST_TO_QUOTE = 4;
  const isDirectSubject =
    row[Feature.kind] === KINDS.name &&
    row[Feature.verbBeforeCue]! > DOES_REPORT &&
    row[Feature.verbBeforeGap]! <= MOST_TO_QUOTE &&
    row[Feature.isPossessive] === 0 &&
    (row[Feature.prepositionBeforeGroup] === 0 || isParticiple) &&
    (row[Feature.toVerbBefore] === 0 || hasVerb(reading, candidate, row[Feature.toVerbBefore]!));
  // “…,” said the ruling; “…,” the head of the council said.
  const apart = row[Feature.wordsApart];
  const isRightBehind =
    row[Feature.isAfter] === 1 &&
    row[Feature.sentencesApart] === 0 &&
    row[Feature.isPossessive] === 0 &&
    ((apart === 1 && row[Feature.cueBefore]! > DOES_REPORT) ||
      (apart === 0 && row[Feature.cueAfterAside]! > DOES_REPORT));
  return isDirectSubject || isRightBehind ? DIRECT_SUBJECT : 0;
}

/** Whether the verb so many words behind the candidate is its own: "Roe, who leads the council, has called". */
function hasVerb({ candidates, classes, views, words }: Reading, index: number, apart: number): boolean {
  const { endToken } = candidates[index]!;
  const { verb: first, asideVerb } = views[index]!;
  // "Roe, who called": "who" has it, but for "Roe, who leads the council, called".
  const isOfWho =
    asideVerb === first && classes[endToken + 1] === RELATIVE && classes[asideVerb - 1] !== COMMA;
  if (asideVerb < 0 || isOfWho) return false;
  let verb = asideVerb;
  while (isAmong((1 << AUXILIARY) | (1 << ADVERB), classes[verb]!)) verb++;
  return words[verb]! - words[endToken]! === apart;
}

/** “footage of Lee asking, “…””: the name before the participle speaks, though a preposition stands before the name. */
function leadsWithParticiple({ tokens, quotes }: Reading, index: number): boolean {
  const { firstToken } = quotes[index]!;
  const before = tokens[firstToken - 1];
  const verb = before && before.kind === 'punctuation' ? tokens[firstToken - 2] : before;
  return verb?.lower.endsWith('ing') === true;
}
