/** Things that have names like persons: cars, storms, harbours, regions, illnesses, a few countries and groups of two words. */
import { wordSet } from './word-lists.ts';
import type { Word } from './words.ts';

/** Begin the name of a thing that has two words: “Ford Mondeo”, “North Ubi”, “Lake Holmo”. */
const BEGIN_TWO = wordSet(
  'audi bmw chevrolet chrysler citroen dodge fiat ford honda hyundai jaguar jeep mazda mitsubishi nissan peugeot porsche ' +
    'renault subaru suzuki tesla toyota vauxhall volkswagen volvo north south east west mid upper lower lake',
);
/** … and that of a tribe, however long: “Ngāti Hemara”. */
const TRIBES = wordSet('ngati ngai');
/** “Tropical Storm Brenda”. */
const STORMS = wordSet('storm typhoon hurricane cyclone');
/** End it: “Kent Fire and Rescue”, “Pearl Harbor”, “Wolfram Syndrome”. */
const END = wordSet(
  'fire harbor harbour syndrome disease colony roundabout hospice nagar township brasserie complex plaza plazas bulletin ' +
    'index road roads rd',
);
const FIRST_OF_TWO = wordSet('el sierra costa boko al papua new des');
const PLACES =
  /^(?:el salvador|sierra leone|costa rica|boko haram|al shabaab|papua new|new guinea|des moines|des plaines)$/;

/** Whether words [from, to), two at least, name a thing. */
export function isNamedThing(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]!.folded;
  return (
    (to - from === 2 && BEGIN_TWO.has(first)) ||
    TRIBES.has(first) ||
    STORMS.has(words[to - 2]!.folded) ||
    END.has(words[to - 1]!.folded)
  );
}

/** Whether the words at `at` begin with the name of a country or group, each of whose words may be a person's. */
export function isPlaceOfTwo(words: readonly Word[], at: number): boolean {
  const { folded } = words[at]!;
  return FIRST_OF_TWO.has(folded) && PLACES.test(`${folded} ${words[at + 1]!.folded}`);
}
