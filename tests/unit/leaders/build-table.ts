/** A small packed table of invented people for tests. */
import { openLeaders } from '../../../src/leaders/index.ts';
import { packLeaders } from '../../../src/leaders/pack.ts';
import type { OfficeRow, PersonRow } from '../../../src/leaders/table.ts';

export function person(
  id: string,
  name: string,
  offices: Partial<OfficeRow>[],
  more: Partial<PersonRow> = {},
) {
  const row: PersonRow = {
    ...{ id, name, family: '', gender: '', born: '', died: '', country: 'NO', wikipedia: '', party: '' },
    aliases: [],
    offices: offices.map((office) => ({
      ...{ title: 'Prime Minister', jurisdiction: 'NO', kind: 'head-of-government' as const },
      ...{ start: '', end: '', endBefore: '', asOf: '', sources: ['test'] },
      ...office,
    })),
    ...more,
  };
  return row;
}

const PLACES = 'norwegian\tNO\nnorway\tNO\nsweden\tSE\nswedish\tSE\nohio\tUS-OH\namerican\tUS\n';

export function open(rows: PersonRow[]) {
  return openLeaders(packLeaders(rows, PLACES));
}
