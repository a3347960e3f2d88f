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
  const folded = word.toLowerCase();
  if (isPlain(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replace(/[ßæœøđðþłıħŋəĸŧ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Only a to z and digits. A loop, because nearly every word is short and this is asked of thousands. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 122 || code < 48 || (code > 57 && code < 97)) return false;
  }
  return true;
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

const NONE: readonly (readonly [string, string])[] = [];

/** By first letter, so that most letters ask nothing. */
const TOGETHER_AT = new Map<string, (readonly [string, string])[]>();
for (const pair of TOGETHER) {
  const first = pair[0].charAt(0);
  TOGETHER_AT.set(first, [...(TOGETHER_AT.get(first) ?? []), pair]);
}

/** Expects a folded word. Short words stay as they are: too many of them would fall together. */
export function skeleton(folded: string): string {
  if (folded.length < 4) return folded;
  let at = lengthOfHardFront(folded);
  // Codes, made a string at the end: added to one by one, each sound would leave a string behind.
  const sounds: number[] = at > 0 ? [K] : [];
  while (at < folded.length) {
    let length = 1;
    let sound = '';
    for (const [letters, together] of TOGETHER_AT.get(folded.charAt(at)) ?? NONE) {
      if (!folded.startsWith(letters, at)) continue;
      length = letters.length;
      sound = together;
      break;
    }
    addSound(sounds, sound || soundOf(folded, at));
    at += length;
  }
  return sounds.length < 4 ? folded : String.fromCharCode.apply(null, sounds);
}

const K = 107;

/** Unless it has just been heard: a sound is one letter, or two. */
function addSound(sounds: number[], sound: string): void {
  const first = sound.charCodeAt(0);
  if (sound.length === 1) {
    if (sounds.at(-1) !== first) sounds.push(first);
    return;
  }
  const second = sound.charCodeAt(1);
  if (sounds.at(-1) !== second || sounds.at(-2) !== first) sounds.push(first, second);
}

/** Of "kh", "gh", "q" or "g" at the front: Khamenei, Ghannouchi, Qaddafi, Gaddafi. */
function lengthOfHardFront(folded: string): number {
  const first = folded.charAt(0);
  if (first === 'q') return 1;
  if (first !== 'k' && first !== 'g') return 0;
  return folded.charAt(1) === 'h' ? 2 : first === 'g' ? 1 : 0;
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
