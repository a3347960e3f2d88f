// @ts-check
/**
 * Drives Firefox: through WebDriver BiDi, with access to the browser's own window ("chrome scope") for what a page
 * cannot reach: the toolbar button and the popup. Works with an unmodified Firefox; nothing is added to it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { CARD_HOST, readVisibleText, waitInPopup } from './driver.mjs';
import { until, within } from './waiting.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {import('./driver.mjs').LaunchOptions} LaunchOptions */

const POPUP = 'browser.webextension-popup-browser';

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchFirefox(options) {
  const { executablePath, extensionDir, headless, proxyPort, profileDir, viewport, dark, downloadDir } =
    options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profileDir,
    defaultViewport: viewport,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(proxyPort === null ? {} : proxyPrefs(proxyPort)),
      ...(downloadDir === null ? {} : downloadPrefs(downloadDir)),
      // Where nobody can see a question, what the click asks for is granted.
      ...(headless ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      ...(dark ? { 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
    },
  });
  const chrome = await reachBrowserWindow(browser);
  const id = extensionDir === null ? '' : await geckoId(extensionDir);
  if (extensionDir !== null) {
    await browser.installExtension(extensionDir);
    await chrome(
      `CustomizableUI.addWidgetToArea(${JSON.stringify(`${widgetId(id)}-browser-action`)}, 'nav-bar')`,
    );
  }
  const button = `document.getElementById(${JSON.stringify(`${widgetId(id)}-BAP`)})`;
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const isPopupOpen = () => chrome(`document.querySelector('${POPUP}')?.closest('panel')?.state === 'open'`);
  const closePopup = async () => {
    await chrome(`document.querySelector('${POPUP}')?.closest('panel')?.hidePopup()`);
    await until(5_000, 'the end of the popup', async () => !(await isPopupOpen()));
  };

  return {
    browser,

    async openPopup(page) {
      await page.bringToFront();
      // One that is still open would be closed by the click.
      if (await isPopupOpen()) await closePopup();
      await chrome(`(() => {
        const at = ${button}.getBoundingClientRect();
        ${clickAt('at.x + at.width / 2', 'at.y + at.height / 2')}
      })()`);
      await until(10_000, 'the popup', isPopupOpen);
      /** @type {import('./driver.mjs').Popup['evaluate']} */
      const evaluate = async (work, ...args) => {
        const call = typeof work === 'string' ? work : `(${work})(...${JSON.stringify(args)})`;
        return unpack(await chrome(runInside(`document.querySelector('${POPUP}')`, call)));
      };
      return {
        evaluate,
        waitFor: (work, ...args) => waitInPopup(evaluate, work, args),
        text: () => evaluate(readVisibleText),
        async click(selector) {
          const at = await evaluate((/** @type {string} */ wanted) => {
            const element = document.querySelector(wanted);
            if (element === null) throw new Error(`nothing fits ${wanted}`);
            // Not to the edge, where something fixed may lie over it.
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }, selector);
          await chrome(`(() => {
            const at = document.querySelector('${POPUP}').getBoundingClientRect();
            ${clickAt(`at.x + ${at.x}`, `at.y + ${at.y}`)}
          })()`);
        },
        async press(key) {
          // In a driven Firefox the focus that the popup takes does not reach the window around it.
          await chrome(`(() => {
            document.querySelector('${POPUP}').focus();
            const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
            keys.beginInputTransactionForTests(window);
            const event = new window.KeyboardEvent('', { key: ${JSON.stringify(key)} });
            keys.keydown(event);
            keys.keyup(event);
          })()`);
        },
        async screenshot() {
          const url = /** @type {string} */ (await chrome(PICTURE_OF_POPUP));
          return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
        },
        close: closePopup,
      };
    },

    async badge(page) {
      await page.bringToFront();
      return /** @type {Promise<string>} */ (chrome(`${button}.getAttribute('badge') ?? ''`));
    },

    async evaluateInCard(page, work) {
      await page.bringToFront();
      const call = `card && (${work})(card)`;
      return unpack(await chrome(runInside('gBrowser.selectedBrowser', call)));
    },

    isBackgroundAwake: async () => (await chrome(`${extension}.backgroundState`)) === 'running',

    async reloadExtension() {
      await chrome(
        `AddonManager.getAddonByID(${JSON.stringify(id)}).then((addon) => addon.reload()).then(() => 'reloaded')`,
      );
      await chrome(
        `CustomizableUI.addWidgetToArea(${JSON.stringify(`${widgetId(id)}-browser-action`)}, 'nav-bar')`,
      );
    },

    async stopBackground() {
      await chrome(
        `${extension}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => 'stopped')`,
      );
      await until(5_000, 'the end of the background', async () => {
        return (await chrome(`${extension}.backgroundState`)) !== 'running';
      });
    },
  };
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<(expression: string) => Promise<unknown>>} evaluates in the browser's own window
 */
async function reachBrowserWindow(browser) {
  const { connection } = /** @type {any} */ (browser);
  const send = async (/** @type {string} */ method, /** @type {object} */ params) =>
    (await within(15_000, method, connection.send(method, params))).result;
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  return async (expression) => {
    const answer = await send('script.evaluate', { expression, target, awaitPromise: true });
    if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
    return answer.result.value;
  };
}

/** @param {string} extensionDir */
async function geckoId(extensionDir) {
  const manifest = JSON.parse(await readFile(path.join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Firefox makes the button's id of the extension's id this way. */
function widgetId(/** @type {string} */ id) {
  return id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
}

/** @param {number} port */
function proxyPrefs(port) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1',
  };
}

/** @param {string} folder */
function downloadPrefs(folder) {
  return {
    // 2: the folder that is named.
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
  };
}

/** A click as the mouse makes it; `x` and `y` are expressions, in pixels of the browser's window. */
function clickAt(/** @type {string} */ x, /** @type {string} */ y) {
  return `for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const clickCount = type === 'mousemove' ? 0 : 1;
    window.synthesizeMouseEvent(type, ${x}, ${y}, { button: 0, clickCount }, {});
  }`;
}

/**
 * Popup and page live in processes of their own; BiDi does not reach the popup, nor a closed shadow root. A frame
 * script goes there, evaluates the call with the document's rights and sends back what it gives. (In a sandbox,
 * because the policy of the document may forbid eval.) `card` is the shadow root of the extension's card, or null.
 * @param {string} browserElement expression
 * @param {string} call expression
 */
function runInside(browserElement, call) {
  const name = `NewsContext:Answer:${++calls}`;
  const run = `(async () => JSON.stringify({ value: await (${call}) }))()
    .catch((error) => JSON.stringify({ error: String(error) }))`;
  const script = `(async () => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    sandbox.card = content.document.querySelector('${CARD_HOST}')?.openOrClosedShadowRoot ?? null;
    let answer;
    try {
      answer = await Cu.evalInSandbox(${JSON.stringify(run)}, sandbox);
    } catch (error) {
      answer = JSON.stringify({ error: String(error) });
    }
    sendAsyncMessage('${name}', answer);
  })()`;
  const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return `new Promise((done) => {
    const { messageManager } = ${browserElement};
    messageManager.addMessageListener('${name}', function hear({ data }) {
      messageManager.removeMessageListener('${name}', hear);
      done(data);
    });
    messageManager.loadFrameScript(${JSON.stringify(address)}, false);
  })`;
}

let calls = 0;

/** @param {unknown} answer */
function unpack(answer) {
  const { value, error } = JSON.parse(/** @type {string} */ (answer));
  if (error !== undefined) throw new Error(`Firefox: ${error}`);
  return value ?? null;
}

const PICTURE_OF_POPUP = `(async () => {
  const { browsingContext } = document.querySelector('${POPUP}');
  const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
})()`;
