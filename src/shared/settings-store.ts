/**
 * Settings in the browser's storage. Storage is handed in: `storage.sync` where the browser has it (it works
 * without an account too), tests hand in their own.
 */
import { changeSettings, readSettings, type Settings } from './settings.ts';

/** The part of `browser.storage.StorageArea` that is needed. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  onChanged: {
    addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
    removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  };
}

export interface SettingsStore {
  /** Never fails: storage that cannot be read gives the defaults. */
  load(): Promise<Settings>;
  /** Rejects where the browser does not store it (quota, switched off) or a value may not be. */
  change(patch: Partial<Settings>): Promise<Settings>;
  /** Back to the defaults. */
  reset(): Promise<Settings>;
  /** Calls with the settings after each change, from wherever it came. Returns its own end. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

const KEY = 'settings';

/** `onBroken` hears of stored fields that cannot be used, once for each store. */
export function createSettingsStore(
  area: SettingsArea,
  onBroken: (fields: string[]) => void = () => {},
): SettingsStore {
  let hasComplained = false;
  /** Changes run one after the other: each starts from what the one before has stored. */
  let lastChange: Promise<unknown> = Promise.resolve();

  function read(stored: unknown): Settings {
    const { settings, broken } = readSettings(stored);
    if (broken.length && !hasComplained) {
      hasComplained = true;
      onBroken(broken);
    }
    return settings;
  }

  function inTurn(write: () => Promise<Settings>): Promise<Settings> {
    const written = lastChange.then(write, write);
    lastChange = written.catch(() => {});
    return written;
  }

  return {
    async load() {
      try {
        return read((await area.get(KEY))[KEY]);
      } catch {
        return read(undefined);
      }
    },
    change: (patch) =>
      inTurn(async () => {
        const next = changeSettings((await area.get(KEY))[KEY], patch);
        if (Object.keys(next.changed).length) await area.set({ [KEY]: next });
        else await area.remove(KEY);
        return read(next);
      }),
    reset: () =>
      inTurn(async () => {
        await area.remove(KEY);
        return read(undefined);
      }),
    subscribe(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
        if (Object.hasOwn(changes, KEY)) listener(read(changes[KEY]?.newValue));
      };
      area.onChanged.addListener(onChanged);
      return () => area.onChanged.removeListener(onChanged);
    },
  };
}
