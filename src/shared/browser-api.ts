/**
 * The browser, as one promise-based API in Chromium and Firefox. Only entry points and what they are wired from
 * import this; tests fake `webextension-polyfill`, which refuses to load outside an extension.
 */
import browser from 'webextension-polyfill';

export { browser };

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
