/**
 * Small numbers kept for thousands of words in about a byte a word: a static function (Dietzfelbinger & Pagh, "Succinct
 * Data Structures for Retrieval and Approximate Membership", 2008). A word's four places, one in each quarter of the
 * slots, and a mask are hashed from its letters; the XOR of all five is the word's value. The words themselves are not
 * stored: a word that was never put in yields any number of `width` bits, which is mostly no value. Still such a table
 * may weigh in a decision, but must not be alone in it. Made by tools/support/make-word-table.mjs.
 */
export interface WordTable {
  /** Slots in each quarter. */
  quarter: number;
  /** Bits of a slot, at most 16. */
  width: number;
  /** Values are below this. `count` of 2^`width` strangers are taken for words that are in. */
  count: number;
  seed: number;
  /** The slots, lowest bit first, in base64. */
  slots: string;
}

/** The number of places a word has, and where the mask lies behind them in what `hashWord` writes. */
export const PLACES = 4;

/** Writes a word's places in a table of this shape to `into`, and its mask behind them; shared with the tool. */
export function hashWord(
  word: string,
  { quarter, width, seed }: Pick<WordTable, 'quarter' | 'width' | 'seed'>,
  into: Int32Array,
): void {
  let a = seed ^ 0x9e3779b9;
  let b = seed ^ 0x85ebca6b;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x5bd1e995) ^ (b >>> 15);
  }
  for (let place = 0; place <= PLACES; place++) {
    a = mix(a + b);
    into[place] = place < PLACES ? place * quarter + within(a, quarter) : a >>> (32 - width);
  }
}

/** Finalizer of MurmurHash3: each bit of what goes in changes each bit of what comes out. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A 32-bit number scaled to 0 … size - 1. */
const within = (value: number, size: number) => Math.floor(((value >>> 0) / 0x100000000) * size);

const hashed = new Int32Array(PLACES + 1);

/** Gives the look-up: the value of a word, -1 for a word that is not in. */
export function openWordTable(table: WordTable): (word: string) => number {
  const { width, count } = table;
  let bytes: string | undefined;
  return (word) => {
    bytes ??= atob(table.slots);
    hashWord(word, table, hashed);
    let value = hashed[PLACES]!;
    for (let place = 0; place < PLACES; place++) {
      const bit = hashed[place]! * width;
      const at = bit >> 3;
      // Behind the last byte stands NaN, of which bit operations make 0.
      const three = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8) | (bytes.charCodeAt(at + 2) << 16);
      value ^= three >> (bit & 7);
    }
    value &= (1 << width) - 1;
    return value < count ? value : -1;
  };
}
