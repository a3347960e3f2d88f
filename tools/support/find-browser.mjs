// @ts-check
/**
 * Finds a browser that is installed on this machine: Chromium and its relatives, or Firefox; Linux, macOS, Windows.
 * Only the disk is looked at; nothing is started.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} Family */
/** @typedef {{ name: string, family: Family, path: string }} FoundBrowser */

/** In the order in which they are preferred. `linux` are commands on the PATH; the others are places. */
const BROWSERS = [
  {
    name: 'chromium',
    family: 'chromium',
    linux: ['chromium', 'chromium-browser'],
    darwin: ['Chromium.app/Contents/MacOS/Chromium'],
    win32: ['Chromium\\Application\\chrome.exe'],
  },
  {
    name: 'chrome',
    family: 'chromium',
    linux: ['google-chrome-stable', 'google-chrome'],
    darwin: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  {
    name: 'edge',
    family: 'chromium',
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    darwin: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  {
    name: 'brave',
    family: 'chromium',
    linux: ['brave-browser', 'brave'],
    darwin: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
    win32: ['BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  },
  {
    name: 'firefox',
    family: 'firefox',
    linux: ['firefox', 'firefox-esr'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
];

export const BROWSER_NAMES = BROWSERS.map((browser) => browser.name);

/**
 * @typedef {object} Machine What decides where browsers are; handed in by tests.
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} exists
 */

/** @type {Machine} */
const THIS_MACHINE = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * @param {string} [wanted] a name of BROWSER_NAMES, or the path of a browser's program; none: the first that is there
 * @param {Machine} [machine]
 * @returns {FoundBrowser | null}
 */
export function findBrowser(wanted, machine = THIS_MACHINE) {
  const known = BROWSERS.filter((browser) => wanted === undefined || browser.name === wanted.toLowerCase());
  if (wanted !== undefined && known.length === 0) {
    const file = findProgram(wanted, machine);
    return file === null ? null : { name: wanted, family: guessFamily(file), path: file };
  }
  for (const { name, family, ...places } of known) {
    for (const place of possibleFiles(places, machine)) {
      if (machine.exists(place)) return { name, family: /** @type {Family} */ (family), path: place };
    }
  }
  return null;
}

/**
 * Any browser of a family: for "chromium" also Chrome, Edge or Brave.
 * @param {Family} family
 * @returns {FoundBrowser | null}
 */
export function findBrowserOfFamily(family, machine = THIS_MACHINE) {
  for (const browser of BROWSERS) {
    const found = browser.family === family ? findBrowser(browser.name, machine) : null;
    if (found) return found;
  }
  return null;
}

/**
 * @param {{ linux: string[], darwin: string[], win32: string[] }} places
 * @param {Machine} machine
 */
function possibleFiles(places, machine) {
  const { platform, env } = machine;
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(isGiven);
    return places.win32.flatMap((place) => roots.map((root) => path.win32.join(root, place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...[env['HOME']].filter(isGiven).map((home) => `${home}/Applications`)];
    return places.darwin.flatMap((place) => roots.map((root) => `${root}/${place}`));
  }
  return places.linux.flatMap((command) => filesOnPath(command, machine));
}

/**
 * @param {string} nameOrPath
 * @param {Machine} machine
 */
function findProgram(nameOrPath, machine) {
  const isPath = /[\\/]/.test(nameOrPath);
  const files = isPath ? [path.resolve(nameOrPath)] : filesOnPath(nameOrPath, machine);
  return files.find((file) => machine.exists(file)) ?? null;
}

/**
 * @param {string} command
 * @param {Machine} machine
 */
function filesOnPath(command, { platform, env }) {
  const { join, delimiter } = platform === 'win32' ? path.win32 : path.posix;
  const file = platform === 'win32' && !command.endsWith('.exe') ? `${command}.exe` : command;
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter(isGiven)
    .map((folder) => join(folder, file));
}

/** @returns {Family} */
function guessFamily(/** @type {string} */ file) {
  return /firefox|librewolf|waterfox/i.test(path.basename(file)) ? 'firefox' : 'chromium';
}

/** @returns {text is string} */
function isGiven(/** @type {string | undefined} */ text) {
  return text !== undefined && text !== '';
}
