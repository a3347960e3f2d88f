/**
 * Names made comparable. `fold` is for equality: case, accents, apostrophes and other signs gone. `skeleton` is for
 * likeness: one form for the spellings that transliteration gives the same name (Sergei, Sergey; Gaddafi, Qaddafi).
 */

/** Letters that Unicode does not take apart into a base and an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a', ĸ: 'k', ŧ: 't',
}; // biome-ignore format: a table

/** One word of a name in lower-case ASCII letters and digits; other scripts stay as they are. */
export function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  let folded = word.toLowerCase();
  if (/[^a-z0-9]/.test(folded)) {
    folded = folded
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/[ßæœøđðþłıħŋəĸŧ]/g, (letter) => LETTERS[letter] ?? letter);
  }
  return folded;
}

/** The words of a name, folded; hyphens part words, apostrophes and full stops do not. Empty words are left out. */
export function foldWords(name: string): string[] {
  const words: string[] = [];
  for (const word of name.split(/[\s\-‐‑–/,]+/)) {
    const folded = fold(word);
    if (folded !== '') words.push(folded);
  }
  return words;
}

const RULES: readonly [RegExp, string][] = [
  [/^(kh|gh|q|g)/, 'k'], // Khamenei, Gaddafi, Qaddafi, Kadafi
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/zh|dzh|dj/g, 'j'],
  [/sch|tsch|tch/g, 'ch'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo|o/g, 'u'],
  [/(.)e(?=.)/g, '$1a'],
  [/y|j(?![aeiou])|ee/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/i?i$/, 'i'],
];

/** Expects a folded word. Short words stay as they are: too many of them would fall together. */
export function skeleton(folded: string): string {
  if (folded.length < 4) return folded;
  let word = folded;
  for (const [pattern, replacement] of RULES) word = word.replace(pattern, replacement);
  return word;
}

/** The form under which a word of a name is found: words of one key are spellings of one name, hyphen or not. */
export function wordKey(word: string): string {
  return skeleton(fold(word));
}
