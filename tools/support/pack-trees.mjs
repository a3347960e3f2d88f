/** Writes boosted trees as text that src/trees/packed-trees.ts reads. */

const FIRST = 0x23;
const LAST = 0x7e;
const BACKSLASH = 0x5c;
/** Characters from FIRST to LAST without the backslash: so many different numbers can stand in a list. */
const MOST_VALUES = LAST - FIRST;

/** A list of numbers as its different values, the commonest first, and a character for the place of each number. */
function pack(numbers) {
  const uses = new Map();
  for (const number of numbers) uses.set(number, (uses.get(number) ?? 0) + 1);
  const values = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || a - b);
  if (values.length > MOST_VALUES)
    throw new Error(`${values.length} different numbers: round them more coarsely`);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const character = (number) => {
    const code = FIRST + placeOf.get(number);
    return String.fromCharCode(code < BACKSLASH ? code : code + 1);
  };
  return [values, numbers.map(character).join('')];
}

/**
 * A model of boost.mjs as TypeScript for a *.generated.ts file in a folder of src/; `header` is its first comment.
 * `leafStep`: leaves are rounded to multiples of so many thousandths (give boost the same step, so that later trees
 * make good what rounding loses). All features must be whole numbers.
 */
export function packedTreesAsTypeScript(name, model, header, { leafStep = 20 } = {}) {
  // Above 2.5 is above 2 for whole numbers, and there are fewer of them.
  const thresholds = model.thresholds.map((t) => (t === Number.MAX_SAFE_INTEGER ? 1e9 : Math.floor(t)));
  const leaves = model.leaves.map((leaf) => Math.round((leaf * 1000) / leafStep) * leafStep + 0);
  const line = (list) => {
    const [values, places] = pack(list);
    return `[[${values}], ${quote(places)}]`;
  };
  return `// ${header}
import type { PackedTrees } from '../trees/packed-trees.ts';

export const ${name}: PackedTrees = {
  depth: ${model.depth},
  features: ${line(model.features)},
  thresholds: ${line(thresholds)},
  leaves: ${line(leaves)},
};
`;
}

const quote = (text) => `'${text.replaceAll("'", "\\'")}'`;
