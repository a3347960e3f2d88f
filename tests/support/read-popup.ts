/** What the popup tells its reader, as data: read from the real popup in the browser. */
import type { Popup } from '../../tools/support/driver.mjs';

export interface ShownSpeaker {
  name: string;
  /** The lines under the name: office or the article's words, then what there is beside. */
  who: string;
  /** "3 quotations" as a number. */
  count: number;
  summary: string;
  quotations: string[];
}

/** Opens every speaker of a popup that shows an article, and reads them in their order. */
export async function readSpeakers(popup: Popup): Promise<ShownSpeaker[]> {
  await popup.waitFor(() => document.querySelector('.speaker button[aria-expanded]') !== null);
  const closed = '.speaker button[aria-expanded="false"]';
  // One after the other, as a hand does: each opening draws the list anew.
  while (await popup.evaluate((selector) => document.querySelector(selector) !== null, closed)) {
    await popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), closed);
  }
  return popup.evaluate(() => {
    const textOf = (element: Element, selector: string) =>
      [...element.querySelectorAll(selector)].map((found) => found.textContent ?? '').join(' | ');
    return [...document.querySelectorAll('.speaker')].map((speaker) => ({
      name: textOf(speaker, '.name'),
      who: textOf(speaker, '.first, .second'),
      count: speaker.querySelectorAll('.quotation').length,
      summary: textOf(speaker, '.summary'),
      quotations: [...speaker.querySelectorAll('blockquote')].map((quote) => quote.textContent ?? ''),
    }));
  });
}

/** The heading of a popup that shows no article. */
export async function readNotice(popup: Popup): Promise<string> {
  await popup.waitFor(() => document.querySelector('.notice:not(.busy) h1') !== null);
  return popup.evaluate(() => document.querySelector('.notice h1')?.textContent ?? '');
}
