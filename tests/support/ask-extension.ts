/** Asks the extension what only its own pages may ask: from the real popup. */
import type { Page } from 'puppeteer-core';
import type { ToReader } from '../../src/shared/messages.ts';
import type { Settings } from '../../src/shared/settings.ts';
import type { OpenedBrowser } from '../../tools/support/open-browser.mjs';

/** Sends a message to the reader in the page's tab, as the popup and the keyboard shortcut do. */
export async function askReader<N extends keyof ToReader>(
  browser: OpenedBrowser,
  page: Page,
  name: N,
  ask: ToReader[N]['ask'],
): Promise<ToReader[N]['answer']> {
  return inPopup(
    browser,
    page,
    async (message: unknown) => {
      const api = extensionApi();
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      const reply = await api.tabs.sendMessage(tab!.id, message);
      if (!reply?.ok) throw new Error(`no answer: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    { newsContext: name, ask },
  );
}

/** Stores settings as the options page does; `{}`: the defaults. */
export async function changeSettings(
  browser: OpenedBrowser,
  page: Page,
  changed: Partial<Settings>,
): Promise<void> {
  await inPopup(
    browser,
    page,
    async (settings: unknown) => {
      await extensionApi().storage.sync.set({ settings });
      return true;
    },
    { version: 1, changed },
  );
}

async function inPopup<T>(
  browser: OpenedBrowser,
  page: Page,
  work: (argument: unknown) => Promise<T>,
  argument: unknown,
): Promise<T> {
  const popup = await browser.openPopup(page);
  try {
    const call = `(() => { const extensionApi = ${extensionApi}; return (${work})(${JSON.stringify(argument)}); })()`;
    return (await popup.evaluate(call)) as T;
  } finally {
    await popup.close();
  }
}

interface ExtensionApi {
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: unknown): Promise<{ ok: boolean; value: never } | undefined>;
  };
  storage: { sync: { set(items: object): Promise<void> } };
}

function extensionApi(): ExtensionApi {
  const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
  return browser ?? chrome;
}
