/** Quotation marks around names: titles of works and programmes, nicknames, slogans, writing on things. */
import { classAt, UPPER } from './characters.ts';
import type { Layout, QuoteSpan, Token } from './layers.ts';

/** The words of a list separated by blanks. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export const FUNCTION_WORDS = wordSet(
  'a an the and or but nor of in on at to for from by with as is are was were be been it its that this he she they we i you ' +
    'his her their our my your not no so if when who what which because than then there have has had do does did will ' +
    'would can could should may might must about into over all any just very more most only even also up out',
);

/** Works, programmes and shows, whose titles stand in quotation marks. */
export const WORKS = wordSet(
  'film films movie movies song songs single album book books novel memoir show shows series sitcom program programme ' +
    'episode play musical documentary podcast column essay op-ed article headline magazine newspaper blog video ad ads ' +
    'spot commercial drama comedy game painting exhibition poem track tune hit anthem ballad opera broadcast star host ' +
    'hosts hosting author co-author starring sequel remake thriller mockumentary miniseries studio starred sang sings ' +
    'singing performed performing directed report paper study chapter classic section',
);

/** Words that announce a name, title or slogan and nothing else. */
const NAMING =
  /^(?:so-called|titled|entitled|nicknamed?|pseudonym|alias|slogan|motto|hashtag|tagline|label|codenamed|marked|emblazoned)$/;
/** Such a word stands at most so many tokens before the mark: "with the slogan “…”", "titled: “…”". */
const NAMING_WITHIN = 3;
/** Longer titles are rare, and capitals throughout are a habit of headlines too. */
const MOST_TITLE_WORDS = 12;

/** What bears a name that may stand in marks before it: the “no limits” partnership, a “Stay warm” campaign. */
const NAMED_THINGS = wordSet(
  'campaign movement partnership podcast ad advert advertisement star bill act law amendment button shirt shirts ' +
    't-shirt t-shirts hat hats cap caps sign signs banner banners poster posters placard sticker badge rally award prize ' +
    'tour initiative agreement accord treaty pact doctrine clause zone label logo brand tag list team band party day week ' +
    'ceremony festival edition series programme program show film movie song album book app theme scheme project fund ' +
    'tax visa rule rules states voters awareness',
);
const MOST_WORDS_BEFORE_THING = 5;

/** How surely the words around a quotation introduce it as a name, title or slogan: 0 not at all, to 1. */
export function nameStrength(layout: Layout, quote: QuoteSpan): number {
  if (isAnnouncedAsName(layout, quote) || isTitleOfWork(layout, quote)) return 1;
  return isBeforeNamedThing(layout, quote) ? 0.75 : 0;
}

function isBeforeNamedThing({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): boolean {
  const next = tokens[endToken];
  if (!next || !NAMED_THINGS.has(next.text) || next.sentence !== tokens[firstToken]!.sentence) return false;
  return endToken - firstToken - 2 <= MOST_WORDS_BEFORE_THING && !/^[,;:]$/.test(tokens[endToken - 2]!.text);
}

function isAnnouncedAsName({ tokens }: Layout, { firstToken }: QuoteSpan): boolean {
  const { sentence } = tokens[firstToken]!;
  for (let t = firstToken - 1; t >= firstToken - NAMING_WITHIN && tokens[t]?.sentence === sentence; t--) {
    if (tokens[t]!.kind === 'mark') return false;
    if (NAMING.test(tokens[t]!.lower)) return true;
  }
  return false;
}

/** Capitalised like a title, beside the kind of work or behind the name of who made or shows it. */
function isTitleOfWork({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): boolean {
  const words = tokens
    .slice(firstToken, Math.min(endToken, firstToken + 2 * MOST_TITLE_WORDS))
    .filter(isWord);
  if (words.length === 0 || words.length > MOST_TITLE_WORDS) return false;
  if (!words.some(isCapital) || !words.every(isTitleWord)) return false;
  const { sentence } = tokens[firstToken]!;
  const before = nearWords(tokens, firstToken - 1, -1, 4, sentence);
  const maker = tokens[firstToken - 1];
  const isMade = maker !== undefined && maker === before[0] && isCapital(maker) && /['’]s?$/.test(maker.text);
  if (isMade) return true;
  const behind = nearWords(tokens, endToken, 1, 2, sentence);
  return [...before, ...behind].some(({ lower }) => WORKS.has(lower));
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number';
}

function isCapital({ text }: Token): boolean {
  return classAt(text, 0) === UPPER;
}

function isTitleWord(word: Token): boolean {
  return isCapital(word) || word.kind === 'number' || FUNCTION_WORDS.has(word.lower);
}

/** At most `count` words from `from` on in the same sentence, up to the next quotation mark. */
function nearWords(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  count: number,
  sentence: number,
): Token[] {
  const words: Token[] = [];
  for (let t = from; words.length < count && tokens[t]?.sentence === sentence; t += step) {
    if (tokens[t]!.kind === 'mark') break;
    if (isWord(tokens[t]!)) words.push(tokens[t]!);
  }
  return words;
}
