/** One bar: each voice's share of the quoted words, in its colour. A picture, with a text that says the same. */
import { voiceColour } from '../card/voices.ts';
import type { ShareOfVoice, VoiceShare } from '../report/share-of-voice.ts';
import { colourStyle } from './voice-style.ts';
import { useWords } from './words.ts';

/** More would be slivers that nobody can tell apart: they are drawn as one. */
const MAX_SEGMENTS = 12;

export function ShareBar({ share }: { share: ShareOfVoice }) {
  const words = useWords();
  if (!share.words) return null;
  const all = [...share.people, ...share.others].sort((a, b) => a.number - b.number);
  const shown = all.slice(0, all.length > MAX_SEGMENTS ? MAX_SEGMENTS - 1 : MAX_SEGMENTS);
  const restWords = sumWords(all.slice(shown.length));
  const parts = [
    ...shown.map((voice) => ({ ...voice, label: voice.name })),
    ...(restWords ? [{ number: null, words: restWords, label: words.t('popup_share_rest') }] : []),
  ];
  const percent = (count: number) => words.percent(count / share.words);
  const label = [
    ...parts.map((part) => words.t('popup_share_one', part.label, percent(part.words))),
    ...(share.unstatedWords
      ? [words.t('popup_share_one', words.t('popup_unstated_share'), percent(share.unstatedWords))]
      : []),
  ].join('; ');
  return (
    <div class="share" role="img" aria-label={words.t('popup_share_of_words', label)}>
      {parts.map((part) => (
        <i
          key={part.label}
          title={words.t('popup_share_one', part.label, percent(part.words))}
          style={{ ...colourStyle(voiceColour(part.number)), flexGrow: part.words }}
        />
      ))}
      {share.unstatedWords > 0 && (
        <i
          class="share-unstated"
          title={words.t('popup_share_one', words.t('popup_unstated_share'), percent(share.unstatedWords))}
          style={{ flexGrow: share.unstatedWords }}
        />
      )}
    </div>
  );
}

function sumWords(voices: VoiceShare[]): number {
  return voices.reduce((sum, voice) => sum + voice.words, 0);
}
