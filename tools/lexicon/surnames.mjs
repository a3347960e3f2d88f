/**
 * Surnames of some fifty countries (@faker-js/faker, as in first-names.mjs): none is kept in a table, but none should be
 * taken for a word that is. The packed tables (src/text/word-table.ts) take some strangers for their own.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage, fold } from './first-names.mjs';

/** Set of surnames, folded. */
export async function surnames() {
  const { allLocales } = await import(pathToFileURL(path.join(fetchPackage('faker'), 'dist/index.js')).href);
  const found = new Set();
  for (const locale of Object.values(allLocales))
    for (const list of Object.values(locale.person?.last_name ?? {}))
      for (const name of Array.isArray(list) ? list : []) {
        const key = typeof name === 'string' ? fold(name) : null;
        if (key !== null) found.add(key);
      }
  return found;
}
