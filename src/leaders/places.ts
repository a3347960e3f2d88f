/** Words that name a country, a state or a body, and which: "Chinese" → CN, "Kremlin" → RU, "Calif." → US-CA. */
import { foldWords } from './fold.ts';

/** The form in which a place is looked up. */
export function placeKey(words: string): string {
  return foldWords(words.replace(/[’']s\b/g, '')).join(' ');
}

export class Places {
  /** Codes parted by a space, taken apart when asked for: most words of the table never are. */
  readonly #codes = new Map<string, string>();
  #longest = 1;

  /** `text`: a line for each word, "word<tab>code", several codes parted by a space. */
  constructor(text: string) {
    for (let from = 0; from < text.length; ) {
      const line = text.indexOf('\n', from);
      const end = line < 0 ? text.length : line;
      const tab = text.indexOf('\t', from);
      if (tab > from && tab + 1 < end) {
        const word = text.slice(from, tab);
        this.#codes.set(word, text.slice(tab + 1, end));
        this.#longest = Math.max(this.#longest, countWords(word));
      }
      from = end + 1;
    }
  }

  /** Codes for a name as a whole ("South Korean"); empty: no place that is known. */
  codesOf(name: string): readonly string[] {
    return this.#codes.get(placeKey(name))?.split(' ') ?? [];
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
        hits.push({ from, to: from + length, codes: codes.split(' ') });
        from += length - 1;
        break;
      }
    }
    return hits;
  }
}

function countWords(words: string): number {
  let count = 1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) count++;
  return count;
}

export interface PlaceHit {
  from: number;
  to: number;
  codes: readonly string[];
}
