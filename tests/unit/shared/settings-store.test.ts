import { describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../../src/shared/settings.ts';
import { createSettingsStore, type SettingsArea } from '../../../src/shared/settings-store.ts';

type Listener = Parameters<SettingsArea['onChanged']['addListener']>[0];

/** Storage in memory that tells of changes, as the browser's does. */
function memoryArea(stored: Record<string, unknown> = {}) {
  const listeners = new Set<Listener>();
  const tell = (key: string, newValue?: unknown) => {
    for (const listener of listeners) listener({ [key]: { newValue } });
  };
  const area: SettingsArea = {
    get: async (key) => structuredClone(key in stored ? { [key]: stored[key] } : {}),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) {
        stored[key] = structuredClone(value);
        tell(key, value);
      }
    },
    remove: async (key) => {
      delete stored[key];
      tell(key);
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  return { area, stored, listeners, tell };
}

describe('the settings store', () => {
  it('a fresh install stores nothing until something is changed', async () => {
    const { area, stored } = memoryArea();
    const store = createSettingsStore(area);
    expect(await store.load()).toEqual(DEFAULTS);
    expect(stored).toEqual({});
    await store.change({ marks: 'none' });
    expect(stored).toEqual({ settings: { version: 1, changed: { marks: 'none' } } });
    await store.change({ marks: 'people' });
    expect(stored).toEqual({});
  });

  it('changes made at the same time are all kept', async () => {
    const { area } = memoryArea();
    const store = createSettingsStore(area);
    await Promise.all([
      store.change({ marks: 'none' }),
      store.change({ colours: 'single' }),
      store.change({ runs: 'on-click' }),
    ]);
    expect(await store.load()).toEqual({ ...DEFAULTS, marks: 'none', colours: 'single', runs: 'on-click' });
  });

  it('says once that a stored field cannot be used', async () => {
    const { area } = memoryArea({ settings: { version: 1, changed: { marks: 5 } } });
    const onBroken = vi.fn();
    const store = createSettingsStore(area, onBroken);
    await store.load();
    await store.load();
    expect(onBroken.mock.calls).toEqual([[['marks']]]);
  });

  it('reads defaults where the browser gives nothing, and tells whoever changes something', async () => {
    const { area } = memoryArea();
    const no = () => Promise.reject(new Error('storage is off'));
    const store = createSettingsStore({ ...area, get: no, set: no });
    expect(await store.load()).toEqual(DEFAULTS);
    await expect(store.change({ marks: 'none' })).rejects.toThrow('storage is off');
  });

  it('a change that fails does not hold up the next', async () => {
    const { area, stored } = memoryArea();
    const store = createSettingsStore(area);
    await expect(store.change({ openDelayMs: -5 })).rejects.toThrow(RangeError);
    await store.change({ marks: 'both' });
    expect(stored).toHaveProperty('settings.changed.marks', 'both');
  });

  it('tells of changes from elsewhere, until it is told to stop', async () => {
    const { area, tell, listeners } = memoryArea();
    const seen: string[] = [];
    const stop = createSettingsStore(area).subscribe((settings) => seen.push(settings.marks));
    tell('settings', { version: 1, changed: { marks: 'none' } });
    tell('people.rejected', []);
    tell('settings');
    stop();
    tell('settings', { version: 1, changed: { marks: 'both' } });
    expect(seen).toEqual(['none', 'people']);
    expect(listeners.size).toBe(0);
  });

  it('resets', async () => {
    const { area, stored } = memoryArea({ settings: { version: 1, changed: { marks: 'none' } } });
    expect(await createSettingsStore(area).reset()).toEqual(DEFAULTS);
    expect(stored).toEqual({});
  });
});
