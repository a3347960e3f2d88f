/** Entry point of the toolbar popup: gives the views the browser. */
import { render } from 'preact';
import { browser } from '../shared/browser-api.ts';
import { createSender } from '../shared/channel.ts';
import { createTranslator, type Translator } from '../shared/i18n.ts';
import { loadMessages, localeFor } from '../shared/load-words.ts';
import type { ToBackground, ToReader } from '../shared/messages.ts';
import { DEFAULTS, isSiteOff, type Settings, siteOf } from '../shared/settings.ts';
import { createSettingsStore } from '../shared/settings-store.ts';
import type { PopupActions } from './actions.ts';
import { App } from './app.tsx';
import { findMovedWords } from './moved-words.ts';
import { type ActiveTab, followPage, type PageAccess, type PopupState } from './page-state.ts';
import { saveFile } from './save-file.ts';

const store = createSettingsStore(browser.storage.sync);
const sendToBackground = createSender<ToBackground>((message) => browser.runtime.sendMessage(message));
const readerIn = (tabId: number) =>
  createSender<ToReader>((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));

let state: PopupState = { state: 'opening' };
let tab: ActiveTab | null = null;
let settings: Settings = { ...DEFAULTS };
let words: Translator | null = null;
let canAllow = false;
let following = new AbortController();

const page: PageAccess = {
  async tab() {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id === undefined ? null : { id: active.id, url: active.url ?? null };
  },
  settings: () => store.load(),
  askState: (tabId) => readerIn(tabId)('reader:get-state', {}),
  readAnyway: (tabId) => readerIn(tabId)('reader:read-anyway', {}),
  inject: (tabId, force) => sendToBackground('tab:read', { tabId, force }),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

function follow(force: boolean): void {
  following.abort();
  following = new AbortController();
  void followPage(
    page,
    (next, activeTab) => {
      state = next;
      tab = activeTab;
      draw();
      if (next.state === 'ready') void offerAccess();
    },
    { force, signal: following.signal },
  );
}

/** Origins of the tab's site, as permissions are asked for; null where there is none. */
function originsOf(active: ActiveTab | null): string[] | null {
  if (!active?.url || !/^https?:/.test(active.url)) return null;
  const { protocol, hostname } = new URL(active.url);
  // Without the port: Firefox takes no pattern that has one.
  return [`${protocol}//${hostname}/*`];
}

async function offerAccess(): Promise<void> {
  const origins = originsOf(tab);
  // Who chose "only on click" has chosen to be without.
  if (!origins || settings.runs === 'on-click') return;
  canAllow = !(await browser.permissions.contains({ origins }));
  if (canAllow) draw();
}

const actions: PopupActions = {
  async show(span, voice) {
    if (!tab || state.state !== 'ready') return false;
    try {
      // The page may have been read again since: offsets are those of the text that the reader has now.
      const now = await page.askState(tab.id);
      const newer = now?.state === 'ready' ? now.report.text : null;
      const place = newer === null ? null : findMovedWords(span, state.report.text, newer);
      if (!place) return false;
      const [start, end] = place;
      const { shown } = await readerIn(tab.id)('reader:show', { start, end, voice: voice ?? -1 });
      return shown;
    } catch {
      return false;
    }
  },
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  save: saveFile,
  keepOpened(voices) {
    // A reader that is gone has nothing to remember it for.
    if (tab) readerIn(tab.id)('reader:keep-opened', { voices }).catch(() => {});
  },
  async setMarks(on) {
    if (!tab || state.state !== 'ready') return;
    await readerIn(tab.id)('reader:set-marks', { people: on });
    state = { ...state, marksOn: on };
    draw();
  },
  async setSiteOff(off) {
    const site = siteOf(tab?.url);
    if (!site) return;
    const others = settings.sitesOff.filter((other) => other !== site && !site.endsWith(`.${other}`));
    settings = await store.change({ sitesOff: off ? [...others, site] : others });
    if (off) {
      following.abort();
      state = { state: 'site-off', site };
      draw();
    } else follow(false);
  },
  readAnyway() {
    state = { state: 'reading', progress: 0 };
    draw();
    follow(true);
  },
  tryAgain: () => follow(false),
  reloadPage() {
    if (tab) void browser.tabs.reload(tab.id);
    window.close();
  },
  openOptions() {
    void browser.runtime.openOptionsPage();
    window.close();
  },
  async allowSite() {
    const origins = originsOf(tab);
    if (!origins) return false;
    // Firefox: the first call in the click's handler, or it is no longer the click that asks.
    return browser.permissions.request({ origins });
  },
  now: () => new Date().toISOString(),
};

function draw(): void {
  if (!words) return;
  const site = siteOf(/^https?:/.test(tab?.url ?? '') ? tab?.url : null);
  render(
    <App
      state={state}
      words={words}
      actions={actions}
      site={site}
      isSiteOff={site !== null && isSiteOff(settings, site)}
      canAllow={canAllow}
    />,
    document.getElementById('popup')!,
  );
}

/** Begins with the browser's language while the settings are still on their way: it is rarely another one. */
async function loadWords(): Promise<void> {
  const read = async (path: string): Promise<unknown> => (await fetch(browser.runtime.getURL(path))).json();
  const browserLanguage = browser.i18n.getUILanguage();
  const usual = localeFor('auto', browserLanguage);
  const usualMessages = loadMessages(usual, read);
  settings = await store.load();
  const locale = localeFor(settings.language, browserLanguage);
  words = createTranslator(locale, await (locale === usual ? usualMessages : loadMessages(locale, read)));
  document.documentElement.lang = locale;
  draw();
}

follow(false);
void loadWords();
