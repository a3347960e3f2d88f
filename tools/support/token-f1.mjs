/** Compares texts as bags of words, as ../shared/pages/score.mjs does: characters for scripts without spaces. */

const WITHOUT_SPACES = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\uac00-\ud7af]/;

export function tokensOf(text) {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.flatMap((word) => (WITHOUT_SPACES.test(word) ? [...word] : [word]));
}

/** Letters and digits alone, in lower case. */
export const fold = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Harmonic mean of precision and recall of the words of `text` against `gold`; 0 to 1. */
export function tokenF1(text, gold) {
  const have = tokensOf(text);
  const wanted = tokensOf(gold);
  const left = new Map();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of have) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(token, count - 1);
  }
  return hits === 0 ? 0 : (2 * hits) / (have.length + wanted.length);
}
