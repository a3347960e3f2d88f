/**
 * Chooses the words that name a quotation's speaker: the nearest candidates on both sides are described
 * (features.ts) and scored by boosted trees; a softmax over them makes the scores shares of belief.
 * The trees are learned by tools/train-attribution.mjs.
 */

import { Forest } from '../trees/forest.ts';
import { unpackTrees } from '../trees/packed-trees.ts';
import { isAccordAhead } from './apposition.ts';
import { descriptionBefore, KINDS } from './candidate-view.ts';
import type { Candidate } from './candidates.ts';
import { type Citation, findCitation, isCited } from './citation.ts';
import { Feature, type History, NOBODY, type Reading } from './features.ts';
import { isHeadlineTopic } from './headline-clause.ts';
import type { QuoteSpan } from './layers.ts';
import { saysInside } from './nested-report.ts';
import { SOMEONE } from './people-bits.ts';
import { forEachCandidate } from './quote-view.ts';
import { SPEAKER_TREES } from './ranker.generated.ts';
import { wholeQuote } from './running-quotation.ts';
import {
  ADVERB,
  AUXILIARY,
  COLON,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  isAccordingTo,
  isAmong,
  MOST_IN_GROUP,
  NOMINAL,
  PREPOSITION,
  RELATIVE,
  REPORTS,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';
import { firstFrom } from './token-order.ts';
import { isAgent, isSpokenTo } from './voice.ts';

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
  const citation = findCitation(reading, quote);
  let left: { candidate: number; row: Int16Array; share: number }[] = [];
  forEachCandidate(reading, index, history, (candidate, row) => {
    const share =
      byConstruction(reading, candidate, quote, citation) +
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

/**
 * What is added for the agent of a passive and for who says the whole sentence, and taken from a passive's subject, from
 * whom a headline is about, from whoever only has a speaker, and from who hands on what another said.
 */
function byConstruction(
  reading: Reading,
  candidate: number,
  quote: QuoteSpan,
  citation: Citation | null,
): number {
  /** Log-odds for and against: such sentences are too rare to be learned. */
  const BY_CONSTRUCTION = 3;
  const BY_VOICE = 5;
  if (candidate === NOBODY) return 0;
  const words = reading.candidates[candidate]!;
  // “…,” said Lee's successor, Ann Roe.
  const next = reading.candidates[candidate + 1];
  const isHaver =
    words.isPossessive &&
    next?.kind === 'description' &&
    next.firstToken === words.endToken &&
    reading.tokens[next.endToken - 1]!.word.isPersonNoun;
  if (
    isHaver ||
    isInDescription(reading, candidate) ||
    isHeadlineTopic(reading, words, quote) ||
    handsOn(reading, words)
  )
    return -BY_CONSTRUCTION;
  if (citation) return isCited(reading, citation, words) ? BY_VOICE : -BY_VOICE;
  if (
    isAgent(reading, words, quote) ||
    hasTheWords(reading, words, quote) ||
    saysInside(reading, words, quote) ||
    isAccordedAll(reading, words, quote)
  )
    return BY_VOICE;
  if (isReadOut(reading, words)) return -BY_CONSTRUCTION;
  if (
    saysAllBefore(reading, words, quote) ||
    leadsToQuote(reading, words, quote) ||
    saysMeanwhile(reading, words, quote)
  )
    return BY_CONSTRUCTION;
  return isSpokenTo(reading, words, quote) ? -BY_VOICE : 0;
}

/** Whether the candidate says all of the sentence before it, the quotation among it: “… is “too little”, says Roe, a nurse”. */
function saysAllBefore({ tokens, classes }: Reading, { firstToken }: Candidate, quote: QuoteSpan): boolean {
  return (
    firstToken > quote.endToken &&
    classes[firstToken - 1] === REPORTS &&
    classes[firstToken - 2] === COMMA &&
    tokens[firstToken]!.sentence === tokens[quote.endToken - 1]!.sentence
  );
}

/** … while supporters chanted: “…”; … with the union calling it “…”: a second speaker of the sentence, right before the quotation. */
function saysMeanwhile(
  { tokens, classes, cues, commas }: Reading,
  { firstToken, endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  const opener = tokens[classes[firstToken - 1] === DETERMINER ? firstToken - 2 : firstToken - 1]?.lower;
  const reports = classes[endToken] === REPORTS && cues[endToken]! >= DOES_REPORT;
  const isClause =
    opener === 'while' || (opener === 'with' && tokens[endToken]?.lower.endsWith('ing') === true);
  const leads = endToken < quote.firstToken && commas[endToken] === commas[quote.firstToken];
  return reports && isClause && leads && tokens[endToken]!.sentence === tokens[quote.firstToken]!.sentence;
}

/** Lee read from a statement: “…”: Lee speaks. */
function isReadOut({ tokens, classes }: Reading, { kind, firstToken }: Candidate): boolean {
  const verb = classes[firstToken - 1] === PREPOSITION ? firstToken - 2 : firstToken - 1;
  return kind === 'description' && /^read(?:ing|s)?$/.test(tokens[verb]?.lower ?? '');
}

/** She remembers Lee's reply: “…”, his answer: “…”: whose words they are. */
function hasTheWords(
  { tokens, classes }: Reading,
  { isPossessive, endToken }: Candidate,
  { firstToken }: QuoteSpan,
): boolean {
  const OWN_WORDS = /^(?:reply|answer|response|retort|rejoinder|explanation|advice|words|message|verdict)$/;
  return (
    isPossessive &&
    endToken === firstToken - 2 &&
    classes[endToken + 1] === COLON &&
    OWN_WORDS.test(tokens[endToken]!.lower)
  );
}

/** According to a former aide, Lee kept two books: “…”: the aide's words, where nobody says anything before the colon. */
function isAccordedAll(reading: Reading, { firstToken, endToken }: Candidate, quote: QuoteSpan): boolean {
  const { tokens, classes, cues } = reading;
  const isOne = tokens[quote.firstToken]!.sentence === tokens[firstToken]!.sentence;
  if (!isOne || classes[quote.firstToken - 1] !== COLON || !isAccordAhead(reading, firstToken)) return false;
  for (let t = endToken; t < quote.firstToken; t++)
    if (classes[t] === REPORTS && cues[t]! >= DOES_REPORT) return false;
  return true;
}

/** Lee laughed, “…”: a verb alone between a name and the comma reports, whichever it is. */
function leadsToQuote(
  { tokens, classes }: Reading,
  { kind, endToken }: Candidate,
  { firstToken }: QuoteSpan,
): boolean {
  const isVerb =
    isAmong((1 << REPORTS) | (1 << VERB_SHAPE), classes[endToken]!) ||
    (classes[endToken] === WORD && tokens[endToken]!.lower.endsWith('s'));
  return kind === 'name' && isVerb && endToken === firstToken - 2 && classes[endToken + 1] === COMMA;
}

/** “…,” Lee said, according to Roe: Lee speaks, and goes on to. (The articles to learn from mark Roe.) */
function handsOn({ tokens, classes, cues, quoteOf }: Reading, { firstToken }: Candidate): boolean {
  const isPer = tokens[firstToken - 1]?.lower === 'per';
  if (!isPer && !isAccordingTo(tokens, firstToken - 1)) return false;
  const { sentence } = tokens[firstToken]!;
  for (let t = firstToken - (isPer ? 2 : 3); tokens[t]?.sentence === sentence && quoteOf[t]! < 0; t--)
    if (classes[t] === REPORTS && cues[t]! >= DOES_REPORT) return true;
  return false;
}

/**
 * “…,” a friend of Lee said, a source close to the council said: the friend and the source speak. But in “the head of
 * the council Ann Lee” the name stands beside.
 */
function isInDescription({ tokens, classes, candidates, mentions }: Reading, index: number): boolean {
  const { kind, firstToken } = candidates[index]!;
  const title = kind === 'name' ? mentions[firstFrom(mentions, firstToken)]!.title : null;
  const isOfGroup = (t: number) =>
    t >= 0 &&
    (kind === 'name' ? title !== null && tokens[t]!.start >= title[0] : isAmong(NOMINAL, classes[t]!));
  let from = firstToken;
  while (from > firstToken - MOST_IN_GROUP && isOfGroup(from - 1)) from--;
  let end = from;
  while (end > from - 2 && classes[end - 1] === PREPOSITION) end--;
  if (end === from || !descriptionBefore(candidates, index, end)) return false;
  const { isPersonNoun, role } = tokens[end - 1]!.word;
  return isPersonNoun || (role & SOMEONE) !== 0 || end < from - 1;
}

/** “footage of Lee asking, “…””: the name before the participle speaks, though a preposition stands before the name. */
function leadsWithParticiple({ tokens, quotes }: Reading, index: number): boolean {
  const { firstToken } = quotes[index]!;
  const before = tokens[firstToken - 1];
  const verb = before && before.kind === 'punctuation' ? tokens[firstToken - 2] : before;
  return verb?.lower.endsWith('ing') === true;
}
