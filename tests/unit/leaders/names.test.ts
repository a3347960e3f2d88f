import { describe, expect, it } from 'vitest';
import { fold, foldWords, skeleton, wordKey } from '../../../src/leaders/fold.ts';
import { matchNames } from '../../../src/leaders/name-match.ts';
import { givenNameForms, isSameGivenName } from '../../../src/leaders/short-names.ts';
import { findSurname } from '../../../src/leaders/surname.ts';

describe('folding', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Čaputová', 'caputova'],
    ['Løkke', 'lokke'],
    ['O’Neill', 'oneill'],
    ['J.D.', 'jd'],
    ['ʻAkilisi', 'akilisi'],
    ['—', ''],
  ])('%s', (word, folded) => expect(fold(word)).toBe(folded));

  it('parts words at hyphens, not at apostrophes', () => {
    expect(foldWords("Jean-Luc  O'Brien, Jr.")).toEqual(['jean', 'luc', 'obrien', 'jr']);
  });
});

describe('likeness of spellings', () => {
  it.each([
    ['sergei', 'sergey'],
    ['zelensky', 'zelenskyy'],
    ['gaddafi', 'qaddafi'],
    ['gaddafi', 'kadafi'],
    ['mohammed', 'muhammad'],
    ['hussein', 'hussain'],
    ['sissi', 'sisi'],
    ['mahmoud', 'mahmud'],
    ['alexander', 'aleksander'],
  ])('%s is %s', (a, b) => expect(skeleton(a)).toBe(skeleton(b)));

  it.each([
    ['johnson', 'jonsen'],
    ['anderson', 'andersen'],
    ['brown', 'braun'],
    ['kim', 'khim'],
    ['lee', 'li'],
    ['putin', 'patin'],
  ])('%s is not %s', (a, b) => expect(skeleton(a)).not.toBe(skeleton(b)));

  it('leaves out the Arabic article of a word', () => {
    expect(wordKey('al-Assad')).toBe(wordKey('Assad'));
    expect(wordKey('Al-Maliki')).toBe(wordKey('Maliki'));
  });
});

describe('names', () => {
  it.each([
    ['Xi Jinping', 'Xi Jinping', 'exact'],
    ['Moon Jae In', 'Moon Jae-in', 'exact'],
    ['JD Vance', 'J. D. Vance', 'exact'],
    ['Nicolas Maduro', 'Nicolás Maduro', 'exact'],
    ['Jinping Xi', 'Xi Jinping', 'near'],
    ['Charles Schumer', 'Chuck Schumer', 'near'],
    ['Donald J. Trump', 'Donald Trump', 'near'],
    ['Bashar Assad', 'Bashar al-Assad', 'near'],
    ['Ursula Leyen', 'Ursula von der Leyen', 'near'],
    ['Jesse Jackson', 'Jesse Jackson Jr.', 'part'],
    ['Tayyip Erdogan', 'Recep Tayyip Erdoğan', 'part'],
    ['D. Trump', 'Donald Trump', 'part'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'alike'],
    ['Donald Trump Jr.', 'Donald Trump', 'junior'],
  ])('%s and %s: %s', (asked, known, match) => {
    expect(matchNames(foldWords(asked), foldWords(known))).toBe(match);
  });

  it.each([
    ['Joe Biden', 'Hunter Biden'],
    ['John F. Kennedy', 'John N. Kennedy'],
    ['Robert Kennedy', 'Ted Kennedy'],
    ['Kim Jong-nam', 'Kim Jong-un'],
    ['Michael Brown', 'Michael Bloom'],
    ['George Bush Jr.', 'George Bush Sr.'],
    ['Paul', 'Rand Paul'],
    ['Park Geun-hye', 'Park Geun-hyuk'],
  ])('%s is not %s', (asked, known) => {
    expect(matchNames(foldWords(asked), foldWords(known))).toBeNull();
  });

  it('know short forms, and no others', () => {
    expect(isSameGivenName('bill', 'william')).toBe(true);
    expect(isSameGivenName('bill', 'robert')).toBe(false);
    expect(isSameGivenName('boutros', 'ban')).toBe(false);
    expect(givenNameForms('joe')).toContain('joseph');
    expect(givenNameForms('xavier')).toEqual([]);
  });
});

describe('surnames', () => {
  it.each([
    ['Angela Merkel', '', 'DE', 'Merkel'],
    ['Xi Jinping', '', 'CN', 'Xi'],
    ['Ursula von der Leyen', '', 'DE', 'von der Leyen'],
    ['Bashar al-Assad', '', 'SY', 'al-Assad'],
    ['Mohammed bin Salman', '', 'SA', 'bin Salman'],
    ['Jesse Jackson Jr.', '', 'US', 'Jackson'],
    ['Pedro Sánchez Pérez', 'Sanchez', 'ES', 'Sánchez'],
    ['Charles III', 'Charles', 'GB', 'Charles'],
    ['Akihito', '', 'JP', 'Akihito'],
  ])('%s', (name, family, country, surname) => {
    const words = name.split(' ');
    const [first, end] = findSurname(words, family, country);
    expect(words.slice(first, end).join(' ')).toBe(surname);
  });
});
