/** Words that say something of a name beside them. Each word's lists are bits of one number (Word.beside). */

/** Headings leave it small. */
export const SMALL_IN_HEADINGS = 1;
/** Before a place: where something is, or where it goes as well. */
export const AT_PLACE = 1 << 1;
export const TO_PLACE = 1 << 2;
/** Makes who is named somebody's relative. */
export const RELATIVE = 1 << 3;
/** Begins a title: prime, vice. */
export const BEFORE_TITLE = 1 << 4;
/** Makes the name before it say whose, or which: the Trump campaign, an Obama aide. */
export const HEAD_NOUN = 1 << 5;
/** A noun for persons whose plural is a verb as well: “Mills forwards an email”, “Smith heads the firm”. */
export const VERB_TOO = 1 << 6;
export const ARTICLE = 1 << 7;
/** Behind it a small word begins no name: “the van Tuesday”. */
export const DETERMINER = 1 << 8;
/** Stands before a title's or description's noun. */
export const MODIFIER = 1 << 9;
export const OF_MAN = 1 << 10;
export const OF_WOMAN = 1 << 11;
export const OF_THING = 1 << 12;
/** Takes up a person directly behind the name. */
export const WHO = 1 << 13;
/** Behind a name it leaves the article to the name. */
export const JOINS = 1 << 14;

const bitsOf = new Map<string, number>();
for (const [bit, words] of [
  [
    SMALL_IN_HEADINGS,
    'a an and as at but by for from if in into is it nor of off on onto or over per so than that the to up via vs with yet',
  ],
  [AT_PLACE, 'in at near across outside inside throughout onto within around'],
  [TO_PLACE, 'in at near across outside inside from to into through'],
  [
    RELATIVE,
    'wife husband widow widower spouse son daughter brother sister mother father parents mom dad mum uncle aunt niece nephew ' +
      'cousin grandson granddaughter grandfather grandmother stepson stepdaughter twin sibling ex-wife ex-husband partner',
  ],
  [
    BEFORE_TITLE,
    'prime vice deputy chief former attorney foreign first defence defense finance interior acting then',
  ],
  [
    HEAD_NOUN,
    'campaign administration supporter supporters family team camp era presidency victory rally rallies case trial ' +
      'organization organisation foundation voter voters fan fans loyalist loyalists ally allies impeachment tariffs ' +
      'government cabinet regime brand scandal affair doctrine interview transition nomination nominee ticket',
  ],
  [
    VERB_TOO,
    'forwards heads hosts chairs judges coaches stars models leads pilots guards anchors champions mothers fathers engineers ' +
      'doctors authors partners rivals guides captains spies bosses fellows witnesses shepherds volunteers fans',
  ],
  [ARTICLE, 'the a an this another any'],
  [DETERMINER, 'the a an his her their'],
  [
    MODIFIER,
    'former then acting late longtime veteran senior junior chief deputy vice assistant associate national fellow interim ' +
      'incoming outgoing ex young old elder younger new current',
  ],
  [OF_MAN, 'he his him himself'],
  [OF_WOMAN, 'she her herself'],
  [OF_THING, 'its itself'],
  [WHO, 'who whose himself herself'],
  [JOINS, 'who and or'],
] as const)
  for (const word of words.split(' ')) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bit);

/** The bits of a word in lower case. */
export function besideName(lower: string): number {
  return bitsOf.get(lower) ?? 0;
}
