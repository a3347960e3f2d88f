/** What a spelling says of where sentences end and begin: answered once for each (`Word.bounds`). */
import { classAt, LOWER, UPPER } from './characters.ts';
import type { Word } from './words.ts';

/** Ends a sentence: a stop, a question or exclamation mark, an ellipsis. */
export const STOP = 1;
/** Such a mark of Chinese or Japanese, behind which no blank is written. */
export const WIDE_STOP = 2;
/** A bracket or quotation mark that may stand between the stop and the end of its sentence. */
export const CLOSER = 4;
/** A word with a stop of its own: p.m., Inc. */
export const ABBREVIATION = 8;
/** An abbreviation whose stop never ends a sentence: Mr. */
export const TITLE = 16;
/** Begins with a capital, or with a small letter, be it behind @, # or an apostrophe. */
export const CAPITAL = 32;
export const SMALL = 64;
/** A word that begins a sentence far more often than it belongs to a name: "in the U.S. The vote …". */
export const STARTER = 128;
/** A mark that belongs to the sentence before it. */
export const TRAILER = 256;
/** A word that says of a question or exclamation that it was one. */
export const ASKS = 512;
/** A mark behind which a reporting word is not looked for. */
export const BARRIER = 1024;

/** Titles that stand before a name: their stop never ends a sentence. */
const TITLES =
  'Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Lt Col Gen Capt Sgt Maj Cpl Pvt Pfc Adm Brig Cmdr Rev Hon Fr ' +
  'Pres Atty Supt Det Insp Amb Messrs Msgr St Mt Ft vs No Nos Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec approx cf viz';
/** Further abbreviations, whose stop may end the sentence as well. */
const ABBREVIATIONS =
  'Jr Sr Esq Bros Co Corp Inc Ltd Plc Cos Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich ' +
  'Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que etc al est dept Dept Ave Blvd Th Wm Geo Chas';
const titles = new Set(TITLES.split(' '));
const abbreviations = new Set(`${TITLES} ${ABBREVIATIONS}`.split(' '));

const STARTERS = new Set(
  (
    'the a an he she it they we i you but and in on at this that these those there his her its their our as if when ' +
    'while after before for from with although however meanwhile what who how why not no yes so then now since by'
  ).split(' '),
);
const REPORTS_QUESTION =
  /^(?:ask|said|say|add|want|wonder|demand|inquir|enquir|shout|cr[yi]|exclaim|repl|tweet|wr[io]te|quer|joke|quip|call|yell|scream|recall|respond)/;

/** Whether the letters are an abbreviation when a stop follows. */
export function isAbbreviated(letters: string): boolean {
  return abbreviations.has(letters);
}

/** The bits that hold for a spelling. */
export function boundsOf({ kind, text, lower }: Pick<Word, 'kind' | 'text' | 'lower'>): number {
  const first = classAt(text, /^[@#'’]/.test(text) ? 1 : 0);
  const begins = first === UPPER ? CAPITAL : first === LOWER ? SMALL : 0;
  if (kind === 'word') {
    const isAbbreviation = text.endsWith('.');
    return (
      begins |
      (isAbbreviation ? ABBREVIATION : 0) |
      (isAbbreviation && titles.has(text.slice(0, -1)) ? TITLE : 0) |
      (STARTERS.has(lower) ? STARTER : 0) |
      (REPORTS_QUESTION.test(lower) ? ASKS : 0)
    );
  }
  return (
    begins |
    (/^(?:[.?!…。！？]|\.{2,})$/.test(text) ? STOP : 0) |
    (/^[。！？]$/.test(text) ? WIDE_STOP : 0) |
    (/^[)\]}"”’'»」』]$/.test(text) ? CLOSER : 0) |
    (/^[,;:)\]}]/.test(text) ? TRAILER : 0) |
    (kind === 'mark' || /^[.?!:;]$/.test(text) ? BARRIER : 0)
  );
}
