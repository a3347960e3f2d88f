import { expect, it } from 'vitest';
import { findMovedWords } from '../../../src/popup/moved-words.ts';

it.each<[string, string, [number, number] | null]>([
  ['One. “Two.” Three.', 'One. “Two.” Three.', [5, 11]],
  ['One. “Two.” Three.', 'Zero. One. “Two.” Three.', [11, 17]],
  ['One. “Two.” Three.', 'One. Three.', null],
  ['One. “Two.” Three.', '', null],
  // The nearer of two.
  ['One. “Two.” Three.', '“Two.” One. “Two.” Three. “Two.”', [0, 6]],
  ['One. “Two.” Three.', 'One! “Two.” Three. “Two.”', [5, 11]],
])('%s → %s', (text, newer, place) => expect(findMovedWords([5, 11], text, newer)).toEqual(place));
