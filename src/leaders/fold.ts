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
      .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
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

/** Letters that stand together, and the sound they spell; the longest first. */
const TOGETHER: readonly (readonly [letters: string, sound: string])[] = [
  ['tsch', 'ch'],
  ['sch', 'ch'],
  ['tch', 'ch'],
  ['dzh', 'j'],
  ['kh', 'h'],
  ['gh', 'h'],
  ['ph', 'f'],
  ['dh', 'd'],
  ['th', 't'],
  ['zh', 'j'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
];

const ALONE: Record<string, string> = { q: 'k', x: 'ks', w: 'v', o: 'u', y: 'i' };

/** By first letter, so that most letters ask nothing. */
const TOGETHER_AT = new Map<string, (readonly [string, string])[]>();
for (const pair of TOGETHER) {
  const first = pair[0].charAt(0);
  TOGETHER_AT.set(first, [...(TOGETHER_AT.get(first) ?? []), pair]);
}

/** Expects a folded word. Short words stay as they are: too many of them would fall together. */
export function skeleton(folded: string): string {
  if (folded.length < 4) return folded;
  const first = /^(?:kh|gh|q|g)/.exec(folded)?.[0];
  let at = first ? first.length : 0;
  let sounds = first ? 'k' : '';
  while (at < folded.length) {
    const letter = folded.charAt(at);
    const pair = TOGETHER_AT.get(letter)?.find(([letters]) => folded.startsWith(letters, at));
    const sound = pair ? pair[1] : soundOf(folded, at);
    at += pair ? pair[0].length : 1;
    if (!sounds.endsWith(sound)) sounds += sound;
  }
  return sounds.length < 4 ? folded : sounds;
}

/** "e" is as good as "a" inside a word; "j" is a vowel where none follows. */
function soundOf(folded: string, at: number): string {
  const letter = folded.charAt(at);
  if (letter === 'e') return at > 0 && at < folded.length - 1 ? 'a' : 'e';
  if (letter === 'j') return 'aeiou'.includes(folded.charAt(at + 1) || '-') ? 'j' : 'i';
  return ALONE[letter] ?? letter;
}

/** A word of a name as it is compared: folded, without an Arabic article at its front ("al-Assad" is "Assad"). */
export function bareWord(word: string): string {
  if (!/[-‐‑]/.test(word)) return fold(word);
  return fold(word.replace(/^(?:[AE][lsnrtdz]|[ae][lsnrtdz]|ash|Ash)[-‐‑](?=\p{L}{3})/u, ''));
}

/** The form under which a word of a name is found: words of one key are spellings of one name, hyphen or not. */
export function wordKey(word: string): string {
  return skeleton(bareWord(word));
}
