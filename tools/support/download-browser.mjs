// @ts-check
/**
 * A browser from its maker's own server, for systems whose package manager has none (Ubuntu's apt knows only snaps,
 * which do not run in containers): unpacked into /opt, with a link on the PATH. Needs root.
 */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { Browser, BrowserTag, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';

/** @typedef {import('./find-browser.mjs').Family} Family */

const FOLDER = '/opt/news-context-browsers';

const DOWNLOADS = {
  chromium: { browser: Browser.CHROME, link: '/usr/local/bin/google-chrome' },
  firefox: { browser: Browser.FIREFOX, link: '/usr/local/bin/firefox' },
};

/** What Firefox loads, for `apt-get satisfy`; its archive does not name it (Chrome's does, see `installDeps`). */
export const LIBRARIES_OF_FIREFOX =
  'libgtk-3-0t64 | libgtk-3-0, libasound2t64 | libasound2, libdbus-glib-1-2, libx11-xcb1, libxtst6';

/**
 * @param {Family} family
 * @returns {Promise<void>}
 * @throws where this system has no such download, or the network does not give it
 */
export async function downloadBrowser(family) {
  const { browser, link } = DOWNLOADS[family];
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no download for this system');
  const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
  const { executablePath } = await install({
    browser,
    platform,
    buildId,
    cacheDir: FOLDER,
    installDeps: family === 'chromium',
  });
  mkdirSync('/usr/local/bin', { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(executablePath, link);
}
