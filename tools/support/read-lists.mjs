import { readFileSync } from 'node:fs';

/**
 * The lists of words in a text file, as name → words: a name at the start of a line, then lines of words that begin with
 * a space. `#` begins a comment line.
 */
export function readLists(file) {
  const lists = {};
  let words;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^#|^\s*$/.test(line)) continue;
    if (/^\S/.test(line)) words = lists[line.trim()] = [];
    else words.push(...line.trim().split(/\s+/));
  }
  return lists;
}
