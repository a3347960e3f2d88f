// @ts-check
/** What a driver of a browser takes and can do: the one shape that Chromium's and Firefox's have in common. */

import { until } from './waiting.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} LaunchOptions
 * @property {string} executablePath
 * @property {string | null} extensionDir
 * @property {boolean} headless
 * @property {number | null} proxyPort a proxy on 127.0.0.1 for everything but 127.0.0.1
 * @property {string} profileDir
 * @property {{ width: number, height: number } | null} viewport
 * @property {boolean} dark
 * @property {string | null} downloadDir where downloads go without a question; null: as the browser has it
 */

/**
 * @typedef {object} Popup The real popup of the toolbar button.
 * @property {<T>(work: string | ((...args: any[]) => T), ...args: unknown[]) => Promise<Awaited<T>>} evaluate
 *   runs a function in the popup's document; arguments and answer are copied as JSON
 * @property {(work: string | ((...args: any[]) => unknown), ...args: unknown[]) => Promise<void>} waitFor
 *   until the function, run in the popup, gives something true; 10 s
 * @property {() => Promise<string>} text what a reader can see in it
 * @property {(selector: string) => Promise<void>} click with the mouse
 * @property {(key: string) => Promise<void>} press a key ("ArrowDown", "Enter") on what has the focus
 * @property {() => Promise<Uint8Array>} screenshot PNG
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Driver What both browsers can do, each in its way.
 * @property {import('puppeteer-core').Browser} browser
 * @property {(page: Page) => Promise<Popup>} openPopup clicks the toolbar button while `page` is in front
 * @property {(page: Page) => Promise<string>} badge the text on the toolbar button while `page` is in front
 * @property {<T>(page: Page, work: (root: ShadowRoot) => T) => Promise<T | null>} evaluateInCard
 *   runs a function on the shadow root of the extension's card, closed as it is; null: `page` has no card
 * @property {() => Promise<boolean>} isBackgroundAwake
 * @property {() => Promise<void>} stopBackground as the browser does after some idle time
 * @property {() => Promise<void>} reloadExtension as an update does: old pages and scripts lose their browser
 */

/** The element on a page that holds the card (src/content/card-host.ts). */
export const CARD_HOST = 'news-context-card';

/** For the popup: what stands there for the reader, without what is hidden. */
export function readVisibleText() {
  return document.body.innerText;
}

/**
 * `Popup.waitFor`; where the wait is in vain, the message says what the popup shows instead.
 * @param {Popup['evaluate']} evaluate
 * @param {string | ((...args: any[]) => unknown)} work
 * @param {unknown[]} args
 */
export async function waitInPopup(evaluate, work, args) {
  try {
    await until(10_000, `the popup: ${work}`, () => evaluate(work, ...args));
  } catch (error) {
    const shown = await evaluate(readVisibleText).catch(() => 'nothing: it is gone');
    throw new Error(`${error}\nIt shows: ${shown}`);
  }
}
