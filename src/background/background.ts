/**
 * Entry point: answers questions, sends the reader into pages, keeps the badge. May be stopped after any answer;
 * what it needs again it loads again. All listeners are there in the first turn.
 */
import { type Leaders, openLeaders } from '../leaders/index.ts';
import { describePeople } from '../report/people.ts';
import { browser } from '../shared/browser-api.ts';
import { createReceiver, createSender, type Sender } from '../shared/channel.ts';
import { createErrorLog } from '../shared/errors.ts';
import { guardsOfBackground } from '../shared/guards-of-background.ts';
import { createTranslator, type Translator } from '../shared/i18n.ts';
import { loadMessages, localeFor } from '../shared/load-words.ts';
import type { ReaderSetup, ToBackground, ToReader } from '../shared/messages.ts';
import { createRejections } from '../shared/rejections.ts';
import { isSiteOff, type Settings } from '../shared/settings.ts';
import { createSettingsStore } from '../shared/settings-store.ts';
import { DETECTOR, READER, sendScripts } from './send-scripts.ts';
import { withoutRejected } from './without-rejected.ts';

/** Words that the card and the reader show; the popup loads its own. */
const READER_WORDS = /^(?:card|who|office|limit)_/;

const log = createErrorLog('background', browser.runtime.getManifest().version, (line) => console.warn(line));
const settingsStore = createSettingsStore(browser.storage.sync);
const rejections = createRejections(browser.storage.local);

/** Keeps what was loaded; a failure is not kept, the next question tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function readFile(path: string): Promise<Response> {
  return fetch(browser.runtime.getURL(path));
}

const loadLeaders = once<Leaders>(async () => {
  const file = await readFile('leaders/leaders.bin');
  return openLeaders(await file.arrayBuffer());
});

/** A page is about to be read: its people will be asked for in a moment. */
function expectPeople(): void {
  // Who asks hears of a failure.
  loadLeaders().catch(() => {});
}

async function loadWords(
  language: Settings['language'],
): Promise<{ words: Translator; messages: Record<string, string> }> {
  const locale = localeFor(language, browser.i18n.getUILanguage());
  const messages = await loadMessages(locale, async (path) => (await readFile(path)).json());
  return { words: createTranslator(locale, messages), messages };
}

async function setUp(host: string): Promise<ReaderSetup> {
  const settings = await settingsStore.load();
  const { words, messages } = await loadWords(settings.language);
  return {
    settings,
    isSiteOff: isSiteOff(settings, host),
    locale: words.locale,
    messages: Object.fromEntries(Object.entries(messages).filter(([key]) => READER_WORDS.test(key))),
  };
}

async function foundArticle({ tab, url }: Sender): Promise<null> {
  const settings = await settingsStore.load();
  const host = url ? new URL(url).host : '';
  if (settings.runs === 'every-page' && !isSiteOff(settings, host))
    await sendScripts(browser, tab!.id!, READER);
  return null;
}

const receive = createReceiver<ToBackground>(
  guardsOfBackground(browser.runtime.getURL('')),
  {
    'page:found-article': (_, sender) => foundArticle(sender),
    'people:identify': async ({ query, speech }) => {
      const [leaders, rejected, settings] = await Promise.all([
        loadLeaders(),
        rejections.list(),
        settingsStore.load(),
      ]);
      const { words } = await loadWords(settings.language);
      return describePeople(withoutRejected(leaders, rejected), query, speech, words);
    },
    'page:has-read': async ({ speakers }, { tab }) => {
      await showSpeakers(tab!.id!, speakers);
      return null;
    },
    'reader:get-setup': ({ host }) => {
      expectPeople();
      return setUp(host);
    },
    'people:reject': async (rejection) => {
      await rejections.add(rejection);
      return null;
    },
    'tab:read': async ({ tabId, force }) => {
      expectPeople();
      // The reader asks the detector, which may not have been here yet.
      const injected = await sendScripts(browser, tabId, [...DETECTOR, ...READER]);
      if (injected && force) await readerIn(tabId)('reader:read-anyway', {});
      return { injected };
    },
  },
  log.report,
);

const readerIn = (tabId: number) =>
  createSender<ToReader>((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));

/** The browser forgets a tab's badge when the tab goes to another page. */
async function showSpeakers(tabId: number, speakers: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#1b5fc1' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text: speakers ? String(speakers) : '' });
}

browser.runtime.onMessage.addListener((message: unknown, sender: unknown) =>
  receive(message, sender as Sender),
);

// Same-tab navigation without a load (history API): the detector looks again. On a page that it has looked at already
// (a load gives a new address too) it ends at its first line.
browser.tabs.onUpdated.addListener((tabId, { url }) => {
  if (!url || !/^https?:/.test(url)) return;
  void sendScripts(browser, tabId, DETECTOR);
});

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'next-person' && tab?.id !== undefined) {
    // Nobody there: no article in this tab.
    void readerIn(tab.id)('reader:next-person', {}).catch(() => {});
  }
});

// Pages that were open before: Chromium runs content scripts on pages that load later alone. Copies of an older
// version leave when the new reader comes.
browser.runtime.onInstalled.addListener(async () => {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) if (id !== undefined) void sendScripts(browser, id, DETECTOR);
});
