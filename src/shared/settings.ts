/**
 * What the reader of the news can choose. Pure: what was stored is handed in.
 * Stored: the version and only what was changed, so that a fresh install cannot overwrite another machine.
 */

export interface Settings {
  /** Which words are marked on the page. */
  marks: 'people' | 'quotations' | 'both' | 'none';
  /** The first mention in each paragraph, or all of them. */
  markEvery: 'first-in-paragraph' | 'all';
  /** On every page, or only on pages where the toolbar button was clicked. */
  runs: 'every-page' | 'on-click';
  /** Hosts on which nothing is done, without "www."; each stands for its subdomains too. */
  sitesOff: string[];
  /** BCP 47 of one of the locales, or 'auto' for the browser's. */
  language: 'auto' | 'en' | 'de' | 'fr' | 'es';
  colours: 'voices' | 'single' | 'underline';
  /** Milliseconds from the pointer's rest to the card. */
  openDelayMs: number;
  /** Key that must be held for the card to open; 'none': plain hover. */
  hoverKey: 'none' | 'Alt' | 'Control' | 'Shift';
}

export const DEFAULTS: Readonly<Settings> = {
  marks: 'people',
  markEvery: 'first-in-paragraph',
  runs: 'every-page',
  sitesOff: [],
  language: 'auto',
  colours: 'voices',
  openDelayMs: 500,
  hoverKey: 'none',
};

export const SETTINGS_VERSION = 1;

/** What lies in storage. Fields that this version does not know are kept: a newer copy may have written them. */
export interface StoredSettings {
  version: number;
  changed: Record<string, unknown>;
}

/** One step from version n (its index) + 1 to the next: takes and gives `changed`. */
export type Upgrade = (changed: Record<string, unknown>) => Record<string, unknown>;

/** The steps from version 1 on, in order. There has been one version so far. */
export const UPGRADES: readonly Upgrade[] = [];

/** Storage that syncs takes 8 KB for one item; a host has at most 253 characters, the usual one 15. */
const MAX_SITES_OFF = 300;
/** Below, the card opens on every move of the pointer; above, nobody waits for it. */
const DELAY_MS = { min: 150, max: 3000 };

const oneOf =
  <T extends string>(...values: T[]) =>
  (value: unknown): T | undefined =>
    values.find((allowed) => allowed === value);

/** Each gives the value as it may be used, or undefined for one that may not. */
const CHECKS: { [K in keyof Settings]: (value: unknown) => Settings[K] | undefined } = {
  marks: oneOf('people', 'quotations', 'both', 'none'),
  markEvery: oneOf('first-in-paragraph', 'all'),
  runs: oneOf('every-page', 'on-click'),
  sitesOff: (value) =>
    Array.isArray(value)
      ? [...new Set(value.map(siteOf).filter((site) => site !== null))].slice(0, MAX_SITES_OFF)
      : undefined,
  language: oneOf('auto', 'en', 'de', 'fr', 'es'),
  colours: oneOf('voices', 'single', 'underline'),
  openDelayMs: (value) =>
    typeof value === 'number' && value >= DELAY_MS.min && value <= DELAY_MS.max
      ? Math.round(value)
      : undefined,
  hoverKey: oneOf('none', 'Alt', 'Control', 'Shift'),
};

const FIELDS = Object.keys(DEFAULTS) as (keyof Settings)[];

export interface ReadSettings {
  settings: Settings;
  /** Fields that were stored with a value that cannot be used; they have their defaults. */
  broken: string[];
}

/** Upgrades, checks each field alone, fills the gaps. Takes anything; empty storage gives the defaults. */
export function readSettings(stored: unknown, upgrades: readonly Upgrade[] = UPGRADES): ReadSettings {
  const { changed } = upgraded(stored, upgrades);
  const settings: Settings = { ...DEFAULTS, sitesOff: [...DEFAULTS.sitesOff] };
  const broken: string[] = [];
  const take = <K extends keyof Settings>(field: K) => {
    if (!Object.hasOwn(changed, field)) return;
    const value = CHECKS[field](changed[field]);
    if (value === undefined) broken.push(field);
    else settings[field] = value;
  };
  for (const field of FIELDS) take(field);
  return { settings, broken };
}

/** What is to be stored after a change. A field that is back at its default is stored no more. */
export function changeSettings(
  stored: unknown,
  patch: Partial<Settings>,
  upgrades: readonly Upgrade[] = UPGRADES,
): StoredSettings {
  const { version, changed } = upgraded(stored, upgrades);
  const next = { ...changed };
  for (const field of FIELDS) {
    if (patch[field] === undefined) continue;
    const value = CHECKS[field](patch[field]);
    if (value === undefined) throw new RangeError(`settings: ${field} cannot be ${String(patch[field])}`);
    if (JSON.stringify(value) === JSON.stringify(DEFAULTS[field])) delete next[field];
    else next[field] = value;
  }
  return { version, changed: next };
}

function upgraded(stored: unknown, upgrades: readonly Upgrade[]): StoredSettings {
  const newest = upgrades.length + 1;
  if (!isStored(stored)) return { version: newest, changed: {} };
  let { changed } = stored;
  for (let version = stored.version; version < newest; version += 1)
    changed = upgrades[version - 1]!({ ...changed });
  return { version: Math.max(stored.version, newest), changed };
}

function isStored(value: unknown): value is StoredSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { version, changed } = value as Partial<StoredSettings>;
  const isCounted = Number.isInteger(version) && (version as number) >= 1;
  return isCounted && typeof changed === 'object' && changed !== null && !Array.isArray(changed);
}

/** The host as it stands in `sitesOff`: "https://www.Example.com/a" and "example.com" → "example.com"; null: no host. */
export function siteOf(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const trimmed = address.trim();
  if (!trimmed) return null;
  try {
    const { hostname } = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
    return hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

/** Whether nothing is to be done on this host. */
export function isSiteOff(settings: Pick<Settings, 'sitesOff'>, host: string): boolean {
  const site = siteOf(host);
  return site !== null && settings.sitesOff.some((off) => site === off || site.endsWith(`.${off}`));
}
