import { describe, expect, it } from 'vitest';
import { isMisspelling } from '../../../src/text/misspelling.ts';

describe('two spellings of one surname', () => {
  it.each([
    ['kempermann', 'kemperman', true],
    ['grandinetti', 'graninetti', true],
    ['benderly', 'benderley', true],
    ['zelensky', 'zelenskt', true],
    ['zelensky', 'zelenksy', true],
    ['zelensky', 'zelensky', false],
    ['tolliver', 'tallivur', false],
    ['tolliver', 'olliver', false],
    ['tolliver', 'folliver', false],
    ['brown', 'browne', false],
    ['', '', false],
  ])('%s and %s: %s', (a, b, isOne) => {
    expect([isMisspelling(a, b), isMisspelling(b, a)]).toEqual([isOne, isOne]);
  });
});
