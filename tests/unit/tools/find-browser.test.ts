import { describe, expect, it } from 'vitest';
import { findBrowser, findBrowserOfFamily } from '../../../tools/support/find-browser.mjs';

type Machine = Parameters<typeof findBrowserOfFamily>[1];

function machine(platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]): Machine {
  return { platform, env, exists: (file) => files.includes(file) };
}

const LINUX = { PATH: '/usr/local/bin:/usr/bin' };
const WINDOWS = {
  PATH: 'C:\\Windows',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
};

describe('findBrowser', () => {
  it.each<[string, Machine, string | undefined, string | null]>([
    ['Chromium of Debian', machine('linux', LINUX, '/usr/bin/chromium'), undefined, '/usr/bin/chromium'],
    [
      'Chromium before Firefox',
      machine('linux', LINUX, '/usr/bin/firefox', '/usr/bin/chromium'),
      undefined,
      '/usr/bin/chromium',
    ],
    [
      'Firefox where it is the only one',
      machine('linux', LINUX, '/usr/bin/firefox-esr'),
      undefined,
      '/usr/bin/firefox-esr',
    ],
    [
      'the browser that was asked for',
      machine('linux', LINUX, '/usr/bin/chromium', '/usr/bin/brave-browser'),
      'Brave',
      '/usr/bin/brave-browser',
    ],
    ['not another one instead', machine('linux', LINUX, '/usr/bin/chromium'), 'edge', null],
    [
      'a program given by its path',
      machine('linux', LINUX, '/opt/ff/firefox'),
      '/opt/ff/firefox',
      '/opt/ff/firefox',
    ],
    [
      'a program given by its command',
      machine('linux', LINUX, '/usr/local/bin/vivaldi'),
      'vivaldi',
      '/usr/local/bin/vivaldi',
    ],
    ['nothing on a bare machine', machine('linux', LINUX), undefined, null],
    [
      'Edge on Windows',
      machine('win32', WINDOWS, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'),
      undefined,
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'Chrome of one user of Windows',
      machine('win32', WINDOWS, 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'),
      'chrome',
      'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'Firefox on a Mac',
      machine('darwin', { HOME: '/Users/ada' }, '/Applications/Firefox.app/Contents/MacOS/firefox'),
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    [
      "Chrome in a Mac user's own folder",
      machine(
        'darwin',
        { HOME: '/Users/ada' },
        '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ),
      undefined,
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  ])('finds %s', (_what, here, wanted, file) => {
    expect(findBrowser(wanted, here)?.path ?? null).toBe(file);
  });

  it('knows a Firefox given by its path as one', () => {
    const here = machine('linux', LINUX, '/opt/firefox-nightly/firefox');
    expect(findBrowser('/opt/firefox-nightly/firefox', here)?.family).toBe('firefox');
  });

  it('takes Edge for Chromium in tests, but never Firefox', () => {
    const here = machine('linux', LINUX, '/usr/bin/firefox', '/usr/bin/microsoft-edge');
    expect(findBrowserOfFamily('chromium', here)?.name).toBe('edge');
    expect(findBrowserOfFamily('chromium', machine('linux', LINUX, '/usr/bin/firefox'))).toBeNull();
  });
});
