import { describe, expect, it } from 'vitest';
import { followPage, isTouchable, type PageAccess, type PopupState } from '../../../src/popup/page-state.ts';
import type { ReaderState } from '../../../src/shared/messages.ts';
import { DEFAULTS } from '../../../src/shared/settings.ts';
import { single } from '../../gallery/reports.ts';

const READING: ReaderState = { state: 'reading', progress: 0.5 };
const READY: ReaderState = { state: 'ready', report: single, marksOn: true, opened: null };
const NOT: ReaderState = { state: 'not-article' };

/** A tab whose reader gives these answers one after the other, the last one again and again; null: nobody there. */
function pageThat(answers: (ReaderState | null)[], more: Partial<PageAccess> = {}) {
  const calls: string[] = [];
  let clock = 0;
  const page: PageAccess = {
    tab: async () => ({ id: 7, url: 'https://courier.example/a' }),
    settings: async () => DEFAULTS,
    askState: async () => {
      calls.push('ask');
      return (answers.length > 1 ? answers.shift() : answers[0])!;
    },
    readAnyway: async () => void calls.push('anyway'),
    inject: async (_, force) => {
      calls.push(force ? 'inject by force' : 'inject');
      return { injected: true };
    },
    sleep: async (ms) => {
      clock += ms;
      if (clock > 60_000) throw new Error('waits for ever');
    },
    ...more,
  };
  return { page, calls, waited: () => clock };
}

async function statesOf(page: PageAccess, options?: Parameters<typeof followPage>[2]) {
  const states: PopupState['state'][] = [];
  await followPage(page, ({ state }) => states.push(state), options);
  return states;
}

describe('what the popup shows', () => {
  it('an article that has been read: at once, with one question', async () => {
    const { page, calls, waited } = pageThat([READY]);
    expect(await statesOf(page)).toEqual(['ready']);
    expect(calls).toEqual(['ask']);
    expect(waited()).toBe(0);
  });

  it('an article that is being read: its progress, then the article', async () => {
    expect(await statesOf(pageThat([READING, READING, READY]).page)).toEqual(['reading', 'reading', 'ready']);
  });

  it('a page without a reader: has it read', async () => {
    const { page, calls } = pageThat([null, null, READING, READY]);
    expect(await statesOf(page)).toEqual(['reading', 'reading', 'ready']);
    expect(calls).toContain('inject');
  });

  it('a page whose old copy of the extension is gone: the same', async () => {
    let asked = 0;
    const { page } = pageThat([READY], {
      askState: async () => {
        asked += 1;
        if (asked === 1) throw new Error('Could not establish connection.');
        return READY;
      },
    });
    expect(await statesOf(page)).toEqual(['reading', 'ready']);
  });

  it('no article', async () => {
    expect(await statesOf(pageThat([null, NOT]).page)).toEqual(['reading', 'not-article']);
  });

  it('no article, read anyway: by the reader that is there, and not its old answer', async () => {
    const { page, calls } = pageThat([NOT, READING, READY]);
    expect(await statesOf(page, { force: true })).toEqual(['reading', 'ready']);
    expect(calls.slice(0, 2)).toEqual(['ask', 'anyway']);
  });

  it('no reader, read anyway: injects it by force', async () => {
    const { page, calls } = pageThat([null, READY]);
    expect(await statesOf(page, { force: true })).toEqual(['reading', 'ready']);
    expect(calls[1]).toBe('inject by force');
  });

  it.each([
    ['no tab', { tab: async () => null }],
    ['an address that it is not told', { tab: async () => ({ id: 7, url: null }) }],
    ['a page of the browser', { tab: async () => ({ id: 7, url: 'chrome://settings' }) }],
    ['a page that refuses', { inject: async () => ({ injected: false }) }],
    ['a tab that is gone', { tab: () => Promise.reject(new Error('No tab')) }],
  ])('%s: may not be touched', async (_, more) => {
    expect(await statesOf(pageThat([null], more).page)).toEqual(['untouchable']);
  });

  it('a site that is switched off: nothing is injected', async () => {
    const { page, calls } = pageThat([null], {
      settings: async () => ({ ...DEFAULTS, sitesOff: ['courier.example'] }),
    });
    const states: PopupState[] = [];
    await followPage(page, (state) => states.push(state));
    expect(states).toEqual([{ state: 'site-off', site: 'courier.example' }]);
    expect(calls).toEqual(['ask']);
  });

  it('a background that was asleep: asks a second time', async () => {
    let asked = 0;
    const { page } = pageThat([null, READY], {
      inject: async () => {
        asked += 1;
        if (asked === 1) throw new Error('nobody');
        return { injected: true };
      },
    });
    expect(await statesOf(page)).toEqual(['reading', 'ready']);
  });

  it('a background that does not answer', async () => {
    const { page } = pageThat([null], { inject: () => Promise.reject(new Error('nobody')) });
    expect(await statesOf(page)).toEqual(['background-gone']);
  });

  it('a reader that does not answer: says so after some seconds, not never', async () => {
    const { page, waited } = pageThat([null]);
    expect(await statesOf(page)).toEqual(['reading', 'no-answer']);
    expect(waited()).toBeLessThan(10_000);
  });

  it('nothing more once it is told to stop', async () => {
    const stop = new AbortController();
    const states: string[] = [];
    await followPage(
      pageThat([READING]).page,
      ({ state }) => {
        states.push(state);
        stop.abort();
      },
      { signal: stop.signal },
    );
    expect(states).toEqual(['reading']);
  });
});

describe('addresses that extensions may touch', () => {
  it.each([
    ['https://courier.example/a', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///home/me/article.html', true],
    ['https://chrome.google.com/', true],
    ['https://chrome.google.com/webstore/detail/x', false],
    ['https://chromewebstore.google.com/', false],
    ['https://addons.mozilla.org/en-US/firefox/', false],
    ['about:blank', false],
    ['moz-extension://1111/popup.html', false],
    ['view-source:https://courier.example/', false],
    ['data:text/html,x', false],
    ['', false],
    [null, false],
  ])('%s: %o', (url, may) => expect(isTouchable(url)).toBe(may));
});
