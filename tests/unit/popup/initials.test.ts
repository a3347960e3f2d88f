import { expect, it } from 'vitest';
import { initialsOf } from '../../../src/popup/initials.ts';

it.each([
  ['Mara Lindqvist', 'ML'],
  ['Ursa von der Lahn', 'UL'],
  ['Jean-Luc Otemba', 'JO'],
  ['Vasstrand', 'V'],
  ['a senior official', 'AO'],
  ['Élodie Ångström', 'ÉÅ'],
  ['李小明', '李'],
  ['مارا ليند', 'مل'],
  ['<b>Mallory</b>', 'B'],
  ['', ''],
  ['123', ''],
])('%s: %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
