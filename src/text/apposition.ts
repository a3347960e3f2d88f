/** Descriptions beside the name of whom they describe: "conservative host Al Roe", "a critic, Al Roe,", "Roe, a doctor,". */
import type { Resolution } from './coreference.ts';
import type { Reading } from './features.ts';
import { RELATIVE } from './name-context.ts';
import {
  ADVERB,
  AND,
  COMMA,
  DETERMINER,
  isAccordingTo,
  isAmong,
  isOfGroup,
  MOST_IN_GROUP,
  NOMINAL,
  NUMBER,
  PREPOSITION,
  SUBORDINATOR,
} from './syntax.ts';
import { firstFrom } from './token-order.ts';
import { looksPlural } from './word-endings.ts';

/** Whom the description at `index` of the candidates stands beside; null: nobody. */
export function resolveBeside(reading: Reading, index: number): Resolution | null {
  const MOST_BEHIND = 6;
  const { candidates, mentions, tokens, classes, commas, nextVerb } = reading;
  const { firstToken, endToken } = candidates[index]!;
  const opensWithAccord = isAccordAhead(reading, firstToken);
  for (let via = index + 1; via <= index + MOST_BEHIND; via++) {
    const next = candidates[via];
    if (!next || tokens[next.firstToken]!.sentence !== tokens[firstToken]!.sentence) break;
    // "a person close to the mayor, Ann Lee": the name is the mayor's; but "one of the engineers, Ann Lee".
    const { word } = tokens[next.endToken - 1]!;
    const isOther = next.kind === 'description' && next.endToken > endToken;
    if (isOther && word.isPersonNoun && !looksPlural(word.lower)) break;
    if (next.kind !== 'name') continue;
    const { person } = next;
    const title = mentions[firstFrom(mentions, next.firstToken)]?.title;
    // "author and psychologist Ann Lee": without an article both are hers.
    const isOne = endToken - firstToken === 1 && !looksPlural(tokens[firstToken]!.lower);
    const titled = classes[endToken] === AND && isOne ? endToken + 1 : endToken;
    let group = next.firstToken;
    while (isOfGroup(classes[group - 1]) && group > endToken) group--;
    // "baker and club co-founder Ann Lee", "a plumber named Ann Lee"
    const isTitled = title && (title[0] <= tokens[titled]!.start || (titled > endToken && group === titled));
    // But not "the governor called Lee a fool".
    const isAny = /^(?:an?|another|one)$/.test(tokens[firstToken]!.lower);
    const isNamed =
      next.firstToken === endToken + 1 &&
      (isAny ? /^(?:named|called)$/ : /^named$/).test(tokens[endToken]!.lower);
    if (next.firstToken === endToken || isTitled || isNamed) return { person, confidence: 0.95, via };
    const isBehindComma = classes[group - 1] === COMMA && commas[next.firstToken]! - commas[endToken]! === 1;
    const isNear = next.firstToken - endToken < MOST_IN_GROUP && !next.isPossessive;
    // "One banker said, quoting Al Roe": behind a verb nobody is explained.
    const verb = nextVerb[endToken - 1]!;
    if (verb >= 0 && verb < next.firstToken) continue;
    // "According to a former aide, Roe kept two books": the clause begins with the name.
    const isSubject = opensWithAccord && classes[next.endToken] !== COMMA;
    if (isBehindComma && isNear && !isSubject && classes[next.endToken] !== AND)
      return { person, confidence: 0.9, via };
  }
  // "Roe, 42, a doctor,": the age may stand between.
  const isAged = classes[firstToken - 2] === NUMBER;
  // "Roe, Mr. Lee's lawyer,".
  let group = firstToken;
  const furthest = firstToken - MOST_IN_GROUP;
  if (tokens[group - 1]?.word.isPossessive) while (group > furthest && isOfGroup(classes[group - 1])) group--;
  const comma = isAged ? group - 3 : group - 1;
  if (classes[comma] !== COMMA || isSubjectBehindOpening(reading, comma, endToken)) return null;
  for (let via = index - 1; via >= 0; via--) {
    const { kind, person, endToken: end } = candidates[via]!;
    if (end < comma) break;
    if (kind === 'name' && end === comma) return { person, confidence: 0.9, via };
  }
  return null;
}

/** "Superintendent of Schools Ann Lee", "chair of the judges Ann Lee": the name behind an office and what it is of; null: none is. */
export function resolveBehindOf(reading: Reading, index: number): Resolution | null {
  const MOST_BEHIND = 3;
  const { candidates, tokens, classes } = reading;
  const { endToken } = candidates[index]!;
  const { word } = tokens[endToken - 1]!;
  // "a friend of the singer Ann Lee" is not she.
  const isOffice = word.isPersonNoun && (word.beside & RELATIVE) === 0 && !looksPlural(word.lower);
  if (!isOffice || tokens[endToken]?.lower !== 'of') return null;
  for (let via = index + 1; via <= index + MOST_BEHIND && candidates[via]; via++) {
    const { kind, firstToken, person } = candidates[via]!;
    if (firstToken - endToken > MOST_IN_GROUP) return null;
    if (kind !== 'name') continue;
    const between = tokens.slice(endToken + 1, firstToken);
    const isWhole = between.every(
      (token, at) =>
        (isAmong(NOMINAL, classes[endToken + 1 + at]!) || classes[endToken + 1 + at] === DETERMINER) &&
        (!token.word.isPersonNoun || looksPlural(token.lower)),
    );
    return between.length > 0 && isWhole ? { person, confidence: 0.9, via } : null;
  }
  return null;
}

/** Whether what stands behind the comma at token `comma` has a verb of its own: "Answering Roe, the mayor said". */
export function isSubjectBehindComma(reading: Reading, comma: number): boolean {
  const { classes } = reading;
  const most = comma + MOST_IN_GROUP;
  let end = comma + 1;
  while (end < most && (isOfGroup(classes[end]) || classes[end] === DETERMINER)) end++;
  return isSubjectBehindOpening(reading, comma, end);
}

/**
 * "After a talk with Roe, the mayor said", "Answering Roe, the mayor said": whether the words between the comma at token
 * `comma` and token `endToken` have their own verb behind what opens the sentence, and so describe nobody before the comma;
 * but not "Roe, the mayor said".
 */
function isSubjectBehindOpening(
  { tokens, sentences, classes, nextVerb }: Reading,
  comma: number,
  endToken: number,
): boolean {
  const isOwnVerb = nextVerb[endToken - 1]! === (classes[endToken] === ADVERB ? endToken + 1 : endToken);
  const { firstToken } = sentences[tokens[comma]!.sentence]!;
  const opens = isAmong((1 << PREPOSITION) | (1 << SUBORDINATOR), classes[firstToken]!);
  return isOwnVerb && (opens || /(?:ed|ing)$/.test(tokens[firstToken]!.lower));
}

/** Whether the words at token `t` stand behind "According to" at the beginning of their sentence. */
export function isAccordAhead({ tokens, sentences }: Reading, t: number): boolean {
  return isAccordingTo(tokens, t - 1) && sentences[tokens[t]!.sentence]!.firstToken === t - 2;
}
