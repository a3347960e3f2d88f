/**
 * Words in alphabetical order, each without what it shares with the one before: a digit says how many letters
 * those are (at most 9), then come the letters that differ. src/text/word-list.ts reads it back.
 */
export function frontCode(words) {
  let before = '';
  let out = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared++;
    out += `${shared}${word.slice(shared)}`;
    before = word;
  }
  return out;
}
