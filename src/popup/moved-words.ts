/** Words of an article that has been read again since the popup opened: it has grown, or was replaced. Pure. */
import type { Span } from '../text/types.ts';

/** The place of the same words in the newer text, the nearest to where they were; null: they are gone. */
export function findMovedWords(span: Span, text: string, newer: string): Span | null {
  if (newer === text) return span;
  const [start, end] = span;
  const words = text.slice(start, end);
  if (!words) return null;
  let nearest = -1;
  for (let at = newer.indexOf(words); at >= 0; at = newer.indexOf(words, at + 1)) {
    if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest < 0 ? null : [nearest, nearest + words.length];
}
