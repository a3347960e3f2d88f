/**
 * Grammatical voice: in "Lee was asked by Roe: “…”" and "Lee was described as “…” by Roe" the subject is spoken to or
 * of, and the agent behind "by" speaks. The articles that the ranker learned from have too few of these.
 */
import type { Candidate } from './candidates.ts';
import { UPPER } from './characters.ts';
import type { Reading } from './features.ts';
import { isHeadline, isHeadlineVerb } from './headline-clause.ts';
import type { QuoteSpan } from './layers.ts';
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  COLON,
  COMMA,
  DETERMINER,
  DOES_REPORT,
  isAmong,
  MOST_IN_GROUP,
  NOMINAL,
  PREPOSITION,
  REPORTS,
  VERB_SHAPE,
  WORD,
} from './syntax.ts';
import { isWord } from './words.ts';

const COMMA_OR_COLON = (1 << COMMA) | (1 << COLON);
const BE = /^(?:is|are|was|were|be|been|being)$/;
/** "was quoted as saying", "was heard shouting": there the subject speaks. */
const SUBJECT_SPEAKS = /^(?:quoted|heard|reported|cited)$|ing$/;

/** Whether the token at `t` is the participle of a passive: "was asked", "was also asked". */
function isParticiple({ tokens, classes }: Reading, t: number): boolean {
  if (classes[t] !== REPORTS || SUBJECT_SPEAKS.test(tokens[t]!.lower)) return false;
  return BE.test(tokens[classes[t - 1] === ADVERB ? t - 2 : t - 1]?.lower ?? '');
}

/**
 * Whether nobody is said to speak: "his condition was described as “…”", "Roe was asked, “…”". A verb before it
 * in the sentence may have a speaker all the same: "Roe said it was described as “…”".
 */
export function isSaidByNobody(reading: Reading, quote: QuoteSpan): boolean {
  /** Tokens looked at on either side, however long the sentence. */
  const REACH = 60;
  const { tokens, sentences, classes } = reading;
  const { firstToken, endToken } = quote;
  const sentence = sentences[tokens[firstToken]!.sentence]!;
  if (isToldOf(reading, quote) || isHeardBehind(reading, endToken)) return true;
  // "described as “…”", "was asked, “…”"
  const isApart = tokens[firstToken - 1]?.lower === 'as' || isAmong(COMMA_OR_COLON, classes[firstToken - 1]!);
  const described = describedAt(reading, firstToken);
  const verb = described >= 0 ? described : isApart ? firstToken - 2 : firstToken - 1;
  if (verb <= sentence.firstToken || !isParticiple(reading, verb)) return false;
  const mayName = (t: number) => t !== verb && (classes[t] === REPORTS || tokens[t]!.lower === 'by');
  // "blamed what has been called “…”"
  let what = verb - 1;
  while (classes[what] === AUXILIARY || classes[what] === ADVERB) what--;
  if (described < 0 && tokens[what]?.lower === 'what') return tokens[endToken]?.lower !== 'by';
  // A noun behind "described" may look like a verb: "in a release".
  const from = Math.max(sentence.firstToken, firstToken - REACH);
  for (let t = from; t < firstToken; t++)
    if (t < verb || described < 0 ? mayName(t) : tokens[t]!.lower === 'by') return false;
  // "“…?” The minister admitted it": a sentence of its own.
  const isWhole = /^[.?!]$/.test(tokens[endToken - 2]?.text ?? '');
  const isOver = isWhole && tokens[endToken]?.word.first === UPPER && classes[endToken] !== CAPITALISED;
  const end = isOver ? endToken : Math.min(sentence.endToken, endToken + REACH);
  for (let t = endToken; t < end; t++) if (mayName(t)) return false;
  return true;
}

/** "“…”, the court heard", "an inquest in Alder has been told": who said it there is not told. */
function isHeardBehind({ tokens }: Reading, endToken: number): boolean {
  const MOST_TO_VERB = 8;
  const comma = tokens[endToken]?.text === ',' ? 1 : 0;
  const from = endToken + comma;
  if (!/^(?:the|an?)$/.test(tokens[from]?.lower ?? '')) return false;
  const words = tokens.slice(from, from + MOST_TO_VERB).map(({ lower }) => lower);
  if (!words.includes('heard') && !words.includes('told')) return false;
  return /^\w+ (?:[\w'-]+ )?(?:court|inquest|jury|tribunal|hearing|inquiry)(?: (?:in|at) \w+)? (?:ha[sd] )?(?:heard|(?:was|been) told)\b/.test(
    words.join(' '),
  );
}

/** "was described in a release two months later as “…”": the token of "described"; or -1. */
function describedAt(reading: Reading, firstToken: number): number {
  const MOST_TO_VERB = 14;
  const { tokens, classes } = reading;
  const { sentence } = tokens[firstToken]!;
  if (tokens[firstToken - 1]?.lower !== 'as') return -1;
  for (let t = firstToken - 2; t > firstToken - MOST_TO_VERB && tokens[t]?.sentence === sentence; t--) {
    if (classes[t] === REPORTS) return isParticiple(reading, t) ? t : -1;
    if (!isWord(tokens[t]!.word)) return -1;
  }
  return -1;
}

/**
 * "accused of being “…”", "was told that the road was “…”", and no agent between; but "the envoy was told that “…”, the statement
 * said" and "The ministry says that the envoy was told that “…”".
 */
function isToldOf(
  { tokens, sentences, classes, cues }: Reading,
  { firstToken, endToken }: QuoteSpan,
): boolean {
  const MOST_TO_QUOTE = 15;
  const MOST_BEHIND = 5;
  const { sentence } = tokens[firstToken]!;
  const lowerAt = (t: number) => (tokens[t]?.sentence === sentence ? tokens[t]!.lower : '');
  const reports = (t: number) => classes[t] === REPORTS && cues[t]! >= DOES_REPORT && lowerAt(t) !== '';
  if (
    lowerAt(firstToken - 1) === 'being' &&
    lowerAt(firstToken - 2) === 'of' &&
    lowerAt(firstToken - 3) === 'accused'
  )
    return true;
  let told = firstToken - 1;
  while (lowerAt(told) !== 'told') {
    const isOther = classes[told] === REPORTS || lowerAt(told) === 'by' || lowerAt(told) === '';
    if (isOther || !isWord(tokens[told]!.word) || --told < firstToken - MOST_TO_QUOTE) return false;
  }
  if (!BE.test(lowerAt(told - 1))) return false;
  for (let t = endToken; t < endToken + MOST_BEHIND; t++) if (reports(t)) return false;
  // Another than whoever reports it was told.
  const isOthers = classes[told - 2] === WORD || classes[told - 2] === CAPITALISED;
  for (let t = sentences[sentence]!.firstToken; isOthers && t < told - 2; t++) if (reports(t)) return false;
  return true;
}

/**
 * Whether the candidate is the subject of a passive that leads to the quotation, or hears it: “…”, the court heard; or reads
 * it: the union's letter to Lee said “…”.
 */
export function isSpokenTo(reading: Reading, words: Candidate, quote: QuoteSpan): boolean {
  const WRITTEN = /^(?:letter|e-?mail|message|note|memo|reply|response|complaint|petition|submission)$/;
  const { tokens } = reading;
  const { firstToken, endToken } = words;
  const hears = firstToken >= quote.endToken && /^hea(?:rd?|rs)$/.test(tokens[endToken]?.lower ?? '');
  const isReader =
    tokens[firstToken - 1]?.lower === 'to' && WRITTEN.test(tokens[firstToken - 2]?.lower ?? '');
  return (
    hears ||
    isReader ||
    isTold(reading, words, quote) ||
    isBranded(reading, words, quote) ||
    isPassiveSubject(reading, words, quote) ||
    isDescribedSo(reading, words, quote) ||
    hasDoneSo(reading, words, quote)
  );
}

/** "Roe branded Lee's comments “…”": another says it of them. */
function isBranded({ tokens, classes }: Reading, words: Candidate, quote: QuoteSpan): boolean {
  const { firstToken, endToken, isPossessive } = words;
  let verb = firstToken - 1;
  while (firstToken - verb < MOST_IN_GROUP && isAmong(NOMINAL, classes[verb]!)) verb--;
  return (
    isPossessive &&
    quote.firstToken - endToken <= 3 &&
    /^(?:brand|call|describ|dismiss|slam|label|condemn)/.test(tokens[verb]?.lower ?? '') &&
    /^(?:comments?|remarks?|claims?|plans?|words|statements?)$/.test(tokens[endToken]?.lower ?? '')
  );
}

/** “…,” the nurse, who raised four children, told reporter Ann Lee: whoever stands behind "told" with a subject before it. */
function isTold({ tokens, classes, words }: Reading, { firstToken }: Candidate, quote: QuoteSpan): boolean {
  let verb = firstToken - 1;
  while (verb > quote.endToken && firstToken - verb < MOST_IN_GROUP && isAmong(NOMINAL, classes[verb]!))
    verb--;
  return (
    verb > quote.endToken &&
    /^(?:told|tells?|telling)$/.test(tokens[verb]!.lower) &&
    words[verb]! > words[quote.endToken]!
  );
}

function isPassiveSubject(reading: Reading, { endToken }: Candidate, quote: QuoteSpan): boolean {
  /** Tokens between a subject and the participle. */
  const MOST_TO_PARTICIPLE = 12;
  const { classes, nextVerb } = reading;
  let verb = nextVerb[endToken - 1]!;
  if (classes[verb] !== AUXILIARY) return false;
  while (classes[verb] === AUXILIARY || classes[verb] === ADVERB) verb++;
  return verb < Math.min(quote.firstToken, endToken + MOST_TO_PARTICIPLE) && isParticiple(reading, verb);
}

/** “Lee had “jumped over the wall and run at me””: what somebody else tells of Lee. */
function hasDoneSo(
  { tokens, classes, nextVerb }: Reading,
  { endToken }: Candidate,
  quote: QuoteSpan,
): boolean {
  const auxiliary = quote.firstToken - 1;
  const firstWord = tokens[quote.firstToken + 1];
  return (
    endToken <= auxiliary &&
    /^ha(?:s|d|ve)$/.test(tokens[auxiliary]!.lower) &&
    nextVerb[endToken - 1] === auxiliary &&
    firstWord !== undefined &&
    firstWord.word.syntax === VERB_SHAPE &&
    classes[auxiliary] === AUXILIARY &&
    tokens.slice(quote.firstToken, quote.endToken).some(({ lower }) => /^(?:me|my|us|our)$/.test(lower))
  );
}

/** “Lee, described as “…””, “a baker remembered as a “…””; but not “what a baker described as “…””. */
function isDescribedSo(
  { tokens, classes }: Reading,
  { firstToken, endToken, kind }: Candidate,
  quote: QuoteSpan,
): boolean {
  const DESCRIBED =
    /^(?:described|remembered|hailed|praised|known|regarded|billed|dubbed|labell?ed|branded|dismissed|characteri[sz]ed)$/;
  const before = quote.firstToken - 1;
  const as = classes[before] === DETERMINER ? before - 1 : before;
  const participle = as - 1;
  if (endToken > participle || tokens[as]!.lower !== 'as' || !DESCRIBED.test(tokens[participle]!.lower))
    return false;
  if (endToken === participle) {
    const isFronted = /^(?:what|which|that|whom)$/.test(tokens[firstToken - 1]?.lower ?? '');
    return kind === 'description' && /^an?$/.test(tokens[firstToken]!.lower) && !isFronted;
  }
  // “Lee, a baker described as “…””
  let group = endToken + 1;
  while (group < participle && group < endToken + MOST_IN_GROUP && isAmong(NOMINAL, classes[group]!)) group++;
  return classes[endToken] === COMMA && group === participle;
}

/** Whether the candidate stands behind "by" as the agent of a passive that leads to the quotation. */
export function isAgent(reading: Reading, { firstToken }: Candidate, quote: QuoteSpan): boolean {
  /** Tokens between the participle, or the quotation behind it, and "by". */
  const MOST_BEFORE_BY = 3;
  /** "by the town's mayor, Ann Lee": such words stand between. */
  const MOST_BEHIND_BY = 8;
  const MAY_STAND_BETWEEN = NOMINAL | (1 << COMMA) | (1 << PREPOSITION);
  const { tokens, classes } = reading;
  const { sentence } = tokens[firstToken]!;
  let by = firstToken - 1;
  while (by >= 0 && !(classes[by] === PREPOSITION && tokens[by]!.lower === 'by'))
    if (!isAmong(MAY_STAND_BETWEEN, classes[by]!) || --by < firstToken - MOST_BEHIND_BY) return false;
  const isWithQuote =
    sentence === tokens[quote.firstToken]!.sentence || sentence === tokens[quote.endToken - 1]!.sentence;
  if (by < 0 || tokens[by]!.sentence !== sentence || !isWithQuote) return false;
  const isBehind = by >= quote.endToken;
  if (isHeadline(reading, quote) && isBehind) return isHeadlineVerb(reading, by - 1);
  if (isBehind && by - quote.endToken > MOST_BEFORE_BY) return false;
  // Back over the quotation, where "by" stands behind it.
  const before = isBehind ? quote.firstToken : by;
  for (let t = before - 1; t >= 1 && t >= before - MOST_BEFORE_BY; t--)
    if (isParticiple(reading, t)) return true;
  // "boats described by villagers as “…”"
  return (
    tokens[firstToken - 1] === tokens[by] &&
    classes[by - 1] === REPORTS &&
    tokens[quote.firstToken - 1]?.lower === 'as'
  );
}
