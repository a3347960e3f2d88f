/** Packs the table of leaders for the extension and for Node: called by the build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTs } from './import-ts.mjs';

const DATA = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src/leaders/data');

/**
 * The bytes of leaders.bin, which `openLeaders` of src/leaders/index.ts takes. `table` is the text of
 * src/leaders/data/leaders.tsv; read from there where it is left out.
 */
export async function packLeaders(table) {
  const [text, places, { packLeaders: pack }, { parseTable }] = await Promise.all([
    table ?? readFile(path.join(DATA, 'leaders.tsv'), 'utf8'),
    readFile(path.join(DATA, 'places.tsv'), 'utf8'),
    importTs('src/leaders/pack.ts'),
    importTs('src/leaders/table.ts'),
  ]);
  return pack(parseTable(text), places);
}

/** What the options page tells of the table: how many people, and the newest day that a source was asked. */
export async function aboutLeaders() {
  const [text, { parseTable }] = await Promise.all([
    readFile(path.join(DATA, 'leaders.tsv'), 'utf8'),
    importTs('src/leaders/table.ts'),
  ]);
  const rows = parseTable(text);
  const days = rows.flatMap(({ offices }) => offices.map(({ asOf }) => asOf));
  return { people: rows.length, asOf: days.reduce((newest, day) => (day > newest ? day : newest), '') };
}
