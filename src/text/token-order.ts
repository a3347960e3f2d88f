/** Lists of what stands in a text, in the order of their first tokens. */
interface Placed {
  firstToken: number;
}

/** Index of the first item that starts at or behind the token. */
export function firstFrom(items: readonly Placed[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both lists as one; of items that start together those of `a` come first. */
export function merge<Item extends Placed>(a: readonly Item[], b: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of a) {
    while (next < b.length && b[next]!.firstToken < item.firstToken) merged.push(b[next++]!);
    merged.push(item);
  }
  while (next < b.length) merged.push(b[next++]!);
  return merged;
}
