/** Sends the content scripts into tabs. Where the browser does not allow it, nothing happens. */
import type { Browser } from 'webextension-polyfill';

export const DETECTOR = 'content/detector.js';
export const READER = 'content/reader.js';

/** Sends `files`, one after the other. False: this page may not be touched, or is gone. */
export async function sendScript(
  browser: Pick<Browser, 'scripting'>,
  tabId: number,
  ...files: string[]
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return true;
  } catch {
    return false;
  }
}
