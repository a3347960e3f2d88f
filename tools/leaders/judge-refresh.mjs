/** Whether the outcome of a refresh may replace the table, and its changes in words for a person to read. */
import { checkSeats } from './seats.mjs';

/** So many of the heads that Wikidata gave before may be missing from its answer. */
const MAX_LOST = 0.02;
const HEADS = new Set(['head-of-state', 'head-of-government', 'monarch']);

/**
 * Reasons against the new rows; none: they may replace the table. `isHeldOn` is that of office-on-day.ts.
 */
export function judgeRefresh(before, after, changes, today, isHeldOn) {
  const reasons = [];
  if (changes.seen.size === 0) reasons.push('the answer is empty');
  const ids = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !ids.has(id));
  if (gone.length > before.length * MAX_LOST)
    reasons.push(`${gone.length} of ${before.length} people are lost`);
  const expected = before.filter(isFromWikidata);
  const missing = expected.filter(({ id }) => !changes.seen.has(id));
  if (missing.length > expected.length * MAX_LOST) {
    reasons.push(
      `${missing.length} of ${expected.length} heads that came from Wikidata are missing from its answer`,
    );
  }
  const { gaps } = checkSeats(after, today, isHeldOn);
  const known = new Set(checkSeats(before, today, isHeldOn).gaps);
  const opened = gaps.filter((code) => !known.has(code));
  if (opened.length > 0) reasons.push(`no head any more: ${opened.join(', ')}`);
  return { reasons, gaps, missing };
}

function isFromWikidata({ id, offices }) {
  return (
    /^Q\d+$/.test(id) &&
    offices.some(
      ({ kind, jurisdiction, sources }) =>
        HEADS.has(kind) && /^[A-Z]{2}$/.test(jurisdiction) && sources.includes('wd:refresh'),
    )
  );
}

/** A readable account of what a refresh changed: heads one by one, everything else as counts. */
export function describeChanges(changes, { reasons, gaps, missing }, today) {
  const heads = (list) =>
    list.filter(({ office }) => HEADS.has(office.kind) || office.kind === 'organisation-head');
  const line = ({ row, office }) =>
    `- ${row.name} (${row.id}): ${office.title}, ${office.jurisdiction}, ${office.start}${office.end ? ` to ${office.end}` : ''}`;
  const section = (title, lines) => (lines.length > 0 ? [`## ${title}`, ...lines.sort(), ''] : []);
  return [
    `# Refresh of ${today}`,
    '',
    reasons.length > 0 ? `REJECTED: ${reasons.join('; ')}.` : 'Accepted.',
    `${changes.newPeople.length} new people, ${changes.newOffices.length} new offices, ${changes.ended.length} offices ended, ${changes.dropped.length} answers without name, date or title.`,
    `Seats without a head: ${gaps.join(', ') || 'none'}.`,
    '',
    ...section('New heads', heads(changes.newOffices).map(line)),
    ...section('Heads whose office ended', heads(changes.ended).map(line)),
    ...section(
      'No longer in Wikidata’s answer',
      missing.map(({ name, id }) => `- ${name} (${id})`),
    ),
  ].join('\n');
}
