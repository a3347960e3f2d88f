import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeSettings,
  DEFAULTS,
  isSiteOff,
  readSettings,
  SETTINGS_VERSION,
  siteOf,
  type Upgrade,
} from '../../../src/shared/settings.ts';

const stored = (changed: Record<string, unknown>, version = SETTINGS_VERSION) => ({ version, changed });

describe('reading settings', () => {
  it.each([
    ['nothing stored', undefined],
    ['null', null],
    ['a string', 'marks'],
    ['a list', []],
    ['no version', { changed: { marks: 'none' } }],
    ['a version that is none', stored({ marks: 'none' }, 0.5)],
    ['changes that are a list', { version: 1, changed: ['none'] }],
  ])('%s gives the defaults', (_, value) => {
    expect(readSettings(value)).toEqual({ settings: DEFAULTS, broken: [] });
  });

  it('takes what was changed and fills the rest', () => {
    const { settings } = readSettings(stored({ marks: 'none', openDelayMs: 800 }));
    expect(settings).toEqual({ ...DEFAULTS, marks: 'none', openDelayMs: 800 });
  });

  it.each([
    ['marks', 'everything'],
    ['marks', 7],
    ['openDelayMs', '500'],
    ['openDelayMs', Number.NaN],
    ['openDelayMs', 10],
    ['openDelayMs', 1e9],
    ['sitesOff', 'courier.example'],
    ['language', 'xx'],
    ['hoverKey', null],
  ])('a broken %s (%o) falls back alone, and is named', (field, value) => {
    const { settings, broken } = readSettings(stored({ colours: 'single', [field]: value }));
    expect(settings).toEqual({ ...DEFAULTS, colours: 'single' });
    expect(broken).toEqual([field]);
  });

  it('drops from a list of sites what is no site, and what is there twice', () => {
    const { settings, broken } = readSettings(
      stored({ sitesOff: ['courier.example', 5, '', 'https://www.courier.example/a', 'b.example'] }),
    );
    expect(settings.sitesOff).toEqual(['courier.example', 'b.example']);
    expect(broken).toEqual([]);
  });

  it('never throws, and gives only values that it would store itself', () => {
    fc.assert(
      fc.property(fc.anything(), (changed) => {
        const { settings } = readSettings({ version: 1, changed });
        expect(() => changeSettings(undefined, settings)).not.toThrow();
      }),
    );
  });
});

describe('changing settings', () => {
  it('stores only what differs from the defaults', () => {
    const once = changeSettings(undefined, { marks: 'none', runs: 'every-page' });
    expect(once).toEqual(stored({ marks: 'none' }));
    expect(changeSettings(once, { marks: 'people', sitesOff: ['a.example'] })).toEqual(
      stored({ sitesOff: ['a.example'] }),
    );
  });

  it('keeps what a newer version has written', () => {
    const newer = stored({ marks: 'none', tomorrow: true }, 9);
    expect(changeSettings(newer, { colours: 'single' })).toEqual(
      stored({ marks: 'none', tomorrow: true, colours: 'single' }, 9),
    );
    expect(readSettings(newer).settings.marks).toBe('none');
  });

  it('refuses a value that may not be', () => {
    expect(() => changeSettings(undefined, { openDelayMs: -1 })).toThrow(RangeError);
  });
});

describe('upgrades', () => {
  // Steps as they will be written when the second and third version come.
  const steps: Upgrade[] = [
    ({ highlight, ...rest }) => ({ ...rest, ...(highlight === false ? { marks: 'none' } : {}) }),
    ({ delay, ...rest }) => (typeof delay === 'number' ? { ...rest, openDelayMs: delay * 100 } : rest),
  ];
  const old = Object.freeze({ version: 1, changed: Object.freeze({ highlight: false, delay: 8 }) });

  it('run in order, from the version that was stored', () => {
    expect(readSettings(old, steps).settings).toEqual({ ...DEFAULTS, marks: 'none', openDelayMs: 800 });
    const second = stored({ delay: 3, marks: 'both' }, 2);
    expect(readSettings(second, steps).settings).toEqual({ ...DEFAULTS, marks: 'both', openDelayMs: 300 });
  });

  it('are stored with the next change, and run no second time', () => {
    const upgraded = changeSettings(old, { colours: 'single' }, steps);
    expect(upgraded).toEqual(stored({ marks: 'none', openDelayMs: 800, colours: 'single' }, 3));
    expect(changeSettings(upgraded, {}, steps)).toEqual(upgraded);
  });
});

describe('sites', () => {
  it.each([
    ['https://www.Courier.example/a?b', 'courier.example'],
    ['courier.example', 'courier.example'],
    [' courier.example:8080/x ', 'courier.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['', null],
    ['no site', null],
    [undefined, null],
  ])('%o → %o', (address, site) => expect(siteOf(address)).toBe(site));

  it.each([
    ['courier.example', true],
    ['www.courier.example', true],
    ['live.courier.example', true],
    ['mycourier.example', false],
    ['example', false],
    ['', false],
  ])('courier.example off: %s is off: %o', (host, isOff) =>
    expect(isSiteOff({ sitesOff: ['courier.example'] }, host)).toBe(isOff),
  );
});
