import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardsOfBackground } from '../../../src/shared/guards-of-background.ts';
import { guardsOfReader } from '../../../src/shared/guards-of-reader.ts';
import { MAX_PEOPLE } from '../../../src/shared/limits.ts';

const OURS = 'chrome-extension://abc/';
const background = guardsOfBackground(OURS);
const reader = guardsOfReader('abc');
const tab = { id: 'abc', tab: { id: 3 }, frameId: 0, url: 'https://news.invalid/a' };
const popup = { id: 'abc', url: `${OURS}popup/popup.html` };

const person = { name: 'Ada Holm', forms: ['Holm'], roles: [], gender: null, mentions: 2 };
const speech = { quotes: 1, words: 3, allWords: 3, firstParagraph: 1, lastParagraph: 1 };
const question = (people: unknown[], published: unknown = '2024-05-01') => ({
  query: { published, today: '2026-01-01', people, otherNames: ['Atlantis'] },
  speech: people.map(() => speech),
});

describe('what the background answers', () => {
  it('takes whole questions', () => {
    expect(background['people:identify'](question([person]), tab)).toBe(true);
    expect(background['people:identify'](question([], null), tab)).toBe(true);
    expect(background['page:found-article']({}, tab)).toBe(true);
    expect(background['tab:read']({ tabId: 3, force: true }, popup)).toBe(true);
  });

  it.each([
    ['no date', question([person], 'yesterday')],
    ['a name that is no text', question([{ ...person, name: 7 }])],
    ['a name of 300 characters', question([{ ...person, name: 'x'.repeat(300) }])],
    ['more people than any article has', question(Array(MAX_PEOPLE + 1).fill(person))],
    ['a half question', { query: { people: [] } }],
    ['a count below zero', { ...question([person]), speech: [{ ...speech, words: -1 }] }],
  ])('refuses %s', (_, ask) => {
    expect(background['people:identify'](ask, tab)).toBe(false);
  });

  it('lets no page of the web open tabs for reading, and no frame speak for its page', () => {
    expect(background['tab:read']({ tabId: 3, force: true }, tab)).toBe(false);
    expect(background['tab:read']({ tabId: 3, force: true }, { id: 'abc' })).toBe(false);
    expect(background['page:found-article']({}, { ...tab, frameId: 4 })).toBe(false);
    expect(background['page:has-read']({ speakers: 2 }, popup)).toBe(false);
  });
});

describe('what the reader answers', () => {
  it('takes questions of this extension alone', () => {
    expect(reader['reader:show']({ start: 0, end: 7, voice: -1 }, { id: 'abc' })).toBe(true);
    expect(reader['reader:show']({ start: 0, end: 7, voice: 0 }, { id: 'other' })).toBe(false);
    expect(reader['reader:show']({ start: -1, end: 7, voice: 0 }, { id: 'abc' })).toBe(false);
    expect(reader['reader:set-marks']({ people: 'yes' }, { id: 'abc' })).toBe(false);
    expect(reader['reader:keep-opened']({ voices: ['Ilse Marwood'] }, { id: 'abc' })).toBe(true);
    expect(reader['reader:keep-opened']({ voices: 'Ilse Marwood' }, { id: 'abc' })).toBe(false);
  });
});

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(tab, popup, {}), (ask, sender) => {
      for (const guard of [...Object.values(background), ...Object.values(reader)]) {
        expect(typeof guard(ask, sender)).toBe('boolean');
      }
    }),
  );
});
