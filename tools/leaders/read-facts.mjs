/** Reads the compiled facts (JSON Lines, one person a line) into rows of the table, and drops what cannot be right. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const DATE = /^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const ID = /^(Q[1-9]\d*|[a-z0-9]+(-[a-z0-9]+)*)$/;
const KINDS = new Set([
  ...['head-of-state', 'head-of-government', 'monarch', 'deputy-head', 'minister'],
  ...['organisation-head', 'governor', 'legislator', 'party-leader', 'official'],
]);
/** A name must be in letters that the articles use: other scripts are left to the aliases of other tables. */
const LATIN = /^[\p{Script=Latin}\p{M}\d .,'’‘ʼʻ`"()/-]+$/u;

/**
 * `counts` is added to: what was dropped, by reason. Gives the rows and `sources` (code → the source's full words).
 */
export async function readFacts(file, counts) {
  const rows = [];
  const sources = new Map();
  const seen = new Set();
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line.trim() === '') continue;
    const row = toRow(JSON.parse(line), sources, counts);
    if (!row) continue;
    if (seen.has(row.id)) {
      counts.add('person dropped: id used twice');
      continue;
    }
    seen.add(row.id);
    rows.push(row);
  }
  return { rows, sources };
}

function toRow(fact, sources, counts) {
  const page = cleanText(fact.wikipedia ?? '');
  const given = cleanText(fact.name);
  const name = commonName(given, page);
  if (!ID.test(fact.id ?? '')) return drop('id of no known form');
  if (name.length < 2 || !LATIN.test(name)) return drop('name empty or not in Latin letters');
  const offices = [];
  for (const office of fact.offices ?? []) {
    const read = toOffice(office, sources, counts);
    if (read) offices.push(read);
  }
  if (offices.length === 0) return drop('no office left');
  if (name !== given) counts.add('name taken from the title of the Wikipedia article');
  const aliases = new Set([given, ...(fact.aliases ?? []).map(cleanText)]);
  aliases.delete(name);
  const kept = [...aliases].filter((alias) => alias !== name && alias.length > 1 && LATIN.test(alias));
  if (kept.length < aliases.size)
    counts.add('alias dropped: empty, the name itself, or not in Latin letters');
  const [born, died] = [dateOf(fact.born, counts), dateOf(fact.died, counts)];
  if (born && died && died < born) return drop('died before born');
  return {
    id: fact.id,
    name,
    family: cleanText(fact.family ?? ''),
    gender: { female: 'f', male: 'm' }[fact.gender] ?? '',
    born,
    died,
    country: fact.country ?? '',
    wikipedia: page,
    party: cleanText(fact.party ?? ''),
    aliases: kept,
    offices,
  };

  function drop(reason) {
    counts.add(`person dropped: ${reason}`);
    return null;
  }
}

/**
 * The name under which the person is known in English: "Rob Portman", not "Robert Jones Portman". The article's title
 * without what tells it from others ("(politician)"); kept only where it shares a word with the name, or the name
 * cannot be read at all.
 */
function commonName(name, page) {
  const title = page.replace(/ \([^)]*\)$/, '').replace(/, (Jr|Sr)\.?$/, ' $1.');
  if (title === '' || title === name || !LATIN.test(title) || title.includes(',')) return name;
  const wordsOf = (text) =>
    new Set(
      text
        .normalize('NFD')
        .replace(/[^\p{L} -]/gu, '')
        .toLowerCase()
        .split(/[ -]/),
    );
  const words = wordsOf(name);
  return !LATIN.test(name) || [...wordsOf(title)].some((word) => word.length > 2 && words.has(word))
    ? title
    : name;
}

function toOffice(office, sources, counts) {
  const title = cleanText(office.title);
  const dates = Object.fromEntries(
    ['start', 'end', 'endBefore', 'asOf'].map((key) => [key, dateOf(office[key], counts)]),
  );
  const start = dates.start || dateOf(office.seenFrom, counts);
  const reason =
    title === ''
      ? 'no title'
      : !KINDS.has(office.kind)
        ? 'kind not known'
        : !office.country
          ? 'no jurisdiction'
          : start && dates.end && dates.end < start.slice(0, dates.end.length)
            ? 'ended before it began'
            : !start && !dates.end && !dates.asOf
              ? 'no date at all'
              : null;
  if (reason) {
    counts.add(`office dropped: ${reason}`);
    return null;
  }
  const codes = office.source.split(' + ').map((source) => {
    const code = sourceCode(source);
    sources.set(code, source);
    return code;
  });
  return {
    title,
    jurisdiction: office.country,
    kind: office.kind,
    ...dates,
    start,
    sources: [...new Set(codes)],
  };
}

/** White space joined, zero-width characters and field separators gone. */
function cleanText(text) {
  return String(text ?? '')
    .replace(/[\u200b-\u200f\u2060\ufeff\ufffd]/g, '')
    .replace(/[\s|]+/g, ' ')
    .replace(/ - /g, '-')
    .trim();
}

function dateOf(value, counts) {
  if (!value) return '';
  if (DATE.test(value)) return value;
  counts.add('date dropped: not a date');
  return '';
}

const CODES = {
  'CIA World Factbook': 'factbook',
  'unitedstates/congress-legislators': 'congress',
  'cdmngz/gov-salaries-data': 'salaries',
  'Archigos 4.1': 'archigos',
  'Archigos 4.1 (end)': 'archigos-end',
  'openstates/people': 'openstates',
  'open-data-archive/world-leaders-current': 'world-leaders',
  'news and lists of office-holders, 2026': 'lists-2026',
};

/** A short name for a source that stays the same whatever other sources there are. */
function sourceCode(source) {
  const known = CODES[source];
  if (known) return known;
  const repository = /^(?:every-politician-scrapers|Jkudjo)\/([\w-]+)$/.exec(source);
  if (repository) return `wd:${repository[1]}`;
  return `doc:${createHash('sha256').update(source).digest('hex').slice(0, 6)}`;
}
