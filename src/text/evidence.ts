/** The reporting words for an attribution, and by which way the speaker was found. */
import type { Attribution } from './attribution.ts';
import { NOBODY, type Reading } from './features.ts';
import { findLabelBehind } from './label-behind.ts';
import type { Token } from './layers.ts';
import { COLON, REPORTS } from './syntax.ts';
import type { How, Span } from './types.ts';

const MOST_TOKENS_TO_CUE = 40;

/** The reporting words ("said", "according to") between or beside speaker and quotation; null: there are none. */
export function findCue(
  { layout, syntax, candidates }: Reading,
  { quote, candidate }: Attribution,
): Span | null {
  if (candidate === NOBODY) return null;
  const { tokens } = layout;
  const words = candidates[candidate]!;
  const said = layout.quotes[quote]!;
  const span = (first: Token, last = first): Span => [first.start, last.end];
  const before = words.firstToken - 1;
  if (isAccording(tokens, before)) return span(tokens[before - 1]!, tokens[before]!);
  const sentence = layout.sentences[tokens[words.firstToken]!.sentence]!;
  const isAfter = words.firstToken >= said.endToken;
  const strongest = (from: number, to: number) => {
    let best = -1;
    for (let t = from; t < to && t < from + MOST_TOKENS_TO_CUE; t++) {
      if (syntax.classes[t] === REPORTS && (best < 0 || syntax.cues[t]! > syntax.cues[best]!)) best = t;
    }
    return best;
  };
  // "…," said the minister; the minister, who spoke first, said: "…"; the minister said. "…"
  const between = isAfter
    ? strongest(said.endToken, words.firstToken)
    : strongest(words.endToken, Math.min(said.firstToken, sentence.endToken));
  if (between >= 0) return span(tokens[between]!);
  const inverted = strongest(Math.max(sentence.firstToken, words.firstToken - 3), words.firstToken);
  const own = strongest(words.endToken, sentence.endToken);
  const cue = isAfter || inverted < 0 ? (own >= 0 ? own : inverted) : inverted;
  return cue >= 0 ? span(tokens[cue]!) : null;
}

function isAccording(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'to' && tokens[at - 1]?.lower === 'according';
}

/** The way by which the speaker was found. */
export function howFound(reading: Reading, { quote, candidate, goesOn }: Attribution): How {
  const { layout, syntax, candidates } = reading;
  const { tokens } = layout;
  const words = candidates[candidate]!;
  const said = layout.quotes[quote]!;
  if (goesOn) return 'the same speaker goes on';
  if (isAccording(tokens, words.firstToken - 1)) return 'according to';
  const isLabel =
    syntax.classes[words.endToken] === COLON &&
    layout.paragraphs[tokens[words.firstToken]!.paragraph]!.firstToken === words.firstToken;
  if (isLabel && words.endToken <= said.firstToken) return 'speaker label';
  if (findLabelBehind(reading, quote) === candidate) return 'speaker label';
  if (words.kind === 'description') return 'description';
  if (words.kind !== 'name' && words.kind !== 'other') return 'pronoun';
  const isAfter = words.firstToken >= said.endToken;
  const beside = isAfter ? said.endToken - 1 : said.firstToken;
  if (tokens[words.firstToken]!.sentence !== tokens[beside]!.sentence) {
    return isAfter ? 'named after the quotation' : 'named before the quotation';
  }
  if (!isAfter && syntax.classes[said.firstToken - 1] === COLON) return 'named before a colon';
  return 'named in the same sentence';
}
