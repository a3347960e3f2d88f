/** Who has the floor when several people are about: the asked, the told, relatives, those named before or behind. */
import { describe, expect, test } from 'vitest';
import { speakers } from '../../support/speakers.ts';

const at = (...paragraphs: string[]) => paragraphs.join('\n\n');

describe('who is asked', () => {
  test.each([
    [
      'answers',
      at('Mark Wendt asked the pilot, Joel Brill, if he saw a light.', '“I did,” he said.'),
      'Joel Brill',
    ],
    [
      'answers for an office',
      at(
        'Councilman Rolf Wendt asked Harbour Chief Neil Brill whether the pier was safe.',
        '“It is,” he said.',
      ),
      'Neil Brill',
    ],
    [
      'does not answer what was only asked for',
      at('Mark Wendt asked Joel Brill to close the pier.', '“It is time,” he said.'),
      'Mark Wendt',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('who is told', () => {
  test.each([
    [
      'behind an aside',
      '“I am glad,” the retired pilot, who raised four children, told reporter Alan Brill.',
    ],
    ['behind two trades', '“I am glad,” the retired pilot and father of four told Mayor Alan Brill.'],
  ])('does not speak: %s', (_, words) =>
    expect(speakers(at('Wendy Marsh won the cup on Monday.', words))).not.toContain('Alan Brill'),
  );

  test('nor does what is told behind an apposition', () => {
    const text = '“It was a cold night for us,” Inspector Neil Brill, a pilot from Leeds, told Daybreak.';
    expect(speakers(text)).toEqual(['Neil Brill']);
  });

  test('but who tells does', () => {
    expect(speakers('Wendy Marsh met Alan Brill. “Go home,” Marsh told Brill.')).toEqual(['Wendy Marsh']);
  });
});

describe('a surname that two bear', () => {
  test.each([
    [
      'is the father’s, who alone has spoken',
      at(
        'Ella Brill, 9, was hurt at the pier. Her father, Paul Brill, said she is well.',
        '“She is tough,” Brill said.',
      ),
      'Paul Brill',
    ],
    [
      'is of two who are still to come the first one’s',
      at('Brill said: “It must close.”', 'Helen Brill met Paul Brill, and Paul Brill met the council.'),
      'Helen Brill',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text).at(-1)).toBe(speaker));

  test('is a father’s whose name stands before hers', () => {
    const text = at(
      'His parents, David and Abi Brill, have raised money.',
      'Mr Brill, 39, said: “We never thought so.”',
    );
    expect(speakers(text)).toEqual(['David Brill']);
  });

  test('is both spouses’ where one bears it for two', () => {
    const text =
      'Rita and Philip Brill lost their boat in June. Mrs Brill said: “It is gone.” Mr Brill said: “It was old.”';
    expect(speakers(text)).toEqual(['Rita Brill', 'Philip Brill']);
  });
});

describe('the surname of the dead and of children', () => {
  test.each([
    [
      'goes to whoever is alive',
      at(
        'Arthur Pell, who ran the inn for 30 years, has died aged 81.',
        'His son, Martin Pell, flew home. Mr Pell, 52, said: “Dad loved that inn.”',
      ),
      'Martin Pell',
    ],
    [
      'goes to whoever may be called Mr',
      at(
        'Eight-year-old Callum Reade broke his leg at the park. His dad Stephen Reade was at work. Callum is home.',
        'Mr Reade said: “We want a fence.”',
      ),
      'Stephen Reade',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('who is not meant by “she” or “he”', () => {
  test.each([
    [
      'who is named beside “he”',
      at(
        'Liam Foster spoke of his divorce. It is calm now, and he and Prentice, 31, are friends.',
        '“I am alone,” he says.',
      ),
      'Liam Foster',
    ],
    [
      'a paper that quotes him',
      at(
        'Derek Moss found the ring on Sunday.',
        '“I thought it was tin,” he was quoted by the Echo as saying.',
      ),
      'Derek Moss',
    ],
    [
      'a child whose age is told in passing',
      at(
        'Clara Wendt runs a bakery. She says she has two daughters, Ella, 11, and Ruth, seven.',
        '“I never sleep,” she said.',
      ),
      'Clara Wendt',
    ],
    [
      'who wrote the article',
      at(
        'Bakeries return',
        'By Paula Wendt on June 6, 2014',
        'The baker hopes to open by autumn. “I know more in a week,” she said.',
      ),
      'The baker',
    ],
    [
      'a car',
      at(
        'Officers followed Alan Wendt’s Ford Mondeo through Marrow.',
        'He told officers he “panicked at the lights”.',
      ),
      'Alan Wendt',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));

  test('but a child who is what the story is about', () => {
    expect(speakers(at('Max Wendt, 11, won the cup.', '“I ran,” he said.'))).toEqual(['Max Wendt']);
  });
});

test('“the author” is who was “an author” and has been named since', () => {
  const text = at(
    'A local author has claimed that the pier is haunted.',
    'Sean Wendt, author of Cold Water, said he had heard steps.',
    'The author went on to say the wind was “far too warm”.',
  );
  expect(speakers(text)).toEqual(['Sean Wendt']);
});

describe('“the coroner”', () => {
  test.each([
    [
      'is who is called so, whoever spoke last',
      at(
        'Lucy Marsh died in June, Tarnholt’s area coroner Hugh Petrie said.',
        'Her father, Owen Marsh, said he had called. He said he had a “dreadful feeling about it”.',
        'The coroner said she had been “frightened of the dark”.',
      ),
      'Hugh Petrie',
    ],
    [
      'is nobody of those before who are not called so',
      at(
        'Rory Petch, 14, was found dead.',
        'The coroner said he was not sure it was “a deliberate act”.',
        'Coroner Simon Vale left.',
      ),
      'The coroner',
    ],
    [
      'may be called otherwise',
      at(
        '“We are sad,” Fr Colm Duffy said.',
        'Police believe Sean Ward was hit by a car.',
        'The priest added: “Life is short.”',
      ),
      'Colm Duffy',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text).at(-1)).toBe(speaker));
});

test.each([
  [
    'Former port minister Karl Brandt was fined on Monday.\n\nThe judge said Brandt was not the first.\n\n“Nobody is above the rules,” he said.',
    'The judge',
  ],
  ['Mayor Ian Moss was away. The deputy mayor said: “It is a sad day.”', 'The deputy mayor'],
  [
    'The Duchess of Kintyre came.\n\n“She is kind,” said Vera Stott, 80.\n\nWhile cutting the cake, the duchess joked: “I can bake!”',
    'the duchess',
  ],
])('another office, and a rank, are nobody’s by the place alone: %s', (text, speaker) => {
  expect(speakers(text).at(-1)).toBe(speaker);
});

test('an office with its place is nobody’s who was not called so', () => {
  expect(
    speakers(
      at('Tom Farrow, a plumber, said: “It is long.”', 'The Bishop of Marlow said: “It is a disgrace.”'),
    )[1],
  ).not.toBe('Tom Farrow');
});

test('whose comments are branded does not say by what', () => {
  const text = at(
    'Martin Keane met Joan Sullivan.',
    'Keane branded Ms Sullivan’s comments “a load of rubbish”.',
  );
  expect(speakers(text)).toEqual(['Martin Keane']);
});

test('a first name that is a word is taken up where it speaks', () => {
  const text = at(
    'Her mother Sandra and father Mark said they were proud.',
    'Mark, 53, added: “We told the whole street.”',
  );
  expect(speakers(text)).toEqual(['Mark']);
});

test('a quotation runs on over lines of the outlet', () => {
  const text = at(
    'Sean Pratt told the Echo: “They wear coats indoors.',
    'READ MORE: Heating bill doubles',
    '“The dogs have blankets.”',
  );
  expect(speakers(text)).toEqual(['Sean Pratt', 'Sean Pratt']);
});

describe('an office and what it is of', () => {
  test.each([
    ['“It is late,” said Superintendent of Schools Janet Brill.', 'Janet Brill'],
    ['“It is late,” said chair of the judges Alan Brill.', 'Alan Brill'],
    ['Foreign Minister of Norland Ivo Brill said: “It is late.”', 'Ivo Brill'],
    ['“It is late,” said a friend of the singer Beth Brill.', 'a friend of the singer Beth Brill'],
    ['“It is late,” says Marro food director Roopa Brill.', 'Roopa Brill'],
  ])('%s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('a line behind a dash', () => {
  const line = (words: string) =>
    at('“I never asked to be left out.”', words, '“I pick who can win.”', '– Marrow coach Ben Wendt');
  test.each([
    '– Former Tarnholt winger Ann Brill was upset after the final. (Nora Pell/Courier)',
    '— Tarnholt winger Ann Brill’s answer when asked about Wendt',
  ])('names who said what is above it: %s', (words) => {
    expect(speakers(line(words))).toEqual(['Ann Brill', 'Ben Wendt']);
  });
});

describe('somebody’s claim', () => {
  test.each([
    [
      'is his, whoever scoffs at it',
      'Nadia Brill scoffed at Thomas Wendt’s remarks that most pilots were “a lazy lot without a watch”.',
      'Thomas Wendt',
    ],
    [
      'is not his where another says what it is',
      'Nadia Brill said Thomas Wendt’s claim that pilots sleep is “not true at all”.',
      'Nadia Brill',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

test('what stands behind a shout may lead to the next quotation', () => {
  const text = 'One reader wrote: “It rains!” Another wrote: “I laughed.”';
  expect(speakers(text)).toEqual(['One reader', 'Another']);
});

describe('the object of what somebody does', () => {
  test.each([
    [
      'of the verb before the quotation',
      'The Prime Minister described Moss as “lazy and vain to the bone”.',
      'The Prime Minister',
    ],
    ['of calling', 'The governor called Moss “the laziest leader in our history”.', 'The governor'],
  ])('is not meant by the subject: %s', (_, words, speaker) =>
    expect(speakers(at('Party leader Lena Moss spoke on Monday.', words))).toEqual([speaker]),
  );
});

describe('whom a sentence is about', () => {
  test.each([
    ['behind “as for”', 'As for Kral, he was plainly annoyed. “That was stupid,” he told reporters.'],
    ['behind “for”', 'For Kral, it was the end of a long road. “That was stupid,” he told reporters.'],
  ])('speaks next: %s', (_, words) =>
    expect(
      speakers(at('Peter Maes won ahead of Ivan Kral on Sunday.', '“I held on,” Maes said.', words)),
    ).toEqual(['Peter Maes', 'Ivan Kral']),
  );
});

describe('somebody without a name', () => {
  test.each([
    [
      'is known by the place',
      at(
        'Farmer Alan Moss was fined in May. The butcher in the village said: “It is sad.”',
        '“We miss him,” he added.',
      ),
      ['The butcher', 'The butcher'],
    ],
    [
      'is the accused',
      at(
        'Solicitor Neil Farrow asked for a delay.',
        'The accused gave evidence himself. He told the court he had asked.',
        '“He told me I could,” he said.',
      ),
      ['The accused'],
    ],
    [
      'is somebody’s father',
      at('Carl Venn was jailed on Monday. The victim’s father spoke outside. He said: “We got justice.”'),
      ['The victim’s father'],
    ],
    [
      'is another judge than the one who is named',
      at(
        'Mr Justice Alan Birch said the court could not agree. The trial judge had described the theft as a “cynical raid”.',
      ),
      ['The trial judge'],
    ],
    [
      'is an insider',
      at('A source said Marcus Reid, 35, is moving. “It was the talk,” the insider said.'),
      ['the insider'],
    ],
    [
      'answers what a clause says was asked',
      at(
        'Judge Colin Tate said: “That is serious.”',
        'When the father was asked if he would pay, he said: “No.”',
      ),
      ['Colin Tate', 'the father'],
    ],
  ])('%s', (_, text, found) => expect(speakers(text)).toEqual(found));

  test('is not who took the picture', () => {
    const text = at(
      'Chief executive Andrew Hall confirmed the trials. “It worries me,” Hall said.',
      'The pier has seen changes. Picture: Ben Stone/Marrow Images',
      '“There have been some already,” he said.',
    );
    expect(speakers(text)).toEqual(['Andrew Hall', 'Andrew Hall']);
  });
});
