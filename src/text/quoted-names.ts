/** Quotation marks around names: titles of works and programmes, nicknames, slogans, writing on things. */
import { UPPER } from './characters.ts';
import type { Layout, QuoteSpan, Token } from './layers.ts';
import { isSmallWord } from './word-classes.ts';
import { isWord } from './words.ts';

/** Works that give their names to things too: the “Heat” album. */
const WORKS_AND_THINGS = 'film movie song album book show series program programme podcast ad star ';

/** Works, programmes and shows, whose titles stand in quotation marks. */
const WORKS = new Set(
  (
    WORKS_AND_THINGS +
    'films movies songs single books novel memoir shows sitcom episode play musical documentary column essay op-ed ' +
    'article headline magazine newspaper blog video ads spot commercial drama comedy game painting exhibition poem ' +
    'track tune hit anthem ballad opera broadcast host hosts hosting author co-author starring sequel remake thriller ' +
    'mockumentary miniseries studio starred sang sings singing performed performing directed report paper study ' +
    'chapter classic section'
  ).split(' '),
);

/** What bears a name that may stand in marks before it: the “no limits” partnership, a “Stay warm” campaign. */
const NAMED_THINGS = new Set(
  (
    WORKS_AND_THINGS +
    'campaign movement partnership advert advertisement bill act law amendment button shirt shirts t-shirt t-shirts ' +
    'hat hats cap caps sign signs banner banners poster posters placard sticker badge rally award prize tour initiative ' +
    'agreement accord treaty pact doctrine clause zone label logo brand tag list team band party day week ceremony ' +
    'festival edition app theme scheme project fund tax visa rule rules states voters awareness'
  ).split(' '),
);
const MOST_WORDS_BEFORE_THING = 5;

/** Words that announce a name, title or slogan and nothing else. */
const NAMING = new Set(
  (
    'so-called titled entitled nickname nicknamed pseudonym alias slogan motto hashtag tagline label codenamed marked ' +
    'emblazoned'
  ).split(' '),
);
/** Such a word stands at most so many tokens before the mark: "with the slogan “…”", "titled: “…”". */
const NAMING_WITHIN = 3;
/** Longer titles are rare, and capitals throughout are a habit of headlines too. */
const MOST_TITLE_WORDS = 12;
/** The kind of work stands at most so many words before the title, or behind it. */
const WORK_BEFORE = 4;
const WORK_BEHIND = 2;

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
    if (NAMING.has(tokens[t]!.lower)) return true;
  }
  return false;
}

/** Capitalised like a title, beside the kind of work or behind the name of who made or shows it. */
function isTitleOfWork({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): boolean {
  let words = 0;
  let capitals = 0;
  for (let t = firstToken; t < endToken && t < firstToken + 2 * MOST_TITLE_WORDS; t++) {
    const { word } = tokens[t]!;
    if (!isWord(word)) continue;
    if (word.first === UPPER) capitals++;
    else if (word.kind !== 'number' && !isSmallWord(word)) return false;
    words++;
  }
  if (capitals === 0 || words > MOST_TITLE_WORDS) return false;
  const { sentence } = tokens[firstToken]!;
  const maker = tokens[firstToken - 1];
  const isMade = maker?.sentence === sentence && maker.word.first === UPPER && /['’]s?$/.test(maker.text);
  return (
    isMade ||
    isNearWork(tokens, firstToken - 1, -1, WORK_BEFORE, sentence) ||
    isNearWork(tokens, endToken, 1, WORK_BEHIND, sentence)
  );
}

/** Whether one of `count` words from `from` on, in the sentence and up to the next quotation mark, is a kind of work. */
function isNearWork(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  count: number,
  sentence: number,
): boolean {
  let words = 0;
  for (let t = from; words < count && tokens[t]?.sentence === sentence; t += step) {
    const { word } = tokens[t]!;
    if (word.kind === 'mark') return false;
    if (WORKS.has(word.lower)) return true;
    if (isWord(word)) words++;
  }
  return false;
}
