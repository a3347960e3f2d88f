/**
 * Small numbers kept for thousands of words in about a byte a word: an XOR filter that stores a value beside its check
 * bits (Graf & Lemire, "Xor Filters", 2020). A word's three places, one in each third of the slots, are hashed from its
 * letters; their XOR is check bits and value. The words themselves are not stored: one of 2^checkBits words that were
 * never put in is taken for one that was, so such a table may weigh in a decision, but must not be alone in it.
 * Made by tools/support/make-word-table.mjs.
 */
export interface WordTable {
  /** Slots in each of the three thirds. */
  third: number;
  checkBits: number;
  /** 0: the table knows only who is in. */
  valueBits: number;
  seed: number;
  /** The slots, `checkBits + valueBits` bits each, lowest bit first, in base64. */
  slots: string;
}

/** Three slots, and the check bits that belong to the word. */
export interface WordPlaces {
  slots: readonly [number, number, number];
  check: number;
}

/** Where a word stands in a table; shared with the tool that makes it. */
export function placesOf(
  word: string,
  { third, checkBits, seed }: Omit<WordTable, 'slots' | 'valueBits'>,
): WordPlaces {
  let a = seed ^ 0x9e3779b9;
  let b = seed ^ 0x85ebca6b;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x5bd1e995) ^ (b >>> 15);
  }
  const first = mix(a ^ (b >>> 7));
  const second = mix(b ^ Math.imul(first, 0x27d4eb2f));
  const last = mix(first ^ Math.imul(second, 0x165667b1));
  return {
    slots: [within(first, third), third + within(second, third), 2 * third + within(last, third)],
    check: mix(last ^ second) >>> (32 - checkBits),
  };
}

/** Finalizer of MurmurHash3: each bit of what goes in changes each bit of what comes out. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A 32-bit number scaled to 0 … size - 1. */
const within = (value: number, size: number) => Math.floor(((value >>> 0) / 0x100000000) * size);

/** Gives the look-up: the value of a word, 0 in a table without values, -1 for a word that is not in. */
export function openWordTable(table: WordTable): (word: string) => number {
  const { checkBits, valueBits } = table;
  const width = checkBits + valueBits;
  const mask = (1 << width) - 1;
  let bytes: Uint8Array | undefined;
  const slot = (data: Uint8Array, index: number) => {
    const bit = index * width;
    const at = bit >> 3;
    return (
      (((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16)) >>> (bit & 7)) & mask
    );
  };
  return (word) => {
    bytes ??= Uint8Array.from(atob(table.slots), (character) => character.charCodeAt(0));
    const { slots, check } = placesOf(word, table);
    const stored = slot(bytes, slots[0]) ^ slot(bytes, slots[1]) ^ slot(bytes, slots[2]);
    return stored >>> valueBits === check ? stored & ((1 << valueBits) - 1) : -1;
  };
}
