import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/cli/dom.ts';

describe('pages whose styles jsdom cannot take', () => {
  it.each([
    ['in an attribute', '<p style="background: none; background-color: red">Seen</p>'],
    ['in a style sheet', '<style>p { min-height: calc((($wide - 16px) / 16 * 9) }</style><p>Seen</p>'],
  ])('are read all the same: %s', (_, html) => {
    const { document, close } = parsePage(
      `${html}<p style='display: none; background: none; background-color: red'>Hidden</p><p>style="a"</p>`,
      undefined,
    );
    const [seen, hidden, words] = document.querySelectorAll('p');
    expect(seen?.textContent).toBe('Seen');
    expect(hidden?.style.display).toBe('none');
    expect(words?.textContent).toBe('style="a"');
    close();
  });
});
