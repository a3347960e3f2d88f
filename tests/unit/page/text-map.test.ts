import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/page/blocks.ts';
import { createTextMap } from '../../../src/page/text-map.ts';
import { parse, withoutSpace } from './pages.ts';

function mapOf(html: string) {
  const document = parse(html);
  const { text, map } = createTextMap(readBlocks(document.body), document.body);
  const rangeOf = (words: string) => map.toRange(text.indexOf(words), text.indexOf(words) + words.length);
  return { document, text, map, rangeOf };
}

describe('text of a page', () => {
  it.each([
    ['inline elements', '<p>Mirela <b>Tan<i>do</i>ro</b> said</p>', 'Mirela Tandoro said'],
    ['white space', '<p>\n  two\t words\n</p>', 'two words'],
    ['entities', '<p>fish &amp; chips &lt;b&gt; &copy;</p>', 'fish & chips <b> ©'],
    [
      'ligatures and soft hyphens, as they are',
      '<p>of\uFB01ce har\u00ADbour</p>',
      'of\uFB01ce har\u00ADbour',
    ],
    ['one break is a line', '<p>Anchor Street 4<br>Port Alder</p>', 'Anchor Street 4\nPort Alder'],
    ['two breaks part paragraphs', '<div>One.<br><br>Two.</div>', 'One.\n\nTwo.'],
    ['blocks part paragraphs', '<div>One<p>Two</p>Three</div>', 'One\n\nTwo\n\nThree'],
    [
      'no words of scripts, styles, buttons',
      '<p>a<script>x()</script><style>p{}</style><button>Go</button>b</p>',
      'ab',
    ],
    ['nothing', '<div> <p></p> </div>', ''],
  ])('%s', (_, html, expected) => {
    expect(mapOf(html).text).toBe(expected);
  });

  it('makes a paragraph of a long line that ends a sentence before one break', () => {
    const line =
      'The pilots walked off the job on Tuesday after talks with the port authority had broken down.';
    expect(mapOf(`<div>${line}<br>${line}</div>`).text).toBe(`${line}\n\n${line}`);
  });
});

describe('offsets to the page and back', () => {
  it('finds words that run through several elements', () => {
    const { rangeOf, map, text } = mapOf('<p>“We <a>asked</a> for\n <b>rest</b>,” she said.</p>');
    const range = rangeOf('“We asked for rest,”');
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('“We asked for rest,”');
    expect(range && map.toOffset(range.endContainer, range.endOffset)).toBe(text.indexOf(' she'));
  });

  it('finds words with something unseen between them, and not those with something new', () => {
    const { document, rangeOf } = mapOf(
      '<p>“We <a>asked<svg><title>Link</title></svg></a> for <span hidden>an ad</span>rest,” she said.</p>',
    );
    const range = rangeOf('“We asked for rest,”');
    expect(range?.startContainer.textContent).toBe('“We ');
    expect(range?.endContainer.textContent).toBe('rest,” she said.');
    document.querySelector('a')?.after(' Subscribe now!');
    expect(rangeOf('“We asked for rest,”')).toBeNull();
  });

  it('finds what begins between two paragraphs', () => {
    const { map, text } = mapOf('<p>One.</p>Two.');
    expect(map.toRange(text.indexOf('Two') - 1, text.length)?.toString()).toBe('Two.');
  });

  it('tells paragraphs of one text node apart', () => {
    const { map, text } = mapOf('<pre>First one.\n\nSecond one.\n\nThird one.</pre>');
    for (const words of ['First', 'one.\n\nSecond', 'Second', 'Third one.']) {
      const start = text.indexOf(words);
      const range = map.toRange(start, start + words.length)!;
      expect(map.toOffset(range.startContainer, range.startOffset)).toBe(start);
      expect(map.toOffset(range.endContainer, range.endOffset)).toBe(start + words.length);
    }
  });

  it('has no place for what is outside, empty or turned round', () => {
    const { map, text, document } = mapOf('<p>some words</p>');
    expect(map.toRange(3, 3)).toBeNull();
    expect(map.toRange(5, 3)).toBeNull();
    expect(map.toRange(-1, 3)).toBeNull();
    expect(map.toRange(0, text.length + 9)).toBeNull();
    expect(map.toOffset(document.head, 0)).toBeNull();
  });

  it('finds a paragraph again that the page has written anew', () => {
    const { rangeOf, document } = mapOf(
      '<main><p>First words of it.</p><p>The pilots ask for rest.</p></main>',
    );
    const main = document.querySelector('main') as Element;
    main.innerHTML =
      '<div>Breaking: fog.</div><div><p>First words of it.</p><p>The pilots <i>ask</i> for rest.</p></div>';
    expect(rangeOf('pilots ask for rest')?.toString()).toBe('pilots ask for rest');
  });

  it('finds words in a paragraph that has changed around them', () => {
    const { rangeOf, document } = mapOf(
      '<p>Nine pilots said on Tuesday that they ask for rest in the night.</p>',
    );
    (document.querySelector('p') as Element).innerHTML =
      'Eleven pilots said on Tuesday that they ask for rest in the night.';
    expect(rangeOf('they ask for rest')?.toString()).toBe('they ask for rest');
    expect(rangeOf('Nine pilots')).toBeNull();
  });

  it('says that words are gone, and finds them when they come back', () => {
    const { rangeOf, document } = mapOf('<p>The pilots ask for rest in the night.</p>');
    const p = document.querySelector('p') as Element;
    p.remove();
    expect(rangeOf('pilots ask')).toBeNull();
    document.body.append(p);
    expect(rangeOf('pilots ask')?.toString()).toBe('pilots ask');
  });

  it('is right for every slice of any page', () => {
    const words = fc.stringMatching(/^[a-zé“”.\u00AD \n]{0,12}$/);
    const html = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words,
        fc.constant('<br>'),
        fc
          .tuple(
            fc.constantFrom('p', 'div', 'b', 'a', 'span', 'li', 'aside', 'script'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      ),
    })).tree;
    fc.assert(
      fc.property(html, fc.nat(), fc.nat(), (page, a, b) => {
        const { text, map, document } = mapOf(page);
        const before = document.body.innerHTML;
        const start = a % (text.length + 1);
        const end = b % (text.length + 1);
        const range = map.toRange(start, end);
        // A range over two paragraphs runs over a script between them, too.
        const shown = range?.cloneContents();
        for (const script of shown?.querySelectorAll('script') ?? []) script.remove();
        if (shown) expect(withoutSpace(shown.textContent ?? '')).toBe(withoutSpace(text.slice(start, end)));
        else if (start < end && !page.includes('<script')) expect(text.slice(start, end).trim()).toBe('');
        expect(document.body.innerHTML).toBe(before);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
