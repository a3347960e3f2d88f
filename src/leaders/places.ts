/** Words that name a country, a state or a body, and which: "Chinese" → CN, "Kremlin" → RU, "Calif." → US-CA. */
import { foldWords } from './fold.ts';

/** The form in which a place is looked up. */
export function placeKey(words: string): string {
  return foldWords(words.replace(/[’']s\b/g, '')).join(' ');
}

export class Places {
  readonly #codes = new Map<string, readonly string[]>();
  #longest = 1;

  /** `text`: a line for each word, "word<tab>code", several codes parted by a space. */
  constructor(text: string) {
    for (const line of text.split('\n')) {
      const [word, codes] = line.split('\t');
      if (!word || !codes) continue;
      this.#codes.set(word, codes.split(' '));
      this.#longest = Math.max(this.#longest, word.split(' ').length);
    }
  }

  /** Codes for a name as a whole ("South Korean"); empty: no place that is known. */
  codesOf(name: string): readonly string[] {
    return this.#codes.get(placeKey(name)) ?? [];
  }

  /**
   * Places named in folded words, the longest first at each word: `[from, to)` and the codes. Names of places are
   * capitalised in English; `isName` says whether the word at an index can be one.
   */
  find(words: readonly string[], isName: (index: number) => boolean): PlaceHit[] {
    const hits: PlaceHit[] = [];
    for (let from = 0; from < words.length; from++) {
      if (!isName(from)) continue;
      for (let length = Math.min(this.#longest, words.length - from); length > 0; length--) {
        const codes = this.#codes.get(words.slice(from, from + length).join(' '));
        if (!codes) continue;
        hits.push({ from, to: from + length, codes });
        from += length - 1;
        break;
      }
    }
    return hits;
  }
}

export interface PlaceHit {
  from: number;
  to: number;
  codes: readonly string[];
}
