/** Gives offices back that a source has given to another of the same name. */
import { days, HEAD_KINDS, tier } from './row-facts.mjs';

/**
 * Two people of one name, and a seat in Congress given to the wrong one: the seat with its state stands in a row that
 * has other offices, the same seat without a state in another's row. It goes to the one whose only office it is; where
 * the first has no other office either, the seat without a state is a mistake.
 */
export function sortNamesakesInCongress(rows, counts) {
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
export function dropForeignTwins(rows, counts) {
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
