/** Finds the leaders whom a name can mean, whoever of them it is in this article. */
import { bareWord, foldWords } from './fold.ts';
import { matchNames, type NameMatch } from './name-match.ts';
import type { Leader, PackedLeaders } from './packed.ts';
import { givenNameForms, isSameGivenName } from './short-names.ts';
import { isParticle, isSuffix } from './surname.ts';

export interface Candidate {
  leader: Leader;
  /** 'surname': the article has the family name alone. */
  match: NameMatch | 'surname';
}

export interface NameLookUp {
  candidates: Candidate[];
  /**
   * How many people in the table have a name's first word and its last, if names were thrown together by chance: far
   * below one for "Jens Stoltenberg", above one for "Michael Brown". A common name needs more to speak for it.
   */
  namesakes: number;
  /** How many people in the table have the last word in their name. */
  surnameHolders: number;
}

/** A word that more people have than this finds nobody by itself. */
const RARE = 60;
const MAX_WORDS = 10;
/** Two words that others write as one ("Jong Un", "Abdel Fattah") are short. */
const MAX_PAIR = 12;
/** In a table with fewer people everybody would seem to have a common name. */
const SMALL_TABLE = 10_000;
/** For a family name alone, which needs a title anyway: as if so many shared the given name. */
const PER_SURNAME = 5;
const TITLES = /^(mr|mrs|ms|miss|dr|sir|dame|mx)\.?$/i;

/**
 * Names looked up before, oldest first: a page that grows, or a site's next article, asks for mostly the same people.
 * By table, so that nothing is kept longer than it.
 */
const lookedUp = new WeakMap<PackedLeaders, Map<string, NameLookUp>>();
const MAX_KEPT = 300;

/** `name` as in the article. A single word, or particles and a word, is taken for a family name. */
export function lookUp(packed: PackedLeaders, name: string): NameLookUp {
  let kept = lookedUp.get(packed);
  if (!kept) {
    kept = new Map();
    lookedUp.set(packed, kept);
  }
  let found = kept.get(name);
  if (!found) {
    found = search(packed, name);
    if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(name, found);
  }
  return found;
}

function search(packed: PackedLeaders, name: string): NameLookUp {
  const raw = name.split(/\s+/).filter((word) => word !== '' && !TITLES.test(word));
  const asked = foldWords(raw.join(' ')).slice(0, MAX_WORDS);
  if (asked.length === 0) return { candidates: [], namesakes: 0, surnameHolders: 0 };
  const isSurname = raw.length === 1 || asked.slice(0, -1).every(isParticle);
  const found = gather(packed, raw.slice(0, MAX_WORDS), asked);
  const candidates: Candidate[] = [];
  for (const index of found.people) {
    const names = packed.foldedNames(index);
    const match = bestMatch(asked, names);
    if (match) candidates.push({ leader: packed.leader(index), match });
    else if (isSurname) {
      const leader = packed.leader(index);
      if (isSurnameOf(asked, leader)) candidates.push({ leader, match: 'surname' });
    }
  }
  const first = found.counts.get(asked[0]!) ?? 0;
  const surname = asked.findLast((word, i) => i === 0 || !isSuffix(word)) ?? '';
  const last = found.counts.get(surname) ?? 0;
  return {
    candidates: withoutIdleTolerance(candidates, asked.length),
    namesakes: ((isSurname ? PER_SURNAME : first) * last) / Math.max(packed.count, SMALL_TABLE),
    surnameHolders: last,
  };
}

/**
 * People whose names have two of the words that were asked for (in any spelling); where there are none, those who have
 * one that is rare. `counts`: how many people have a word exactly.
 */
function gather(packed: PackedLeaders, raw: readonly string[], asked: readonly string[]) {
  const counts = new Map<string, number>();
  const seen = seenOf(packed);
  const touched: number[] = [];
  const both = new Set<number>();
  const rare: number[] = [];
  const folded = raw.map(foldWords);
  for (const [group, word] of raw.entries()) {
    if (raw.length > 1 && isParticle(bareWord(word))) continue;
    const bit = 1 << group;
    for (const form of formsOf(word, folded[group]!, folded[group + 1], group === 0 && raw.length > 1)) {
      const hits = packed.findWord(form);
      let exact = 0;
      let all = 0;
      for (const { people, isExact } of hits) {
        all += people.length;
        if (isExact) exact += people.length;
        for (const person of people) {
          const before = seen[person]!;
          if ((before & bit) !== 0) continue;
          if (before === 0) touched.push(person);
          else both.add(person);
          seen[person] = before | bit;
        }
      }
      counts.set(bareWord(form), exact);
      if (all <= RARE && (asked.includes(form) || form.length > 5))
        for (const hit of hits) rare.push(...hit.people);
    }
  }
  for (const person of touched) seen[person] = 0;
  const people = raw.length === 1 ? new Set(touched) : both.size > 0 ? both : new Set(rare);
  return { people, counts };
}

/** Which of the words asked for each person has, as bits. Kept from one look-up to the next, and always left empty. */
const seenByTable = new WeakMap<PackedLeaders, Uint16Array>();

function seenOf(packed: PackedLeaders): Uint16Array {
  let seen = seenByTable.get(packed);
  if (!seen) {
    seen = new Uint16Array(packed.count);
    seenByTable.set(packed, seen);
  }
  return seen;
}

/** A word, its parts, and it with its neighbour as one: "Jong Un", "Jong-un" and "Jongun"; and short forms of a given name. */
function formsOf(
  word: string,
  parts: readonly string[],
  next: readonly string[] | undefined,
  isGivenName: boolean,
): string[] {
  const joined = parts.join('');
  const forms: string[] = [];
  const add = (form: string) => {
    if (form !== '' && !forms.includes(form)) forms.push(form);
  };
  add(bareWord(word));
  add(joined);
  for (const part of parts) add(part);
  const pair = next === undefined ? '' : joined + next.join('');
  if (pair.length <= MAX_PAIR) add(pair);
  if (isGivenName) for (const form of givenNameForms(joined)) add(form);
  return forms;
}

function bestMatch(asked: readonly string[], names: readonly string[][]): NameMatch | null {
  // A given name, or a mononym, is no full name.
  if (asked.length === 1 && names[0]!.length > 1) return null;
  let best: NameMatch | null = null;
  for (const name of names) {
    const full = matchNames(asked, name);
    const match = full === 'near' && isWithoutUsualName(asked, names[0]!, name) ? 'part' : full;
    if (match && (best === null || ORDER.indexOf(match) < ORDER.indexOf(best))) best = match;
  }
  return best;
}

/** James Gordon Brown is known as Gordon Brown: "James Brown" leaves out the very name that he goes by. */
function isWithoutUsualName(
  asked: readonly string[],
  usual: readonly string[],
  alias: readonly string[],
): boolean {
  const given = usual[0]!;
  if (usual.length < 2 || asked.some((word) => isSameGivenName(word, given))) return false;
  return alias.indexOf(given) > 0 && alias.indexOf(given) < alias.length - 1;
}

const ORDER: readonly NameMatch[] = ['exact', 'near', 'alike', 'part', 'junior'];

function isSurnameOf(asked: readonly string[], leader: Leader): boolean {
  const [first, end] = leader.surname;
  const surname = foldWords(leader.names[0]!.slice(first, end).join(' '));
  const plain = (words: readonly string[]) => words.filter((word) => !isParticle(word)).join('');
  return surname.join('') === asked.join('') || (plain(asked) !== '' && plain(surname) === plain(asked));
}

/** Likeness counts only where nothing is the same, and only while it means one leader. */
function withoutIdleTolerance(candidates: Candidate[], words: number): Candidate[] {
  // A middle name or initial that is the same leaves no room for others: "George W. Bush" is not his father.
  const exact = candidates.filter(({ match }) => match === 'exact');
  if (words > 2 && exact.length > 0) return exact;
  const sure = candidates.filter(({ match }) => match === 'exact' || match === 'near' || match === 'surname');
  if (sure.length > 0) return sure;
  const alike = candidates.filter(({ match }) => match === 'alike');
  const tolerant = alike.length > 0 ? alike : candidates;
  return tolerant.length === 1 ? tolerant : [];
}
