/** Makes the tables that src/text/word-table.ts reads. */
import { importTs } from './import-ts.mjs';

const { hashWord, openWordTable, PLACES } = await importTs('src/text/word-table.ts');

/** Slots for each word: below about 1.024 a system of equations in four unknowns each has no solution. */
const ROOM = 1.03;
const SPARE_SLOTS = 12;
const MAX_WIDTH = 16;
const MAX_SEEDS = 50;
/** Solutions that are compared where strangers are to be kept out. */
const TRIES = 400;

/**
 * `values`: Map from word to a whole number below `count`. Of words that are not in it, `count` of 2^`width` will be
 * taken for one that is. `strangers` maps words that should rather not be to what each weighs: of many tables the one
 * that takes the least weight of them is kept. Deterministic. Throws where a value does not fit.
 */
export function makeWordTable(values, { width, count, strangers = new Map() }) {
  if (width > MAX_WIDTH) throw new RangeError(`slots of more than ${MAX_WIDTH} bits`);
  for (const [word, value] of values) {
    if (!Number.isInteger(value) || value < 0 || value >= count) {
      throw new RangeError(`${word}: ${value} is not below ${count}`);
    }
  }
  const quarter = Math.ceil((values.size * ROOM + SPARE_SLOTS) / PLACES);
  for (let seed = 1; seed <= MAX_SEEDS; seed++) {
    const shape = { quarter, width, count, seed };
    const rows = eliminate(values, shape);
    if (!rows) continue;
    const random = randomNumbers(seed);
    const make = () => ({ ...shape, slots: packSlots(solve(rows, shape, random), width) });
    let best = make();
    let least = weightTaken(best, strangers);
    for (let tries = 1; tries < TRIES && least > 0; tries++) {
      const table = make();
      const taken = weightTaken(table, strangers);
      if (taken < least) [best, least] = [table, taken];
    }
    return best;
  }
  throw new Error(`no table for ${values.size} words with any of ${MAX_SEEDS} seeds`);
}

function weightTaken(table, strangers) {
  const look = openWordTable(table);
  let weight = 0;
  for (const [word, weighs] of strangers) if (look(word) >= 0) weight += weighs;
  return weight;
}

/**
 * Each word is an equation over GF(2): the XOR of its slots is its value masked. By Gaussian elimination, for each slot
 * the equation that sets it by later slots: `bits` is a bit set of slots. null where two equations disagree.
 */
function eliminate(values, shape) {
  const size = PLACES * shape.quarter;
  const rows = new Array(size).fill(null);
  const hashed = new Int32Array(PLACES + 1);
  for (const [word, value] of values) {
    hashWord(word, shape, hashed);
    const bits = new Uint32Array((size + 31) >> 5);
    for (let place = 0; place < PLACES; place++) bits[hashed[place] >> 5] ^= 1 << (hashed[place] & 31);
    let sum = value ^ hashed[PLACES];
    let slot = nextSlot(bits, 0);
    while (slot >= 0 && rows[slot] !== null) {
      const row = rows[slot];
      for (let at = slot >> 5; at < bits.length; at++) bits[at] ^= row.bits[at];
      sum ^= row.sum;
      slot = nextSlot(bits, slot >> 5);
    }
    if (slot >= 0) rows[slot] = { bits, sum };
    else if (sum !== 0) return null;
  }
  return rows;
}

/** The lowest slot in a bit set from word `at` on; -1 without. */
function nextSlot(bits, at) {
  for (let i = at; i < bits.length; i++) if (bits[i] !== 0) return (i << 5) + lowestBit(bits[i]);
  return -1;
}

const lowestBit = (word) => 31 - Math.clz32(word & -word);

/** Slots that fulfil all equations; those that none sets are random. */
function solve(rows, { width }, random) {
  const slots = new Uint16Array(rows.length);
  for (let slot = rows.length - 1; slot >= 0; slot--) {
    const row = rows[slot];
    if (row === null) {
      slots[slot] = random() >>> (32 - width);
      continue;
    }
    let sum = row.sum;
    for (let at = slot >> 5; at < row.bits.length; at++)
      for (let word = row.bits[at]; word !== 0; word &= word - 1) sum ^= slots[(at << 5) + lowestBit(word)];
    slots[slot] = sum;
  }
  return slots;
}

/** 32-bit numbers of xorshift (Marsaglia 2003). */
function randomNumbers(seed) {
  let state = seed * 0x9e3779b1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}

function packSlots(slots, width) {
  const bytes = new Uint8Array(Math.ceil((slots.length * width) / 8));
  slots.forEach((value, index) => {
    for (let bit = 0; bit < width; bit++) {
      const at = index * width + bit;
      if ((value >>> bit) & 1) bytes[at >> 3] |= 1 << (at & 7);
    }
  });
  return Buffer.from(bytes).toString('base64');
}

/** The source of a constant that holds the table, for a generated file. */
export function wordTableSource(name, table) {
  const { quarter, width, count, seed, slots } = table;
  return `export const ${name}: WordTable = {
  quarter: ${quarter},
  width: ${width},
  count: ${count},
  seed: ${seed},
  slots: '${slots}',
};
`;
}
