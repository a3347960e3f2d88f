/** Words that report speech or thought ("said", "according", "insists"), and how surely each does. */
import { CUE_WORDS, CUE_WORDS_LEAST } from './cues.generated.ts';
import { openWordTable } from './word-table.ts';

const tenthsOf = openWordTable(CUE_WORDS);

/** Share, 0 to 90, of the uses of a word (lower case) that report what someone says, thinks or intends. */
export function cueShare(lower: string): number {
  const above = tenthsOf(lower);
  return above < 0 ? 0 : 9 * (above + CUE_WORDS_LEAST);
}
