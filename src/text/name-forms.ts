/** Forms of names against each other: full or part, the same first name or a short form of it. */

/** The last word of a name without a prefix: Assad of al-Assad. */
export function surnameOf(last: string): string {
  return last[2] === '-' ? last.replace(/^(?:al|el|as|an)-/, '') : last;
}

/** Whether `part` is the end of `whole` (López Obrador in Andrés Manuel López Obrador). */
export function isTailOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  for (let w = 1; w <= part.length; w++) if (part.at(-w) !== whole.at(-w)) return false;
  return true;
}

/** The same words, or the last of them. */
export function isEndOf(part: readonly string[], whole: readonly string[]): boolean {
  return isTailOf(part, whole) || isSame(part, whole);
}

/** Whether the names are the same word for word. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, w) => word === b[w]);
}

/** Whether two first names may be one person's: equal, an initial, a beginning, a short form (Bill, William). */
export function isFirstNameOf(a: string, b: string): boolean {
  if (a === b) return true;
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  if (short.length <= 2 && /^[a-z]\.?$/.test(short)) return long.startsWith(short[0]!);
  if (short.includes('.')) return long[0] === short[0];
  return (
    (short.length >= 3 && long.startsWith(short)) ||
    NICKNAMES.has(`${short} ${long}`) ||
    NICKNAMES.has(`${long} ${short}`)
  );
}

/** Short forms that do not begin the long one. */
const NICKNAMES = new Set(
  (
    'bill william|bob robert|rob robert|dick richard|rick richard|jim james|jimmy james|jack john|mike michael|mick michael|' +
    'joe joseph|tom thomas|tony anthony|ted edward|ted theodore|ed edward|liz elizabeth|beth elizabeth|betsy elizabeth|' +
    'kate katherine|kathy katherine|katie katherine|kathy kathleen|peggy margaret|meg margaret|maggie margaret|bernie bernard|charlie charles|' +
    'chuck charles|hank henry|harry henry|larry lawrence|jerry gerald|steve stephen|sandy alexander|alex alexander|' +
    'sasha alexander|becky rebecca|debbie deborah|sue susan|cindy cynthia|jenny jennifer|andy andrew|drew andrew|nick nicholas|' +
    'gus augustus|fritz frederick|freddie frederick|bobby robert|billy william|johnny john|danny daniel|pat patricia|pat patrick'
  ).split('|'),
);
