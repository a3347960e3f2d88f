/** Words that report speech or thought ("said", "according", "insists"), and how surely each does. */
import { CUE_WORDS } from './cues.generated.ts';

const shares = new Map<string, number>();
for (const [share, words] of CUE_WORDS) for (const word of words.split(' ')) shares.set(word, share);

/** Share, 0 to 1, of the uses of a word (lower case) that report what someone says, thinks or intends. */
export function cueShare(lower: string): number {
  return shares.get(lower) ?? 0;
}
