/**
 * Runs on every page: is this a news article? If so, the background is asked to send the reader. A page that is none
 * is left as if nobody had been there.
 *
 * Injected again by the background when the address changes without a load: what was read is taken off the page then.
 */
import { detectNews } from '../page/detect.ts';
import { addressOf, ourWorld } from './our-world.ts';
import { browser } from './page-browser.ts';

/** Articles of single-page applications arrive late. After the last look it is silent. */
const LOOKS_AT_MS = [0, 700, 2500];

const isNews = () => detectNews(document, location.href);

ourWorld.isNews = isNews;
const address = addressOf(location);
if (ourWorld.lookedAt !== address) {
  ourWorld.lookedAt = address;
  ourWorld.retire?.();
  look(0);
}

function look(time: number): void {
  if (ourWorld.lookedAt !== address) return;
  if (isNews()) {
    void tell();
    return;
  }
  const next = LOOKS_AT_MS[time + 1];
  if (next !== undefined) setTimeout(() => look(time + 1), next - LOOKS_AT_MS[time]!);
}

/** Only a page that is looked at is worth reading: one that is prepared in advance or opened behind others waits. */
async function tell(): Promise<void> {
  if ((document as Document & { prerendering?: boolean }).prerendering) await once('prerenderingchange');
  while (document.hidden) await once('visibilitychange');
  if (ourWorld.lookedAt !== address) return;
  // Nobody there: the extension has just been removed or is starting anew. The toolbar button works all the same.
  await browser.runtime.sendMessage({ newsContext: 'page:found-article', ask: {} }).catch(() => {});
}

function once(event: string): Promise<void> {
  return new Promise((resolve) => document.addEventListener(event, () => resolve(), { once: true }));
}
