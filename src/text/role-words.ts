/** What words say of a description of a person, as bits: nouns for people, titles, and what stands before and behind. */
import { CALENDAR, HONORIFIC } from './name-lexicon.ts';
import { speakerShare } from './speaker-nouns.ts';

/** Names a kind of person: in lower case, or with a capital as a title. */
export const ROLE_NOUN = 1;
/** The same, abbreviations included: Lt., Prof. */
export const ROLE_TITLE = 2;
/** Stands between a title and the name: Mr, Sheikh. */
export const BEFORE_NAME = 4;
/** As the only word before a name no more than an address, an age, or said of several people. */
export const SAYS_LITTLE = 8;
/** Belongs to the description that begins with the capital behind it: former, right-wing. */
export const MODIFIER = 16;
export const TIME = 32;
/** Begins a sentence before a title: When President …. */
export const STARTER = 64;
/** What follows "who" for good: not what somebody did this week. */
export const LASTING = 128;
/** "who is also the president", "who has written", but no "who has said", "who was asked". */
export const LASTING_BEHIND_AUXILIARY = 256;
/** Heads the words for one person: "the senator", "the 45-year-old". */
export const SOMEONE = 512;
/** Heads a speaker, and is no person. */
const NO_PERSON = 1024;

const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [
    ROLE_NOUN,
    'ceo cfo coo cto mp mep msp pm vp md qc kc dj vc member members expert specialist professional officer alumnus ' +
      'graduate native resident survivor veteran architect minister fan friend one counterpart boss chief head lead deputy ' +
      'fellow scholar envoy man woman boy girl mother father democrat republican conservative teenager owner co-owner ' +
      'maker creator manager planner teacher teachers practitioner columnist representative correspondent dean provost ' +
      'chancellor sociologist economist novelist therapist technician apprentice intern attendee employee trustee ' +
      'nominee refugee referee entrepreneur engineer volunteer pioneer',
  ],
  [
    ROLE_TITLE,
    'sen sens rep reps gov lt col gen capt maj sgt cpl det insp supt adm cmdr prof rev hon pres amb atty major-gen ' +
      'datuk seri tan dato justice judge cardinal advocate',
  ],
  [BEFORE_NAME, 'sheikh sheikha ayatollah'],
  [
    SAYS_LITTLE,
    'mr mrs ms miss mx sir dame dr lady lord rev adv sens reps govs presidents messrs senators brothers sisters uncle',
  ],
  [
    MODIFIER,
    'former then acting late longtime veteran senior junior chief deputy vice assistant associate fellow interim incoming ' +
      'outgoing ex young old elder younger new current conservative liberal progressive moderate prominent influential ' +
      'leading top billionaire onetime retired local independent',
  ],
  [
    TIME,
    'week month year day night morning evening afternoon weekend today yesterday tomorrow ago earlier later',
  ],
  [
    STARTER,
    'like even only both when while after before as but and so also still then for with under last next this that',
  ],
  [
    LASTING,
    'is was are were has had live lives lived work works worked teaches taught lead leads led head heads headed run runs ' +
      'ran serve serves served own owns owned chair chairs chaired represent represents represented founded wrote studies ' +
      'studied direct directs manage manages oversee oversees specializes specialises sits hold holds held won play plays ' +
      'played cover covers advise advises advised',
  ],
  [
    LASTING_BEHIND_AUXILIARY,
    'a an the one based also now still currently once both from in on at appointed elected born named known written ' +
      'worked served led run spent studied taught represented been married replaced lived black white running',
  ],
  [
    SOMEONE,
    'democrat republican conservative liberal senior monarch royal pontiff hopeful front-runner frontrunner contender ' +
      'newcomer incumbent developer neurosurgeon native socialist winner player footballer singer-songwriter boy girl ' +
      'teen youngster legislator mp',
  ],
  [
    NO_PERSON,
    'others consequences statement report reports letter email message post tweet source sources article court paper ' +
      'newspaper poll study campaign administration government house committee department agency office company group ' +
      'party union university hospital school church club league bank firm charity embassy treasury station channel ' +
      'programme podcast memo book film movie ad sign news press police state states team staff people statements ' +
      'documents document data website interview times magazine association organization organisation foundation ' +
      'institute council board commission ministry service center centre network',
  ],
];
const listed = new Map<string, number>();
for (const [bit, words] of LISTS)
  for (const word of words.split(' ')) listed.set(word, (listed.get(word) ?? 0) | bit);

/** Ends of further nouns for people. */
const ENDING =
  /.(?:ologist|ographer|ician|keeper|worker|maker|holder|leader|owner|player|driver|writer|runner|person|woman|dealer|trader|founder|researcher|organi[sz]er|activist|strategist|analyst|lobbyist|-(?:chief|in-law|author|host|president|elect|designate))$/;
/** Nouns that head speakers less often are mostly things. */
const LEAST_SHARE = 0.08;

/** A spelling as words.ts reads it. */
interface Spelling {
  lower: string;
  folded: string;
  kind: string;
  isPersonNoun: boolean;
  flags: number;
}

/** The bits of a spelling. */
export function roleBits({ lower, folded, kind, isPersonNoun, flags }: Spelling): number {
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  let bits = listed.get(word) ?? 0;
  const isPerson = (bits & NO_PERSON) === 0 && speakerShare(word) >= LEAST_SHARE;
  if (isPerson || ENDING.test(word)) bits |= ROLE_NOUN;
  if (kind !== 'word') bits &= ~ROLE_NOUN;
  if (bits & ROLE_NOUN) bits |= ROLE_TITLE;
  if (word !== folded) bits |= (listed.get(folded) ?? 0) & (ROLE_TITLE | BEFORE_NAME | SAYS_LITTLE);
  if (flags & HONORIFIC) bits |= BEFORE_NAME;
  if (/^\d.*-old$/.test(folded)) bits |= SAYS_LITTLE;
  if (folded.endsWith('-year-old') || (isPersonNoun && !/[^s]s$/.test(folded))) bits |= SOMEONE;
  if (lower.includes('-')) bits |= MODIFIER;
  // "Sun" and "Sat" are no days here.
  if (flags & CALENDAR && lower.length > 4) bits |= TIME;
  return bits;
}
