/** "Amanda Hsiao" → "AH", "Ursula von der Leyen" → "UL", "习近平" → "习": first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s\-‐‑]+/u).filter((part) => /^\p{Lu}|^\p{Lo}/u.test(part));
  const words = parts.length ? parts : name.split(/\s+/u);
  const first = firstLetter(words[0] ?? '');
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return word.match(/\p{L}\p{M}*/u)?.[0] ?? '';
}
