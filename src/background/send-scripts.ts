/** Sends the content scripts into tabs. Where the browser does not allow it, nothing happens. */
import type { Browser } from 'webextension-polyfill';

export const DETECTOR = ['content/detector.js'];
/** The reader itself comes last: it begins with what the others have left in the page. */
export const READER = ['content/reading.js', 'content/facts.js', 'content/analysis.js', 'content/reader.js'];

/**
 * Sends `files`, one after the other; each is loaded in a task of its own, so that the page is not held up.
 * False: this page may not be touched, or is gone.
 */
export async function sendScripts(
  browser: Pick<Browser, 'scripting'>,
  tabId: number,
  files: readonly string[],
): Promise<boolean> {
  try {
    for (const file of files)
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}
