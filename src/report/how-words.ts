/** How the speaker of a quotation was found, in the words of the interface: the messages `how_0`, `how_1` … */
import type { Translator } from '../shared/i18n.ts';
import { HOWS, type How } from '../text/types.ts';

export function howInWords(how: How, words: Translator): string {
  return words.t(`how_${HOWS.indexOf(how)}`);
}
