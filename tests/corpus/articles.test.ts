/**
 * Whole articles, written for this project (nobody and nothing in them exists), through the whole analysis.
 *
 * Beside each tests/fixtures/articles/NAME.txt stands NAME.json:
 *   covers            what the article is there for
 *   quotes            all quotations that were said, in order: `text` with its marks, `speaker` (for people the
 *                     name; else words that the speaker found must contain; null where the article does not say)
 *     mayBeUnstated   "not stated" is right as well, another speaker is not
 *     knownGap        what is still wrong with it: that test is expected to fail, and fails once it is right
 *   speakersOptional  the same for all quotations (articles that are not in English)
 *   notSpeech         further words in marks, which must not be listed
 *   people            where it matters that nothing else is taken for a person: all of them, as they are named first
 *   roles             for people: the article's own words for them; `rolesKnownGaps` are those still wrong
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/text/index.ts';
import { readLayout } from '../../src/text/layout.ts';

const FOLDER = new URL('../fixtures/articles/', import.meta.url);

interface Expected {
  covers: string;
  quotes: {
    text: string;
    speaker: string | null;
    mayBeUnstated?: boolean;
    knownGap?: 'missed' | 'speaker';
  }[];
  speakersOptional?: boolean;
  notSpeech?: string[];
  people?: string[];
  roles?: Record<string, string>;
  rolesKnownGaps?: string[];
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

function readFixture(name: string): { text: string; expected: Expected } {
  return {
    text: readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'),
    expected: JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Expected,
  };
}

describe.each(names)('the article %s', (name) => {
  const { text, expected } = readFixture(name);
  const { quotes, people } = analyse(text);

  test('has exactly these quotations', () => {
    const texts = expected.quotes.filter(({ knownGap }) => knownGap !== 'missed').map((quote) => quote.text);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(texts);
  });

  test('and quotes without speech just what is no speech', () => {
    const said = new Set(quotes.map(({ start }) => start));
    const others = readLayout(text).quotes.filter(({ start }) => !said.has(start));
    const missed = expected.quotes.filter(({ knownGap }) => knownGap === 'missed').map((quote) => quote.text);
    const texts = others
      .map(({ start, end }) => text.slice(start, end))
      .filter((one) => !missed.includes(one));
    expect(texts).toEqual(expected.notSpeech ?? []);
  });

  for (const { text: words, speaker, mayBeUnstated, knownGap } of expected.quotes) {
    const run = knownGap ? test.fails : test;
    run(`${words.slice(0, 40)} is said by ${speaker ?? 'nobody named'}`, () => {
      const found = quotes.find(({ start, end }) => text.slice(start, end) === words);
      if (found?.speaker === null && (mayBeUnstated || expected.speakersOptional)) return;
      if (!found) throw new Error('not found');
      if (speaker === null) expect(found.speaker).toBeNull();
      else if (found.person !== null && !expected.speakersOptional) expect(found.speaker).toBe(speaker);
      else expect(found.speaker ?? 'not stated').toContain(speaker);
    });
  }

  if (expected.people)
    test('names exactly these people', () => {
      expect(people.map((person) => person.name)).toEqual(expected.people);
    });

  for (const [person, role] of Object.entries(expected.roles ?? {})) {
    const run = expected.rolesKnownGaps?.includes(person) ? test.fails : test;
    run(`${person} is ${role}`, () => {
      const found = people.find((one) => one.name === person);
      expect(found?.role ? text.slice(...found.role) : null).toBe(role);
    });
  }
});
