/** Closed lists of words, written with blanks between the words. */

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** For each word the key of the list that it stands in; of several the last one. */
export function listOf<Key>(lists: Iterable<readonly [Key, string]>): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const [key, words] of lists) for (const word of words.split(' ')) keys.set(word, key);
  return keys;
}
