/** The analysis as tools/eval/quotes.mjs measures it; no part of the product. */
import { attributeInSteps, readForAttribution } from './attribution.ts';
import { isSaid, shareRight } from './confidence.ts';
import { describeQuote } from './describe-quote.ts';
import { type AnalyseOptions, type Analysis, analyse, type Quote } from './index.ts';
import { readLayout } from './layout.ts';
import { findNames } from './names.ts';
import { rateSpeech } from './speech.ts';
import { toTheEnd } from './steps.ts';
import type { Span } from './types.ts';

/** A quotation with what would be said of its speaker at any confidence. */
export interface RatedQuote extends Quote {
  given: { speaker: string | null; mention: Span | null; share: number };
}

/** As `analyse`, each quotation with what would be given without thresholds. */
export function analyseRated(
  text: string,
  options: AnalyseOptions = {},
): Analysis & { quotes: RatedQuote[] } {
  const analysis = analyse(text, options);
  const bare = readLayout(text);
  const layout = { ...bare, quotes: rateSpeech(bare) };
  const reading = readForAttribution(layout, findNames(layout, options));
  const attributions = toTheEnd(attributeInSteps(reading)).filter(isSaid);
  const quotes = attributions.map((attribution, i): RatedQuote => {
    const { speaker, mention } = describeQuote(reading, attribution, 'probable');
    return { ...analysis.quotes[i]!, given: { speaker, mention, share: shareRight(attribution) } };
  });
  return { ...analysis, quotes };
}
