// @ts-check
/** Pictures of the extension at work on an article: what a reader sees, taken in a real browser. */
import { hoverWords, readCard, waitForSpeakers } from './reader-steps.mjs';
import { pause, until } from './waiting.mjs';

/** Whatever moves or fades in has come to rest then. */
const SETTLED_MS = 500;

/**
 * @param {import('./open-browser.mjs').OpenedBrowser} browser
 * @param {import('puppeteer-core').Page} page the sample article, just opened
 * @returns {Promise<{ popup: Uint8Array, card: Uint8Array }>} PNG
 */
export async function takePictures(browser, page) {
  await waitForSpeakers(browser, page);
  const popup = await browser.openPopup(page);
  await popup.waitFor(() => document.querySelector('.speaker') !== null);
  await popup.click('.speaker:nth-child(2) button');
  await popup.waitFor(() => document.querySelector('.quotation') !== null);
  await pause(SETTLED_MS);
  const pictureOfPopup = await popup.screenshot();
  await popup.close();
  await hoverWords(page, 'Trudeau', { from: 0.5 });
  await until(10_000, 'the card', () => readCard(browser, page));
  await pause(SETTLED_MS);
  return { popup: pictureOfPopup, card: await page.screenshot() };
}
