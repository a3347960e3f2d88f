/** The people of an article with all their mentions. */
import type { Attribution } from './attribution.ts';
import type { Reading } from './features.ts';
import type { Roles } from './roles.ts';
import type { Mention, Person } from './types.ts';

/**
 * From this personhood on a name is shown as a person's: below it three of four are places, goods or bodies (read off
 * 120 articles). Whoever speaks is shown in any case.
 */
const SHOWN_FROM = 0.6;

/**
 * Names.persons for the reader, in the order of their first mention; `indexOf` leads from Names.persons to `people`, or
 * is -1. Pronouns and descriptions count where a quotation was attributed by them. `roles` is by index of Names.persons.
 */
export function gatherPeople(
  { names, candidates }: Reading,
  attributions: readonly Attribution[],
  roles: readonly Roles[] = [],
): { people: Person[]; indexOf: number[] } {
  const all = names.persons.map(({ name, gender }, index): Person => {
    const { best: role = null, all: roleSpans = [] } = roles[index] ?? {};
    return { name, mentions: [], role, roles: roleSpans, gender };
  });
  const add = (person: number, { start, end }: { start: number; end: number }, kind: Mention['kind']) =>
    all[person]!.mentions.push({ start, end, kind });
  for (const mention of names.mentions) add(mention.person, mention, 'name');
  const seen = new Set<number>();
  const speakers = new Set<number>();
  for (const { candidate, person } of attributions) {
    if (person < 0 || seen.has(candidate)) continue;
    seen.add(candidate);
    speakers.add(person);
    const words = candidates[candidate]!;
    if (words.kind !== 'name') add(person, words, words.kind === 'description' ? words.kind : 'pronoun');
  }
  const people: Person[] = [];
  const indexOf = all.map((person, index) => {
    if (!speakers.has(index) && names.persons[index]!.personhood < SHOWN_FROM) return -1;
    person.mentions.sort((a, b) => a.start - b.start);
    return people.push(person) - 1;
  });
  return { people, indexOf };
}
