/** The reporting words for an attribution, and by which way the speaker was found. */
import type { Attribution } from './attribution.ts';
import { NOBODY, type Reading } from './features.ts';
import { COLON, isAccordingTo, REPORTS } from './syntax.ts';
import type { How, Span } from './types.ts';

/** The reporting words ("said", "according to") between or beside speaker and quotation; null: there are none. */
export function findCue(
  { tokens, quotes, sentences, classes, cues, candidates }: Reading,
  { quote, candidate }: Attribution,
): Span | null {
  const MOST_TOKENS_TO_CUE = 40;
  /** “…,” said former Sen. Lee: so far before its subject a verb stands. */
  const MOST_BEFORE_SUBJECT = 3;
  if (candidate === NOBODY) return null;
  const { firstToken, endToken } = candidates[candidate]!;
  const said = quotes[quote]!;
  if (isAccordingTo(tokens, firstToken - 1))
    return [tokens[firstToken - 2]!.start, tokens[firstToken - 1]!.end];
  const { firstToken: first, endToken: end } = sentences[tokens[firstToken]!.sentence]!;
  let cue = -1;
  const lookIn = (from: number, to: number) => {
    if (cue >= 0) return;
    for (let t = from; t < to && t < from + MOST_TOKENS_TO_CUE; t++)
      if (classes[t] === REPORTS && (cue < 0 || cues[t]! > cues[cue]!)) cue = t;
  };
  const lookBefore = () => lookIn(Math.max(first, firstToken - MOST_BEFORE_SUBJECT), firstToken);
  // "…," said the minister; the minister, who spoke first, said: "…"; the minister said. "…"
  if (firstToken >= said.endToken) lookIn(said.endToken, firstToken);
  else {
    lookIn(endToken, Math.min(said.firstToken, end));
    lookBefore();
  }
  lookIn(endToken, end);
  lookBefore();
  return cue < 0 ? null : [tokens[cue]!.start, tokens[cue]!.end];
}

/** The way by which the speaker was found. */
export function howFound(
  { tokens, quotes, paragraphs, classes, candidates }: Reading,
  { quote, candidate, how }: Attribution,
): How {
  if (how) return how;
  const { firstToken, endToken, kind } = candidates[candidate]!;
  const said = quotes[quote]!;
  const { sentence, paragraph } = tokens[firstToken]!;
  const isAfter = firstToken >= said.endToken;
  if (isAccordingTo(tokens, firstToken - 1)) return 'according to';
  const startsParagraph = paragraphs[paragraph]!.firstToken === firstToken;
  if (classes[endToken] === COLON && startsParagraph && endToken <= said.firstToken) return 'speaker label';
  if (kind === 'description') return 'description';
  if (kind !== 'name' && kind !== 'other') return 'pronoun';
  if (sentence !== tokens[isAfter ? said.endToken - 1 : said.firstToken]!.sentence)
    return isAfter ? 'named after the quotation' : 'named before the quotation';
  if (!isAfter && classes[said.firstToken - 1] === COLON) return 'named before a colon';
  return 'named in the same sentence';
}
