// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMarks } from '../../../src/content/page-marks.ts';
import type { WordsToMark } from '../../../src/content/which-marks.ts';
import { readArticle } from '../../../src/page/read.ts';
import { HARBOUR, newsPage } from '../../support/news-page.ts';

class FakeHighlight extends Set<Range> {
  priority = 0;
}
/** Tells at once of what is watched; `tell` says that it has come near or gone. */
class FakeIntersectionObserver {
  static tell: (isIntersecting: boolean) => void;
  #watched = new Set<Element>();
  constructor(report: (entries: object[]) => void) {
    FakeIntersectionObserver.tell = (isIntersecting) =>
      report(
        [...this.#watched].map((target) => ({
          target,
          isIntersecting,
          boundingClientRect: { width: 9, height: 9 },
        })),
      );
  }
  observe(element: Element) {
    this.#watched.add(element);
    FakeIntersectionObserver.tell(true);
  }
  unobserve(element: Element) {
    this.#watched.delete(element);
  }
}
let highlights: Map<string, FakeHighlight>;
const painted = () =>
  [...highlights].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range}`));

function read() {
  const parsed = new DOMParser().parseFromString(newsPage(HARBOUR), 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  const { text, map } = readArticle(document, { url: 'https://news.invalid/harbour' });
  const mark = (words: string, from = 0): WordsToMark => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length, kind: 'person', person: 0, voice: 0 };
  };
  return { marks: new PageMarks(document, map, text), mark };
}
const paragraph = (words: string) =>
  [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(words))!;

beforeEach(() => {
  highlights = new Map();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
});
afterEach(() => vi.unstubAllGlobals());

describe('marks on a page', () => {
  it('are ranges over the words, and leave no trace', () => {
    const { marks, mark } = read();
    const before = document.documentElement.outerHTML;
    marks.add(mark('Ilse Marwood'));
    marks.add({ ...mark('Dorian Pell'), voice: null });
    expect(painted()).toEqual([
      'news-context-person-0: Ilse Marwood',
      'news-context-person-none: Dorian Pell',
    ]);
    marks.remove();
    expect([...highlights.keys()]).toEqual([]);
    expect(marks.all).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('are painted as long as they are near the window', () => {
    const { marks, mark } = read();
    const { range } = marks.add(mark('Ilse Marwood'));
    FakeIntersectionObserver.tell(false);
    expect(painted()).toEqual([]);
    expect(marks.all[0]!.range).toBe(range);
    FakeIntersectionObserver.tell(true);
    expect(painted()).toEqual(['news-context-person-0: Ilse Marwood']);
    marks.remove();
    FakeIntersectionObserver.tell(true);
    expect([...highlights.keys()]).toEqual([]);
  });

  it('stay where nothing has changed, and go where the words have gone', () => {
    const { marks, mark } = read();
    const stays = marks.add(mark('Ilse Marwood'));
    const goes = marks.add(mark('Dorian Pell'));
    paragraph('Dorian Pell').textContent = 'Nobody had asked for anything.';
    expect(marks.check(stays)).toEqual({ hasMoved: false });
    expect(marks.check(goes)).toEqual({ hasMoved: true });
    expect(goes.range).toBeNull();
    expect(painted()).toEqual(['news-context-person-0: Ilse Marwood']);
  });

  it('are found again in new nodes with the same words', () => {
    const { marks, mark } = read();
    const found = marks.add(mark('Ilse Marwood'));
    const old = paragraph('Ilse Marwood');
    const fresh = old.cloneNode(true) as Element;
    old.replaceWith(fresh);
    expect(marks.check(found)).toEqual({ hasMoved: true });
    expect(fresh.contains(found.range!.startContainer)).toBe(true);
    expect(painted()).toEqual(['news-context-person-0: Ilse Marwood']);
  });

  it.each([
    ['a field that is written in', (p: Element) => p.setAttribute('contenteditable', 'true')],
    ['code', (p: Element) => p.replaceChildren(wrapped('code', p))],
  ])('are not put into %s', (_, change) => {
    const { marks, mark } = read();
    change(paragraph('Ilse Marwood'));
    marks.add(mark('Ilse Marwood'));
    expect(painted()).toEqual([]);
  });

  it('can be shown apart, one at a time', () => {
    const { marks, mark } = read();
    const { range } = marks.add(mark('Ilse Marwood'));
    marks.paint('shown', 3, range);
    marks.paint('shown', 1, range);
    expect(painted()).toContain('news-context-shown-1: Ilse Marwood');
    expect(painted()).toHaveLength(2);
    marks.paint('shown', null, null);
    expect(painted()).toHaveLength(1);
  });

  it('do without a browser that knows no highlights', () => {
    vi.stubGlobal('CSS', {});
    vi.stubGlobal('Highlight', undefined);
    const { marks, mark } = read();
    expect(String(marks.add(mark('Ilse Marwood')).range)).toBe('Ilse Marwood');
    marks.dress('voices');
    marks.remove();
  });
});

function wrapped(name: string, element: Element): Element {
  const wrapper = document.createElement(name);
  wrapper.append(...element.childNodes);
  return wrapper;
}
