/**
 * One to four plain sentences on a person of an article: who it is then and now (or the article's own words), and what
 * was said here. Neutral and the same for everyone: every sentence is a template with facts filled in.
 */
import type { Identification, Office, Profile } from '../leaders/types.ts';
import type { Translator } from '../shared/i18n.ts';
import { officeName, officeWithDates } from './office-words.ts';
import type { SpeechCount } from './people.ts';

/** How many people of the same office are quoted, and which of them this one is (from 1). */
export interface SameOffice {
  place: number;
  of: number;
  office: string;
}

export interface SummaryFacts {
  who: Identification;
  /** The article's own words for the person; null where it has none. */
  role: string | null;
  speech: SpeechCount;
  sameOffice: SameOffice | null;
  /** ISO: a fact that is older than a good year says as of when it holds. */
  today: string;
}

/** Older than this a fact says "as of". Days. */
const OLD_DAYS = 400;

export function writeSummary(facts: SummaryFacts, words: Translator): string {
  const { who, role, speech, sameOffice } = facts;
  const sentences =
    who.kind === 'leader'
      ? aboutLeader(who.profile, facts.today, words)
      : who.kind === 'ambiguous'
        ? [
            words.t(
              'summary_could_be',
              words.list(
                who.profiles.map((profile) => candidate(profile, words)),
                'or',
              ),
            ),
          ]
        : [];
  if (who.kind !== 'leader' && role) sentences.push(words.t('summary_role', role));
  sentences.push(aboutSpeech(speech, words));
  if (sameOffice && sameOffice.of > 1 && sentences.length < 4) {
    const { place, of, office } = sameOffice;
    sentences.push(words.ordinal('summary_same_office', place, words.number(of), office));
  }
  return sentences.join(' ');
}

/** At most two sentences. */
function aboutLeader(profile: Profile, today: string, words: Translator): string[] {
  const { then, now, last, next, died } = profile;
  const sentences: string[] = [];
  if (then && now && isSame(then, now)) sentences.push(stillInOffice(now, today, words));
  else if (then) {
    sentences.push(words.t('summary_then', officeWithDates(then, words)));
    if (now) sentences.push(words.t('summary_now', officeWithDates(now, words)));
    else if (!died) {
      if (last && !isSame(then, last))
        sentences.push(words.t('summary_former_now', officeWithDates(last, words)));
      else sentences.push(words.t(then.to ? 'summary_no_longer' : 'summary_not_known_now'));
    }
  } else if (next) {
    sentences.push(words.t('summary_next', officeWithDates(next, words)));
    if (now && !isSame(now, next)) sentences.push(words.t('summary_now', officeWithDates(now, words)));
  } else if (now) sentences.push(words.t('summary_now', officeWithDates(now, words)));
  else if (last && isOpen(last)) {
    sentences.push(words.t('summary_last_known', officeWithDates(last, words), words.date(last.asOf!)));
  } else if (last) sentences.push(words.t('summary_former', officeWithDates(last, words)));
  if (died) sentences.push(words.t('summary_died', words.date(died)));
  return sentences.slice(0, 2);
}

function stillInOffice(office: Office, today: string, words: Translator): string {
  const name = officeName(office, words);
  if (!office.from) return words.t('summary_in_office', name);
  const isOld = office.asOf !== null && daysBetween(office.asOf, today) > OLD_DAYS;
  return isOld && office.asOf
    ? words.t('summary_since_as_of', name, words.date(office.from), words.date(office.asOf))
    : words.t('summary_since', name, words.date(office.from));
}

/** No end is known, but the fact is too old to be believed of today. */
function isOpen({ to, asOf }: Office): boolean {
  return to === null && asOf !== null;
}

function isSame(a: Office, b: Office): boolean {
  return a.title === b.title && a.jurisdiction === b.jurisdiction && a.from === b.from;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function candidate({ name, then, now, last }: Profile, words: Translator): string {
  const office = then ?? now ?? last;
  return office ? words.t('summary_candidate', name, officeName(office, words)) : name;
}

function aboutSpeech(
  { quotes, words: spoken, allWords, firstParagraph, lastParagraph }: SpeechCount,
  words: Translator,
): string {
  if (quotes === 0) return words.t('summary_not_quoted');
  const place =
    firstParagraph === lastParagraph || quotes === 1
      ? words.t('summary_paragraph', firstParagraph ?? 1)
      : words.t('summary_paragraphs', firstParagraph ?? 1, lastParagraph ?? 1);
  return words.plural(
    'summary_quoted',
    quotes,
    words.plural('summary_words', spoken),
    words.percent(allWords > 0 ? spoken / allWords : 0),
    place,
  );
}
