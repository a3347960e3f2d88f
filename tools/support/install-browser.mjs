// @ts-check
/**
 * Gets a missing browser: on Debian and Ubuntu, as root, through apt; elsewhere there is one line to tell the person.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
 * @param {(line: string) => void} say
 * @returns {FoundBrowser} one that is installed, or that has just been
 * @throws {NoBrowserError}
 */
export function ensureBrowser(family, say = console.log) {
  const found = findBrowserOfFamily(family);
  if (found) return found;
  if (!canInstall()) throw new NoBrowserError(howToGet(family));
  say(`No ${family} here: installing ${PACKAGES[family]} with apt-get …`);
  const trouble = install(PACKAGES[family]);
  const installed = findBrowserOfFamily(family);
  if (installed) return installed;
  throw new NoBrowserError(
    `${howToGet(family)} (apt-get: ${trouble ?? 'installed, but no browser came with it'})`,
  );
}

/** Only where it can be done without a question: Debian's own tool, and the right to use it. */
function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string} name of a Debian package
 * @returns {string | null} what went wrong, in a line
 */
function install(name) {
  const isListed = () => aptGet(['install', '--simulate', '--no-install-recommends', name]);
  aptGet(['update']);
  const plan = isListed();
  if (plan.status !== 0) return lastLine(plan.stderr);
  // Ubuntu's packages of these names only fetch a snap, which a machine without snapd's daemon cannot run.
  if (/^Inst snapd /m.test(plan.stdout)) return `${name} is only a snap in ${systemName()}`;
  const done = aptGet(['install', '--yes', '--no-install-recommends', name]);
  return done.status === 0 ? null : lastLine(done.stderr);
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...APT_OPTIONS, ...args], {
    env,
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
  return `No ${name} found: install one (Debian: ${debian}; elsewhere: ${page}), or name one: npm start -- --browser=PATH`;
}

function systemName() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? 'this system';
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
