import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import de from '../../../src/_locales/de/messages.json';
import en from '../../../src/_locales/en/messages.json';
import es from '../../../src/_locales/es/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import { type MessageFile, readMessages } from '../../../src/shared/i18n.ts';
import { loadMessages, localeFor } from '../../../src/shared/load-words.ts';
import { HOWS } from '../../../src/text/types.ts';

const FILES: Record<string, MessageFile> = { en, de, fr, es };
const SOURCE = path.resolve(import.meta.dirname, '../../../src');

/** Forms that a language's plural or ordinal rules ask for may differ; the forms of English need not. */
const withoutForm = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
/** English has the titles of offices from the table of leaders. */
const isOwn = (key: string) => key.startsWith('office_title_');
const keysOf = (file: MessageFile) =>
  [...new Set(Object.keys(file).map(withoutForm))].filter((key) => !isOwn(key)).sort();
const placesOf = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

describe('the interface in each language', () => {
  it.each(['de', 'fr', 'es'])('%s says everything that English says', (locale) => {
    expect(keysOf(FILES[locale]!)).toEqual(keysOf(en));
  });

  it.each(['de', 'fr', 'es'])('%s fills in the same things', (locale) => {
    const english: MessageFile = en;
    for (const [key, { message }] of Object.entries(FILES[locale]!)) {
      const original = english[key] ?? english[`${withoutForm(key)}_other`];
      // "once" needs no number.
      if (/_(?:zero|one|two)$/.test(key) || isOwn(key)) continue;
      expect([key, placesOf(message)]).toEqual([key, placesOf(original!.message)]);
    }
  });

  it('has a word for each way in which a speaker is found', () => {
    const table = readMessages(en);
    for (const index of HOWS.keys()) expect(table).toHaveProperty(`how_${index}`);
  });

  it('has every message that the code asks for by name', () => {
    const table = readMessages(en);
    const missing: string[] = [];
    for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const code = readFileSync(path.join(SOURCE, file), 'utf8');
      for (const [, method, key] of code.matchAll(/\.(t|plural|ordinal)\(\s*'([a-z]\w*)'/g)) {
        const wanted = method === 't' ? key! : `${key}_other`;
        if (!Object.hasOwn(table, wanted)) missing.push(`${file}: ${wanted}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('the locale', () => {
  it.each([
    ['auto', 'de-AT', 'de'],
    ['auto', 'fr', 'fr'],
    ['auto', 'pt_BR', 'en'],
    ['auto', '', 'en'],
    ['es', 'de', 'es'],
  ] as const)('setting %s in a browser that speaks %s: %s', (language, browser, locale) =>
    expect(localeFor(language, browser)).toBe(locale),
  );

  it('falls back to English word by word', async () => {
    const files: Record<string, unknown> = {
      '/_locales/en/messages.json': { a: { message: 'one' }, b: { message: 'two' } },
      '/_locales/de/messages.json': { a: { message: 'eins' } },
    };
    expect(await loadMessages('de', async (file) => files[file])).toEqual({ a: 'eins', b: 'two' });
  });
});
