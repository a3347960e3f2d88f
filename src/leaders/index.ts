/**
 * Leaders: who is that, and which office did they hold on the day? Pure: the packed table and all dates are handed in.
 */
import { identify } from './identify.ts';
import { PackedLeaders } from './packed.ts';
import { Places } from './places.ts';
import type { ArticleQuery, Identification } from './types.ts';

export interface Leaders {
  /** How many people the table has. */
  readonly count: number;
  /** Parallel to `query.people`. */
  identify(query: ArticleQuery): Identification[];
}

/**
 * `packed` is the file leaders.bin as it was built; it is read where it lies, nothing is parsed at the start.
 * Throws where it is not such a file, or one of another version.
 */
export function openLeaders(packed: Uint8Array | ArrayBuffer): Leaders {
  const table = new PackedLeaders(packed instanceof Uint8Array ? packed : new Uint8Array(packed));
  let places: Places | undefined;
  return {
    count: table.count,
    identify(query) {
      places ??= new Places(table.places);
      return identify(table, places, query);
    },
  };
}
