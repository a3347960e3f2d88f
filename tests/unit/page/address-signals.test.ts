import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/page/address-signals.ts';

describe('an address says of its page', () => {
  it.each([
    [
      'a story with its date',
      'https://courier.example/2024/10/08/pilots-walk-off-the-job',
      [4, 5, 0, 1, 1, 1],
    ],
    [
      'a story in a section',
      'https://courier.example/politics/pilots-strike-4711?x=1#top',
      [2, 3, 4, 0, 2, 1],
    ],
    ['a product', 'https://chandlery.example/products/bilge-pump', [2, 2, 0, 0, -1, 0]],
    ['a forum on its own host', 'https://forum.boats.example/t-12', [1, 2, 2, 0, -1, 0]],
    ['a blog on a host with “press”', 'https://someone.wordpress.example/blog/my-day', [2, 2, 0, 0, 0, 1]],
    ['nothing: a server on this machine', 'http://127.0.0.1:4711/article.html', [-1, -1, -1, -1, -2, -1]],
    ['nothing: none is given', '', [-1, -1, -1, -1, -2, -1]],
    ['nothing: it is none', 'not an address', [-1, -1, -1, -1, -2, -1]],
  ])('%s', (_, url, expected) => {
    expect(readAddress(url)).toEqual(expected);
  });
});
