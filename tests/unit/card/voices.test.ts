import { describe, expect, it } from 'vitest';
import { VOICE_COLOURS, voiceColour } from '../../../src/card/voices.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const voices = [...Array(VOICE_COLOURS).keys(), null];

describe('colours of voices', () => {
  it.each(voices)('voice %s can be read on every surface', (voice) => {
    const { onLight, onDark, onAny } = voiceColour(voice);
    for (const surface of ['#ffffff', '#f4f4f6']) expect(contrast(onLight, surface)).toBeGreaterThan(4.5);
    for (const surface of ['#1f2125', '#2b2d31']) expect(contrast(onDark, surface)).toBeGreaterThan(4.5);
    for (const page of ['#ffffff', '#121212']) expect(contrast(onAny, page)).toBeGreaterThan(3);
  });

  it('gives each voice a colour of its own', () => {
    for (const key of ['onLight', 'onDark', 'onAny'] as const) {
      expect(new Set(voices.map((voice) => voiceColour(voice)[key])).size).toBe(voices.length);
    }
  });

  it('shows voices beyond the last colour in grey, not in the colour of another', () => {
    expect(voiceColour(VOICE_COLOURS)).toEqual(voiceColour(null));
    expect(voiceColour(-1)).toEqual(voiceColour(null));
  });
});
