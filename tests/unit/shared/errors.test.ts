import { describe, expect, it, vi } from 'vitest';
import { createErrorLog, describeError } from '../../../src/shared/errors.ts';

describe('describeError', () => {
  it('takes out what the engine quotes of the page', () => {
    const broken = (() => {
      try {
        return JSON.parse('<p>Secret words of the page</p>');
      } catch (error) {
        return error;
      }
    })();
    const { message, stack } = describeError(broken, 'reader', '1.0.0');
    expect(message).toMatch(/^SyntaxError: /);
    expect(message + stack).not.toMatch(/Secret|words/);
  });

  it('keeps places in our own files, without addresses', () => {
    const error = new Error('no such node');
    error.stack = `Error: no such node
    at mark (chrome-extension://abcdefgh/content/reader.js:10:5)
    at https://news.invalid/private/path?token=1:3:7`;
    const { stack } = describeError(error, 'reader', '1.0.0');
    expect(stack).toContain('content/reader.js:10:5');
    expect(stack).not.toMatch(/abcdefgh|news\.invalid|token/);
  });

  it('reads the stacks of Firefox', () => {
    const error = new Error('x');
    error.stack = 'mark@moz-extension://1111-2222/content/reader.js:10:5\n@https://news.invalid/a:1:2\n';
    expect(describeError(error, 'reader', '1').stack).toBe('mark@content/reader.js:10:5\n@(page)');
  });

  it('takes anything that was thrown', () => {
    for (const thrown of [undefined, null, 'words of the page', 7, { message: 'words' }]) {
      expect(describeError(thrown, 'reader', '1').message).not.toContain('words');
    }
  });
});

it('logs each error once', () => {
  const write = vi.fn();
  const log = createErrorLog('reader', '1.0.0', write);
  const fail = (message: string) => log.report(new Error(message));
  for (let again = 0; again < 5; again += 1) fail('one');
  fail('two');
  expect(write).toHaveBeenCalledTimes(2);
  expect(write.mock.calls[0]?.[0]).toContain('News Context 1.0.0, reader: Error: one');
});
