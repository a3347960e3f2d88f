/** Things that have names like persons: cars, storms, harbours, a few countries and groups of two words. */
import type { Word } from './words.ts';

const MAKES_OF_CARS =
  /^(?:audi|bmw|chevrolet|chrysler|citroen|dodge|fiat|ford|honda|hyundai|jaguar|jeep|mazda|mitsubishi|nissan|peugeot|porsche|renault|subaru|suzuki|tesla|toyota|vauxhall|volkswagen|volvo)$/;

/** “North Ubi”, “Lake Holmo”. */
const OF_REGIONS = /^(?:north|south|east|west|mid|upper|lower|lake)$/;
/** “Ngāti Hemara”. */
const TRIBES = /^(?:ngati|ngai)$/;
const PLACES_AND_ILLS =
  /^(?:fire|harbou?r|syndrome|disease|colony|roundabout|hospice|nagar|township|brasserie|complex|plazas?|bulletin|index|roads?|rd)$/;

/** Whether words [from, to), two at least, name a thing: “Ford Mondeo”, “Tropical Storm Brenda”, “Kent Fire and Rescue”, “Pearl Harbor”. */
export function isNamedThing(words: readonly Word[], from: number, to: number): boolean {
  return (
    (to - from === 2 && MAKES_OF_CARS.test(words[from]!.folded)) ||
    /^(?:storm|typhoon|hurricane|cyclone)$/.test(words[to - 2]!.folded) ||
    (to - from === 2 && OF_REGIONS.test(words[from]!.folded)) ||
    TRIBES.test(words[from]!.folded) ||
    PLACES_AND_ILLS.test(words[to - 1]!.folded)
  );
}

/** Whether the words at `at` begin with the name of a country or group, each of whose words may be a person's. */
export function isPlaceOfTwo(words: readonly Word[], at: number): boolean {
  const PLACES =
    /^(?:el salvador|sierra leone|costa rica|boko haram|al shabaab|papua new|new guinea|des moines|des plaines)$/;
  return PLACES.test(`${words[at]!.folded} ${words[at + 1]!.folded}`);
}
