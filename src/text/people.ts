/** The people of an article with all their mentions. */
import type { Attribution } from './attribution.ts';
import { NOBODY, type Reading } from './features.ts';
import type { Roles } from './roles.ts';
import type { Mention, Person } from './types.ts';

/**
 * From this personhood on a name is shown as a person's: below it three of four are places, goods or bodies (read off
 * 120 articles). Whoever speaks is shown in any case.
 */
const SHOWN_FROM = 0.6;

/**
 * The persons named, in the order of their first mention; `indexOf` leads from Names.persons to `people`, or is -1.
 * Pronouns and descriptions count where a quotation was attributed by them. `roles` is by index of Names.persons.
 */
export function gatherPeople(
  { names, candidates }: Reading,
  attributions: readonly Attribution[],
  roles: readonly Roles[] = [],
): { people: Person[]; indexOf: number[] } {
  const mentions: Mention[][] = names.persons.map((person) =>
    person.mentions.map((m) => ({
      start: names.mentions[m]!.start,
      end: names.mentions[m]!.end,
      kind: 'name',
    })),
  );
  const seen = new Set<number>();
  const speakers = new Set<number>();
  for (const { candidate, person } of attributions) {
    if (candidate === NOBODY || person < 0 || seen.has(candidate)) continue;
    seen.add(candidate);
    speakers.add(person);
    const { start, end, kind } = candidates[candidate]!;
    if (kind !== 'name')
      mentions[person]!.push({ start, end, kind: kind === 'description' ? kind : 'pronoun' });
  }
  const order = names.persons
    .map((_, index) => index)
    .filter((index) => speakers.has(index) || names.persons[index]!.personhood >= SHOWN_FROM)
    .sort(
      (a, b) =>
        names.mentions[names.persons[a]!.mentions[0]!]!.start -
        names.mentions[names.persons[b]!.mentions[0]!]!.start,
    );
  const indexOf = names.persons.map(() => -1);
  const people = order.map((index, place): Person => {
    indexOf[index] = place;
    const { name, gender } = names.persons[index]!;
    return {
      name,
      mentions: mentions[index]!.sort((a, b) => a.start - b.start),
      role: roles[index]?.best ?? null,
      roles: roles[index]?.all ?? [],
      gender,
    };
  });
  return { people, indexOf };
}
