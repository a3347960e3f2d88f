/** The fold (0 to folds - 1) of a group such as a publisher: always the same, whatever other groups there are. */
export function foldOf(group, folds) {
  let hash = 2166136261;
  for (const char of group) hash = Math.imul(hash ^ char.codePointAt(0), 16777619);
  return (hash >>> 0) % folds;
}
