/** Entry point of the options page: gives the view the browser. */
import { render } from 'preact';
import { browser } from '../shared/browser-api.ts';
import { createTranslator, type Translator } from '../shared/i18n.ts';
import { loadMessages, localeFor } from '../shared/load-words.ts';
import { createRejections, type Rejection } from '../shared/rejections.ts';
import { DEFAULTS, type Settings } from '../shared/settings.ts';
import { createSettingsStore } from '../shared/settings-store.ts';
import { Options, type OptionsActions, type Shortcut } from './options-view.tsx';

const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };
/** How long "Saved." stays in sight. */
const TOLD_MS = 2000;

const store = createSettingsStore(browser.storage.sync);
const rejected = createRejections(browser.storage.local);

let settings: Settings = { ...DEFAULTS };
let words: Translator | null = null;
let rejections: Rejection[] = [];
let shortcuts: Shortcut[] = [];
let hasAccess: boolean | null = null;
let dataAsOf: string | null = null;
let told = '';
let toldTimer: ReturnType<typeof setTimeout> | undefined;

/** Takes over new settings, and the words too where the language is another one. */
async function take(next: Settings): Promise<void> {
  settings = next;
  const locale = localeFor(settings.language, browser.i18n.getUILanguage());
  if (words?.locale !== locale) {
    words = createTranslator(locale, await loadMessages(locale, readFile));
    document.documentElement.lang = locale;
    document.title = words.t('options_title');
    await loadShortcuts();
  }
  draw();
}

async function readFile(path: string): Promise<unknown> {
  return (await fetch(browser.runtime.getURL(path))).json();
}

/** Written by the build beside the table of leaders. */
async function readDataAsOf(): Promise<string | null> {
  const { asOf } = (await readFile('/leaders/about.json')) as { asOf?: unknown };
  return typeof asOf === 'string' && asOf ? asOf : null;
}

async function loadShortcuts(): Promise<void> {
  const commands = await browser.commands.getAll();
  shortcuts = commands.map(({ name, description, shortcut }) => ({
    name: name === '_execute_action' ? words!.t('options_shortcut_popup') : (description ?? name ?? ''),
    keys: shortcut ?? '',
  }));
}

/** Says for a moment that it is done, or that the browser did not store it. */
function tell(work: Promise<unknown>): void {
  const say = (key: string) => {
    told = words?.t(key) ?? '';
    draw();
    clearTimeout(toldTimer);
    toldTimer = setTimeout(() => {
      told = '';
      draw();
    }, TOLD_MS);
  };
  work.then(
    () => say('options_saved'),
    () => say('popup_setting_failed'),
  );
}

const actions: OptionsActions = {
  change: (patch) => tell(store.change(patch).then(take)),
  forget: (rejection) =>
    tell(
      rejected.remove(rejection).then(async () => {
        rejections = await rejected.list();
      }),
    ),
  // In the click's handler and before any wait, or it is no longer the click that asks.
  allowAll: () =>
    void browser.permissions.request(EVERY_SITE).then((isGranted) => {
      hasAccess = isGranted;
      draw();
    }),
  openShortcuts: shortcutsPage(),
  reset: () =>
    tell(
      Promise.all([store.reset().then(take), rejected.clear()]).then(() => {
        rejections = [];
      }),
    ),
};

/** Firefox has a call for it (from 137); Chromium's page opens in a tab. */
function shortcutsPage(): (() => void) | null {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (location.protocol === 'chrome-extension:') {
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  return null;
}

function draw(): void {
  if (!words) return;
  render(
    <>
      <Options
        words={words}
        settings={settings}
        rejections={rejections}
        shortcuts={shortcuts}
        hasAccess={hasAccess}
        dataAsOf={dataAsOf}
        actions={actions}
      />
      <p role="status" class={told ? 'told seen' : 'told'}>
        {told}
      </p>
    </>,
    document.getElementById('options')!,
  );
}

async function start(): Promise<void> {
  rejections = await rejected.list();
  hasAccess = await browser.permissions.contains(EVERY_SITE);
  dataAsOf = await readDataAsOf().catch(() => null);
  await take(await store.load());
  store.subscribe((next) => void take(next));
}

void start();
