/** Dates as pages write them, in attributes and in print, to ISO 8601. Without a clock: "two hours ago" is no date. */

// First letters of the month's names (accents removed) in the languages of the news that prints them in words.
const MONTHS: string[][] = [
  ['jan', 'gen', 'ene', 'oca', 'sty', 'tam', 'янв', 'січ', 'янu', 'ιαν', 'led', 'sij'],
  ['feb', 'fev', 'lut', 'hel', 'sub', 'фев', 'лют', 'φεβ', 'uno', 'velj'],
  ['mar', 'maa', 'mrt', 'mär', 'маp', 'мар', 'бер', 'μαρ', 'bre', 'ozu', 'marz'],
  ['apr', 'avr', 'abr', 'nis', 'kwi', 'huh', 'апр', 'кві', 'απρ', 'dub', 'tra'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'tou', 'май', 'мая', 'тра', 'μαι', 'kve', 'svi'],
  ['jun', 'juin', 'giu', 'haz', 'cze', 'kes', 'июн', 'чер', 'ιουν', 'cerven', 'lip'],
  ['jul', 'juil', 'lug', 'tem', 'lip', 'hein', 'июл', 'лип', 'ιουλ', 'cervenec', 'srp'],
  ['aug', 'aou', 'ago', 'agu', 'sie', 'elo', 'авг', 'сер', 'αυγ', 'srp', 'kol'],
  ['sep', 'set', 'eyl', 'wrz', 'syy', 'сен', 'вер', 'σεπ', 'zar', 'ruj'],
  ['oct', 'okt', 'ott', 'out', 'eki', 'paz', 'lok', 'окт', 'жов', 'οκτ', 'rij', 'lis'],
  ['nov', 'kas', 'lis', 'mar', 'ноя', 'лис', 'νοε', 'stu'],
  ['dec', 'dez', 'dic', 'dic', 'ara', 'gru', 'jou', 'дек', 'гру', 'δεκ', 'pro'],
];

/** Month of a word, 1 to 12; 0: it is none. Words that begin alike in two languages count for the first. */
function monthOf(word: string): number {
  const lower = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  if (lower.startsWith('marras')) return 11;
  if (lower.startsWith('cervenec') || lower.startsWith('cervence')) return 7;
  if (lower.startsWith('juil')) return 7;
  if (lower.startsWith('listopad')) return 11;
  for (let month = 0; month < MONTHS.length; month++)
    if (MONTHS[month]?.some((start) => lower.startsWith(start.normalize('NFD').replace(/\p{M}/gu, ''))))
      return month + 1;
  return 0;
}

/** A value that should be a date: ISO 8601 with its time zone where it has one, else what is printed in it. */
export function normaliseDate(value: string | null): string | null {
  if (value === null) return null;
  const text = value.trim();
  if (text.length > 80) return null;
  const iso =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    const date = isoDay(Number(year), Number(month), Number(day));
    if (date === null || hour === undefined || Number(hour) > 23) return date;
    return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${isoZone(zone)}`;
  }
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (compact) {
    const date = isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return date === null || compact[4] === undefined
      ? date
      : `${date}T${compact[4]}:${compact[5]}:${compact[6] ?? '00'}${isoZone(compact[7])}`;
  }
  const seconds = /^1\d{9}(?:\d{3})?$/.exec(text);
  if (seconds)
    return new Date(Number(text.length === 10 ? `${text}000` : text)).toISOString().replace(/\.\d+Z$/, 'Z');
  return findPrintedDate(text);
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  return zone.length === 3
    ? `${zone}:00`
    : zone.includes(':')
      ? zone
      : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// What is no space, digit or mark: `\p{L}` would take a millisecond to compile, on each page anew.
const WORD = '([^\\s\\d!-/:-@]{3,12})';
const PRINTED: [RegExp, (m: string[]) => [number, number, number]][] = [
  // 2023-03-23, 2023/3/23, 2023.03.23
  [
    /(?<!\d)((?:19|20)\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/u,
    (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  ],
  // 2023年3月23日, 2023년 3월 23일
  [
    /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u,
    (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  ],
  // 23 March 2023, 23. März 2023, 23 de marzo de 2023, Mar 23rd of 2023
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]*(?:de |of )?\\s*${WORD}\\.?,?[\\s-]*(?:de |del )?\\s*((?:19|20)\\d\\d)(?!\\d)`,
      'i',
    ),
    (m) => [Number(m[3]), monthOf(m[2] ?? ''), Number(m[1])],
  ],
  // March 23, 2023
  [
    new RegExp(`${WORD}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'i'),
    (m) => [Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])],
  ],
  // 23.03.2023, 23/03/2023 (day first, unless only the other way is a date)
  [
    /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)/u,
    (m) =>
      Number(m[3]) > 12
        ? [Number(m[4]), Number(m[1]), Number(m[3])]
        : [Number(m[4]), Number(m[3]), Number(m[1])],
  ],
  // 25.04.24 (with dots it is day first everywhere)
  [
    /(?<![\d.])([0-3]?\d)\.([01]?\d)\.([0-3]\d)(?![\d.])/u,
    (m) => [2000 + Number(m[3]), Number(m[2]), Number(m[1])],
  ],
];

/** The first date in the text that is printed with day, month and year; null: none. */
export function findPrintedDate(text: string): string | null {
  const head = text.slice(0, 300);
  // Most lines have no date: the patterns are not even made for them.
  if (!/\d[\s\S]*\d/.test(head)) return null;
  let best: { at: number; date: string } | null = null;
  for (const [pattern, parts] of PRINTED) {
    const match = pattern.exec(head);
    if (match === null || (best !== null && match.index >= best.at)) continue;
    const [year, month, day] = parts(match);
    const date = isoDay(year, month, day);
    if (date !== null) best = { at: match.index, date };
  }
  return best?.date ?? null;
}
