import { describe, expect, test } from 'vitest';
import { readLayout } from '../../../src/text/layout.ts';

const sentencesOf = (text: string) =>
  readLayout(text).sentences.map(({ start, end }) => text.slice(start, end));
const tokensOf = (text: string) => readLayout(text).tokens.map((token) => token.text);

describe('sentences', () => {
  test.each([
    ['plain ones', 'One ends. Two ends! Does three?', ['One ends.', 'Two ends!', 'Does three?']],
    ['titles', 'Mr. Brill met Gov. Oona Tarn. They left.', ['Mr. Brill met Gov. Oona Tarn.', 'They left.']],
    ['initials', 'J. K. Brill and Oona B. Tarn spoke.', ['J. K. Brill and Oona B. Tarn spoke.']],
    [
      'a state at the end',
      'He went to the U.S. The vote failed.',
      ['He went to the U.S.', 'The vote failed.'],
    ],
    [
      'a state in the middle',
      'The U.S. Senate met at 5 p.m. Friday.',
      ['The U.S. Senate met at 5 p.m. Friday.'],
    ],
    ['a state in brackets', 'Brill (D-Wis.) spoke. Tarn left.', ['Brill (D-Wis.) spoke.', 'Tarn left.']],
    [
      'decimals and domains',
      'It rose 3.5 to 4.1 at Example.com today.',
      ['It rose 3.5 to 4.1 at Example.com today.'],
    ],
    [
      'an ellipsis in mid-sentence',
      'He waited ... and left. Then rain.',
      ['He waited ... and left.', 'Then rain.'],
    ],
    ['lines', 'A headline\n\nFirst. Second.\nThird', ['A headline', 'First.', 'Second.', 'Third']],
    [
      'brackets behind the stop',
      'It held. (Nobody knew.) It fell.',
      ['It held.', '(Nobody knew.)', 'It fell.'],
    ],
    ['no blanks', '一つ目。二つ目。', ['一つ目。', '二つ目。']],
  ])('%s', (_, text, expected) => expect(sentencesOf(text)).toEqual(expected));

  test.each([
    [
      'is not cut inside',
      'He said “One. Two. Three” twice. Then left.',
      ['He said “One. Two. Three” twice.', 'Then left.'],
    ],
    ['goes on behind a comma', '“One. Two,” Brill said. “Three.”', ['“One. Two,” Brill said.', '“Three.”']],
    ['ends where its words end', '“One. Two.” Brill left.', ['“One. Two.”', 'Brill left.']],
    ['with a question is reported behind', '“Why now?” Oona Brill asked.', ['“Why now?” Oona Brill asked.']],
    [
      'with a question ends',
      '“Why now?” Nobody in the hall knew.',
      ['“Why now?”', 'Nobody in the hall knew.'],
    ],
    ['with a question, lower case', '“Why now?” asked Brill.', ['“Why now?” asked Brill.']],
    ['with one inside', '“He said: ‘Never.’” Tarn left.', ['“He said: ‘Never.’”', 'Tarn left.']],
    ['follows another', '“One.” “Two.”', ['“One.”', '“Two.”']],
    ['behind a colon', 'Brill said: “One. Two.”', ['Brill said: “One. Two.”']],
    ['with the stop behind the mark', 'Brill said ‘one’. Tarn left.', ['Brill said ‘one’.', 'Tarn left.']],
  ])('a quotation %s', (_, text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

describe('tokens', () => {
  test.each([
    [
      'apostrophes',
      "Brill's don't O’Hara workers’ rights",
      ["Brill's", "don't", 'O’Hara', 'workers’', 'rights'],
    ],
    ['marks', '“No,” ‘yes’', ['“', 'No', ',', '”', '‘', 'yes', '’']],
    ['hyphens', 'the 45-year-old Tarn-Brill — 3-1', ['the', '45-year-old', 'Tarn-Brill', '—', '3-1']],
    ['numbers', '$1,000.50 at 10:30', ['$', '1,000.50', 'at', '10:30']],
    ['abbreviations', 'Mr. J. U.S. a.m. (D-Wis.)', ['Mr.', 'J.', 'U.S.', 'a.m.', '(', 'D-Wis.', ')']],
    ['names of the web', '@oona #bridge news.example.com', ['@oona', '#bridge', 'news.example.com']],
    ['decades', "’90s 'em", ['’90s', "'em"]],
    ['diacritics', 'Viktória Škvařilová', ['Viktória', 'Škvařilová']],
    ['pairs', 'a😀b', ['a', '😀', 'b']],
  ])('%s', (_, text, expected) => expect(tokensOf(text)).toEqual(expected));

  test('know their kind, sentence and paragraph', () => {
    const { tokens } = readLayout('One 2.\n“Three” 4th');
    expect(tokens.map(({ kind }) => kind)).toEqual([
      'word',
      'number',
      'punctuation',
      'mark',
      'word',
      'mark',
      'word',
    ]);
    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(tokens.map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });
});
