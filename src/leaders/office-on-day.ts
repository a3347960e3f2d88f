/**
 * Whether an office was held on a day. ISO dates compare as text; a date of a year or a month alone means its first
 * day where something begins, and its first day where it ends: in the year in which an office ended nobody is said to hold it.
 */

/** An open office is believed for this long after the last day on which a source showed the holder. */
export const TRUST_DAYS = 400;

const DAY_MS = 86_400_000;

export interface OfficeDates {
  /** Empty or null: not known. A "~" before it: the first day seen, not the day it began. */
  start: string;
  end: string;
  endBefore: string;
  asOf: string;
}

/** `day` is "2023-03-23". Dates are as in the table of leaders. */
export function isHeldOn({ start, end, endBefore, asOf }: OfficeDates, day: string): boolean {
  if (start === '') {
    if (asOf === '' || firstDay(asOf) > day) return false;
  } else if (start.replace('~', '') > day) return false;
  if (end !== '') return day < end;
  if (endBefore !== '') return day < endBefore;
  return asOf !== '' && day <= addDays(asOf, TRUST_DAYS);
}

const MAX_KEPT = 5000;

/** Years from one date to another, as a fraction; negative where `to` is earlier. Good to a few days. */
export function yearsBetween(from: string, to: string): number {
  return inYears(to) - inYears(from);
}

/** Few different dates are asked for, again and again. */
const years = new Map<string, number>();

function inYears(date: string): number {
  let value = years.get(date);
  if (value === undefined) {
    if (years.size >= MAX_KEPT) years.clear();
    value = readYears(date);
    years.set(date, value);
  }
  return value;
}

function readYears(date: string): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  return year! + ((month || 1) - 1) / 12 + ((day || 1) - 1) / 365;
}

/** Few different days are asked for, again and again; making a Date of each is most of what a comparison costs. */
const added = new Map<string, string>();

/** The day so many days after the first day that a date can mean. */
export function addDays(date: string, days: number): string {
  const key = `${date} ${days}`;
  let day = added.get(key);
  if (day === undefined) {
    if (added.size >= MAX_KEPT) added.clear();
    day = new Date(Date.parse(firstDay(date)) + days * DAY_MS).toISOString().slice(0, 10);
    added.set(key, day);
  }
  return day;
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}
