import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isHeldOn } from '../../../src/leaders/office-on-day.ts';
import { parseTable } from '../../../src/leaders/table.ts';
import { checkSeats } from '../../../tools/leaders/seats.mjs';

const rows = parseTable(
  readFileSync(new URL('../../../src/leaders/data/leaders.tsv', import.meta.url), 'utf8'),
);

/** Gaps that are known, each with its reason in docs/leaders.md. */
it.each([
  ['2023-03-23', []],
  ['2026-10-10', ['KM']],
])(
  'on %s every UN member, Taiwan, Kosovo, Palestine, the Holy See and the large bodies have a head, but %j',
  (day, gaps) => {
    const seats = checkSeats(rows, day, isHeldOn);
    expect(seats.holders.size).toBe(204);
    expect(seats.gaps).toEqual(gaps);
  },
);

it.each([
  ['US', '2023-03-23', 'Joe Biden'],
  ['CN', '2023-03-23', 'Xi Jinping'],
  ['GB', '2022-10-10', 'Liz Truss'],
  ['GB', '2023-03-23', 'Rishi Sunak'],
  ['IT', '2023-03-23', 'Giorgia Meloni'],
  ['GR', '2024-06-01', 'Katerina Sakellaropoulou'],
  ['MH', '2023-03-23', 'David Kabua'],
  ['UN', '2023-03-23', 'António Guterres'],
  ['NATO', '2023-03-23', 'Jens Stoltenberg'],
])('%s on %s: %s', (code, day, name) => {
  const holders: string[] = checkSeats(rows, day, isHeldOn).holders.get(code) ?? [];
  expect(holders.map((holder) => holder.replace(/ \(.*/, ''))).toContain(name);
});
