/** Loads the interface's words from the extension's own `_locales`. How a file is read is handed in. */
import { type MessageFile, type MessageTable, readMessages } from './i18n.ts';
import type { Settings } from './settings.ts';

export const LOCALES = ['en', 'de', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The locale for the setting, and for 'auto' the browser's language ("de-AT" → "de"); English where there is none. */
export function localeFor(language: Settings['language'], browserLanguage: string): Locale {
  const wanted = language === 'auto' ? browserLanguage.toLowerCase().split(/[-_]/, 1)[0] : language;
  return LOCALES.find((locale) => locale === wanted) ?? 'en';
}

/** English fills what the locale lacks. `readFile` gets a path in the extension and gives its parsed JSON. */
export async function loadMessages(
  locale: Locale,
  readFile: (path: string) => Promise<unknown>,
): Promise<MessageTable> {
  const locales: Locale[] = locale === 'en' ? ['en'] : ['en', locale];
  const files = await Promise.all(locales.map((name) => readFile(`/_locales/${name}/messages.json`)));
  return readMessages(...(files as MessageFile[]));
}
