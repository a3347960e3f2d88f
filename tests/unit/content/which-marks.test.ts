import { describe, expect, it } from 'vitest';
import { wordsToMark } from '../../../src/content/which-marks.ts';
import { voicesOf } from '../../../src/report/voices.ts';
import { MAX_MARKS } from '../../../src/shared/limits.ts';
import type { Mention } from '../../../src/text/types.ts';
import { makeUpReport } from '../../support/made-up-report.ts';

const report = makeUpReport({
  paragraphs: [
    '“The tide waits for nobody,” said Nell Harrow. Harrow keeps the lock, she said, and Harrow sleeps little.',
    'Tobias Wren, the pilot, did not answer. “He never does,” said Harrow. Ida Marsh was there.',
    '“It is late,” an official said.',
  ],
  people: [{ name: 'Nell Harrow' }, { name: 'Tobias Wren', role: 'the pilot' }, { name: 'Ida Marsh' }],
  quotes: [
    { said: '“The tide waits for nobody,”', by: 'Nell Harrow' },
    { said: '“He never does,”', by: 'Nell Harrow' },
    { said: '“It is late,”', by: 'an official' },
  ],
});
const voices = voicesOf(report);

function mentions(words: string[], kind: Mention['kind'] = 'name'): Mention[] {
  let from = 0;
  return words.map((word) => {
    const start = report.text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from, kind };
  });
}
const people = [
  {
    mentions: [...mentions(['Nell Harrow', 'Harrow', 'Harrow', 'Harrow']), ...mentions([' she '], 'pronoun')],
  },
  { mentions: [...mentions(['Tobias Wren']), ...mentions(['He'], 'pronoun')] },
  { mentions: mentions(['Ida Marsh']) },
];
const mark = (settings: Parameters<typeof wordsToMark>[3]) =>
  wordsToMark(report, people, voices, settings).map(({ start, end, kind, voice }) => [
    report.text.slice(start, end),
    kind,
    voice,
  ]);

describe('what is marked', () => {
  it('is the first mention by name in each paragraph, of people of whom there is something to say', () => {
    expect(mark({ marks: 'people', markEvery: 'first-in-paragraph' })).toEqual([
      ['Nell Harrow', 'person', 0],
      ['Tobias Wren', 'person', null],
      ['Harrow', 'person', 0],
    ]);
  });

  it('is every mention, where that is chosen', () => {
    const marked = mark({ marks: 'people', markEvery: 'all' }).map(([words]) => words);
    expect(marked).toEqual(['Nell Harrow', 'Harrow', 'Harrow', 'Tobias Wren', 'Harrow']);
  });

  it('is the quotations in the colours of their voices, of speakers that are no person too', () => {
    expect(mark({ marks: 'quotations', markEvery: 'all' })).toEqual([
      ['“The tide waits for nobody,”', 'quotation', 0],
      ['“He never does,”', 'quotation', 0],
      ['“It is late,”', 'quotation', 1],
    ]);
  });

  it('is both, in the order of the text, or nothing', () => {
    expect(mark({ marks: 'both', markEvery: 'first-in-paragraph' }).map(([, kind]) => kind)).toEqual([
      'quotation',
      'person',
      'person',
      'quotation',
      'person',
      'quotation',
    ]);
    expect(mark({ marks: 'none', markEvery: 'all' })).toEqual([]);
  });

  it('stays within its cap', () => {
    const many = [{ mentions: Array.from({ length: MAX_MARKS + 9 }, () => mentions(['Harrow'])[0]!) }];
    const words = wordsToMark(report, many, voices, { marks: 'people', markEvery: 'all' });
    expect(words).toHaveLength(MAX_MARKS);
  });
});
