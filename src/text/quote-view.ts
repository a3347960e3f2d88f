/**
 * Goes through the nearest candidates for a quotation's speaker and describes each for the ranker: the features of the
 * quotation, and how the candidate stands to it. A look between the two goes on from where the look at the nearer
 * candidate ended, so that a quotation costs no more than the words around it.
 */
import { type Candidate, firstFrom } from './candidates.ts';
import {
  ALL_FEATURES,
  cap,
  FAR,
  Feature,
  type History,
  NO_CLASS,
  NOBODY,
  OF_BOTH,
  OF_CANDIDATE,
  type Reading,
} from './features.ts';
import type { Layout, QuoteSpan } from './layers.ts';
import { COLON, RELATIVE, REPORTS, SUBORDINATOR, type Syntax } from './syntax.ts';

const MOST_BEFORE = 12;
const MOST_AFTER = 5;
/** So many are looked at to find them, however few of them may be the speaker. */
const MOST_LOOKED_AT = 60;
/** Behind its sentence a quotation's speaker stands in the next one at most. */
const SENTENCES_AHEAD = 1;
const PARAGRAPHS_BACK = 3;
/** No sentence is searched further for a verb than this, however long. */
const MOST_TO_VERB = 150;
/** rankInSentence of a candidate of another sentence. */
const OTHER_SENTENCE = 9;

/** The row of the candidate that is described now; written over by the next. */
const row = new Int16Array(ALL_FEATURES);

/** What the features of candidates need of their quotation. */
interface QuoteView {
  index: number;
  quote: QuoteSpan;
  firstSentence: number;
  lastSentence: number;
  /** Tokens of the nearest reporting verbs in the sentence: before it, the first and the second behind it; -1: none. */
  verbBefore: number;
  verbAfter: number;
  secondVerbAfter: number;
}

/** What lies between the quotation and the candidates on one side of it, as far as it has been looked at. */
interface Between {
  /** The next token to look at. */
  next: number;
  strongest: number;
  that: number;
  relative: number;
  colon: number;
}

/**
 * Describes the nearest candidates on both sides of the quotation at `index` of the layout, and NOBODY last. `visit`
 * is given the candidate's index in `reading.candidates` and its row of ALL_FEATURES numbers, which is used again.
 */
export function forEachCandidate(
  reading: Reading,
  index: number,
  history: History,
  visit: (candidate: number, row: Int16Array) => void,
): void {
  const { layout, candidates, syntax } = reading;
  const { tokens } = layout;
  const isQuoted = ({ firstToken }: Candidate) => syntax.quoteOf[firstToken]! >= 0;
  const view = viewQuote(reading, index, history);
  const { quote } = view;
  const { firstToken, endToken, paragraph } = quote;
  const first = firstFrom(candidates, firstToken);
  const before: Between = { next: firstToken - 1, strongest: 0, that: 0, relative: 0, colon: 0 };
  let rank = 0;
  let inSentence = 0;
  const least = Math.max(0, first - MOST_LOOKED_AT);
  for (let i = first - 1; i >= least && rank < MOST_BEFORE; i--) {
    const candidate = candidates[i]!;
    const at = tokens[candidate.firstToken]!;
    if (at.paragraph < paragraph - PARAGRAPHS_BACK) break;
    const apart = view.firstSentence - at.sentence;
    if (candidate.endToken > firstToken || apart > sentencesAway(candidate) || isQuoted(candidate)) continue;
    const isNear = apart === 0;
    if (isNear) inSentence++;
    lookAt(reading, before, Math.max(candidate.endToken, firstToken - FAR), -1);
    describe(reading, view, i, before, history);
    row[Feature.rank] = rank;
    row[Feature.rankInSentence] = isNear ? inSentence : OTHER_SENTENCE;
    visit(i, row);
    rank++;
  }
  const behind: Between = { next: endToken, strongest: 0, that: 0, relative: 0, colon: 0 };
  rank = 0;
  inSentence = 0;
  const most = Math.min(candidates.length, first + MOST_LOOKED_AT);
  for (let i = first; i < most && rank < MOST_AFTER; i++) {
    const candidate = candidates[i]!;
    const at = tokens[candidate.firstToken]!;
    const apart = at.sentence - view.lastSentence;
    if (apart > SENTENCES_AHEAD) break;
    if (candidate.firstToken < endToken || apart > sentencesAway(candidate) || isQuoted(candidate)) continue;
    const isNear = apart === 0;
    if (isNear) inSentence++;
    lookAt(reading, behind, Math.min(candidate.firstToken, endToken + FAR) - 1, 1);
    describe(reading, view, i, behind, history);
    row[Feature.rank] = rank;
    row[Feature.rankInSentence] = isNear ? inSentence : OTHER_SENTENCE;
    visit(i, row);
    rank++;
  }
  row.fill(0, 0, OF_BOTH);
  row[Feature.kind] = -1;
  row[Feature.wordsApart] = FAR;
  row[Feature.sentencesApart] = OTHER_SENTENCE;
  visit(NOBODY, row);
}

/** How many sentences away such words may still name a speaker: those of nearly all in the articles to learn from. */
function sentencesAway({ kind, isPossessive }: Candidate): number {
  if (isPossessive || kind === 'relative') return 0;
  if (kind === 'name') return Number.POSITIVE_INFINITY;
  return kind === 'pronoun' ? 2 : 1;
}

/** Looks on to the token `last`, in direction `step`. */
function lookAt({ layout, syntax }: Reading, between: Between, last: number, step: 1 | -1): void {
  const { classes, cues } = syntax;
  let t = between.next;
  for (; step > 0 ? t <= last : t >= last; t += step) {
    if (cues[t]! > between.strongest) between.strongest = cues[t]!;
    const kind = classes[t]!;
    if (kind === RELATIVE) between.relative = 1;
    else if (kind === COLON) between.colon = 1;
    else if (kind === SUBORDINATOR && layout.tokens[t]!.lower === 'that') between.that = 1;
  }
  between.next = t;
}

/** Fills the features of the quotation. */
function viewQuote({ layout, syntax }: Reading, index: number, history: History): QuoteView {
  const { tokens, sentences, paragraphs, quotes } = layout;
  const { classes, cues } = syntax;
  const quote = quotes[index]!;
  const { firstToken, endToken } = quote;
  const firstSentence = tokens[firstToken]!.sentence;
  const lastSentence = tokens[endToken - 1]!.sentence;
  const start = sentences[firstSentence]!.firstToken;
  const end = sentences[lastSentence]!.endToken;
  const paragraph = paragraphs[quote.paragraph]!;
  const verbBefore = nearestReport(syntax, firstToken - 1, start - 1, -1);
  const verbAfter = nearestReport(syntax, endToken, end, 1);
  const words = (from: number, to: number) => syntax.words[to]! - syntax.words[from]!;
  row[Feature.quoteStartsSentence] = words(start, firstToken) === 0 ? 1 : 0;
  row[Feature.quoteEndsSentence] = words(endToken, end) === 0 ? 1 : 0;
  row[Feature.quoteStartsParagraph] = cap(words(paragraph.firstToken, firstToken), 9);
  row[Feature.quoteEndsParagraph] = cap(words(endToken, Math.max(endToken, paragraph.endToken)), 9);
  row[Feature.markBefore] = firstToken > start ? classes[firstToken - 1]! : NO_CLASS;
  row[Feature.markAfter] = endToken < end ? classes[endToken]! : NO_CLASS;
  row[Feature.lastInside] = lastInside(layout, quote);
  row[Feature.opensCapital] = /^\p{Lu}/u.test(tokens[firstToken + 1]?.text ?? '') ? 1 : 0;
  row[Feature.quoteLength] = cap(endToken - firstToken, 60);
  row[Feature.verbBeforeGap] = verbBefore < 0 ? FAR : cap(words(verbBefore, firstToken), FAR);
  row[Feature.verbBeforeCue] = verbBefore < 0 ? 0 : cues[verbBefore]!;
  row[Feature.verbAfterGap] = verbAfter < 0 ? FAR : cap(words(endToken, verbAfter), FAR);
  row[Feature.verbAfterCue] = verbAfter < 0 ? 0 : cues[verbAfter]!;
  row[Feature.verbAfterFollower] = verbAfter < 0 || verbAfter + 1 >= end ? NO_CLASS : classes[verbAfter + 1]!;
  row[Feature.beforeVerbClass] = verbBefore <= start ? NO_CLASS : classes[verbBefore - 1]!;
  row[Feature.outsideWords] = cap(words(start, end), FAR);
  row[Feature.quotesBeforeInParagraph] = cap(
    syntax.quotes[firstToken]! - syntax.quotes[paragraph.firstToken]!,
    5,
  );
  const next = quotes[index + 1];
  row[Feature.nextQuoteInParagraph] =
    next && next.paragraph === quote.paragraph ? (next.firstToken < end ? 2 : 1) : 0;
  const last = history.quote;
  row[Feature.lastQuoteApart] = last ? cap(quote.paragraph - last.paragraph, 5) : 6;
  row[Feature.lastQuoteInSentence] = last && last.endToken > start ? 1 : 0;
  const secondVerbAfter = verbAfter < 0 ? -1 : nearestReport(syntax, verbAfter + 1, end, 1);
  return { index, quote, firstSentence, lastSentence, verbBefore, verbAfter, secondVerbAfter };
}

function nearestReport({ classes }: Syntax, from: number, to: number, step: 1 | -1): number {
  const stop = step > 0 ? Math.min(to, from + MOST_TO_VERB) : Math.max(to, from - MOST_TO_VERB);
  for (let t = from; step > 0 ? t < stop : t > stop; t += step) if (classes[t] === REPORTS) return t;
  return -1;
}

/** What the last of the quoted words is: 1 a comma, 2 a stop, 3 a question or exclamation, 4 a word, 5 something else. */
function lastInside({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): number {
  const last = tokens[endToken - 1]!.kind === 'mark' ? tokens[endToken - 2] : tokens[endToken - 1];
  if (!last || endToken - firstToken < 2) return 0;
  const { text, kind } = last;
  if (text === ',' || tokens[endToken]?.text === ',') return 1;
  if (text === '.') return 2;
  if (text === '?' || text === '!') return 3;
  return kind === 'word' ? 4 : 5;
}

/** Fills what is known of the candidate alone and of how it stands to the quotation. */
function describe(
  { layout, syntax, candidates, views }: Reading,
  view: QuoteView,
  index: number,
  between: Between,
  history: History,
): void {
  const { tokens } = layout;
  const { quote, verbBefore } = view;
  const { firstToken, endToken, person } = candidates[index]!;
  views.describe(index);
  const own = index * OF_CANDIDATE;
  for (let f = 0; f < OF_CANDIDATE; f++) row[f] = views.rows[own + f]!;
  const isAfter = firstToken >= quote.endToken;
  const from = isAfter ? quote.endToken : endToken;
  const to = isAfter ? firstToken : quote.firstToken;
  const { sentence, paragraph } = tokens[firstToken]!;
  const { words } = syntax;
  row[Feature.isAfter] = isAfter ? 1 : 0;
  row[Feature.sentencesApart] = cap(
    Math.abs(sentence - (isAfter ? view.lastSentence : view.firstSentence)),
    8,
  );
  row[Feature.paragraphsApart] = cap(Math.abs(paragraph - quote.paragraph), 4);
  row[Feature.wordsApart] = cap(words[to]! - words[from]!, FAR);
  row[Feature.verbsBetween] = cap(syntax.verbs[to]! - syntax.verbs[from]!, 9);
  row[Feature.reportsBetween] = cap(syntax.reports[to]! - syntax.reports[from]!, 5);
  row[Feature.commasBetween] = cap(syntax.commas[to]! - syntax.commas[from]!, 6);
  row[Feature.quotesBetween] = cap(syntax.quotes[to]! - syntax.quotes[from]!, 4);
  row[Feature.strongestBetween] = between.strongest;
  row[Feature.thatBetween] = between.that;
  row[Feature.relativeBetween] = between.relative;
  row[Feature.colonBetween] = between.colon;
  row[Feature.ownVerbToQuote] = toQuote(words, views.verbs[index]!, quote);
  const asideVerb = views.asideVerbs[index]!;
  row[Feature.asideVerbToQuote] = toQuote(words, asideVerb, quote);
  row[Feature.toVerbBefore] = toVerb(words, firstToken, endToken, verbBefore);
  row[Feature.toVerbAfter] = toVerb(words, firstToken, endToken, view.verbAfter);
  row[Feature.toOtherVerbAfter] = toVerb(words, firstToken, endToken, view.secondVerbAfter);
  row[Feature.speakersToVerb] =
    isAfter || verbBefore < endToken ? 5 : cap(views.speakersIn(endToken, verbBefore), 4);
  row[Feature.namesBetween] = cap(views.speakersIn(from, to), 5);
  const isOwnReport = asideVerb >= 0 && asideVerb < quote.firstToken && !isAfter;
  row[Feature.verbToQuoteNames] = isOwnReport ? cap(views.speakersIn(asideVerb + 1, quote.firstToken), 5) : 6;
  const last = history.quote;
  row[Feature.isLastCandidate] = history.candidate === index ? 1 : 0;
  row[Feature.isBeforeLastQuote] = last === null ? 0 : firstToken < last.firstToken ? 2 : 1;
  row[Feature.isLastPerson] = person >= 0 && history.person === person ? 1 : 0;
}

/** Words from a verb to the quotation; behind it, the words between with a sign; FAR without a verb. */
function toQuote(words: Int32Array, verb: number, { firstToken, endToken }: QuoteSpan): number {
  if (verb < 0) return FAR;
  if (verb >= endToken) return cap(-1 - (words[verb]! - words[endToken]!), FAR);
  return verb < firstToken ? cap(words[firstToken]! - words[verb]!, FAR) : 0;
}

/** Words between a candidate and a verb, with a sign where the verb stands before it. */
function toVerb(words: Int32Array, firstToken: number, endToken: number, verb: number): number {
  if (verb < 0) return FAR;
  if (verb >= endToken) return cap(words[verb]! - words[endToken]!, 20);
  return -1 - (verb + 1 < firstToken ? cap(words[firstToken]! - words[verb + 1]!, 20) : 0);
}
