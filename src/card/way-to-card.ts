/**
 * The way from a word to its card: the pointer may cross what lies between them without closing the card.
 *
 *      ▭ word            The smallest convex shape around both. It widens from the word to the card, so a
 *     ╱  ╲               hand that moves in a slant stays inside.
 *    ┌────┐
 *    │card│
 */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether the point lies in the box, or at most `margin` pixels outside of it. */
export function isInBox(x: number, y: number, box: Box, margin = 0): boolean {
  return (
    x >= box.left - margin && x <= box.right + margin && y >= box.top - margin && y <= box.bottom + margin
  );
}

/** Whether the point lies in the convex hull of two boxes. */
export function isOnWay(x: number, y: number, word: Box, card: Box): boolean {
  const hull = convexHull([...cornersOf(word), ...cornersOf(card)]);
  return hull.every((corner, index) => {
    const next = hull[(index + 1) % hull.length]!;
    return turn(corner, next, [x, y]) >= 0;
  });
}

type Point = readonly [x: number, y: number];

function cornersOf({ left, top, right, bottom }: Box): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Positive where a → b → c turns left (with y upward; right on the screen). */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Monotone chain (Andrew 1979): corners in one direction of rotation. */
function convexHull(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (from: Point[]) => {
    const chain: Point[] = [];
    for (const point of from) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}
