import { describe, expect, it } from 'vitest';
import de from '../../../src/_locales/de/messages.json' with { type: 'json' };
import en from '../../../src/_locales/en/messages.json' with { type: 'json' };
import es from '../../../src/_locales/es/messages.json' with { type: 'json' };
import fr from '../../../src/_locales/fr/messages.json' with { type: 'json' };
import type { Identification, Office, PersonQuery, Profile } from '../../../src/leaders/types.ts';
import { describePeople, type SpeechCount } from '../../../src/report/people.ts';
import { writeSummary } from '../../../src/report/summary.ts';
import { createTranslator, type MessageFile, readMessages } from '../../../src/shared/i18n.ts';

const words = createTranslator('en', readMessages(en as MessageFile));
const TODAY = '2026-11-23';

const president: Office = {
  label: 'President of Norway',
  title: 'President',
  jurisdiction: 'NO',
  kind: 'head-of-state',
  from: '2020-05-06',
  to: null,
  asOf: '2026-08-22',
  isActing: false,
};
const minister: Office = {
  ...president,
  label: 'Minister of Finance (Norway)',
  title: 'Minister of Finance',
  kind: 'minister',
  from: '2013',
  to: '2018-05',
  asOf: null,
};
const anna: Profile = {
  ...{ id: 'Q11', name: 'Anna Berg', then: null, now: null, last: null, next: null, alsoThen: [] },
  ...{ asOf: '2026-08-22', born: null, died: null, gender: 'female', wikipedia: null, reasons: [] },
};
const silent: SpeechCount = { quotes: 0, words: 0, allWords: 100, firstParagraph: null, lastParagraph: null };
const once: SpeechCount = { quotes: 1, words: 12, allWords: 48, firstParagraph: 3, lastParagraph: 3 };
const often: SpeechCount = { quotes: 4, words: 1, allWords: 0, firstParagraph: 2, lastParagraph: 9 };

function summary(profile: Partial<Profile>, speech = silent, today = TODAY): string {
  const who: Identification = { kind: 'leader', profile: { ...anna, ...profile } };
  return writeSummary({ who, role: 'a role', speech, sameOffice: null, today }, words);
}

describe('a leader, then and now', () => {
  it.each<[string, Partial<Profile>, string]>([
    [
      'the same office',
      { then: president, now: president },
      'President of Norway since 6 May 2020; in office when this was published.',
    ],
    [
      'another office now',
      { then: minister, now: president },
      'When this was published: Minister of Finance (Norway) from 2013 to May 2018. Now: President of Norway since 6 May 2020.',
    ],
    [
      'has left since',
      { then: minister, last: minister },
      'When this was published: Minister of Finance (Norway) from 2013 to May 2018. No longer in this office.',
    ],
    [
      'had left before',
      { last: minister },
      'Formerly: Minister of Finance (Norway) from 2013 to May 2018; no office known for the date of this article.',
    ],
    [
      'had not begun',
      { next: president, now: president },
      'No office known for the date of this article; later: President of Norway since 6 May 2020.',
    ],
    [
      'an old fact that nothing ended',
      { last: { ...minister, to: null, asOf: '2022-08-02' } },
      'Last known office: Minister of Finance (Norway) since 2013, as of 2 August 2022.',
    ],
    [
      'a fact without a beginning',
      { now: { ...minister, from: null, to: null, asOf: '2026' } },
      'Now: Minister of Finance (Norway).',
    ],
    [
      'has died',
      { last: minister, died: '2020-01' },
      'Formerly: Minister of Finance (Norway) from 2013 to May 2018; no office known for the date of this article. Died January 2020.',
    ],
  ])('%s', (_, profile, text) => expect(summary(profile)).toBe(`${text} Named here, not quoted.`));

  it('says as of when it holds, once a fact is old', () => {
    const office = { ...president, asOf: '2024-01-21' };
    expect(summary({ then: office, now: office })).toContain(
      'since 6 May 2020, as of 21 January 2024; in office',
    );
  });
});

describe('what was said here', () => {
  it('counts in words that fit the number', () => {
    expect(summary({ last: minister }, once)).toMatch(
      /Quoted once here: 12 words, 25% of all quoted words, in paragraph 3\.$/,
    );
    expect(summary({ last: minister }, often)).toMatch(
      /Quoted 4 times here: 1 word, 0% of all quoted words, in paragraphs 2 to 9\.$/,
    );
  });
});

describe('people who are no leaders', () => {
  const who: Identification = { kind: 'none' };
  it('have the article’s own words', () => {
    const text = writeSummary(
      { who, role: 'a plumber from Ohio', speech: once, sameOffice: null, today: TODAY },
      words,
    );
    expect(text).toMatch(/^In the article’s words: “a plumber from Ohio”\. Quoted once/);
  });

  it('are no template: dollar signs and markup stay what they are', () => {
    const text = writeSummary({ who, role: '$1 <b>', speech: silent, sameOffice: null, today: TODAY }, words);
    expect(text).toBe('In the article’s words: “$1 <b>”. Named here, not quoted.');
  });

  it('could be one of two', () => {
    const profiles = [
      { ...anna, then: minister },
      { ...anna, name: 'Anna B. Berg', last: president },
    ];
    const text = writeSummary(
      { who: { kind: 'ambiguous', profiles }, role: null, speech: silent, sameOffice: null, today: TODAY },
      words,
    );
    expect(text).toBe(
      'Could be Anna Berg (Minister of Finance (Norway)) or Anna B. Berg (President of Norway); the article does not tell which. Named here, not quoted.',
    );
  });
});

describe('people of one office', () => {
  const person = (name: string): PersonQuery => ({ name, forms: [], roles: [], gender: null, mentions: 1 });
  const query = { published: null, today: TODAY, otherNames: [], people: ['A', 'B', 'C', 'D'].map(person) };
  const senator = (state: string): Office => ({
    ...president,
    label: `US Senator for ${state}`,
    title: `Senator for ${state}`,
    jurisdiction: 'US',
    kind: 'legislator',
  });
  const told: Identification[] = [
    { kind: 'leader', profile: { ...anna, then: senator('CA'), now: senator('CA') } },
    { kind: 'leader', profile: { ...anna, then: senator('TX'), now: senator('TX') } },
    { kind: 'leader', profile: { ...anna, then: senator('NY'), now: senator('NY') } },
    { kind: 'none' },
  ];
  const { people } = describePeople({ identify: () => told }, query, [often, once, silent, once], words);

  it('are counted in the order in which they speak, if they speak', () => {
    expect(people[0]!.summary).toMatch(/The 1st of 2 people quoted here with the office: US Senator\.$/);
    expect(people[1]!.summary).toMatch(/The 2nd of 2 people quoted here with the office: US Senator\.$/);
    expect(people[2]!.summary).not.toContain('US Senator.');
    expect(people[3]!.summary).toBe('Quoted once here: 12 words, 25% of all quoted words, in paragraph 3.');
  });
});

describe('other languages', () => {
  const files = { de, fr, es } as Record<string, MessageFile>;
  it.each(Object.entries(files))(
    '%s has every message of the summaries, and fills each in',
    (locale, file) => {
      const own = Object.keys(en).filter((key) => /^summary_/.test(key) && !/_(two|few)$/.test(key));
      expect(own.filter((key) => !(key in file))).toEqual([]);
      const there = createTranslator(locale, readMessages(en as MessageFile, file));
      const who: Identification = { kind: 'leader', profile: { ...anna, then: president, now: president } };
      const text = writeSummary({ who, role: null, speech: often, sameOffice: null, today: TODAY }, there);
      expect(text).not.toMatch(/\$|undefined|since|Quoted|President of/);
      expect(text).toContain('2020');
    },
  );
});
