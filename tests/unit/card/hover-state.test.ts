import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardOf,
  deadlineOf,
  type HoverEvent,
  type HoverState,
  IDLE,
  LEAVE_DELAY_MS,
  stepHover,
} from '../../../src/card/hover-state.ts';

const OPEN = 500;

/** Walks through events at their times; deadlines in between are kept, as the page's timer does. */
function walk(...steps: [at: number, event: HoverEvent][]): HoverState {
  let state: HoverState = IDLE;
  for (const [at, event] of steps) {
    for (let due = deadlineOf(state); due !== null && due <= at; due = deadlineOf(state)) {
      state = stepHover(state, { type: 'tick' }, due, OPEN);
    }
    state = stepHover(state, event, at, OPEN);
  }
  return state;
}
const tick = { type: 'tick' } as const;
const off = { type: 'off' } as const;
const over = (mark: number, since: number) => ({ type: 'over', mark, since }) as const;

describe('opening', () => {
  it('shows a card half a second after the pointer came to rest, counted from the rest', () => {
    expect(walk([60, over(1, 0)], [499, tick])).toMatchObject({ kind: 'intent', mark: 1 });
    expect(walk([60, over(1, 0)], [500, tick])).toEqual({ kind: 'shown', mark: 1 });
  });

  it('does not start anew while the pointer stays on the same words', () => {
    expect(walk([60, over(1, 0)], [400, over(1, 380)], [500, tick])).toEqual({ kind: 'shown', mark: 1 });
  });

  it.each<[string, HoverEvent]>([
    ['leaves', off],
    ['presses a button', { type: 'press' }],
    ['scrolls', { type: 'scroll' }],
  ])('opens nothing where the reader %s first', (_, event) => {
    expect(walk([60, over(1, 0)], [300, event], [900, tick])).toEqual(IDLE);
  });

  it('counts anew on other words', () => {
    expect(walk([60, over(1, 0)], [300, over(2, 290)], [600, tick])).toMatchObject({
      kind: 'intent',
      mark: 2,
    });
    expect(walk([60, over(1, 0)], [300, over(2, 290)], [790, tick])).toEqual({ kind: 'shown', mark: 2 });
  });

  it('opens at once by keyboard or a tap, and stays', () => {
    const opened = walk([0, { type: 'open', mark: 3, hasFocus: true }], [10, off], [5000, tick]);
    expect(opened).toEqual({ kind: 'pinned', mark: 3, hasFocus: true });
  });
});

describe('an open card', () => {
  const shown = [60, over(1, 0)] as [number, HoverEvent];

  it('closes 300 ms after the pointer has left', () => {
    expect(cardOf(walk(shown, [600, off], [600 + LEAVE_DELAY_MS - 1, tick]))).toBe(1);
    expect(walk(shown, [600, off], [600 + LEAVE_DELAY_MS, tick])).toEqual(IDLE);
  });

  it('stays while the pointer is on it, after a way between word and card', () => {
    const path = walk(
      shown,
      [600, off],
      [800, { type: 'on-way' }],
      [1000, { type: 'on-card' }],
      [9000, tick],
    );
    expect(path).toEqual({ kind: 'shown', mark: 1 });
  });

  it('closes where the pointer stops on the way', () => {
    expect(walk(shown, [600, { type: 'on-way' }], [901, tick])).toEqual(IDLE);
  });

  it('stays where the pointer comes back to the words', () => {
    expect(walk(shown, [600, off], [700, over(1, 690)], [5000, tick])).toEqual({ kind: 'shown', mark: 1 });
  });

  it('gives way to that of other words once the pointer has rested there', () => {
    const there = walk(shown, [600, off], [700, over(2, 640)], [1139, tick]);
    expect(there).toMatchObject({ kind: 'intent', mark: 2 });
    expect(walk(shown, [600, off], [700, over(2, 640)], [1140, tick])).toEqual({ kind: 'shown', mark: 2 });
  });

  it('does not open others where the pointer only crosses them', () => {
    expect(walk(shown, [600, off], [650, over(2, 640)], [700, off], [3000, tick])).toEqual(IDLE);
  });

  it.each<[string, HoverEvent]>([
    ['Escape', { type: 'close' }],
    ['scrolling', { type: 'scroll' }],
    ['a press elsewhere', { type: 'press' }],
    ['the loss of its words', { type: 'lost', mark: 1 }],
  ])('closes at once on %s', (_, event) => {
    expect(walk(shown, [600, event])).toEqual(IDLE);
  });

  it('is not touched by the loss of other words', () => {
    expect(walk(shown, [600, { type: 'lost', mark: 2 }])).toEqual({ kind: 'shown', mark: 1 });
  });
});

describe('a pinned card', () => {
  const pinned: [number, HoverEvent][] = [
    [60, over(1, 0)],
    [600, { type: 'click', mark: 1 }],
  ];

  it('stays through leaving, other words and scrolling', () => {
    const state = walk(...pinned, [700, off], [800, over(2, 790)], [900, { type: 'scroll' }], [9000, tick]);
    expect(state).toEqual({ kind: 'pinned', mark: 1, hasFocus: false });
  });

  it.each<[string, HoverEvent]>([
    ['Escape', { type: 'close' }],
    ['a press elsewhere', { type: 'press' }],
    ['the loss of its words', { type: 'lost', mark: 1 }],
  ])('closes on %s', (_, event) => {
    expect(walk(...pinned, [700, event])).toEqual(IDLE);
  });
});

it('never hangs: wherever events lead, leaving and waiting closes all but a pinned card', () => {
  const mark = fc.integer({ min: 0, max: 3 });
  const event = fc.oneof(
    fc.record({ type: fc.constant('over' as const), mark, since: fc.integer({ min: 0, max: 5000 }) }),
    fc.constantFrom<HoverEvent>(
      { type: 'on-card' },
      { type: 'on-way' },
      off,
      { type: 'press' },
      { type: 'scroll' },
      { type: 'close' },
      tick,
    ),
    fc.record({ type: fc.constant('click' as const), mark }),
    fc.record({ type: fc.constant('open' as const), mark, hasFocus: fc.boolean() }),
    fc.record({ type: fc.constant('lost' as const), mark }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), event), { maxLength: 40 }), (gaps) => {
      let at = 0;
      const steps = gaps.map(([gap, what]): [number, HoverEvent] => {
        at += gap;
        return [at, what.type === 'over' ? { ...what, since: Math.min(what.since, at) } : what];
      });
      const state = walk(...steps, [at + 1, off], [at + 10_000, tick]);
      expect(['idle', 'pinned']).toContain(state.kind);
    }),
  );
});
