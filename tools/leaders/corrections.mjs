/**
 * What no rule can tell, but anyone can check: a few facts put right by name, each with its reason. Applied before
 * the rules; one that no longer finds its row is counted, so that it can be deleted.
 */

const CORRECTIONS = [
  {
    why: 'father and son, 41st and 43rd president, were one person in the source',
    id: 'Q207',
    drop: [
      { title: 'Vice President', start: '1981-01-20' },
      { title: 'President', start: '1989-01-20' },
    ],
    dropAliases: ['G.H.W. Bush'],
    add: {
      id: 'Q23505',
      name: 'George H. W. Bush',
      family: 'Bush',
      gender: 'm',
      born: '1924-06-12',
      died: '2018-11-30',
      country: 'US',
      wikipedia: 'George H. W. Bush',
      party: 'Republican',
      aliases: ['George Bush', 'George Herbert Walker Bush'],
      offices: [
        { title: 'Vice President', kind: 'deputy-head', start: '1981-01-20', end: '1989-01-20' },
        { title: 'President', kind: 'head-of-state', start: '1989-01-20', end: '1993-01-20' },
      ],
    },
  },
];

/** Changes `rows` in place. */
export function correct(rows, counts) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, drop, dropAliases = [], add } of CORRECTIONS) {
    const row = byId.get(id);
    const isWrong = (office) =>
      drop.some(({ title, start }) => office.title === title && office.start === start);
    const wrong = row?.offices.filter(isWrong) ?? [];
    if (wrong.length === 0) {
      counts.add(`correction without its row: ${id}`);
      continue;
    }
    row.offices = row.offices.filter((office) => !isWrong(office));
    row.aliases = row.aliases.filter((alias) => !dropAliases.includes(alias));
    counts.add('corrected by name');
    if (!add || byId.has(add.id)) continue;
    const { jurisdiction, sources } = wrong[0];
    rows.push({
      ...add,
      offices: add.offices.map((office) => ({ ...office, jurisdiction, endBefore: '', asOf: '', sources })),
    });
  }
}
