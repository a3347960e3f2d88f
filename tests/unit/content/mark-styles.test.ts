import { describe, expect, it } from 'vitest';
import { VOICE_COLOURS, voiceColour } from '../../../src/card/voices.ts';
import { highlightName, markStyles } from '../../../src/content/mark-styles.ts';

describe('the style of marks', () => {
  it('has a rule for each kind and voice, on screen and in forced colours, and none for anything else', () => {
    const styles = markStyles('voices');
    for (const kind of ['person', 'quotation', 'shown', 'open'] as const) {
      for (const voice of [...Array(VOICE_COLOURS).keys(), null]) {
        const name = highlightName(kind, voice);
        expect(styles.split(`::highlight(${name}) {`)).toHaveLength(3);
      }
    }
    const selectors = [...styles.matchAll(/^([^@{}\n]+)\{/gm)].map(([, selector]) => selector!.trim());
    expect(selectors.filter((selector) => !/^::highlight\(news-context-\w+-\w+\)$/.test(selector))).toEqual(
      [],
    );
  });

  it('never touches the colour of the text where the reader has not forced colours', () => {
    for (const colours of ['voices', 'single', 'underline'] as const) {
      const [onScreen] = markStyles(colours).split('@media screen and (forced-colors');
      expect(onScreen).not.toMatch(/[{;]\s*color:/);
    }
  });

  it('takes the voices’ colours, one colour, or that of the text', () => {
    const blue = voiceColour(0).onAny;
    const grey = voiceColour(null).onAny;
    const lineOf = (styles: string) =>
      /person-0\) \{ text-decoration: underline dotted (\S+)/.exec(styles)?.[1];
    expect(lineOf(markStyles('voices'))).toBe(blue);
    expect(lineOf(markStyles('single'))).toBe(grey);
    expect(lineOf(markStyles('underline'))).toBe('currentColor');
  });

  it('shows voices beyond the last colour like those without one', () => {
    expect(highlightName('person', VOICE_COLOURS)).toBe(highlightName('person', null));
    expect(highlightName('shown', -1)).toBe('news-context-shown-none');
  });
});
