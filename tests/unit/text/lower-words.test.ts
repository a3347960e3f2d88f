import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/text/layout.ts';
import { lowerCaseWords } from '../../../src/text/lower-words.ts';

const WORDS = Array.from(
  { length: 60 },
  (_, i) => `Word${String.fromCharCode(97 + (i % 26), 97 + (i >> 3))}x`,
);

describe('lowerCaseWords', () => {
  it('tells words that stand in lower case as well, however many are asked for', () => {
    const small = WORDS.filter((_, i) => i % 3 === 0);
    const text = `${WORDS.join(' ')}. And ${small.join(' ').toLowerCase()} too.`;
    const { tokens } = readLayout(text);
    const isCommonHere = lowerCaseWords(tokens);
    const found = tokens.slice(0, WORDS.length).filter(({ word }) => isCommonHere(word));
    expect(found.map((token) => token.text)).toEqual(small);
  });

  it('is not asked of words without a capital', () => {
    const { tokens } = readLayout('again and again');
    expect(tokens.map(({ word }) => lowerCaseWords(tokens)(word))).toEqual([false, false, false]);
  });
});
