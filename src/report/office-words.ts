/** An office in a sentence of the interface's language, with its dates and no more precision than they have. */
import type { Office } from '../leaders/types.ts';
import type { Translator } from '../shared/i18n.ts';

/**
 * "President of China". English has the label of the table; other languages their word for the title, where they have
 * one, and the country as Intl names it.
 */
export function officeName(office: Office, words: Translator): string {
  const key = `office_title_${titleKey(office)}`;
  if (!words.has(key)) return office.label;
  const title = words.t(key);
  const country = words.country(office.jurisdiction);
  return country && !office.title.includes(' for ') ? words.t('office_in', title, country) : title;
}

function titleKey({ title, jurisdiction }: Office): string {
  const seat = jurisdiction === 'US' ? /^(Senator|Representative)\b/.exec(title) : null;
  return seat ? `us_${seat[1]!.toLowerCase()}` : title.toLowerCase().replaceAll(' ', '_');
}

/** "President of China since 14 March 2013"; with neither date the name alone. */
export function officeWithDates(office: Office, words: Translator): string {
  const name = officeName(office, words);
  const { from, to } = office;
  if (from && to) return words.t('office_between', name, words.date(from), words.date(to));
  if (from) return words.t('office_since', name, words.date(from));
  return to ? words.t('office_until', name, words.date(to)) : name;
}
