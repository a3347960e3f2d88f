/**
 * Finds who is named in a text: runs of capitalised words (name-runs.ts) are joined to persons (persons.ts), and each
 * person is weighed: how surely is this a human being and not a place, a body or a product. Rules and word lists
 * only; one pass over the tokens for each stage.
 */
import { cueShare } from './cues.ts';
import { collectKnownNames, readHeadingNames } from './heading-names.ts';
import type { Layout, NamedPerson, NameMention, Names, Token } from './layers.ts';
import { readLayout } from './layout.ts';
import {
  BODY,
  COMMON,
  FIRST_NAME,
  foldWord,
  HONORIFIC,
  PLACE,
  SOFT_BODY,
  wordFlags,
} from './name-lexicon.ts';
import { ACRONYM, type NameCandidate, type NameRuns, readNameRuns, type TokenRange } from './name-runs.ts';
import { isPersonNoun } from './person-nouns.ts';
import { isFullName, joinPersons, type PersonDraft, personGender } from './persons.ts';
import type { Span } from './types.ts';

/** Below this weight the words are listed among the other names. */
const LEAST_PERSONHOOD = 0.3;
/** A share of reporting uses from which a word counts as a reporting verb here. */
const REPORTS = 0.3;

/**
 * The persons whom the text names, with each mention, and the other names.
 * `options.title` is the headline where it is not part of the text: a full name may stand only there.
 */
export function findNames(layout: Layout, options: { title?: string } = {}): Names {
  const inLower = lowerCaseWords(layout.tokens);
  const isCommonHere = (folded: string) => inLower.has(folded);
  const runs = readNameRuns(layout, isCommonHere);
  const known = collectKnownNames(runs.candidates);
  for (const heading of runs.headings) {
    const { firstToken, endToken } = layout.paragraphs[heading]!;
    runs.candidates.push(...readHeadingNames(layout, firstToken, endToken, known, isCommonHere));
  }
  if (runs.headings.length > 0) runs.candidates.sort((a, b) => a.firstToken - b.firstToken);
  const { candidates, others } = withoutModifiers(runs, layout.tokens);
  const support = countSupport(candidates, layout.tokens);
  const { persons, personOf } = joinPersons(candidates, (candidate) =>
    mayStandAlone(candidate, support.get(candidate.words.at(-1)!) ?? 0),
  );
  const weights = persons.map((person) => weighPerson(person, candidates, layout.tokens));
  const mentions: NameMention[] = [];
  const named: NamedPerson[] = [];
  const place = new Int32Array(persons.length).fill(-1);
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    const person = personOf[c]!;
    if (person < 0 || weights[person]! < LEAST_PERSONHOOD) {
      others.push({ firstToken: candidate.firstToken, endToken: candidate.endToken });
      continue;
    }
    if (place[person]! < 0) {
      place[person] = named.length;
      named.push({
        name: personName(persons[person]!, candidates, layout, options.title),
        mentions: [],
        gender: personGender(persons[person]!),
        personhood: weights[person]!,
      });
    }
    named[place[person]!]!.mentions.push(mentions.length);
    mentions.push(readMention(candidate, place[person]!, layout.tokens));
  }
  others.sort((a, b) => a.firstToken - b.firstToken);
  return { mentions, persons: named, others: others.map((other) => withSpan(other, layout.tokens)) };
}

function withSpan(other: { firstToken: number; endToken: number }, tokens: readonly Token[]) {
  return { start: tokens[other.firstToken]!.start, end: nameEnd(tokens[other.endToken - 1]!), ...other };
}

/** Where the name ends within its last token: before a possessive 's. */
function nameEnd({ start, end, lower }: Token): number {
  if (lower.endsWith("'s")) return end - 2;
  return lower.endsWith("'") && end - start > 1 ? end - 1 : end;
}

function readMention(candidate: NameCandidate, person: number, tokens: readonly Token[]): NameMention {
  const { firstToken, endToken, isPossessive } = candidate;
  const titleToken = titleStart(candidate, tokens);
  const title: Span | null =
    titleToken < firstToken ? [tokens[titleToken]!.start, tokens[firstToken - 1]!.end] : null;
  return {
    start: tokens[firstToken]!.start,
    end: nameEnd(tokens[endToken - 1]!),
    firstToken,
    endToken,
    person,
    isPossessive,
    title,
  };
}

/** Words that stand before a title's or description's noun. */
const MODIFIERS = new Set(
  'former then acting late longtime veteran senior junior chief deputy vice assistant associate national fellow interim incoming outgoing ex young old elder younger new current'.split(
    ' ',
  ),
);
const MOST_TITLE_WORDS = 8;

/** The first token of the title or description that stands directly before a name. */
function titleStart({ firstToken, titleToken, title }: NameCandidate, tokens: readonly Token[]): number {
  const paragraph = tokens[firstToken]!.paragraph;
  let start = title === null ? firstToken : titleToken;
  if (title === null) {
    const before = tokens[firstToken - 1];
    if (!before || before.paragraph !== paragraph || before.kind !== 'word' || !isPersonNoun(before.lower))
      return firstToken;
    start = firstToken - 1;
  }
  const least = Math.max(0, firstToken - MOST_TITLE_WORDS);
  while (start > least) {
    const token = tokens[start - 1]!;
    if (token.paragraph !== paragraph || token.kind !== 'word') break;
    const isCapital = /^\p{Lu}/u.test(token.text) && cueShare(token.lower) < REPORTS;
    const isStart = start - 1 === 0 || /^[.?!:]$/.test(tokens[start - 2]!.text);
    if (isCapital && isStart && (wordFlags(foldWord(token.lower)) & COMMON) !== 0) break;
    if (
      !isCapital &&
      !MODIFIERS.has(token.lower) &&
      !isPersonNoun(token.lower) &&
      !/^\p{Ll}+-\p{L}/u.test(token.text)
    )
      break;
    start--;
  }
  return start;
}

/** Words that stand in lower case somewhere in the text. */
function lowerCaseWords(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word' || text.length > 30) continue;
    const first = text.charCodeAt(0);
    if (first >= 97 && first <= 122) found.add(lower);
  }
  return found;
}

/** Nouns that make the name before them say whose, or which: the Trump campaign, an Obama aide. */
const HEAD_NOUNS = new Set(
  (
    'campaign administration supporter supporters family team camp era presidency victory rally rallies case trial ' +
    'organization organisation foundation voter voters fan fans loyalist loyalists ally allies impeachment tariffs ' +
    'government cabinet regime brand scandal affair doctrine interview transition nomination nominee ticket'
  ).split(' '),
);

/** Parts the names that only say whose or which (the Trump campaign, a Clinton aide) from those that stand for the person. */
function withoutModifiers(
  { candidates, others }: NameRuns,
  tokens: readonly Token[],
): { candidates: NameCandidate[]; others: TokenRange[] } {
  const kept: NameCandidate[] = [];
  const rest = [...others];
  for (const candidate of candidates) {
    const next = tokens[candidate.endToken];
    const before = tokens[candidate.titleToken - 1];
    const isNear =
      next !== undefined &&
      next.kind === 'word' &&
      next.paragraph === tokens[candidate.firstToken]!.paragraph;
    const behind = isNear && !candidate.isPossessive ? next.lower : '';
    const isAfterArticle = before !== undefined && /^(?:the|a|an|this|that|another|any)$/.test(before.lower);
    const isModifier =
      HEAD_NOUNS.has(behind) ||
      (behind !== '' && isPersonNoun(behind) && (isAfterArticle || behind.endsWith('s'))) ||
      (isAfterArticle &&
        candidate.title === null &&
        !/^(?:who|and|or)$/.test(behind) &&
        (candidate.words.length === 1 || behind !== ''));
    if (isModifier && candidate.title === null)
      rest.push({ firstToken: candidate.firstToken, endToken: candidate.endToken });
    else kept.push(candidate);
  }
  return { candidates: kept, others: rest };
}

/** For each last word of a name: how much around its mentions speaks for a person. */
function countSupport(candidates: readonly NameCandidate[], tokens: readonly Token[]): Map<string, number> {
  const support = new Map<string, number>();
  for (const candidate of candidates) {
    const word = candidate.words.at(-1)!;
    support.set(word, (support.get(word) ?? 0) + mentionWeight(candidate, tokens));
  }
  return support;
}

const PLACE_PREPOSITIONS = new Set(
  'in at near across outside inside throughout via onto within around'.split(' '),
);

/** What stands around one mention: above 0 speaks for a person, below against. */
function mentionWeight(candidate: NameCandidate, tokens: readonly Token[]): number {
  const { firstToken, endToken, title, words } = candidate;
  let weight = 0;
  if (title !== null) weight += 3;
  const before = tokens[firstToken - 1];
  const next = tokens[endToken];
  const paragraph = tokens[firstToken]!.paragraph;
  if (before && before.paragraph === paragraph) {
    if (title === null && isPersonNoun(before.lower)) weight += 2;
    if (cueShare(before.lower) >= 0.6) weight += 1.2;
    if (PLACE_PREPOSITIONS.has(before.lower)) weight -= 1;
    if (before.lower === 'the') weight -= 1.5;
  }
  if (next && next.paragraph === paragraph && !candidate.isPossessive) {
    if (cueShare(next.lower) >= 0.6) weight += 1.2;
    else if (next.lower === 'who' || next.lower === 'himself' || next.lower === 'herself') weight += 2;
    else if (next.text === ',' && tokens[endToken + 1]) {
      const after = tokens[endToken + 1]!;
      if (after.lower === 'who' || (after.kind === 'number' && /^\d\d$/.test(after.text))) weight += 2;
      else if (after.lower === 'which') weight -= 2;
    }
    // TAPPER: …
    if (next.text === ':' && (before === undefined || before.paragraph !== paragraph))
      weight += words.length > 1 ? 1 : 0.6;
  }
  return weight;
}

/** Whether a name of one word, whom no full name in the text explains, may be a person at all. */
function mayStandAlone(candidate: NameCandidate, support: number): boolean {
  if (isFullName(candidate)) return true;
  const { flags, title, isWeak, isLabel } = candidate;
  if (title !== null || isLabel) return true;
  const last = flags.at(-1)!;
  if ((last & (PLACE | BODY | ACRONYM)) !== 0) return false;
  if ((last & FIRST_NAME) !== 0) return !isWeak || (last & COMMON) === 0 || support >= 1;
  if (isWeak) return support >= 1.2 && (last & COMMON) === 0;
  return support > 0.5;
}

/** 0 to 1: a sigmoid over what speaks for and against a person. */
function weighPerson(
  person: PersonDraft,
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
): number {
  const fullest = candidates[person.members.find((c) => isFullName(candidates[c]!)) ?? person.members[0]!]!;
  const { flags } = fullest;
  const isFull = isFullName(fullest);
  let sum = isFull ? -0.4 : -1.2;
  const first = flags[0]!;
  if ((first & FIRST_NAME) !== 0) sum += isFull ? ((first & (PLACE | COMMON)) !== 0 ? 1.2 : 2.5) : 1;
  else if (flags.slice(1, -1).some((f) => (f & FIRST_NAME) !== 0)) sum += 1;
  if (isFull && (flags.at(-1)! & (SOFT_BODY | PLACE)) !== 0) sum -= 1;
  if (flags.some((f) => (f & ACRONYM) !== 0)) sum -= 1;
  let around = 0;
  let short = 0;
  for (const c of person.members) {
    const candidate = candidates[c]!;
    around += Math.max(-1.5, Math.min(3, mentionWeight(candidate, tokens)));
    if (isFull && candidate.words.length < fullest.words.length) short++;
    if ((wordFlags(candidate.title ?? '') & HONORIFIC) !== 0) around += 1;
  }
  sum += Math.max(-3, Math.min(4, around));
  if (short > 0) sum += 1;
  return 1 / (1 + Math.exp(-sum));
}

/** The fullest common form: the most frequent full form of the running text, as the text spells it. */
function personName(
  person: PersonDraft,
  candidates: readonly NameCandidate[],
  layout: Layout,
  title: string | undefined,
): string {
  const counts = new Map<string, number>();
  for (const c of person.members) {
    const candidate = candidates[c]!;
    const { firstToken, endToken } = candidate;
    const form = layout.text
      .slice(layout.tokens[firstToken]!.start, nameEnd(layout.tokens[endToken - 1]!))
      .replace(/\s+/g, ' ');
    // A full name outranks surnames however many there are; a heading's form counts last.
    const worth = isFullName(candidate) ? (candidate.isHeading ? 1 : 1000) : 0.001;
    counts.set(form, (counts.get(form) ?? 0) + worth);
  }
  let best = '';
  let most = -1;
  for (const [form, count] of counts)
    if (count > most) {
      best = form;
      most = count;
    }
  if (most < 1 && title) {
    const full = nameInTitle(title, person.words.at(-1)!);
    if (full !== null) best = full;
  }
  return best;
}

/** The full name with this last word in a headline that is not part of the text. */
function nameInTitle(title: string, lastWord: string): string | null {
  const layout = readLayout(title.slice(0, 1000));
  const nothing = { byFirstWord: new Map<string, string[][]>(), single: new Set<string>() };
  for (const { words, firstToken, endToken } of readHeadingNames(
    layout,
    0,
    layout.tokens.length,
    nothing,
    () => false,
  ))
    if (words.at(-1) === lastWord)
      return layout.text.slice(layout.tokens[firstToken]!.start, nameEnd(layout.tokens[endToken - 1]!));
  return null;
}
