/** The card of one person. It shows text as text: nothing here reads markup. */
import type { Translator } from '../shared/i18n.ts';
import type { CardContent } from './card-content.ts';
import { voiceColour } from './voices.ts';

export interface SpeakerCardProps {
  content: CardContent;
  words: Translator;
  /** "Not this person" has been said: the card thanks and no longer tells who it is. */
  isRejected: boolean;
  onReject(): void;
  onClose(): void;
}

/** Ids are unique in the card's own shadow root. */
export const CARD_NAME_ID = 'name';

export function SpeakerCard({ content, words, isRejected, onReject, onClose }: SpeakerCardProps) {
  const { name, who, quote } = content;
  const lang = content.lang ?? undefined;
  const colour = voiceColour(content.voice);
  // The summary has it all in sentences; an office stands above it all the same, to be seen at one glance.
  const isTold = who.first !== '' && (who.kind === 'office' || !content.summary);
  return (
    <article
      class={content.voice === null ? 'speaker' : 'speaker quoted'}
      style={{ '--voice-on-light': colour.onLight, '--voice-on-dark': colour.onDark }}
    >
      <header>
        <h2 id={CARD_NAME_ID} dir="auto">
          {name}
        </h2>
        <button type="button" class="close" aria-label={words.t('card_close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      {isRejected ? (
        <p class="rejected" role="status">
          {words.t('card_rejected')}
        </p>
      ) : (
        <>
          {isTold && (
            <p class={`who ${who.kind}`} lang={who.kind === 'words' ? lang : undefined} dir="auto">
              {who.first}
            </p>
          )}
          {who.second && isTold && !content.summary && <p class="who second">{who.second}</p>}
          {content.summary && <p class="summary">{content.summary}</p>}
        </>
      )}
      {quote && (
        <figure>
          <blockquote lang={lang} dir="auto">
            {quote.text}
          </blockquote>
          {(quote.more || quote.isProbable) && (
            <figcaption>
              {[quote.isProbable ? words.t('card_probably') : null, quote.more].filter(Boolean).join(' · ')}
            </figcaption>
          )}
        </figure>
      )}
      {!isRejected && (
        <footer>
          <p class="why">
            {content.why}
            {content.asOf && <span class="as-of">{content.asOf}</span>}
          </p>
          {content.leaderId && (
            <button type="button" class="reject" onClick={onReject}>
              {words.t('card_reject')}
            </button>
          )}
        </footer>
      )}
    </article>
  );
}
