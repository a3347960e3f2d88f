/** The order in which the keyboard goes through the marked people. */
import type { Mark } from './page-marks.ts';

/** All marks of people: those behind the one that is open, or from the first one in view on; then the others. */
export function personsFrom(all: readonly Mark[], openMark: Mark['id'] | null): Mark[] {
  const marks = all.filter(({ kind, range }) => kind === 'person' && range);
  const open = marks.findIndex(({ id }) => id === openMark);
  const inView = marks.findIndex(({ range }) => range!.getBoundingClientRect().top >= 0);
  const first = open < 0 ? Math.max(inView, 0) : open + 1;
  return [...marks.slice(first), ...marks.slice(0, first)];
}
