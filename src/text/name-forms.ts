/** Forms of names against each other: full or part, the same first name or a short form of it. */
import { listOf } from './word-lists.ts';

/** The last word of a name without a prefix: Assad of al-Assad. */
export function surnameOf(last: string): string {
  return /^(?:al|el|as|an)-/.test(last) ? last.slice(3) : last;
}

/** Whether `part` is the end of `whole` (López Obrador in Andrés Manuel López Obrador), or all of it. */
export function isEndOf(part: readonly string[], whole: readonly string[]): boolean {
  const from = whole.length - part.length;
  return from >= 0 && part.every((word, w) => word === whole[from + w]);
}

/** Whether two first names may be one person's: equal, an initial, a beginning, a short form (Bill, William). */
export function isFirstNameOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/^.\.?$/.test(short)) return long[0] === short[0];
  // Whoever is J.W. is hardly called Jerry as well.
  if (short.includes('.') || long.includes('.'))
    return short.replaceAll('.', '') === long.replaceAll('.', '');
  return (short.length > 2 && long.startsWith(short)) || lineOf(a) === lineOf(b);
}

/** Frequent short forms that do not begin the long one, beside it. */
const forms = listOf(
  (
    'william bill billy|robert bob bobby|richard dick rick|james jim jimmy|john jack johnny|michael mike mick|joseph joe|' +
    'thomas tom|anthony tony|edward ted|elizabeth liz beth betsy|katherine kate kathy katie|margaret maggie meg peggy|' +
    'charles charlie chuck|henry hank harry|lawrence larry|stephen steve|nicholas nick|daniel danny'
  )
    .split('|')
    .entries(),
);

const lineOf = (name: string) => forms.get(name) ?? name;
