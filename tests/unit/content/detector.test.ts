// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HARBOUR, newsPage, SHOP } from '../../support/news-page.ts';

const sendMessage = vi.fn(async () => ({ ok: true, value: null }));

/** As the browser runs it: anew each time, in the world that its copies share. */
async function inject(): Promise<void> {
  vi.resetModules();
  await import('../../../src/content/detector.ts');
}

function load(html: string, path: string): void {
  history.replaceState(null, '', path);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  sendMessage.mockClear();
  delete (globalThis as { newsContextWorld?: object }).newsContextWorld;
  Object.defineProperty(document, 'hidden', { configurable: true, value: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the detector', () => {
  it('asks for the reader on an article, with nothing of the page in the message', async () => {
    load(newsPage(HARBOUR), '/harbour/story');
    await inject();
    await vi.runAllTimersAsync();
    expect(sendMessage.mock.calls).toEqual([[{ newsContext: 'page:found-article', ask: {} }]]);
  });

  it('says nothing on a page that is none, and is silent after its last look', async () => {
    load(SHOP, '/shop');
    const listen = vi.spyOn(document, 'addEventListener');
    await inject();
    await vi.runAllTimersAsync();
    expect(sendMessage).not.toHaveBeenCalled();
    expect(listen).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves its question where the reader can ask it', async () => {
    load(SHOP, '/later');
    await inject();
    const { newsContextWorld } = globalThis as { newsContextWorld?: { isNews?: () => boolean } };
    expect(newsContextWorld?.isNews?.()).toBe(false);
    load(newsPage(HARBOUR), '/later');
    expect(newsContextWorld?.isNews?.()).toBe(true);
  });

  it('finds an article that arrives late', async () => {
    load(SHOP, '/late');
    await inject();
    load(newsPage(HARBOUR), '/late');
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('does nothing when it is injected again at the same address, whatever the fragment', async () => {
    load(newsPage(HARBOUR), '/harbour/story');
    await inject();
    history.replaceState(null, '', '/harbour/story#comments');
    await inject();
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('takes the reader off the page when the address has changed, and looks again', async () => {
    load(newsPage(HARBOUR), '/harbour/story');
    await inject();
    const { newsContextWorld } = globalThis as { newsContextWorld?: { retire?: () => void } };
    const retire = vi.fn();
    newsContextWorld!.retire = retire;
    history.pushState(null, '', '/harbour/next');
    await inject();
    await vi.runAllTimersAsync();
    expect(retire).toHaveBeenCalledOnce();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('waits until a page that was opened behind others is looked at', async () => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    load(newsPage(HARBOUR), '/harbour/behind');
    await inject();
    await vi.runAllTimersAsync();
    expect(sendMessage).not.toHaveBeenCalled();
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('takes it calmly that the extension has just been removed', async () => {
    sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    load(newsPage(HARBOUR), '/harbour/gone');
    await inject();
    await expect(vi.runAllTimersAsync()).resolves.toBeDefined();
  });
});
