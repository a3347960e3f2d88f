import { describe, expect, it } from 'vitest';
import { officeLabel } from '../../../src/leaders/office-label.ts';
import { addDays, isHeldOn, yearsBetween } from '../../../src/leaders/office-on-day.ts';
import type { OfficeRow, PersonRow } from '../../../src/leaders/table.ts';
import type { Profile } from '../../../src/leaders/types.ts';
import { open, person } from './build-table.ts';

const TODAY = '2026-11-23';

function profileOf(row: PersonRow, published: string | null): Profile {
  const [who] = open([row]).identify({
    published,
    today: TODAY,
    otherNames: ['Norway'],
    people: [{ name: row.name, forms: [], roles: ['Norwegian leader'], gender: null, mentions: 1 }],
  });
  if (who?.kind !== 'leader') throw new Error(`${row.name} is not told`);
  return who.profile;
}

const anna = (offices: Partial<OfficeRow>[], more: Partial<PersonRow> = {}) =>
  person('Q11', 'Anna Bergstrøm', offices, { born: '1950-01-01', gender: 'f', ...more });

describe('an office on a day', () => {
  const dates = { start: '', end: '', endBefore: '', asOf: '' };
  it.each([
    [{ start: '2010-05-06', end: '2014-05-06' }, '2010-05-05', false],
    [{ start: '2010-05-06', end: '2014-05-06' }, '2010-05-06', true],
    [{ start: '2010-05-06', end: '2014-05-06' }, '2014-05-05', true],
    [{ start: '2010-05-06', end: '2014-05-06' }, '2014-05-06', false],
    [{ start: '2010-05-06', endBefore: '2014-05-06', asOf: '2014-01-01' }, '2014-05-05', true],
    [{ start: '2010-05-06', endBefore: '2014-05-06' }, '2014-05-06', false],
    [{ start: '2010-05-06', asOf: '2014-05-06' }, '2015-06-10', true],
    [{ start: '2010-05-06', asOf: '2014-05-06' }, '2015-06-11', false],
    [{ start: '2010', end: '2014' }, '2010-03-01', true],
    [{ start: '2010', end: '2014' }, '2014-01-01', false],
    [{ start: '2010-05', end: '2014-06' }, '2010-04-30', false],
    [{ asOf: '2025' }, '2025-03-01', true],
    [{ asOf: '2025' }, '2024-12-31', false],
    [{ start: '~2025-04-17', asOf: '2026-01-01' }, '2025-04-17', true],
    [{ start: '2010-05-06' }, '2010-05-06', false],
  ])('%j on %s: %s', (some, day, held) => expect(isHeldOn({ ...dates, ...some }, day)).toBe(held));

  it('counts days and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2023', 31)).toBe('2023-02-01');
    expect(yearsBetween('2010-01-01', '2015-07')).toBeCloseTo(5.5, 1);
  });
});

describe('a profile', () => {
  it('has the office then and now, with no more precision than the data', () => {
    const profile = profileOf(
      anna([
        { start: '2010', end: '2014-06' },
        { title: 'President', kind: 'head-of-state', start: '2020-05-06', asOf: '2026-08-22' },
      ]),
      '2012-01-01',
    );
    expect(profile.then).toMatchObject({ label: 'Prime Minister of Norway', from: '2010', to: '2014-06' });
    expect(profile.now).toMatchObject({ label: 'President of Norway', from: '2020-05-06', to: null });
    expect(profile).toMatchObject({ last: null, next: null, asOf: '2026-08-22' });
  });

  it('tells who has left, and who has not begun', () => {
    const row = anna([{ start: '2010-01-01', end: '2014-06-01' }]);
    expect(profileOf(row, '2016-01-01')).toMatchObject({
      then: null,
      now: null,
      last: { to: '2014-06-01' },
      next: null,
    });
    expect(profileOf(row, '2009-06-01')).toMatchObject({ then: null, next: { from: '2010-01-01' } });
  });

  it('takes today where the article has no date, or none that is one', () => {
    const row = anna([{ start: '2010-01-01', asOf: '2026-08-22' }]);
    expect(profileOf(row, null).then?.from).toBe('2010-01-01');
    expect(profileOf(row, 'yesterday').then?.from).toBe('2010-01-01');
  });

  it('puts the office of highest rank first, then the one begun last', () => {
    const profile = profileOf(
      anna([
        { title: 'Leader of the Opposition', kind: 'party-leader', start: '2011-01-01', end: '2030-01-01' },
        { title: 'Minister of Finance', kind: 'minister', start: '2011-01-01', end: '2030-01-01' },
        { title: 'Prime Minister', start: '2012-01-01', end: '2030-01-01' },
        { title: 'President', kind: 'head-of-state', start: '2013-01-01', end: '2030-01-01' },
      ]),
      '2014-01-01',
    );
    expect(profile.then?.title).toBe('President');
    expect(profile.alsoThen.map(({ title }) => title)).toEqual([
      'Prime Minister',
      'Minister of Finance',
      'Leader of the Opposition',
    ]);
  });

  it('puts the own country before another: a president who is also co-prince abroad', () => {
    const start = '2017-05-14';
    const profile = profileOf(
      anna([
        { title: 'Co-prince', kind: 'monarch', jurisdiction: 'AD', start, asOf: '2026-01-21' },
        { title: 'President', kind: 'head-of-state', start, asOf: '2026-01-21' },
      ]),
      '2018-01-01',
    );
    expect(profile.then?.label).toBe('President of Norway');
  });

  it('lets nobody hold an office after death', () => {
    const profile = profileOf(
      anna([{ start: '2010-01-01', end: '2030-01-01' }], { died: '2015-02-03' }),
      '2015-06-01',
    );
    expect(profile).toMatchObject({ then: null, now: null, died: '2015-02-03' });
  });

  it('shows a beginning that is only the first day seen as its year', () => {
    const row = anna([{ start: '~2020-04-17', asOf: '2026-08-22' }]);
    expect(profileOf(row, '2021-01-01').then?.from).toBe('2020');
  });

  it('links the Wikipedia article by its title', () => {
    const row = anna([{ start: '2010-01-01', end: '2014-01-01' }], {
      wikipedia: 'Anna Bergstrøm (politician)',
    });
    expect(profileOf(row, '2012-01-01').wikipedia).toBe(
      'https://en.wikipedia.org/wiki/Anna_Bergstr%C3%B8m_(politician)',
    );
  });
});

describe('labels', () => {
  it.each([
    ['President', 'CN', 'President of China'],
    ['Prime Minister', 'GB', 'Prime Minister of the United Kingdom'],
    ['Senator for CA', 'US', 'US Senator for California'],
    ['Representative', 'US', 'US Representative'],
    ['Governor', 'US-OH', 'Governor of Ohio'],
    ['Secretary General of NATO', 'NATO', 'Secretary General of NATO'],
    ['Minister of Foreign Affairs', 'FR', 'Minister of Foreign Affairs (France)'],
    ['First Minister', 'GB-SCT', 'First Minister of Scotland'],
    ['Prime Minister of Montenegro', 'ME', 'Prime Minister of Montenegro'],
    ['Governor', 'XX-YY', 'Governor'],
    ['Pope', 'VA', 'Pope'],
  ])('%s, %s', (title, jurisdiction, label) => expect(officeLabel(title, jurisdiction)).toBe(label));
});
