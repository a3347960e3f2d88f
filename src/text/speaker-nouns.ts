/** Nouns that head the words for a speaker: "the senator", "a police spokesman", "prosecutors". */
import { SOURCE_HEADS } from './source-heads.generated.ts';

const shares = new Map<string, number>();
/** People by trade, kin and part in events, beyond what a corpus of politics shows; all equally likely. */
const PEOPLE_SHARE = 0.15;
const PEOPLE =
  'academic accountant actor analyst architect artist astronaut athlete author baker banker barrister bishop bloke blogger ' +
  'boss boxer boyfriend broker builder campaigner captain cardinal carer celebrity ceo champion chancellor chef chief ' +
  'child citizen cleric client clinician coach colonel comedian commander commissioner complainant conductor constable ' +
  'coroner correspondent councillor counterpart couple cousin critic customer cyclist dad daughter dealer defendant ' +
  'defender demonstrator dentist deputy designer detective dictator director doctor driver economist engineer ' +
  'entrepreneur epidemiologist farmer fan father fighter filmmaker financier firefighter fisherman footballer founder ' +
  'general geologist girl girlfriend giver goalkeeper golfer grandfather grandmother guard guest guitarist headteacher ' +
  'historian homeowner housewife human husband immigrant inspector instructor interpreter king landlord leader ' +
  'lecturer legend lieutenant locals manager mayor medic midfielder migrant miner minister monarch mother mum mom ' +
  'musician neighbor neighbour newcomer novelist nurse officer opponent organiser paramedic parent parents ' +
  'parliamentarian parishioner passenger passerby patient pilot pioneer player pm poet pope premier presenter priest prime ' +
  'principal producer programmer psychiatrist psychologist pundit pupil queen rabbi racer rapper reader recruiter ' +
  'refugee resident retiree rider royal sailor salesman scholar seller sergeant sheriff shopper singer sister skipper ' +
  'soldier solicitor son sportsman star striker student supervisor surgeon survivor suspect teacher technician teen ' +
  'teenager tenant therapist tourist trader trainer traveller tribunal victim villager virologist visitor volunteer ' +
  'waiter waitress whistleblower widow winner witness witnesses worker workers youngster youth zoologist police men women people ' +
  'someone somebody nobody everybody everyone others boys girls kids children teachers doctors nurses farmers families ' +
  'company firm bank charity ministry embassy regulator watchdog union club league university hospital school church ' +
  'commission court tribunal judges jury statement letter report study document documents email message post tweet ' +
  'caption headline sign banner placard slogan article essay blog podcast programme broadcaster station channel voice ' +
  'chants caller reviewer reviewers respondent respondents researcher opposition coalition cabinet treasury crown authority';
for (const word of PEOPLE.split(' ')) shares.set(word, PEOPLE_SHARE);
for (const [share, words] of SOURCE_HEADS) for (const word of words.split(' ')) shares.set(word, share);

/** Share, 0 to 1, of the uses of a noun (lower case) that head a speaker; ages ("the 45-year-old") count too. */
export function speakerShare(lower: string): number {
  const known = shares.get(lower);
  if (known !== undefined) return known;
  if (/-year-old$/.test(lower)) return 0.5;
  return /(?:woman|women|person|people|man|men)$/.test(lower) ? 0.15 : 0;
}
