// @ts-check
/**
 * Gets a missing browser: on Debian and Ubuntu, as root; elsewhere there is one line to tell the person.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowserOfFamily } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').Family} Family */
/** @typedef {import('./find-browser.mjs').FoundBrowser} FoundBrowser */

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

// A fresh container has no package lists, may run its own apt at the same moment, and must never be asked anything.
const APT_OPTIONS = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300'];

/** Expected trouble: no browser here, and no way to get one. The message is the line for the person. */
export class NoBrowserError extends Error {}

/**
 * @param {Family} family
 * @param {(line: string) => void} [say]
 * @returns {Promise<FoundBrowser>} one that is installed, or that has just been
 * @throws {NoBrowserError}
 */
export async function ensureBrowser(family, say = console.log) {
  const found = findBrowserOfFamily(family);
  if (found) return found;
  if (!canInstall()) throw new NoBrowserError(howToGet(family));
  const trouble = await install(family, say);
  const installed = findBrowserOfFamily(family);
  if (installed) return installed;
  throw new NoBrowserError(`${howToGet(family)} (${trouble ?? 'installed, but not on the PATH'})`);
}

/** Only where it can be done without a question: Debian's own tool, and the right to use it. */
function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {Family} family
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} what went wrong, in a line
 */
async function install(family, say) {
  const name = PACKAGES[family];
  say(`No ${family} here: installing ${name} …`);
  aptGet('update');
  const plan = aptGet('install', '--simulate', '--no-install-recommends', name);
  if (plan.status === 0 && !isSnap(plan.stdout)) {
    const done = aptGet('install', '--yes', '--no-install-recommends', name);
    return done.status === 0 ? null : lastLine(done.stderr);
  }
  say(`apt has no ${name} of its own: getting ${family} from its maker …`);
  try {
    // Loaded here alone: a machine with a browser never needs it.
    const { downloadBrowser, LIBRARIES_OF_FIREFOX } = await import('./download-browser.mjs');
    if (family === 'firefox') aptGet('satisfy', '--yes', '--no-install-recommends', LIBRARIES_OF_FIREFOX);
    await downloadBrowser(family);
    return null;
  } catch (error) {
    return lastLine(String(error));
  }
}

/**
 * Ubuntu's packages of browsers only fetch a snap, which a machine without snapd's daemon cannot run.
 * @param {string} plan what `apt-get --simulate` prints
 */
export function isSnap(plan) {
  return /^Inst snapd /m.test(plan) || /^Inst \S+ \(\S*snap/m.test(plan);
}

/** @param {string[]} args */
function aptGet(...args) {
  return spawnSync('apt-get', [...APT_OPTIONS, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @param {Family} family */
export function howToGet(family) {
  const name = family === 'firefox' ? 'Firefox' : 'Chromium, Chrome, Edge or Brave';
  const debian = `apt-get install -y --no-install-recommends ${PACKAGES[family]}`;
  const page = family === 'firefox' ? 'https://www.mozilla.org/firefox' : 'https://www.google.com/chrome';
  return `No ${name} found: install one (Debian, as root: ${debian}; elsewhere: ${page}), or name one: npm start -- --browser=PATH`;
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
