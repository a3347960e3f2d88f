/**
 * What the popup shows for the active tab, and how it finds out. Browser and clock are handed in, so that each
 * way can be walked in a test.
 *
 *   opening ─ reader answers ──────────────► reading ─► ready │ not-article │ failed
 *      │ nobody there                           ▲
 *      ├─ address that extensions may not touch ► untouchable
 *      ├─ site switched off ────────────────────► site-off
 *      └─ inject the reader, ask again ─────────┘
 *             ├─ may not be injected ► untouchable
 *             ├─ background silent ──► background-gone
 *             └─ reader silent ──────► no-answer
 */

import type { ErrorReport, ReaderState, ReadyState } from '../shared/messages.ts';
import { isSiteOff, type Settings, siteOf } from '../shared/settings.ts';

export type PopupState =
  | { state: 'opening' }
  | { state: 'reading'; progress: number }
  | ReadyState
  | { state: 'not-article' }
  | { state: 'untouchable' }
  | { state: 'site-off'; site: string }
  | { state: 'background-gone' }
  | { state: 'no-answer' }
  | { state: 'failed'; report: ErrorReport };

export interface ActiveTab {
  id: number;
  /** null: the browser does not tell, so the extension may not touch it. */
  url: string | null;
}

export interface PageAccess {
  tab(): Promise<ActiveTab | null>;
  settings(): Promise<Settings>;
  /** null: nobody there who answers. */
  askState(tabId: number): Promise<ReaderState | null>;
  /** Has a reader that is there read again, article or not. */
  readAnyway(tabId: number): Promise<unknown>;
  /** Injects the reader. Rejects where the background does not answer. */
  inject(tabId: number, force: boolean): Promise<{ injected: boolean }>;
  sleep(ms: number): Promise<void>;
}

/** While the reader reads. Short: the first speaker is to be on screen as soon as there is one. */
const POLL_MS = 20;
/** A reader that was injected answers at once, on a slow machine within seconds. */
const ANSWER_MS = 6000;
/** A background that was asleep or has just been restarted answers at the second call. */
const RETRY_MS = 300;

/** Pages of the browsers' own, whatever access was granted. */
const CLOSED_HOSTS = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Whether extensions may do anything on this address at all. Local files are tried: the reader may have allowed it. */
export function isTouchable(url: string | null): boolean {
  if (!url) return false;
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return false;
  }
  if (address.protocol === 'file:') return true;
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return false;
  if (CLOSED_HOSTS.has(address.hostname)) return false;
  return !(address.hostname === 'chrome.google.com' && address.pathname.startsWith('/webstore'));
}

/**
 * Follows the active tab until it stands still; calls `onState` for each change. `force`: read it even where it
 * seems to be no article. Never rejects.
 */
export async function followPage(
  access: PageAccess,
  onState: (state: PopupState, tab: ActiveTab | null) => void,
  { force = false, signal }: { force?: boolean; signal?: AbortSignal } = {},
): Promise<void> {
  const isOver = () => signal?.aborted ?? false;
  const tab = await access.tab().catch(() => null);
  const tell = (state: PopupState) => {
    if (!isOver()) onState(state, tab);
  };
  if (!tab) return tell({ state: 'untouchable' });

  let answer = await access.askState(tab.id).catch(() => null);
  if (isOver()) return;
  if (answer && force) {
    await access.readAnyway(tab.id).catch(() => {});
  } else if (!answer) {
    const stop = await inject(access, tab, force);
    if (stop) return tell(stop);
    tell({ state: 'reading', progress: 0 });
  }
  for (let waited = 0; !isOver(); waited += POLL_MS) {
    if (!answer || force || waited) answer = await access.askState(tab.id).catch(() => null);
    if (!answer && waited >= ANSWER_MS) return tell({ state: 'no-answer' });
    if (answer) {
      tell(answer);
      if (answer.state !== 'reading') return;
    }
    await access.sleep(POLL_MS);
  }
}

/** Null: the reader is on its way; else the state in which it ends. */
async function inject(access: PageAccess, tab: ActiveTab, force: boolean): Promise<PopupState | null> {
  if (!isTouchable(tab.url)) return { state: 'untouchable' };
  const settings = await access.settings();
  const site = siteOf(tab.url);
  if (site && isSiteOff(settings, site)) return { state: 'site-off', site };
  for (const isLast of [false, true]) {
    try {
      const { injected } = await access.inject(tab.id, force);
      return injected ? null : { state: 'untouchable' };
    } catch {
      if (!isLast) await access.sleep(RETRY_MS);
    }
  }
  return { state: 'background-gone' };
}
