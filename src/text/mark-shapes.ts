/** Quotation marks by their shape alone. */

/** Marks of one family can close each other: “a" and „a“ are pairs as well as “a”. */
export const DOUBLE = 0;
export const SINGLE = 1;
export const ANGLE = 2;

const EITHER = 0;
export const OPENS = 1;
export const CLOSES = -1;

export interface Shape {
  family: number;
  side: number;
}

/** Of each family the marks that may stand on either side, those that open and those that close. */
const FAMILIES = [
  ['"＂', '“‟„', '”'],
  ["'", '‘‛‚', '’'],
  ['', '«', '»'],
  ['', '「', '」'],
  ['', '『', '』'],
];

const SIDES = [EITHER, OPENS, CLOSES];

/** By code unit. */
export const shapes = new Map<number, Shape>();
for (const [family, sides] of FAMILIES.entries())
  for (const [at, marks] of sides.entries())
    for (const mark of marks) shapes.set(mark.charCodeAt(0), { family, side: SIDES[at]! });
