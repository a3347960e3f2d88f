/** What is known of a leader on the date of an article and today. */
import { isActingTitle, officeLabel } from './office-label.ts';
import { addDays, isHeldOn } from './office-on-day.ts';
import type { HeldOffice, Leader } from './packed.ts';
import { KINDS } from './packed-layout.ts';
import type { Office, Profile, Reason } from './types.ts';

/** Heads of state and of government rank alike: which is the main one, its beginning tells. */
const RANKS = new Map(KINDS.map((kind, index) => [kind, Math.max(0, index - 2)]));

/** `day` is the article's date (or today, where it has none), ISO. */
export function makeProfile(leader: Leader, day: string, today: string, reasons: Reason[]): Profile {
  const held = heldOn(leader, day);
  const now = heldOn(leader, today)[0] ?? null;
  const name = leader.names[0]!.join(' ');
  return {
    id: leader.id,
    name,
    then: held[0] ? show(held[0]) : null,
    now: now && show(now),
    last: now ? null : nullable(lastEnded(leader, today), show),
    next: held[0] ? null : nullable(firstAfter(leader, day), show),
    alsoThen: held.slice(1).map(show),
    asOf: asOfDay(leader, today),
    born: leader.born || null,
    died: leader.died || null,
    gender: leader.gender,
    wikipedia:
      leader.wikipedia &&
      `https://en.wikipedia.org/wiki/${encodeURIComponent(leader.wikipedia.replace(/ /g, '_'))}`,
    reasons,
  };
}

/** Offices held on a day, the main one first. Nobody holds an office after death. */
export function heldOn(leader: Leader, day: string): HeldOffice[] {
  if (leader.died !== '' && leader.died <= day) return [];
  return leader.offices
    .filter((office) => isHeldOn(office, day))
    .sort((a, b) => compareOffices(a, b, leader));
}

/** By rank; among equals the own country's, then the one begun last. A monarch of many realms is shown with Britain. */
export function compareOffices(a: HeldOffice, b: HeldOffice, leader: Pick<Leader, 'country'>): number {
  const byRank = rankOf(a) - rankOf(b);
  if (byRank !== 0) return byRank;
  if (a.kind === 'monarch' && b.kind === 'monarch') {
    const isBritish = (office: HeldOffice) => (office.jurisdiction === 'GB' ? 0 : 1);
    const byRealm = isBritish(a) - isBritish(b);
    if (byRealm !== 0) return byRealm;
  }
  const isAbroad = (office: HeldOffice) => (office.jurisdiction === leader.country ? 0 : 1);
  const byHome = isAbroad(a) - isAbroad(b);
  if (byHome !== 0 && rankOf(a) === 0) return byHome;
  const bySeat = seatRank(a) - seatRank(b);
  if (bySeat !== 0) return bySeat;
  const [x, y] = [begin(a), begin(b)];
  if (x !== y) return x < y ? 1 : -1;
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.title < b.title ? -1 : 1);
}

/** In a parliament: those who lead it, then the seat itself, then committees and party posts. */
function seatRank({ kind, title }: HeldOffice): number {
  if (kind !== 'legislator') return 0;
  if (/\b(Speaker|(Majority|Minority) (Leader|Whip))\b|^President\b/.test(title)) return 0;
  return /^(Senator|Representative|Delegate|Resident Commissioner|Member)\b/.test(title) ? 1 : 2;
}

export function rankOf(office: Pick<HeldOffice, 'kind'>): number {
  return RANKS.get(office.kind) ?? KINDS.length;
}

/** The day from which an office was no longer held, as far as the data say; empty where they do not. */
export function endOf(office: HeldOffice): string {
  if (office.end !== '') return office.end;
  return office.endBefore;
}

function begin(office: HeldOffice): string {
  return office.start.replace('~', '');
}

/** The office that ended last before `today`; of those that ended together (60 days) the one of highest rank. */
function lastEnded(leader: Leader, today: string): HeldOffice | null {
  const ended = leader.offices.filter((office) => begin(office) <= today && !isHeldOn(office, today));
  const lastDay = (office: HeldOffice) => endOf(office) || office.asOf || begin(office);
  const latest = ended.map(lastDay).sort().at(-1) ?? '';
  if (latest === '') return null;
  const together = ended.filter((office) => addDays(lastDay(office), 60) >= addDays(latest, 0));
  return together.sort((a, b) => compareOffices(a, b, leader))[0] ?? null;
}

function firstAfter(leader: Leader, day: string): HeldOffice | null {
  const later = leader.offices.filter((office) => begin(office) > day);
  const first = later.map(begin).sort()[0] ?? '9999';
  const together = later.filter((office) => begin(office) <= addDays(first, 60));
  return together.sort((a, b) => compareOffices(a, b, leader))[0] ?? null;
}

/** The newest day to which something of this leader is known, and not later than today. */
function asOfDay(leader: Leader, today: string): string {
  let newest = '';
  for (const office of leader.offices) {
    for (const date of [office.asOf, office.end, office.endBefore, begin(office)]) {
      if (date > newest && date <= today) newest = date;
    }
  }
  return newest;
}

function show(office: HeldOffice): Office {
  const { title, jurisdiction, kind, start, asOf } = office;
  return {
    label: officeLabel(title, jurisdiction),
    title,
    jurisdiction,
    kind,
    // The first day seen is no beginning: its year is as much as can be said.
    from: start === '' ? null : start.startsWith('~') ? start.slice(1, 5) : start,
    to: endOf(office) || null,
    asOf: asOf || null,
    isActing: isActingTitle(title),
  };
}

function nullable<T, U>(value: T | null, map: (value: T) => U): U | null {
  return value === null ? null : map(value);
}
