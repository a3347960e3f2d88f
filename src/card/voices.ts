/**
 * Colours of the voices: the same voice has the same colour in the popup, on the card and on the page.
 * The number of a voice is its place in `voicesOf` (src/report/voices.ts): the most quoted one has the first colour.
 *
 * Every colour is dark (or light) enough for text of its own on the surfaces it is meant for; neighbours in the list
 * differ in hue and in the blue-yellow axis, which colour-blind readers keep. Colour is never the only sign: the
 * name always stands beside it.
 */
export interface VoiceColour {
  /** Text, discs and bars on light surfaces: at least 4.5:1 against white and the popup's greys. */
  onLight: string;
  /** The same on dark surfaces. */
  onDark: string;
  /** Lines under words of a page whose background is not known: at least 3:1 against white and near-black. */
  onAny: string;
}

const COLOURS: readonly VoiceColour[] = [
  { onLight: '#1b5fc1', onDark: '#8ab4f8', onAny: '#2f74d8' }, // blue
  { onLight: '#b3470b', onDark: '#f5a26b', onAny: '#c8581a' }, // orange
  { onLight: '#0b7568', onDark: '#5fd0bd', onAny: '#12877a' }, // teal
  { onLight: '#7b3fb3', onDark: '#c79bf2', onAny: '#9055cc' }, // purple
  { onLight: '#666600', onDark: '#c9c85a', onAny: '#7d7a00' }, // olive
  { onLight: '#b8245f', onDark: '#f48fb4', onAny: '#cc3874' }, // crimson
  { onLight: '#0b6b90', onDark: '#6cc5ea', onAny: '#1680ab' }, // sky
  { onLight: '#80542a', onDark: '#d0a87a', onAny: '#96663a' }, // brown
  { onLight: '#2c7a1f', onDark: '#86d172', onAny: '#3a8a2c' }, // green
  { onLight: '#4a4fa3', onDark: '#a9aef5', onAny: '#646ac8' }, // indigo
];

/** For whoever is not quoted, and for voices beyond the last colour: grey, rather than another voice's colour. */
const NEUTRAL: VoiceColour = { onLight: '#5f6368', onDark: '#bdc1c6', onAny: '#767b80' };

/** How many voices have a colour of their own. */
export const VOICE_COLOURS = COLOURS.length;

/** The colour of a voice by its number; null, and numbers beyond the last colour: neutral grey. */
export function voiceColour(voice: number | null): VoiceColour {
  return (voice === null ? undefined : COLOURS[voice]) ?? NEUTRAL;
}
