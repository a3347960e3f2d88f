/**
 * What is known of a single word when names are looked for: a first name (of whom), a place, a nationality, a title,
 * a word for a body or firm, or a word that writers set in lower case. First names and common words lie in tables that
 * take one stranger in 64 for their own; the rest is one small map, built at the first look-up.
 */
import { cueShare } from './cues.ts';
import { FIRST_NAMES } from './first-names.generated.ts';
import { COMMON_WORDS, PEOPLE_WORDS, PLACE_WORDS } from './name-words.generated.ts';
import { openWordTable } from './old-table.ts';
import { isKnownByEnding } from './word-endings.ts';

export const FIRST_NAME = 1;
export const FEMALE = 2;
export const MALE = 4;
export const COMMON = 8;
export const PLACE = 16;
export const PEOPLE = 32;
/** Stands directly before a name: President, Sen., Mr. */
export const TITLE = 64;
/** The last word of a body's, firm's, building's or work's name: Committee, University, Inc. */
export const BODY = 128;
/** The same, but a frequent surname as well: Bush, House, Banks. */
export const SOFT_BODY = 256;
export const CALENDAR = 512;
/** Makes a title out of a person's name: Mr, Mrs, Ms, Sir. */
export const HONORIFIC = 1024;
/** A title that is a frequent surname too: King, Bishop, Judge. */
export const SURNAME_TITLE = 2048;
/** Small words inside names: de, van, bin. */
export const PARTICLE = 4096;
/** Jr., Sr., III. */
export const SUFFIX = 8192;

const TITLES =
  'president vice-president minister premier chancellor secretary senator sen sens representative rep reps congressman ' +
  'congresswoman governor gov govs lt mayor ambassador envoy commissioner chairman chairwoman chair chairperson ' +
  'speaker judge justice attorney prosecutor sheriff marshal detective det inspector insp superintendent supt ' +
  'constable officer chief deputy captain capt general gen admiral adm colonel col commander cmdr major maj sergeant ' +
  'sgt lieutenant corporal cpl private pvt pfc brigadier brig commodore doctor dr professor prof reverend rev father ' +
  'fr sister brother pastor bishop archbishop cardinal pope rabbi imam ayatollah sheikh sheikha mullah maulana ' +
  'patriarch king queen prince princess emperor empress duke duchess earl count countess baron baroness lord lady sir ' +
  'dame sultan emir crown mr mrs ms miss mx messrs director ceo cfo coo founder leader councillor councilman ' +
  'councilwoman councilor alderman assemblyman assemblywoman delegate treasurer comptroller auditor coach manager ' +
  'captain spokesman spokeswoman spokesperson advocate adv lawyer counsel analyst economist editor reporter ' +
  'correspondent anchor host columnist author actor actress singer comedian director producer nominee candidate ' +
  'strategist adviser advisor aide pollster historian scientist researcher scholar astronaut activist provost dean ' +
  'principal dato datuk seri tan tun tuan haji hajji comrade hon honourable honorable mp mep msp pm vp ag da ' +
  'striker midfielder defender goalkeeper quarterback ex-president co-founder co-chair undersecretary solicitor ' +
  'barrister magistrate taoiseach tánaiste tanaiste first-lady firefighter lance foreman mother uncle aunt auntie';
const HONORIFICS = 'mr mrs ms miss mx sir dame lord lady messrs mme monsieur madame herr frau señor señora';
const SURNAME_TITLES =
  'king bishop judge dean marshall pope chancellor major abbott baron duke count cardinal sheikh page justice chase ' +
  'coach speaker private mayor sen';
const BODIES =
  'party committee university college school academy institute institution department ministry agency bureau office ' +
  'council commission congress senate parliament assembly association federation union league society organization ' +
  'organisation foundation trust fund bank group inc corp corporation company co ltd llc plc holdings partners ' +
  'capital securities ventures industries technologies systems networks solutions services airlines airways motors ' +
  'pharmaceuticals energy oil entertainment studios pictures records media press news times post journal tribune ' +
  'herald gazette telegraph daily weekly magazine radio television tv network channel broadcasting hospital ' +
  'clinic center centre church cathedral mosque temple museum library theatre theater stadium arena airport station ' +
  'avenue street road boulevard lane bridge tower towers plaza square building hotel resort casino island islands ' +
  'river ocean sea mountain mountains mountains beach county city town village district province state republic ' +
  'kingdom states nations region administration campaign convention caucus coalition alliance movement front army ' +
  'navy force forces corps guard police court courts division regiment brigade battalion act bill amendment ' +
  'constitution treaty agreement accord pact award awards prize cup championship championships olympics games ' +
  'festival tour conference summit forum project program programme initiative plan service authority board ' +
  'intelligence security affairs treasury pentagon house-republicans democrats republicans cabinet brexit covid ' +
  'internet facebook twitter google microsoft amazon instagram youtube tiktok netflix uber tesla boeing reuters ' +
  'breitbart politico buzzfeed hezbollah hamas taliban isis nato opec nasdaq senate capitol medicare ' +
  'medicaid obamacare bitcoin iphone android windows gospel bible koran quran christmas easter ramadan ' +
  'thanksgiving halloween god allah lives resistance fc afc united rovers athletic wanderers rangers celtic club workers jazeera qaeda qaida shabaab ' +
  'giants eagles cowboys patriots';
const SOFT_BODIES =
  'house bush banks hall hill hills wood woods rivers park parks field fields lake stone ford church street lane ' +
  'moore north south east west young green brown black white gray cross law price rice cook baker judge day may ' +
  'case love power powers rose berry bell wall wells fox wolf bird lamb best strong long short small little good ' +
  'rich poor sharp wise noble gold silver steel iron marsh glen forest brook brooks pool beach bay port heath moss ' +
  'burns walsh paul bloomberg guardian sterling waters cuban sen';
const CALENDAR_WORDS =
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
  'october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec';
const PARTICLES =
  'de del della di da dos das do du des le la los las van von der den ter ten te zu zum zur bin bint ibn ben al el ' +
  'ul ur abu y af av st ap san santa';
const SUFFIXES = 'jr jr. sr sr. ii iii iv esq phd md qc kc mbe obe cbe';

/** As first names these are rarer than what they mean else. */
const NO_FIRST_NAMES = new Set(
  (
    'de do la le di da do du des das so an he she to me no ho in on or prince princess duke king german french america ' +
    'asia europe london english doctor major general judge young park south north tea high sun sept dec del mar justice ' +
    'sheikh baron dame sultan emir said than nor oh come win won bright beat chance gay mine comfort law tone summer isis'
  ).split(' '),
);

/** First names that are words as well. */
const COMMON_FIRST_NAMES = new Set(
  'chase chip destiny drew eve grant guy hope job joy len line mark mate may rose victor will bill rob sue art pat faith grace dick frank miles summer dawn'.split(
    ' ',
  ),
);

const firstNameOf = openWordTable(FIRST_NAMES);
const isCommon = openWordTable(COMMON_WORDS);
const isPlace = openWordTable(PLACE_WORDS);
const isPeople = openWordTable(PEOPLE_WORDS);
/** By what the table of first names says: open, of women, of men. */
const FIRST_NAME_FLAGS = [FIRST_NAME, FIRST_NAME | FEMALE, FIRST_NAME | MALE];

let lexicon: Map<string, number> | null = null;

function build(): Map<string, number> {
  const words = new Map<string, number>();
  const mark = (flags: number) => (word: string) => {
    words.set(word, (words.get(word) ?? 0) | flags);
  };
  TITLES.split(' ').forEach(mark(TITLE));
  HONORIFICS.split(' ').forEach(mark(TITLE | HONORIFIC));
  SURNAME_TITLES.split(' ').forEach(mark(SURNAME_TITLE));
  BODIES.split(' ').forEach(mark(BODY));
  SOFT_BODIES.split(' ').forEach(mark(SOFT_BODY));
  CALENDAR_WORDS.split(' ').forEach(mark(CALENDAR));
  PARTICLES.split(' ').forEach(mark(PARTICLE));
  SUFFIXES.split(' ').forEach(mark(SUFFIX));
  return words;
}

/** The flags of a word that `foldWord` has brought into its simplest form; 0 for a word that nothing is known of. */
export function wordFlags(folded: string): number {
  lexicon ??= build();
  let flags = lexicon.get(folded) ?? 0;
  if (!NO_FIRST_NAMES.has(folded)) flags |= FIRST_NAME_FLAGS[firstNameOf(folded)] ?? 0;
  const isFirstName = (flags & FIRST_NAME) !== 0;
  // The tables take one in some dozens of other words for theirs; for first names it is known which really are both.
  if (isFirstName ? COMMON_FIRST_NAMES.has(folded) : isCommonWord(folded)) flags |= COMMON;
  if (isPlace(folded) >= 0) flags |= PLACE;
  if (isPeople(folded) >= 0) flags |= PEOPLE;
  // Democrats, Russians: what is said of many of a people.
  else if (!flags && folded.endsWith('s') && folded.length > 4 && isPeople(folded.slice(0, -1)) >= 0)
    return PEOPLE;
  return flags;
}

function isCommonWord(folded: string): boolean {
  return isCommon(folded) >= 0 || isKnownByEnding(folded) || cueShare(folded) > 0;
}

const PLAIN = /^[\w.'-]*$/;
const LETTERS: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A word in lower case without marks on its letters, possessive 's and the stop of an abbreviation. */
export function foldWord(lower: string): string {
  let word = lower;
  if (word.endsWith("'s")) word = word.slice(0, -2);
  else if (word.endsWith("'")) word = word.slice(0, -1);
  if (word.endsWith('.') && word.length > 2) word = word.slice(0, -1);
  // Longer ones are no names; leave them as they are rather than normalise a megabyte.
  if (word.length > 60 || PLAIN.test(word)) return word;
  return word
    .replaceAll(/[ıłøđðßæœþ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}
