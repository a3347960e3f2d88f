/** Whether two spellings of a surname may be one: Damerau's four slips of the pen (Communications of the ACM 7, 1964). */

/** In shorter names one letter makes another name. */
const LEAST_LETTERS = 6;

/**
 * Whether `a` and `b`, folded, differ by one letter too many, missing or wrong, or by two that changed places; but not in the
 * first.
 */
export function isMisspelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1 || a[0] !== b[0]) return false;
  let from = 1;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1);
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  const rest = from + (isSwapped ? 2 : 1);
  return a !== b && short.slice(rest) === long.slice(rest);
}
