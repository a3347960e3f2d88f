/**
 * Constructions that say who speaks and are too rare to be learned: passives, asides, second speakers, labels. Each is worth
 * some log-odds beside what the trees say (ranker.ts).
 */
import { isAccordAhead } from './apposition.ts';
import { descriptionBefore } from './candidate-view.ts';
import type { Candidate } from './candidates.ts';
import { type Citation, findCitation, isCited } from './citation.ts';
import { NOBODY, type Reading } from './features.ts';
import { isHeadlineTopic } from './headline-clause.ts';
import type { QuoteSpan } from './layers.ts';
import { isInOpening, isInRelativeAside } from './named-in-passing.ts';
import { saysInside } from './nested-report.ts';
import { SOMEONE } from './people-bits.ts';
import {
  ADVERB,
  COLON,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  isAccordingTo,
  isAmong,
  MOST_IN_GROUP,
  NOMINAL,
  PREPOSITION,
  REPORTS,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';
import { firstFrom } from './token-order.ts';
import { isAgent, isSpokenTo } from './voice.ts';
import type { Word } from './words.ts';

/** What is asked once for a quotation. */
export interface Constructions {
  citation: Citation | null;
  /** The candidate whose relative clause leads to it, or NOBODY. */
  related: number;
}

export function findConstructions(reading: Reading, quote: QuoteSpan): Constructions {
  return { citation: findCitation(reading, quote), related: findRelated(reading, quote) };
}

/**
 * What is added for the agent of a passive and for who says the whole sentence, and taken from a passive's subject, from
 * whom a headline is about, from whoever only has a speaker, and from who hands on what another said.
 */
export function byConstruction(
  reading: Reading,
  candidate: number,
  quote: QuoteSpan,
  { citation, related }: Constructions,
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
    handsOn(reading, words) ||
    isInOpening(reading, candidate, quote) ||
    isInRelativeAside(reading, words, quote)
  )
    return -BY_CONSTRUCTION;
  if (citation) return isCited(reading, citation, words) ? BY_VOICE : -BY_VOICE;
  if (
    candidate === related ||
    isAgent(reading, words, quote) ||
    hasTheWords(reading, words, quote) ||
    isOwnClaim(reading, words, quote) ||
    saysInside(reading, words, quote) ||
    isAccordedAll(reading, words, quote)
  )
    return BY_VOICE;
  if (isReadOut(reading, words)) return -BY_CONSTRUCTION;
  if (
    saysAllBefore(reading, words, quote) ||
    leadsToQuote(reading, words, quote) ||
    saysMeanwhile(reading, words, quote) ||
    isLabelWithAside(reading, words, quote)
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
    // “…,” Roe, a pilot, told Lee.
    !/^(?:told|tells)$/.test(tokens[firstToken - 1]!.lower) &&
    tokens[firstToken]!.sentence === tokens[quote.endToken - 1]!.sentence
  );
}

/**
 * … while supporters chanted: “…”; … with the union calling it “…”; … when a heckler shouted: “…”: a second speaker of the
 * sentence, right before the quotation.
 */
function saysMeanwhile(
  { tokens, classes, cues, commas }: Reading,
  { firstToken, endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  /** Such clauses tell much else: only those that hardly hold more than the quotation. */
  const MOST_TO_QUOTE = 6;
  if (classes[endToken] !== REPORTS || cues[endToken]! < DOES_REPORT || endToken >= quote.firstToken)
    return false;
  if (commas[endToken] !== commas[quote.firstToken]) return false;
  if (tokens[endToken]!.sentence !== tokens[quote.firstToken]!.sentence) return false;
  const opener =
    tokens[classes[firstToken - 1] === DETERMINER ? firstToken - 2 : firstToken - 1]?.lower ?? '';
  if (opener === 'while' || (opener === 'with' && tokens[endToken]!.lower.endsWith('ing'))) return true;
  return (
    /^(?:when|as|after|before|until|because|where)$/.test(opener) &&
    quote.firstToken - endToken <= MOST_TO_QUOTE &&
    !classes.subarray(endToken + 1, quote.firstToken).includes(REPORTS)
  );
}

/** At the start of a paragraph "Ann Lee, who runs a shop: “…”": a label with an aside. */
function isLabelWithAside(
  { tokens, paragraphs, classes, cues }: Reading,
  { kind, firstToken, endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  const colon = quote.firstToken - 1;
  if (kind !== 'name' || classes[colon] !== COLON || classes[endToken] !== COMMA) return false;
  if (tokens[firstToken]!.sentence !== tokens[colon]!.sentence) return false;
  if (paragraphs[tokens[firstToken]!.paragraph]!.firstToken !== firstToken) return false;
  for (let t = endToken; t < colon; t++) if (classes[t] === REPORTS && cues[t]! >= DOES_REPORT) return false;
  return true;
}

/**
 * "an email that called them “…”", "the findings, which had described it as “…”": the candidate whose relative clause leads to
 * the quotation, the nearest thing before it (persons would have "who"); or NOBODY.
 */
function findRelated(
  { tokens, candidates, classes, cues, quoteOf }: Reading,
  { firstToken }: QuoteSpan,
): number {
  const MOST_TO_QUOTE = 8;
  const MOST_TO_RELATIVE = 14;
  const { sentence } = tokens[firstToken]!;
  const isThere = (t: number) => tokens[t]?.sentence === sentence && quoteOf[t]! < 0;
  let verb = firstToken - 1;
  while (isThere(verb) && classes[verb] !== REPORTS) if (--verb < firstToken - MOST_TO_QUOTE) return NOBODY;
  if (!isThere(verb) || (cues[verb]! < DOES_REPORT && !/^reads?$/.test(tokens[verb]!.lower))) return NOBODY;
  let relative = verb - 1;
  while (classes[relative] === ADVERB || /^ha(?:s|ve|d)$/.test(tokens[relative]?.lower ?? '')) relative--;
  if (!isThere(relative) || !/^(?:that|which)$/.test(tokens[relative]!.lower)) return NOBODY;
  const last = classes[relative - 1] === COMMA ? relative - 2 : relative - 1;
  for (let i = firstFrom(candidates, relative) - 1; i >= 0; i--) {
    const { kind, firstToken: first, endToken } = candidates[i]!;
    if (!isThere(first) || endToken < relative - MOST_TO_RELATIVE) return NOBODY;
    const isThing = kind === 'description' && !isNoThing(tokens[endToken - 1]!.word);
    if (isThing || kind === 'other') return last < endToken || isNoThing(tokens[last]!.word) ? i : NOBODY;
  }
  return NOBODY;
}

/** A person, people, a time, or what somebody says it in. */
function isNoThing({ isPersonNoun, lower }: Word): boolean {
  return (
    isPersonNoun || /^(?:people|statement|morning|afternoon|evening|night|day|week|month|year)$/.test(lower)
  );
}

/** Lee read from a statement: “…”: Lee speaks. */
function isReadOut({ tokens, classes }: Reading, { kind, firstToken }: Candidate): boolean {
  const verb = classes[firstToken - 1] === PREPOSITION ? firstToken - 2 : firstToken - 1;
  return kind === 'description' && /^read(?:ing|s)?$/.test(tokens[verb]?.lower ?? '');
}

/** "Roe scoffed at the minister's claim that it was “…”": whose claim it is, whoever else stands in the sentence. */
function isOwnClaim(
  { tokens, classes, cues }: Reading,
  { isPossessive, firstToken: first, endToken }: Candidate,
  { firstToken }: QuoteSpan,
): boolean {
  const CLAIM =
    /^(?:remarks?|claims?|comments?|statements?|assertions?|allegations?|suggestions?|warnings?|findings?)$/;
  const MOST_TO_THAT = 8;
  const MOST_BEHIND_THAT = 40;
  if (!isPossessive || !CLAIM.test(tokens[endToken]?.lower ?? '')) return false;
  if (tokens[endToken]!.sentence !== tokens[firstToken]!.sentence) return false;
  // "Roe said the minister's claim that it was late is “…”": there it is Roe's word for it.
  let group = first;
  while (first - group < MOST_IN_GROUP && isAmong(NOMINAL | (1 << DETERMINER), classes[group - 1]!)) group--;
  if (/^(?:said|says|say|saying|added|argued|insisted|called)$/.test(tokens[group - 1]?.lower ?? ''))
    return false;
  let that = endToken + 1;
  while (that < firstToken && tokens[that]!.lower !== 'that')
    if (classes[that] === REPORTS || classes[that] === COMMA || ++that > endToken + MOST_TO_THAT)
      return false;
  if (that >= firstToken || firstToken - that > MOST_BEHIND_THAT) return false;
  for (let t = that; t < firstToken; t++) if (classes[t] === REPORTS && cues[t]! >= DOES_REPORT) return false;
  return true;
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
