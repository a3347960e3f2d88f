/** Whether the words of an article have left the page: single-page applications go on to the next one without a load. */
import type { ReadArticle } from '../page/types.ts';

/** Places in the text that are looked for, as shares of it: beginning, middle, and short of what sites add at the end. */
const PLACES = [0, 0.25, 0.5, 0.75];

/** Enough to be this article's own words. */
const SAMPLE_CHARS = 80;

/** True where none of some paragraphs of the article can be found on the page any more. */
export function isArticleGone({ text, map }: ReadArticle): boolean {
  return PLACES.every((place) => {
    const [start, end] = paragraphAt(text, Math.floor(text.length * place));
    return map.toRange(start, Math.min(end, start + SAMPLE_CHARS)) === null;
  });
}

function paragraphAt(text: string, offset: number): [start: number, end: number] {
  const before = text.lastIndexOf('\n\n', offset);
  const after = text.indexOf('\n\n', offset);
  return [before < 0 ? 0 : before + 2, after < 0 ? text.length : after];
}
