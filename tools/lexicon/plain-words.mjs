/**
 * What the search for names has to know about words that are no names.
 *
 * - COMMON: words that writers set in lower case, counted in the training articles (../shared/quotes/train.jsonl;
 *   a list of single words, no text): a capital at the start of a sentence or in a headline says nothing about these.
 * - PLACES: countries and regions (the English names of the Unicode CLDR, through Intl), the cities that time zones
 *   are named after (IANA, public domain), states and cities of the United States and further large cities.
 * - PEOPLES: adjectives and nouns of nationality (i18n-nationality, MIT) and their plurals.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTs } from '../support/import-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

/** Multi-word names give their words, except the small and general ones ("new", "republic"). */
const MORE_PLACES = `
Alabama Alaska Arizona Arkansas California Carolina Colorado Connecticut Dakota Delaware Florida Georgia Hampshire
Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
Mississippi Missouri Montana Nebraska Nevada Jersey Mexico York Ohio Oklahoma Oregon Pennsylvania Rhode Tennessee
Texas Utah Vermont Virginia Washington Wisconsin Wyoming Columbia Manhattan Brooklyn Queens Bronx Harlem Brooklyn
Albuquerque Anaheim Arlington Atlanta Austin Baltimore Baton Rouge Birmingham Boise Boston Buffalo Burlington Camden
Charleston Charlotte Chicago Cincinnati Cleveland Columbus Dallas Dayton Denver Detroit Durham Fresno Hartford
Hollywood Honolulu Houston Indianapolis Jacksonville Knoxville Vegas Lexington Louisville Madison Memphis Miami
Milwaukee Minneapolis Nashville Newark Newport Norfolk Oakland Oklahoma Omaha Orlando Philadelphia Phoenix Pittsburgh
Portland Princeton Providence Raleigh Reno Richmond Rochester Sacramento Seattle Spokane Springfield Tacoma Tallahassee
Tampa Toledo Tucson Tulsa Wichita Worcester England Scotland Wales Ireland Britain London Manchester Liverpool Leeds
Sheffield Bristol Newcastle Nottingham Leicester Cardiff Edinburgh Glasgow Belfast Dublin Cork Oxford Cambridge Brighton
Yorkshire Cornwall Devon Essex Kent Sussex Surrey Norfolk Suffolk Westminster Kensington Heathrow Ontario Quebec Alberta
Manitoba Saskatchewan Newfoundland Labrador Scotia Montreal Ottawa Toronto Vancouver Calgary Edmonton Winnipeg Sydney
Melbourne Brisbane Perth Adelaide Canberra Darwin Hobart Queensland Tasmania Victoria Auckland Wellington Christchurch
Johannesburg Pretoria Durban Soweto Gauteng KwaZulu-Natal Nairobi Lagos Abuja Accra Harare Lusaka Kampala Maseru
Cairo Alexandria Tripoli Benghazi Tunis Algiers Casablanca Rabat Khartoum Darfur Tigray Mogadishu Gaza Jerusalem Haifa
Ramallah Jenin Rafah Beirut Damascus Aleppo Idlib Homs Raqqa Baghdad Mosul Basra Fallujah Kirkuk Erbil Tehran Isfahan
Riyadh Jeddah Mecca Medina Doha Dubai Dhabi Abu Sanaa Aden Kabul Kandahar Karachi Lahore Islamabad Peshawar Kashmir
Delhi Mumbai Bangalore Bengaluru Chennai Kolkata Hyderabad Gujarat Punjab Kerala Dhaka Kathmandu Colombo Yangon Rakhine
Bangkok Hanoi Saigon Jakarta Bali Manila Kuala Lumpur Putrajaya Selangor Penang Johor Sabah Sarawak Beijing Shanghai
Wuhan Xinjiang Tibet Guangdong Shenzhen Guangzhou Chongqing Hong Kong Taipei Taiwan Seoul Pyongyang Busan Tokyo Osaka
Kyoto Hiroshima Fukushima Okinawa Moscow Petersburg Chechnya Siberia Crimea Kremlin Kyiv Kiev Kharkiv Odesa Odessa
Mariupol Donbas Donetsk Luhansk Lviv Kherson Minsk Warsaw Krakow Gdansk Prague Budapest Vienna Berlin Munich Hamburg
Frankfurt Cologne Bavaria Dresden Leipzig Paris Marseille Lyon Nice Calais Brussels Antwerp Amsterdam Rotterdam Hague
Luxembourg Geneva Zurich Bern Davos Rome Milan Naples Turin Venice Florence Sicily Vatican Madrid Barcelona Seville
Catalonia Lisbon Porto Athens Thessaloniki Istanbul Ankara Izmir Belgrade Zagreb Sarajevo Kosovo Pristina Skopje Sofia
Bucharest Stockholm Malmo Oslo Copenhagen Helsinki Reykjavik Tallinn Riga Vilnius Havana Kingston Port-au-Prince Bogota
Caracas Lima Quito Santiago Buenos Aires Montevideo Brasilia Rio Sao Paulo Tijuana Juarez Guadalajara Europe Asia Africa
America Americas Antarctica Arctic Atlantic Pacific Mediterranean Balkans Scandinavia Caribbean Midwest Siberia UK USA
Alps Himalayas Everest Mars Earth Persia Babylon Darfur Benelux Gulf Sahara Sahel Holland Burma Lanka Korea Aviv Guinea Leone Rica Salvador Verde Faso Arabia Zealand Palestine Eurozone
`;
const MORE_PEOPLES = `
American British English Scottish Welsh Irish European Asian African Arab Jewish Muslim Christian Catholic Protestant
Hindu Sikh Buddhist Islamic Islamist Sunni Shiite Kurdish Kurd Palestinian Israeli Hispanic Latino Latina Black White
Texan Californian Floridian Republican Democrat Democratic Conservative Labour Tory Tories Liberal Communist Socialist
Nazi Soviet Western Eastern Northern Southern Latin Nordic Baltic Balkan Briton Brit Chinese Dutch French Danish Swedish
Spanish Turkish Finnish Polish Swiss Thai Filipino Afghan Czech Slovak Croat Serb Greek Argentine Yemeni Iraqi Saudi
Qatari Emirati Kuwaiti Omani Bahraini Uzbek Tajik Kazakh Uighur Uyghur Tibetan Taiwanese Cantonese Parisian Londoner
New-Yorker Yorker Bosnian Kosovar Chechen Georgian Ukrainian Russian German Italian Australian Canadian Mexican Cuban
Presbyterian Lutheran Mormon Evangelical Baptist Anglican Zionist Marxist Libertarian Aboriginal Indigenous Maori Zulu Xhosa
Frenchman Frenchwoman Englishman Scot Scots Irishman Dutchman Aussie Kiwi
`;
const SMALL =
  /^(?:and|of|the|new|republic|north|south|east|west|great|island|islands|saint|st|part|territory|region|central|northern|southern|dem|rep|french|guinea|outlying|sint|san|the|united|states|kingdom|city|cape|bay|côte|sandwich|cook|christmas|norman|marshall|pierre|martin|helena|kitts|lucia|vincent|tristan|man|jan|bouvet|heard|mcdonald|virgin|wallis|clipperton|diego|ascension|hope|palmer|davis|casey|troll|macquarie|johnston|wake|easter|rainy|nome|swift|knox|center|fort|lord|port|broken|hill|general|juan|luis|thomas|marino|mariana|nelson|coral|domingo|rico|samara|solomon|sierra|stanley|paulo|tome|pau|regina|florence|denis|miquelon|darwin|dawson|anna|louis|fernando|maria|rosa|lucas|catharines|beulah|knox|monticello|vevay|winamac|creek|lindeman|velho|costa|garcia|howe|johns|santo|dar|campo|salvador|paz|salem|reno|muscat|moni|branco|leon|mendoza|rioja|cordoba|jujuy|ushuaia|abu)$/;
/** Stations, settlements and islands that only lists of time zones and territories name; pseudo-locales of the CLDR. */
const REMOTE = new Set(
  (
    'barthelemy cocos keeling sark polynesia svalbard mayen maarten cunha caicos tokelau futuna pseudo-accents ' +
    'pseudo-bidi mayotte aaiun adak araguaina gallegos salta tucuman banderas belem blanc-sablon boa vista catamarca ' +
    'coyhaique creston cuiaba danmarkshavn eirunepe fortaleza glace godthab vincennes inuvik iqaluit kralendijk maceio ' +
    'marengo marigot matamoros mazatlan menominee merida metlakatla moncton noronha ojinaga punta rankin inlet recife ' +
    'santarem scoresbysund sitka thule tortola whitehorse yakutat dumontdurville mawson mcmurdo rothera syowa vostok ' +
    'longyearbyen aqtau aqtobe atyrau barnaul chita dili famagusta hovd jayapura khandyga kuching magadan makassar ' +
    'pontianak qostanay qyzylorda srednekolymsk urumqi ust-nera azores faeroe eucla busingen mariehamn simferopol tirane ' +
    'chagos comoro kerguelen mahe apia bougainville chatham efate enderbury fakaofo gambier kiritimati kosrae majuro ' +
    'marquesas noumea ponape moresby rarotonga tongatapu truk princes harbour canary isle porto-novo'
  ).split(' '),
);

function fold(word) {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

/** Set of words (folded) of the names of places. */
export function places() {
  const found = new Set();
  const add = (name) => {
    for (const word of name.split(/[\s(),/&_]+/)) {
      const key = fold(word).replace(/\.$/, '');
      if (key.length > 2 && !SMALL.test(key) && !REMOTE.has(key) && /^[a-z-]+$/.test(key)) found.add(key);
    }
  };
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  for (let a = 65; a < 91; a++)
    for (let b = 65; b < 91; b++) {
      const code = String.fromCharCode(a, b);
      const name = regions.of(code);
      if (name && name !== code) add(name);
    }
  for (const zone of Intl.supportedValuesOf('timeZone')) add(zone.split('/').slice(1).join(' '));
  add(MORE_PLACES);
  return found;
}

/** Set of words (folded) for nationalities, confessions and parties. */
export function peoples() {
  const { nationalities } = require('i18n-nationality/langs/en.json');
  const found = new Set();
  for (const name of [...Object.values(nationalities), ...MORE_PEOPLES.split(/\s+/)]) {
    if (/\s/.test(name) && !/(?:[eik]an|lander|ese)$/.test(name)) continue;
    // North Korean, Sri Lankan, New Zealander: the last word.
    const key = fold(name.split(' ').at(-1)).replace(/s$/, '');
    if (key.length > 2 && /^[a-z-]+$/.test(key))
      found.add(/(?:ne|gr|ch|sh)$/.test(key) && name.endsWith('s') ? fold(name) : key);
  }
  return found;
}

/** How often each word stands in lower case, with a capital that says nothing, and with one that does. */
function countWords() {
  const counts = new Map();
  const lines = readFileSync(path.join(ROOT, '../shared/quotes/train.jsonl'), 'utf8').split('\n');
  for (const line of lines.filter(Boolean))
    for (const paragraph of JSON.parse(line).text.replaceAll('’', "'").split('\n')) {
      const words = [...paragraph.matchAll(/\p{L}[\p{L}'-]*/gu)];
      const long = words.filter(([word]) => word.length > 3);
      const isHeadline = long.filter(([word]) => /^\p{Lu}/u.test(word)).length > 0.6 * long.length;
      for (const { 0: word, index } of words) {
        const key = word.toLowerCase().replace(/'s?$/, '');
        const entry = counts.get(key) ?? { lower: 0, start: 0, inner: 0 };
        const isStart =
          isHeadline || /(?:^|[.?!:"“‘'—…])\s*$/.test(paragraph.slice(Math.max(0, index - 4), index));
        entry[/^\p{Ll}/u.test(word) ? 'lower' : isStart ? 'start' : 'inner']++;
        counts.set(key, entry);
      }
    }
  return counts;
}

/** What src/text/name-lexicon.ts takes for a word of the language without a list. */
const { isKnownByEnding } = await importTs('src/text/word-endings.ts');
const { cueShare } = await importTs('src/text/cues.ts');
const { parseTable } = await importTs('src/leaders/table.ts');

/** Uses in lower case below which a word is too rare, and from which it counts though it never began a sentence. */
const LEAST_USES = 6;
const MANY_USES = 60;

/** Set of words (folded) that are written in lower case and not known by their endings or as reporting words. */
export function commonWords() {
  const found = [];
  for (const [word, { lower, start, inner }] of countWords()) {
    if (!/^[a-z]{2,}$/.test(word) || lower < LEAST_USES || lower <= inner) continue;
    if (isKnownByEnding(word) || cueShare(word) > 0) continue;
    if (start >= 1 || lower >= MANY_USES) found.push(word);
  }
  return new Set(found);
}

/**
 * Map from words that should rather not be taken for any of these to how much each weighs: surnames of office-holders,
 * words of the training articles that are nearly always capitalised inside a sentence, and those that begin sentences.
 */
export function strangers() {
  const weights = new Map();
  const add = (word, weight) => {
    for (const form of [word, word.replace(/s$/, '')]) weights.set(form, (weights.get(form) ?? 0) + weight);
  };
  for (const [word, { lower, inner, start }] of countWords()) {
    if (inner > 4 * lower) add(fold(word), inner);
    else if (lower > inner && start > 0) weights.set(word, STARTER_WEIGHT);
  }
  const table = readFileSync(path.join(ROOT, 'src/leaders/data/leaders.tsv'), 'utf8');
  for (const { name, offices } of parseTable(table)) {
    const isHead = offices.some(({ kind }) => /^(?:head-of-|monarch)/.test(kind));
    for (const word of name.split(' ')) add(fold(word), isHead ? HEAD_WEIGHT : 1);
  }
  return weights;
}
const HEAD_WEIGHT = 10;
const STARTER_WEIGHT = 3;
