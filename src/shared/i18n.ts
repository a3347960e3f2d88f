/**
 * The words of the interface in one language: message templates from `_locales`, and dates, numbers, lists and
 * country names from Intl. Pure: messages are handed in, so the same code serves popup, card, background and CLI.
 */

/** A `messages.json` as WebExtensions have it. */
export type MessageFile = Record<
  string,
  { message: string; description?: string; placeholders?: Record<string, { content: string }> }
>;

/** Key to template; in the template only `$1` … `$9` are left to fill in. Small enough to send to a content script. */
export type MessageTable = Record<string, string>;

export interface Translator {
  /** BCP 47. */
  readonly locale: string;
  /** Whether a message of this key exists: for keys that are made from data. */
  has(key: string): boolean;
  /** The message with `$1` … `$9` filled in. An unknown key gives the key itself: seen in tests, harmless on a page. */
  t(key: string, ...subs: (string | number)[]): string;
  /**
   * The form of the message for a count: `key_one`, `key_other` … as Intl.PluralRules has them (`key_other` where a
   * form is missing). `$1` is the count, written for the locale; `subs` follow from `$2`.
   */
  plural(key: string, count: number, ...subs: (string | number)[]): string;
  /** The place in an order ("third"): `key_one`, `key_two` … by the locale's ordinal rules; `$1` is the number. */
  ordinal(key: string, count: number, ...subs: (string | number)[]): string;
  /** "2013", "2013-03" or "2013-03-14…" (ISO) in words, no more precise than it is. Anything else comes back as it is. */
  date(iso: string): string;
  number(value: number): string;
  percent(share: number): string;
  /** Name of an ISO 3166 alpha-2 country; null where Intl knows none. */
  country(code: string): string | null;
  list(items: string[], kind?: 'and' | 'or'): string;
}

/**
 * Flattens message files to one table; later files win, so `readMessages(en, de)` falls back to English.
 * Named placeholders become the `$n` they stand for, `$$` stays a dollar sign.
 */
export function readMessages(...files: MessageFile[]): MessageTable {
  const table: MessageTable = {};
  for (const file of files) {
    for (const [key, { message, placeholders }] of Object.entries(file)) {
      const contents = new Map(
        Object.entries(placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
      );
      table[key] = message.replace(/\$(\w+)\$/g, (whole, name: string) => {
        return contents.get(name.toLowerCase()) ?? whole;
      });
    }
  }
  return table;
}

/** Dates in plain "en" are written 14 March 2013: the order that most readers of English use, and never ambiguous. */
const DATE_LOCALES: Record<string, string> = { en: 'en-GB' };

const DATE_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** `messages` is what `readMessages` gives. Intl objects are made when first needed and kept. */
export function createTranslator(locale: string, messages: MessageTable): Translator {
  const has = (key: string) => Object.hasOwn(messages, key);
  const lazy = <T>(make: () => T) => {
    let made: T | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const plurals = lazy(() => new Intl.PluralRules(locale));
  const ordinals = lazy(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  const percents = lazy(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const countries = lazy(() => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }));
  const lists = {
    and: lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
    or: lazy(() => new Intl.ListFormat(locale, { type: 'disjunction' })),
  };
  const dates = DATE_PARTS.map((parts) =>
    lazy(() => new Intl.DateTimeFormat(DATE_LOCALES[locale] ?? locale, { ...parts, timeZone: 'UTC' })),
  );

  function t(key: string, ...subs: (string | number)[]): string {
    const template = has(key) ? messages[key]! : key;
    return template.replace(/\$(?:\$|([1-9]))/g, (_, digit?: string) =>
      digit ? String(subs[Number(digit) - 1] ?? '') : '$',
    );
  }

  function inForm(key: string, form: string, count: number, subs: (string | number)[]): string {
    const exact = `${key}_${form}`;
    return t(has(exact) ? exact : `${key}_other`, numbers().format(count), ...subs);
  }

  return {
    locale,
    has,
    t,
    plural: (key, count, ...subs) => inForm(key, plurals().select(count), count, subs),
    ordinal: (key, count, ...subs) => inForm(key, ordinals().select(count), count, subs),
    date(iso) {
      const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
      if (!match) return iso;
      const [, year, month, day] = match;
      const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
      return dates[day ? 2 : month ? 1 : 0]!().format(time);
    },
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    country(code) {
      if (!/^[A-Z]{2}$/.test(code)) return null;
      return countries().of(code) ?? null;
    },
    list: (items, kind = 'and') => lists[kind]().format(items),
  };
}
