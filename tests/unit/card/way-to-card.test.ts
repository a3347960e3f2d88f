import { describe, expect, it } from 'vitest';
import { isInBox, isOnWay } from '../../../src/card/way-to-card.ts';

const word = { left: 100, top: 100, right: 160, bottom: 120 };
const card = { left: 40, top: 130, right: 400, bottom: 300 };

describe('the way from a word to its card', () => {
  it.each([
    ['on the word', 130, 110],
    ['between word and card', 130, 125],
    ['on a slant towards the far side of the card', 200, 127],
    ['on the card', 390, 290],
  ])('holds %s', (_, x, y) => {
    expect(isOnWay(x, y, word, card)).toBe(true);
  });

  it.each([
    ['above the word', 130, 95],
    ['on the same line far to the right', 390, 105],
    ['below the card', 130, 305],
    ['left of both', 35, 125],
  ])('does not hold %s', (_, x, y) => {
    expect(isOnWay(x, y, word, card)).toBe(false);
  });

  it('works with the card above the word, and beside it', () => {
    const above = { left: 40, top: 0, right: 400, bottom: 92 };
    expect(isOnWay(120, 96, word, above)).toBe(true);
    expect(isOnWay(120, 125, word, above)).toBe(false);
    const beside = { left: 168, top: 60, right: 500, bottom: 200 };
    expect(isOnWay(164, 110, word, beside)).toBe(true);
    expect(isOnWay(110, 145, word, beside)).toBe(false);
  });

  it('takes a margin around a box', () => {
    expect(isInBox(98, 110, word)).toBe(false);
    expect(isInBox(98, 110, word, 2)).toBe(true);
  });
});
