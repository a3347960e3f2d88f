/**
 * Who a person is, in at most two short lines: the office on the article's date and what has become of it, or the
 * article's own words. Shared by popup, card and exports. Pure; words come from the `who_…` messages.
 */
import type { Office } from '../leaders/types.ts';
import type { Translator } from '../shared/i18n.ts';
import { officeName } from './office-words.ts';
import type { ReportPerson } from './types.ts';

export interface WhoLines {
  kind: 'office' | 'words' | 'unsure' | 'unknown';
  /** "President of China", "“senior China analyst at the …”", "Could be A or B"; empty for `unknown`. */
  first: string;
  /** What has changed since the article: "Now: …", "Until 20 January 2021"; null: nothing. */
  second: string | null;
}

export function whoIs(person: ReportPerson, tr: Translator): WhoLines {
  const { leader } = person;
  if (leader) return { kind: 'office', ...officeLines(leader, tr) };
  if (person.couldBe.length) {
    const names = person.couldBe.map(({ name, office }) => (office ? `${name} (${office})` : name));
    return {
      kind: 'unsure',
      first: tr.t('who_could_be', tr.list(names, 'or')),
      second: quotedRole(person, tr),
    };
  }
  const words = quotedRole(person, tr);
  return words ? { kind: 'words', first: words, second: null } : { kind: 'unknown', first: '', second: null };
}

function officeLines(
  leader: NonNullable<ReportPerson['leader']>,
  tr: Translator,
): { first: string; second: string | null } {
  const { then, now, last, next, died } = leader.profile;
  const nameOf = (office: Office) => officeName(office, tr);
  const end = (office: Office) => {
    if (died) return tr.t('who_died', tr.date(died));
    return office.to ? tr.t('who_until', tr.date(office.to)) : null;
  };
  if (then) {
    const first = nameOf(then);
    if (!now) return { first, second: end(then) };
    return { first, second: nameOf(now) === first ? null : tr.t('who_now', nameOf(now)) };
  }
  if (now) return { first: tr.t('who_now', nameOf(now)), second: null };
  if (last) return { first: tr.t('who_former', nameOf(last)), second: end(last) };
  return { first: next ? tr.t('who_later', nameOf(next)) : leader.name, second: null };
}

function quotedRole(person: ReportPerson, tr: Translator): string | null {
  return person.role ? tr.t('who_article_says', person.role.replace(/\s+/g, ' ').trim()) : null;
}
