import { describe, expect, test } from 'vitest';
import { firstFrom, merge } from '../../../src/text/token-order.ts';

const at = (...tokens: number[]) => tokens.map((firstToken) => ({ firstToken }));

describe('the first item from a token on', () => {
  test.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [9, 3],
  ])('%i', (token, place) => expect(firstFrom(at(2, 4, 4), token)).toBe(place));
});

describe('two lists', () => {
  test.each([
    [[], [], []],
    [[1, 5], [], [1, 5]],
    [[], [2], [2]],
    [
      [1, 5, 9],
      [0, 5, 6, 12],
      [0, 1, 5, 5, 6, 9, 12],
    ],
  ])('%j and %j are %j', (a, b, all) => expect(merge(at(...a), at(...b))).toEqual(at(...all)));

  test('what is in the first list comes first', () => {
    const [one, other] = [{ firstToken: 3 }, { firstToken: 3 }];
    expect(merge([one], [other])[0]).toBe(one);
  });
});
