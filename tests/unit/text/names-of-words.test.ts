/** Names that are made of other words, and other words that look like names. */
import { describe, expect, test } from 'vitest';
import { persons } from '../../support/persons.ts';

const names = (text: string) => persons(text).map((line) => line.split(':')[0]);

describe('persons', () => {
  test.each([
    [
      'with a month for a surname',
      'It was Petra May who came. May said it was late. Mrs March left.',
      ['Petra May', 'March'],
    ],
    ['at the start of a sentence', 'Mark Nolan has sold the house. Then Nolan left.', ['Mark Nolan']],
    [
      'called like a street, where they speak',
      'The manager, Peter Lane, said no. “Yes,” said Neil Barr, a baker.',
      ['Peter Lane', 'Neil Barr'],
    ],
    [
      'with initials that have no stop',
      'Speaker A N Verma said no. It was Ahmed A Khan who sat by Tan Boon How.',
      ['A N Verma', 'Ahmed A Khan', 'Tan Boon How'],
    ],
    [
      'behind what they are in sport or church',
      'Superstar Vikram Sen, Deacon Paul Rime, Wing James Hask and Co-star Anna Dean left.',
      ['Vikram Sen', 'Paul Rime', 'James Hask', 'Anna Dean'],
    ],
    [
      'in a list of many',
      'Those present are Governor Rotimi Alabi of Ondo, Governor Kunle Bello of Ekiti and Governor Seyi Okafor of Oyo.',
      ['Rotimi Alabi', 'Kunle Bello', 'Seyi Okafor'],
    ],
    [
      'behind a ministry',
      'Union Minister for Tourism and Culture G Harish Rao met the Minister for Public Transport Patrick Dunne.',
      ['G Harish Rao', 'Patrick Dunne'],
    ],
    [
      'behind a country that they are the beauty of',
      'Miss Lebanon Rima Saade met Miss Japan.',
      ['Rima Saade'],
    ],
    [
      'in lines of their own',
      'These are the nominees:\n\nMr. Dapo Adewunmi\n\nMrs. Folake Oyelaran',
      ['Dapo Adewunmi', 'Folake Oyelaran'],
    ],
    [
      'and not where they are from or play',
      'Lorna Dalisay of Basak Norte, Rita Sabio of Buot Alto and Charlie Mernon, who played for Derry Harps, left.',
      ['Lorna Dalisay', 'Rita Sabio', 'Charlie Mernon'],
    ],
    ['with a name that is a small word', 'The music was by Des Colley.', ['Des Colley']],
    [
      'with the surname of both',
      'The inn was built for Nora and Hamish Strand of Kell. Mrs Strand ran it. Tolliver and Ann Brill came.',
      ['Nora Strand', 'Hamish Strand', 'Ann Brill'],
    ],
    ['behind their party', 'Fine Gael TD Brendan Walsh said no.', ['Brendan Walsh']],
    ['behind an office of a country', 'Chief Justice of India PK Mensah said no.', ['PK Mensah']],
    [
      'behind a rank that no list has',
      'Trooper Dan Moss and Senate Whip Bello Danladi said no.',
      ['Dan Moss', 'Bello Danladi'],
    ],
    [
      'behind several people’s title',
      'Justices Petra Lund and Carol Vane said no.',
      ['Petra Lund', 'Carol Vane'],
    ],
    [
      'with surnames that look like small words or months',
      '“No,” said Tom Burgess. “Yes,” said Peter Harbor.',
      ['Tom Burgess', 'Peter Harbor'],
    ],
    [
      'behind a rank of two letters',
      '“No,” said Marrow GM Owen Marsh. “Yes,” said JD Carver.',
      ['Owen Marsh', 'JD Carver'],
    ],
    [
      'with a surname that is a title elsewhere',
      'The lawyer Tan Wei Loon came. Tan Sri Harun Salleh left.',
      ['Tan Wei Loon', 'Harun Salleh'],
    ],
    [
      'with a name that is a title elsewhere, inside',
      'It was Nalini Sen Dutta who came. Then Dutta left.',
      ['Nalini Sen Dutta'],
    ],
    ['behind a short title', 'Peter Harding came. Then Coun Harding left.', ['Peter Harding']],
    ['behind their age', 'Ninety-year-old Henry Pratt said no.', ['Henry Pratt']],
  ])('%s', (_, text, found) => expect(names(text)).toEqual(found));
});

describe('no persons', () => {
  test.each([
    ['a firm of several', 'Analysts at Marrow & Sons called it late. The firm was Brill & Tarn.'],
    ['regions, lakes and ills', 'He drove from North Ubi to Lake Holmo with Wolfram Syndrome.'],
    ['tribes', 'It gives Ngāti Hemara a voice.'],
    ['where somebody speaks', 'In Larvik, branch chairmen said they would wait.'],
    ['storms', 'Tropical Storm Brenda and Typhoon Oscar reached the coast.'],
    ['countries of two words', 'It rained in Peru, El Salvador and Sierra Leone.'],
    ['who makes things', 'The phone maker Velmora said no.'],
    ['places with numbers', 'The road in Ward 3 is closed.'],
    ['bodies of two words', 'Perth Fire and Rescue said no.'],
    ['harbours', 'It was at Pearl Harbor.'],
    ['cars', 'Police found the Ford Mondeo.'],
    ['months', 'It was in May that they came, and on 6 May they left.'],
    ['lines between paragraphs', 'READ MORE: Palace bill doubles\n\nIt is cold there.'],
    ['streets', 'Police in Ann Lane were late.'],
  ])('%s', (_, text) => expect(persons(text)).toEqual([]));
});
