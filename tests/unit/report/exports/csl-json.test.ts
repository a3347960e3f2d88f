import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import en from '../../../../src/_locales/en/messages.json';
import { toCslJson } from '../../../../src/report/exports/csl-json.ts';
import { createTranslator, readMessages } from '../../../../src/shared/i18n.ts';
import * as reports from '../../../gallery/reports.ts';
import { CSL_SCHEMA } from '../../../support/csl-schema.ts';

const tr = createTranslator('en', readMessages(en));
const ACCESSED = '2024-05-18T09:30:00.000Z';

const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_SCHEMA);

describe('CSL-JSON', () => {
  it.each(Object.entries(reports))('is an item as reference managers take it: %s', (_, report) => {
    isValid(JSON.parse(toCslJson(report, ACCESSED, tr)));
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('has the source, and every quotation with its speaker', () => {
    const [item] = JSON.parse(toCslJson(reports.usual, ACCESSED, tr));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      title: reports.usual.article.headline,
      author: [{ literal: 'Ines Calloway' }],
      'container-title': 'The Tidewater Courier',
      issued: { 'date-parts': [[2024, 5, 17]] },
      accessed: { 'date-parts': [[2024, 5, 18]] },
      URL: 'https://courier.example/harbour/bridge-opens',
    });
    const lines = item.note.split('\n');
    expect(lines).toHaveLength(reports.usual.quotes.length);
    expect(lines[2]).toBe('“But it stands.” — probably Elin Vasstrand, “Premier”');
    expect(lines.at(-1)).toBe('“an act of the sea” — speaker not stated');
  });

  it.each([
    ['2024', [[2024]]],
    ['2024-05', [[2024, 5]]],
    ['2024-05-17T23:30:00-05:00', [[2024, 5, 17]]],
  ])('says no more of the date than the page: %s', (published, parts) => {
    const report = { ...reports.single, article: { ...reports.single.article, published } };
    const [item] = JSON.parse(toCslJson(report, ACCESSED, tr));
    expect(item.issued).toEqual({ 'date-parts': parts });
  });

  it('leaves out what the page does not say', () => {
    const article = {
      ...reports.nothing.article,
      headline: null,
      published: null,
      site: null,
      url: null,
      language: null,
      authors: [],
    };
    const [item] = JSON.parse(toCslJson({ ...reports.nothing, article }, ACCESSED, tr));
    expect(Object.keys(item).sort()).toEqual(['accessed', 'id', 'type']);
  });
});
