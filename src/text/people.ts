/** The people of an article with all their mentions. */
import type { Attribution } from './attribution.ts';
import type { Reading } from './features.ts';
import type { Roles } from './roles.ts';
import type { Mention, Person } from './types.ts';

/**
 * Below this personhood three names of four are places, goods or bodies (read off 120 articles): what is said beside
 * them is no person's role, unless the article lets them speak. Who is known as a leader is a leader all the same.
 */
const DESCRIBED_FROM = 0.65;

/**
 * Names.persons for the reader, at the same indices, which are also those of `roles`. Pronouns and descriptions count
 * where a quotation was attributed by them.
 */
export function gatherPeople(
  { persons, mentions, candidates }: Reading,
  attributions: readonly Attribution[],
  roles: readonly Roles[],
): Person[] {
  const speakers = new Set(attributions.map(({ person }) => person));
  const people = persons.map(({ name, gender, personhood }, index): Person => {
    const described = speakers.has(index) || personhood >= DESCRIBED_FROM ? roles[index] : undefined;
    return { name, mentions: [], role: described?.best ?? null, roles: described?.all ?? [], gender };
  });
  const add = (person: number, { start, end }: { start: number; end: number }, kind: Mention['kind']) =>
    people[person]!.mentions.push({ start, end, kind });
  for (const mention of mentions) add(mention.person, mention, 'name');
  const seen = new Set<number>();
  for (const { candidate, person } of attributions) {
    if (person < 0 || seen.has(candidate)) continue;
    seen.add(candidate);
    const words = candidates[candidate]!;
    if (words.kind !== 'name') add(person, words, words.kind === 'description' ? words.kind : 'pronoun');
  }
  for (const { mentions } of people) mentions.sort((a, b) => a.start - b.start);
  return people;
}
