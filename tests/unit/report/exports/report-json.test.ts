import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toReportJson } from '../../../../src/report/exports/report-json.ts';
import { HOWS } from '../../../../src/text/types.ts';
import * as reports from '../../../gallery/reports.ts';

const SCHEMA = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../../docs/report.schema.json'), 'utf8'),
);
const ACCESSED = '2024-05-18T09:30:00.000Z';
// The format of dates is checked by pattern; ajv knows "date-time" only with a further package.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const isValid = ajv.compile(SCHEMA);

describe('the Report as JSON', () => {
  it.each(Object.entries(reports))('keeps to its published schema, and loses nothing: %s', (_, report) => {
    const read = JSON.parse(toReportJson(report, ACCESSED));
    isValid(read);
    expect(isValid.errors ?? []).toEqual([]);
    expect(read).toEqual({ format: 1, accessed: ACCESSED, ...report });
  });

  it.each([
    ['an offset that is none', (read: { quotes: { start: unknown }[] }) => (read.quotes[0]!.start = -1)],
    ['a missing text', (read: { text?: string }) => delete read.text],
    ['an unknown way', (read: { quotes: { how: unknown }[] }) => (read.quotes[0]!.how = 'guessed')],
  ])('the schema refuses %s', (_, spoil) => {
    const read = JSON.parse(toReportJson(reports.usual, ACCESSED));
    spoil(read);
    expect(isValid(read)).toBe(false);
  });

  it('the schema lists every way in which a speaker is found', () => {
    expect(SCHEMA.properties.quotes.items.properties.how.enum).toEqual([null, ...HOWS]);
  });
});
