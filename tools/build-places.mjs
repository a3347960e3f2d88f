/**
 * Builds src/leaders/data/places.tsv: the words by which articles name countries (names, nationalities, seats of
 * power), each with its code. Names come from Intl, nationalities from i18n-nationality, the rest from the list below.
 *
 *   node tools/build-places.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTs } from './support/import-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { US_STATES } = await importTs('src/leaders/us-states.ts');
const { placeKey } = await importTs('src/leaders/places.ts');
const { parseTable } = await importTs('src/leaders/table.ts');

/** What neither Intl nor the package has, or has in a form that no article uses. */
const MORE = {
  AE: 'UAE, Emirati',
  AG: 'Antiguan',
  AR: 'Argentine, Argentinian',
  AU: 'Aussie, Canberra',
  AZ: 'Azeri, Azerbaijan',
  BA: 'Bosnian, Bosnia, Bosnia and Herzegovina',
  BE: 'Belgium',
  BF: 'Burkinabè',
  BR: 'Brasilia, Brasília',
  CD: 'DRC, Congolese, Congo, DR Congo, Democratic Republic of the Congo, Kinshasa',
  CG: 'Republic of the Congo, Brazzaville',
  CI: 'Ivory Coast, Ivorian',
  CN: 'Beijing, Zhongnanhai, PRC',
  CU: 'Havana',
  CV: 'Cape Verde',
  CZ: 'Czech Republic, Czech',
  DE: 'Berlin',
  EG: 'Cairo',
  EU: 'EU, European Union, European Commission, European Council, European Parliament',
  FR: 'Elysee, Élysée, Élysée Palace, Paris',
  GB: 'UK, U.K, Britain, Great Britain, Briton, English, England, Downing Street, Whitehall, Westminster',
  'GB-NIR': 'Northern Ireland, Northern Irish, Stormont',
  'GB-SCT': 'Scotland, Scottish, Holyrood',
  'GB-WLS': 'Wales, Welsh',
  GT: 'Guatemalan',
  HK: 'Hong Kong, Hongkonger',
  HU: 'Budapest',
  IAEA: 'IAEA, International Atomic Energy Agency',
  IE: 'Dublin',
  IL: 'Jerusalem',
  IMF: 'IMF, International Monetary Fund',
  IN: 'New Delhi, Delhi',
  IQ: 'Baghdad',
  IR: 'Tehran, Islamic Republic',
  IT: 'Rome',
  JP: 'Tokyo',
  KG: 'Kyrgyzstani',
  KP: 'Pyongyang, North Korean, North Korea, DPRK',
  KR: 'Seoul, South Korean, South Korea',
  KZ: 'Kazakh',
  LY: 'Tripoli',
  MK: 'North Macedonian, Macedonia',
  MM: 'Myanmar, Burma',
  MO: 'Macau',
  NATO: 'NATO',
  NL: 'Netherlands, Holland, The Hague',
  NZ: 'New Zealand, Kiwi',
  PG: 'Papua New Guinean',
  PH: 'Philippine, Manila',
  PK: 'Islamabad',
  PS: 'Palestine, Palestinian, Palestinian Authority, Palestinian National Authority, Ramallah',
  RU: 'Kremlin, Moscow, Russian Federation',
  SA: 'Saudi Arabian, Riyadh',
  SE: 'Swede, Stockholm',
  SK: 'Slovak',
  SS: 'South Sudanese',
  ST: 'São Tomé and Príncipe, São Tomé',
  SY: 'Damascus',
  SZ: 'Swaziland, Eswatini',
  TH: 'Bangkok',
  TL: 'East Timor, Timorese',
  TR: 'Turkey, Turk, Ankara',
  TT: 'Trinidadian, Trinidad',
  TW: 'Taipei',
  UA: 'Kyiv, Kiev',
  UN: 'UN, U.N, United Nations',
  US: 'USA, U.S.A, U.S, US, America, White House, Oval Office, Pentagon, Capitol Hill, Congress',
  UZ: 'Uzbek',
  VI: 'Virgin Islands, US Virgin Islands',
  VA: 'Vatican, Holy See',
  VE: 'Caracas',
  WB: 'World Bank',
  ECB: 'ECB, European Central Bank',
  WHO: 'World Health Organization, World Health Organisation',
  XK: 'Kosovar, Kosovan',
  YE: 'Yemeni',
  ZA: 'Pretoria',
};

const { nationalities } = createRequire(import.meta.url)('i18n-nationality/langs/en.json');
const table = parseTable(await readFile(path.join(ROOT, 'src/leaders/data/leaders.tsv'), 'utf8'));
const used = new Set(
  table.flatMap((row) => [row.country, ...row.offices.map((office) => office.jurisdiction)]),
);
const places = new Map();

for (const [code, words] of Object.entries(MORE)) for (const word of words.split(', ')) add(word, code);
for (const [code, name, abbreviation] of US_STATES) {
  add(name.replace(/^the /, ''), `US-${code}`);
  if (abbreviation && !/^(Ark|Ill|Mass|Miss|Ore|Wash|Pa|Ga|La|Md|Me|Mo|Va|Ky|Vt)$/.test(abbreviation))
    add(abbreviation, `US-${code}`);
}
for (const style of ['long', 'short']) {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none', style });
  for (const code of used) if (/^[A-Z]{2}$/.test(code)) add(names.of(code) ?? '', code);
}
// The package repeats a territory's name where it has no word, and gives Wallis & Futuna the Welsh.
for (const [code, word] of Object.entries(nationalities)) if (used.has(code)) add(word, code);

const lines = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, code]) => `${word}\t${code}`);
await writeFile(path.join(ROOT, 'src/leaders/data/places.tsv'), `${lines.join('\n')}\n`);
console.log(`${lines.length} words for ${new Set(places.values()).size} places`);

/** The first code that claims a word has it; "Georgia" is a country and a state, and tells of neither. */
function add(words, code) {
  for (const word of words.replace(/ SAR China$/, '').split(/ \(|\)|, | or /)) {
    const key = placeKey(word);
    if (key.length < 2) continue;
    if (key === 'georgia') places.set(key, 'GE US-GA');
    else if (!places.has(key)) places.set(key, code);
    const spelt = placeKey(word.replace(/&/g, 'and').replace(/\bSt\./g, 'Saint'));
    if (!places.has(spelt)) places.set(spelt, code);
  }
}
