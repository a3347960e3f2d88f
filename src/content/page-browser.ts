/**
 * The browser as content scripts have it: the browsers' own objects, which both give promises in Manifest V3.
 * The polyfill of src/shared/browser-api.ts would be half of what the detector may weigh; all that it would add here
 * is answers to messages by promise, and `answerMessages` makes up for that.
 */
import type { Browser } from 'webextension-polyfill';
import type { Sender } from '../shared/channel.ts';

const world = globalThis as unknown as { browser?: Browser; chrome: Browser };

export const browser: Browser = world.browser ?? world.chrome;

/**
 * False in a content script whose extension has been updated, reloaded or removed: Chromium leaves such a copy
 * running, cut off from everything, and calls of the API throw.
 */
export function isExtensionAlive(): boolean {
  try {
    return typeof browser.runtime.id === 'string';
  } catch {
    return false;
  }
}

/** `receive` decides at once, as createReceiver does. Gives what takes the listener back. */
export function answerMessages(
  receive: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (message: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => {
    const answer = receive(message, sender as Sender);
    if (!answer) return undefined;
    void answer.then(sendResponse);
    // Chromium keeps the way back open for this alone.
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
