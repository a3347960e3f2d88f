/**
 * Mends what can be told by rule in rows of the table. Every mend is counted; none of them invents a holder or a day:
 * a row loses its place, or its beginning or end is moved to a day that another row gives.
 */
import { correct } from './corrections.mjs';
import { mendPerson } from './mend-person.mjs';
import { compare } from './row-facts.mjs';
import { dropForeignTwins, sortNamesakesInCongress } from './settle-namesakes.mjs';
import { dropLeaderRows, endFollowedOffices, settleSeats } from './settle-seats.mjs';

/** `rows`: people with their offices; gives those that still have one. `counts` counts every mend. */
export function mend(rows, counts) {
  correct(rows, counts);
  for (const person of rows) mendPerson(person, counts);
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
