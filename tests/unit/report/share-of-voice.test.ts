import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/report/ask-people.ts';
import { shareOfVoice } from '../../../src/report/share-of-voice.ts';
import { nothing, sixty, usual } from '../../gallery/reports.ts';

describe('share of voice', () => {
  const share = shareOfVoice(usual);

  it('has persons first, most quoted words first, each with the number that decides its colour', () => {
    expect(share.people.map(({ name, number, words }) => [name, number, words])).toEqual([
      ['Tomas Okafor', 0, 20],
      ['Mara Lindqvist', 1, 20],
      ['Elin Vasstrand', 2, 14],
    ]);
  });

  it('keeps speakers that are no person apart, and what nobody is named for', () => {
    expect(share.others.map(({ name, isProbable }) => [name, isProbable])).toEqual([
      ['A senior official at the Treasury', true],
      ['The Harbour Works', false],
    ]);
    expect(share.unstated).toEqual([7]);
    expect(share.unstatedWords).toBe(5);
  });

  it.each([
    ['usual', usual],
    ['sixty', sixty],
  ])('adds up to all quoted words: %s', (_, report) => {
    const { people, others, words, unstatedWords } = shareOfVoice(report);
    const said = [...people, ...others];
    expect(said.reduce((sum, voice) => sum + voice.words, unstatedWords)).toBe(words);
    expect(words).toBe(countWords(report.quotes, report.text));
    const shares = said.reduce((sum, voice) => sum + voice.share, unstatedWords / words);
    expect(shares).toBeCloseTo(1);
  });

  it('lists leaders that are named and not quoted', () => {
    expect(share.unquotedLeaders.map((index) => usual.people[index]!.name)).toEqual(['Aldo Brandt']);
  });

  it('an article without a quotation has no voices and no share', () => {
    expect(shareOfVoice(nothing)).toEqual({
      people: [],
      others: [],
      unstated: [],
      unstatedWords: 0,
      words: 0,
      unquotedLeaders: [],
    });
  });
});
