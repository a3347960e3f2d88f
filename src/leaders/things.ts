/** Ships, schools and prizes that bear a person's name: the article's words for them say that no person is meant. */

const THINGS = new Set(
  `ship vessel carrier supercarrier liner warship destroyer frigate submarine yacht ferry steamer flagship
  airport terminal station school academy university college hospital clinic museum library stadium arena theatre theater
  bridge tunnel dam street avenue highway boulevard parkway square building tower
  prize award medal scholarship foundation charity institute institution center centre
  statue portrait sculpture biopic film novel play musical opera album song
  sedan car truck brand retailer store shop chain restaurant pub
  racehorse horse dog cat hurricane storm cyclone county city town suburb`
    .trim()
    .split(/\s+/),
);

/** Here the noun phrase ends: "the captain of the ship" is a captain. */
const NEXT_PHRASE = /^(?:of|at|for|in|from|on|off|near|by|with|to|who|whose|that|which|where|named|called)$/;

/** Expects a role in folded words. True where its noun is a thing: "the new aircraft carrier off the coast". */
export function namesThing(folded: readonly string[]): boolean {
  const end = folded.findIndex((word) => NEXT_PHRASE.test(word));
  const noun = folded[(end < 0 ? folded.length : end) - 1];
  return noun !== undefined && THINGS.has(noun);
}
