/** What tools/train-attribution.mjs and tools/train-coreference.mjs need of the stages inside; no part of the product. */

import { Forest } from '../trees/forest.ts';
import { ANTECEDENT_FEATURES, type AntecedentModel, forEachAntecedent } from './antecedents.ts';
import { type Attribution, attributeInSteps, phraseOf, readForAttribution, remember } from './attribution.ts';
import { Resolver } from './coreference.ts';
import { ALL_FEATURES, Feature, type History, NO_HISTORY, type Reading } from './features.ts';
import { genderOfPronoun } from './gender.ts';
import { readLayout } from './layout.ts';
import { draftPersons, findNames } from './names.ts';
import { PERSON_FEATURES } from './person-features.ts';
import { forEachCandidate } from './quote-view.ts';
import { rateSpeech } from './speech.ts';
import { toTheEnd } from './steps.ts';

export type { Attribution, History };
/** Names of the features, in the order of a row. */
export const FEATURES = Array.from({ length: ALL_FEATURES }, (_, place) => Feature[place]!);

export {
  ANTECEDENT_FEATURES,
  Forest,
  forEachCandidate,
  NO_HISTORY,
  PERSON_FEATURES,
  phraseOf,
  Resolver,
  remember,
};

/** Reads an article as `analyse` does, up to the attribution. */
export function readArticle(text: string): Reading {
  const layout = readLayout(text);
  return readForAttribution(layout, findNames(layout));
}

/** Whoever may be a person in a text: where the fullest form of the name stands first, and the row of PERSON_FEATURES. */
export function readPersons(text: string) {
  const layout = readLayout(text);
  const { persons, features } = toTheEnd(draftPersons(layout));
  return persons.map((person) => {
    const [first, last] = [person.full.firstToken, person.full.endToken - 1];
    const [start, end] = [layout.tokens[first]!.start, layout.tokens[last]!.end];
    return { name: text.slice(start, end), start, end, row: features(person) };
  });
}

/**
 * For each pronoun that may name the speaker of a quotation: where it stands, and whom it may stand for. `model` says whom
 * the pronouns before are taken to stand for.
 */
export function readPronouns(text: string, model: AntecedentModel) {
  const bare = readLayout(text);
  const layout = { ...bare, quotes: rateSpeech(bare) };
  const reading = readForAttribution(layout, findNames(layout));
  const resolver = new Resolver(reading, model);
  const attributions = toTheEnd(attributeInSteps(reading, resolver));
  return reading.candidates.flatMap((candidate) => {
    const { start, end, kind, endToken } = candidate;
    const gender = genderOfPronoun(reading.tokens[candidate.firstToken]!.lower);
    if (kind !== 'pronoun' || gender === null) return [];
    // What the quotation knew of the last one: it is the nearest whose end lies behind the pronoun.
    const next = attributions.findIndex(({ quote }) => reading.quotes[quote]!.endToken >= endToken);
    const isBehind =
      next < 0 ||
      reading.tokens[reading.quotes[attributions[next]!.quote]!.firstToken]!.sentence >
        reading.tokens[endToken - 1]!.sentence;
    const own = isBehind ? (next < 0 ? attributions.length : next) - 1 : next;
    const history = own > 0 ? remember(reading, attributions[own - 1]!) : NO_HISTORY;
    const antecedents: { name: string; row: number[] }[] = [];
    forEachAntecedent(reading, resolver.known, candidate, history, gender, (person, row) =>
      antecedents.push({ name: reading.persons[person]!.name, row: [...row] }),
    );
    return [{ start, end, antecedents }];
  });
}
