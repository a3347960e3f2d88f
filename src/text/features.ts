/**
 * What the ranker knows of a candidate for a quotation's speaker: where it stands, what stands around it and
 * between the two, what the last quotation did, and how present the person is in the article. Small whole
 * numbers, in the order of FEATURES. The choice follows the findings of feature selection on news
 * (O'Keefe et al. 2012; Newell et al. 2018); the verb nearest to the candidate and to the quotation count most.
 */
import type { Candidate } from './candidates.ts';
import type { Layout, Names, QuoteSpan } from './layers.ts';
import {
  CAPITALISED,
  CLOSES,
  COLON,
  COMMA,
  DETERMINER,
  NUMBER,
  OPENS,
  POSSESSIVE,
  PREPOSITION,
  QUOTED,
  RELATIVE,
  REPORTS,
  type Syntax,
  WORD,
} from './syntax.ts';

/** An article, read for attribution. */
export interface Reading {
  layout: Layout;
  syntax: Syntax;
  names: Names;
  candidates: readonly Candidate[];
}

/** Who was found to have said the quotation before. */
export interface History {
  quote: QuoteSpan | null;
  /** Index into Reading.candidates, or -1. */
  candidate: number;
  /** Index into Names.persons, or -1: of the last quotation, and of the last one by someone else. */
  person: number;
  otherPerson: number;
  /** Where the speaker was no named person: the candidate whose words told who it was, or -1. */
  phrase: number;
}

export const NO_HISTORY: History = { quote: null, candidate: -1, person: -1, otherPerson: -1, phrase: -1 };

/** The candidate that stands for "the article names no speaker". */
export const NOBODY = -1;

/** Numbers for the kinds of candidates. */
export const KINDS = {
  name: 6,
  other: 3,
  pronoun: 5,
  relative: 2,
  speaker: 1,
  possessive: 0,
  description: 4,
} as const;
const FAR = 40;
/** No sentence is searched further than this, however long. */
const MOST_TO_VERB = 150;
const MOST_IN_GROUP = 12;

export const FEATURES = [
  'kind',
  'isAfter',
  'sentencesApart',
  'paragraphsApart',
  'wordsApart',
  'rank',
  'rankInSentence',
  'isFirstInSentence',
  'placeInSentence',
  'isPossessive',
  'classBefore',
  'cueBefore',
  'prepositionBefore',
  'classAfter',
  'cueAfter',
  'secondClassAfter',
  'secondCueAfter',
  'ownVerbCue',
  'ownVerbGap',
  'ownVerbToQuote',
  'asideVerbCue',
  'asideVerbToQuote',
  'earlierVerbCue',
  'strongestBetween',
  'verbsBetween',
  'reportsBetween',
  'commasBetween',
  'quotesBetween',
  'thatBetween',
  'relativeBetween',
  'toVerbBefore',
  'toVerbAfter',
  'toOtherVerbAfter',
  'isInApposition',
  'isInQuote',
  'isLastCandidate',
  'isLastPerson',
  'isOtherPerson',
  'isBeforeLastQuote',
  'personhood',
  'mentions',
  'isFullName',
  'share',
  'isFirstMention',
  'length',
  'isPlural',
  'classBeforeGroup',
  'cueBeforeGroup',
  'prepositionBeforeGroup',
  'aside',
  'asideVerbGap',
  'classAfterAside',
  'cueAfterAside',
  'namesBetween',
  'verbToQuoteNames',
  'ownVerbNames',
  'speakersToVerb',
  'colonBetween',
  'paragraphStartsWithIt',
  'quoteStartsSentence',
  'quoteEndsSentence',
  'quoteStartsParagraph',
  'quoteEndsParagraph',
  'markBefore',
  'markAfter',
  'lastInside',
  'opensCapital',
  'quoteLength',
  'verbBeforeGap',
  'verbBeforeCue',
  'verbAfterGap',
  'verbAfterCue',
  'lastQuoteApart',
  'outsideWords',
  'quotesBeforeInParagraph',
  'verbAfterFollower',
  'beforeVerbClass',
  'lastQuoteInSentence',
  'nextQuoteInParagraph',
] as const;
export type Feature = (typeof FEATURES)[number];
/** The place of each feature in a row. */
export const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>;

/** What is the same for all candidates of a quotation. */
export interface QuoteView {
  quote: QuoteSpan;
  row: Float64Array;
  sentence: number;
  sentenceFirst: number;
  sentenceEnd: number;
  verbBefore: number;
  verbAfter: number;
}

const cap = (value: number, most: number) => Math.max(-most, Math.min(most, value));

/** Reads the surroundings of the quotation at `index`. */
export function viewQuote(reading: Reading, index: number, history: History): QuoteView {
  const { layout, syntax } = reading;
  const { tokens, paragraphs, quotes } = layout;
  const quote = quotes[index]!;
  const { firstToken, endToken } = quote;
  const row = new Float64Array(FEATURES.length);
  const sentence = tokens[firstToken]!.sentence;
  const lastSentence = tokens[endToken - 1]!.sentence;
  const sentenceFirst = layout.sentences[sentence]!.firstToken;
  const sentenceEnd = layout.sentences[lastSentence]!.endToken;
  const paragraph = paragraphs[quote.paragraph]!;
  const verbBefore = nearestReport(syntax, firstToken - 1, sentenceFirst - 1, -1);
  const verbAfter = nearestReport(syntax, endToken, sentenceEnd, 1);
  const outside = (from: number, to: number) => syntax.words[to]! - syntax.words[from]!;
  row[AT.quoteStartsSentence] = outside(sentenceFirst, firstToken) === 0 ? 1 : 0;
  row[AT.quoteEndsSentence] = outside(endToken, sentenceEnd) === 0 ? 1 : 0;
  row[AT.quoteStartsParagraph] = cap(outside(paragraph.firstToken, firstToken), 9);
  row[AT.quoteEndsParagraph] = cap(outside(endToken, Math.max(endToken, paragraph.endToken)), 9);
  row[AT.markBefore] = firstToken > sentenceFirst ? syntax.classes[firstToken - 1]! : 30;
  row[AT.markAfter] = endToken < sentenceEnd ? syntax.classes[endToken]! : 30;
  row[AT.lastInside] = lastInside(layout, quote);
  row[AT.opensCapital] = /^\p{Lu}/u.test(tokens[firstToken + 1]?.text ?? '') ? 1 : 0;
  row[AT.quoteLength] = cap(endToken - firstToken, 60);
  row[AT.verbBeforeGap] = verbBefore < 0 ? FAR : cap(outside(verbBefore, firstToken), FAR);
  row[AT.verbBeforeCue] = verbBefore < 0 ? 0 : syntax.cues[verbBefore]!;
  row[AT.verbAfterGap] = verbAfter < 0 ? FAR : cap(outside(endToken, verbAfter), FAR);
  row[AT.verbAfterCue] = verbAfter < 0 ? 0 : syntax.cues[verbAfter]!;
  row[AT.verbAfterFollower] =
    verbAfter < 0 || verbAfter + 1 >= sentenceEnd ? 30 : syntax.classes[verbAfter + 1]!;
  row[AT.beforeVerbClass] = verbBefore <= sentenceFirst ? 30 : syntax.classes[verbBefore - 1]!;
  row[AT.outsideWords] = cap(outside(sentenceFirst, sentenceEnd), FAR);
  row[AT.quotesBeforeInParagraph] = cap(syntax.quotes[firstToken]! - syntax.quotes[paragraph.firstToken]!, 5);
  const next = quotes[index + 1];
  row[AT.nextQuoteInParagraph] =
    next && next.paragraph === quote.paragraph ? (next.firstToken < sentenceEnd ? 2 : 1) : 0;
  const last = history.quote;
  row[AT.lastQuoteApart] = last ? cap(quote.paragraph - last.paragraph, 5) : 6;
  row[AT.lastQuoteInSentence] = last && last.endToken > sentenceFirst ? 1 : 0;
  return { quote, row, sentence, sentenceFirst, sentenceEnd, verbBefore, verbAfter };
}

function nearestReport({ classes }: Syntax, from: number, to: number, step: 1 | -1): number {
  const stop = step > 0 ? Math.min(to, from + MOST_TO_VERB) : Math.max(to, from - MOST_TO_VERB);
  for (let t = from; t !== stop; t += step) if (classes[t] === REPORTS) return t;
  return -1;
}

function lastInside({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): number {
  const last = tokens[endToken - 1]!.kind === 'mark' ? tokens[endToken - 2] : tokens[endToken - 1];
  const behind = tokens[endToken];
  if (!last || endToken - firstToken < 2) return 0;
  if (last.text === ',' || behind?.text === ',') return 1;
  if (last.text === '.') return 2;
  if (/^[?!]$/.test(last.text)) return 3;
  return last.kind === 'word' ? 4 : 5;
}

/** Fills `view.row` with what is known of the candidate (NOBODY for none); `rank` is its place on its side. */
export function viewCandidate(
  reading: Reading,
  view: QuoteView,
  index: number,
  rank: number,
  rankInSentence: number,
  history: History,
): Float64Array {
  const { layout, syntax, names, candidates } = reading;
  const { tokens } = layout;
  const { row, quote } = view;
  row.fill(0, 0, AT.quoteStartsSentence);
  if (index === NOBODY) {
    row[AT.kind] = -1;
    row[AT.wordsApart] = FAR;
    row[AT.sentencesApart] = 9;
    return row;
  }
  const candidate = candidates[index]!;
  const { firstToken, endToken } = candidate;
  const isAfter = firstToken >= quote.endToken;
  const from = isAfter ? quote.endToken : endToken;
  const to = isAfter ? firstToken : quote.firstToken;
  const between = (counts: Int32Array) => (to > from ? counts[to]! - counts[from]! : 0);
  const sentence = tokens[firstToken]!.sentence;
  const { firstToken: first, endToken: end } = layout.sentences[sentence]!;
  const outside = (a: number, b: number) => (b > a ? syntax.words[b]! - syntax.words[a]! : 0);
  row[AT.kind] = KINDS[candidate.kind];
  row[AT.isAfter] = isAfter ? 1 : 0;
  const quoteSentence = isAfter ? tokens[quote.endToken - 1]!.sentence : view.sentence;
  row[AT.sentencesApart] = cap(Math.abs(sentence - quoteSentence), 8);
  row[AT.paragraphsApart] = cap(Math.abs(tokens[firstToken]!.paragraph - quote.paragraph), 4);
  row[AT.wordsApart] = cap(between(syntax.words), FAR);
  row[AT.rank] = rank;
  row[AT.rankInSentence] = rankInSentence;
  const earlier = candidates[index - 1];
  const isFirst = !earlier || tokens[earlier.firstToken]!.sentence !== sentence;
  row[AT.placeInSentence] = cap(outside(first, firstToken), FAR);
  row[AT.isPossessive] = candidate.isPossessive ? 1 : 0;

  const before = firstToken - 1;
  const classBefore = before < first ? 30 : syntax.classes[before]!;
  row[AT.classBefore] = classBefore;
  row[AT.cueBefore] = before < first ? 0 : syntax.cues[before]!;
  row[AT.prepositionBefore] =
    before < first ? 0 : preposition(tokens[before]!.lower, tokens[before - 1]?.lower);
  const group = startOfGroup(reading, index, first);
  const beforeGroup = group - 1;
  const classBeforeGroup = beforeGroup < first ? 30 : syntax.classes[beforeGroup]!;
  row[AT.classBeforeGroup] = classBeforeGroup;
  row[AT.cueBeforeGroup] = beforeGroup < first ? 0 : syntax.cues[beforeGroup]!;
  row[AT.prepositionBeforeGroup] =
    beforeGroup < first ? 0 : preposition(tokens[beforeGroup]!.lower, tokens[beforeGroup - 1]?.lower);
  row[AT.isFirstInSentence] = isFirst
    ? candidate.isPossessive
      ? 1
      : classBeforeGroup === PREPOSITION
        ? 2
        : 3
    : 0;
  row[AT.classAfter] = endToken >= end ? 30 : syntax.classes[endToken]!;
  row[AT.cueAfter] = endToken >= end ? 0 : syntax.cues[endToken]!;
  row[AT.secondClassAfter] = endToken + 1 >= end ? 30 : syntax.classes[endToken + 1]!;
  row[AT.secondCueAfter] = endToken + 1 >= end ? 0 : syntax.cues[endToken + 1]!;

  const verb = syntax.nextVerb[endToken - 1]!;
  setVerb(verb, 'ownVerbCue', 'ownVerbToQuote');
  const { verbBefore } = view;
  row[AT.speakersToVerb] =
    isAfter || verbBefore < endToken ? 5 : cap(speakersFrom(reading, index, endToken - 1, verbBefore), 4);
  row[AT.ownVerbNames] = verb < 0 ? 4 : cap(speakersFrom(reading, index, endToken - 1, verb), 3);
  row[AT.ownVerbGap] = verb < 0 ? FAR : cap(outside(endToken, verb), FAR);
  const behind = endOfAside(syntax, endToken, end);
  const opensAside = behind > endToken ? (syntax.classes[endToken] === OPENS ? 1 : 2) : 0;
  row[AT.aside] = opensAside === 2 && syntax.classes[endToken + 1] === RELATIVE ? 3 : opensAside;
  // The first verb behind the aside: it may stand right there.
  const asideVerb = opensAside > 0 ? syntax.nextVerb[behind - 1]! : verb;
  setVerb(asideVerb, 'asideVerbCue', 'asideVerbToQuote');
  row[AT.asideVerbGap] = asideVerb < 0 ? FAR : cap(outside(behind, asideVerb), FAR);
  row[AT.classAfterAside] = behind >= end ? 30 : syntax.classes[behind]!;
  row[AT.cueAfterAside] = behind >= end ? 0 : syntax.cues[behind]!;
  const earlierVerb = syntax.lastVerb[firstToken]!;
  row[AT.earlierVerbCue] =
    earlierVerb < 0 || outside(earlierVerb, firstToken) > 4 ? 0 : syntax.cues[earlierVerb]!;
  function setVerb(at: number, cue: Feature, gap: Feature) {
    row[AT[cue]] = at < 0 ? 0 : syntax.cues[at]!;
    const isBehind = at >= quote.endToken;
    const words = isBehind ? -1 - outside(quote.endToken, at) : outside(at, quote.firstToken);
    row[AT[gap]] = at < 0 ? FAR : cap(words, FAR);
  }

  let strongest = 0;
  let that = 0;
  let relative = 0;
  let colon = 0;
  for (let t = from; t < to && t < from + FAR; t++) {
    if (syntax.cues[t]! > strongest) strongest = syntax.cues[t]!;
    const kind = syntax.classes[t]!;
    if (kind === RELATIVE) relative = 1;
    if (kind === COLON) colon = 1;
    if (tokens[t]!.lower === 'that' && kind !== QUOTED) that = 1;
  }
  row[AT.strongestBetween] = strongest;
  row[AT.thatBetween] = that;
  row[AT.relativeBetween] = relative;
  row[AT.colonBetween] = colon;
  row[AT.verbsBetween] = cap(between(syntax.verbs), 9);
  row[AT.reportsBetween] = cap(between(syntax.reports), 5);
  row[AT.commasBetween] = cap(between(syntax.commas), 6);
  row[AT.quotesBetween] = cap(between(syntax.quotes), 4);
  const signed = (verbAt: number) =>
    verbAt < 0
      ? FAR
      : verbAt >= endToken
        ? cap(outside(endToken, verbAt), 20)
        : -1 - cap(outside(verbAt + 1, firstToken), 20);
  row[AT.toVerbBefore] = signed(view.verbBefore);
  row[AT.toVerbAfter] = signed(view.verbAfter);
  const other = view.verbAfter < 0 ? -1 : nearestReport(syntax, view.verbAfter + 1, view.sentenceEnd, 1);
  row[AT.toOtherVerbAfter] = signed(other);
  row[AT.namesBetween] = cap(speakersBetween(reading, index, isAfter ? quote.endToken : quote.firstToken), 5);
  const ownReport = asideVerb >= 0 && asideVerb < quote.firstToken && !isAfter ? asideVerb : -1;
  row[AT.verbToQuoteNames] =
    ownReport < 0 ? 6 : cap(speakersFrom(reading, index, ownReport, quote.firstToken), 5);
  const gapToEarlier = earlier ? firstToken - earlier.endToken : FAR;
  row[AT.isInApposition] = classBefore === COMMA && gapToEarlier <= 1 ? 1 : classBefore === OPENS ? 2 : 0;
  row[AT.isInQuote] = syntax.quoteOf[firstToken]! >= 0 ? 1 : 0;

  row[AT.isLastCandidate] = history.candidate === index ? 1 : 0;
  const last = history.quote;
  row[AT.isBeforeLastQuote] = !last ? 0 : firstToken < last.firstToken ? 2 : 1;
  if (candidate.person >= 0) {
    const person = names.persons[candidate.person]!;
    row[AT.isLastPerson] = history.person === candidate.person ? 1 : 0;
    row[AT.isOtherPerson] = history.otherPerson === candidate.person ? 1 : 0;
    row[AT.personhood] = Math.round(person.personhood * 20);
    row[AT.mentions] = cap(person.mentions.length, 12);
    const firstMention = names.mentions[person.mentions[0]!]!;
    row[AT.isFirstMention] = firstMention.start === candidate.start ? 1 : 0;
    row[AT.isFullName] = endToken - firstToken > 1 ? 1 : 0;
  }
  row[AT.share] = candidate.share;
  row[AT.length] = cap(endToken - firstToken, 8);
  const head = tokens[endToken - 1]!.lower;
  const isPlural =
    /^(?:they|we|their|some|others|many|police|people|both)$/.test(head) || /[^s']s$/.test(head);
  row[AT.isPlural] = isPlural ? 1 : 0;
  row[AT.paragraphStartsWithIt] =
    firstToken === layout.paragraphs[tokens[firstToken]!.paragraph]!.firstToken ? 1 : 0;
  return row;
}

const PREPOSITIONS: Record<string, number> = {
  of: 1,
  for: 2,
  in: 3,
  at: 3,
  on: 3,
  about: 4,
  with: 5,
  from: 6,
  by: 7,
  against: 4,
  as: 9,
  like: 4,
  than: 4,
  called: 9,
  per: 10,
};

function preposition(lower: string, earlier: string | undefined): number {
  if (lower === 'to') return earlier === 'according' ? 10 : 8;
  return PREPOSITIONS[lower] ?? 0;
}

/**
 * Token behind what is set off by commas or brackets right behind the candidate ("Lee, who spoke first, said",
 * "Lee (D-Ohio) said"); the candidate's own end where nothing is.
 */
function endOfAside(syntax: Syntax, from: number, end: number): number {
  const { classes } = syntax;
  const opening = classes[from];
  if (from >= end || (opening !== COMMA && opening !== OPENS)) return from;
  for (let t = from + 1; t < end && t < from + FAR; t++) {
    const kind = classes[t]!;
    if (kind === QUOTED) return from;
    if (opening === OPENS && kind === CLOSES)
      return classes[t + 1] === COMMA ? endOfAside(syntax, t + 1, end) : t + 1;
    // "of Springfield, Ill., said": a place goes on behind its comma; "Lee, 60, from Hull, said": so does the aside.
    if (opening === COMMA && kind === COMMA && !goesOn(classes[t + 1])) return t + 1;
  }
  return from;
}

/** Whether what stands behind a comma inside an aside belongs to the aside still. */
function goesOn(kind: number | undefined): boolean {
  return kind === CAPITALISED || kind === PREPOSITION;
}

/** First token of the noun group around the candidate: titles before a name, the description that it stands beside. */
function startOfGroup({ syntax, candidates }: Reading, index: number, first: number): number {
  const { classes } = syntax;
  let start = candidates[index]!.firstToken;
  for (let turns = 0; turns < 2; turns++) {
    const from = start;
    while (start > first && from - start < MOST_IN_GROUP && isNominal(classes[start - 1]!)) start--;
    // "his counterpart, Lee": the name stands beside a description that ends before the comma.
    if (start - 2 < first || classes[start - 1] !== COMMA) break;
    let i = index - 1;
    while (i >= 0 && i > index - 4 && candidates[i]!.endToken !== start - 1) i--;
    const earlier = candidates[i];
    if (earlier?.kind !== 'description' || earlier.endToken !== start - 1) break;
    start = earlier.firstToken;
  }
  return start;
}

function isNominal(kind: number): boolean {
  return (
    kind === WORD || kind === CAPITALISED || kind === DETERMINER || kind === POSSESSIVE || kind === NUMBER
  );
}

/** How many names and pronouns that could speak stand between the candidate and the token. */
function speakersBetween({ candidates }: Reading, index: number, token: number): number {
  let count = 0;
  const step = candidates[index]!.firstToken < token ? 1 : -1;
  for (let i = index + step; i >= 0 && i < candidates.length && count < 5; i += step) {
    const other = candidates[i]!;
    if (step > 0 ? other.firstToken >= token : other.firstToken < token) break;
    if (!other.isPossessive && (other.kind === 'name' || other.kind === 'pronoun')) count++;
  }
  return count;
}

/** How many of them stand between two tokens behind the candidate. */
function speakersFrom({ candidates }: Reading, index: number, from: number, to: number): number {
  let count = 0;
  for (let i = index + 1; i < candidates.length && candidates[i]!.firstToken < to && count < 5; i++) {
    const other = candidates[i]!;
    if (other.firstToken > from && !other.isPossessive && (other.kind === 'name' || other.kind === 'pronoun'))
      count++;
  }
  return count;
}
