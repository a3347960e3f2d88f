/**
 * Turns of a conversation that name no speaker: “Did you see it?” Lee asked. ¶ “I did,” said Roe. ¶ “When?” Two who have
 * spoken in turn go on to, where one of them asks.
 */
import type { Attribution } from './attribution.ts';
import type { Reading } from './features.ts';
import type { QuoteSpan } from './layers.ts';
import { firstFrom } from './token-order.ts';

/** The attribution of the last but one turn, whose speaker has the next; null where the quotation is no such turn. */
export function findTurn(
  reading: Reading,
  index: number,
  attributions: readonly Attribution[],
): Attribution | null {
  /** Quotations of two paragraphs. */
  const MOST_QUOTES_BACK = 8;
  const { quotes } = reading;
  const quote = quotes[index]!;
  if (!isAlone(reading, quote)) return null;
  const recent = attributions.slice(-MOST_QUOTES_BACK);
  const saidIn = (paragraph: number) =>
    recent.findLast((one) => quotes[one.quote]!.paragraph === paragraph && one.person >= 0);
  const answered = saidIn(quote.paragraph - 1);
  const asked = saidIn(quote.paragraph - 2);
  if (!asked || !answered || asked.person === answered.person) return null;
  const turns = [quotes[asked.quote]!, quotes[answered.quote]!, quote];
  return turns.some((turn) => isQuestion(reading, turn)) ? asked : null;
}

const isQuestion = ({ tokens }: Reading, { endToken }: QuoteSpan) => tokens[endToken - 2]!.text === '?';

/** Whether a quotation is all of its paragraph. */
export function isAlone(
  { paragraphs }: Reading,
  { paragraph, firstToken, endToken, continues }: QuoteSpan,
): boolean {
  const all = paragraphs[paragraph]!;
  return firstToken === all.firstToken && endToken === all.endToken && !continues;
}

/**
 * Whether a quotation that names no speaker is another's than the last speaker's, whom `own` gives: “I would,” Lee said. ¶
 * “Did anyone ask you?” ¶ “No,” Lee said.
 */
export function isOthersQuestion(reading: Reading, own: Attribution): boolean {
  const { tokens, paragraphs, mentions, quotes, candidates } = reading;
  const quote = quotes[own.quote]!;
  const answer = quotes[own.quote + 1];
  const words = candidates[own.candidate];
  const goesOn = words !== undefined && words.firstToken < quote.firstToken;
  if (!goesOn || !isQuestion(reading, quote) || !isAlone(reading, quote)) return false;
  if (!answer || answer.firstToken !== paragraphs[quote.paragraph + 1]?.firstToken) return false;
  const named = mentions[firstFrom(mentions, answer.endToken)];
  const isNamed = named && tokens[named.firstToken]!.sentence === tokens[answer.endToken - 1]!.sentence;
  return isNamed === true && named.person === own.person;
}

/**
 * In an interview whose questions stand without marks: the attribution of the last answer, which is of the next one, too.
 * Null: this is none, or the first.
 */
export function findLastAnswer(
  reading: Reading,
  index: number,
  attributions: readonly Attribution[],
): Attribution | null {
  const MOST_BACK = 40;
  if (!isAnswer(reading, index, false)) return null;
  const recent = attributions.slice(-MOST_BACK);
  const isInterview = recent.some(({ quote }) => isAnswer(reading, quote, true));
  return (isInterview && recent.findLast(({ quote }) => isAnswer(reading, quote, false))) || null;
}

/** Whether a quotation without a speaker of its own stands behind a paragraph without one that asks; `asksYou`: “you” something. */
function isAnswer(
  { tokens, paragraphs, quotes, quoteOf }: Reading,
  index: number,
  asksYou: boolean,
): boolean {
  const quote = quotes[index]!;
  const { firstToken, endToken } = paragraphs[quote.paragraph]!;
  const isWhole = quote.firstToken === firstToken && quote.endToken === endToken;
  const question = paragraphs[quote.paragraph - 1];
  if (!isWhole || !question || tokens[question.endToken - 1]!.text !== '?') return false;
  if (quoteOf.subarray(question.firstToken, question.endToken).some((inside) => inside >= 0)) return false;
  const words = tokens.slice(question.firstToken, question.endToken);
  return !asksYou || words.some(({ lower }) => /^you(?:r|rs|'re|'ve|'d)?$/.test(lower));
}
