import { describe, expect, it } from 'vitest';
import { type KeyStep, type Stop, stepFor } from '../../../src/popup/keyboard.ts';

/** Two speakers, the first one open with two quotations. */
const STOPS: Stop[] = [{ isOpen: true }, { isOpen: null }, { isOpen: null }, { isOpen: false }];
const focus = (index: number): KeyStep => ({ do: 'focus', index });
const toggle = (index: number): KeyStep => ({ do: 'toggle', index });
const nothing: KeyStep = { do: 'nothing' };

describe('keys in the list of speakers', () => {
  it.each<[string, number, KeyStep]>([
    ['ArrowDown', -1, focus(0)],
    ['ArrowDown', 0, focus(1)],
    ['ArrowDown', 3, nothing],
    ['ArrowUp', 3, focus(2)],
    ['ArrowUp', 0, nothing],
    ['ArrowUp', -1, nothing],
    ['Home', 2, focus(0)],
    ['End', 0, focus(3)],
    ['ArrowRight', 3, toggle(3)],
    ['ArrowRight', 0, nothing],
    ['ArrowRight', 1, nothing],
    ['ArrowLeft', 0, toggle(0)],
    ['ArrowLeft', 2, toggle(0)],
    ['ArrowLeft', 3, nothing],
    ['Escape', 1, toggle(0)],
    ['Escape', 3, nothing],
    ['Escape', -1, nothing],
    ['a', 0, nothing],
  ])('%s at %i', (key, at, step) => expect(stepFor(key, STOPS, at, false)).toEqual(step));

  it('are mirrored from right to left', () => {
    expect(stepFor('ArrowLeft', STOPS, 3, true)).toEqual(toggle(3));
    expect(stepFor('ArrowRight', STOPS, 1, true)).toEqual(toggle(0));
  });

  it('do nothing where nobody is quoted', () => expect(stepFor('Home', [], -1, false)).toEqual(nothing));
});
