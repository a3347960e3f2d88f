import { describe, expect, it } from 'vitest';
import { createTranslator, type MessageFile, readMessages } from '../../../src/shared/i18n.ts';

const file: MessageFile = {
  greeting: { message: 'Read by $name$', placeholders: { name: { content: '$1' } } },
  price: { message: 'costs $$1' },
  times_one: { message: 'quoted once' },
  times_other: { message: 'quoted $1 times by $2' },
  place_two: { message: '$1nd' },
  place_other: { message: '$1th' },
};
const en = createTranslator('en', readMessages(file));

describe('messages', () => {
  it.each([
    [en.t('greeting', 'Ann $2 Lee'), 'Read by Ann $2 Lee'],
    [en.t('price'), 'costs $1'],
    [en.t('missing_key'), 'missing_key'],
    [en.t('constructor'), 'constructor'],
    [en.plural('times', 1), 'quoted once'],
    [en.plural('times', 1200, 'her'), 'quoted 1,200 times by her'],
    [en.ordinal('place', 2), '2nd'],
    [en.ordinal('place', 3), '3th'],
  ])('%s', (got, wanted) => expect(got).toBe(wanted));

  it('falls back to the first file where the second lacks a key', () => {
    const de = createTranslator('de', readMessages(file, { greeting: { message: 'Gelesen von $1' } }));
    expect(de.t('greeting', 'Ann')).toBe('Gelesen von Ann');
    expect(de.plural('times', 1)).toBe('quoted once');
  });
});

describe('dates', () => {
  const de = createTranslator('de', {});
  it.each([
    ['2013', '2013', '2013'],
    ['2013-03', 'March 2013', 'März 2013'],
    ['2013-03-14', '14 March 2013', '14. März 2013'],
    ['2013-03-14T23:59:00-05:00', '14 March 2013', '14. März 2013'],
    ['soon', 'soon', 'soon'],
  ])('%s says no more than it knows', (iso, english, german) => {
    expect(en.date(iso)).toBe(english);
    expect(de.date(iso)).toBe(german);
  });
});

describe('countries and lists', () => {
  it('names countries, and nothing for what is none', () => {
    expect(en.country('CN')).toBe('China');
    expect(en.country('NATO')).toBeNull();
    expect(en.country('US-CA')).toBeNull();
  });
  it('joins', () => {
    expect(en.list(['A', 'B'], 'or')).toBe('A or B');
    expect(en.list(['A', 'B', 'C'])).toBe('A, B, and C');
  });
});
