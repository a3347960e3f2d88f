/** What the card of a person shows, and what "not this person" on it does. */
import { cardContent } from '../card/card-content.ts';
import { withoutLeader } from '../report/without-leader.ts';
import type { Translator } from '../shared/i18n.ts';
import type { CardView } from './card-host.ts';
import type { OnPage } from './on-page.ts';

/**
 * `person` is an index into the Report's people. Rejecting takes the leader out of the Report at once; `onRejected`
 * hears of it, to remember it.
 */
export function cardViewOf(
  { reading, rejected, hover }: OnPage,
  person: number,
  words: Translator,
  onRejected: (name: string, leaderId: string) => void,
): Omit<CardView, 'onClose'> {
  const content = cardContent(reading.report, person, reading.voices, words);
  return {
    content,
    isRejected: rejected.has(person),
    onReject() {
      if (content.leaderId === null) return;
      rejected.add(person);
      hover.refresh();
      reading.report = withoutLeader(reading.report, reading.analysis, person);
      onRejected(reading.report.people[person]!.name, content.leaderId);
    },
  };
}
