/** Names that are joined to persons: who bears a surname, which single names are persons, titles and gender. */
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/text/layout.ts';
import { findNames } from '../../../src/text/names.ts';
import { persons } from '../../support/persons.ts';

function titles(text: string): (string | null)[] {
  return findNames(readLayout(text)).mentions.map(({ title }) => title && text.slice(...title));
}

function genders(text: string): Record<string, string | null> {
  return Object.fromEntries(findNames(readLayout(text)).persons.map(({ name, gender }) => [name, gender]));
}

describe('two bearers of one surname', () => {
  it.each<[what: string, text: string, found: string[]]>([
    [
      'titles tell them apart',
      'They met Henry Whitfield and Clara Whitfield. Then Mr. Whitfield left. Mrs. Whitfield stayed.',
      ['Henry Whitfield: Henry Whitfield; Whitfield', 'Clara Whitfield: Clara Whitfield; Whitfield'],
    ],
    [
      'relatives whose first names begin alike',
      'It was Carla Dent who came. Her brother Carl Dent left. Alexandra Moss died. Her son Alex Moss cried.',
      [
        'Carla Dent: Carla Dent',
        'Carl Dent: Carl Dent',
        'Alexandra Moss: Alexandra Moss',
        'Alex Moss: Alex Moss',
      ],
    ],
    [
      'a wife named once leaves the surname to her husband',
      'They met Henry Whitfield and his wife, Clara Whitfield. Later Whitfield sang.',
      ['Henry Whitfield: Henry Whitfield; Whitfield', 'Clara Whitfield: Clara Whitfield'],
    ],
    [
      'a gendered title makes another person than the only full name',
      'They met Clara Whitfield. Then Mr. Whitfield left.',
      ['Clara Whitfield: Clara Whitfield', 'Whitfield: Whitfield'],
    ],
    [
      'a son who is introduced by his first name leaves it to his father',
      'They met Henry Whitfield. His son, Paul, sang. Then Paul Whitfield left. Later Whitfield sang.',
      ['Henry Whitfield: Henry Whitfield; Whitfield', 'Paul Whitfield: Paul; Paul Whitfield'],
    ],
    [
      'a surname that comes first',
      'It was Mr Tan Boon Hiang who sang, and Marcus Tan, too. Then Mr Tan left.',
      ['Tan Boon Hiang: Tan Boon Hiang; Tan', 'Marcus Tan: Marcus Tan'],
    ],
    [
      'two initials are no beginning of another first name',
      'They met Jerry Whitfield. His father, J.W. Whitfield, was late.',
      ['Jerry Whitfield: Jerry Whitfield', 'J.W. Whitfield: J.W. Whitfield'],
    ],
    [
      'a relative with a name that is a plain word',
      'They met Henry Amankwah. His mother, Comfort Amankwah, sang.',
      ['Henry Amankwah: Henry Amankwah', 'Comfort Amankwah: Comfort Amankwah'],
    ],
  ])('%s', (_, text, found) => {
    expect(persons(text)).toEqual(found);
  });
});

describe('a single name', () => {
  it.each([
    ['behind an age', 'His youngest, 6-year-old Hinewai, had one complaint.', ['Hinewai: Hinewai']],
    ['of a relative', 'It was her younger brother Jordan who drove.', ['Jordan: Jordan']],
    [
      'whose administration is named',
      'Then Whitfield, who was 70, left. The Whitfield Administration agreed.',
      ['Whitfield: Whitfield'],
    ],
    ['behind Madam', 'They met Lim Bee Choo, 46. Then Madam Lim left.', ['Lim Bee Choo: Lim Bee Choo; Lim']],
    [
      'behind a constable’s rank',
      'It was Const. Clara Whitfield who came.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
  ])('%s', (_, text, found) => {
    expect(persons(text)).toEqual(found);
  });
});

describe('titles and gender', () => {
  it.each([
    ['It was Chinese President Xi Jinping who came.', ['Chinese President']],
    ['It was former manager Clara Whitfield who came.', ['former manager']],
    ['Prime Minister Clara Whitfield came.', ['Prime Minister']],
    ['It was Mrs. Whitfield who came.', ['Mrs.']],
    ['Yesterday Clara Whitfield came.', [null]],
  ])('%s', (text, found) => {
    expect(titles(text)).toEqual(found);
  });

  it('goes by titles, then first names, then pronouns', () => {
    expect(genders('They saw Amanda Whitfield and Vladimir Tolliver.')).toEqual({
      'Amanda Whitfield': 'female',
      'Vladimir Tolliver': 'male',
    });
    expect(genders('It was Mrs. Whitfield.')).toEqual({ Whitfield: 'female' });
    expect(genders('They saw Kim Whitfield.')).toEqual({ 'Kim Whitfield': null });
    expect(
      genders('There Zyxa Whitfield said she sang. Whitfield took her hat. Whitfield said she left.'),
    ).toEqual({
      'Zyxa Whitfield': 'female',
    });
  });

  it('goes by whose wife or husband somebody is', () => {
    expect(genders('He came with his wife, Zyxa Whitfield.')).toEqual({ 'Zyxa Whitfield': 'female' });
    expect(genders('She came with her husband, the painter Zyxo Whitfield.')).toEqual({
      'Zyxo Whitfield': 'male',
    });
    expect(genders('He called her his wife, Zyxo Whitfield said.')).toEqual({ 'Zyxo Whitfield': null });
  });
});
