import { analyse } from '../../src/text/index.ts';

/** Who said each quotation of `text`, in their order; null where it is not stated. */
export function speakers(text: string): (string | null)[] {
  return analyse(text).quotes.map(({ speaker }) => speaker);
}
