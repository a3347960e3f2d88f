import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/text/index.ts';
import { speakers } from '../../support/speakers.ts';

/** The first quotation of `text` with its evidence as words. */
function first(text: string) {
  const { quotes, people } = analyse(text);
  const quote = quotes[0]!;
  const slice = (span: readonly [number, number] | null) => span && text.slice(span[0], span[1]);
  return { ...quote, mention: slice(quote.mention), cue: slice(quote.cue), people };
}

const BRILL = 'Helen Brill, the mayor of Tarnholt, met engineers on Monday. ';

describe('“it”', () => {
  test.each([
    [
      'stands for the body that spoke last',
      'The Tarnholt Bank said on Monday that prices would fall. They had risen for years in the towns south of Marrow. “The market is tired,” it said.',
      'The Tarnholt Bank',
    ],
    [
      'stands for no month',
      'The letter, dated 4 April, gave the lender a month. “We remain concerned about the customers,” it said.',
      'The letter',
    ],
    [
      'stands for nothing that is only named',
      'Prices had risen for years, and shops along the River Association Road had to close. “The market is tired,” it said.',
      null,
    ],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('the subject of the reporting verb', () => {
  test.each([
    [
      'before the quotation',
      'Helen Brill said on Monday: “We will rebuild the bridge before winter.”',
      'Helen Brill',
    ],
    ['behind it', '“We will rebuild the bridge before winter,” Helen Brill said on Monday.', 'Helen Brill'],
    [
      'behind the verb',
      '“We will rebuild the bridge before winter,” said Helen Brill, who has led the town since May.',
      'Helen Brill',
    ],
    [
      'between two parts',
      '“We will rebuild the bridge,” Helen Brill said, “and we will do it before winter.”',
      'Helen Brill',
    ],
    [
      'with an aside',
      '“We will rebuild the bridge before winter,” Helen Brill, who lives in Marrow, Wessen, said in an email.',
      'Helen Brill',
    ],
    [
      'with an age and a trade',
      'One of the walkers, Helen Brill, 42, a lecturer from Marrow, said: “We will rebuild the bridge before winter.”',
      'Helen Brill',
    ],
    [
      'up to the verb behind it',
      'The company notifies people of such changes. “We will rebuild the bridge before winter,” it said in a statement.',
      'The company',
    ],
    [
      'without what was done to it',
      'The bridge is unsafe, according to a council report released on Monday: “We will rebuild it before winter.”',
      'a council report',
    ],
    [
      'that is a country at the head of a sentence',
      'Envoys from Iran left early. Norway has described the plan as “a bridge that nobody asked for”.',
      'Norway',
    ],
    [
      'with an office',
      '“We will rebuild the bridge before winter,” Mayor Helen Brill said on Monday.',
      'Helen Brill',
    ],
    [
      'of a part of a sentence',
      'Helen Brill told the council that the bridge was “not safe for anybody to cross.”',
      'Helen Brill',
    ],
    [
      'that shares its subject with another verb',
      'Mayor Helen Brill turned to her deputy, Thomas Wendt, and said the bridge was “not safe for anybody to cross.”',
      'Helen Brill',
    ],
    [
      'of a passive, which is asked',
      'Helen Brill was asked by Thomas Wendt: “When will the bridge be safe again?” She did not answer.',
      'Thomas Wendt',
    ],
    [
      'of a passive, which is spoken of',
      'Helen Brill was described by Thomas Wendt as “the last lion of the council.”',
      'Thomas Wendt',
    ],
    [
      'of a passive, with the agent behind the quotation',
      'The plan, drawn by Helen Brill, was called “a bridge to nowhere” by Thomas Wendt on Monday.',
      'Thomas Wendt',
    ],
    [
      'of a passive, whose agent is named beside an office',
      'The draft, which Helen Brill hopes to see printed, was described by the town’s chief engineer, Thomas Wendt, as “a door with no hinges.”',
      'Thomas Wendt',
    ],
    [
      'that is behind an aside, where another has spoken before',
      'While Thomas Wendt described the budget as painful, Helen Brill, who leads the council, called it “a knife in the back” and left.',
      'Helen Brill',
    ],
    [
      'that no list knows',
      'Thomas Wendt asked when it would be ready. Helen Brill laughed, “Not before winter.”',
      'Helen Brill',
    ],
    [
      'and not whoever hands it on',
      '“We will rebuild the bridge before winter,” Helen Brill said on Monday, according to Thomas Wendt.',
      'Helen Brill',
    ],
    [
      'and not a club before its manager’s name',
      'Marrow Athletic lost again.\n\n“We stopped playing after an hour,” said Marrow manager Thomas Wendt.',
      'Thomas Wendt',
    ],
    [
      'at the end of the sentence, whoever it tells of before',
      'The fact that Helen Brill personally announced the plan signals a “very high-level commitment” to it, says Thomas Wendt, an engineer.',
      'Thomas Wendt',
    ],
    [
      'of a headline behind the quotation',
      '“I was scared on that bridge”: Helen Brill reveals why she stayed at home\n\nThomas Wendt was there.',
      'Helen Brill',
    ],
    [
      'at the end of such a headline, whatever it is about',
      '“It would be right to leave her there”: Helen Brill should stay in office, claims Thomas Wendt',
      'Thomas Wendt',
    ],
    [
      'of a passive in such a headline',
      '“She has wrecked this town”: Helen Brill slammed by Thomas Wendt over bridge',
      'Thomas Wendt',
    ],
    [
      'of a passive that speaks all the same',
      'Helen Brill was quoted as saying that the bridge was “not safe for anybody to cross.”',
      'Helen Brill',
    ],
    [
      'which is only somebody’s',
      '“The bridge speaks for itself,” said Brill’s successor, Thomas Wendt. Helen Brill left in May.',
      'Thomas Wendt',
    ],
    [
      'behind a participle, though behind a preposition, too',
      'The film uses footage of Helen Brill asking, “Whose bridge is it, then?” It was shown on Monday.',
      'Helen Brill',
    ],
    [
      'of a post',
      'On Twitter, Helen Brill wrote: “The bridge stays closed until further notice.”',
      'Helen Brill',
    ],
    [
      'of a statement',
      '“The bridge stays closed until further notice,” Helen Brill said in a statement on Monday.',
      'Helen Brill',
    ],
  ])('%s', (_, text, speaker) => {
    const found = speakers(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([speaker]));
  });
});

describe('other ways to name a speaker', () => {
  test('a writing at a place', () => {
    const text =
      'The notice on the mill door at Port Marrow says “Singers wanted, no talent asked for”, and many have come.';
    expect(first(text).speaker).toBe('The notice');
  });

  test('a filing with an aside', () => {
    const text = `${BRILL}\n\n“Nobody had looked at the cables for years,” the filing, seen by the agency, says.`;
    expect(first(text).speaker).toBe('the filing');
  });

  test('it stands for no human being', () => {
    const text =
      'His wife, Nuala Brill, said he had left a note. It read: “Nobody had looked at the cables for years.”';
    expect(first(text).person).toBe(null);
  });

  test('in the words of', () => {
    const text = `${BRILL}\n\nIn the words of the engineer Thomas Wendt: “Nobody had looked at the cables for years.”`;
    expect(first(text).speaker).toBe('Thomas Wendt');
  });

  test('according to', () => {
    const { speaker, cue, how } = first(
      'According to Helen Brill, the bridge is “not safe for anybody to cross.”',
    );
    expect({ speaker, cue, how }).toEqual({
      speaker: 'Helen Brill',
      cue: 'According to',
      how: 'according to',
    });
  });

  test('labels of a transcript', () => {
    const text =
      'HELEN BRILL: “We will rebuild the bridge.”\n\nTHOMAS WENDT: “With whose money will you do that?”';
    expect(speakers(`Helen Brill and Thomas Wendt spoke on Monday.\n\n${text}`)).toEqual([
      'Helen Brill',
      'Thomas Wendt',
    ]);
  });

  test.each([
    ['a dash', '“We want the bridge back before winter comes.” — Helen Brill, Marrow'],
    ['a dash in its own line', '“We want the bridge back before winter comes.”\n\n— Helen Brill, Marrow'],
  ])('a label behind the quotation, after %s', (_, text) => {
    expect(first(text)).toMatchObject({ speaker: 'Helen Brill', how: 'speaker label' });
  });

  test('a body whose name holds “of”', () => {
    const { mention } = first(
      'The Wessen Association of Bridge Builders called the plan “a waste of good money.”',
    );
    expect(mention).toBe('Wessen Association of Bridge Builders');
  });

  test('two speakers in one sentence', () => {
    const text =
      '“We will rebuild it,” said Helen Brill, but Thomas Wendt called the plan “a waste of good money.”';
    expect(speakers(text)).toEqual(['Helen Brill', 'Thomas Wendt']);
  });

  test('a body', () => {
    const { speaker, person } = first(
      '“The bridge does not meet the norm,” the Wessen Transport Agency said in a report.',
    );
    expect(speaker).toMatch(/Wessen Transport Agency$/);
    expect(person).toBeNull();
  });

  test('somebody without a name', () => {
    const { speaker, person } = first('“Nobody inspected the cables,” a senior official said on Monday.');
    expect(speaker).toBe('a senior official');
    expect(person).toBeNull();
  });

  test.each([
    ['a former aide to the mayor', 'a former aide'],
    ['a friend of Helen Brill', 'a friend'],
    ['a source close to Helen Brill', 'a source'],
    ['the MP for Marrow', 'the MP'],
    ['the former Chelsea midfielder', 'the former Chelsea midfielder'],
  ])('%s and not whose or where', (words, mention) => {
    expect(first(`“Nobody inspected the cables for years and years,” ${words} said.`).mention).toBe(mention);
  });

  test('what a preposition joins to it', () => {
    const text =
      '“We will rebuild the bridge before winter,” Helen Brill said. ' +
      '“Nobody inspected the cables for years,” the head of the council said.';
    expect(analyse(text).quotes.map(({ mention }) => mention && text.slice(...mention))).toEqual([
      'Helen Brill',
      'the head',
    ]);
  });

  test('the name that “who” stands for, with it', () => {
    const text = 'They met Helen Brill, who called the plan “a waste of good money.”';
    expect(first(text)).toMatchObject({ speaker: 'Helen Brill', mention: 'Helen Brill, who' });
  });

  test('the name beside a description', () => {
    const text = 'One of the engineers, Thomas Wendt, said: “Nobody inspected the cables for years.”';
    expect(first(text)).toMatchObject({ speaker: 'Thomas Wendt', mention: 'Thomas Wendt' });
  });
});

describe('a pronoun', () => {
  test('goes on with the last speaker', () => {
    const text = '“We will rebuild it,” said Helen Brill.\n\n“We will do it before winter,” she said.';
    expect(speakers(text)).toEqual(['Helen Brill', 'Helen Brill']);
  });

  test('agrees with the first name', () => {
    const text = `${BRILL}Thomas Wendt listened to her.\n\n“We will do it before winter,” she said.`;
    expect(speakers(text)).toEqual(['Helen Brill']);
    expect(speakers(text.replace('she said', 'he said'))).toEqual(['Thomas Wendt']);
  });

  test('goes to whoever reported last', () => {
    const text =
      '“We will rebuild it,” said Thomas Wendt.\n\nPeter Lund agreed that the old bridge was beyond repair.\n\n' +
      '“Nobody inspected the cables for years,” he said.';
    expect(speakers(text)).toEqual(['Thomas Wendt', 'Peter Lund']);
  });

  test('goes to whoever is named behind the verb that reported last', () => {
    const text =
      '“We will rebuild it,” Thomas Wendt said.\n\nIt is too late for that, said the engineer Peter Lund.\n\n' +
      '“Nobody inspected the cables for years,” he said.';
    expect(speakers(text)).toEqual(['Thomas Wendt', 'Peter Lund']);
  });

  test('goes to whom the paragraph is about rather than to the last speaker', () => {
    const text =
      '“It was a poor shot,” said Thomas Wendt, who coaches the team.\n\nPeter Lund was more generous. “He hit two balls in the air all day,” he said.';
    expect(speakers(text)).toEqual(['Thomas Wendt', 'Peter Lund']);
  });

  test('goes to whoever answers, not to whoever asked', () => {
    const text =
      '“Will you resign?” a reporter shouted as Thomas Wendt climbed into his car.\n\n“No, thank you,” he said.';
    expect(speakers(text)).toEqual(['a reporter', 'Thomas Wendt']);
  });

  test('goes to somebody without a name who has the floor', () => {
    const text =
      '“They were quiet people,” Helen Brill said.\n\nAnother neighbour, who has lived opposite for years, said she had seen them on Thursday. “I waved,” she said.';
    expect(speakers(text)).toEqual(['Helen Brill', 'Another neighbour']);
  });

  test.each([
    [
      'One of the growers, who gave no name, said the well was dry. “We wait for rain,” he said.',
      'One of the growers',
    ],
    [
      'A voter in his seventies, who was sitting by the well, said it was dry. “We wait,” he said.',
      'A voter',
    ],
    ['A man said the well was dry. “We wait for rain,” he said.', 'A man'],
    ['Asked what it was, the girl smiled. “It is a well,” she said.', 'the girl'],
    ['His wife disagreed. “It was dug by my father,” she said.', 'His wife'],
    [
      'The well’s owner, who gave no name, said he had tried. “We wait for rain,” he said.',
      'The well’s owner',
    ],
    ['But a teacher who did not wish to be named said it was dry. “We wait for rain,” he said.', 'a teacher'],
    ['The officer told him that it was dry. “We wait for rain,” he said.', 'Thomas Wendt'],
    ['One of the oldest wells ran dry. “We wait for rain,” he said.', 'Thomas Wendt'],
  ])('goes to whoever has the floor: %s', (text, speaker) => {
    expect(speakers(`“It is deep,” Thomas Wendt said.\n\n${text}`)).toEqual(['Thomas Wendt', speaker]);
  });

  test('that answers means nobody who asked', () => {
    const text =
      '“It was dark,” Thomas Wendt said.\n\nHelen Brill asked the witness how she had known. “I know the cables,” she answered.';
    expect(speakers(text)).toEqual(['Thomas Wendt', null]);
  });

  test('means whom the sentence before means, however many paragraphs were said', () => {
    const text =
      'For 43 years, Thomas Wendt has mended the bridge.\n\nNext month the 67-year-old will stop.\n\n' +
      '“My son is a teacher. I cannot ask him.\n\n“There were nine of us then.\n\n“Now I am the last one,” he said when met there.';
    expect(new Set(speakers(text))).toEqual(new Set(['Thomas Wendt']));
  });

  test('that stays open gives no speaker', () => {
    const { speaker, person, mention } = first('“Nobody inspected the cables for years,” they said.');
    expect({ speaker, person }).toEqual({ speaker: null, person: null });
    expect(mention).toBe('they');
  });
});

describe('a description', () => {
  test.each([
    ['an office', `${BRILL}\n\n“We will rebuild it before winter,” the mayor said.`, 'Helen Brill'],
    [
      'an abbreviated one',
      'Gov. Helen Brill met engineers on Monday.\n\n“We will rebuild it,” the governor said.',
      'Helen Brill',
    ],
    [
      'an age',
      'Helen Brill, 45, won in Marrow on Monday.\n\n“It was a long match,” the 45-year-old said.',
      'Helen Brill',
    ],
    [
      'of somebody who was introduced without a name',
      'A person close to the mayor, Helen Brill, gave a shorter version. “He talked for an hour,” the person said.',
      'A person close to the mayor',
    ],
    [
      'with what it is of',
      '“It is safe,” said a spokesman for the water board on Monday.',
      'a spokesman for the water board',
    ],
    ['with whose it is', '“It is a fine bridge,” said the town’s provost.', 'the town’s provost'],
    ['that looks like an adverb', '“There is no row,” said one ally.', 'one ally'],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('a conversation', () => {
  const turns = '“Had you been drinking?” Helen Brill asked.\n\n“I had tea,” said Thomas Wendt.\n\n';

  test('goes on in turn', () => {
    expect(speakers(`${turns}“Only tea?”\n\n“There was something in it.”`)).toEqual([
      'Helen Brill',
      'Thomas Wendt',
      'Helen Brill',
      'Thomas Wendt',
    ]);
  });

  test('without a question the same speaker may go on', () => {
    const text =
      '“We had tea,” Helen Brill said.\n\n“We had nothing else,” said Thomas Wendt.\n\n“It was a very long night for all of us.”';
    expect(speakers(text)[2]).not.toBe('Helen Brill');
  });
});

describe('a running quotation', () => {
  test('over paragraphs', () => {
    const text =
      'Helen Brill said: “We will rebuild it.\n\n“We will do it before winter.\n\n“And we will pay for it.”';
    expect(speakers(text)).toEqual(['Helen Brill', 'Helen Brill', 'Helen Brill']);
    expect(analyse(text).quotes[1]!.how).toBe('the same speaker goes on');
  });

  test('whose speaker is named behind the last paragraph', () => {
    const text =
      'Thomas Wendt said that the bridge was beyond repair.\n\n“We will rebuild it before winter.\n\n' +
      '“The council has the money and the engineers for it,” said Helen Brill.';
    expect(speakers(text)).toEqual(['Helen Brill', 'Helen Brill']);
  });

  test('without a new attribution', () => {
    const text =
      '“We will rebuild it,” said Helen Brill. “We will do it before winter. It will be a good bridge.”';
    expect(speakers(text)).toEqual(['Helen Brill', 'Helen Brill']);
  });
});

describe('nothing', () => {
  test.each([
    ['empty', ''],
    ['blanks', ' \n\n '],
    ['no quotation', 'Helen Brill met engineers on Monday.'],
    ['a title', 'Helen Brill wrote the novel “Winter Crossing,” which sold well.'],
    ['one mark', '“'],
  ])('%s', (_, text) => expect(analyse(text).quotes).toEqual([]));
});

describe('an attribution', () => {
  const text =
    `${BRILL}“We will rebuild it before winter,” she told reporters.\n\n“With whose money?” asked Thomas Wendt, ` +
    'an engineer.\n\nThe council called the plan “bold but far too dear.”';

  test('has its person, evidence and confidence, or none of them', () => {
    const { quotes, people } = analyse(text);
    expect(quotes).toHaveLength(3);
    for (const { speaker, person, confidence, how, mention } of quotes) {
      expect(confidence === null).toBe(speaker === null);
      expect(how === null).toBe(speaker === null);
      if (speaker !== null) expect(mention).not.toBeNull();
      if (person !== null) expect(people[person]!.name).toBe(speaker);
    }
  });

  test('adds the pronoun to the mentions of the person', () => {
    const { people } = analyse(text);
    const brill = people.find(({ name }) => name === 'Helen Brill')!;
    expect(brill.mentions.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['Helen Brill', 'name'],
      ['she', 'pronoun'],
    ]);
  });
});
