/** The background as a whole, in a browser that is made up: its listeners, and nothing kept between its lives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../../src/shared/channel.ts';
import type { Reply, ToBackground } from '../../../src/shared/messages.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const OURS = 'chrome-extension://abc/';

type Listener = (...args: never[]) => unknown;
const listeners = new Map<string, Listener>();
const on = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) });
const area = (stored: Record<string, unknown>) => ({
  get: vi.fn(async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {})),
  set: vi.fn(async (items: object) => void Object.assign(stored, structuredClone(items))),
  remove: vi.fn(async (key: string) => void delete stored[key]),
  onChanged: { addListener: () => {}, removeListener: () => {} },
});
let sync: Record<string, unknown> = {};
let local: Record<string, unknown> = {};
const executeScript = vi.fn(async (_: { files: string[]; target: object }) => [{}]);
const setBadgeText = vi.fn(async () => {});
const sendMessage = vi.fn(async () => ({ ok: true, value: null }));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'abc',
      getURL: (file: string) => `${OURS}${file.replace(/^\//, '')}`,
      getManifest: () => ({ version: '1.0.0' }),
      onMessage: on('message'),
      onInstalled: on('installed'),
    },
    tabs: {
      onUpdated: on('updated'),
      query: async () => [{ id: 3 }, { id: 4 }, {}],
      sendMessage: (...args: unknown[]) => sendMessage(...(args as [])),
    },
    commands: { onCommand: on('command') },
    action: {
      setBadgeText: (...args: unknown[]) => setBadgeText(...(args as [])),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
    scripting: {
      executeScript: (injection: { files: string[]; target: object }) => executeScript(injection),
    },
    storage: {
      get sync() {
        return area(sync);
      },
      get local() {
        return area(local);
      },
    },
    i18n: { getUILanguage: () => 'en-GB' },
  },
}));

/** A new life of the background: nothing is left of the one before. */
async function wake(): Promise<void> {
  vi.resetModules();
  listeners.clear();
  await import('../../../src/background/background.ts');
}

const READER = ['content/reading.js', 'content/facts.js', 'content/analysis.js', 'content/reader.js'];

const PAGE: Sender = { id: 'abc', tab: { id: 7 }, frameId: 0, url: 'https://news.invalid/a' };
const POPUP: Sender = { id: 'abc', url: `${OURS}popup/popup.html` };

async function ask<N extends keyof ToBackground>(
  name: N,
  question: ToBackground[N]['ask'],
  sender = PAGE,
): Promise<Reply<ToBackground[N]['answer']>> {
  const listener = listeners.get('message') as unknown as (message: unknown, from: Sender) => unknown;
  return (await listener({ newsContext: name, ask: question }, sender)) as Reply<ToBackground[N]['answer']>;
}

beforeEach(async () => {
  sync = {};
  local = {};
  vi.clearAllMocks();
  executeScript.mockImplementation(async () => [{}]);
  vi.stubGlobal('fetch', async (url: string) => {
    const file = url.replace(OURS, '').replace(/^\//, '');
    if (file.startsWith('_locales')) return new Response(readFileSync(path.join(ROOT, 'src', file)));
    throw new TypeError(`not in this test: ${file}`);
  });
  await wake();
});

describe('the background', () => {
  it('has all its listeners in its first turn', () => {
    expect([...listeners.keys()].sort()).toEqual(['command', 'installed', 'message', 'updated']);
  });

  it('sends the reader to an article', async () => {
    expect(await ask('page:found-article', {})).toEqual({ ok: true, value: null });
    // Each by itself: the browser runs what comes in one call as one task.
    expect(executeScript.mock.calls.map(([injection]) => injection)).toEqual(
      READER.map((file) => ({ target: { tabId: 7, frameIds: [0] }, files: [file] })),
    );
  });

  it('sends no more into a page that is gone', async () => {
    executeScript.mockRejectedValueOnce(new Error('Frame with ID 0 was removed.'));
    expect(await ask('page:found-article', {})).toEqual({ ok: true, value: null });
    expect(executeScript).toHaveBeenCalledTimes(1);
  });

  it.each<[string, object]>([
    ['the site is switched off', { sitesOff: ['news.invalid'] }],
    ['the reader wants it only on click', { runs: 'on-click' }],
  ])('does not, where %s', async (_, changed) => {
    sync['settings'] = { version: 1, changed };
    await ask('page:found-article', {});
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('reads a tab for the popup, forced or not, and says where it may not', async () => {
    expect(await ask('tab:read', { tabId: 5, force: true }, POPUP)).toEqual({
      ok: true,
      value: { injected: true },
    });
    // The reader asks the detector.
    expect(executeScript.mock.calls.flatMap(([{ files }]) => files)).toEqual([
      'content/detector.js',
      ...READER,
    ]);
    expect(sendMessage).toHaveBeenCalledWith(
      5,
      { newsContext: 'reader:read-anyway', ask: {} },
      { frameId: 0 },
    );
    sendMessage.mockClear();
    await ask('tab:read', { tabId: 5, force: false }, POPUP);
    expect(sendMessage).not.toHaveBeenCalled();
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await ask('tab:read', { tabId: 5, force: true }, POPUP)).toEqual({
      ok: true,
      value: { injected: false },
    });
  });

  it('lets no web page have tabs read', async () => {
    expect(await ask('tab:read', { tabId: 5, force: true }, PAGE)).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('sets the reader up with settings and with the words of the card alone', async () => {
    sync['settings'] = { version: 1, changed: { language: 'de', sitesOff: ['news.invalid'] } };
    const reply = await ask('reader:get-setup', { host: 'www.news.invalid' });
    if (!reply.ok) throw new Error(reply.message);
    expect(reply.value).toMatchObject({ isSiteOff: true, locale: 'de', settings: { language: 'de' } });
    expect(reply.value.messages['card_close']).toBe('Schließen');
    expect(Object.keys(reply.value.messages).filter((key) => /^(popup|options|export)_/.test(key))).toEqual(
      [],
    );
  });

  it('remembers “not this person”, also in its next life', async () => {
    await ask('people:reject', { name: 'Ada Holm', leaderId: 'Q1' });
    await wake();
    await ask('people:reject', { name: 'Bo Lind', leaderId: 'Q2' });
    expect(local['people.rejected']).toEqual([
      { name: 'Ada Holm', leaderId: 'Q1' },
      { name: 'Bo Lind', leaderId: 'Q2' },
    ]);
  });

  it('shows how many speak, and nothing where nobody does', async () => {
    await ask('page:has-read', { speakers: 4 });
    expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '4' });
    await ask('page:has-read', { speakers: 0 });
    expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
  });

  it('tells that it failed, where its data cannot be loaded, and tries again at the next question', async () => {
    const log = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const question = {
      query: { published: null, today: '2026-01-01', people: [], otherNames: [] },
      speech: [],
    };
    expect(await ask('people:identify', question)).toMatchObject({ ok: false, code: 'failed' });
    expect(await ask('people:identify', question)).toMatchObject({ ok: false, code: 'failed' });
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it('has the detector look again when the address changes in a tab', async () => {
    const updated = listeners.get('updated') as unknown as (id: number, change: { url?: string }) => void;
    updated(9, { url: 'https://news.invalid/b' });
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 9, frameIds: [0] },
      files: ['content/detector.js'],
    });
    executeScript.mockClear();
    updated(9, {});
    updated(9, { url: 'about:config' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('brings the detector to pages that were open before it was installed', async () => {
    await (listeners.get('installed') as unknown as () => Promise<void>)();
    expect(executeScript.mock.calls.map(([{ target }]) => target)).toEqual([
      { tabId: 3, frameIds: [0] },
      { tabId: 4, frameIds: [0] },
    ]);
  });

  it('hands the keyboard shortcut to the reader in the tab', () => {
    const command = listeners.get('command') as unknown as (name: string, tab?: { id: number }) => void;
    command('next-person', { id: 6 });
    expect(sendMessage).toHaveBeenCalledWith(
      6,
      { newsContext: 'reader:next-person', ask: {} },
      { frameId: 0 },
    );
    sendMessage.mockClear();
    command('other', { id: 6 });
    command('next-person');
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
