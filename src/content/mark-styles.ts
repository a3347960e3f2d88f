/**
 * How marks look: names of highlights and the style sheet for them. Highlights paint over the page's text, they can
 * neither move nor resize it. Nothing here colours the text itself: the page's own contrast stays as it is.
 */
import { VOICE_COLOURS, voiceColour } from '../card/voices.ts';
import type { Settings } from '../shared/settings.ts';

export type MarkKind = 'person' | 'quotation' | 'shown' | 'open';

/** The name of the highlight that holds marks of a kind and a voice. */
export function highlightName(kind: MarkKind, voice: number | null): string {
  const isColoured = voice !== null && voice >= 0 && voice < VOICE_COLOURS;
  return `news-context-${kind}-${isColoured ? voice : 'none'}`;
}

/** Above the page's own highlights of no priority; what was asked for lies over what is always there. */
export const PRIORITY: Record<MarkKind, number> = { quotation: 1, person: 2, shown: 3, open: 4 };

/** Shares of the voice's colour behind words: light enough for any text on it. */
const TINT = { quotation: 14, shown: 30, open: 18 } as const;

/** Only on screen: what is printed is the page as it was. */
export function markStyles(colours: Settings['colours']): string {
  const voices = [...Array(VOICE_COLOURS).keys(), null];
  const rules = voices.map((voice) => {
    const line = lineColour(colours, voice);
    const tint = (share: number) =>
      `color-mix(in srgb, ${tintColour(colours, voice)} ${share}%, transparent)`;
    return [
      rule('person', voice, `text-decoration: underline dotted ${line} 2px`),
      rule(
        'quotation',
        voice,
        colours === 'underline'
          ? `text-decoration: underline solid ${line} 1px`
          : `background-color: ${tint(TINT.quotation)}`,
      ),
      rule('shown', voice, `background-color: ${tint(TINT.shown)}`),
      rule('open', voice, `background-color: ${tint(TINT.open)}`),
    ].join('\n');
  });
  // Chromium paints every highlight in the system's colours of selected text then (156, November 2026), and needs a
  // colour for the text to do so; Firefox does as it is told.
  const forced = voices.map((voice) =>
    [
      rule('person', voice, 'background-color: Canvas; color: CanvasText; text-decoration-color: LinkText'),
      rule(
        'quotation',
        voice,
        'background-color: Canvas; color: CanvasText; text-decoration: underline solid LinkText 1px',
      ),
      rule('shown', voice, 'background-color: Mark; color: MarkText'),
      rule(
        'open',
        voice,
        'background-color: Canvas; color: CanvasText; text-decoration: underline solid LinkText 2px',
      ),
    ].join('\n'),
  );
  return `@media screen {\n${rules.join('\n')}\n}\n@media screen and (forced-colors: active) {\n${forced.join('\n')}\n}`;
}

function rule(kind: MarkKind, voice: number | null, declarations: string): string {
  return `::highlight(${highlightName(kind, voice)}) { ${declarations} }`;
}

/** 'underline' takes the colour of the text that it stands under. */
function lineColour(colours: Settings['colours'], voice: number | null): string {
  if (colours === 'underline') return 'currentColor';
  return voiceColour(colours === 'single' ? null : voice).onAny;
}

function tintColour(colours: Settings['colours'], voice: number | null): string {
  return voiceColour(colours === 'voices' ? voice : null).onAny;
}
