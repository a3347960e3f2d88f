import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../src/report/exports/csv.ts';
import type { Report } from '../../../../src/report/types.ts';
import { hostile, long, sixty, usual } from '../../../gallery/reports.ts';

const ACCESSED = '2024-05-18T09:30:00.000Z';
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('CSV', () => {
  it.each([
    ['usual', usual],
    ['long', long],
    ['sixty', sixty],
  ])('read back by a library it has every quotation as it stands: %s', (_, report) => {
    const rows = read(toCsv(report, ACCESSED));
    expect(rows.map((row) => row['quotation'])).toEqual(
      report.quotes.map(({ start, end }) => report.text.slice(start, end)),
    );
    expect(rows.map((row) => row['speaker'])).toEqual(report.quotes.map(({ speaker }) => speaker ?? ''));
  });

  it('says for each quotation who, as what, where and when', () => {
    expect(read(toCsv(usual, ACCESSED))[1]).toEqual({
      quotation: '“It is nine years late, and I will not pretend otherwise,”',
      speaker: 'Elin Vasstrand',
      'role in the article': 'Premier',
      'office on that date': 'Premier of Norvale',
      confidence: 'sure',
      'how found': 'pronoun',
      headline: usual.article.headline,
      outlet: 'The Tidewater Courier',
      authors: 'Ines Calloway',
      published: '2024-05-17',
      address: 'https://courier.example/harbour/bridge-opens',
      'link to quotation': expect.stringMatching(
        /^https:\/\/courier\.example\/harbour\/bridge-opens#:~:text=/,
      ),
      accessed: ACCESSED,
    });
  });

  it('gives a spreadsheet nothing to calculate', () => {
    const [row] = read(toCsv(hostile, ACCESSED));
    expect(row!['role in the article']).toBe("'=cmd|calc");
    expect(row!['headline']).toMatch(/^<img/);
  });

  it('reads back whatever the words are, and no field begins as a formula', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '=', '+', '-', '@', '\t', '\0', '“', '＝'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (said, speaker) => {
        const report: Report = {
          ...usual,
          text: said,
          people: [],
          quotes: [
            {
              start: 0,
              end: said.length,
              speaker,
              person: null,
              mention: null,
              cue: null,
              how: null,
              confidence: 'sure',
            },
          ],
        };
        const [row] = read(toCsv(report, ACCESSED));
        for (const [column, value] of [
          ['quotation', said],
          ['speaker', speaker],
        ] as const) {
          const got = row![column]!;
          expect([value, `'${value}`]).toContain(got);
          expect(got).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/);
        }
      }),
    );
  });
});
