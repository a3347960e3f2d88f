import { describe, expect, it } from 'vitest';
import { howToGet, isSnap } from '../../../tools/support/install-browser.mjs';

describe('isSnap', () => {
  it.each([
    [
      "Debian's own package",
      'Inst libx11-6 (2:1.8.4 Debian:12 [amd64])\nInst chromium (156.0.8078.79-1~deb12u1 Debian-Security:12 [amd64])\n',
      false,
    ],
    [
      'a package that brings snapd',
      'Inst snapd (2.63+22.04 Ubuntu:22.04/jammy-updates [amd64])\nInst chromium-browser (1:85 Ubuntu)\n',
      true,
    ],
    [
      'a package that only asks an installed snapd',
      'Inst firefox (1:1snap1-0ubuntu2 Ubuntu:22.04/jammy [amd64])\n',
      true,
    ],
  ])('tells %s', (_what, plan, expected) => {
    expect(isSnap(plan)).toBe(expected);
  });
});

it('says in one line how to get a browser', () => {
  expect(howToGet('firefox')).toMatch(/^No Firefox found: .*firefox-esr.*--browser=PATH$/);
  expect(howToGet('chromium').split('\n')).toHaveLength(1);
});
