import { describe, expect, test } from 'vitest';
import { readLayout } from '../../../src/text/layout.ts';
import { rateSpeech, SPEECH_THRESHOLD } from '../../../src/text/speech.ts';

/** The quotations of `text` that count as speech. */
function said(text: string): string[] {
  return rateSpeech(readLayout(text))
    .filter(({ speech }) => speech >= SPEECH_THRESHOLD)
    .map(({ start, end }) => text.slice(start, end));
}

describe('is speech', () => {
  test.each([
    [
      'a reported sentence',
      '“We shall rebuild the bridge before winter,” said Oona Brill, the mayor of Tarnholt.',
    ],
    ['a part of one', 'Brill said the bridge was “not safe for anybody to cross” and would be closed.'],
    ['behind a colon', 'Mayor Oona Brill told the council: “I will not sign it.”'],
    ['what a union calls it', 'A spokeswoman called “unfair and unsafe” what the council had decided.'],
    ['one word of hers', 'Brill called the plan “absurd.”'],
    ['what she says a plan means', 'Brill said the plan means “no ferries before the spring of next year”.'],
    ['a verdict', 'When the paper looked into it, the claim was labeled “Mostly Right,” and Brill agreed.'],
    ['behind somebody’s title', 'After winning the title, “It means everything to us,” Brill said.'],
    [
      'what somebody is held to be',
      'Brill said she had known him for years as “a man of great patience and few words”.',
    ],
    ['British', 'The mayor said: ‘We don’t have the workers’ answer yet.’'],
    [
      'a headline that names its speaker',
      '‘We will rebuild’: Oona Brill\n\nShe spoke “at length” and said “we will not wait,” too.',
    ],
  ])('%s', (_, text) => expect(said(text).length).toBeGreaterThan(0));
});

describe('is not speech', () => {
  test.each([
    ['a film', 'He starred in the film “The Long Bridge,” released in May.'],
    ['a programme of a channel', 'The mayor appeared on Tarnholt TV’s “Morning Hour” on Friday.'],
    ['a book behind its kind', 'Her second novel, “Winter Crossing,” sold well.'],
    ['a song', 'The band played the song “Two Rivers” twice.'],
    ['a nickname', 'Nicknamed “the Heron,” the bridge is 300 metres long.'],
    ['a title that is talked about', 'Brill mocked the title the council had given it, “Safer Ground”.'],
    ['a nickname with an article', 'Tolliver, known to generations of fans as the “Mighty Mason”, sang.'],
    ['a nickname given long ago', 'Known to generations of students as ‘the Heron’, Brill taught for years.'],
    [
      'what somebody is known for',
      'Brill made ten films, and was best known for “Night Ferry”, shown in May.',
    ],
    ['words on a wall', 'Brill opened her door to find the words “Pay us or burn” sprayed across the wall.'],
    ['a title that goes on', 'Her second, “The Long Yellow Boat,” comes out next week.'],
    ['a title of which more is told', 'The winner was “The Salt Bridge,” which took nine prizes.'],
    ['what a book is published as', 'The letters are published as “Save the Ferries” in May.'],
    ['a scheme’s secret name', 'The search, code-named “Operation Heron”, goes on.'],
    ['whom somebody knows by another name', 'Brill helped a man she knew as “the Duke” on Monday.'],
    ['a broker’s rating', 'Brill, who has a “buy” rating on the stock, said it would rise.'],
    ['a so-called term', 'Engineers worry about a so-called “cold joint” in the concrete.'],
    ['a slogan', 'The party ran with the slogan “Bridges, not ferries.”'],
    ['what a thing is called', 'Pupils must hand in their telephones under a scheme called “Heads Up”.'],
    ['what somebody is known as', 'Tolliver, known around town as “Pipes”, was born over a shop.'],
    ['a learned paper', 'Her team’s paper, “Salt and Collapse in a Tidal Snail,” was read widely.'],
    ['writing on a thing', 'The lorry was marked “FRAGILE” in red.'],
    ['a programme behind “on”', 'Brill, the mayor, spoke on “Tarnholt This Morning.”'],
    ['a nickname in a name', 'The board honoured Paul “Pipes” Tolliver on Monday.'],
    ['a nickname before its kind', 'The town took on the “Herons” nickname in 1990.'],
    ['a new name', 'The council voted to change its name to the “Tarnholt Assembly” in May.'],
    ['what a thing is called with an article', 'The report is called the “Tidal Bridges Assessment.”'],
    ['what a name means', 'Boro Aran, whose name means “the long bridge”, is a village.'],
    ['what a word means in a language', 'They call her Tata, which in Varran means “mother.”'],
    ['what a name translates as', 'The ridge is called Orne, which roughly translates as “old tooth”.'],
    ['a meeting', 'She spoke in Tarnholt before a “Bridges for Growth” summit on Saturday.'],
    [
      'a headline in second marks',
      '‘Not safe’ bridge to close\n\n“The deck is not safe to cross,” Brill said. “It will close.”',
    ],
  ])('%s', (_, text) => {
    const [first] = rateSpeech(readLayout(text));
    expect(first!.speech).toBeLessThan(SPEECH_THRESHOLD);
  });
});
