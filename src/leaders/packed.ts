/**
 * The packed table of leaders, read where it lies: opening it reads a header; a look-up reads the few blocks that it
 * needs. The layout is in pack.ts.
 */
import { ByteReader } from './bytes.ts';
import { fromDayCode } from './day-code.ts';
import { bareWord, foldWords, skeleton, wordKey } from './fold.ts';
import { BLOCK, FrontCodedList } from './front-coded.ts';
import type { OfficeDates } from './office-on-day.ts';
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
import type { OfficeKind } from './types.ts';

export interface HeldOffice extends OfficeDates {
  title: string;
  jurisdiction: string;
  kind: OfficeKind;
}

export interface Leader {
  /** Position in the table. */
  index: number;
  id: string;
  gender: 'female' | 'male' | null;
  country: string;
  born: string;
  died: string;
  wikipedia: string | null;
  /** Words of the name, then of each alias, as displayed. */
  names: string[][];
  /** `[first, end)` of the surname in the first name. */
  surname: readonly [number, number];
  offices: HeldOffice[];
}

/** A word of names in the table that is like a word that was asked for. */
export interface WordHit {
  word: string;
  isExact: boolean;
  /** Positions of the people whose names have the word, ascending. */
  people: Uint16Array;
}

interface WordBlock {
  words: string[];
  /** The keys under which the words are found, as far as a search came by. */
  keys: (string | undefined)[];
  /** Who has each word; read when a word is found. */
  people: (Uint16Array | undefined)[];
}

export class PackedLeaders {
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #words: FrontCodedList;
  readonly #titles: FrontCodedList;
  readonly #holdersAt: number;
  readonly #peopleAt: number;
  readonly #codesAt: number;
  readonly #placesAt: number;
  readonly #firstKeysAt: number;
  readonly #view: DataView;
  #codes: string[] | null = null;
  /** Blocks of `words` that were read, with the keys under which their words are found. */
  readonly #blocks: (WordBlock | undefined)[] = [];
  /** The key of the first word of each block, as far as a search came by. */
  readonly #firstKeys: (string | undefined)[] = [];
  readonly #wordCache = new Map<number, { word: string; folded: string[] }>();

  /** Throws where the bytes are not a packed table of this layout. */
  constructor(bytes: Uint8Array) {
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 4 * HEADER_FIELDS || header.getUint32(0, true) !== MAGIC) {
      throw new Error('Not a packed table of leaders, or one of another version');
    }
    const part = (index: number) => header.getUint32(4 * (index + 2), true);
    this.#bytes = bytes;
    this.#view = header;
    this.count = header.getUint32(4, true);
    this.#words = new FrontCodedList(bytes, part(0));
    this.#holdersAt = part(1);
    this.#titles = new FrontCodedList(bytes, part(2));
    this.#codesAt = part(3);
    this.#peopleAt = part(4);
    this.#placesAt = part(5);
    this.#firstKeysAt = part(6);
  }

  /** The text of words for countries, for places.ts. */
  get places(): string {
    return new ByteReader(this.#bytes, this.#placesAt).text();
  }

  /** All words of names that are like `word` (same skeleton); those that fold alike are exact. */
  findWord(word: string): WordHit[] {
    const bare = bareWord(word);
    const key = skeleton(bare);
    const hits: WordHit[] = [];
    for (let at = this.#lastBlockBefore(key); at * BLOCK < this.#words.length; at++) {
      const block = this.#block(at);
      const { words, people } = block;
      for (let offset = firstWithKey(block, key); offset < words.length; offset++) {
        if (keyAt(block, offset) > key) return hits;
        const candidate = words[offset]!;
        const holders = people[offset] ?? this.#holders(at, offset);
        people[offset] = holders;
        hits.push({ word: candidate, isExact: bareWord(candidate) === bare, people: holders });
      }
    }
    return hits;
  }

  /** The name and the aliases of a person, in folded words with hyphens parted: for comparing names. */
  foldedNames(index: number): string[][] {
    const reader = this.#seekPerson(index);
    this.#readHead(reader);
    return times(reader.byte(), () => {
      const words: string[] = [];
      for (let left = reader.byte(); left > 0; left--) {
        for (const part of this.#word(reader.u16()).folded) words.push(part);
      }
      return words;
    });
  }

  leader(index: number): Leader {
    const reader = this.#seekPerson(index);
    const { flags, ownId, country, born, died, page, pageWords, surname } = this.#readHead(reader);
    const names = times(reader.byte(), () => times(reader.byte(), () => this.#word(reader.u16()).word));
    const offices = times(reader.byte(), () => this.#readOffice(reader));
    const name = names[0]!.join(' ');
    return {
      index,
      id: ownId ?? slugOf(name, country),
      gender: (flags & 3) === 1 ? 'female' : (flags & 3) === 2 ? 'male' : null,
      country,
      born,
      died,
      wikipedia: page === Page.none ? null : page === Page.follows ? pageWords : name + pageWords,
      names,
      surname: [surname >> 4, surname & 15],
      offices,
    };
  }

  /** All of a record that stands before the names. */
  #readHead(reader: ByteReader) {
    const number = reader.varint();
    const ownId = number === ID_FOLLOWS ? reader.text() : number === ID_IS_SLUG ? null : `Q${number}`;
    const flags = reader.byte();
    const country = this.#code(reader.varint());
    const born = fromDayCode(reader.u16(), FIRST_YEAR);
    const died = flags & 16 ? fromDayCode(reader.u16(), FIRST_YEAR) : '';
    const page = (flags >> 2) & 3;
    const pageWords = page === Page.follows || page === Page.nameAnd ? reader.text() : '';
    const surname = reader.byte();
    return { flags, ownId, country, born, died, page, pageWords, surname };
  }

  #readOffice(reader: ByteReader): HeldOffice {
    const title = this.#titles.get(reader.varint());
    const code = reader.varint();
    const flags = reader.byte();
    const date = (bit: number) => (flags & bit ? fromDayCode(reader.u16(), FIRST_YEAR) : '');
    const start = date(16);
    return {
      title,
      jurisdiction: this.#code(code >> 1),
      kind: KINDS[flags & 15]!,
      start: code & 1 ? `~${start}` : start,
      end: date(32),
      endBefore: date(64),
      asOf: date(128),
    };
  }

  #seekPerson(index: number): ByteReader {
    const blocks = Math.ceil(this.count / PEOPLE_BLOCK);
    const reader = new ByteReader(this.#bytes, this.#peopleAt + 4 * Math.floor(index / PEOPLE_BLOCK));
    reader.at = this.#peopleAt + 4 * blocks + reader.u16() + reader.u16() * 0x10000;
    for (let skip = index % PEOPLE_BLOCK; skip > 0; skip--) {
      const length = reader.varint();
      reader.at += length;
    }
    reader.varint();
    return reader;
  }

  #holders(block: number, offset: number): Uint16Array {
    const blocks = Math.ceil(this.#words.length / BLOCK);
    const reader = new ByteReader(this.#bytes, this.#holdersAt + 4 * block);
    reader.at = this.#holdersAt + 4 * blocks + reader.u16() + reader.u16() * 0x10000;
    for (let skip = offset; skip > 0; skip--) reader.skipVarints(reader.varint());
    const people = new Uint16Array(reader.varint());
    let before = -1;
    for (let i = 0; i < people.length; i++) {
      before += reader.varint() + 1;
      people[i] = before;
    }
    return people;
  }

  #word(index: number): { word: string; folded: string[] } {
    let cached = this.#wordCache.get(index);
    if (cached === undefined) {
      const word = this.#words.get(index);
      cached = { word, folded: foldWords(word) };
      this.#wordCache.set(index, cached);
    }
    return cached;
  }

  #block(at: number): WordBlock {
    let block = this.#blocks[at];
    if (!block) {
      const words = this.#words.block(at);
      block = { words, keys: [], people: [] };
      this.#blocks[at] = block;
    }
    return block;
  }

  #code(index: number): string {
    this.#codes ??= new ByteReader(this.#bytes, this.#codesAt).text().split('\n');
    return this.#codes[index] ?? '';
  }

  /** The last block whose first word comes before `key`: words of that key may begin in it. */
  #lastBlockBefore(key: string): number {
    const prefix = prefixOf(key);
    let low = 0;
    let high = Math.ceil(this.#words.length / BLOCK);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#beginsBefore(middle, key, prefix)) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  /** Whether the first word of a block comes before `key`, whose prefix is handed in too. */
  #beginsBefore(block: number, key: string, prefix: number): boolean {
    const first = this.#view.getUint32(this.#firstKeysAt + 4 * block, true);
    if (first !== prefix) return first < prefix;
    this.#firstKeys[block] ??= wordKey(this.#words.get(block * BLOCK));
    return this.#firstKeys[block] < key;
  }
}

function keyAt({ words, keys }: WordBlock, offset: number): string {
  keys[offset] ??= wordKey(words[offset]!);
  return keys[offset];
}

/** The first word of the block whose key is `key` or comes behind it. Making a key costs more than a comparison. */
function firstWithKey(block: WordBlock, key: string): number {
  let low = 0;
  let high = block.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(block, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function times<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make());
  return made;
}
