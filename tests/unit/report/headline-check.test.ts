import { describe, expect, it } from 'vitest';
import { checkHeadline } from '../../../src/report/headline-check.ts';
import { makeUpReport } from '../../support/made-up-report.ts';

const body = [
  '“It is nine years late, and I will not pretend otherwise,” said Ada Brown. The quay was packed.',
  'Bo Lee called it “a triumph of patience”, and the ferrymen’s leader kept quiet.',
];
const check = (headline: string | null, isTeaser = false) =>
  checkHeadline(
    makeUpReport({
      article: { headline, isTeaser },
      paragraphs: body,
      people: [{ name: 'Ada Brown' }, { name: 'Bo Lee' }],
      quotes: [
        { said: '“It is nine years late, and I will not pretend otherwise,”', by: 'Ada Brown' },
        { said: '“a triumph of patience”', by: 'Bo Lee' },
      ],
    }),
  ).map(({ words, result, quote }) => [words, result, quote]);

describe('quotations in the headline', () => {
  it.each([
    ['Bridge ‘nine years late’', [['nine years late', 'same', 0]]],
    ['"Nine Years Late": the bridge opens', [['Nine Years Late', 'same', 0]]],
    ["'A triumph of patience'? The bridge opens", [['A triumph of patience', 'same', 1]]],
    ['Brücke: „It is nine years late“', [['It is nine years late', 'same', 0]]],
    ['“Nine years … pretend otherwise”', [['Nine years … pretend otherwise', 'trimmed', 0]]],
    ['“Late, and not otherwise”', [['Late, and not otherwise', 'trimmed', 0]]],
    ['“The quay was packed”', [['The quay was packed', 'not-quoted', null]]],
    ['“A disaster”', [['A disaster', 'not-found', null]]],
    [
      '‘Nine years late’ but ‘a disaster’',
      [
        ['Nine years late', 'same', 0],
        ['a disaster', 'not-found', null],
      ],
    ],
  ])('%s', (headline, found) => expect(check(headline)).toEqual(found));

  it.each([
    ['no headline', null],
    ['no marks', 'Bridge opens nine years late'],
    ['apostrophes', "The ferrymen's leader and the bakers' wives don't agree"],
    ['rock ’n’ roll', 'The summer of ’68 and its rock'],
    ['marks around nothing', 'Bridge “” opens “…”'],
    ['a mark that is never closed', 'Bridge “nine years late'],
  ])('finds nothing in %s', (_, headline) => expect(check(headline)).toEqual([]));

  it('says of a teaser only what it can know', () => {
    expect(check('‘Nine years late’ but ‘a disaster’', true)).toEqual([['Nine years late', 'same', 0]]);
  });
});
