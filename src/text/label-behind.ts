/**
 * The speaker named behind a quotation without a verb: "“…” — Ann Lee, Springfield" in a pull quote or a
 * collection of voices, "‘…’: Ann Lee" in a headline. Such lines hold nothing else, and the articles that
 * the ranker learned from have few of them.
 */
import { isAlone } from './dialogue.ts';
import { NOBODY, type Reading } from './features.ts';
import { COLON, DASH } from './syntax.ts';
import { firstFrom } from './token-order.ts';

/** How sure such a label is. */
export const LABEL_SHARE = 0.9;

/** Index of the candidate that labels the quotation from behind; NOBODY: there is none. */
export function findLabelBehind(reading: Reading, index: number): number {
  /** Most tokens behind a colon, and behind a dash, where a trade or place may follow the name. */
  const MOST_BEHIND_COLON = 6;
  const MOST_BEHIND_DASH = 14;
  const { paragraphs, candidates, classes, verbs, words } = reading;
  const quote = reading.quotes[index]!;
  const at = quote.endToken;
  let { endToken: end } = paragraphs[quote.paragraph]!;
  const mark = classes[at];
  // The dash may stand in a line of its own.
  const isOwnLine = at === end && mark === DASH;
  if (isOwnLine) end = paragraphs[quote.paragraph + 1]!.endToken;
  const named = isOwnLine && isAlone(reading, quote) ? findNameInLine(reading, at + 1, end) : NOBODY;
  if (named !== NOBODY) return named;
  const most = mark === COLON ? MOST_BEHIND_COLON : mark === DASH ? MOST_BEHIND_DASH : 0;
  if (end - at - 1 > most) return NOBODY;
  if (mark === COLON && verbs[end]! > verbs[at]!) return NOBODY;
  const first = firstFrom(candidates, at + 1);
  const label = candidates[first];
  if (!label || label.firstToken >= end || (label.kind !== 'name' && label.kind !== 'other')) return NOBODY;
  return words[label.firstToken]! - words[at + 1]! <= 2 ? first : NOBODY;
}

/** "– former Springfield winger Ann Lee was upset after the final": the last name before a verb or comma, whatever follows. */
function findNameInLine({ candidates, verbs, commas, words }: Reading, from: number, end: number): number {
  const MOST_TO_NAME = 6;
  let named = NOBODY;
  for (let i = firstFrom(candidates, from); candidates[i] && candidates[i]!.firstToken < end; i++) {
    const { kind, firstToken, isPossessive } = candidates[i]!;
    const isFar = words[firstToken]! - words[from]! > MOST_TO_NAME;
    if (isFar || verbs[firstToken]! > verbs[from]! || commas[firstToken]! > commas[from]!) break;
    if (kind === 'name') named = i;
    if (isPossessive) break;
  }
  return named;
}
