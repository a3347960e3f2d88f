/**
 * The text analysis: who is quoted in an article, word for word, and where the article says so.
 * Stages, each a pure function of the ones before it: layout → speech → names → attribution → roles.
 */
import './tables.ts';

import { type Attribution, attributeInSteps, readForAttributionInSteps } from './attribution.ts';
import { confidenceOf, isMentionFound, isSaid, shareRight } from './confidence.ts';
import { findCue, howFound } from './evidence.ts';
import { NOBODY, type Reading } from './features.ts';
import type { Layout } from './layers.ts';
import { readLayoutInSteps } from './layout.ts';
import { findNamesInSteps } from './names.ts';
import { gatherPeople } from './people.ts';
import { findRoles } from './roles.ts';
import { rateSpeechInSteps, SPEECH_THRESHOLD } from './speech.ts';
import { type Steps, toTheEnd } from './steps.ts';
import type { AnalyseOptions, Analysis, Confidence, Quote, Span } from './types.ts';

export type { AnalyseOptions, Analysis, Quote };

const MOST_OTHER_NAMES = 200;

/** Analyses an article's text. Never throws; time grows with the length of the text. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return toTheEnd(analyseInSteps(text, options));
}

/** The same in steps, so that a page can be given its turn between them. */
export function* analyseInSteps(text: string, options: AnalyseOptions = {}): Steps<Analysis> {
  const { layout, reading, attributions } = yield* readSpeakers(text, options);
  yield;
  const roles = findRoles(layout, reading.names, reading.syntax);
  yield;
  const given = attributions.map((attribution) => {
    const share = shareRight(attribution, layout.quotes[attribution.quote]!.speech);
    return { attribution, confidence: confidenceOf(share) };
  });
  const sure = given.filter(({ confidence }) => confidence !== null).map(({ attribution }) => attribution);
  const people = gatherPeople(reading, sure, roles);
  yield;
  const quotes = given.map(({ attribution, confidence }) => describe(reading, attribution, confidence));
  const otherNames = new Set<string>();
  for (const { start, end } of reading.names.others) {
    if (otherNames.size < MOST_OTHER_NAMES) otherNames.add(text.slice(start, end));
  }
  return { quotes, people, otherNames: [...otherNames] };
}

interface Speakers {
  layout: Layout;
  reading: Reading;
  attributions: Attribution[];
}

/** The stages up to the attribution. */
function* readSpeakers(text: string, options: AnalyseOptions): Steps<Speakers> {
  const bare = yield* readLayoutInSteps(text);
  yield;
  const layout = { ...bare, quotes: yield* rateSpeechInSteps(bare) };
  yield;
  const names = yield* findNamesInSteps(layout, options);
  yield;
  const reading = yield* readForAttributionInSteps(layout, names);
  yield;
  const attributions = yield* attributeInSteps(
    reading,
    (quote) => layout.quotes[quote]!.speech >= SPEECH_THRESHOLD,
  );
  yield;
  const said = attributions.filter((one) => isSaid(one, layout.quotes[one.quote]!.speech));
  return { layout, reading, attributions: said };
}

function describe(reading: Reading, attribution: Attribution, confidence: Confidence | null): Quote {
  const { layout, candidates } = reading;
  const { start, end, speech } = layout.quotes[attribution.quote]!;
  const quote: Quote = {
    start,
    end,
    speaker: null,
    person: null,
    mention: null,
    cue: null,
    how: null,
    confidence: null,
  };
  const speaker = speakerOf(reading, attribution);
  const isGiven = confidence !== null && speaker !== null;
  if (!isGiven && !isMentionFound(attribution, speech)) return quote;
  const words = candidates[attribution.candidate]!;
  quote.mention = [words.start, words.end];
  quote.cue = findCue(reading, attribution);
  if (!isGiven) return quote;
  quote.speaker = speaker;
  quote.person = attribution.person >= 0 ? attribution.person : null;
  quote.how = howFound(reading, attribution);
  quote.confidence = confidence;
  return quote;
}

/** The person's name, or the words for a speaker that is none; null where a pronoun stays open. */
function speakerOf(
  { layout, names, candidates }: Reading,
  { candidate, person, phrase }: Attribution,
): string | null {
  if (candidate === NOBODY) return null;
  if (person >= 0) return names.persons[person]!.name;
  const words = candidates[phrase];
  return words ? layout.text.slice(words.start, words.end) : null;
}

/** A quotation with what would be said of its speaker at any confidence; for measuring. */
export interface RatedQuote extends Quote {
  given: { speaker: string | null; mention: Span | null; share: number; parts: readonly number[] };
}

/** As `analyse`, each quotation with what would be given without thresholds: for tools/eval/quotes.mjs. */
export function analyseRated(
  text: string,
  options: AnalyseOptions = {},
): Analysis & { quotes: RatedQuote[] } {
  const analysis = analyse(text, options);
  const { layout, reading, attributions } = toTheEnd(readSpeakers(text, options));
  const quotes = attributions.map((attribution, i): RatedQuote => {
    const { speaker, mention } = describe(reading, attribution, 'probable');
    const share = shareRight(attribution, layout.quotes[attribution.quote]!.speech);
    const parts = [
      layout.quotes[attribution.quote]!.speech,
      attribution.mentionShare,
      attribution.resolutionShare,
    ];
    return { ...analysis.quotes[i]!, given: { speaker, mention, share, parts } };
  });
  return { ...analysis, quotes };
}
