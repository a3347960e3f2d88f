import { describe, expect, it } from 'vitest';
import { askAboutPeople, countWords, paragraphAt, paragraphStarts } from '../../../src/report/ask-people.ts';
import type { Analysis, Quote } from '../../../src/text/types.ts';

const TEXT =
  'Mayor Ada Brook spoke on Monday.\n\n“We will mend the bridge,” Brook said.\n\n“It’s well-built,” she added.';

const quote = (start: number, end: number, person: number | null): Quote => ({
  start,
  end,
  speaker: 'Ada Brook',
  person,
  mention: null,
  cue: null,
  how: null,
  confidence: null,
});

const analysis: Analysis = {
  quotes: [
    quote(TEXT.indexOf('“We'), TEXT.indexOf(' Brook said'), 0),
    quote(TEXT.indexOf('“It'), TEXT.indexOf(' she'), 0),
  ],
  people: [
    {
      name: 'Ada Brook',
      mentions: [
        { start: 6, end: 15, kind: 'name' },
        { start: TEXT.indexOf('Brook said'), end: TEXT.indexOf(' said'), kind: 'name' },
        { start: TEXT.indexOf('she'), end: TEXT.indexOf(' added'), kind: 'pronoun' },
      ],
      role: [0, 5],
      roles: [[0, 5]],
      gender: 'female',
    },
  ],
  otherNames: ['Monday Club'],
  isInEnglish: true,
};

describe('what is asked about the people of an article', () => {
  const { query, speech } = askAboutPeople(analysis, TEXT, '2024-05-06', '2026-11-23');

  it('names, the forms they have, the words near them, and nothing else of the text', () => {
    expect(query.people).toEqual([
      { name: 'Ada Brook', forms: ['Ada Brook', 'Brook'], roles: ['Mayor'], gender: 'female', mentions: 3 },
    ]);
    expect(JSON.stringify(query)).not.toContain('bridge');
  });

  it('the dates as they were handed in', () => {
    expect([query.published, query.today]).toEqual(['2024-05-06', '2026-11-23']);
  });

  it('how often, how much and where each is quoted', () => {
    expect(speech).toEqual([{ quotes: 2, words: 7, allWords: 7, firstParagraph: 2, lastParagraph: 3 }]);
  });

  it('nothing said: no paragraph', () => {
    const silent = askAboutPeople({ ...analysis, quotes: [] }, TEXT, null, '2026-11-23').speech;
    expect(silent).toEqual([{ quotes: 0, words: 0, allWords: 0, firstParagraph: null, lastParagraph: null }]);
  });

  it('a role as long as a paragraph is cut', () => {
    const long = `Mayor${' of Brookton'.repeat(40)}`;
    const person = { ...analysis.people[0]!, mentions: [], role: null, roles: [[0, long.length] as const] };
    const { roles } = askAboutPeople({ ...analysis, quotes: [], people: [person] }, long, null, '2026-11-23')
      .query.people[0]!;
    expect(roles[0]).toHaveLength(200);
  });
});

describe('counting words', () => {
  it.each([
    ['“It’s well-built,”', 2],
    ['«Ça va»', 2],
    ['“… — !”', 0],
    ['“3.5 percent”', 3],
    ['', 0],
  ])('%s', (text, words) => {
    expect(countWords([{ start: 0, end: text.length }], text)).toBe(words);
  });
});

describe('paragraphs', () => {
  it('are counted from 1, blank lines between them not', () => {
    const starts = paragraphStarts('a\n\nb\n\n\n  \nc');
    expect(starts).toEqual([0, 3, 10]);
    expect([0, 2, 3, 10, 99].map((offset) => paragraphAt(starts, offset))).toEqual([1, 1, 2, 3, 3]);
  });

  it('an empty text has a first paragraph all the same', () => {
    expect(paragraphAt([], 0)).toBe(1);
  });
});
