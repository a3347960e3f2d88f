import type { VoiceColour } from '../card/voices.ts';

/** The voice's colours as custom properties; the style sheet takes the one for the scheme that is on. */
export function colourStyle(colour: VoiceColour): Record<string, string> {
  return { '--voice-on-light': colour.onLight, '--voice-on-dark': colour.onDark };
}
