/** Tests that run in both real browsers, each with the extension in it and a site of its own to visit. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { CARD_HOST } from '../../tools/support/driver.mjs';
import type { Family } from '../../tools/support/find-browser.mjs';
import { type OpenedBrowser, openBrowser } from '../../tools/support/open-browser.mjs';
import { type Site, serveSite } from '../../tools/support/serve-site.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const EXTENSION = path.join(ROOT, 'dist/extension');

export interface Visit {
  page: Page;
  /** Errors that nobody caught, of the page's scripts and of content scripts. */
  errors: string[];
}

export interface Session {
  family: Family;
  browser: OpenedBrowser;
  site: Site;
  /** Where the browser saves what is downloaded. */
  downloads: string;
  /** Opens an address in a new tab, in front, and keeps what goes wrong there. */
  visit(url: string): Promise<Visit>;
}

/**
 * `define` gets a session that is filled once the browser is open: use it inside of tests. `findExtension` gives the
 * folder of the extension, where it is another one than the build's.
 */
export function inBothBrowsers(
  title: string,
  define: (session: Session) => void,
  findExtension: () => string = () => EXTENSION,
): void {
  describe.each<Family>(['chromium', 'firefox'])(`${title} (%s)`, (family) => {
    const session = { family } as Session;
    beforeAll(async () => {
      session.site = await serveSite();
      session.downloads = mkdtempSync(path.join(os.tmpdir(), 'news-context-downloads-'));
      session.browser = await openBrowser(family, {
        extensionDir: findExtension(),
        downloadDir: session.downloads,
      });
      session.visit = (url) => visit(session.browser, url);
    });
    afterAll(async () => {
      await session.browser?.close();
      await session.site?.close();
      if (session.downloads) rmSync(session.downloads, { recursive: true, force: true });
    });
    define(session);
  });
}

/** What Firefox reports as an error though it is none of a script: what a page may not load, or cannot. */
const PAGES_OWN = /^Error: (?:Content-Security-Policy|downloadable font)/;

async function visit(browser: OpenedBrowser, url: string): Promise<Visit> {
  const page = await browser.browser.newPage();
  await page.bringToFront();
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    const message = String((error as Error).stack ?? error);
    if (!PAGES_OWN.test(message)) errors.push(message);
  });
  await page.evaluateOnNewDocument(keepFirstMarkup);
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors };
}

/** The page as it was parsed: content scripts start later (`document_idle`). */
function keepFirstMarkup(): void {
  document.addEventListener('DOMContentLoaded', () => {
    Object.assign(window, { firstMarkup: document.documentElement.outerHTML });
  });
}

/** The page as it was before the extension could touch it, and as it is now but for the card's own element. */
export function readMarkup(page: Page): Promise<{ before: string; now: string }> {
  return page.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll(host)) element.remove();
    return { before: (window as unknown as { firstMarkup: string }).firstMarkup, now: copy.outerHTML };
  }, CARD_HOST);
}

/** What browsers ask for on their own account: updates, lists, the time. Not the extension's doing. */
const BROWSERS_OWN = [
  /(^|\.)mozilla\.(com|org|net)$/,
  /(^|\.)firefox\.com$/,
  /(^|\.)google\.com$/,
  /(^|\.)googleapis\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)gstatic\.com$/,
];

/** Hosts outside this machine that were asked for after the first `from` requests, without the browsers' own. */
export function hostsAskedFor(browser: OpenedBrowser, from = 0): string[] {
  const hosts = browser.refused
    .slice(from)
    .map((asked) => new URL(asked.includes('://') ? asked : `https://${asked}`).hostname);
  return [...new Set(hosts)].filter((host) => !BROWSERS_OWN.some((own) => own.test(host)));
}
