const ENDING = /.{3}(?:[st]ions?|ments?|ness|ity|ities|isms?|ical|able|ible|ously|ually|ately|fully)$/;

/** Whether a folded word ends as words of the English language do and names of persons hardly ever. */
export function isKnownByEnding(folded: string): boolean {
  return ENDING.test(folded);
}

const PEOPLE_ENDING = /(?:[aei]n|ese|i|ish|ic|er|m[ae]n|ch|is)$/;

/** Whether a word (folded) ends as most words for peoples, confessions and parties do: the table of many words is asked for no others. */
export const endsAsPeople = (folded: string) => PEOPLE_ENDING.test(folded);

/** Whether a word in lower case looks like a plural: lawyers, but not boss. Verbs look so as well: stars. */
export const looksPlural = (lower: string) => /[^s]s$/.test(lower);
