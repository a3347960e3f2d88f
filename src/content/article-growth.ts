/** Whether an article has become longer since it was read: unfolded text, entries of a live blog. */
import type { ReadArticle } from '../page/types.ts';

/** Characters of text under the article's root now. */
export function textLengthOf({ map }: Pick<ReadArticle, 'map'>): number {
  return map.root.textContent?.length ?? 0;
}

/** By more than an advertisement between two paragraphs. `length`: what `textLengthOf` gave before. */
export function hasGrown(read: Pick<ReadArticle, 'map'>, length: number): boolean {
  const now = textLengthOf(read);
  return now > length + 400 && now > length * 1.1;
}
