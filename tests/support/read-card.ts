/** The hover card on a page, as a reader sees it. */
import type { Page } from 'puppeteer-core';

/** The card's visible text; null where no card is shown. */
export function readCard(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const card = document
      .querySelector('news-context-card')
      ?.shadowRoot?.querySelector<HTMLElement>('article');
    if (!card?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
    // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen.
    return card.innerText;
  });
}
