/** Makes the tables that src/text/word-table.ts reads. */
import { importTs } from './import-ts.mjs';

const { openWordTable, placesOf } = await importTs('src/text/word-table.ts');

/** Slots for each word: below about 1.23 the peeling finds no order (Graf & Lemire 2020, section 2). */
const ROOM = 1.23;
const SPARE_SLOTS = 12;
const MAX_WIDTH = 16;
const MAX_SEEDS = 300;

/**
 * `values`: Map from word to a whole number of at most `valueBits` bits. Of words that are not in it, one in
 * 2^`checkBits` will be taken for one that is. `strangers` maps words that should rather not be to what each weighs:
 * of many tables the one that takes the least weight of them is kept. Deterministic. Throws where a value does not fit.
 */
export function makeWordTable(values, { checkBits, valueBits, strangers = new Map() }) {
  if (checkBits + valueBits > MAX_WIDTH) throw new RangeError(`slots of more than ${MAX_WIDTH} bits`);
  for (const [word, value] of values) {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** valueBits) {
      throw new RangeError(`${word}: ${value} does not fit into ${valueBits} bits`);
    }
  }
  const third = Math.ceil((values.size * ROOM) / 3) + SPARE_SLOTS;
  let best = null;
  let least = Number.POSITIVE_INFINITY;
  for (let seed = 1; seed <= MAX_SEEDS && least > 0; seed++) {
    const shape = { third, checkBits, seed };
    const order = peel([...values.keys()], shape);
    if (!order) continue;
    const slots = packSlots(fill(order, values, shape, valueBits), checkBits + valueBits);
    const table = { ...shape, valueBits, slots };
    const taken = weightTaken(table, strangers);
    if (taken < least) [best, least] = [table, taken];
  }
  if (best === null) throw new Error(`no order for ${values.size} words with any of ${MAX_SEEDS} seeds`);
  return best;
}

function weightTaken(table, strangers) {
  const look = openWordTable(table);
  let weight = 0;
  for (const [word, weighs] of strangers) if (look(word) >= 0) weight += weighs;
  return weight;
}

/** The words with a slot that is theirs alone once all later ones are set; null where no such order exists. */
function peel(words, shape) {
  const places = words.map((word) => placesOf(word, shape));
  const users = Array.from({ length: 3 * shape.third }, () => new Set());
  places.forEach(({ slots }, index) => {
    for (const slot of slots) users[slot].add(index);
  });
  const lonely = users.flatMap((set, slot) => (set.size === 1 ? [slot] : []));
  const order = [];
  while (lonely.length) {
    const slot = lonely.pop();
    const [index] = users[slot];
    if (index === undefined) continue;
    order.push({ word: words[index], places: places[index], slot });
    for (const other of places[index].slots) {
      users[other].delete(index);
      if (users[other].size === 1) lonely.push(other);
    }
  }
  return order.length === words.length ? order : null;
}

function fill(order, values, { third }, valueBits) {
  const slots = new Uint32Array(3 * third);
  for (const { word, places, slot } of order.toReversed()) {
    const [a, b, c] = places.slots;
    const wanted = (places.check << valueBits) | values.get(word);
    slots[slot] = 0;
    slots[slot] = wanted ^ slots[a] ^ slots[b] ^ slots[c];
  }
  return slots;
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
  const { third, checkBits, valueBits, seed, slots } = table;
  return `export const ${name}: WordTable = {
  third: ${third},
  checkBits: ${checkBits},
  valueBits: ${valueBits},
  seed: ${seed},
  slots: '${slots}',
};
`;
}
