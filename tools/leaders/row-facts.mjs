/** What can be read from one row of an office, for the rules that mend the table. */

const DAY_MS = 86_400_000;

/** Kinds of offices that a state has one seat of, and which. */
export const HEAD_KINDS = { 'head-of-state': 'state', monarch: 'state', 'head-of-government': 'government' };
/** Whose head of state is another state's: said there, and under a wrong title here. */
export const TERRITORIES = new Set('AS AX BM FO GG GI GL GU HK IM JE MO MP NC PR VI AN'.split(' '));
/** Hand-overs, acting holders and sources that differ by some weeks are no contradiction. */
export const SLACK_DAYS = 60;

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

export function lastDay({ start, end, endBefore, asOf }) {
  return end || endBefore || asOf || start;
}

export function overlapDays(a, b) {
  return (
    Math.min(days(lastDay(a)), days(lastDay(b))) - Math.max(days(a.start || a.asOf), days(b.start || b.asOf))
  );
}

/** Days since 1970 of the first day that a date can mean. */
export function days(date) {
  const [year, month = '01', day = '01'] = date.replace('~', '').split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
}

export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
export const earlier = (a, b) => [a, b].sort(compare)[0];
export const later = (a, b) => [a, b].sort(compare)[1];
