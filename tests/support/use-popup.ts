/** What a reader does in the popup, and what comes of it on the page. */
import type { Page } from 'puppeteer-core';
import type { Popup } from '../../tools/support/driver.mjs';

/**
 * From here on the popup keeps what it copies (and whether the browser allowed it) and what it saves: clipboard and
 * downloads themselves belong to the machine that the test runs on.
 */
export async function keepWhatIsTaken(popup: Popup): Promise<void> {
  await popup.evaluate(() => {
    const taken = { copied: [] as string[], refused: 0, saved: [] as { name: string; address: string }[] };
    Object.assign(window, { taken });
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) =>
      write(text).then(
        () => void taken.copied.push(text),
        (error) => {
          taken.refused += 1;
          throw error;
        },
      );
    HTMLAnchorElement.prototype.click = function () {
      taken.saved.push({ name: this.download, address: this.href });
    };
  });
}

type Taking = { taken: { copied: string[]; refused: number; saved: { name: string; address: string }[] } };

/** What was copied since `keepWhatIsTaken`; -1 stands at the end where the browser refused one. */
export function copied(popup: Popup): Promise<(string | -1)[]> {
  return popup.evaluate(() => {
    const { taken } = window as unknown as Taking;
    return taken.refused ? [...taken.copied, -1] : taken.copied;
  });
}

/** The files that were saved since `keepWhatIsTaken`. */
export function saved(popup: Popup): Promise<{ name: string; text: string }[]> {
  return popup.evaluate(() =>
    Promise.all(
      (window as unknown as Taking).taken.saved.map(async ({ name, address }) => ({
        name,
        text: await (await fetch(address)).text(),
      })),
    ),
  );
}

/** Clicks the nth button with these words; opens nothing by itself. */
export async function clickButton(popup: Popup, words: string, nth = 0): Promise<void> {
  await popup.evaluate(
    (wanted, index) => {
      for (const old of document.querySelectorAll('[data-wanted]')) old.removeAttribute('data-wanted');
      const fitting = [...document.querySelectorAll('button, label.switch')].filter(
        (button) => button.textContent?.trim() === wanted,
      );
      const button = fitting[index];
      if (!button) throw new Error(`no button "${wanted}" number ${index}`);
      button.setAttribute('data-wanted', '');
      button.scrollIntoView({ block: 'center' });
    },
    words,
    nth,
  );
  await popup.click('[data-wanted]');
}

/** Opens "Copy or save" and presses one of its buttons. */
export async function takeAway(popup: Popup, words: string): Promise<void> {
  await clickButton(popup, 'Copy or save');
  await popup.waitFor(() => document.querySelector('#take-away:popover-open') !== null);
  await clickButton(popup, words);
  await popup.waitFor(() => document.querySelector('#take-away:popover-open') === null);
}

/** Whether these words stand somewhere in the part of the page that can be seen. */
export function areInView(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    const places: { node: Node; at: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const value = node.nodeValue ?? '';
      for (let at = 0; at < value.length; at += 1) {
        if (/[\s\u00ad]/.test(value[at]!)) continue;
        text += value[at];
        places.push({ node, at });
      }
    }
    const bare = wanted.replace(/[\s\u00ad]/g, '');
    for (let from = text.indexOf(bare); from >= 0; from = text.indexOf(bare, from + 1)) {
      const first = places[from]!;
      const last = places[from + bare.length - 1]!;
      const range = document.createRange();
      range.setStart(first.node, first.at);
      range.setEnd(last.node, last.at + 1);
      const { top, bottom, width } = range.getBoundingClientRect();
      if (width > 0 && top >= 0 && top < innerHeight && bottom > 0) return true;
    }
    return false;
  }, words);
}
