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
      'In Tarnholt, coach Bo Wendt said Henry Tolliver would play. “I tried to stop him for years,” the coach said. “Now I need not.”';
    const [one, other] = analyse(text).quotes;
    expect(one!.speaker).toBe('Bo Wendt');
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

describe('a clause of its own in the sentence', () => {
  test.each([
    [
      'has its own speaker',
      'Moderator Thomas Wendt had to stop when a heckler shouted “What about the bridge?” from the back.',
      'a heckler',
    ],
    [
      'is left to who says all of it',
      'Helen Brill spoke after engineers had measured the bridge and called it “a matter of months, no more”.',
      'Helen Brill',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('what a relative clause says', () => {
  test.each([
    [
      'is of the thing before it',
      'Helen Brill knows the petition, which calls the bridge “a disgrace to the whole county”.',
      'the petition',
    ],
    [
      'is of the thing before people',
      'Helen Brill was handed a petition signed by 900 people that called the bridge “a disgrace to all of us”.',
      'a petition',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

test('a label may have an aside', () => {
  const text = 'Helen Brill, who sang with Wendt in a choir for years: “He never once found the key.”';
  expect(speakers(`Thomas Wendt is dead. Here is what they said.\n\n${text}`)).toEqual(['Helen Brill']);
});

test('whoever stands in the opening of a sentence does not speak in it', () => {
  const text =
    'In a letter signed by its secretary, Thomas Wendt, the union described the bridge as “unsafe and unloved”.';
  expect(speakers(text)).not.toContain('Thomas Wendt');
});

describe('what nobody is said to say', () => {
  test.each([
    'Helen Brill blamed what has been called “the winter that never came” for the loss.',
    'The home, Helen Brill House, was described in a release two months later as “a leader in care for all”.',
    'Thomas Wendt said he had asked twice and was told the bridge was “not a priority this year”.',
    'A clerk accused of being “impossible to work with” has left the council.',
  ])('%s', (text) => expect(speakers(text)).toEqual([null]));

  test.each([
    'The ferryman was told that “the bridge is closed to all of you”, the statement said.',
    'The council says in a statement that the ferryman was told that “the bridge is closed to all of you”.',
  ])('but who hands it on: %s', (text) => expect(speakers(text)).not.toEqual([null]));

  test('but what somebody told another', () => {
    expect(speakers('Thomas Wendt told the council the bridge was “not a priority this year”.')).toEqual([
      'Thomas Wendt',
    ]);
  });
});

describe('a question', () => {
  test('before an answer of the last speaker is another’s', () => {
    const text =
      '“I would write it again,” said Thomas Wendt.\n\n“Did anyone ask you to write it?”\n\n' +
      '“I talk to many people,” Wendt said.';
    expect(speakers(text)).toEqual(['Thomas Wendt', null, 'Thomas Wendt']);
  });

  test('without marks is answered by who answered before', () => {
    const text =
      'Helen Brill builds bridges. You began with boats. Why?\n\n“Because they came to us,” Brill said.\n\n' +
      'Do you miss them?\n\n“Every single day of the year.”\n\nThomas Wendt, a rival, disagrees. ' +
      '“They leak,” Wendt said.\n\nWhat was the worst day?\n\n“The one on which we sank.”';
    expect(speakers(text).at(-1)).not.toBe('Thomas Wendt');
  });
});

describe('speakers that no list knows', () => {
  test.each([
    [
      'behind the verb',
      '“I have seen it before,” said an elderly glazier as he lowered his shutter.',
      'an elderly glazier',
    ],
    [
      'behind a ministry’s long name',
      'A Department of Roads and River Affairs spokesman said it was late. “We will support it,” he said.',
      'A Department of Roads and River Affairs spokesman',
    ],
    ['of several', 'Two guards left. “The bridge was open,” one of them said on Monday.', 'one of them'],
    [
      'by a noun and an aside',
      'The log was found. One entry, dated in May, reads: “Ropes, a lamp, two men.”',
      'One entry',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));

  test.each([
    [
      'notes that lapse',
      'The firm said a grace period on its 2031 dollar notes had lapsed. “They may ask for payment,” it said.',
      '2031 dollar',
    ],
    [
      'what is announced',
      'His death was announced by the firm. “He was at his bench on Thursday,” it said.',
      'His death',
    ],
  ])('but not %s', (_, text, speaker) => expect(speakers(text)).not.toContain(speaker));
});

describe('a sub-heading in marks', () => {
  const before = 'The bridge shook. ‘I ran to the bank at once,’ said Thomas Wendt.\n\n';
  test('is said by whoever says its words below', () => {
    const text = `${before}‘Like a wave’\n\nHelen Brill, 71, said it moved ‘like a wave under my feet’. ‘I held on,’ she said.`;
    expect(speakers(text)).toEqual(['Thomas Wendt', 'Helen Brill', 'Helen Brill', 'Helen Brill']);
  });

  test('is nobody’s where nobody does', () => {
    const text = `${before}‘Like a great wave’\n\nHelen Brill, 71, was there, too. ‘I held on to the rail,’ she said.`;
    expect(speakers(text)).not.toEqual(['Thomas Wendt', 'Thomas Wendt', 'Helen Brill']);
  });
});

test('whoever describes things is given behind “by”', () => {
  const text =
    'Helen Brill was asked why boats described by locals as “floating coffins” still ply the river.';
  expect(speakers(text)).not.toContain('Helen Brill');
});

test('“it” is no place before a dash', () => {
  const text = 'MARROW — The notice on the door is dated March 2. “The water is safe for all uses,” it says.';
  expect(speakers(text)).not.toContain('MARROW');
});

test('nobody is surely the last speaker behind a sentence about somebody without a name', () => {
  const text =
    'Helen Brill runs the ferry. “It is late,” Brill said.\n\nThe matriarch had tried to settle it. “Both came to me,” she said.';
  expect(analyse(text).quotes.map(({ confidence }) => confidence)[1]).not.toBe('sure');
  expect(analyse(text.replace('The matriarch had tried', 'She had tried')).quotes[1]).toMatchObject({
    speaker: 'Helen Brill',
    confidence: 'sure',
  });
});

describe('who is named in passing', () => {
  test.each<[what: string, text: string, found: (string | null)[]]>([
    [
      'in what is told of the speaker',
      'Anna Dean, who plays Sue Carter, paid tribute on Morning Hour, saying: “We will miss her so much.”',
      ['Anna Dean'],
    ],
    [
      'for contrast',
      'Unlike Martha Lowe, who joked about moving to Peru, Simon Hale stated that he would stay, saying, “I was born here.”',
      ['Simon Hale'],
    ],
    ['with what others call them', 'Arthur Pell, described as “one of a kind” by friends, has died.', [null]],
    ['with what they are remembered as', 'Arthur Pell, remembered as a “true craftsman”, has died.', [null]],
    ['where a court hears it', 'Ms Petty has “deep emotional scars”, the court heard.', [null]],
    ['who did it', 'Colm Tighe had “jumped over the wall and run straight at me”.', [null]],
  ])('does not speak: %s', (_, text, found) => expect(speakers(text)).toEqual(found));
});
