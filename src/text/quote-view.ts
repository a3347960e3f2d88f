/**
 * Goes through the nearest candidates for a quotation's speaker and describes each for the ranker: the features of the
 * quotation, those of the candidate, and how it stands to the quotation.
 */
import { viewCandidate } from './candidate-view.ts';
import type { Candidate } from './candidates.ts';
import {
  ALL_FEATURES,
  cap,
  countIn,
  FAR,
  Feature,
  type History,
  NO_CLASS,
  NOBODY,
  OF_CANDIDATE,
  type Reading,
} from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { wholeQuote } from './running-quotation.ts';
import { REPORTS } from './syntax.ts';
import { firstFrom } from './token-order.ts';

/** How many sentences before and behind its own a quotation's speaker stands at most. */
const SENTENCES_BACK = 3;

/** The features of the quotation that is looked at, and the rows of its candidates; written over by the next. */
const ofQuote = new Int16Array(OF_CANDIDATE);
const rows: Int16Array[] = [];

/** What the features of candidates need of their quotation. */
interface QuoteView {
  quote: QuoteSpan;
  firstSentence: number;
  lastSentence: number;
  lastParagraph: number;
  /** Tokens of the nearest reporting verbs in the sentence, before and behind it; -1: none. */
  verbBefore: number;
  verbAfter: number;
}

/**
 * Describes the nearest candidates on both sides of the quotation at `index` of the layout, and NOBODY last. `visit`
 * is given the candidate's index in `reading.candidates` and its row of ALL_FEATURES numbers, which is used again for the
 * next quotation.
 */
export function forEachCandidate(
  reading: Reading,
  index: number,
  history: History,
  visit: (candidate: number, row: Int16Array) => void,
): void {
  const MOST_BEFORE = 12;
  const MOST_AFTER = 5;
  /** So many are looked at to find them, however few of them may be the speaker. */
  const MOST_LOOKED_AT = 60;
  const SENTENCES_AHEAD = 1;
  /** rankInSentence of a candidate of another sentence. */
  const OTHER_SENTENCE = 9;
  const { tokens, quoteOf, candidates } = reading;
  const view = viewQuote(reading, index, history);
  const { quote, firstSentence, lastSentence } = view;
  const first = firstFrom(candidates, quote.firstToken);
  let visited = 0;
  for (const step of [-1, 1]) {
    let rank = 0;
    let inSentence = 0;
    const isAfter = step > 0;
    const most = isAfter ? MOST_AFTER : MOST_BEFORE;
    const furthest = isAfter ? SENTENCES_AHEAD : SENTENCES_BACK;
    for (let looks = isAfter ? 0 : 1; looks < MOST_LOOKED_AT && rank < most; looks++) {
      const i = first + step * looks;
      const candidate = candidates[i];
      if (!candidate) break;
      const { sentence } = tokens[candidate.firstToken]!;
      const apart = isAfter ? sentence - lastSentence : firstSentence - sentence;
      if (apart > furthest) break;
      const isBeside = isAfter
        ? candidate.firstToken >= quote.endToken
        : candidate.endToken <= quote.firstToken;
      if (!isBeside || apart > sentencesAway(candidate) || quoteOf[candidate.firstToken]! >= 0) continue;
      if (apart === 0) inSentence++;
      const row = rowAt(visited++);
      describe(row, reading, view, i, history, rank, apart === 0 ? inSentence : OTHER_SENTENCE);
      visit(i, row);
      rank++;
    }
  }
  const row = rowAt(visited).fill(0, OF_CANDIDATE);
  row[Feature.kind] = -1;
  row[Feature.wordsApart] = FAR;
  row[Feature.sentencesApart] = OTHER_SENTENCE;
  visit(NOBODY, row);
}

/** The row at `place`, with the features of the quotation. */
function rowAt(place: number): Int16Array {
  rows[place] ??= new Int16Array(ALL_FEATURES);
  const row = rows[place];
  for (let i = 0; i < OF_CANDIDATE; i++) row[i] = ofQuote[i]!;
  return row;
}

/** How many sentences away such words may still name a speaker: those of nearly all in the articles to learn from. */
function sentencesAway({ kind, isPossessive }: Candidate): number {
  if (isPossessive || kind === 'relative') return 0;
  return kind === 'name' ? SENTENCES_BACK : kind === 'pronoun' ? 2 : 1;
}

/** Fills the features of the quotation. */
function viewQuote(reading: Reading, index: number, { quote: last }: History): QuoteView {
  const { tokens, sentences, paragraphs, quotes, classes, cues, words } = reading;
  const quote = wholeQuote(quotes, index);
  const { firstToken, endToken, paragraph } = quote;
  const lastParagraph = tokens[endToken - 1]!.paragraph;
  const firstSentence = tokens[firstToken]!.sentence;
  const lastSentence = tokens[endToken - 1]!.sentence;
  const start = sentences[firstSentence]!.firstToken;
  const end = sentences[lastSentence]!.endToken;
  const verbBefore = nearestReport(reading, firstToken - 1, start - 1, -1);
  const verbAfter = nearestReport(reading, endToken, end, 1);
  ofQuote.set([
    countIn(words, start, firstToken, 1) ^ 1,
    countIn(words, endToken, paragraphs[lastParagraph]!.endToken, 9),
    firstToken > start ? classes[firstToken - 1]! : NO_CLASS,
    endToken < end ? classes[endToken]! : NO_CLASS,
    cap(endToken - firstToken, 60),
    verbBefore < 0 ? FAR : countIn(words, verbBefore, firstToken, FAR),
    verbBefore < 0 ? 0 : cues[verbBefore]!,
    last ? cap(paragraph - last.paragraph, 5) : 6,
    countIn(words, start, end, FAR),
  ]);
  return { quote, firstSentence, lastSentence, lastParagraph, verbBefore, verbAfter };
}

function nearestReport({ classes }: Reading, from: number, to: number, step: 1 | -1): number {
  /** No sentence is searched further for a verb than this, however long. */
  const MOST_TO_VERB = 150;
  const stop = step > 0 ? Math.min(to, from + MOST_TO_VERB) : Math.max(to, from - MOST_TO_VERB);
  for (let t = from; step > 0 ? t < stop : t > stop; t += step) if (classes[t] === REPORTS) return t;
  return -1;
}

/** Fills what is known of the candidate alone and of how it stands to the quotation. */
function describe(
  row: Int16Array,
  reading: Reading,
  { quote, firstSentence, lastSentence, lastParagraph, verbBefore, verbAfter }: QuoteView,
  index: number,
  history: History,
  rank: number,
  rankInSentence: number,
): void {
  const { tokens, words, cues, verbs, commas, quoteEnds, candidates, speakers, views } = reading;
  const { firstToken, endToken, person } = candidates[index]!;
  views[index] ??= viewCandidate(reading, index);
  const { row: own, verb, asideVerb } = views[index];
  for (let i = 0; i < own.length; i++) row[OF_CANDIDATE + i] = own[i]!;
  const isAfter = firstToken >= quote.endToken;
  const from = isAfter ? quote.endToken : endToken;
  const to = isAfter ? firstToken : quote.firstToken;
  const { sentence, paragraph } = tokens[firstToken]!;
  const last = history.quote;
  // One by one: a list would be made for each candidate.
  row[Feature.isAfter] = isAfter ? 1 : 0;
  row[Feature.sentencesApart] = Math.abs(sentence - (isAfter ? lastSentence : firstSentence));
  row[Feature.paragraphsApart] = Math.abs(paragraph - (isAfter ? lastParagraph : quote.paragraph));
  row[Feature.wordsApart] = countIn(words, from, to, FAR);
  row[Feature.rank] = rank;
  row[Feature.rankInSentence] = rankInSentence;
  row[Feature.ownVerbToQuote] = toQuote(words, verb, quote);
  row[Feature.asideVerbToQuote] = toQuote(words, asideVerb, quote);
  row[Feature.strongestBetween] = strongestCue(
    cues,
    isAfter ? from : Math.max(from, to - FAR),
    isAfter ? Math.min(to, from + FAR) : to,
  );
  row[Feature.verbsBetween] = countIn(verbs, from, to, 9);
  row[Feature.commasBetween] = countIn(commas, from, to, 6);
  row[Feature.quotesBetween] = countIn(quoteEnds, from, to, 4);
  row[Feature.toVerbBefore] = toVerb(words, firstToken, endToken, verbBefore);
  row[Feature.toVerbAfter] = toVerb(words, firstToken, endToken, verbAfter);
  row[Feature.speakersToVerb] =
    isAfter || verbBefore < endToken ? 5 : countIn(speakers, endToken, verbBefore, 4);
  row[Feature.namesBetween] = countIn(speakers, from, to, 5);
  row[Feature.isLastCandidate] = history.candidate === index ? 1 : 0;
  row[Feature.isLastPerson] = person >= 0 && history.person === person ? 1 : 0;
  row[Feature.isBeforeLastQuote] = last ? (firstToken < last.firstToken ? 2 : 1) : 0;
}

function strongestCue(cues: Uint8Array, from: number, to: number): number {
  let strongest = 0;
  for (let t = from; t < to; t++) if (cues[t]! > strongest) strongest = cues[t]!;
  return strongest;
}

/** Words from a verb to the quotation; behind it, the words between with a sign; FAR without a verb. */
function toQuote(words: Int32Array, verb: number, { firstToken, endToken }: QuoteSpan): number {
  if (verb < 0) return FAR;
  return verb < endToken
    ? countIn(words, verb, firstToken, FAR)
    : -Math.min(FAR, 1 + countIn(words, endToken, verb, FAR));
}

/** Words between a candidate and a verb, with a sign where the verb stands before it. */
function toVerb(words: Int32Array, firstToken: number, endToken: number, verb: number): number {
  if (verb < 0) return FAR;
  return verb < endToken ? -1 - countIn(words, verb + 1, firstToken, 20) : countIn(words, endToken, verb, 20);
}
