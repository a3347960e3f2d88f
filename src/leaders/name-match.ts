/**
 * How a name in an article relates to a name in the table. Exact before near before alike:
 *
 *   exact     the same words, up to case, accents, hyphens and apostrophes
 *   near      the same person's name in another shape: middle names, initials, suffixes and particles more or less,
 *             short forms of given names, family name first
 *   alike     exact or near but for transliteration (Sergei, Sergey)
 *   part      a given name by its initial, a middle name for the first, or the first names of a longer name: says
 *             little by itself
 *   junior    the article has a "Jr." that the table does not: a son, unless a title says otherwise
 */
import { skeleton } from './fold.ts';
import { isSameGivenName } from './short-names.ts';
import { isParticle, isSuffix } from './surname.ts';

export type NameMatch = 'exact' | 'near' | 'alike' | 'part' | 'junior';

/** Skeletons of words that were compared before; names repeat their words. */
const skeletons = new Map<string, string>();
const MAX_SKELETONS = 20_000;

function skeletonOf(word: string): string {
  let known = skeletons.get(word);
  if (known === undefined) {
    if (skeletons.size > MAX_SKELETONS) skeletons.clear();
    known = skeleton(word);
    skeletons.set(word, known);
  }
  return known;
}

/** Both names as folded words, hyphens parted. Null: they are two names. */
export function matchNames(asked: readonly string[], known: readonly string[]): NameMatch | null {
  if (asked.join('') === known.join('')) return 'exact';
  const [askedSuffix, knownSuffix] = [suffixOf(asked), suffixOf(known)];
  if (askedSuffix && knownSuffix && askedSuffix !== knownSuffix) return null;
  const a = plain(asked);
  const b = plain(known);
  const strict = matchShapes(a, b);
  // Without the "Jr." it is as likely the father; and the son of someone known has a name of his own.
  if (strict && knownSuffix && !askedSuffix) return 'part';
  if (strict && askedSuffix && !knownSuffix) return 'junior';
  if (strict) return strict;
  const like = matchShapes(a.map(skeletonOf), b.map(skeletonOf));
  return like === 'near' ? 'alike' : null;
}

/** Without particles and suffixes; but a name keeps at least its first and last word. */
function plain(words: readonly string[]): string[] {
  const end = words.length > 2 && isSuffix(words.at(-1)!) ? words.length - 1 : words.length;
  return words.filter((word, i) => i < end && (i === 0 || i === end - 1 || !isParticle(word)));
}

function suffixOf(words: readonly string[]): string | null {
  const last = words.at(-1)!;
  return words.length > 2 && isSuffix(last) ? last : null;
}

function matchShapes(a: readonly string[], b: readonly string[]): 'near' | 'part' | null {
  if (a.length < 2 || b.length < 2) return a.join('') === b.join('') ? 'near' : null;
  if (a.join('') === b.join('')) return 'near';
  const inOrder = matchInOrder(a, b);
  if (inOrder) return inOrder;
  // Family name first, in the one or the other.
  const turned = [...a.slice(1), a[0]!];
  if (matchInOrder(turned, b) === 'near' || turned.join('') === b.join('')) return 'near';
  const turnedBack = [a.at(-1)!, ...a.slice(0, -1)];
  return turnedBack.join('') === b.join('') ? 'near' : null;
}

function matchInOrder(a: readonly string[], b: readonly string[]): 'near' | 'part' | null {
  if (a.at(-1) !== b.at(-1)) {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    const isBeginning =
      short.length >= 2 && long.length > short.length && short.every((w, i) => w === long[i]);
    return isBeginning ? 'part' : null;
  }
  const [firstA, firstB] = [a[0]!, b[0]!];
  const middleA = a.slice(1, -1);
  const middleB = b.slice(1, -1);
  if (isSameGivenName(firstA, firstB)) return canBeOnePersons(middleA, middleB) ? 'near' : null;
  // Known by a middle name: "Tayyip Erdogan" of "Recep Tayyip Erdogan".
  if (middleB.includes(firstA) || middleA.includes(firstB)) return 'part';
  const isInitial = (x: string, y: string) => x.length === 1 && y.startsWith(x);
  return isInitial(firstA, firstB) || isInitial(firstB, firstA) ? 'part' : null;
}

/** Middle names do not speak against each other: on one side there are none, or each of the fewer has its like. */
function canBeOnePersons(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((x) =>
    more.some((y) => x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y))),
  );
}
