// @ts-check
/**
 * Opens a real browser with the extension in it, the same way for tests, pictures, measurements and `npm start`.
 * What Chromium and Firefox do differently is in chromium-driver.mjs and firefox-driver.mjs.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from './chromium-driver.mjs';
import { findBrowserOfFamily } from './find-browser.mjs';
import { launchFirefox } from './firefox-driver.mjs';
import { howToGet, NoBrowserError } from './install-browser.mjs';
import { startRefusingProxy } from './refusing-proxy.mjs';

/** @typedef {import('./find-browser.mjs').Family} Family */
/** @typedef {import('./find-browser.mjs').FoundBrowser} FoundBrowser */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./driver.mjs').Driver} Driver */

/**
 * @typedef {object} OpenOptions
 * @property {string} [extensionDir] none: the browser without the extension
 * @property {boolean} [headless] default true
 * @property {boolean} [online] let the browser reach the network; default false: all but 127.0.0.1 is refused and noted
 * @property {{ width: number, height: number } | null} [viewport] null: as large as the window
 * @property {boolean} [dark] the reader prefers dark colours
 * @property {string} [downloadDir] where downloads go without a question; none: as the browser has it
 */

/**
 * @typedef {Driver & {
 *   family: Family,
 *   version: string,
 *   pid: number,
 *   refused: string[],
 *   open: (url: string) => Promise<Page>,
 *   close: () => Promise<void>,
 *   closed: Promise<void>,
 * }} OpenedBrowser
 * `refused`: what wanted to leave this machine. `open`: a new tab, in front. `closed`: settles when the browser has ended.
 */

const VIEWPORT = { width: 1000, height: 700 };

/**
 * @param {Family | FoundBrowser} which
 * @param {OpenOptions} [options]
 * @returns {Promise<OpenedBrowser>}
 * @throws {NoBrowserError} where none of that family is installed
 */
export async function openBrowser(which, options = {}) {
  const found = typeof which === 'string' ? findBrowserOfFamily(which) : which;
  if (!found) throw new NoBrowserError(howToGet(typeof which === 'string' ? which : which.family));
  const { extensionDir, headless = true, online = false, viewport = VIEWPORT, dark = false } = options;
  const { downloadDir = null } = options;
  const profileDir = await mkdtemp(path.join(os.tmpdir(), 'news-context-profile-'));
  const proxy = online ? null : await startRefusingProxy();
  const launch = found.family === 'firefox' ? launchFirefox : launchChromium;
  const leave = async () => {
    await proxy?.close();
    // The browser's last files may still be on their way to the disk.
    await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const driver = await launch({
      executablePath: found.path,
      extensionDir: extensionDir === undefined ? null : path.resolve(extensionDir),
      headless,
      proxyPort: proxy?.port ?? null,
      profileDir,
      viewport,
      dark,
      downloadDir,
    });
    const { browser } = driver;
    const child = browser.process();
    const ended = (async () => {
      if (child !== null && child.exitCode === null) await once(child, 'exit');
    })();
    return {
      ...driver,
      family: found.family,
      version: await browser.version(),
      pid: child?.pid ?? 0,
      refused: proxy?.refused ?? [],
      async open(url) {
        const page = await browser.newPage();
        await page.bringToFront();
        await page.goto(url, { waitUntil: 'load' });
        return page;
      },
      async close() {
        // A browser that the person has closed refuses to be closed again.
        const closing = browser.close().catch(() => {});
        const gone = closing.then(() => ended).then(() => true);
        const isGone = await Promise.race([gone, delay(10_000)]);
        if (isGone !== true) child?.kill('SIGKILL');
        await ended;
        await leave();
      },
      closed: ended.then(leave),
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** @returns {Promise<false>} */
function delay(/** @type {number} */ ms) {
  return new Promise((done) => setTimeout(() => done(false), ms).unref());
}
