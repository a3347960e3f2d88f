/** Calls `take` with each word of a front-coded list, in its order (written by tools/support/front-code.mjs). */
export function readWordList(coded: string, take: (word: string) => void): void {
  let word = '';
  let at = 0;
  while (at < coded.length) {
    const shared = coded.charCodeAt(at) - 48;
    let end = at + 1;
    while (end < coded.length && coded.charCodeAt(end) > 57) end++;
    word = word.slice(0, shared) + coded.slice(at + 1, end);
    take(word);
    at = end;
  }
}
