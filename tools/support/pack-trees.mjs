/** Writes boosted trees as text that src/trees/packed-trees.ts reads. */

const FIRST = 0x23;
const BACKSLASH = 0x5c;
const FURTHER = 90;

/** A list of texts or numbers as its different values, the commonest first, and the place of each among them as text. */
function pack(list) {
  const uses = new Map();
  for (const value of list) uses.set(value, (uses.get(value) ?? 0) + 1);
  const values = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
  const placeOf = new Map(values.map((value, place) => [value, place]));
  return [values, list.map((value) => charactersOf(placeOf.get(value))).join('')];
}

function charactersOf(place) {
  if (place >= FURTHER) return characterOf(FURTHER) + charactersOf(place - FURTHER);
  return characterOf(place);
}

function characterOf(place) {
  const code = FIRST + place;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

/**
 * A model of boost.mjs as TypeScript for a *.generated.ts file in a folder of src/; `header` is its first comment.
 * `leafStep`: leaves are rounded to multiples of so many thousandths (give boost the same step, so that later trees
 * make good what rounding loses). All features must be whole numbers.
 */
export function packedTreesAsTypeScript(name, model, header, { leafStep = 20 } = {}) {
  // Above 2.5 is above 2 for whole numbers, and there are fewer of them.
  const round = (t) => (t === Number.MAX_SAFE_INTEGER ? 1e9 : Math.floor(t));
  const [splits, splitPlaces] = pack(model.features.map((f, i) => `${f} ${round(model.thresholds[i])}`));
  const [values, leafPlaces] = pack(
    model.leaves.map((leaf) => Math.round((leaf * 1000) / leafStep) * leafStep + 0),
  );
  return `// ${header}
import type { PackedTrees } from '../trees/packed-trees.ts';

export const ${name}: PackedTrees = {
  depth: ${model.depth},
  features: [${splits.map((split) => split.split(' ')[0])}],
  thresholds: [${splits.map((split) => split.split(' ')[1])}],
  splits: ${quote(splitPlaces)},
  values: [${values}],
  leaves: ${quote(leafPlaces)},
};
`;
}

const quote = (text) => `'${text.replaceAll("'", "\\'")}'`;
