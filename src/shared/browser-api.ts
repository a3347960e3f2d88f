/**
 * The browser, as one promise-based API in Chromium and Firefox, for the extension's own pages and its background.
 * Content scripts do with the bare one (src/content/page-browser.ts). Tests fake `webextension-polyfill`, which
 * refuses to load outside an extension.
 */
import browser from 'webextension-polyfill';

export { browser };
