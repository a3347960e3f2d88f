/** Finds the leaders whom a name can mean, whoever of them it is in this article. */
import { foldWords } from './fold.ts';
import { matchNames, type NameMatch } from './name-match.ts';
import type { Leader, PackedLeaders } from './packed.ts';
import { givenNameForms } from './short-names.ts';
import { isParticle } from './surname.ts';

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
}

/** A word that more people have than this finds nobody by itself. */
const RARE = 60;
const MAX_WORDS = 10;
const TITLES = /^(mr|mrs|ms|miss|dr|sir|dame|mx)\.?$/i;

/** `name` as in the article. A single word, or particles and a word, is taken for a family name. */
export function lookUp(packed: PackedLeaders, name: string): NameLookUp {
  const raw = name.split(/\s+/).filter((word) => word !== '' && !TITLES.test(word));
  const asked = foldWords(raw.join(' ')).slice(0, MAX_WORDS);
  if (asked.length === 0) return { candidates: [], namesakes: 0 };
  const isSurname = raw.length === 1 || asked.slice(0, -1).every(isParticle);
  const found = gather(packed, raw.slice(0, MAX_WORDS), asked);
  const candidates: Candidate[] = [];
  for (const index of found.people) {
    const leader = packed.leader(index);
    const match = bestMatch(asked, leader) ?? (isSurname && isSurnameOf(asked, leader) ? 'surname' : null);
    if (match) candidates.push({ leader, match });
  }
  const first = found.counts.get(asked[0]!) ?? 0;
  const last = found.counts.get(asked.at(-1)!) ?? 0;
  return {
    candidates: withoutIdleTolerance(candidates),
    namesakes: isSurname ? last : (first * last) / packed.count,
  };
}

function gather(packed: PackedLeaders, raw: readonly string[], asked: readonly string[]) {
  const counts = new Map<string, number>();
  const seen = new Map<number, number>();
  const people = new Set<number>();
  // A word, its parts, and two neighbours as one: "Jong Un", "Jong-un" and "Jongun" stand in the table in any shape.
  const groups = raw.map((word, i) => {
    const parts = foldWords(word);
    const forms = new Set([parts.join(''), ...parts]);
    if (i + 1 < raw.length) forms.add(parts.join('') + foldWords(raw[i + 1]!).join(''));
    if (i === 0 && raw.length > 1) for (const form of givenNameForms(parts.join(''))) forms.add(form);
    return forms;
  });
  for (const [group, forms] of groups.entries()) {
    const bit = 1 << group;
    for (const form of forms) {
      if (form === '') continue;
      const hits = packed.findWord(form);
      let count = 0;
      for (const { people: holders, isExact } of hits) {
        if (isExact) count += holders.length;
        for (const person of holders) seen.set(person, (seen.get(person) ?? 0) | bit);
      }
      counts.set(form, count);
      const isOwn = asked.includes(form) || form.length > 5;
      if (isOwn && hits.reduce((sum, hit) => sum + hit.people.length, 0) <= RARE) {
        for (const hit of hits) for (const person of hit.people) people.add(person);
      }
    }
  }
  for (const [person, bits] of seen) {
    if ((bits & (bits - 1)) !== 0 || raw.length === 1) people.add(person);
  }
  return { people, counts };
}

function bestMatch(asked: readonly string[], leader: Leader): NameMatch | null {
  let best: NameMatch | null = null;
  for (const name of leader.names) {
    const match = matchNames(asked, foldWords(name.join(' ')));
    if (match && (best === null || ORDER.indexOf(match) < ORDER.indexOf(best))) best = match;
  }
  // A given name, or a mononym, is no full name.
  return asked.length === 1 && leader.names[0]!.length > 1 ? null : best;
}

const ORDER: readonly NameMatch[] = ['exact', 'near', 'alike', 'initials'];

function isSurnameOf(asked: readonly string[], leader: Leader): boolean {
  const [first, end] = leader.surname;
  const surname = foldWords(leader.names[0]!.slice(first, end).join(' '));
  const plain = (words: readonly string[]) => words.filter((word) => !isParticle(word)).join('');
  return surname.join('') === asked.join('') || (plain(asked) !== '' && plain(surname) === plain(asked));
}

/** Likeness counts only where nothing is the same, and only while it means one leader. */
function withoutIdleTolerance(candidates: Candidate[]): Candidate[] {
  const sure = candidates.filter(({ match }) => match === 'exact' || match === 'near' || match === 'surname');
  if (sure.length > 0) return sure;
  const alike = candidates.filter(({ match }) => match === 'alike');
  const tolerant = alike.length > 0 ? alike : candidates;
  return tolerant.length === 1 ? tolerant : [];
}
