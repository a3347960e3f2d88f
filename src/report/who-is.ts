/**
 * Who a person is, in at most two short lines: the office on the article's date and what has become of it, or the
 * article's own words. Shared by popup, card and exports. Pure; words come from the `who_…` messages.
 */
import type { Translator } from '../shared/i18n.ts';
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
  const { profile } = leader;
  if (leader.office) {
    if (leader.now === leader.office) return { first: leader.office, second: null };
    if (leader.now) return { first: leader.office, second: tr.t('who_now', leader.now) };
    return { first: leader.office, second: leader.to ? tr.t('who_until', tr.date(leader.to)) : null };
  }
  const { next, last, died } = profile;
  if (leader.now) return { first: tr.t('who_now', leader.now), second: null };
  if (last) {
    const first = tr.t('who_former', last.label);
    if (died) return { first, second: tr.t('who_died', tr.date(died)) };
    return { first, second: last.to ? tr.t('who_until', tr.date(last.to)) : null };
  }
  return { first: next ? tr.t('who_later', next.label) : leader.name, second: null };
}

function quotedRole(person: ReportPerson, tr: Translator): string | null {
  return person.role ? tr.t('who_article_says', person.role.replace(/\s+/g, ' ').trim()) : null;
}
