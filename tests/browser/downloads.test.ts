/** The files that a reader gets: really downloaded, and read again by what would read them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/report/types.ts';
import { waitForSpeakers } from '../../tools/support/reader-steps.mjs';
import { until } from '../../tools/support/waiting.mjs';
import { CSL_SCHEMA } from '../support/csl-schema.ts';
import { inBothBrowsers, ROOT, type Visit } from '../support/in-both-browsers.ts';
import { readSpeakers } from '../support/read-popup.ts';
import { takeAway } from '../support/use-popup.ts';

const SAMPLE = readFileSync(path.join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8');
const REPORT_SCHEMA = JSON.parse(readFileSync(path.join(ROOT, 'docs/report.schema.json'), 'utf8'));

inBothBrowsers('files of the sample article', (session) => {
  let visit: Visit;
  /** What the popup shows. */
  let quotations: { words: string; speaker: string }[];
  /** The one file with this ending; ".json" is not ".csl.json". */
  const nameOf = (ending: string) =>
    readdirSync(session.downloads).find((name) => name.replace(/^[^.]*/, '') === ending) ?? `none ${ending}`;
  const saved = (ending: string) => readFileSync(path.join(session.downloads, nameOf(ending)), 'utf8');
  const readReport = () => JSON.parse(saved('.json')) as Report;

  beforeAll(async () => {
    visit = await session.visit(session.site.add('/sample', SAMPLE));
    await waitForSpeakers(session.browser, visit.page);
    const popup = await session.browser.openPopup(visit.page);
    const speakers = await readSpeakers(popup);
    quotations = speakers.flatMap(({ name, quotations: said }) =>
      said.map((words) => ({ words, speaker: name })),
    );
    for (const words of [
      'Save text (Markdown)',
      'Save table (CSV)',
      'Save data (JSON)',
      'Save for Zotero and others (CSL-JSON)',
    ]) {
      await takeAway(popup, words);
    }
    await until(10_000, 'four files', () => {
      const names = readdirSync(session.downloads);
      return names.length === 4 && names.every((name) => /\.(md|csv|json)$/.test(name));
    });
    await popup.close();
  });

  it('have day and headline in their names', () => {
    for (const ending of ['.md', '.csv', '.json', '.csl.json']) {
      expect(nameOf(ending)).toMatch(/^2016-03-\d\d .*Obama and Trudeau agree/);
    }
  });

  it('CSV: a library reads every quotation with its speaker and source, and nothing else', () => {
    const rows = parse(saved('.csv'), { bom: true, columns: true }) as Record<string, string>[];
    const { article, text, quotes } = readReport();
    expect(rows.map((row) => row['quotation'])).toEqual(
      quotes.map(({ start, end }) => text.slice(start, end)),
    );
    for (const row of rows) {
      expect(row).toMatchObject({
        headline: article.headline,
        outlet: article.site,
        authors: article.authors.join('; '),
        published: article.published,
        address: article.url,
        accessed: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
      });
    }
    for (const { words, speaker } of quotations) {
      expect(rows.filter((row) => row['quotation'] === words).map((row) => row['speaker'])).toContain(
        speaker,
      );
    }
    expect(rows.find((row) => row['speaker'] === 'David Doniger')?.['role in the article']).toContain(
      'director of the climate and clean air program',
    );
  });

  it('CSV: each row links to the words on the page', () => {
    const rows = parse(saved('.csv'), { bom: true, columns: true }) as Record<string, string>[];
    for (const row of rows) expect(row['link to quotation']).toMatch(/^https?:[^#]+#:~:text=/);
  });

  it('JSON: keeps to its published schema, with every quotation a slice of its text', () => {
    const isValid = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true }).compile(
      REPORT_SCHEMA,
    );
    const report = readReport();
    isValid(report);
    expect(isValid.errors ?? []).toEqual([]);
    const all = report.quotes.map(({ start, end }) => report.text.slice(start, end));
    expect(all).toEqual(expect.arrayContaining(quotations.map(({ words }) => words)));
  });

  it('CSL-JSON: an item by the schema, with all quotations in its note', () => {
    const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_SCHEMA);
    const items = JSON.parse(saved('.csl.json'));
    isValid(items);
    expect(isValid.errors ?? []).toEqual([]);
    for (const { words, speaker } of quotations) {
      expect(items[0].note).toContain(words);
      expect(items[0].note).toContain(speaker);
    }
  });

  it('Markdown: every speaker, and every quotation as it stands', () => {
    const text = saved('.md');
    for (const { words, speaker } of quotations) {
      expect(text).toContain(`## ${speaker}`);
      expect(text).toContain(words);
    }
  });
});
