/** Which words of a full name are the surname. */
import { fold } from './fold.ts';

/** Where names are written with the family first, also in English. */
const FAMILY_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'KR', 'KP', 'VN', 'KH']);

/** Words that belong to the surname after them. */
const PARTICLES = new Set(
  'al el bin ibn ben van von der den de del della di da do dos das du la le les ter ten zu af av mac mc st san bint abu ould ag'.split(
    ' ',
  ),
);

/** Words after the surname that are no part of it. */
const SUFFIX = /^(jr|sr|[ivx]+|obe|mbe|cbe|kcmg|gcmg|mp|phd)$/;

export function isParticle(folded: string): boolean {
  return PARTICLES.has(folded);
}

export function isSuffix(folded: string): boolean {
  return SUFFIX.test(folded);
}

/**
 * `[first, end)` of the surname in `words` (as displayed). `family` is what the source marks, if it does; `country`
 * where the person comes from. A single word, or a monarch's name and number, is all surname.
 */
export function findSurname(words: readonly string[], family: string, country: string): [number, number] {
  const folded = words.map(fold);
  let end = words.length;
  while (end > 1 && isSuffix(folded[end - 1]!)) end--;
  const marked = family.split(' ').map(fold);
  for (let start = 0; start + marked.length <= end; start++) {
    if (marked.every((word, i) => word === folded[start + i]))
      return withParticles(folded, start, start + marked.length);
  }
  if (end === 1) return [0, 1];
  if (FAMILY_FIRST.has(country) && !words[0]!.includes('.')) return [0, 1];
  return withParticles(folded, end - 1, end);
}

function withParticles(folded: readonly string[], start: number, end: number): [number, number] {
  let first = start;
  while (first > 1 && isParticle(folded[first - 1]!)) first--;
  return [first, end];
}
