/**
 * Joins rows that are one person under two ids or spellings. Told by rule: the name is the same or alike (as the
 * look-up sees it), and either the day of birth or an office with its beginning is the same. Nothing less.
 */

export function joinPeople(rows, { foldWords, skeleton }, counts) {
  const joined = new Map(rows.map((row) => [row.id, row]));
  const facts = new Map();
  for (const row of rows) {
    for (const fact of identifyingFacts(row)) {
      const others = facts.get(fact);
      if (others) others.push(row);
      else facts.set(fact, [row]);
    }
  }
  for (const group of facts.values()) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const [a, b] = [group[i], group[j]];
        if (!joined.has(a.id) || !joined.has(b.id) || a === b) continue;
        if (contradict(a, b) || !areAlike(a, b, foldWords, skeleton)) continue;
        const [keep, lose] = isBetter(a, b) ? [a, b] : [b, a];
        absorb(keep, lose);
        joined.delete(lose.id);
        counts.add('two rows joined: one person under two spellings');
      }
    }
  }
  return [...joined.values()];
}

/**
 * A row without a Wikidata id, and one with, that have the same name (but for transliteration), and either offices in
 * one jurisdiction at one time, or one day on which an office began.
 */
export function joinNamesakes(rows, { foldWords, skeleton }, counts) {
  const named = new Map();
  const keyOf = (name) => foldWords(name).map(skeleton).join('');
  for (const row of rows) {
    if (wikidataNumber(row) === null) continue;
    for (const key of new Set([row.name, ...row.aliases].map(keyOf)))
      named.set(key, [...(named.get(key) ?? []), row]);
  }
  const lost = new Set();
  for (const row of rows) {
    if (wikidataNumber(row) !== null || row.name.split(' ').length < 2) continue;
    const same = (named.get(keyOf(row.name)) ?? []).filter(
      (other) => !contradict(row, other) && meet(row, other),
    );
    if (same.length !== 1) continue;
    absorb(same[0], row);
    lost.add(row);
    counts.add('two rows joined: one name in one place at one time');
  }
  return rows.filter((row) => !lost.has(row));
}

function meet(a, b) {
  return a.offices.some((x) =>
    b.offices.some((y) => {
      if (x.start.length === 10 && x.start === y.start) return true;
      const last = (office) => office.end || office.endBefore || office.asOf || office.start;
      const first = (office) => office.start || office.asOf;
      return x.jurisdiction === y.jurisdiction && first(x) <= last(y) && first(y) <= last(x);
    }),
  );
}

/**
 * A row without a Wikidata id, and one with, that share the surname and the beginning of a head's office (as far as
 * both say it): "Mary Elizabeth Truss" from 2022-09-06 is "Liz Truss" from 2022.
 */
export function joinHeads(rows, { foldWords }, counts) {
  const lost = new Set();
  const seats = new Map();
  for (const row of rows) {
    for (const office of row.offices) {
      if (!HEADS.has(office.kind) || office.start === '') continue;
      const key = `${office.jurisdiction} ${office.kind} ${office.start.slice(0, 4)} ${surnameOf(row, foldWords)}`;
      const holders = seats.get(key);
      if (holders) holders.push({ row, start: office.start });
      else seats.set(key, [{ row, start: office.start }]);
    }
  }
  for (const holders of seats.values()) {
    const known = holders.filter(({ row }) => wikidataNumber(row) !== null);
    if (new Set(known.map(({ row }) => row)).size !== 1) continue;
    for (const { row, start } of holders) {
      const keep = known.find((other) => other.start.startsWith(start) || start.startsWith(other.start));
      if (!keep || wikidataNumber(row) !== null || lost.has(row) || contradict(row, keep.row)) continue;
      absorb(keep.row, row);
      lost.add(row);
      counts.add('two rows joined: one head under two given names');
    }
  }
  return rows.filter((row) => !lost.has(row));
}

const HEADS = new Set(['head-of-state', 'head-of-government', 'monarch']);

function surnameOf({ family, name }, foldWords) {
  return foldWords(family || name.split(' ').at(-1)).join(' ');
}

function identifyingFacts(row) {
  const facts = [];
  if (row.born.length === 10) facts.push(`born ${row.born}`);
  for (const { title, jurisdiction, start } of row.offices) {
    if (start)
      facts.push(`${jurisdiction} ${title.toLowerCase()} ${start.slice(0, 4)} ${row.name.toLowerCase()}`);
    if (start.length === 10) facts.push(`${jurisdiction} ${start}`);
  }
  return facts;
}

function contradict(a, b) {
  if (a.gender && b.gender && a.gender !== b.gender) return true;
  if (a.born && b.born && a.born.slice(0, 4) !== b.born.slice(0, 4)) return true;
  const [x, y] = [wikidataNumber(a), wikidataNumber(b)];
  // Two items of Wikidata: one person only if both say the same birthday, or one says none and all else is the same.
  if (x === null || y === null || (a.born === b.born && a.born)) return false;
  return Boolean(a.born && b.born) || !holdTheSame(a, b);
}

function holdTheSame(a, b) {
  const name = ({ name }) => name.toLowerCase().replace(/[^\p{L}]/gu, '');
  const seat = ({ title, jurisdiction, start }) =>
    `${jurisdiction} ${title.toLowerCase()} ${start.slice(0, 4)}`;
  const seats = new Set(a.offices.map(seat));
  return name(a) === name(b) && b.offices.some((office) => seats.has(seat(office)));
}

const wikidataNumber = ({ id }) => (/^Q\d+$/.test(id) ? Number(id.slice(1)) : null);

/** The words of one name are those of the other, or some of them; or they are so but for transliteration. */
function areAlike(a, b, foldWords, skeleton) {
  const wordsOf = (row) => [row.name, ...row.aliases].map((name) => foldWords(name).map(skeleton));
  for (const x of wordsOf(a)) {
    for (const y of wordsOf(b)) {
      const [short, long] = x.length <= y.length ? [x, y] : [y, x];
      if (short.length >= 2 && short.every((word) => long.includes(word))) return true;
      if (short.length >= 2 && short.join('') === long.join('')) return true;
    }
  }
  return false;
}

function isBetter(a, b) {
  const [x, y] = [wikidataNumber(a), wikidataNumber(b)];
  if ((x === null) !== (y === null)) return x !== null;
  if (x !== null && y !== null) return x < y;
  return a.offices.length >= b.offices.length;
}

function absorb(keep, lose) {
  for (const key of ['family', 'gender', 'born', 'died', 'country', 'wikipedia', 'party'])
    keep[key] ||= lose[key];
  keep.aliases = [...new Set([...keep.aliases, lose.name, ...lose.aliases])].filter(
    (name) => name !== keep.name,
  );
  keep.offices = [...keep.offices, ...lose.offices];
}
