/** Mends what two holders of one seat say of each other. */
import { compare, days, HEAD_KINDS, overlapDays, SLACK_DAYS, tier } from './row-facts.mjs';

/** "Leader" (who really ruled, whatever the title) stays only where no office says the same. */
export function dropLeaderRows(rows, counts) {
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
export function settleSeats(rows, counts) {
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
export function endFollowedOffices(rows, counts) {
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
