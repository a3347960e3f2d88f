/** What else there is: voices that are no persons, quotations without a speaker, leaders not quoted, the headline. */
import type { HeadlineQuote } from '../report/headline-check.ts';
import type { ShareOfVoice } from '../report/share-of-voice.ts';
import type { Report } from '../report/types.ts';
import { whoIs } from '../report/who-is.ts';
import { useActions, useStatus } from './doing.ts';
import { Icon } from './icon.tsx';
import { Quotation } from './quotation.tsx';
import { useWords } from './words.ts';

export function OtherVoices({ children }: { children: preact.ComponentChildren }) {
  const words = useWords();
  return (
    <section class="block">
      <h2>{words.t('popup_also_others')}</h2>
      <ul class="speakers">{children}</ul>
    </section>
  );
}

export function Unstated({ report, share }: { report: Report; share: ShareOfVoice }) {
  const words = useWords();
  if (!share.unstated.length) return null;
  return (
    <section class="block unstated">
      <h2>{words.t('popup_also_unstated')}</h2>
      <ol class="quotations">
        {share.unstated.map((index) => (
          <Quotation key={index} report={report} index={index} voice={null} />
        ))}
      </ol>
    </section>
  );
}

export function Unquoted({ report, share }: { report: Report; share: ShareOfVoice }) {
  const words = useWords();
  const actions = useActions();
  const say = useStatus();
  if (!share.unquotedLeaders.length) return null;
  const show = async (index: number) => {
    const mention = report.people[index]!.mentions[0];
    const isThere = mention ? await actions.show(mention, null) : false;
    say(words.t(isThere ? 'popup_shown' : 'popup_gone'));
  };
  return (
    <section class="block">
      <h2>{words.t('popup_also_unquoted')}</h2>
      <ul class="unquoted">
        {share.unquotedLeaders.map((index) => {
          const person = report.people[index]!;
          return (
            <li key={index}>
              <p>
                <span class="line name" dir="auto">
                  {person.name}
                </span>
                <span class="line first">{whoIs(person, words).first}</span>
                <span class="line second">{words.plural('popup_mentions', person.mentions.length)}</span>
              </p>
              <button
                type="button"
                class="small"
                data-stop
                title={words.t('popup_show_mention', person.name)}
                aria-label={words.t('popup_show_mention', person.name)}
                onClick={() => show(index)}
              >
                <Icon name="show" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function HeadlineCheck({ report, checks }: { report: Report; checks: HeadlineQuote[] }) {
  const words = useWords();
  if (!checks.length) return null;
  return (
    <section class="block headline-check">
      <h2>{words.t('popup_headline_check')}</h2>
      <ul>
        {checks.map((check) => (
          <li key={check.words} class={check.result}>
            <q lang={report.article.language ?? undefined} dir="auto">
              {check.words}
            </q>
            <span class="line verdict">{resultLine(report, check, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function resultLine(
  report: Report,
  { result, quote }: HeadlineQuote,
  words: ReturnType<typeof useWords>,
): string {
  switch (result) {
    case 'same': {
      const speaker = quote === null ? null : report.quotes[quote]!.speaker;
      return speaker ? words.t('popup_headline_same_by', speaker) : words.t('popup_headline_same');
    }
    case 'trimmed':
      return words.t('popup_headline_trimmed');
    case 'not-quoted':
      return words.t('popup_headline_not_quoted');
    case 'not-found':
      return words.t('popup_headline_not_found');
  }
}
