// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NearWindow } from '../../../src/content/near-window.ts';

let report: (entries: object[]) => void;
const watched = new Set<Element>();
const tell = (target: Element, isIntersecting: boolean, size = 9) =>
  report([{ target, isIntersecting, boundingClientRect: { width: size, height: size } }]);

beforeEach(() => {
  watched.clear();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof report) {
        report = callback;
      }
      observe = (element: Element) => watched.add(element);
      unobserve = (element: Element) => watched.delete(element);
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function nearWindow() {
  const heard: string[] = [];
  const near = new NearWindow<string>((one, isNear) => heard.push(`${one} ${isNear ? 'near' : 'away'}`));
  const [first, second] = [document.createElement('p'), document.createElement('p')];
  return { near, heard, first, second };
}

describe('what is near the window', () => {
  it('is told of when it comes and when it goes, each once', () => {
    const { near, heard, first, second } = nearWindow();
    near.watch('a', first);
    near.watch('b', first);
    near.watch('c', second);
    expect(heard).toEqual([]);
    tell(first, true);
    tell(first, true);
    tell(first, false);
    tell(second, false);
    expect(heard).toEqual(['a near', 'b near', 'a away', 'b away']);
  });

  it('is known at once beside something that is near', () => {
    const { near, heard, first } = nearWindow();
    near.watch('a', first);
    tell(first, true);
    near.watch('b', first);
    expect(heard).toEqual(['a near', 'b near']);
  });

  it('is everything that has no box of its own', () => {
    const { near, heard, first } = nearWindow();
    near.watch('a', first);
    tell(first, false, 0);
    expect(heard).toEqual(['a near']);
  });

  it('is no longer watched when it is forgotten', () => {
    const { near, heard, first } = nearWindow();
    near.watch('a', first);
    near.watch('b', first);
    near.forget('a');
    expect(watched.has(first)).toBe(true);
    near.forget('b');
    near.forget('b');
    expect(watched.size).toBe(0);
    tell(first, true);
    expect(heard).toEqual([]);
  });
});
