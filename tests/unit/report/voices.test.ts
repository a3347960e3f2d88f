import { describe, expect, it } from 'vitest';
import type { ReportQuote } from '../../../src/report/types.ts';
import { voicesOf } from '../../../src/report/voices.ts';

const text = '“One two three.” “Four.” “Five six seven eight.” “Nine ten.”';

function quote(words: string, speaker: string | null, person: number | null): ReportQuote {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    speaker,
    person,
    mention: null,
    cue: null,
    how: speaker ? 'according to' : null,
    confidence: speaker ? 'sure' : null,
  };
}

describe('voicesOf', () => {
  it('joins what one person says and puts the most quoted words first', () => {
    const quotes = [
      quote('“One two three.”', 'Ada Holm', 1),
      quote('“Four.”', 'a senior official', null),
      quote('“Five six seven eight.”', 'Bo Lind', 0),
      quote('“Nine ten.”', 'Ada Holm', 1),
    ];
    expect(voicesOf({ text, quotes })).toEqual([
      { name: 'Ada Holm', person: 1, quotes: [0, 3], words: 5 },
      { name: 'Bo Lind', person: 0, quotes: [2], words: 4 },
      { name: 'a senior official', person: null, quotes: [1], words: 1 },
    ]);
  });

  it('leaves out quotations whose speaker the article does not state', () => {
    expect(voicesOf({ text, quotes: [quote('“Four.”', null, null)] })).toEqual([]);
  });
});
