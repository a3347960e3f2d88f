/** Tells quotations that were said from titles, nicknames, terms, slogans and scare quotes. */
import type { Layout, QuoteSpan } from './layers.ts';
import { isQuotedName } from './quoted-names.ts';
import { SPEECH_TREES } from './speech.generated.ts';
import { readSpeechFeatures } from './speech-features.ts';
import { probability, scoreTrees, type Trees } from './trees.ts';

/** From this probability on a quotation counts as speech (chosen by tools/train-speech.mjs, see there). */
export const SPEECH_THRESHOLD = 0.5;

/**
 * Most that the probability can be where a text that sets speech in other marks sets words in single ones:
 * headlines, captions and terms, which at best say again what is quoted in full elsewhere.
 */
const MOST_FOR_SECOND_MARKS = 0.2;

/**
 * What being introduced as a name or title takes from the log-odds. Set by hand: the articles to learn from
 * count some titles and slogans among what their authors say, the product does not.
 */
const NAMED_LOG_ODDS = -2.5;

/** The layout's quotations, each with the probability that its words were said. */
export function rateSpeech(layout: Layout, trees: Trees = SPEECH_TREES): QuoteSpan[] {
  const rows = readSpeechFeatures(layout);
  const hasSecondMarks = findSecondMarks(layout);
  return layout.quotes.map((quote, q) => {
    const said = probability(
      scoreTrees(trees, rows[q]!) + (isQuotedName(layout, quote) ? NAMED_LOG_ODDS : 0),
    );
    return { ...quote, speech: hasSecondMarks(quote) ? Math.min(said, MOST_FOR_SECOND_MARKS) : said };
  });
}

/** Tells the quotations in single marks of a text that sets most of its quotations in double or other ones. */
export function findSecondMarks({ text, tokens, quotes }: Layout): (quote: QuoteSpan) => boolean {
  const isSingle = ({ start }: QuoteSpan) => /['‘‚‛]/.test(text[start]!) && text[start + 1] !== text[start];
  const singles = quotes.filter(isSingle).length;
  // Two straight apostrophes are not read as a mark, but they show what the text's marks are.
  const pairsOfApostrophes = (text.match(/''/g)?.length ?? 0) / 2;
  if (singles * 2 > quotes.length + pairsOfApostrophes) return () => false;
  // ‘So it goes’: Oona Brill — this form of a headline says who said it.
  return (quote) => isSingle(quote) && tokens[quote.endToken]?.text !== ':';
}
