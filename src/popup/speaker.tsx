/** One voice: closed a line on who it is and how much it says, open its summary and its quotations. */
import { voiceColour } from '../card/voices.ts';
import type { VoiceShare } from '../report/share-of-voice.ts';
import type { Report } from '../report/types.ts';
import { whoIs } from '../report/who-is.ts';
import { Icon } from './icon.tsx';
import { initialsOf } from './initials.ts';
import { Quotation } from './quotation.tsx';
import { colourStyle } from './voice-style.ts';
import { useWords } from './words.ts';

interface SpeakerProps {
  report: Report;
  voice: VoiceShare;
  isOpen: boolean;
  onToggle(): void;
}

export function Speaker({ report, voice, isOpen, onToggle }: SpeakerProps) {
  const words = useWords();
  const person = voice.person === null ? null : report.people[voice.person]!;
  const who = person && whoIs(person, words);
  const lang = report.article.language ?? undefined;
  const id = `voice-${voice.number}`;
  return (
    <li class={isOpen ? 'speaker open' : 'speaker'} style={colourStyle(voiceColour(voice.number))}>
      <h3>
        <button
          type="button"
          class="opener"
          data-stop
          data-opens={id}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <span class="disc" aria-hidden="true">
            {person ? initialsOf(voice.name) : '”'}
          </span>
          <span class="who">
            <span class="name" dir="auto">
              {voice.name}
            </span>
            {voice.isProbable && ' '}
            {voice.isProbable && <span class="probable">{words.t('popup_probably')}</span>}
            {who && who.kind !== 'unknown' && (
              <span
                class={`line first ${who.kind}`}
                lang={who.kind === 'words' ? lang : undefined}
                dir="auto"
              >
                {who.first}
              </span>
            )}
            {who?.kind === 'unknown' && (
              <span class="line first unknown">{words.t('popup_unknown_person')}</span>
            )}
            {who?.second && <span class="line second">{who.second}</span>}
          </span>
          <span class="amount">
            <span class="most">{words.plural('popup_words', voice.words)}</span>
            <span>{words.plural('popup_quotations', voice.quotes.length)}</span>
          </span>
          <Icon name="chevron" />
        </button>
      </h3>
      {isOpen && (
        <div class="said" id={id}>
          {person?.summary && <p class="summary">{person.summary}</p>}
          <ol class="quotations">
            {voice.quotes.map((index) => (
              <Quotation key={index} report={report} index={index} voice={voice.number} />
            ))}
          </ol>
          {person?.leader && <About leader={person.leader} />}
        </div>
      )}
    </li>
  );
}

/** How old the data are, and where more is to be found: a link that only the reader follows. */
function About({ leader }: { leader: NonNullable<Report['people'][number]['leader']> }) {
  const words = useWords();
  const { wikipedia } = leader.profile;
  return (
    <p class="about">
      {words.t('popup_as_of', words.date(leader.asOf))}
      {wikipedia && (
        <a href={wikipedia} target="_blank" rel="noreferrer noopener">
          {words.t('popup_wikipedia')}
        </a>
      )}
    </p>
  );
}
