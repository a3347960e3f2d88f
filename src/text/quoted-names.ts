/** Quotation marks around names: titles of works and programmes, nicknames, slogans, writing on things. */
import { UPPER } from './characters.ts';
import type { Layout, QuoteSpan, Token } from './layers.ts';
import { FIRST_NAME } from './name-flags.ts';
import { AUXILIARY, isSmallWord, MAY_REPORT, VERB_SHAPE, WORD } from './word-classes.ts';
import { wordSet } from './word-lists.ts';
import { isWord } from './words.ts';

const WORKS = 'film movie song album book show series program programme podcast ad ';
/** Works, programmes and shows, whose titles stand in quotation marks, and what is done with them. */
const OF_WORKS = wordSet(
  `${WORKS}single novel memoir sitcom episode play musical documentary column essay op-ed article headline magazine ` +
    'blog video drama comedy game painting poem track tune anthem author host starring directed singing report classic ' +
    'paper study thesis lecture exhibition opera ballet ballad hit bestseller biography trilogy franchise monograph ' +
    'anthology sculpture mural serial filming interview appearance cameo collection',
);
/** What bears a name that may stand in marks before it: the “no limits” partnership, a “Stay warm” campaign. */
const NAMED_THINGS = wordSet(
  `${WORKS}campaign movement partnership bill act law amendment shirt t-shirt hat cap sign banner poster button rally ` +
    'award prize tour initiative agreement clause label brand day ceremony festival theme project rule voter ' +
    'nickname moniker summit conference rating',
);
/** Words that announce a name, title or slogan and nothing else. */
const NAMING = wordSet(
  'so-called titled entitled codenamed code-named nickname nicknamed pseudonym alias slogan motto hashtag label marked emblazoned inscribed',
);

const NAMES = wordSet('title name nickname motto');

/** How surely the words around a quotation introduce it as a name, title or slogan: 0 not at all, to 1. */
export function nameStrength({ tokens }: Layout, { firstToken, endToken }: QuoteSpan): number {
  /** How far such words may stand from the marks: "with the slogan “…”", "the hit song by Al Roe, “…”", "“…” a new film". */
  const NAMING_WITHIN = 3;
  const WORK_BEFORE = 4;
  const WORK_BEHIND = 3;
  const MOST_TO_NAME = 8;
  const MOST_WORDS_BEFORE_THING = 5;
  /** Longer titles are rare, and capitals throughout are a habit of headlines too. */
  const MOST_TITLE_TOKENS = 14;
  const { sentence } = tokens[firstToken]!;
  const count = endToken - firstToken - 2;
  /** Whether one of the tokens from `from` on, in the sentence and up to the next quotation mark, is among `words`. */
  const isNear = (words: ReadonlySet<string>, from: number, step: 1 | -1, within: number) => {
    for (let t = from; t !== from + step * within; t += step) {
      const token = tokens[t];
      if (token?.sentence !== sentence || token.kind === 'mark') return false;
      if (words.has(token.lower) || (token.lower.endsWith('s') && words.has(token.lower.slice(0, -1))))
        return true;
    }
    return false;
  };
  if (isNear(NAMING, firstToken - 1, -1, NAMING_WITHIN) || isCalled(tokens, firstToken - 1, count)) return 1;
  if (isRenaming(tokens, firstToken - 1) || isTranslation(tokens, firstToken, endToken)) return 1;
  if (isWrittenOn(tokens, firstToken, endToken)) return 1;
  const maker = tokens[firstToken - 1];
  // Beside the kind of work, or behind the name of who made or shows it.
  const isOfWork =
    (maker?.sentence === sentence && maker.word.first === UPPER && maker.word.isPossessive) ||
    isNear(OF_WORKS, firstToken - 1, -1, WORK_BEFORE) ||
    isNear(OF_WORKS, endToken, 1, WORK_BEHIND);
  const isTitle = () =>
    tokens
      .slice(firstToken, endToken)
      .every(
        ({ word }) => !isWord(word) || word.first === UPPER || word.kind === 'number' || isSmallWord(word),
      );
  // "She said on “…”", but "a project on “…”".
  const isShown =
    maker?.sentence === sentence && maker.lower === 'on' && tokens[firstToken - 2]?.word.syntax !== WORD;
  const bearsTitle =
    isOfWork ||
    isShown ||
    isGivenName(tokens, firstToken - 1) ||
    isSubjectNamed(tokens, firstToken, endToken);
  if (bearsTitle && count <= MOST_TITLE_TOKENS && isTitle()) return 1;
  // "mocked the title that it was given, “…”"
  const isApart = maker?.text === ',' && isNear(NAMES, firstToken - 2, -1, MOST_TO_NAME) && isTitle();
  if (isApart || isInsideName(tokens, firstToken, endToken)) return 1;
  return count <= MOST_WORDS_BEFORE_THING && isNear(NAMED_THINGS, endToken, 1, 1) ? 0.75 : 0;
}

/** "Her second, “…,” comes out in May", "The winner was “…,” which": what is named goes on, and nobody has said anything. */
function isSubjectNamed(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  const { sentence } = tokens[firstToken]!;
  const isComma = (t: number) => tokens[t]?.text === ',';
  const isCut = isComma(endToken);
  const next = tokens[isCut ? endToken + 1 : endToken];
  if (next?.sentence !== sentence || !(isCut || isComma(endToken - 2))) return false;
  const before = tokens[firstToken - 1]?.lower ?? '';
  if (/^(?:which|whose)$/.test(next.lower)) return /^(?:,|is|are|was|were)$/.test(before);
  const { syntax, cue } = next.word;
  return before === ',' && (syntax === AUXILIARY || syntax === VERB_SHAPE) && cue < MAY_REPORT;
}

/** Whether the words up to the token at `last`, before `count` tokens in marks, are "a scheme called", "known around town as", "best known for". */
function isCalled(tokens: readonly Token[], last: number, count: number): boolean {
  /** "known as the “…”": more words are no nickname. */
  const MOST_IN_NICKNAME = 3;
  const MOST_TO_KNOWN = 6;
  const MOST_TO_ARTICLE = 4;
  const isBefore = (word: RegExp, from: number, within: number) => {
    for (let t = from; t > from - within && tokens[t]?.sentence === tokens[last]!.sentence; t--)
      if (word.test(tokens[t]!.lower)) return true;
    return false;
  };
  const isArticle = /^(?:the|an?)$/.test(tokens[last]?.lower ?? '');
  const as = isArticle && count <= MOST_IN_NICKNAME ? last - 1 : last;
  if (tokens[as]?.lower === 'as') {
    if (isBefore(/^(?:knows|knew|published|released|billed|marketed)$/, as - 1, MOST_TO_KNOWN)) return true;
    return (
      isBefore(/^known$/, as - 1, MOST_TO_KNOWN) && !isBefore(/^(?:has|have|had)$/, as - 2, MOST_TO_KNOWN)
    );
  }
  if (tokens[last]?.lower === 'for') return isBefore(/^known$/, last - 1, 1);
  // "the working title “…”"; but "defending her title, “…”"
  if (tokens[last]?.lower === 'title') return true;
  // "calls itself the “…”"
  const self = isArticle ? last - 1 : last;
  if (/sel(?:f|ves)$/.test(tokens[self]?.lower ?? '') && /^call/.test(tokens[self - 1]?.lower ?? ''))
    return true;
  // "what is called “…”", "currently dubbed “…”"
  if (/^(?:dubbed|christened)$/.test(tokens[last]?.lower ?? '')) return true;
  const thing = tokens[last - 1]?.word;
  const isPassive = /^(?:is|are|was|were)$/.test(thing?.lower ?? '') && tokens[last - 2]?.lower === 'what';
  if (isPassive && /^(?:called|known|termed)$/.test(tokens[last]!.lower)) return true;
  if (!/^(?:called|dubbed|named)$/.test(tokens[last]?.lower ?? '') || thing?.syntax !== WORD) return false;
  return !thing.isPersonNoun && thing.head === 0 && isBefore(/^an?$/, last - 2, MOST_TO_ARTICLE);
}

/** Whether the words up to the token at `last` are "is called the", "dubbed". */
function isGivenName(tokens: readonly Token[], last: number): boolean {
  // "It was labeled “Mostly True”" is a verdict.
  const isNamed = /^(?:the|a|an)$/.test(tokens[last]?.lower ?? '');
  const verb = tokens[isNamed ? last - 1 : last];
  const names = isNamed ? /^(?:called|dubbed|named|labell?ed)$/ : /^(?:called|dubbed|named|christened)$/;
  return verb !== undefined && verb.sentence === tokens[last]!.sentence && names.test(verb.lower);
}

/** Whether the words up to the token at `last` are "changed its name to the", "renamed it": a name follows. */
function isRenaming(tokens: readonly Token[], last: number): boolean {
  const MOST_TO_VERB = 4;
  let t = last;
  if (/^(?:the|a|an)$/.test(tokens[t]?.lower ?? '')) t--;
  if (!/^(?:to|from|as|of)$/.test(tokens[t]?.lower ?? ''))
    return /^(?:re|nick)named$/.test(tokens[t]?.lower ?? '');
  if (/^(?:nick)?name$/.test(tokens[t - 1]?.lower ?? '')) return true;
  const { sentence } = tokens[last]!;
  for (let verb = t - 1; verb > t - MOST_TO_VERB && tokens[verb]?.sentence === sentence; verb--)
    if (/^(?:renam|rebrand|rechristen)/.test(tokens[verb]!.lower)) return true;
  return false;
}

/** “…” is what a word means: "which translates roughly as “…”", "whose name means “…”", "“…” in the Hausa language". */
function isTranslation(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  const MOST_TO_VERB = 3;
  const MOST_TO_LANGUAGE = 3;
  const { sentence } = tokens[firstToken]!;
  const lowerAt = (t: number) => (tokens[t]?.sentence === sentence ? tokens[t]!.lower : '');
  if (/^(?:as|to|into)$/.test(lowerAt(firstToken - 1)))
    for (let t = firstToken - 2; t >= firstToken - 1 - MOST_TO_VERB; t--)
      if (/^translat(?:e|es|ed|ing)$/.test(lowerAt(t))) return true;
  if (!/^mean(?:s|t|ing)$/.test(lowerAt(firstToken - 1))) return false;
  if (/^(?:name|word|term|acronym|title)$/.test(lowerAt(firstToken - 2)) || lowerAt(firstToken - 3) === 'in')
    return true;
  if (lowerAt(endToken) !== 'in') return false;
  for (let t = endToken + 1; t <= endToken + MOST_TO_LANGUAGE; t++)
    if (tokens[t]?.sentence === sentence && tokens[t]!.word.first === UPPER) return true;
  return false;
}

/** The words “…” sprayed across a wall: whoever wrote them is not there. */
function isWrittenOn(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  return (
    /^(?:words?|message|slogan|letters)$/.test(tokens[firstToken - 1]?.lower ?? '') &&
    /^(?:sprayed|painted|scrawled|daubed|written|printed|carved|etched|emblazoned|stitched|tattooed)$/.test(
      tokens[endToken]?.lower ?? '',
    )
  );
}

/** Whether it stands inside a person's name: Al “the Hammer” Roe. */
function isInsideName(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  const MOST_TOKENS = 4;
  const before = tokens[firstToken - 1];
  const behind = tokens[endToken];
  const lastInside = tokens[endToken - 2]!;
  return (
    endToken - firstToken - 2 <= MOST_TOKENS &&
    before?.sentence === behind?.sentence &&
    before !== undefined &&
    (before.word.flags & FIRST_NAME) !== 0 &&
    before.word.first === UPPER &&
    behind!.word.first === UPPER &&
    lastInside.word.first === UPPER
  );
}
