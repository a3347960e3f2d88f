// @ts-check
/** Drives Chromium and its relatives: through the DevTools protocol on a pipe, the only way that loads extensions. */
import puppeteer from 'puppeteer-core';
import { CARD_HOST, readVisibleText, waitInPopup } from './driver.mjs';
import { pinButton } from './pin-button.mjs';
import { until } from './waiting.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {import('./driver.mjs').LaunchOptions} LaunchOptions */

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchChromium(options) {
  const { executablePath, extensionDir, headless, proxyPort, profileDir, viewport, dark, downloadDir } =
    options;
  const args = [...FLAGS];
  if (proxyPort !== null) {
    args.push(
      `--proxy-server=127.0.0.1:${proxyPort}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    );
  }
  // Chromium's sandbox refuses to run as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  // Headless screens are 800 by 600, which cuts a popup off.
  if (headless) args.push('--disable-gpu', '--screen-info={1600x1200}');
  if (dark) args.push('--force-dark-mode');
  if (extensionDir !== null) await pinButton(profileDir, extensionDir);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    userDataDir: profileDir,
    defaultViewport: viewport,
    enableExtensions: extensionDir === null ? false : [extensionDir],
    args,
  });
  if (downloadDir !== null) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloadDir });
  }
  const isOurs = (/** @type {string} */ url) => url.startsWith('chrome-extension://');
  // The last: one of an extension that was replaced stays in the list.
  const findWorker = () =>
    browser.targets().findLast((t) => t.type() === 'service_worker' && isOurs(t.url()));

  if (extensionDir !== null) {
    await browser.waitForTarget((t) => t.type() === 'service_worker' && isOurs(t.url()), { timeout: 20_000 });
  }

  return {
    browser,

    async openPopup(page) {
      await page.bringToFront();
      const [extension] = (await browser.extensions()).values();
      if (!extension) throw new Error('the extension is not loaded');
      const before = new Set(browser.targets());
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget(
        (t) => !before.has(t) && isOurs(t.url()) && t.type() !== 'service_worker',
        { timeout: 10_000 },
      );
      const popup = await target.asPage();
      popup.setDefaultTimeout(10_000);
      /** @type {import('./driver.mjs').Popup['evaluate']} */
      const evaluate = (work, ...args) => popup.evaluate(/** @type {any} */ (work), ...args);
      return {
        evaluate,
        waitFor: (work, ...args) => waitInPopup(evaluate, work, args),
        text: () => evaluate(readVisibleText),
        click: (selector) => popup.click(selector),
        press: (key) => popup.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key)),
        screenshot: () => popup.screenshot(),
        async close() {
          // Closing detaches from the popup while the call is still under way; that it is gone is what counts.
          await popup.close().catch(() => {});
          await until(5_000, 'the end of the popup', () => !browser.targets().includes(target));
        },
      };
    },

    async badge(page) {
      await page.bringToFront();
      const worker = await findWorker()?.worker();
      if (!worker) throw new Error('the background sleeps: nothing to ask for the badge');
      return worker.evaluate(async () => {
        const api = /** @type {any} */ (globalThis)['chrome'];
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        return api.action.getBadgeText({ tabId: tab.id });
      });
    },

    async evaluateInCard(page, work) {
      const session = await page.createCDPSession();
      try {
        const { root } = await session.send('DOM.getDocument', { depth: 0 });
        const { nodeId } = await session.send('DOM.querySelector', {
          nodeId: root.nodeId,
          selector: CARD_HOST,
        });
        if (nodeId === 0) return null;
        const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
        const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
        if (backendNodeId === undefined) return null;
        const { object } = await session.send('DOM.resolveNode', { backendNodeId });
        const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
          objectId: /** @type {string} */ (object.objectId),
          functionDeclaration: `function () { return (${work})(this); }`,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(`in the card: ${exceptionDetails.exception?.description}`);
        return result.value;
      } finally {
        await session.detach();
      }
    },

    isBackgroundAwake: async () => findWorker() !== undefined,

    async reloadExtension() {
      const old = findWorker();
      await browser.installExtension(/** @type {string} */ (extensionDir));
      await until(10_000, 'the new background', () => findWorker() !== undefined && findWorker() !== old);
    },

    async stopBackground() {
      const worker = await findWorker()?.worker();
      await worker?.close();
      await until(5_000, 'the end of the background', () => findWorker() === undefined);
    },
  };
}
