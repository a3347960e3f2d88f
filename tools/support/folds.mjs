/** A whole number of 32 bits for a text, always the same (FNV-1a over its code points). */
export function hashOf(text) {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 16777619);
  return hash >>> 0;
}

/** The fold (0 to folds - 1) of a group such as a publisher: always the same, whatever other groups there are. */
export function foldOf(group, folds) {
  return hashOf(group) % folds;
}
