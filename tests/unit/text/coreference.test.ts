import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/text/index.ts';
import { NO_HISTORY, Resolver, readArticle } from '../../../src/text/training.ts';

/** Whom the last of the candidates that are spelled so stands for; null: no named person. */
function whoIs(words: string, text: string): string | null {
  const reading = readArticle(text);
  const index = reading.candidates.findLastIndex(({ start, end }) => text.slice(start, end) === words);
  const { person } = new Resolver(reading).resolve(index, NO_HISTORY);
  return person < 0 ? null : reading.persons[person]!.name;
}

describe('whom words stand for', () => {
  it.each<[what: string, words: string, text: string, person: string | null]>([
    ['he', 'he', 'Clara Whitfield met Henry Tolliver. Then he left.', 'Henry Tolliver'],
    ['she', 'she', 'Henry Tolliver met Clara Whitfield. Then she left.', 'Clara Whitfield'],
    [
      'a description behind what opens the sentence',
      'the mayor',
      'Mayor Peter Brandt met Henry Tolliver. After a talk with Tolliver, the mayor said it was late.',
      'Peter Brandt',
    ],
    [
      'a description behind a clause without a preposition',
      'the mayor',
      'Mayor Peter Brandt left. Answering a question by Henry Tolliver, the mayor said it was late.',
      'Peter Brandt',
    ],
    [
      'a part in a trial that nobody is said to have',
      'the defendant',
      'The prosecutor Peter Brandt left. It was late. Then the defendant said it was cold.',
      null,
    ],
    [
      'one that somebody is said to have',
      'the defendant',
      'Prosecutors met the defendant, Peter Brandt. It was late. Then the defendant said it was cold.',
      'Peter Brandt',
    ],
    [
      'an office of which one is named',
      'ACP',
      'Then ACP Clara Whitfield met Henry Tolliver. Later the ACP said so.',
      'Clara Whitfield',
    ],
    [
      'an office of which two are named',
      'ACP',
      'Then ACP Clara Whitfield met ACP Henry Tolliver. Later the ACP said so.',
      null,
    ],
    ['her', 'her', 'Henry Tolliver met Clara Whitfield. The rain had surprised her.', 'Clara Whitfield'],
    ['his', 'his', 'Clara Whitfield met Henry Tolliver. The boat that sank was his.', 'Henry Tolliver'],
    [
      'he, with a name behind that is not his',
      'He',
      'Peter Brandt, a baker, left. He urged Henry Tolliver to stay, saying “no”.',
      'Peter Brandt',
    ],
    [
      'he, right behind what was said, with a name behind',
      'he',
      'Peter Brandt left. “It is late,” he said, thinking of the words of old Henry Tolliver.',
      'Peter Brandt',
    ],
    [
      'she, with two subjects in the sentence before',
      'she',
      'Clara Whitfield writes. Peter Brandt has a new book, and Ann Reed would like to write one. “It is hard,” she said.',
      'Ann Reed',
    ],
    [
      'he, behind one who stands before it',
      'he',
      'Ann Reed hopes so. Henry Tolliver came late. He said that Peter Brandt’s work should stay. “It is ours,” he said.',
      'Henry Tolliver',
    ],
    [
      'he, said of nobody in his own words',
      'he',
      'Henry Tolliver spoke. “I take my hat off to Mr Tolliver,” he said.',
      null,
    ],
    [
      'he, behind a clause that is no aside',
      'he',
      'Henry Tolliver is a judge. Moved by figures like Peter Brandt, he studied law. “I wanted to be just,” he said.',
      'Henry Tolliver',
    ],
    [
      'a description with its owner before a name',
      'vice-president',
      '“It is late,” said the union’s vice-president, Henry Tolliver.',
      'Henry Tolliver',
    ],
    [
      'a lawyer behind the name of a client',
      'lawyer',
      'That was confirmed by Peter Brandt, Mr Tolliver’s lawyer, who left.',
      'Peter Brandt',
    ],
    [
      'he, twice in a sentence',
      'he',
      'Peter Brandt left. Asked whether he trusted Lord Henry Tolliver, he laughed.',
      'Peter Brandt',
    ],
    [
      'who is introduced just before',
      'he',
      'Peter Brandt said that it rained. It worries Henry Tolliver, a baker from Hull. Then he left.',
      'Henry Tolliver',
    ],
    [
      'he, behind a clause before the main one',
      'he',
      'Asked whether he knew that Peter Brandt would stay, Mr. Henry Tolliver smiled. Then he left.',
      'Henry Tolliver',
    ],
    [
      'she, behind a description that begins a sentence',
      'she',
      'Clara Whitfield, a lawyer, met Robin Tolliver, a baker. The attorney arrived with Robin Tolliver. Then she left.',
      'Clara Whitfield',
    ],
    [
      'she, whom the words before the name introduce',
      'she',
      'Clara Whitfield left. A student of botany, Anna Tolliver, told us that it rained. Then she laughed.',
      'Anna Tolliver',
    ],
    ['who', 'who', 'It was Clara Whitfield who spoke of the rain.', 'Clara Whitfield'],
    ['they', 'they', 'Clara Whitfield met some teachers. Then they left.', null],
    [
      'an abbreviated office',
      'The governor',
      'Gov. Clara Whitfield met Henry Tolliver, a lawyer. The governor left.',
      'Clara Whitfield',
    ],
    [
      'an age',
      'the 45-year-old',
      'Clara Whitfield, 45, met Henry Tolliver, 61. Then the 45-year-old left.',
      'Clara Whitfield',
    ],
    [
      'a trade by another word for it',
      'The attorney',
      'Clara Whitfield, a lawyer, met Henry Tolliver, a farmer. The attorney left.',
      'Clara Whitfield',
    ],
    [
      'a judge by title',
      'The judge',
      'Justice Clara Whitfield met Anna Tolliver, a lawyer. The judge left.',
      'Clara Whitfield',
    ],
    [
      'an object of the verb that is no subject of it',
      'the mayor',
      'Henry Tolliver criticised the mayor.',
      null,
    ],
    [
      'an office of two words, abbreviated',
      'The minister',
      'PM Henry Tolliver met Clara Whitfield, a farmer. The minister left.',
      'Henry Tolliver',
    ],
    [
      'how many children somebody has',
      'the mother-of-three',
      'Henry Tolliver met Clara Whitfield. Then the mother-of-three said no.',
      'Clara Whitfield',
    ],
    [
      'what a club calls somebody',
      'the frontman',
      'Henry Tolliver fell. Then the frontman left.',
      'Henry Tolliver',
    ],
    ['a relative without a name', 'His mother', 'Henry Tolliver met Clara Whitfield. His mother left.', null],
    [
      'a relative with one',
      'His mother',
      'Henry Tolliver met Clara Whitfield, his mother. His mother left.',
      'Clara Whitfield',
    ],
    [
      'words beside the name',
      'The governor',
      'Henry Tolliver left. The governor, Clara Whitfield, stayed.',
      'Clara Whitfield',
    ],
    [
      'nobody whom the question names',
      'he',
      'Henry Tolliver met Peter Brandt. The clerk left. Asked whether Brandt would stay, he shrugged.',
      'Henry Tolliver',
    ],
    [
      'not who asks',
      'he',
      'Peter Brandt was late. Asked by Henry Tolliver why, the pilot laughed. “Snow,” he said.',
      'Peter Brandt',
    ],
    [
      'who is asked',
      'he',
      'Peter Brandt helped Henry Tolliver up. “He said something,” Tolliver said. Asked about it, Brandt laughed. “I did,” he said.',
      'Peter Brandt',
    ],
    [
      'an office by the first letters of its words',
      'UNO',
      'Upazila Nirbahi Officer Clara Whitfield met Henry Tolliver. Later the UNO said so.',
      'Clara Whitfield',
    ],
    [
      'the subject behind “while”',
      'he',
      'While Clara Whitfield hopes to stay, Henry Tolliver wants to go. “To sea,” he said.',
      'Henry Tolliver',
    ],
    [
      'not who leads somebody',
      'the plaintiff',
      'The plaintiff, Peter Brandt, was late. Led by Henry Tolliver, the plaintiff denied it.',
      'Peter Brandt',
    ],
    [
      'an office by its letters',
      'CM',
      'Chief Minister Clara Whitfield met Henry Tolliver. Later the CM said so.',
      'Clara Whitfield',
    ],
  ])('%s', (_, words, text, person) => {
    expect(whoIs(words, text)).toBe(person);
  });
});

it('who replies is not who just spoke', () => {
  const { quotes } = analyse(
    'Senator Clara Whitfield met Henry Tolliver, a senator. “A picture has no date,” Tolliver said.\n\n“This one does,” the senator replied.',
  );
  expect(quotes.map(({ speaker }) => speaker)).not.toEqual(['Henry Tolliver', 'Henry Tolliver']);
});
