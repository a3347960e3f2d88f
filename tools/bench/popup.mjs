/**
 * Measures the toolbar popup in Chromium, from the click until there is something to read:
 *
 *   the first speaker       the article was read before, as it is when a reader comes to click
 *   an empty popup          in the extension's place: what the browser itself takes
 *   summaries, after a stop the background was stopped; the article was read before, its first speaker opened
 *   of an unread page       the same, but nothing reads before the click ("only on click"): reading takes its time
 *
 *   node build.mjs && node tools/bench/popup.mjs
 *
 * On screen: the browser's own time of the largest paint (headline and speakers are painted together). The button is
 * in the toolbar (tools/support/pin-button.mjs).
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBrowser } from '../support/install-browser.mjs';
import { openBrowser } from '../support/open-browser.mjs';
import { waitForSpeakers } from '../support/reader-steps.mjs';
import { serveSite } from '../support/serve-site.mjs';
import { pause } from '../support/waiting.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const EXTENSION = path.join(ROOT, 'dist/extension');
const RUNS = 15;
/** The first ones load what the others find loaded. */
const WARM_UP = 2;
const SPEAKER_MS = 150;
const SUMMARY_MS = 300;
const EMPTY = '<!doctype html><meta charset="utf-8"><p class="speaker" style="width: 380px">Nobody</p>';
/** What the page's load has set going (a detector that asks, a worker that starts) is over then. */
const SETTLED_MS = 300;

const speaker = () => document.querySelector('.speaker') !== null;
const summary = () => document.querySelector('.speaker.open .summary') !== null;

/** Prints the figures; gives the names of the limits that are not kept. */
export async function benchPopup(print = console.log) {
  const emptied = await withEmptyPopup();
  const opened = [await openArticle(EXTENSION), await openArticle(emptied), await openArticle(EXTENSION)];
  const [ours, empty, unread] = opened;
  const times = { speaker: [], empty: [], inDocument: [], stopped: [], unread: [] };
  try {
    // In turns, so that what else the machine does falls on all.
    await repeat(async (isCounted) => {
      const { fromClick, fromDocument } = await timePopup(ours, speaker);
      const bare = await timePopup(empty, speaker);
      if (!isCounted) return;
      times.speaker.push(fromClick);
      times.inDocument.push(fromDocument);
      times.empty.push(bare.fromClick);
    });
    await openFirstSpeaker(ours);
    await readOnClickOnly(unread);
    await repeat(async (isCounted) => {
      await ours.browser.stopBackground();
      const { fromClick } = await timePopup(ours, summary);
      await unread.page.reload({ waitUntil: 'load' });
      await pause(SETTLED_MS);
      await unread.browser.stopBackground();
      const fresh = await timePopup(unread, speaker);
      if (!isCounted) return;
      times.stopped.push(fromClick);
      times.unread.push(fresh.fromClick);
    });
  } finally {
    for (const one of opened) await one.close();
    await rm(emptied, { recursive: true, force: true });
  }
  const ms = (list) => `${median(list).toFixed(0)} ms`;
  print(`${RUNS} times in ${ours.browser.version}, medians`);
  print(`click to first speaker on screen: ${ms(times.speaker)} (at most ${SPEAKER_MS})`);
  print(
    `  to an empty popup: ${ms(times.empty)}; popup's document begins, to first speaker: ${ms(times.inDocument)}`,
  );
  print(`background stopped, click to summary on screen: ${ms(times.stopped)} (at most ${SUMMARY_MS})`);
  print(`  of a page that is read only then: ${ms(times.unread)}`);
  return [
    ...(median(times.speaker) <= SPEAKER_MS ? [] : ['click to first speaker']),
    ...(median(times.stopped) <= SUMMARY_MS ? [] : ['summaries after the background was stopped']),
  ];
}

async function repeat(run) {
  for (let at = -WARM_UP; at < RUNS; at += 1) await run(at >= 0);
}

/** A copy of the extension whose popup shows one line at once. */
async function withEmptyPopup() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'news-context-empty-popup-'));
  await cp(EXTENSION, folder, { recursive: true });
  await writeFile(path.join(folder, 'popup/popup.html'), EMPTY);
  return folder;
}

async function openArticle(extensionDir) {
  const site = await serveSite({
    '/': await readFile(path.join(ROOT, 'tests/fixtures/sample/article.html'), 'utf8'),
  });
  const browser = await openBrowser(await ensureBrowser('chromium'), { extensionDir });
  const page = await browser.open(site.url);
  await waitForSpeakers(browser, page);
  return {
    browser,
    page,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The popup remembers it as long as the article is there. */
async function openFirstSpeaker({ browser, page }) {
  const popup = await browser.openPopup(page);
  await popup.waitFor(speaker);
  await popup.click('.speaker .opener');
  await popup.waitFor(summary);
  await popup.close();
}

async function readOnClickOnly({ browser, page }) {
  const popup = await browser.openPopup(page);
  const settings = { version: 1, changed: { runs: 'on-click' } };
  await popup.evaluate((changed) => globalThis.chrome.storage.sync.set({ settings: changed }), settings);
  await popup.close();
}

async function timePopup({ browser, page }, isThere) {
  const clickedAt = Date.now();
  const popup = await browser.openPopup(page);
  await popup.waitFor(isThere);
  const { begin, painted } = await popup.evaluate(readPaint);
  await popup.close();
  return { fromClick: begin + painted - clickedAt, fromDocument: painted };
}

/** In the popup: when its document began (on the wall's clock), and how long after it the last largest paint was. */
async function readPaint() {
  let painted = 0;
  new PerformanceObserver((list) => {
    painted = list.getEntries().at(-1).startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  // What has just been drawn is painted with the next frame, and told some time after.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
  while (painted === 0) await new Promise((done) => setTimeout(done, 20));
  return { begin: performance.timeOrigin, painted };
}

function median(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if ((await benchPopup()).length > 0) process.exitCode = 1;
}
