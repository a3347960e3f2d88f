/** Sentences that are built so that somebody else than the nearest subject speaks, or nobody: too rare to be learned. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/text/index.ts';
import { speakers } from '../../support/speakers.ts';

const BRILL = 'Helen Brill, the mayor of Tarnholt, met engineers on Monday. ';

describe('words that are denied', () => {
  test.each([
    'Thomas Wendt has denied ever having said “the north end can rot,” a line that went round the town.',
    'Thomas Wendt did not refer to the bridge as “critical but stable” in his speech.',
    'Thomas Wendt insists he never told the council, “I am done here.”',
    'Thomas Wendt said he did not use the words “a bridge to nowhere” at any meeting.',
    'Thomas Wendt rejected claims from a former colleague that the bridge was “a ruin from the first day”.',
  ])('%s', (text) => expect(speakers(text)).toEqual([null]));

  test.each([
    'Thomas Wendt denied the report on Monday and said: “I never met them.”',
    'Thomas Wendt dismissed claims that the bridge was unsafe as “a story for children and nobody else”.',
  ])('but not what is said of a denial: %s', (text) => {
    expect(speakers(text)).toEqual(['Thomas Wendt']);
  });
});

describe('who is cited', () => {
  test.each([
    ['speaks', 'The Marrow Post quoted Helen Brill as saying “the bridge is safe for now”.', 'Helen Brill'],
    [
      'speaks behind an apposition',
      'Thomas Wendt quoted the mayor, Helen Brill, as saying: “The bridge is safe for now.”',
      'Helen Brill',
    ],
    [
      'may be a pronoun',
      `${BRILL}“The bridge is safe for now,” local media quoted her as saying.`,
      'Helen Brill',
    ],
    [
      'is not who cites',
      'Helen Brill quoted the mayor as saying “the bridge is safe for now, and so are we”.',
      'the mayor',
    ],
    [
      'is no cause',
      'Helen Brill cited the cost as being “far too high for a town of this size”.',
      'Helen Brill',
    ],
    [
      'may be recalled',
      'Helen Brill met Thomas Wendt. “The ferry has to wait for us,” she recalls him saying.',
      'Thomas Wendt',
    ],
    [
      'says inside what another says',
      'Helen Brill said Thomas Wendt told her: “The lock on the cellar has to be changed.”',
      'Thomas Wendt',
    ],
    [
      'says inside, by a pronoun and later',
      'Thomas Wendt met Helen Brill. Brill said he then announced: “Nobody leaves before the ferry does.”',
      'Thomas Wendt',
    ],
    [
      'says inside, before a comma',
      'Thomas Wendt fled. The neighbours agreed he shouted, “Keep off the ice, all of you!”',
      'Thomas Wendt',
    ],
    ['may be named so', '“It is late and we must go,” wrote a plumber named Helen Brill.', 'Helen Brill'],
    [
      'may be two things at once',
      '“It is late and we must go,” explained surveyor and bridge co-founder Helen Brill.',
      'Helen Brill',
    ],
    [
      'may have the words',
      'Ilse Varnhem asked Orrin Falk. She remembers Falk’s reply: “I mend nets and nothing else.”',
      'Orrin Falk',
    ],
    [
      'may come before a whole sentence',
      'According to a former aide, Helen Brill kept two books in the office: “If you had seen the second one, you would know.”',
      'a former aide',
    ],
    [
      'is not who speaks behind that',
      'According to a former aide, Helen Brill told the council: “If you had seen the second one, you would know.”',
      'Helen Brill',
    ],
    [
      'may bear two jobs',
      'According to author and psychologist Ilse Varnhem in an interview, “The struggle is not new at all.”',
      'Ilse Varnhem',
    ],
    [
      'may be the subject',
      '“The bridge is safe for now,” Helen Brill was quoted as saying by the Marrow Post.',
      'Helen Brill',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

test('who gets a letter does not say what is in it', () => {
  const text =
    'The union’s letter to Helen Brill, the bridge commissioner, said: “Three bolts are missing on the north side.”';
  expect(speakers(text)).not.toContain('Helen Brill');
});

describe('a passive without an agent', () => {
  test('has no speaker', () => {
    const text =
      'Helen Brill was taken to hospital, where her condition was described as “serious but stable”.';
    expect(speakers(text)).toEqual([null]);
  });

  test('has none though a comma stands before the words', () => {
    const text =
      'Prime Minister Helen Brill came. Behind the hall Brill was asked, “Have you ever crossed it yourself?” The prime minister said nothing.';
    expect(speakers(text)).toEqual([null]);
  });

  test('in what somebody says is handed on', () => {
    const text = 'Thomas Wendt said that her condition was described as “serious but stable”.';
    expect(speakers(text)).toEqual(['Thomas Wendt']);
  });
});

describe('the same words for two quotations', () => {
  test('stand for the same person, no more surely', () => {
    const text =
      'In Tarnholt, coach Bo Wendt said Henry Tolliver would play. “I tried to stop him for years,” the Swede said. “Now I need not.”';
    const [one, other] = analyse(text).quotes;
    expect([other!.speaker, other!.confidence]).toEqual([one!.speaker, one!.confidence]);
  });
});

describe('a second speaker of the sentence', () => {
  test.each([
    [
      'behind “while”',
      'Thomas Wendt said “the bridge is ours,” while supporters chanted: “Open the way.”',
      ['Thomas Wendt', 'supporters'],
    ],
    [
      'behind “with”',
      'Other towns doubted the result, with the union calling it “a very bad day for all of us”.',
      ['the union'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('who reads out a statement', () => {
  test('speaks', () => {
    const text =
      'Henry Tolliver read from a statement describing the night: “I left the bridge open and went home.”';
    expect(speakers(text)).toEqual(['Henry Tolliver']);
  });
});

describe('he and she', () => {
  test('are not who is named in the quotation, some words before', () => {
    const text =
      'Blaming firms is wrong, says Richard Varn, an analyst. “If they have no need of it, why give Walter Falk” that money in taxes, he said.';
    expect(speakers(text)).toEqual(['Richard Varn']);
  });

  test('are the one without a name who is spoken of', () => {
    const text =
      'Thomas Wendt won the vote. A student at the college had backed him. This student cancelled a talk because he was afraid. “The hate is getting worse,” he wrote in an email.';
    expect(speakers(text)).toEqual(['This student']);
  });
});

describe('bodies with the short name of a small word', () => {
  test.each([
    ['The WHO said it was “deeply concerned” by the outbreak.', 'WHO'],
    ['“We want it now,” said a US official.', 'a US official'],
  ])('%s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('what stands behind a quotation', () => {
  test.each([
    ['a note reads', '“If you must gather, clean something,” the note read.', 'the note'],
    ['whatever is accorded to', 'The bridge is “in a poor state,” according to the filing.', 'the filing'],
    [
      'whoever has a phrase behind',
      '“I was hoping to stay,” the third-round pick of the 2010 draft said.',
      'the third-round pick of the 2010 draft',
    ],
    [
      'a compatriot says',
      'Peter Brandt lost. “I thought the wasp wanted me to lose,” the Dane said.',
      'Peter Brandt',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});
