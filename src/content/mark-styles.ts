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

/** The names of all highlights that there can be, with what they are for. */
export function allHighlights(): { name: string; kind: MarkKind; voice: number | null }[] {
  const voices = [...Array(VOICE_COLOURS).keys(), null];
  return (Object.keys(PRIORITY) as MarkKind[]).flatMap((kind) =>
    voices.map((voice) => ({ name: highlightName(kind, voice), kind, voice })),
  );
}

/** Only on screen: what is printed is the page as it was. */
export function markStyles(colours: Settings['colours']): string {
  const rules = (declarations: (colour: string) => Record<MarkKind, string>) =>
    allHighlights()
      .map(({ name, kind, voice }) => {
        const { onAny } = voiceColour(colours === 'voices' ? voice : null);
        return `::highlight(${name}) { ${declarations(onAny)[kind]} }`;
      })
      .join('\n');
  return `@media screen {\n${rules((colour) => inColours(colour, colours === 'underline'))}\n}
@media screen and (forced-colors: active) {\n${rules(inForcedColours)}\n}`;
}

/** `isUnderline`: lines alone, in the colour of the text that they stand under. */
function inColours(colour: string, isUnderline: boolean): Record<MarkKind, string> {
  const line = isUnderline ? 'currentColor' : colour;
  /** A share of the voice's colour behind words: light enough for any text on it. */
  const tint = (percent: number) =>
    `background-color: color-mix(in srgb, ${colour} ${percent}%, transparent)`;
  return {
    person: `text-decoration: underline dotted ${line} 2px`,
    quotation: isUnderline ? `text-decoration: underline solid ${line} 1px` : tint(14),
    shown: tint(30),
    open: tint(18),
  };
}

/**
 * Chromium paints every highlight in the system's colours of selected text then (156, November 2026), and needs a
 * colour for the text to do so; Firefox does as it is told.
 */
function inForcedColours(): Record<MarkKind, string> {
  const plain = 'background-color: Canvas; color: CanvasText; text-decoration';
  return {
    person: `${plain}-color: LinkText`,
    quotation: `${plain}: underline solid LinkText 1px`,
    shown: 'background-color: Mark; color: MarkText',
    open: `${plain}: underline solid LinkText 2px`,
  };
}
