const ENDING = /.{3}(?:[st]ions?|ments?|ness|ity|ities|isms?|ical|able|ible|ously|ually|ately|fully)$/;

/** Whether a folded word ends as words of the English language do and names of persons hardly ever. */
export function isKnownByEnding(folded: string): boolean {
  return ENDING.test(folded);
}
