/**
 * Packs the table of leaders into the bytes that ship with the extension (read by packed.ts, never parsed as a whole).
 *
 *   header    magic, first year of dates, number of people, where the parts below begin (u32 each)
 *   words     the distinct words of all names, front-coded, sorted by skeleton: words that are alike stand together
 *   holders   for each word the people whose names have it (ascending, as differences), by blocks as in `words`
 *   titles    the distinct titles of offices, front-coded
 *   codes     jurisdictions, most used first
 *   people    records, with the beginning of every 8th
 *   places    words for countries and nationalities, as the text that places.ts reads
 */
import { ByteWriter } from './bytes.ts';
import { toDayCode } from './day-code.ts';
import { fold, foldWords, wordKey } from './fold.ts';
import { BLOCK, writeFrontCoded } from './front-coded.ts';
import {
  FIRST_YEAR,
  HEADER_FIELDS,
  ID_FOLLOWS,
  ID_IS_SLUG,
  KINDS,
  MAGIC,
  Page,
  PEOPLE_BLOCK,
  prefixOf,
  slugOf,
} from './packed-layout.ts';
import { findSurname, isSuffix } from './surname.ts';
import type { OfficeRow, PersonRow } from './table.ts';

/** `places` is the text that ships as it is. Throws where the rows do not fit the form (too many words of names). */
export function packLeaders(rows: readonly PersonRow[], places: string): Uint8Array {
  const names = rows.map(namesOf);
  const words = sortedWords(names.flat());
  const wordIndex = new Map(words.map((word, index) => [word, index]));
  if (rows.length > 0xffff) throw new Error(`${rows.length} people do not fit two bytes`);
  if (words.length > 0xffff) throw new Error(`${words.length} words do not fit two bytes`);
  const titles = [...new Set(rows.flatMap((row) => row.offices.map((office) => office.title)))].sort();
  const titleIndex = new Map(titles.map((title, index) => [title, index]));
  const codes = byUse(rows.flatMap((row) => [row.country, ...row.offices.map((o) => o.jurisdiction)]));
  const codeIndex = new Map(codes.map((code, index) => [code, index]));

  const parts = [
    write((out) => writeFrontCoded(words, out)),
    write((out) => writeHolders(words, names, out)),
    write((out) => writeFrontCoded(titles, out)),
    write((out) => out.text(codes.join('\n'))),
    write(writePeople),
    write((out) => out.text(places)),
    write((out) => writeFirstKeys(words, out)),
  ];
  const header = new DataView(new ArrayBuffer(4 * HEADER_FIELDS));
  let at = header.byteLength;
  for (const [index, value] of [MAGIC, rows.length].entries()) header.setUint32(4 * index, value, true);
  for (const [index, part] of parts.entries()) {
    header.setUint32(4 * (index + 2), at, true);
    at += part.length;
  }
  const packed = new Uint8Array(at);
  packed.set(new Uint8Array(header.buffer));
  at = header.byteLength;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;

  function writePeople(out: ByteWriter): void {
    const body = new ByteWriter();
    const starts: number[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % PEOPLE_BLOCK === 0) starts.push(body.length);
      const record = write((inner) => writePerson(row, names[index]!, inner));
      body.varint(record.length);
      body.raw(record);
    }
    for (const start of starts) {
      out.u16(start & 0xffff);
      out.u16(start >>> 16);
    }
    out.raw(body.take());
  }

  function writePerson(row: PersonRow, forms: string[][], out: ByteWriter): void {
    if (/^Q\d+$/.test(row.id)) out.varint(Number(row.id.slice(1)));
    else if (row.id === slugOf(row.name, row.country)) out.varint(ID_IS_SLUG);
    else {
      out.varint(ID_FOLLOWS);
      out.text(row.id);
    }
    const page = pageOf(row);
    out.byte(
      (row.gender === 'f' ? 1 : row.gender === 'm' ? 2 : 0) | (page << 2) | (row.died === '' ? 0 : 16),
    );
    out.varint(codeIndex.get(row.country)!);
    out.u16(dayCode(row.born));
    if (row.died !== '') out.u16(dayCode(row.died));
    if (page === Page.follows) out.text(row.wikipedia);
    if (page === Page.nameAnd) out.text(row.wikipedia.slice(row.name.length));
    const [first, end] = findSurname(forms[0]!, row.family, row.country);
    out.byte((first << 4) | end);
    out.byte(forms.length);
    for (const form of forms) {
      out.byte(form.length);
      for (const word of form) out.u16(wordIndex.get(word)!);
    }
    out.byte(row.offices.length);
    for (const office of row.offices) writeOffice(office, out);
  }

  function writeOffice(office: OfficeRow, out: ByteWriter): void {
    const { start, end, endBefore, asOf } = office;
    const isSeenFrom = start.startsWith('~');
    const dates = [
      start.replace('~', ''),
      end,
      end === '' ? endBefore : '',
      end === '' && endBefore === '' ? asOf : '',
    ];
    out.varint(titleIndex.get(office.title)!);
    out.varint(codeIndex.get(office.jurisdiction)! * 2 + (isSeenFrom ? 1 : 0));
    let flags = KINDS.indexOf(office.kind);
    for (const [index, date] of dates.entries()) if (date !== '') flags |= 16 << index;
    out.byte(flags);
    for (const date of dates) if (date !== '') out.u16(dayCode(date));
  }
}

function pageOf({ name, wikipedia }: PersonRow): number {
  if (wikipedia === '') return Page.none;
  if (wikipedia === name) return Page.name;
  return wikipedia.startsWith(name) ? Page.nameAnd : Page.follows;
}

const dayCode = (date: string) => toDayCode(date, FIRST_YEAR);

function write(fill: (out: ByteWriter) => void): Uint8Array {
  const out = new ByteWriter();
  fill(out);
  return out.take();
}

/** The name's words, then those of each alias that says something new. At most 15 words and 15 names fit a record. */
function namesOf(row: PersonRow): string[][] {
  const seen = new Set<string>();
  const forms: string[][] = [];
  const peer = /^(.+?), \d*(st|nd|rd|th)?\s*(Baron|Baroness|Lord|Lady|Viscount|Earl)\b/.exec(row.name);
  for (const name of [row.name, ...(peer ? [peer[1]!] : []), ...row.aliases]) {
    const key = foldWords(name).join('');
    const words = name.split(' ').filter((word) => fold(word) !== '');
    // "Jesse Jackson" says nothing of "Jesse Jackson Jr.": it is the father's name.
    const isFathers =
      forms.length > 0 && isSuffix(fold(row.name.split(' ').at(-1)!)) && key === fathersKey(row.name);
    const isSurnameAlone = forms.length > 0 && words.length === 1;
    if (seen.has(key) || isSurnameAlone || isFathers || words.length === 0) continue;
    seen.add(key);
    forms.push(words.slice(0, 15));
  }
  return forms.slice(0, 15);
}

function fathersKey(name: string): string {
  return foldWords(name).slice(0, -1).join('');
}

function sortedWords(names: readonly string[][]): string[] {
  const keys = new Map<string, string>();
  for (const word of names.flat()) keys.set(word, wordKey(word));
  return [...keys].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1)).map(([word]) => word);
}

/** Of each block of words the key of the first, in short: a search looks there before it takes a word apart. */
function writeFirstKeys(words: readonly string[], out: ByteWriter): void {
  for (let at = 0; at < words.length; at += BLOCK) {
    const prefix = prefixOf(wordKey(words[at]!));
    out.u16(prefix & 0xffff);
    out.u16(prefix >>> 16);
  }
}

function writeHolders(words: readonly string[], names: readonly string[][][], out: ByteWriter): void {
  const holders = new Map<string, Set<number>>();
  for (const [person, forms] of names.entries()) {
    for (const word of forms.flat()) {
      const people = holders.get(word);
      if (people) people.add(person);
      else holders.set(word, new Set([person]));
    }
  }
  const body = new ByteWriter();
  const starts: number[] = [];
  for (const [index, word] of words.entries()) {
    if (index % BLOCK === 0) starts.push(body.length);
    const people = [...holders.get(word)!];
    body.varint(people.length);
    let before = -1;
    for (const person of people) {
      body.varint(person - before - 1);
      before = person;
    }
  }
  for (const start of starts) {
    out.u16(start & 0xffff);
    out.u16(start >>> 16);
  }
  out.raw(body.take());
}

function byUse(codes: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const code of codes) uses.set(code, (uses.get(code) ?? 0) + 1);
  return [...uses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
}
