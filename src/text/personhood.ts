/**
 * How surely a name is a person's and not a place's, a body's or a product's: what stands around its mentions, and
 * how the name itself is made. Weights are log-odds, set by hand and checked with tools/measure-names.mjs.
 */
import type { Sentence, Token } from './layers.ts';
import type { NameCandidate } from './name-candidate.ts';
import { AT_PLACE, OF_MAN, OF_THING, OF_WOMAN, WHO } from './name-context.ts';
import { COMMON, FIRST_NAME, HONORIFIC, PEOPLE, PLACE, SOFT_BODY, wordFlags } from './name-lexicon.ts';
import { ACRONYM } from './name-words.ts';
import type { Word } from './words.ts';

/** Shares of reporting uses from which a word counts as a reporting verb, and as half of one. */
const REPORTS = 0.6;
const MAY_REPORT = 0.3;

function reportWeight({ cueShare: share }: Word): number {
  return share >= REPORTS ? 1 : share >= MAY_REPORT ? 0.6 : 0;
}
/** Within so many words of an apposition its noun is looked for. */
const APPOSITION_WITHIN = 6;
/** How far behind a name a pronoun may stand to be its own. */
const PRONOUN_WITHIN = 14;

/** Reads what stands around a mention into the candidate. `nextName` is the first token of the next name in the text. */
export function readEvidence(
  candidate: NameCandidate,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  nextName: number,
): void {
  const { firstToken, endToken, title, isPossessive, isLabel } = candidate;
  if (candidate.isModifier) return;
  if (title !== null) candidate.strong += (title.flags & HONORIFIC) !== 0 ? 4 : 2.5;
  if (isLabel) candidate.strong += 2.5;
  const { paragraph, sentence } = tokens[firstToken]!;
  const tokenBefore = tokens[firstToken - 1];
  if (tokenBefore?.paragraph === paragraph) {
    const before = tokenBefore.word;
    if (title === null && before.isPersonNoun) candidate.strong += 2;
    // “Jordan's prime minister, Bisher Khasawneh”.
    else if (before.text === ',' && tokens[firstToken - 2]?.word.isPersonNoun) candidate.strong += 1.5;
    candidate.weak += reportWeight(before);
    if ((before.beside & AT_PLACE) !== 0) candidate.strong -= 1;
    if (before.lower === 'the') candidate.strong -= 1.5;
  }
  const next = tokens[endToken];
  if (next?.paragraph === paragraph) {
    const reports = reportWeight(next.word);
    if (isPossessive) {
      if (next.word.isPersonNoun) candidate.strong += 0.7;
    } else if (reports > 0) candidate.weak += reports;
    else candidate.strong += behindName(tokens, endToken);
  }
  readPronouns(candidate, tokens, Math.min(sentences[sentence]!.endToken, nextName));
}

function behindName(tokens: readonly Token[], at: number): number {
  const { text, beside } = tokens[at]!.word;
  if ((beside & WHO) !== 0) return 2;
  const after = tokens[at + 1]?.word;
  if (text !== ',' || !after) return 0;
  if (after.lower === 'who' || (after.kind === 'number' && /^\d\d$/.test(after.text))) return 2;
  if (after.lower === 'which') return -2;
  // “Nate Silver, the polling guru”: an apposition with a noun for a person.
  for (let t = at + 1; t < at + 1 + APPOSITION_WITHIN && tokens[t]?.word.kind === 'word'; t++)
    if (tokens[t]!.word.isPersonNoun) return 1.5;
  return 0;
}

/** he and she, but also it and its, in the rest of the sentence up to the next name. */
function readPronouns(candidate: NameCandidate, tokens: readonly Token[], end: number): void {
  const limit = Math.min(end, candidate.endToken + PRONOUN_WITHIN);
  for (let t = candidate.endToken; t < limit; t++) {
    const { kind, beside } = tokens[t]!.word;
    // What stands in quotation marks has its own he and she.
    if (kind === 'mark') return;
    if ((beside & (OF_MAN | OF_WOMAN | OF_THING)) === 0) continue;
    if ((beside & OF_MAN) !== 0) candidate.male++;
    if ((beside & OF_WOMAN) !== 0) candidate.female++;
    candidate.strong += (beside & OF_THING) === 0 ? 0.5 : -0.7;
    return;
  }
}

/** Words as bodies, goods and matters end; no list, the ends of English nouns. */
const THING =
  /(?:tions?|ments?|ity|ities|ships?|ness|isms?|ics|ings|ance|ence|ware|soft|tech|com|net|corp|bank|works?)$/;
/** Ends of surnames, of many languages. */
const SURNAME =
  /^(?:mc|mac|o'|fitz)|(?:son|sen|man|mann|berg|stein|sky|ski|ska|cki|ov|ova|ev|eva|ez|escu|ich|ic|vic|ian|yan|dze|shvili|enko|chuk|poulos|akis|idis|ini|elli|etti|ucci|wala|oglu|aga|ueva|inen|quist|strom|gaard|huis|meier|meyer|hauer|singh|zadeh|pour|well|worth|ley|ey)$/;
const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}/u;
const CAMEL_SURNAME = /^(?:Mc|Mac|De|La|Le|Di|Du|Fitz|Van|Von|O|D|St|Mb|El|Al|Ben|Abu)\p{Lu}/u;

/** What the name itself says; `lastWord` as written. */
function shapeWeight({ flags, words, isFull }: NameCandidate, lastWord: string): number {
  const first = flags[0]!;
  const last = flags.at(-1)!;
  let sum = isFull ? -0.7 : -1.2;
  const hasFirstName = (first & FIRST_NAME) !== 0;
  if (hasFirstName) {
    const isDoubtful = (first & (PLACE | PEOPLE | COMMON)) !== 0;
    sum += !isFull ? 0.9 : isDoubtful ? 1.6 : 2.8;
  } else if (flags.slice(1, -1).some((flag) => (flag & FIRST_NAME) !== 0)) sum += 1;
  if (isFull && (last & (SOFT_BODY | PLACE)) !== 0) sum -= 0.8;
  if (flags.some((flag) => (flag & ACRONYM) !== 0)) sum -= 1;
  if (CAMEL.test(lastWord) && !CAMEL_SURNAME.test(lastWord)) sum -= 2;
  const folded = words.at(-1)!;
  // Orlando Holidays, Chartered Accountants: the plural of a plain word.
  if (
    folded.endsWith('s') &&
    (last & SOFT_BODY) === 0 &&
    (wordFlags(folded.slice(0, -1)) & (COMMON | SOFT_BODY)) === COMMON
  )
    sum -= 1.5;
  if (!hasFirstName) {
    if (THING.test(folded)) sum -= 1.5;
    if (words.some((word, w) => w < words.length - 1 && word !== 'he' && (wordFlags(word) & COMMON) !== 0))
      sum -= 1;
  }
  // Trayvon Martin.
  if (isFull && !hasFirstName && (last & (FIRST_NAME | COMMON | PLACE)) === FIRST_NAME) sum += 0.8;
  if (SURNAME.test(folded) && folded.length > 4) sum += 0.6;
  return sum;
}

/** 0 to 1, from the weights of the name's shape and of all mentions of a person. */
export function personhood(members: readonly NameCandidate[], tokens: readonly Token[]): number {
  const full = members.find((member) => member.isFull) ?? members[0]!;
  const { isFull } = full;
  const isShortened = isFull && members.some(({ words }) => words.length < full.words.length);
  const shape = shapeWeight(full, tokens[full.endToken - 1]!.text);
  let strong = 0;
  let weak = 0;
  for (const mention of members) {
    strong += mention.strong;
    weak += mention.weak;
  }
  // Bodies say things too: reporting verbs carry a name that nothing else speaks for only so far.
  const sum =
    shape +
    Math.max(-3, Math.min(5, strong)) +
    Math.min(isFull ? 1.5 : 1.2, weak) +
    (isFull && isShortened ? 1.2 : 0);
  return 1 / (1 + Math.exp(-sum));
}
