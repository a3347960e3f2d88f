import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../../src/_locales/en/messages.json';
import { toMarkdown } from '../../../../src/report/exports/markdown.ts';
import { createTranslator, readMessages } from '../../../../src/shared/i18n.ts';
import { hostile, single, usual } from '../../../gallery/reports.ts';
import { makeUpReport } from '../../../support/made-up-report.ts';

const tr = createTranslator('en', readMessages(en));
const ACCESSED = '2024-05-18T09:30:00.000Z';

describe('Markdown', () => {
  it('has the source, a heading for each voice, and its quotations with the way back to them', () => {
    expect(toMarkdown(single, ACCESSED, tr)).toBe(`# Ferry to Harrow Point gets a second boat

“Ferry to Harrow Point gets a second boat”. 17 May 2024. <https://courier.example/harbour/bridge-opens> (read on 18 May 2024)

## Mara Lindqvist

“who has run the crossing for eleven years” · 1 quotation, 10 words

> “She is old, she is loud, and she is ours,”

named after the quotation · [Show on page](<https://courier.example/harbour/bridge-opens#:~:text=She%20is%20old%2C%20she%20is%20loud%2C%20and%20she%20is%20ours>)
`);
  });

  it('names every voice once, and what has none', () => {
    const headings = toMarkdown(usual, ACCESSED, tr).match(/^## .*/gm);
    expect(headings).toEqual([
      '## Tomas Okafor',
      '## Mara Lindqvist',
      '## Elin Vasstrand',
      '## A senior official at the Treasury',
      '## The Harbour Works',
      '## Speaker not stated',
      '## Named, not quoted',
    ]);
  });

  it('keeps markup of the page text', () => {
    const text = toMarkdown(hostile, ACCESSED, tr);
    expect(text).toContain('# \\<img src=x onerror=alert(1)\\>');
    expect(text).toContain('\\<script\\>alert(1)\\</script\\> \\& so on');
  });

  it('links to addresses of the web only', () => {
    // A page can write anything into its canonical address.
    const url = 'javascript:alert(1)';
    const text = toMarkdown({ ...single, article: { ...single.article, url } }, ACCESSED, tr);
    expect(text).not.toMatch(/\(<javascript|<javascript/);
  });

  it('no words of a page begin a heading, a list, a quotation or a link of their own', () => {
    const words = fc
      .string({
        unit: fc.constantFrom(
          'a',
          ' ',
          '#',
          '>',
          '-',
          '+',
          '*',
          '1',
          '.',
          ')',
          '[',
          ']',
          '(',
          '`',
          '<',
          '\n',
          '|',
          '_',
        ),
      })
      .filter((text) => /a/.test(text));
    fc.assert(
      fc.property(words, (said) => {
        const report = makeUpReport({ paragraphs: [said], people: [], quotes: [{ said, by: said }] });
        const lines = toMarkdown(report, ACCESSED, tr).split('\n');
        for (const line of lines) {
          const own = line.replace(/^>(?: |$)|^## |^# /, '').replace(/^\s+/, '');
          expect(own).not.toMatch(/^(?:#|>|[-+*] |\d+[.)]|```|\|)/);
          expect(
            own.replace(/\\./g, '').replace(/\[Show on page\]\(<[^<>]*>\)|<https:[^<>]*>/, ''),
          ).not.toMatch(/[[\]<>`]/);
        }
      }),
    );
  });
});
