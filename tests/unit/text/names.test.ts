import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/text/layout.ts';
import { findNames } from '../../../src/text/names.ts';
import { persons } from '../../support/persons.ts';

describe('names of persons', () => {
  it.each<[what: string, text: string, found: string[]]>([
    [
      'a full name and its surname',
      'On Monday Clara Whitfield spoke. Whitfield left.',
      ['Clara Whitfield: Clara Whitfield; Whitfield'],
    ],
    [
      'a possessive, curly or straight',
      "Then Clara Whitfield’s car came, and Whitfield's dog.",
      ['Clara Whitfield: Clara Whitfield; Whitfield'],
    ],
    [
      'with soft hyphens in it',
      'Then Clara Whit\u00adfield came. Whitfield and Whit\u00adfield’s dog left.',
      ['Clara Whitfield: Clara Whit\u00adfield; Whitfield; Whit\u00adfield'],
    ],
    [
      'a surname that is spelled two ways',
      'Henry Kempermann came. Kemperman sang, and Mr. Kempermnan left.',
      ['Henry Kempermann: Henry Kempermann; Kemperman; Kempermnan'],
    ],
    [
      'no other’s surname that is nearly the same',
      'Henry Kempermann came, and so did Ann Kempermynn. Kemperminn sang for the town.',
      ['Henry Kempermann: Henry Kempermann', 'Ann Kempermynn: Ann Kempermynn'],
    ],
    [
      'two who share a surname, where another has the first name',
      'It is named for John F. Tolliver. It was drawn by the architects John and Donald Whitfield.',
      ['John F. Tolliver: John F. Tolliver', 'John: John', 'Donald Whitfield: Donald Whitfield'],
    ],
    [
      'with letters behind it',
      'He met Clara Whitfield KC. Then the lawyer Henry Tolliver MSP left with Mr Bolt SC.',
      [
        'Clara Whitfield KC: Clara Whitfield KC',
        'Henry Tolliver MSP: Henry Tolliver MSP',
        'Bolt SC: Bolt SC',
      ],
    ],
    ['a monarch', 'On Monday they met Felipe VI, who spoke.', ['Felipe VI: Felipe VI']],
    [
      'a rank that no list knows before a surname',
      'The inspector Clara Whitfield came late. It was dark, said DTI Whitfield.',
      ['Clara Whitfield: Clara Whitfield; Whitfield'],
    ],
    [
      'behind a rank that stands in brackets once more',
      'Sub-inspector (SI) Clara Whitfield said so. Henry (Harry) Tolliver left.',
      ['Clara Whitfield: Clara Whitfield', 'Henry (Harry) Tolliver: Henry (Harry) Tolliver'],
    ],
    [
      'a single one with an age',
      'Wenarti, a 41-year-old tea picker, said she had heard it.',
      ['Wenarti: Wenarti'],
    ],
    [
      'behind Ms and Dr, with words that bodies and offices have',
      'He met Ms Clara Chambers Bank and Dr Henry Chancellor, and left.',
      ['Clara Chambers Bank: Clara Chambers Bank', 'Henry Chancellor: Henry Chancellor'],
    ],
    [
      'whose office is numbered',
      'He met the 45th President Clara Whitfield, and the 2nd winner, Henry Tolliver.',
      ['Clara Whitfield: Clara Whitfield', 'Henry Tolliver: Henry Tolliver'],
    ],
    [
      'a doctor called like a part of the body',
      'It was warm, said Dr Head. Dr Jason Head led the study.',
      ['Jason Head: Head; Jason Head'],
    ],
    [
      'a surname that is a plain word, of a body, who',
      'Martyn Day of the Tarnholt law firm, who won, welcomed it.',
      ['Martyn Day: Martyn Day'],
    ],
    [
      'no team or hall of a city whose second word is a first name',
      'The Los Angeles Lanterns met the San Antonio Herons at the St. Louis Dome.',
      [],
    ],
    [
      'a name behind such a city',
      'There San Diego Clara Whitfield spoke.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
    [
      'initials and a middle initial',
      'Here J.P. Tolliver met Anna K. Berg. Tolliver left with Berg.',
      ['J.P. Tolliver: J.P. Tolliver; Tolliver', 'Anna K. Berg: Anna K. Berg; Berg'],
    ],
    [
      'particles',
      'The minister met Ursula von der Leyen. Von der Leyen smiled.',
      ['Ursula von der Leyen: Ursula von der Leyen; Von der Leyen'],
    ],
    [
      'a surname of two words, and its small word at the start',
      'Then Bill de Blasio came. De Blasio waved. They told de Blasio.',
      ['Bill de Blasio: Bill de Blasio; De Blasio; de Blasio'],
    ],
    [
      'Spanish surnames',
      'It was Andrés Manuel López Obrador who came. López Obrador waved.',
      ['Andrés Manuel López Obrador: Andrés Manuel López Obrador; López Obrador'],
    ],
    [
      'an Arabic article',
      'There Bashar al-Assad spoke. Assad left.',
      ['Bashar al-Assad: Bashar al-Assad; Assad'],
    ],
    [
      'a given name before its father’s',
      'They met Tamim bin Hamad Al Thani. Then Al Thani left.',
      ['Tamim bin Hamad Al Thani: Tamim bin Hamad Al Thani; Al Thani'],
    ],
    [
      'small words between two surnames',
      'They met Ulisses Correia e Silva and Joan-Enric Vives i Sicilia. Then Correia e Silva left.',
      [
        'Ulisses Correia e Silva: Ulisses Correia e Silva; Correia e Silva',
        'Joan-Enric Vives i Sicilia: Joan-Enric Vives i Sicilia',
      ],
    ],
    [
      'kings and popes with numbers',
      'They met King Felipe VI and Pope Leo XIV. Then Felipe left.',
      ['Felipe VI: Felipe VI; Felipe', 'Leo XIV: Leo XIV'],
    ],
    [
      'a middle name cut short',
      'They met President Guðni Th. Jóhannesson.',
      ['Guðni Th. Jóhannesson: Guðni Th. Jóhannesson'],
    ],
    [
      'a surname that looks like a senator’s title',
      'They met Prime Minister Hun Sen and the economist Amartya Sen, and Sen. Clara Whitfield came.',
      ['Hun Sen: Hun Sen', 'Amartya Sen: Amartya Sen', 'Clara Whitfield: Clara Whitfield'],
    ],
    [
      'an unknown given name where a sentence begins',
      'Pushpa Kamal Dahal arrived. Dahal smiled.',
      ['Pushpa Kamal Dahal: Pushpa Kamal Dahal; Dahal'],
    ],
    [
      'a family name that stands first',
      'There Xi Jinping spoke to Moon Jae-in. Xi left. Moon stayed.',
      ['Xi Jinping: Xi Jinping; Xi', 'Moon Jae-in: Moon Jae-in; Moon'],
    ],
    [
      'marks on letters, and the same without them',
      'There Viktor Orbán spoke. Orban left.',
      ['Viktor Orbán: Viktor Orbán; Orban'],
    ],
    [
      'hyphens',
      "There Marie-Claire O'Brien-Smith sat. O'Brien-Smith said nothing.",
      ["Marie-Claire O'Brien-Smith: Marie-Claire O'Brien-Smith; O'Brien-Smith"],
    ],
    [
      'a nickname inside the name',
      'They saw William “Bill” Tolliver. Tolliver sang.',
      ['William “Bill” Tolliver: William “Bill” Tolliver; Tolliver'],
    ],
    [
      'father and son',
      'They met Henry Tolliver and Henry Tolliver Jr. on Friday. Tolliver Jr. sang.',
      ['Henry Tolliver: Henry Tolliver', 'Henry Tolliver Jr.: Henry Tolliver Jr.; Tolliver Jr.'],
    ],
    [
      'a surname that is a word, at the start of a sentence',
      'On Monday Gordon Brown spoke. Brown left in the evening.',
      ['Gordon Brown: Gordon Brown; Brown'],
    ],
    [
      'a surname that is a place',
      'On Monday Henry Jordan spoke. Jordan said so.',
      ['Henry Jordan: Henry Jordan; Jordan'],
    ],
    ['a title and a surname alone', 'It was President Tolliver who came.', ['Tolliver: Tolliver']],
    [
      'a first name alone',
      'There Clara Whitfield sang. Clara left.',
      ['Clara Whitfield: Clara Whitfield; Clara'],
    ],
    [
      'labels of a transcript',
      'WHITFIELD: Why so late?\nHENRY TOLLIVER: The train.',
      ['Whitfield: WHITFIELD', 'Henry Tolliver: HENRY TOLLIVER'],
    ],
    [
      'the commoner full form, not the longest',
      'There Henry Q. Tolliver sat. A friend of Henry Tolliver called. Later Henry Tolliver left.',
      ['Henry Tolliver: Henry Q. Tolliver; Henry Tolliver; Henry Tolliver'],
    ],
    [
      'an office or a body before the name',
      'Then Council President Clara Whitfield and Breitbart News Daily host Henry Tolliver came.',
      ['Clara Whitfield: Clara Whitfield', 'Henry Tolliver: Henry Tolliver'],
    ],
    [
      'party and state in brackets',
      'Then Clara Whitfield (D-Ohio) spoke.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
    [
      'headings',
      'Clara Whitfield Goes to Town\n\nYesterday Clara Whitfield went to town. Whitfield came back.',
      ['Clara Whitfield: Clara Whitfield; Clara Whitfield; Whitfield'],
    ],
    [
      'a title of someone elected',
      'Yesterday Nigerian President-elect Clara Whitfield spoke.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
    [
      'a people of two words',
      'Talks went on. North Korean leader Clara Whitfield told reporters so.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
    [
      'a party and a state without brackets',
      'Sen. Clara Whitfield, R-Texas, told reporters so.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
    [
      'a weekday behind the name',
      'He met Clara Whitfield Tuesday evening.',
      ['Clara Whitfield: Clara Whitfield'],
    ],
  ])('%s', (_, text, found) => {
    expect(persons(text)).toEqual(found);
  });

  it('takes the full name from the name of a day, where nobody else has that surname', () => {
    const text = 'It was President Whitfield who spoke on Clara Whitfield Election Day.';
    expect(persons(text)).toEqual(['Clara Whitfield: Whitfield']);
    expect(persons(`${text} Not on Henry Whitfield Election Day.`)).toEqual(['Whitfield: Whitfield']);
  });

  it('takes the full name from a headline outside the text', () => {
    const text = 'It was Whitfield who said so, and Whitfield, who is 43, left.';
    expect(persons(text, 'Clara Whitfield Goes to Town')[0]).toMatch(/^Clara Whitfield: /);
  });
});

describe('what is no person', () => {
  it.each([
    [
      'a place whose club plays',
      'They drew at Thornsea Athletic on Saturday. Then Thornsea conceded from a corner.',
    ],
    ['a team with a coach', 'It was late when the Port Simcoe Voyageurs coach spoke.'],
    ['a union’s letters in brackets', 'The Dock Workers’ Union (Dowocu) said so. Then Dowocu left.'],
    ['firms that begin with their kind', 'He works for Maison Bertholin and for Grupo Zentaro.'],
    [
      'words at the start of sentences',
      'Yesterday it rained. However, nobody minded. Running helps. Officials agreed.',
    ],
    [
      'adverbs at the start of sentences',
      'Furthermore, it rained. Besides, nobody minded. Furthermore, the boat leaked. Besides, it was cold.',
    ],
    ['a newspaper, called one', 'The newspaper Verden Ekko told it. Verden Ekko said so again.'],
    ['what is numbered', 'He joined 21st Century Fox in May. Others left 21st Century Fox again.'],
    ['whoever lives in a place of two words', 'Many New Yorkers agreed. The New Yorkers left again.'],
    [
      'places',
      'He flew from New York to South Carolina, then to Paris and the United States. In London it rained.',
    ],
    ['a magazine with the name of a plain word', 'She told Time: “I was there.” He showed it to Time.'],
    [
      'bodies',
      'The Federal Reserve and the Justice Department met. Harvard University said so. NATO agreed.',
    ],
    [
      'what a body is of or for',
      'She is at the Institute for Cognitive Studies. The Board of Supervisors met her.',
    ],
    ['a body with a person’s name', 'The Tolliver Foundation gave to Whitfield County Hospital.'],
    [
      'offices',
      'The Prime Minister met the Attorney General and the Vice President. Mr Vice President, we met.',
    ],
    ['a dateline with a colon', 'Panvelgaon: When the call came, it rained on the roof.'],
    ['a dateline in capitals', 'BANDAR SERI WENGA, Aug 2 — It rained on the roof.\nIt rained all day.'],
    ['a chamber with so many seats', 'The 512-seat Lower House met. The 512-seat Lower House left.'],
    ['a village', 'Born in the village of Harek Wenga, he left early. He hated Harek Wenga.'],
    [
      'whose member or lawmaker somebody is',
      'The Marek Fen MP left. The former Bukit Wenga assemblyman said it was late.',
    ],
    ['a school and a club', 'She teaches at Mhlabeni Secondary. The Benjiro Warriors lost.'],
    ['datelines', 'WASHINGTON (AP) — It rained.\nHONG KONG — It rained.'],
    [
      'peoples and days',
      'Americans and Russians met on Tuesday in May. African-Americans voted in November.',
    ],
    ['adjectives with hyphens', 'The U.S.-led force and the London-based firm met the Texas-born singer.'],
    [
      'two places with a hyphen',
      'The Iran-Pakistan match and the Israel-Hamas talks went on. He left Iran-Pakistan talks.',
    ],
    [
      'further adjectives with hyphens',
      'They want AI-native tools in an Alaska-set film, and Texas-made ones.',
    ],
    [
      'a place with a woman’s name, where somebody else speaks there',
      'It rained in a Chelsea street. At a talk in Chelsea, the mayor said it rained. More came down in Chelsea.',
    ],
    ['contractions', "I’m here. We've seen it. Don't go. I said so."],
    ['initialisms in the plural', 'Several MPs and CEOs met the PACs.'],
    ['nothing at all', ''],
  ])('%s', (_, text) => {
    expect(persons(text)).toEqual([]);
  });

  it('names that only say whose or which', () => {
    const text = 'On Monday Clara Whitfield spoke. The Whitfield campaign rested. Whitfield supporters sang.';
    expect(persons(text)).toEqual(['Clara Whitfield: Clara Whitfield']);
  });

  it('lists them among the other names', () => {
    const text = 'The Federal Reserve rested in London.';
    const { others } = findNames(readLayout(text));
    expect(others.map(({ start, end }) => text.slice(start, end))).toEqual(['Federal Reserve', 'London']);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'John ',
    'Smith',
    ' Smith’s ',
    'von ',
    'der ',
    '“',
    '”',
    '"',
    '(',
    ')',
    ', Jr. ',
    'Mr. ',
    'President ',
    'of ',
    '. ',
    '\n',
    'A',
    'É',
    '\ud800',
    '\udc00',
    '’',
    'said ',
    ': ',
    '-',
    ' ',
  );
  it('never throws and keeps every place inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          const layout = readLayout(text);
          const names = findNames(layout);
          const isInside = [...names.mentions, ...names.others].every(
            ({ start, end, firstToken, endToken }) =>
              start >= 0 &&
              end > start &&
              end <= text.length &&
              firstToken < endToken &&
              layout.tokens[firstToken]!.start === start,
          );
          const isJoined = names.persons.every(
            ({ mentions, personhood }, p) =>
              mentions.length > 0 &&
              mentions.every((m) => names.mentions[m]!.person === p) &&
              personhood > 0 &&
              personhood <= 1,
          );
          expect([isInside, isJoined]).toEqual([true, true]);
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);
});
