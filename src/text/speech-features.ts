/**
 * What tells words that were said from a title, a nickname, a term or a scare quote: their length and shape,
 * the marks and words around them, the reporting words of the sentence, and what else the article quotes.
 * Every look around a quotation is bounded, so the cost is linear in their number.
 */

import { classAt, DIGIT, LOWER, UPPER } from './characters.ts';
import type { Layout, QuoteSpan, Token } from './layers.ts';
import { FUNCTION_WORDS, WORKS, wordSet } from './quoted-names.ts';
import { type Steps, toTheEnd } from './steps.ts';

const ARTICLES = wordSet('a an the this that these those its his her their our my your any another');
const PREPOSITIONS = wordSet(
  'on in of by with at from for to about into over under after before between against through during like per',
);
const AUXILIARIES = wordSet(
  "is are was were be been am has have had do does did will would can could should may might must isn't aren't wasn't " +
    "don't doesn't didn't won't can't couldn't wouldn't shouldn't ain't it's that's there's he's she's we're they're " +
    "you're i'm i've we've they've you've i'll we'll they'll you'll he'll she'll i'd we'd they'd he'd she'd let's gonna",
);
const PRONOUNS = wordSet('i you he she it we they me him us them my your our who what there this that');
/** Words that announce a name or term. */
const NAMING = wordSet(
  'so-called dubbed titled entitled nicknamed named known called term termed terms word words phrase slogan motto ' +
    'hashtag labeled labelled nickname pseudonym alias mantra title titles caption acronym codenamed codename brand ' +
    'branded billed christened category categories level meaning means latin spelled marked',
);
/** What bears writing. */
const SIGNS = wordSet(
  'sign signs banner banners placard placards poster posters shirt shirts t-shirt t-shirts hat hats cap sticker button ' +
    'marked written reading reads emblazoned bearing tattoo graffiti plaque label click rally movement campaign crowd ' +
    'initiative amendment law bill act wearing',
);
const LINKING = wordSet('is are was were be been being becomes became become');
const SAYING = wordSet(
  'said says say saying adding added told telling asked asking replied wrote writes tweeted declared explained noted ' +
    'insisted argued continued concluded warned admitted stated called calling described describing shouted chanted',
);

/** How far from a quotation words of its sentence are looked at. */
const REACH = 30;

/** Names of the features, in the order in which `readSpeechFeatures` gives them. */
export const SPEECH_FEATURES = [
  'words',
  'share of capitals',
  'share of function words',
  'auxiliaries',
  'pronouns',
  'starts with capital',
  'starts with function word',
  'starts with article',
  'end inside',
  'mark behind',
  'all capitals',
  'digits',
  'mark before',
  'first in paragraph',
  'last in paragraph',
  'whole paragraph',
  'in first paragraph',
  'continues',
  'continued',
  'share of word before',
  'share of second word before',
  'words to cue before',
  'share of cue before',
  'words to cue behind',
  'share of cue behind',
  'strongest cue in sentence',
  'saying before',
  'saying behind',
  'subject with cue',
  'article before',
  'preposition before',
  'as before',
  'that before',
  'to before',
  'linking before',
  'conjunction before',
  'capital before',
  'possessive before',
  'lower word before',
  'naming before',
  'work near',
  'sign near',
  'capital behind',
  'lower word behind',
  'function word behind',
  'share of word behind',
  'quotes before in sentence',
  'quotes behind in sentence',
  'longest other in sentence',
  'quotes in paragraph',
  'words of previous quote',
  'words of next quote',
  'tokens to previous quote',
  'tokens to next quote',
  'quotes in article',
  'share of long quotes in article',
  'same words quoted elsewhere',
  'words of sentence outside',
  'bracket before',
  'negation before',
  'sentence place',
  'cue in sentence before',
  'cue in paragraph',
  'attributive',
  'cue in clause before',
  'cue in clause behind',
] as const;

interface ArticleFacts {
  /** Words between the marks, for each quotation. */
  lengths: number[];
  shareOfLong: number;
  /** How often the same few words are quoted. */
  repeats: Map<string, number>;
  /** Share of a token as a reporting word: each is asked for by many quotations, and looked up once. */
  cueAt: (token: number) => number;
}

/** More words than that are not looked at one by one: such a quotation is no title or term. */
const MOST_WORDS_READ = 40;
const MOST_WORDS_REPEATED = 6;

/** For each quotation of the layout one row of numbers, named by SPEECH_FEATURES. */
export function readSpeechFeatures(layout: Layout): number[][] {
  return toTheEnd(readSpeechFeaturesInSteps(layout));
}

/** The same, a step for each quotation. */
export function* readSpeechFeaturesInSteps(layout: Layout): Steps<number[][]> {
  const facts = readArticleFacts(layout);
  const rows: number[][] = [];
  for (const [q, quote] of layout.quotes.entries()) {
    rows.push(featuresOf(layout, quote, q, facts));
    yield;
  }
  return rows;
}

function readArticleFacts({ tokens, quotes }: Layout): ArticleFacts {
  const lengths = quotes.map(({ firstToken, endToken }) => {
    let words = 0;
    for (let t = firstToken; t < endToken; t++) if (isWord(tokens[t])) words++;
    return words;
  });
  const repeats = new Map<string, number>();
  for (const [q, quote] of quotes.entries()) {
    const key = repeatKey(tokens, quote, lengths[q]!);
    if (key) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  const long = lengths.filter((words) => words >= 8).length;
  return {
    lengths,
    shareOfLong: quotes.length > 0 ? long / quotes.length : 0,
    repeats,
    cueAt: rememberCues(tokens),
  };
}

function rememberCues(tokens: readonly Token[]): (token: number) => number {
  const shares = new Float64Array(tokens.length).fill(-1);
  return (t) => {
    const known = shares[t]!;
    if (known >= 0) return known;
    const share = tokens[t]!.word.cueShare;
    shares[t] = share;
    return share;
  };
}

function repeatKey(tokens: readonly Token[], quote: QuoteSpan, words: number): string {
  if (words > MOST_WORDS_REPEATED) return '';
  let key = '';
  for (let t = quote.firstToken; t < quote.endToken; t++)
    if (isWord(tokens[t])) key += ` ${tokens[t]!.lower}`;
  return key;
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'word' || token.kind === 'number');
}

function isCapital(token: Token): boolean {
  return classAt(token.text, 0) === UPPER;
}

function featuresOf(layout: Layout, quote: QuoteSpan, q: number, facts: ArticleFacts): number[] {
  return [
    ...insideFeatures(layout, quote, facts.lengths[q]!),
    ...placeFeatures(layout, quote, q),
    ...contextFeatures(layout, quote, q, facts),
    ...companyFeatures(layout, quote, q, facts),
  ];
}

/** The words between the marks, and the marks' neighbours. */
function insideFeatures({ text, tokens }: Layout, quote: QuoteSpan, words: number): number[] {
  const read = Math.min(quote.endToken, quote.firstToken + MOST_WORDS_READ);
  let capitals = 0;
  let allCapitals = 0;
  let functionWords = 0;
  let auxiliaries = 0;
  let pronouns = 0;
  let digits = 0;
  let seen = 0;
  let first: Token | undefined;
  for (let t = quote.firstToken; t < read; t++) {
    const token = tokens[t]!;
    if (!isWord(token)) continue;
    seen++;
    first ??= token;
    const kind = classAt(token.text, 0);
    if (kind === DIGIT) digits++;
    if (kind === UPPER) {
      capitals++;
      if (token.text.length > 1 && token.text === token.text.toUpperCase()) allCapitals++;
    }
    if (FUNCTION_WORDS.has(token.lower)) functionWords++;
    if (AUXILIARIES.has(token.lower)) auxiliaries++;
    if (PRONOUNS.has(token.lower)) pronouns++;
  }
  const of = Math.max(1, seen);
  return [
    Math.min(words, MOST_WORDS_READ),
    capitals / of,
    functionWords / of,
    auxiliaries,
    pronouns,
    first && isCapital(first) ? 1 : 0,
    first && FUNCTION_WORDS.has(first.lower) ? 1 : 0,
    first && ARTICLES.has(first.lower) ? 1 : 0,
    endMark(text[quote.end - 2]),
    endMark(text[quote.end]),
    allCapitals / of,
    digits / of,
  ];
}

/** 0 none, 1 comma, 2 stop, 3 question or exclamation, 4 another mark of punctuation. */
function endMark(character: string | undefined): number {
  if (character === undefined || character === '') return 0;
  if (character === ',') return 1;
  if (character === '.' || character === '…') return 2;
  if (character === '?' || character === '!') return 3;
  return /[;:)\]—–-]/.test(character) ? 4 : 0;
}

/** Where the quotation stands in the article and what its marks look like. */
function placeFeatures(layout: Layout, quote: QuoteSpan, q: number): number[] {
  const { tokens, paragraphs, quotes } = layout;
  const paragraph = paragraphs[quote.paragraph]!;
  const before = tokens[quote.firstToken - 1];
  const startsParagraph = quote.firstToken <= paragraph.firstToken + 1;
  const endsParagraph = quote.endToken >= paragraph.endToken - 1;
  return [
    before && !startsParagraph ? markBefore(before.text) : 0,
    startsParagraph ? 1 : 0,
    endsParagraph ? 1 : 0,
    startsParagraph && endsParagraph ? 1 : 0,
    quote.paragraph === 0 ? 1 : 0,
    quote.continues ? 1 : 0,
    quotes[q + 1]?.continues ? 1 : 0,
  ];
}

/** 1 comma, 2 colon, 3 dash, 4 bracket, 5 the end of a sentence, 6 a word. */
function markBefore(text: string): number {
  if (text === ',') return 1;
  if (text === ':' || text === ';') return 2;
  if (/^[—–-]+$/.test(text)) return 3;
  if (/^[([]$/.test(text)) return 4;
  return /[.?!”"’]$/.test(text) && !/\p{L}/u.test(text) ? 5 : 6;
}

/** The words of the quotation's sentence, outside of quotations, nearest first: indices of tokens. */
function wordsAround({ tokens, sentences, quotes }: Layout, q: number, step: 1 | -1): number[] {
  const found: number[] = [];
  const quote = quotes[q]!;
  const edge = step < 0 ? quote.firstToken : quote.endToken - 1;
  const sentence = sentences[tokens[edge]!.sentence]!;
  let other = q + step;
  let looks = 0;
  for (
    let t = edge + step;
    t >= sentence.firstToken && t < sentence.endToken && looks < 2 * REACH;
    t += step
  ) {
    looks++;
    const there = quotes[other];
    if (there && t >= there.firstToken && t < there.endToken) {
      t = step < 0 ? there.firstToken : there.endToken - 1;
      other += step;
      continue;
    }
    if (isWord(tokens[t])) found.push(t);
    if (found.length === REACH) break;
  }
  return found;
}

function strongest(words: readonly number[], { cueAt }: ArticleFacts): { distance: number; share: number } {
  let best = { distance: REACH, share: 0 };
  for (const [i, t] of words.entries()) {
    const share = cueAt(t);
    // The nearest of the sure ones, else the surest.
    if (share > best.share && best.share < 0.5) best = { distance: i, share };
  }
  return best;
}

function indexOfWord(words: readonly Token[], set: ReadonlySet<string>): number {
  const at = words.findIndex(({ lower }) => set.has(lower));
  return at < 0 ? REACH : at;
}

/** Whether a name, pronoun or noun stands directly before a reporting word: somebody is saying something. */
function hasSubjectWithCue(
  tokens: readonly Token[],
  words: readonly number[],
  direction: 1 | -1,
  { cueAt }: ArticleFacts,
): boolean {
  const isSubject = (t: number | undefined) =>
    t !== undefined && (isCapital(tokens[t]!) || PRONOUNS.has(tokens[t]!.lower));
  return words.some(
    (word, i) => cueAt(word) >= 0.5 && (isSubject(words[i - direction]) || isSubject(words[i + direction])),
  );
}

/** The words of the sentence around the quotation. */
function contextFeatures(layout: Layout, quote: QuoteSpan, q: number, facts: ArticleFacts): number[] {
  const { tokens } = layout;
  const { cueAt } = facts;
  const placesBefore = wordsAround(layout, q, -1);
  const placesBehind = wordsAround(layout, q, 1);
  const before = placesBefore.map((t) => tokens[t]!);
  const behind = placesBehind.map((t) => tokens[t]!);
  const adjoining = tokens[quote.firstToken - 1];
  const last = adjoining && before[0] === adjoining ? before[0] : undefined;
  const next = tokens[quote.endToken] === behind[0] ? behind[0] : undefined;
  const cueBefore = strongest(placesBefore, facts);
  const cueBehind = strongest(placesBehind, facts);
  const is = (set: ReadonlySet<string>) => (last && set.has(last.lower) ? 1 : 0);
  const isBefore = (word: string) => (last?.lower === word ? 1 : 0);
  return [
    before[0] ? cueAt(placesBefore[0]!) : 0,
    before[1] ? cueAt(placesBefore[1]!) : 0,
    cueBefore.distance,
    cueBefore.share,
    cueBehind.distance,
    cueBehind.share,
    Math.max(cueBefore.share, cueBehind.share),
    indexOfWord(before, SAYING),
    indexOfWord(behind, SAYING),
    hasSubjectWithCue(tokens, placesBefore, -1, facts) || hasSubjectWithCue(tokens, placesBehind, 1, facts)
      ? 1
      : 0,
    is(ARTICLES),
    is(PREPOSITIONS),
    isBefore('as'),
    isBefore('that'),
    isBefore('to'),
    is(LINKING),
    isBefore('and') || isBefore('or') || isBefore('but'),
    last && isCapital(last) ? 1 : 0,
    last && /['’]s?$/.test(last.text) ? 1 : 0,
    last && classAt(last.text, 0) === LOWER && !FUNCTION_WORDS.has(last.lower) ? 1 : 0,
    indexOfWord(before.slice(0, 5), NAMING),
    Math.min(indexOfWord(before.slice(0, 6), WORKS), indexOfWord(behind.slice(0, 4), WORKS)),
    Math.min(indexOfWord(before.slice(0, 6), SIGNS), indexOfWord(behind.slice(0, 3), SIGNS)),
    next && isCapital(next) ? 1 : 0,
    next && classAt(next.text, 0) === LOWER && !FUNCTION_WORDS.has(next.lower) ? 1 : 0,
    next && FUNCTION_WORDS.has(next.lower) ? 1 : 0,
    next ? cueAt(quote.endToken) : 0,
  ];
}

/** The strongest cue among the first words of a sentence or paragraph outside quotations, if it is of this paragraph. */
function cueWithin(
  { tokens, quotes }: Layout,
  range: { firstToken: number; endToken: number } | undefined,
  paragraph: number,
  q: number,
  { cueAt }: ArticleFacts,
): number {
  if (!range || tokens[range.firstToken]!.paragraph !== paragraph) return 0;
  let other = Math.max(0, q - 8);
  let best = 0;
  for (let t = range.firstToken; t < range.endToken && t < range.firstToken + 3 * REACH; t++) {
    while (other < quotes.length && quotes[other]!.endToken <= t) other++;
    if (other < quotes.length && quotes[other]!.firstToken <= t) continue;
    best = Math.max(best, cueAt(t));
  }
  return best;
}

/** The strongest cue between the quotation and the next mark of punctuation. */
function cueInClause(tokens: readonly Token[], from: number, step: 1 | -1, { cueAt }: ArticleFacts): number {
  let best = 0;
  for (let t = from; Math.abs(t - from) < REACH; t += step) {
    const token = tokens[t];
    if (!token || token.sentence !== tokens[from]!.sentence || !isWord(token)) break;
    best = Math.max(best, cueAt(t));
  }
  return best;
}

/** At most so many words stand in marks before the noun that they describe: a “no limits” partnership. */
const MOST_ATTRIBUTIVE_WORDS = 4;

/** 2: a few words between an article and the noun that they describe; 1: before such a noun, without article. */
function attributive({ tokens }: Layout, { firstToken, endToken }: QuoteSpan, words: number): number {
  const next = tokens[endToken];
  const last = tokens[endToken - 2];
  if (words > MOST_ATTRIBUTIVE_WORDS || !next || next.sentence !== tokens[firstToken]!.sentence) return 0;
  if (next.kind !== 'word' || classAt(next.text, 0) !== LOWER || last?.kind === 'punctuation') return 0;
  if (FUNCTION_WORDS.has(next.lower) || PREPOSITIONS.has(next.lower) || next.word.cueShare >= 0.3) return 0;
  return ARTICLES.has(tokens[firstToken - 1]?.lower ?? '') ? 2 : 1;
}

/** The other quotations of the sentence, the paragraph and the article. */
function companyFeatures(layout: Layout, quote: QuoteSpan, q: number, facts: ArticleFacts): number[] {
  const { tokens, sentences, paragraphs, quotes } = layout;
  const { lengths, repeats } = facts;
  const sentence = tokens[quote.firstToken]!.sentence;
  const within = sentences[sentence]!;
  let before = 0;
  let behind = 0;
  let longest = 0;
  let inParagraph = 0;
  for (let o = Math.max(0, q - 8); o < Math.min(quotes.length, q + 9); o++) {
    if (o === q) continue;
    const other = quotes[o]!;
    if (other.paragraph === quote.paragraph) inParagraph++;
    if (tokens[other.firstToken]!.sentence !== sentence) continue;
    if (o < q) before++;
    else behind++;
    longest = Math.max(longest, lengths[o]!);
  }
  const previous = quotes[q - 1];
  const next = quotes[q + 1];
  const negation = tokens[quote.firstToken - 1]?.lower;
  return [
    before,
    behind,
    Math.min(longest, MOST_WORDS_READ),
    inParagraph,
    previous ? Math.min(lengths[q - 1]!, MOST_WORDS_READ) : -1,
    next ? Math.min(lengths[q + 1]!, MOST_WORDS_READ) : -1,
    previous ? Math.min(99, quote.firstToken - previous.endToken) : 99,
    next ? Math.min(99, next.firstToken - quote.endToken) : 99,
    Math.min(quotes.length, 50),
    facts.shareOfLong,
    repeats.get(repeatKey(tokens, quote, lengths[q]!)) ?? 0,
    Math.min(99, within.endToken - within.firstToken - (quote.endToken - quote.firstToken)),
    tokens[quote.firstToken - 1]?.text === '(' ? 1 : 0,
    negation === 'not' || negation === 'no' ? 1 : 0,
    Math.min(99, quote.firstToken - within.firstToken),
    cueWithin(layout, sentences[sentence - 1], quote.paragraph, q, facts),
    cueWithin(layout, paragraphs[quote.paragraph], quote.paragraph, q, facts),
    attributive(layout, quote, lengths[q]!),
    cueInClause(tokens, quote.firstToken - 1, -1, facts),
    cueInClause(tokens, quote.endToken, 1, facts),
  ];
}
