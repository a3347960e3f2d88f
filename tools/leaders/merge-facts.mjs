/**
 * Merges what Wikidata answered into the rows of the table. Known people get new offices, ends of offices, and the day
 * to which an open office is known; new people are added. Nothing is taken away: what Wikidata no longer has is listed.
 */

/** Days that two sources may differ by when they mean one hand-over. */
const SAME_DAYS = 45;
const DAY_MS = 86_400_000;
const SOURCE = 'wd:refresh';

/**
 * `rows`: the table's; `answers`: rows of the queries; `today`: ISO date of the run.
 * Gives the new rows, and `changes` for describe-changes.mjs.
 */
export function mergeFacts(rows, answers, today) {
  const merged = rows.map((row) => ({ ...row, offices: row.offices.map((office) => ({ ...office })) }));
  const byId = new Map(merged.map((row) => [row.id, row]));
  const changes = { newPeople: [], newOffices: [], ended: [], dropped: [], seen: new Set() };
  for (const answer of answers) {
    const fact = readAnswer(answer);
    if (!fact) {
      changes.dropped.push(answer.personLabel ?? answer.person ?? '?');
      continue;
    }
    changes.seen.add(fact.id);
    let row = byId.get(fact.id);
    if (!row) {
      row = newPerson(fact);
      byId.set(fact.id, row);
      merged.push(row);
      changes.newPeople.push(row);
    }
    for (const key of ['gender', 'born', 'died', 'wikipedia']) row[key] ||= fact[key];
    mergeOffice(row, fact.office, today, changes);
  }
  return { rows: merged, changes };
}

function mergeOffice(row, office, today, changes) {
  const known = row.offices.find(
    (other) =>
      other.jurisdiction === office.jurisdiction &&
      (other.kind === office.kind || (isHead(other) && isHead(office))) &&
      other.start !== '' &&
      Math.abs(firstDay(other.start) - firstDay(office.start)) <= SAME_DAYS * DAY_MS,
  );
  if (!known) {
    const added = { ...office, endBefore: '', asOf: office.end ? '' : today, sources: [SOURCE] };
    row.offices.push(added);
    changes.newOffices.push({ row, office: added });
    return;
  }
  if (office.start.length > known.start.replace('~', '').length) known.start = office.start;
  if (office.end && !known.end) {
    known.end = office.end;
    known.endBefore = '';
    known.asOf = '';
    changes.ended.push({ row, office: known });
  } else if (!office.end && !known.end) known.asOf = today;
  if (!known.sources.includes(SOURCE)) known.sources = [...known.sources, SOURCE];
}

const isHead = ({ kind }) => kind === 'head-of-state' || kind === 'head-of-government' || kind === 'monarch';

function newPerson({ id, name, gender, born, died, wikipedia, office }) {
  return {
    ...{
      id,
      name,
      family: '',
      gender,
      born,
      died,
      country: office.jurisdiction.slice(0, 2),
      wikipedia,
      party: '',
    },
    aliases: [],
    offices: [],
  };
}

/** Null where the answer lacks what a row needs: an id, a name in letters (not the id again), a date. */
function readAnswer(answer) {
  const id = /Q[1-9]\d*$/.exec(answer.person ?? '')?.[0];
  const name = answer.personLabel ?? '';
  const start = dateOf(answer.start, answer.startPrecision);
  const title = answer.officeLabel ?? '';
  if (!id || /^Q\d+$/.test(name) || !/\p{Script=Latin}/u.test(name) || !start || !answer.iso || !title)
    return null;
  if (/^Q\d+$/.test(title) || /[\t|]/.test(name + title)) return null;
  const end = dateOf(answer.end, answer.endPrecision);
  if (end && end < start.slice(0, end.length)) return null;
  return {
    id,
    name,
    gender: answer.gender ?? '',
    born: dateOf(answer.born, answer.bornPrecision),
    died: dateOf(answer.died, answer.diedPrecision),
    wikipedia: answer.enwiki ?? '',
    office: { title: plainTitle(title), jurisdiction: answer.iso, kind: answer.kind, start, end },
  };
}

/** Wikidata's times are days at midnight; the precision says how much of them is known: 11 day, 10 month, 9 year. */
function dateOf(time, precision) {
  const match = /^(\d{4})-(\d\d)-(\d\d)T/.exec(time ?? '');
  if (!match) return '';
  const [, year, month, day] = match;
  if (precision === '11') return `${year}-${month}-${day}`;
  if (precision === '10') return `${year}-${month}`;
  return precision === '9' ? year : '';
}

/** "president of France" is "President" in the table: the jurisdiction is a field of its own. */
function plainTitle(label) {
  const title =
    /^(president|prime minister|chancellor|monarch|king|queen|emperor|governor) of /i.exec(label)?.[1] ??
    label;
  return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/ m/, ' M');
}

function firstDay(date) {
  const [year, month = '01', day = '01'] = date.replace('~', '').split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}
