import { readLayout } from '../../src/text/layout.ts';
import { findNames } from '../../src/text/names.ts';

/** "name: mention; mention" for each person, in the order of the text. */
export function persons(text: string, title?: string): string[] {
  const names = findNames(readLayout(text), title === undefined ? {} : { title });
  return names.persons.map(({ name, mentions }) => {
    const words = mentions.map((m) => text.slice(names.mentions[m]!.start, names.mentions[m]!.end));
    return `${name}: ${words.join('; ')}`;
  });
}
