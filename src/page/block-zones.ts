/**
 * Tells each block the zones that it stands in. Only elements around words are asked for their names, each once: most
 * of a page's elements hold icons, buttons and pictures.
 */
import type { Block } from './blocks.ts';
import { hides } from './hides.ts';
import { Zone, zoneOf } from './zones.ts';

/** A zone that holds more of the plain text than this share is the page itself. */
const WHOLE_PAGE = 0.6;
/** Zones that speak for the text rather than against it hold however large they are. */
const NEVER_TOO_LARGE = Zone.body | Zone.article | Zone.list | Zone.quote | Zone.table | Zone.liveEntry;

/** Blocks between two pauses: about two milliseconds. */
const BLOCKS_A_STEP = 100;

interface Place {
  parent: Place | null;
  /** What its element says; in the end: what holds of it and of all around it. */
  zones: number;
  chars: number;
}

/** Sets `zones` of all blocks under `root`, in steps. */
export function* setZones(blocks: readonly Block[], root: Element): Generator<undefined, void> {
  const places = new Map<Element, Place>();
  const placeOf = (element: Element): Place => {
    const inner: Element[] = [];
    let at: Element | null = element;
    let place: Place | null = null;
    // Without recursion: pages nest ten thousand deep.
    while (at !== null && at !== root) {
      place = places.get(at) ?? null;
      if (place !== null) break;
      inner.push(at);
      at = at.parentElement;
    }
    for (let index = inner.length - 1; index >= 0; index--) {
      const each = inner[index]!;
      const zones = zoneOf(each) | (hides(each) ? Zone.hidden | Zone.unseen : 0);
      place = { parent: place, zones, chars: 0 };
      places.set(each, place);
    }
    return place ?? NOWHERE;
  };
  let all = 0;
  const found: Place[] = [];
  for (const { element, text, linkChars } of blocks) {
    if (found.length % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const chars = Math.max(0, text.length - linkChars);
    const place = placeOf(element);
    found.push(place);
    all += chars;
    for (let at: Place | null = place; at !== null; at = at.parent) at.chars += chars;
  }
  // Outer places were made before inner ones.
  for (const place of places.values()) {
    if (place.chars > all * WHOLE_PAGE) place.zones &= NEVER_TOO_LARGE;
    if (place.parent !== null) place.zones |= place.parent.zones;
  }
  for (let at = 0; at < blocks.length; at++) blocks[at]!.zones = found[at]!.zones;
}

const NOWHERE: Place = { parent: null, zones: 0, chars: 0 };
