import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/report/evidence.ts';
import { type MadeQuote, makeUpReport } from '../../support/made-up-report.ts';

/** Mention as [..], cue as {..}, left out words as "…". */
function shown(paragraphs: string[], quotes: MadeQuote[], index = 0): string {
  const people = [...new Set(quotes.flatMap(({ by }) => by ?? []))].map((name) => ({ name }));
  const report = makeUpReport({ paragraphs, people, quotes });
  return evidenceOf(report, report.quotes[index]!)
    .map(({ kind, text }) => (kind === 'mention' ? `[${text}]` : kind === 'cue' ? `{${text}}` : text))
    .join('');
}

describe('the evidence for a speaker', () => {
  it('is the sentence around it, without the quoted words', () => {
    const text = '“It stands,” said Ada Brown, a baker, on Friday. “It will stay.” Rain fell.';
    const first = { said: '“It stands,”', by: 'Ada Brown', mention: 'Ada Brown', cue: 'said' };
    expect(shown([text], [first, { said: '“It will stay.”' }])).toBe(
      '…{said} [Ada Brown], a baker, on Friday.',
    );
  });

  it('does not run into the sentence before or the next paragraph', () => {
    const text = 'The town was full. Ada Brown said it was time: “We go.”';
    const quote = { said: '“We go.”', by: 'Ada Brown', mention: 'Ada Brown', cue: 'said' };
    expect(shown(['Nobody slept.', text, 'Later it rained.'], [quote])).toBe(
      '[Ada Brown] {said} it was time: …',
    );
  });

  it('shows mention and cue as two places where they are far apart', () => {
    const text = `Ada Brown, ${'who has seen a great many bridges in her life, '.repeat(4)}said: “We go.”`;
    const quote = { said: '“We go.”', by: 'Ada Brown', mention: 'Ada Brown', cue: 'said' };
    const line = shown([text], [quote]);
    expect(line).toMatch(/^\[Ada Brown\], who has seen .*…\S/);
    expect(line).toMatch(/\{said\}: …$/);
    expect(line.length).toBeLessThan(240);
  });

  it('keeps to the paragraph of a mention that stands before', () => {
    const line = shown(
      ['Bo Lee came late.', 'It was cold. “We go.”'],
      [{ said: '“We go.”', by: 'Bo Lee', how: 'named before the quotation' }],
    );
    expect(line).toBe('');
  });

  it('has nothing to show where the speaker is not stated', () => {
    expect(shown(['They wrote “no more”.'], [{ said: '“no more”' }])).toBe('');
  });

  it('shows slices of the text only, and never throws', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', ' ', '.', 'B', '“', '”', '\n'),
          minLength: 60,
          maxLength: 90,
        }),
        fc.option(span),
        fc.option(span),
        span,
        (text, mention, cue, [start, end]) => {
          const quote = { start, end, speaker: 'B', person: null, mention, cue, how: null, confidence: null };
          for (const { kind, text: piece } of evidenceOf({ text, quotes: [quote] }, quote)) {
            if (kind !== 'gap') expect(text).toContain(piece);
          }
        },
      ),
    );
  });
});
