/**
 * Reads the article's words for a person ("Chinese President", "former finance minister of Greece", "a plumber from
 * Ohio") as evidence: which offices they name, of which country, held now or before, or that they name none.
 */
import { fold } from './fold.ts';
import { type Concept, officeAt } from './office-words.ts';
import type { Places } from './places.ts';
import { namesThing } from './things.ts';
import { US_STATES } from './us-states.ts';

export interface RoleReading {
  /** The role in folded words. */
  text: string;
  concepts: Concept[];
  /** Folded words that say which: "foreign", "finance", "state", "fbi". */
  portfolio: string[];
  /** Codes of countries, states and bodies named. */
  places: string[];
  isFormer: boolean;
  /** Elected but not yet in office, or a candidate. */
  isComing: boolean;
  isActing: boolean;
  /** Party or politics, but no office: "Republican", "a politician", "his Russian counterpart". */
  isPolitical: boolean;
  /** Words for someone who holds no office of state: an occupation, a company's office, a relative or aide of a leader. */
  isOther: boolean;
  /** It is no person at all: a ship, a school. */
  isThing: boolean;
}

interface Word {
  raw: string;
  folded: string;
  isCapital: boolean;
  /** "President's" */
  isPossessive: boolean;
}

/** Offices that companies, clubs and universities have too: they count only where nothing says that it is one of those. */
const ANYONES_OFFICE = new Set<Concept>([
  'governor',
  'president',
  'vice-president',
  'body-head',
  'leader',
  'secretary-general',
  'minister',
  'speaker',
  'whip',
  'general',
]);

/** Someone near an office, not in it: what follows is another's office. */
const RELATED =
  /^(spokesman|spokeswoman|spokesperson|aide|aides|adviser|advisor|advisers|wife|husband|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|widow|widower|lawyer|attorney|biographer|ally|confidant|confidante|supporter|critic|opponent|rival|bodyguard|interpreter|speechwriter|translator|friend|counsel|strategist|pollster|impersonator|ghostwriter|ambassador|envoy|chief of staff|fundraiser|donor|banker|editor|correspondent|reporter|columnist|professor|historian|scholar|analyst|expert|researcher|fellow)$/;

const NEUTRAL =
  /^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|madam|mx|the|a|an|his|her|their|its|our|own|late|longtime|long|time|incumbent|current|then|now|new|newly|elected|re|embattled|outgoing|who|whose|is|was|has|had|been|and|of|for|from|in|at|by|on|to|as|with|both|also|s|us|year|old|himself|herself|popular|controversial|powerful|right|left|wing|hard|line|hardline|conservative|centrist|pro|populist|far)$/;

const POLITICAL =
  /^(politician|politicians|republican|republicans|democrat|democrats|democratic|gop|labour|tory|tories|liberal|conservatives|libertarian|statesman|stateswoman|counterpart|candidate|nominee|hopeful|contender|presidential|d|r)$/;

/** Words around offices and politics that by themselves say nothing of a person. */
const SURROUNDINGS =
  /^(party|parliamentary|congressional|government|cabinet|administration|independent|front|frontrunner|ruling|governing|senate|house|committee|caucus)$/;

const FORMER = /^(former|ex|onetime|erstwhile|ousted|deposed|retired|previous|past|toppled|late|then)$/;
const COMING = /^(elect|designate|candidate|nominee|hopeful|contender|incoming|aspirant|presumptive)$/;
const ACTING = /^(acting|interim|caretaker|transitional)$/;

const STATE_CODES = new Map<string, string>();
for (const [code, name, abbreviation] of US_STATES) {
  for (const word of [code, name, abbreviation ?? name])
    STATE_CODES.set(fold(word.replace(/[.\s]/g, '')), `US-${code}`);
}

export function readRole(role: string, places: Places): RoleReading {
  const reading: RoleReading = {
    text: '',
    concepts: [],
    portfolio: [],
    places: [],
    isFormer: false,
    isComing: false,
    isActing: false,
    isPolitical: false,
    isOther: false,
    isThing: false,
  };
  const party = /\b([DRI])-([A-Z][A-Za-z.]+)/.exec(role);
  if (party) {
    reading.isPolitical = true;
    const state = STATE_CODES.get(fold(party[2]!.replace(/\./g, '')));
    if (state) reading.places.push(state);
  }
  const words = wordsOf(party ? role.replace(party[0], ' ') : role);
  const folded = words.map((word) => word.folded);
  reading.text = folded.join(' ');
  reading.isThing = namesThing(folded);
  const hits = places.find(folded, (index) => words[index]!.isCapital);
  for (const hit of hits) reading.places.push(...hit.codes);
  const isPlace = new Set(hits.flatMap(({ from, to }) => range(from, to)));

  const offices: { from: number; to: number; concept: Concept }[] = [];
  let relatedAt = -1;
  for (let i = 0; i < words.length; i++) {
    const word = folded[i]!;
    if (isPlace.has(i)) continue;
    if (FORMER.test(word)) reading.isFormer = true;
    else if (COMING.test(word)) reading.isComing = true;
    else if (ACTING.test(word)) reading.isActing = true;
    if (relatedAt < 0 && RELATED.test(word)) relatedAt = i;
    const office = officeAt(folded, i);
    if (!office) continue;
    offices.push(office);
    i = office.to - 1;
  }

  let otherWords = 0;
  for (const office of offices) {
    // "spokesman for President X", "the Prime Minister's wife", "the governor's assistant": another's office.
    const isAnothers = words[office.to - 1]!.isPossessive && office.to < words.length;
    if ((relatedAt >= 0 && relatedAt < office.from) || isAnothers) reading.isOther = true;
    else if (ANYONES_OFFICE.has(office.concept) && isOfCompany(words, office, isPlace))
      reading.isOther = true;
    else if (!isOfState(folded, office)) reading.isOther = true;
    else if (!reading.concepts.includes(office.concept)) reading.concepts.push(office.concept);
  }
  const inOffice = new Set(offices.flatMap(({ from, to }) => range(from, to)));
  for (const [index, word] of folded.entries()) {
    if (isPlace.has(index) || inOffice.has(index) || /^\d+$/.test(word)) continue;
    if (POLITICAL.test(word)) reading.isPolitical = true;
    else if (
      !NEUTRAL.test(word) &&
      !SURROUNDINGS.test(word) &&
      !(word === 'runner' && folded[index - 1] === 'front') &&
      !FORMER.test(word) &&
      !COMING.test(word) &&
      !ACTING.test(word)
    ) {
      reading.portfolio.push(word);
      otherWords++;
    }
  }
  const isBareSecretary =
    words.some(({ raw }) => raw === 'secretary') && otherWords === 0 && hits.length === 0;
  if (isBareSecretary) {
    reading.isOther = true;
    reading.concepts = reading.concepts.filter((concept) => concept !== 'minister');
  }
  if (reading.concepts.length === 0 && !reading.isPolitical && otherWords > 0) reading.isOther = true;
  if (relatedAt >= 0 && reading.concepts.length === 0) reading.isOther = true;
  return reading;
}

/** A state's own senate or house, a general secretary of a union, a press secretary, a vice admiral … */
function isOfState(
  folded: readonly string[],
  { from, to, concept }: { from: number; to: number; concept: Concept },
) {
  const before = folded[from - 1] ?? '';
  const after = folded[to] ?? '';
  if (concept === 'senator' || concept === 'representative')
    return before !== 'state' && before !== 'sales' && before !== 'union';
  if (concept === 'minister')
    return !/^(press|general|executive|assistant|private|youth|baptist|methodist|church|prime|social|legal)$/.test(
      before,
    );
  if (concept === 'mayor') return before !== 'deputy';
  if (concept === 'governor')
    return before !== 'lieutenant' && before !== 'lt' && before !== 'vice' && before !== 'deputy';
  if (concept === 'prime-minister') return after !== 'league';
  return true;
}

/**
 * "president of the Ford Foundation", "Harvard President": a name that is no place stands at the office. "President of
 * the European Commission" and "FBI director" name bodies that the table may have: capitals alone do not decide there.
 */
function isOfCompany(
  words: readonly Word[],
  { from, to, concept }: { from: number; to: number; concept: Concept },
  isPlace: ReadonlySet<number>,
): boolean {
  if (NEVER_A_COMPANYS.has(concept)) return false;
  const before = words[from - 1];
  // "Central Bank Governor", "Federal Reserve Governor".
  if (concept === 'governor' && /^(bank|reserve)$/.test(before?.folded ?? '')) return false;
  const isNamedBefore = before !== undefined && !isPlace.has(from - 1);
  if (isNamedBefore && before.isCapital && !isPlainWord(before)) return true;
  if (isNamedBefore && COMPANY.test(before.folded)) return true;
  if (!/^(of|at|for)$/.test(words[to]?.folded ?? '')) return false;
  for (let i = to + 1; i < Math.min(to + 4, words.length); i++) {
    const word = words[i]!;
    if (isPlace.has(i) || PUBLIC_BODY.test(word.folded)) return false;
    if (concept === 'governor' && (word.isCapital || /^(central|bank|reserve)$/.test(word.folded)))
      return false;
    if (word.isCapital || !/^(the|a|an|its|his|her)$/.test(word.folded)) return true;
  }
  return false;
}

/** Whether they are of a state is told by the words of the office itself, in office-fit.ts. */
const NEVER_A_COMPANYS = new Set<Concept>(['body-head', 'secretary-general', 'minister', 'general']);

/** Before an office: it is one of those that anyone can have. */
const COMPANY =
  /^(company|club|union|university|college|bank|board|team|studio|group|association|church|student|class|foundation|council|hospital|media|network|division|school|corporate|sales|marketing|local|regional|chapter|prison|prisons|jail)$/;

/** After "of the": it is a state's. */
const PUBLIC_BODY =
  /^(country|nation|national|federal|legislative|supreme|people|peoples|commons|lords|knesset|duma|bundestag|congress|deputies|republic|state|states|government|senate|house|parliament|assembly|chamber|party|commission|council|opposition|majority|minority)$/;

/** A capitalised word of a title, not of a name. */
function isPlainWord({ folded }: Word): boolean {
  return (
    NEUTRAL.test(folded) ||
    POLITICAL.test(folded) ||
    FORMER.test(folded) ||
    ACTING.test(folded) ||
    COMING.test(folded) ||
    /^(vice|deputy|first|supreme|senate|house|state|communist|federal|national|majority|minority|interim|emeritus|opposition)$/.test(
      folded,
    )
  );
}

function wordsOf(role: string): Word[] {
  const words: Word[] = [];
  for (const whole of role.split(/[^\p{L}\p{M}\p{N}.’']+/u)) {
    const raw = whole.replace(/[’']s?$/, '');
    const folded = fold(raw);
    if (folded === '') continue;
    words.push({ raw, folded, isCapital: /^\p{Lu}/u.test(raw), isPossessive: raw !== whole });
  }
  return words;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
