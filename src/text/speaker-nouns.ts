/** Nouns that head the words for a speaker: "the senator", "a police spokesman", "prosecutors". */
import { isPersonNoun } from './person-nouns.ts';
import { SOURCE_HEADS, SOURCE_HEADS_LEAST } from './source-heads.generated.ts';
import { openWordTable } from './word-table.ts';

/** Further people, bodies and writings, beyond what a corpus of politics shows; all equally likely. */
const COMMON_SHARE = 0.15;
const SPEAKERS =
  'athlete barrister bloke broker builder cardinal carer celebrity ceo child citizen cleric client ' +
  'complainant constable coroner critic customer demonstrator dentist dictator fan fighter footballer ' +
  'girl guest housewife immigrant instructor interpreter landlord lieutenant locals medic migrant miner ' +
  'monarch neighbor neighbour newcomer opponent parent parents parliamentarian parishioner passenger ' +
  'passerby patient pm programmer psychiatrist pundit pupil racer reader recruiter refugee retiree ' +
  'rider royal sailor seller shopper skipper solicitor supervisor teen tenant therapist tourist trainer ' +
  'traveller tribunal villager waiter waitress winner witnesses youngster youth someone somebody ' +
  'everybody others boys girls kids children families firm bank charity embassy regulator watchdog ' +
  'union club league university hospital school church jury statement email message post tweet caption ' +
  'sign banner placard slogan essay blog podcast programme station channel voice chants caller reviewer ' +
  'reviewers mp mps ministry ministries respondent respondents opposition coalition cabinet treasury crown authority';
const speakers = new Set(SPEAKERS.split(' '));
const tenthsOf = openWordTable(SOURCE_HEADS);

/** Share, 0 to 1, of the uses of a noun (lower case) that head a speaker; ages ("the 45-year-old") count too. */
export function speakerShare(lower: string): number {
  const above = tenthsOf(lower);
  if (above >= 0) return (above + SOURCE_HEADS_LEAST) / 10;
  if (/-year-old$/.test(lower)) return 0.5;
  return speakers.has(lower) || isPersonNoun(lower) || /(?:woman|women|person|people|man|men)$/.test(lower)
    ? COMMON_SHARE
    : 0;
}
