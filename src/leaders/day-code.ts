/**
 * Dates in two bytes each: days first, then months, then years, counted from a first year. 0 is "not known".
 * Room for 150 years.
 */

const DAY_MS = 86_400_000;
const YEARS = 150;
const MONTHS_FROM = YEARS * 366;
const YEARS_FROM = MONTHS_FROM + YEARS * 12;

/** Throws where the date lies outside the 150 years from `firstYear`. */
export function toDayCode(date: string, firstYear: number): number {
  if (date === '') return 0;
  const [year, month, day] = date.split('-').map(Number);
  const years = year! - firstYear;
  if (years < 0 || years >= YEARS) throw new Error(`${date} is not within ${YEARS} years from ${firstYear}`);
  if (day !== undefined) {
    return 1 + (Date.UTC(year!, month! - 1, day) - Date.UTC(firstYear, 0, 1)) / DAY_MS;
  }
  if (month !== undefined) return 1 + MONTHS_FROM + years * 12 + month - 1;
  return 1 + YEARS_FROM + years;
}

/** Dates repeat; a Date object for each would be half of what reading a person costs. */
const read = new Map<number, string>();

/** "2013-03-14", "2013-03", "2013", or empty. */
export function fromDayCode(code: number, firstYear: number): string {
  if (code === 0) return '';
  const key = code + firstYear * 0x10000;
  let date = read.get(key);
  if (date === undefined) {
    date = dateOf(code - 1, firstYear);
    read.set(key, date);
  }
  return date;
}

function dateOf(value: number, firstYear: number): string {
  if (value >= YEARS_FROM) return String(firstYear + value - YEARS_FROM);
  if (value >= MONTHS_FROM) {
    const months = value - MONTHS_FROM;
    return `${firstYear + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  }
  return new Date(Date.UTC(firstYear, 0, 1) + value * DAY_MS).toISOString().slice(0, 10);
}
