/** The card of one person. It shows text as text: nothing here reads markup. */
import type { Translator } from '../shared/i18n.ts';
import type { CardContent } from './card-content.ts';
import { element } from './element.ts';
import { voiceColour } from './voices.ts';

export interface SpeakerCardParts {
  content: CardContent;
  words: Translator;
  /** "Not this person" has been said: the card thanks and no longer tells who it is. */
  isRejected: boolean;
  onReject(): void;
  onClose(): void;
}

/** Ids are unique in the card's own shadow root. */
export const CARD_NAME_ID = 'name';

export function speakerCard({
  content,
  words,
  isRejected,
  onReject,
  onClose,
}: SpeakerCardParts): HTMLElement {
  const { name, voice, who, quote, summary, lang, why, asOf, leaderId } = content;
  // The summary has it all in sentences; an office stands above it all the same, to be seen at one glance.
  const isTold = !isRejected && who.first && (who.kind === 'office' || !summary);
  const note =
    quote && [quote.isProbable && words.t('card_probably'), quote.more].filter(Boolean).join(' · ');
  const card = element(
    'article',
    { class: voice === null ? 'speaker' : 'speaker quoted' },
    element(
      'header',
      {},
      element('h2', { id: CARD_NAME_ID, dir: 'auto' }, name),
      button('close', '', onClose, words.t('card_close')),
    ),
    isRejected && element('p', { class: 'rejected', role: 'status' }, words.t('card_rejected')),
    isTold &&
      element(
        'p',
        { class: `who ${who.kind}`, lang: who.kind === 'words' ? lang : null, dir: 'auto' },
        who.first,
      ),
    isTold && !summary && who.second && element('p', { class: 'who second' }, who.second),
    !isRejected && summary && element('p', { class: 'summary' }, summary),
    quote &&
      element(
        'figure',
        {},
        element('blockquote', { lang, dir: 'auto' }, quote.text),
        note && element('figcaption', {}, note),
      ),
    !isRejected &&
      element(
        'footer',
        {},
        element('p', { class: 'why' }, why, asOf && element('span', { class: 'as-of' }, asOf)),
        leaderId && button('reject', words.t('card_reject'), onReject),
      ),
  );
  const { onLight, onDark } = voiceColour(voice);
  card.style.setProperty('--voice-on-light', onLight);
  card.style.setProperty('--voice-on-dark', onDark);
  return card;
}

function button(kind: string, text: string, click: () => void, label: string | null = null): HTMLElement {
  return element('button', { type: 'button', class: kind, 'aria-label': label, click }, text);
}
