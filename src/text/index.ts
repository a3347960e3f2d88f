/**
 * The text analysis: who is quoted in an article, word for word, and where the article says so.
 * Stages, each a pure function of the ones before it: layout → speech → names → attribution → roles.
 */
import './bundle-order.ts';

import { attributeInSteps, readForAttributionInSteps } from './attribution.ts';
import { confidenceOf, isSaid } from './confidence.ts';
import { describeQuote } from './describe-quote.ts';
import { readLayoutInSteps } from './layout.ts';
import { findNamesInSteps } from './names.ts';
import { gatherPeople } from './people.ts';
import { findRoles } from './roles.ts';
import { rateSpeechInSteps } from './speech.ts';
import { type Steps, toTheEnd } from './steps.ts';
import type { AnalyseOptions, Analysis, Quote } from './types.ts';

export type { AnalyseOptions, Analysis, Quote };

/** Analyses an article's text. Never throws; time grows with the length of the text. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return toTheEnd(analyseInSteps(text, options));
}

/** The same in steps, so that a page can be given its turn between them. */
export function* analyseInSteps(text: string, options: AnalyseOptions = {}): Steps<Analysis> {
  const MOST_OTHER_NAMES = 200;
  const layout = yield* readLayoutInSteps(text);
  yield;
  layout.quotes = yield* rateSpeechInSteps(layout);
  yield;
  const names = yield* findNamesInSteps(layout, options);
  yield;
  const reading = yield* readForAttributionInSteps(layout, names);
  yield;
  const attributions = (yield* attributeInSteps(reading)).filter(isSaid);
  yield;
  const { isInEnglish } = layout;
  const roles = isInEnglish ? findRoles(reading) : [];
  yield;
  const given = attributions.filter((attribution) => confidenceOf(attribution) !== null);
  const people = gatherPeople(reading, given, roles);
  yield;
  const quotes = attributions.map((one) => describeQuote(reading, one, confidenceOf(one)));
  const others = new Set(names.others.map(({ start, end }) => text.slice(start, end)));
  return { quotes, people, otherNames: [...others].slice(0, MOST_OTHER_NAMES), isInEnglish };
}
