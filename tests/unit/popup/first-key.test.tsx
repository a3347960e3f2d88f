import { JSDOM } from 'jsdom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import type { PopupActions } from '../../../src/popup/actions.ts';
import { App } from '../../../src/popup/app.tsx';
import { createTranslator, readMessages } from '../../../src/shared/i18n.ts';
import { usual } from '../../gallery/reports.ts';

let window: JSDOM['window'];
beforeEach(() => {
  ({ window } = new JSDOM('<!doctype html>'));
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('HTMLInputElement', window.HTMLInputElement);
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window));
});
afterEach(() => vi.unstubAllGlobals());

it('hears a key that is pressed as soon as the speakers are there, and leaves the focus where it went', async () => {
  render(
    <App
      state={{ state: 'ready', report: usual, marksOn: true, opened: null }}
      words={createTranslator('en', readMessages(en, en))}
      actions={{} as PopupActions}
      site={null}
      isSiteOff={false}
      canAllow={false}
    />,
    document.body,
  );
  document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(document.activeElement).toBe(document.querySelector('[data-stop]'));
  // Longer than what is left for after the first painting waits.
  await new Promise((done) => setTimeout(done, 100));
  expect(document.activeElement).toBe(document.querySelector('[data-stop]'));
});
