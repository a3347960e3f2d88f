// @ts-check
/** What a reader of a page does and sees, step by step, in a real browser. */
import { until } from './waiting.mjs';

/** @typedef {import('./open-browser.mjs').OpenedBrowser} OpenedBrowser */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Waits until the extension has read the page: the button's badge counts the speakers then.
 * @param {OpenedBrowser} browser
 * @param {Page} page
 * @returns {Promise<number>} how many speak
 */
export async function waitForSpeakers(browser, page) {
  return Number(await until(20_000, 'the number of speakers on the button', () => browser.badge(page)));
}

/**
 * Puts the mouse on words of the page, coming from beside them as a hand does.
 * @param {Page} page
 * @param {string} words as they stand in one text node of the page
 * @param {{ from?: number }} [where] `from`: only what comes after so much of the body's text, 0 to 1
 */
export async function hoverWords(page, words, { from = 0 } = {}) {
  const at = await page.evaluate(
    (wanted, share) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let rest = (document.body.textContent ?? '').length * share;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        const index = rest <= 0 ? text.indexOf(wanted) : -1;
        rest -= text.length;
        if (index < 0) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const box = range.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    },
    words,
    from,
  );
  if (at === null) throw new Error(`the page has no "${words}" there`);
  // The scrolling is told to the page in a later frame, and what was pointed at before then is let go.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  await page.mouse.move(Math.max(at.x - 120, 1), at.y + 60);
  await page.mouse.move(at.x, at.y, { steps: 8 });
}

/**
 * @param {OpenedBrowser} browser
 * @param {Page} page
 * @returns {Promise<string | null>} the card's visible text; null where none is shown
 */
export function readCard(browser, page) {
  return browser.evaluateInCard(page, (root) => {
    const card = /** @type {HTMLElement | null} */ (root.querySelector('.card'));
    if (!card?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
    return card.innerText;
  });
}
