/** Dates as pages write them, in attributes and in print, to ISO 8601. Without a clock: "two hours ago" is no date. */

/**
 * How the months' names begin, January first, without accents, in the languages of the news that prints them in words.
 * Of two beginnings the longer one counts ("mar" is March, "marras" November).
 */
const MONTHS =
  'jan gen ene ian oca sty tam янв січ ιαν led sij,feb fev lut hel sub фев лют φεβ uno velj,mar maa mrt мар бер μαρ bre ozu,apr avr abr nis kwi huh апр кві απρ dub travn travanj,may mai mag mei maj tou маи мая тра μαι kve svi,jun juin iun giu haz cze kes июн чер ιουν cerven lipnj lipanj,jul juil iul lug tem lip hei июл лип ιουλ cervenec cervence srpnj srpanj,aug aou ago agu sie elo авг сер αυγ srp kol,sep set eyl wrz syy сен вер σεπ zar ruj,oct okt ott out eki paz lok окт жов οκτ rij,nov noi kas lis marras ноя лис νοε stu,dec dez des dic ara gru jou дек гру δεκ pro';
const LONGEST = 8;

let months: Map<string, number> | null = null;

/** Month of a word, 1 to 12; 0: it is none. */
function monthOf(word: string): number {
  if (months === null) {
    months = new Map();
    for (const [index, beginnings] of MONTHS.split(',').entries())
      for (const beginning of beginnings.split(' ')) months.set(beginning, index + 1);
  }
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  for (let length = LONGEST; length > 2; length--) {
    const month = months.get(plain.slice(0, length));
    if (month !== undefined) return month;
  }
  return 0;
}

const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i;
/** The same without hyphens and colons. */
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Thu Jun 06 05:24:15 PDT 2013 */
const WITH_CLOCK = /^[a-z]{3}\s+([a-z]{3}\s+\d\d?)\s+[\d:]+\s+[a-z]+\s+(\d{4})$/i;

/** A value that should be a date: ISO 8601 with its time zone where it has one, else what is printed in it. */
export function normaliseDate(value: string | null): string | null {
  const text = value?.trim() ?? '';
  if (text === '' || text.length > 80) return null;
  if (/^1\d{9}(?:\d{3})?$/.test(text))
    return new Date(Number(text.padEnd(13, '0'))).toISOString().replace(/\.\d+Z$/, 'Z');
  const parts = ISO.exec(text) ?? COMPACT.exec(text);
  if (parts === null) {
    const clock = WITH_CLOCK.exec(text);
    return findPrintedDate(clock === null ? text : `${clock[1]}, ${clock[2]}`);
  }
  const [, year, month, day, hour, minute, second = '00', zone = ''] = parts;
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || Number(hour) > 23) return date;
  const stated = zone
    .replace(/^[a-z]+$/i, 'Z')
    .replace(/^(.\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${stated}`;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
// What is no space, digit or mark: `\p{L}` would take a millisecond to compile, on each page anew.
const WORD = '([^\\s\\d!-/:-@]{3,12})\\.?';
/** Each with the places of its year, month and day. */
const PRINTED: [pattern: string, year: number, month: number, day: number][] = [
  // 2023-03-23, 2023/3/23, 2023.03.23, 2023年3月23日, 2023년 3월 23일
  ['(?<!\\d)((?:19|20)\\d\\d)\\s?[-/.年년]\\s?(\\d\\d?)\\s?[-/.月월]\\s?(\\d\\d?)(?!\\d)', 1, 2, 3],
  // 23 March 2023, 23. März 2023, 23 de marzo de 2023
  [
    `(?<!\\d)(\\d\\d?)(?:st|nd|rd|th|er|º|\\.)?[\\s-]*(?:de |of )?\\s*${WORD},?[\\s-]*(?:del? )?\\s*${YEAR}`,
    3,
    2,
    1,
  ],
  // March 23, 2023
  [`${WORD}\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+${YEAR}`, 3, 1, 2],
  // 23.03.2023, 23/03/2023 (day first, unless only the other way is a date)
  [`(?<![\\d.])(\\d\\d?)\\s?([./-])\\s?(\\d\\d?)\\s?\\2\\s?${YEAR}`, 4, 3, 1],
  // 25.04.24 (with dots it is day first everywhere)
  ['(?<![\\d.])([0-3]?\\d)\\.([01]?\\d)\\.([0-3]\\d)(?![\\d.])', 3, 2, 1],
];
let patterns: RegExp[] | null = null;

/** The first date in the text that is printed with day, month and year; null: none. */
export function findPrintedDate(text: string): string | null {
  const head = text.slice(0, 300);
  // Most lines have no date: the patterns are not even made for them.
  if (!/\d[\s\S]*\d/.test(head)) return null;
  patterns ??= PRINTED.map(([pattern]) => new RegExp(pattern, 'i'));
  let best: { at: number; date: string } | null = null;
  for (const [index, [, yearAt, monthAt, dayAt]] of PRINTED.entries()) {
    const match = patterns[index]!.exec(head);
    if (match === null || (best !== null && match.index >= best.at)) continue;
    const year = Number(match[yearAt]);
    const month = Number(match[monthAt]) || monthOf(match[monthAt]!);
    const day = Number(match[dayAt]);
    // With two digits for the year it is day first, or no date but a version.
    const isSwapped = month > 12 && year > 100;
    const date = isoDay(year < 100 ? year + 2000 : year, isSwapped ? day : month, isSwapped ? month : day);
    if (date !== null) best = { at: match.index, date };
  }
  return best?.date ?? null;
}
