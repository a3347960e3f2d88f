/** "President of China", "US Senator for California": an office in English, made from title and jurisdiction. */
import { US_STATES } from './us-states.ts';

const STATES = new Map(US_STATES.map(([code, name]) => [code, name]));

/** Codes of the table that Intl does not name, or names otherwise. */
const OTHER_NAMES: Record<string, string> = {
  'GB-SCT': 'Scotland',
  'GB-WLS': 'Wales',
  'GB-NIR': 'Northern Ireland',
  AN: 'the Netherlands Antilles',
  CS: 'Serbia and Montenegro',
};

let countries: Intl.DisplayNames | undefined;

/** Intl is asked once for each: a question takes it as long as all the rest of a label. */
const named = new Map<string, string | null>();

/** English name of a jurisdiction, with its article: "the United States". Null for bodies: their titles name them. */
export function jurisdictionName(code: string): string | null {
  let name = named.get(code);
  if (name === undefined) {
    name = findName(code);
    named.set(code, name);
  }
  return name;
}

function findName(code: string): string | null {
  const other = OTHER_NAMES[code] ?? (code.startsWith('US-') ? STATES.get(code.slice(3)) : undefined);
  if (other) return other;
  if (!/^[A-Z]{2}$/.test(code) || code === 'UN' || code === 'EU' || code === 'WB') return null;
  countries ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const name = countries.of(code);
  if (!name) return null;
  const plain = name.replace(/^(.+) SAR China$/, '$1').replace(/&/g, 'and');
  return TAKES_ARTICLE.test(plain) ? `the ${plain}` : plain;
}

const TAKES_ARTICLE =
  /(States|Kingdom|Emirates|Islands|Territories|Republic|Netherlands|Philippines|Maldives|Bahamas|Gambia)$/;

/** `title` and `jurisdiction` as in the table. */
export function officeLabel(title: string, jurisdiction: string): string {
  const seat = /^(Senator|Representative|Delegate|Resident Commissioner)(?: for ([A-Z]{2}))?$/.exec(title);
  if (seat && jurisdiction === 'US') {
    const state = seat[2] && STATES.get(seat[2]);
    return state ? `US ${seat[1]} for ${state}` : `US ${seat[1]}`;
  }
  if (title === 'Pope') return title;
  const place = jurisdictionName(jurisdiction);
  if (!place || title.includes(place.replace(/^the /, ''))) return title;
  return /,| (of|for|to|in) /.test(title)
    ? `${title} (${place.replace(/^the /, '')})`
    : `${title} of ${place}`;
}

/** Held for someone else or for the time being. */
export function isActingTitle(title: string): boolean {
  return /^(acting|interim|caretaker|transitional|provisional)\b/i.test(title);
}
