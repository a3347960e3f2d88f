/**
 * Arrow keys in the popup: up and down walk over the speakers and, in an open one, its quotations; Home and End go to
 * the ends; the arrow that points forward opens a speaker, the one that points back closes it. Enter is the
 * button's own. Escape closes what is open, then the popup; Firefox closes the popup at once, before we hear of it.
 */

export type KeyStep =
  | { do: 'focus'; index: number }
  /** Opens or closes the speaker at this stop. */
  | { do: 'toggle'; index: number }
  | { do: 'nothing' };

/** A place that the arrows stop at, in the order of the page. */
export interface Stop {
  /** For speakers: whether it is open. Null: a quotation. */
  isOpen: boolean | null;
}

/** `at`: the stop that has the focus, -1 for none. */
export function stepFor(key: string, stops: readonly Stop[], at: number, isRightToLeft: boolean): KeyStep {
  const last = stops.length - 1;
  if (last < 0) return { do: 'nothing' };
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const isOpen = stops[at]?.isOpen ?? null;
  switch (key) {
    case 'ArrowDown':
      return at < last ? { do: 'focus', index: at + 1 } : { do: 'nothing' };
    case 'ArrowUp':
      return at > 0 ? { do: 'focus', index: at - 1 } : { do: 'nothing' };
    case 'Home':
      return { do: 'focus', index: 0 };
    case 'End':
      return { do: 'focus', index: last };
    case forward:
      return isOpen === false ? { do: 'toggle', index: at } : { do: 'nothing' };
    case back:
    case 'Escape': {
      const speaker = speakerAt(stops, at);
      return speaker >= 0 && stops[speaker]!.isOpen ? { do: 'toggle', index: speaker } : { do: 'nothing' };
    }
    default:
      return { do: 'nothing' };
  }
}

/** The speaker that a stop belongs to: itself, or the one above; -1: none. */
function speakerAt(stops: readonly Stop[], at: number): number {
  for (let index = at; index >= 0; index -= 1) if (stops[index]!.isOpen !== null) return index;
  return -1;
}
