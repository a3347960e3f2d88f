// @vitest-environment jsdom
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardContent } from '../../../src/card/card-content.ts';
import { speakerCard } from '../../../src/card/speaker-card.ts';
import { createTranslator } from '../../../src/shared/i18n.ts';

const words = createTranslator('en', {
  card_reject: 'Not this person',
  card_rejected: 'Noted',
  card_close: 'Close',
  card_probably: 'probably',
});
const content: CardContent = {
  name: 'Ottilie Brandreth',
  voice: 2,
  who: { kind: 'office', first: 'Prime Minister of Tarnland', second: 'Until 1 May 2025' },
  summary: '',
  quote: { text: '“The harbour is open,”', isProbable: true, more: 'and 1 more quotation' },
  why: 'Named as “Prime Minister” in paragraph 1',
  asOf: 'Offices as of 2026',
  leaderId: 'Q1',
  lang: 'en-GB',
};

let root: HTMLElement;
const onReject = vi.fn();
const onClose = vi.fn();
function show(changes: Partial<CardContent> = {}, isRejected = false): string {
  root.replaceChildren(
    speakerCard({ content: { ...content, ...changes }, words, isRejected, onReject, onClose }),
  );
  return root.textContent ?? '';
}

beforeEach(() => {
  root = document.createElement('div');
  vi.clearAllMocks();
});

describe('the card', () => {
  it('shows name, office, quotation and reason', () => {
    const text = show();
    for (const part of [
      content.name,
      content.who.first,
      content.who.second,
      content.quote?.text,
      content.why,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('probably · and 1 more quotation');
    expect(root.querySelector('blockquote')?.lang).toBe('en-GB');
  });

  it('says nothing twice: the summary has the rest in sentences', () => {
    const summary = 'Prime Minister of Tarnland from 2020 to 1 May 2025.';
    expect(show({ summary })).not.toContain('Until 1 May 2025');
    const role = { kind: 'words', first: '“a fisher”', second: null } as const;
    expect(
      show({ who: role, summary: 'In the article’s words: “a fisher”.' }).match(/a fisher/g),
    ).toHaveLength(1);
    expect(show({ who: role, summary: '' })).toContain('a fisher');
  });

  it('shows markup in the page’s words as the text that it is', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const text = show({
      name: evil,
      who: { kind: 'words', first: evil, second: evil },
      summary: evil,
      quote: { text: evil, isProbable: false, more: evil },
      why: evil,
    });
    expect(text.split(evil).length).toBeGreaterThan(4);
    expect(root.querySelector('img, script')).toBeNull();
  });

  it('takes “not this person” and then no longer says who it is', () => {
    show();
    root.querySelector<HTMLElement>('.reject')?.click();
    expect(onReject).toHaveBeenCalledOnce();
    const text = show({}, true);
    expect(text).toContain('Noted');
    expect(text).not.toContain('Prime Minister of Tarnland');
    expect(text).toContain(content.quote?.text);
  });

  it('has nothing to reject where nobody was identified', () => {
    show({ leaderId: null });
    expect(root.querySelector('.reject')).toBeNull();
  });

  it('has nothing that axe objects to', async () => {
    document.documentElement.lang = 'en';
    document.body.replaceChildren(root);
    for (const isRejected of [false, true]) {
      show({ summary: 'In office.' }, isRejected);
      // Colours need a layout: they are measured in voices.test.ts and seen in the pictures.
      const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  it('can be closed', () => {
    show();
    root.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
