/**
 * Who said a quotation in a text that is not in English: only what most languages of the press have in common.
 * “…”, VERB NAME, with a comma where the sentence goes on and no pronoun or preposition that makes the name somebody
 * else's; and NAME …: “…”, where the sentence names one person. Everything else stays open.
 */
import { NOBODY, type Reading } from './features.ts';
import type { Token } from './layers.ts';
import { firstFrom } from './token-order.ts';
import { wordSet } from './word-lists.ts';

/** Who speaks already: what follows is spoken to, or of. */
const PRONOUNS = wordSet(
  'er sie es ich wir man il elle ils elles on je nous él ella ellos ellas yo lui lei egli io noi ele ela eles elas han hun hon hij ze zij',
);
const PREPOSITIONS = wordSet(
  'über von vom zu zum zur an bei mit für gegen gegenüber nach um auf neben ohne wie als de du des d à a au aux avec pour ' +
    'sur contre chez comme con del al para por sobre como di da dal dalla alla su per com ao do till av om med mot til fra ' +
    'van aan met voor tegen over',
);

/** Index of the candidate that speaks the quotation at `index` of the layout; NOBODY where it is not plain. */
export function findForeignSpeaker(reading: Reading, index: number): number {
  const { tokens, quotes } = reading;
  const { firstToken } = quotes[index]!;
  return tokens[firstToken - 1]?.text === ':'
    ? findBeforeColon(reading, firstToken - 1)
    : findBehind(reading, index);
}

function findBehind({ tokens, quotes, candidates }: Reading, index: number): number {
  /** Between the quotation and the name: the verb, an adverb, an article, an office. */
  const MOST_BETWEEN = 4;
  const { endToken, paragraph } = quotes[index]!;
  const hasComma = tokens[endToken]?.text === ',';
  const from = hasComma ? endToken + 1 : endToken;
  if (!hasComma && !/^(?:,|[?!…]|\.{3})$/.test(tokens[endToken - 2]!.text)) return NOBODY;
  const next = firstFrom(candidates, from);
  const name = candidates[next];
  if (!name || name.firstToken === from || name.firstToken - from > MOST_BETWEEN) return NOBODY;
  for (let t = from; t < name.firstToken; t++) {
    const { word } = tokens[t]!;
    if (word.kind !== 'word' || PRONOUNS.has(word.lower)) return NOBODY;
  }
  const verb = tokens[from]!;
  const isPlain = tokens[name.firstToken]!.paragraph === paragraph && verb.text === verb.lower;
  return isPlain && !isGoverned(tokens, name.firstToken) ? next : NOBODY;
}

function findBeforeColon({ tokens, sentences, candidates }: Reading, colon: number): number {
  const sentence = sentences[tokens[colon]!.sentence]!;
  const first = firstFrom(candidates, sentence.firstToken);
  const name = candidates[first];
  if (!name || name.firstToken >= colon || isGoverned(tokens, name.firstToken)) return NOBODY;
  for (let at = first + 1; at < candidates.length && candidates[at]!.firstToken < colon; at++)
    if (candidates[at]!.person !== name.person) return NOBODY;
  return first;
}

/** Whether a preposition stands before the name or before its title: “über Bürgermeisterin Oda Brill”. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && tokens[before]!.kind === 'word' && tokens[before]!.text !== tokens[before]!.lower) {
    if (PREPOSITIONS.has(tokens[before]!.lower)) return true;
    before--;
  }
  return before >= 0 && PREPOSITIONS.has(tokens[before]!.lower);
}
