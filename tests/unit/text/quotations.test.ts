import { describe, expect, test } from 'vitest';
import { readLayout } from '../../../src/text/layout.ts';

/** The quoted spans of `text`, as their words; a span that goes on from the one before starts with "+". */
function quoted(text: string): string[] {
  return readLayout(text).quotes.map(
    ({ start, end, continues }) => (continues ? '+' : '') + text.slice(start, end),
  );
}

describe('the marks of one quotation', () => {
  test.each([
    ['curly', 'Oona Brill said: “It will hold.”', ['“It will hold.”']],
    ['straight', 'Oona Brill said: "It will hold."', ['"It will hold."']],
    ['British single', 'Oona Brill said: ‘It will hold.’', ['‘It will hold.’']],
    ['straight single', "Oona Brill said: 'It will hold.'", ["'It will hold.'"]],
    ['French, with blanks inside', 'Oona Brill a dit : « Ça tiendra. »', ['« Ça tiendra. »']],
    ['Swiss', 'Oona Brill: «Es hält.» Mehr nicht.', ['«Es hält.»']],
    ['German', 'Oona Brill sagte: „Es hält.“ Mehr nicht.', ['„Es hält.“']],
    ['German single', 'Oona Brill sagte: ‚Es hält.‘ Mehr nicht.', ['‚Es hält.‘']],
    ['Polish', 'Oona Brill: „Trzyma”, a potem cisza.', ['„Trzyma”']],
    ['Danish, pointing inwards', 'Oona Brill sagde: »Det holder« og »ja«.', ['»Det holder«', '»ja«']],
    ['Swedish, both alike', 'Oona Brill sa: ”Det håller” igen.', ['”Det håller”']],
    ['Japanese', '市長は「橋は持つ」と述べた。', ['「橋は持つ」']],
    ['Japanese, nested', '市長は「彼は『持つ』と言った」と述べた。', ['「彼は『持つ』と言った」']],
    ['doubled single', 'Brill called it ‘‘a fine bridge’’ again.', ['‘‘a fine bridge’’']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('several quotations', () => {
  test.each([
    [
      'interrupted',
      '“The bridge,” Brill said, “will hold. It must.”',
      ['“The bridge,”', '“will hold. It must.”'],
    ],
    [
      'single behind another, that goes on',
      '‘It’ll hold,’ she said. ‘We’ve two boats, and they’re old.\n\n‘Nobody asked.’',
      ['‘It’ll hold,’', '‘We’ve two boats, and they’re old.', '+‘Nobody asked.’'],
    ],
    ['nested single', '“He said ‘no’ and left,” she said.', ['“He said ‘no’ and left,”']],
    ['nested double in single', '‘He said “no” and left,’ she said.', ['‘He said “no” and left,’']],
    ['nested marks that close together', '“Then I said, ‘No!’” she said.', ['“Then I said, ‘No!’”']],
    [
      'nested of the same shape',
      '"He called it "mad" and left," she said.',
      ['"He called it "mad" and left,"'],
    ],
    [
      'running over paragraphs, opening marks only',
      'Brill wrote: “One.\n\n“Two.\n\n“Three.”\n\nShe left.',
      ['“One.', '+“Two.', '+“Three.”'],
    ],
    [
      'British ones running over paragraphs',
      'Brill wrote: ‘One.\n\n‘Two.’\n\nShe left.',
      ['‘One.', '+‘Two.’'],
    ],
    ['over a line break with one mark on each side', '“One.\nTwo,” Brill wrote.', ['“One.\nTwo,”']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('apostrophes are no marks', () => {
  test.each([
    [
      'inside a British quotation',
      '‘It’s Brill’s and we don’t know,’ he said.',
      ['‘It’s Brill’s and we don’t know,’'],
    ],
    [
      'at a word’s end',
      '‘The workers’ rights and goin’ home,’ he said.',
      ['‘The workers’ rights and goin’ home,’'],
    ],
    ['the last word’s own', 'They spoke of ‘the workers’ that day.', ['‘the workers’']],
    ['decades', 'In the ’90s and the ‘80s and the \'70s nobody said "no".', ['"no"']],
    ['words cut short', "Get 'em while 'tis cold, 'til then 'nuff. Rock 'n' roll.", []],
    ['possessives', "The miners' strike and the players’ union’s vote.", []],
    [
      'straight, at both ends of British speech',
      "'It's the workers' fault,' he said.",
      ["'It's the workers' fault,'"],
    ],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('marks that do not pair', () => {
  test.each([
    ['inches and feet', 'A 6\'2" keeper with a 12" ruler.', []],
    ['inches inside a quotation', '"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']],
    [
      'opened curly, closed straight',
      '“It holds," she said. "We know,” he said.',
      ['“It holds,"', '"We know,”'],
    ],
    ['turned the wrong way', 'He called it “mad“ and ”sad” too.', ['“mad“', '”sad”']],
    ['never closed, in a sentence', 'He called it “mad and left.\n\nShe said “no.”', ['“no.”']],
    [
      'never closed, where speech begins',
      'She said: “It holds.\n\nHe left. “No,” he said.',
      ['“It holds.', '“No,”'],
    ],
    ['never closed before the next opens', '“It holds, she said. “We know it,” she said.', ['“We know it,”']],
    ['closed twice', '“It holds,”” she said. “Yes.”', ['“It holds,”', '“Yes.”']],
    ['closed and never opened', 'It holds,” she said. “Yes,” he said.', ['“Yes,”']],
    [
      'straight, announced, gone on with and never closed',
      'Frank Tarn said: "It fell at night.\n\n"We ran out.\n\nThe road was shut. She said "no."',
      ['"It fell at night.', '+"We ran out.', '"no."'],
    ],
    ['straight and never closed', '"It holds, she said.\n\n"Yes," he said.', ['"Yes,"']],
    [
      'one odd mark among other shapes',
      'A “bad day and "one good" and «two fine».',
      ['"one good"', '«two fine»'],
    ],
    ['attributes of markup', '<a href="x" title="y">He said "yes"</a>', ['"yes"']],
    ['nothing between', 'Nothing at all is quoted here.', []],
    ['two straight apostrophes', "He said ''yes'' there.", []],
    [
      'opened as a double mark, closed with two apostrophes',
      `"It holds,'' she said. “We know,'' he said.`,
      [`"It holds,''`, `“We know,''`],
    ],
    ['empty text', '', []],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});
