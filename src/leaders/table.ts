/**
 * The table of leaders as text: one person a line, fields parted by tabs, sorted by id, so that a change can be
 * read in a diff. Lines that begin with "#" are remarks.
 *
 *   id  name  family  gender  born  died  country  wikipedia  party  aliases  office  office …
 *
 * `wikipedia` is "=" where the English article has the person's name. Aliases are parted by "|", and so are the
 * fields of an office: title|jurisdiction|kind|start|end|endBefore|asOf|source codes (see sources.txt).
 * Empty means: not known.
 */
import type { OfficeKind } from './types.ts';

export interface OfficeRow {
  title: string;
  jurisdiction: string;
  kind: OfficeKind;
  /** Dates are "2013", "2013-03" or "2013-03-14"; empty: not known. */
  start: string;
  /** The first day on which the office was no longer held. */
  end: string;
  /** No source has an end, but someone else held the seat from this day. */
  endBefore: string;
  /** The last day on which a source showed the holder. */
  asOf: string;
  sources: string[];
}

export interface PersonRow {
  id: string;
  name: string;
  /** The surname, where the source marks it. */
  family: string;
  gender: 'f' | 'm' | '';
  born: string;
  died: string;
  country: string;
  wikipedia: string;
  party: string;
  aliases: string[];
  offices: OfficeRow[];
}

/** Rows of the table's text. Throws on a line that does not have its fields: the table is made by a tool. */
export function parseTable(text: string): PersonRow[] {
  const rows: PersonRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [id, name, family, gender, born, died, country, wikipedia, party, aliases, ...offices] =
      line.split('\t');
    if (!id || !name || aliases === undefined || offices.length === 0) {
      throw new Error(`Line ${index + 1} of the leaders' table is not complete: ${line.slice(0, 80)}`);
    }
    rows.push({
      id,
      name,
      family: family!,
      gender: gender as PersonRow['gender'],
      born: born!,
      died: died!,
      country: country!,
      wikipedia: wikipedia === '=' ? name : wikipedia!,
      party: party!,
      aliases: aliases === '' ? [] : aliases.split('|'),
      offices: offices.map((office) => {
        const [title, jurisdiction, kind, start, end, endBefore, asOf, sources] = office.split('|');
        if (!title || sources === undefined) {
          throw new Error(`Line ${index + 1} of the leaders' table has a broken office: ${office}`);
        }
        return {
          title,
          jurisdiction: jurisdiction!,
          kind: kind as OfficeKind,
          start: start!,
          end: end!,
          endBefore: endBefore!,
          asOf: asOf!,
          sources: sources.split(' '),
        };
      }),
    });
  }
  return rows;
}

/** The table's text for rows in any order; the same rows give the same text. */
export function formatTable(rows: readonly PersonRow[], remarks: readonly string[]): string {
  const lines = [...rows].sort((a, b) => compareIds(a.id, b.id)).map(formatPerson);
  return `${[...remarks.map((remark) => `# ${remark}`), ...lines].join('\n')}\n`;
}

function formatPerson(person: PersonRow): string {
  const { id, name, family, gender, born, died, country, wikipedia, party, aliases, offices } = person;
  const page = wikipedia === name ? '=' : wikipedia;
  return [
    ...[id, name, family, gender, born, died, country, page, party, aliases.join('|')],
    ...offices.map(({ title, jurisdiction, kind, start, end, endBefore, asOf, sources }) =>
      [title, jurisdiction, kind, start, end, endBefore, asOf, sources.join(' ')].join('|'),
    ),
  ].join('\t');
}

/** Wikidata's ids by number, then all others by letters. */
export function compareIds(a: string, b: string): number {
  const numberOf = (id: string) => (/^Q\d+$/.test(id) ? Number(id.slice(1)) : Number.POSITIVE_INFINITY);
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
