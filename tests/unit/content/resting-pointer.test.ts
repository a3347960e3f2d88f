import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestingPointer } from '../../../src/content/resting-pointer.ts';

const onRest = vi.fn();
let pointer: RestingPointer;
/** A move to a place on the screen; the window stands at its left upper corner. */
const move = (x: number, y: number) =>
  pointer.move({
    screenX: x,
    screenY: y,
    clientX: x,
    clientY: y,
    timeStamp: performance.now(),
  } as MouseEvent);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onRest.mockClear();
  pointer = new RestingPointer(onRest);
});
afterEach(() => vi.useRealTimers());

describe('the pointer', () => {
  it('rests once it has not moved for a while', () => {
    for (let step = 0; step < 10; step += 1) {
      expect(move(step * 10, 50)).toBe(true);
      pointer.wait();
      vi.advanceTimersByTime(30);
    }
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(onRest).toHaveBeenCalledOnce();
    expect(pointer).toMatchObject({ x: 90, y: 50 });
    vi.advanceTimersByTime(1_000);
    expect(onRest).toHaveBeenCalledOnce();
  });

  it('does not rest where it has left, or where a button went down', () => {
    for (const end of [() => pointer.left(), () => pointer.stop()]) {
      move(10, 10);
      pointer.wait();
      end();
      vi.advanceTimersByTime(1_000);
    }
    expect(onRest).not.toHaveBeenCalled();
  });

  it('does not take a page that scrolls under it for a move', () => {
    move(100, 100);
    expect(pointer.hasMoved).toBe(true);
    pointer.scrolled();
    expect(move(100, 100)).toBe(false);
    expect(pointer.hasMoved).toBe(false);
    move(102, 100);
    expect(pointer.hasMoved).toBe(false);
    move(104, 100);
    expect(pointer.hasMoved).toBe(true);
  });
});
