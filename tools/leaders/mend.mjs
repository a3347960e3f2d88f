/**
 * Mends what can be told by rule in rows of the table. Every mend is counted; none of them invents a holder or a day:
 * a row loses its place, or its beginning or end is moved to a day that another row gives.
 */

import { correct } from './corrections.mjs';

const HEAD_KINDS = { 'head-of-state': 'state', monarch: 'state', 'head-of-government': 'government' };
/** Whose head of state is another state's: said there, and under a wrong title here. */
const TERRITORIES = new Set('AS AX BM FO GG GI GL GU HK IM JE MO MP NC PR VI AN'.split(' '));
const DAY_MS = 86_400_000;
/** Hand-overs, acting holders and sources that differ by some weeks are no contradiction. */
const SLACK_DAYS = 60;
/** From a parliament's last sitting in December to its successor's first in January, and some days. */
const TERM_GAP_DAYS = 45;

export function mend(rows, counts) {
  correct(rows, counts);
  for (const person of rows) {
    for (const office of person.offices) mendTitle(office, counts);
    dropImpossible(person, counts);
    mergeTwinOffices(person, counts);
    nameSeatsOfCongress(person, counts);
    joinTerms(person, counts);
    endPortfoliosWithTheirOffice(person, counts);
  }
  sortNamesakesInCongress(rows, counts);
  dropForeignTwins(rows, counts);
  dropLeaderRows(rows, counts);
  settleSeats(rows, counts);
  endFollowedOffices(rows, counts);
  const kept = rows.filter((person) => person.offices.length > 0);
  counts.add('person dropped: no office left after mending', rows.length - kept.length);
  for (const person of kept) {
    person.offices.sort(
      (a, b) =>
        compare(a.start || a.asOf, b.start || b.asOf) ||
        compare(a.title, b.title) ||
        compare(a.jurisdiction, b.jurisdiction),
    );
  }
  return kept;
}

/** Words of lists that stand where the title should, and titles under a kind they cannot have. */
function mendTitle(office, counts) {
  const before = `${office.title} ${office.kind}`;
  office.title = office.title
    .replace(/^(other )?members? of the .*presidency.*$/i, 'Member of the Presidency')
    .replace(/^Head of government\s+(?=\S)/i, '')
    .replace(/^\*+[^*]*\*+\s*/, '')
    .replace(/ \((January|April|October|July)\b[^)]*\)$/, '')
    .replace(/^Deputy Prime Ministers$/, 'Deputy Prime Minister')
    .replace(/^Vice Presidents$/, 'Vice President')
    .replace(/^Speaker of the House$/, 'Speaker of the House of Representatives')
    .replace(/ \([A-Z]{2}\)$/, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (office.kind === 'head-of-state' && /^(Prime Minister|Premier|Minister of State)\b/.test(office.title)) {
    office.kind = 'head-of-government';
  }
  if (office.jurisdiction === 'US') {
    office.title = office.title.replace(/\bDefence\b/g, 'Defense').replace(/\bLabour\b/g, 'Labor');
  }
  if (office.jurisdiction === 'US' && office.title === 'Speaker') {
    office.title = 'Speaker of the House of Representatives';
  }
  if (
    office.kind === 'head-of-government' &&
    TERRITORIES.has(office.jurisdiction) &&
    /^Governor\b/.test(office.title)
  ) {
    office.kind = 'governor';
  }
  if (office.kind === 'minister' && /^Sovereign\b/.test(office.title)) office.kind = 'monarch';
  if (`${office.title} ${office.kind}` !== before) counts.add('title or kind put right');
}

function dropImpossible(person, counts) {
  const elsewhere = new Set(
    person.offices.filter((o) => HEAD_KINDS[o.kind] === 'state' && tier(o) > 1).map((o) => o.jurisdiction),
  );
  person.offices = person.offices.filter((office) => {
    const { start, jurisdiction, kind } = office;
    const why =
      person.died && start && start.slice(0, person.died.length) > person.died
        ? 'began after death'
        : person.born &&
            start &&
            Number(start.slice(0, 4)) - Number(person.born.slice(0, 4)) < 16 &&
            kind !== 'monarch'
          ? 'began as a child'
          : TERRITORIES.has(jurisdiction) && /^(head-of-state|monarch|deputy-head)$/.test(kind)
            ? 'head of the state that a territory belongs to'
            : kind === 'head-of-state' &&
                tier(office) === 1 &&
                elsewhere.size > 0 &&
                !elsewhere.has(jurisdiction)
              ? 'head of another state'
              : null;
    if (why) counts.add(`office dropped: ${why}`);
    return !why;
  });
}

/** One office under two titles or from two sources: the same beginning, kind and jurisdiction. */
function mergeTwinOffices(person, counts) {
  const kept = [];
  for (const office of person.offices) {
    const twin = kept.find(
      (other) =>
        other.jurisdiction === office.jurisdiction &&
        (other.title === office.title || (HEAD_KINDS[other.kind] && other.kind === office.kind)) &&
        overlapDays(other, office) > SLACK_DAYS,
    );
    if (!twin) {
      kept.push(office);
      continue;
    }
    counts.add('office joined with its twin');
    const [best, rest] = tier(office) > tier(twin) ? [office, twin] : [twin, office];
    const joined = {
      ...best,
      start: best.start || rest.start,
      end: best.end || (rest.end && rest.end >= best.asOf ? rest.end : ''),
      endBefore:
        best.endBefore && rest.endBefore
          ? earlier(best.endBefore, rest.endBefore)
          : best.endBefore || rest.endBefore,
      asOf: later(best.asOf, rest.asOf),
      sources: [...new Set([...best.sources, ...rest.sources])],
    };
    if (joined.end) joined.endBefore = '';
    kept[kept.indexOf(twin)] = joined;
  }
  person.offices = kept;
}

/** "Senator" and "Senator for SD" of one person at one time are one seat: the second names it, the first spans it. */
function nameSeatsOfCongress(person, counts) {
  for (const seat of ['Senator', 'Representative']) {
    const isSeat = ({ title, jurisdiction }) => jurisdiction === 'US' && title.split(' for ')[0] === seat;
    const bare = person.offices.filter((office) => isSeat(office) && office.title === seat);
    const named = person.offices.filter((office) => isSeat(office) && office.title !== seat);
    if (new Set(named.map(({ title }) => title)).size !== 1) continue;
    for (const office of bare) {
      const same = named.filter((other) => overlapDays(other, office) > 0);
      if (same.length === 0) continue;
      const last = same.reduce((a, b) => (compare(lastDay(a), lastDay(b)) >= 0 ? a : b));
      const spans = {
        ...last,
        start: [office, ...same].map(({ start }) => start).sort()[0],
        sources: [...new Set([office, ...same].flatMap(({ sources }) => sources))],
      };
      if (compare(office.end, lastDay(last)) > 0)
        Object.assign(spans, { end: office.end, endBefore: '', asOf: '' });
      person.offices = person.offices.filter((other) => other !== office && !same.includes(other));
      person.offices.push(spans);
      counts.add('seat in Congress named by its state');
    }
  }
}

/** Terms of one office that follow each other (a parliament's last sitting and its successor's first): one office. */
function joinTerms(person, counts) {
  const joined = [];
  for (const office of [...person.offices].sort((a, b) => compare(a.start, b.start))) {
    const before = joined.findLast(
      ({ title, jurisdiction, kind }) =>
        title === office.title && jurisdiction === office.jurisdiction && kind === office.kind,
    );
    const ended = before && (before.end || before.endBefore);
    const gap = ended && office.start ? days(office.start) - days(ended) : Number.POSITIVE_INFINITY;
    if (!before || before.start === '' || gap > TERM_GAP_DAYS || gap < -SLACK_DAYS) {
      joined.push(office);
      continue;
    }
    counts.add('term joined to the one before');
    Object.assign(before, {
      end: office.end,
      endBefore: office.endBefore,
      asOf: office.asOf,
      sources: [...new Set([...before.sources, ...office.sources])],
    });
  }
  person.offices = joined;
}

/**
 * A portfolio that never ended goes with the office of head of government: with its end where it was taken together
 * with it, with its beginning where the minister rose to it.
 */
function endPortfoliosWithTheirOffice(person, counts) {
  for (const head of person.offices) {
    if (head.kind !== 'head-of-government' || !head.start) continue;
    for (const office of person.offices) {
      const isOpen = office.kind === 'minister' && !office.end && office.start;
      if (!isOpen || office.jurisdiction !== head.jurisdiction) continue;
      const gap = days(head.start) - days(office.start);
      const end = gap > 30 ? head.start : gap >= -30 ? head.end || head.endBefore : '';
      if (!end || (office.endBefore && office.endBefore <= end)) continue;
      office.endBefore = end.replace('~', '');
      counts.add('open portfolio ended with or by the office of head of government');
    }
  }
}

/**
 * Two people of one name, and a seat in Congress given to the wrong one: the seat with its state stands in a row that
 * has other offices, the same seat without a state in another's row. It goes to the one whose only office it is; where
 * the first has no other office either, the seat without a state is a mistake.
 */
function sortNamesakesInCongress(rows, counts) {
  const seatOf = ({ title, jurisdiction }) =>
    jurisdiction === 'US' ? (/^(Senator|Representative)(?: for [A-Z]{2})?$/.exec(title)?.[1] ?? null) : null;
  const names = new Map();
  for (const row of rows) {
    if (!row.offices.some(seatOf)) continue;
    const words = row.name.toLowerCase().split(' ');
    const key = `${words[0]} ${words.at(-1)}`;
    names.set(key, [...(names.get(key) ?? []), row]);
  }
  for (const group of names.values()) {
    for (const named of group) {
      for (const bare of group) {
        if (named === bare || named.born === bare.born) continue;
        for (const office of bare.offices.filter(({ title }) => !/ for /.test(title))) {
          const seat = seatOf(office);
          const isTwin = (other) =>
            seatOf(other) === seat &&
            / for /.test(other.title) &&
            Math.abs(days(other.start) - days(office.start)) <= 30;
          if (!seat || !office.start || !named.offices.some((other) => other.start && isTwin(other)))
            continue;
          if (named.offices.every((other) => other.kind === 'legislator')) {
            bare.offices = bare.offices.filter((other) => other !== office);
            counts.add('seat in Congress dropped: a namesake’s');
            continue;
          }
          const moved = named.offices.filter((other) => seatOf(other) === seat && / for /.test(other.title));
          named.offices = named.offices.filter((other) => !moved.includes(other));
          bare.offices = [...bare.offices.filter((other) => other !== office), ...moved];
          counts.add('seat in Congress given back to a namesake');
        }
      }
    }
  }
}

/** A head without a Wikidata id who took office on the day on which one of that surname did in another state. */
function dropForeignTwins(rows, counts) {
  const surname = ({ family, name }) => (family || name).toLowerCase().split(' ').at(-1);
  const begun = new Set();
  for (const row of rows) {
    for (const office of row.offices) {
      if (HEAD_KINDS[office.kind] && tier(office) > 1) begun.add(`${surname(row)} ${office.start}`);
    }
  }
  for (const row of rows) {
    if (/^Q\d+$/.test(row.id)) continue;
    row.offices = row.offices.filter((office) => {
      const isTwin =
        HEAD_KINDS[office.kind] &&
        tier(office) === 1 &&
        office.start.length === 10 &&
        begun.has(`${surname(row)} ${office.start}`);
      if (isTwin) counts.add('office dropped: head of another state, under another name');
      return !isTwin;
    });
  }
}

/** "Leader" (who really ruled, whatever the title) stays only where no office says the same. */
function dropLeaderRows(rows, counts) {
  const seats = bySeat(rows, (office) => office.jurisdiction);
  for (const person of rows) {
    person.offices = person.offices.filter((office) => {
      if (office.title !== 'Leader') return true;
      const real = (seats.get(office.jurisdiction) ?? []).some(
        (other) =>
          other.office.title !== 'Leader' && other.person === person && overlapDays(other.office, office) > 0,
      );
      if (real) counts.add('"Leader" dropped: beside the real office');
      return !real;
    });
  }
}

/**
 * One holder at a time in the seat of a head of state, and of a head of government: where two overlap, the row from
 * the weaker source gives way. It ends where the other begins, or begins where the other ends.
 */
function settleSeats(rows, counts) {
  const seats = bySeat(rows, (office) => {
    const head = HEAD_KINDS[office.kind];
    return head && office.title !== 'Leader' && !isShared(office) ? `${office.jurisdiction} ${head}` : null;
  });
  for (const holders of seats.values()) {
    holders.sort((a, b) => compare(a.office.start, b.office.start) || compare(a.person.id, b.person.id));
    for (const weak of holders) {
      for (const strong of holders) {
        if (weak.person === strong.person || weak.isGone || strong.isGone) continue;
        settle(weak, strong, counts);
      }
    }
  }
  for (const person of rows) person.offices = person.offices.filter((office) => !office.isGone);
}

function settle(weak, strong, counts) {
  const [a, b] = [weak.office, strong.office];
  if (!a.start || !b.start || tier(a) > tier(b) || overlapDays(a, b) <= SLACK_DAYS) return;
  const sameTier = tier(a) === tier(b);
  if (sameTier && (a.end || compare(a.start, b.start) >= 0)) return;
  if (days(b.start) - days(a.start) > SLACK_DAYS) {
    if (a.end) return;
    a.endBefore = b.start;
    counts.add('head ended where the next begins');
    return;
  }
  const strongEnd = b.end || b.endBefore || b.asOf;
  const weakEnd = a.end || a.endBefore || a.asOf;
  if (days(weakEnd) - days(strongEnd) > SLACK_DAYS) {
    a.start = b.end || b.endBefore ? strongEnd : `~${strongEnd}`;
    if (!b.end && !b.endBefore) b.endBefore = a.start.slice(1);
    counts.add('head begun where the one before ends');
    return;
  }
  a.isGone = true;
  weak.isGone = true;
  counts.add('head dropped: another held the seat all the time');
}

/** Seats that several people hold at once by law or by custom. */
function isShared({ jurisdiction, title }) {
  return (
    (/co-?prin|captain regent|member of the presidency|presidency|chancellor|representative of|council|commission/i.test(
      title,
    ) &&
      !/chancellor of|^chancellor$/i.test(title)) ||
    ['BA', 'SM', 'AD', 'CH', 'LY', 'YE', 'SO'].includes(jurisdiction)
  );
}

/**
 * Other open offices whose seat has a later holder. Only seats that one person holds at a time: of the closed terms
 * with this title in this jurisdiction, hardly any overlap.
 */
function endFollowedOffices(rows, counts) {
  const seats = bySeat(rows, (office) =>
    HEAD_KINDS[office.kind] || office.kind === 'legislator'
      ? null
      : `${office.jurisdiction} ${office.title.toLowerCase()}`,
  );
  for (const holders of seats.values()) {
    if (holders.length < 2) continue;
    holders.sort((a, b) => compare(a.office.start, b.office.start));
    const closed = holders.filter(({ office }) => office.start && office.end);
    const overlaps = closed.filter(({ office }, index) => {
      const next = closed[index + 1];
      return next && next.office.start < office.end && overlapDays(office, next.office) > SLACK_DAYS;
    });
    if (overlaps.length * 10 > closed.length) continue;
    for (const { person, office } of holders) {
      if (office.end || !office.start) continue;
      const next = holders.find(
        (other) =>
          other.person !== person && other.office.start && days(other.office.start) - days(office.start) > 0,
      );
      if (!next || (office.endBefore && office.endBefore <= next.office.start)) continue;
      // Seen in the office long after: then the seat is not one that a single person holds.
      if (office.asOf && days(office.asOf) - days(next.office.start) > SLACK_DAYS) continue;
      office.endBefore = next.office.start;
      counts.add('open office ended where the next holder begins');
    }
  }
}

function bySeat(rows, keyOf) {
  const seats = new Map();
  for (const person of rows) {
    for (const office of person.offices) {
      const key = keyOf(office);
      if (key === null) continue;
      const holders = seats.get(key);
      if (holders) holders.push({ person, office });
      else seats.set(key, [{ person, office }]);
    }
  }
  return seats;
}

/** How far a row is to be trusted: several sources, or a dated list, before one yearly list that names no ids. */
export function tier({ sources }) {
  if (
    sources.some(
      (s) => s.startsWith('lists-') || s.startsWith('doc:') || s === 'congress' || s === 'world-leaders',
    )
  )
    return 3;
  if (sources.some((s) => s.startsWith('wd:'))) return 2;
  return 1;
}

function lastDay({ start, end, endBefore, asOf }) {
  return end || endBefore || asOf || start;
}

function overlapDays(a, b) {
  return (
    Math.min(days(lastDay(a)), days(lastDay(b))) - Math.max(days(a.start || a.asOf), days(b.start || b.asOf))
  );
}

/** Days since 1970 of the first day that a date can mean. */
export function days(date) {
  const [year, month = '01', day = '01'] = date.replace('~', '').split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const earlier = (a, b) => [a, b].sort(compare)[0];
const later = (a, b) => [a, b].sort(compare)[1];
