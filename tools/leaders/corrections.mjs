/**
 * What no rule can tell, but anyone can check: a few facts put right by name, each with its reason. Applied before
 * the rules; one that no longer finds its row is counted, so that it can be deleted.
 */

const VATICAN_GOVERNOR =
  'President of the Pontifical Commission for the State of Vatican City and President of the Governorate of the Vatican City State';

const HIGH_REPRESENTATIVE = 'High Representative of the Union for Foreign Affairs and Security Policy';

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
  ...[
    'Q107981779',
    'christian-fremont-ad',
    'eduard-ibanez-pulido-ad',
    'jean-pierre-hugues-ad',
    'nemesi-marques-i-oste-ad',
    'patrick-strozda-ad',
    'philippe-massoni-ad',
    'thierry-lataste-ad',
  ].map((id) => ({
    why: 'represents a co-prince of Andorra, and was listed as if he were one',
    id,
    drop: [{ title: 'Co-prince' }, { title: 'Co-prince Archbishop' }, { title: 'Head of state' }],
    // Josep Maria Mauri, a representative, and Josep Maria Rossell, a minister, were one person in the source.
    dropAliases: ['Josep Maria Mauri', 'Josep Maria Maun', 'Mauri'],
    family: id === 'Q107981779' ? 'Rossell' : undefined,
  })),
  {
    why: 'retired on 1 March 2025, when Raffaella Petrini followed; still listed in 2026',
    id: 'fernando-vergez-alzaga-va',
    isOwn: true,
    drop: [{ title: VATICAN_GOVERNOR }],
    put: [
      {
        title: VATICAN_GOVERNOR,
        kind: 'head-of-government',
        start: '2021-10-01',
        end: '2025-03-01',
      },
    ],
  },
  {
    why: 'still listed in 2026, though Kaja Kallas followed on 1 December 2024',
    id: 'josep-borrell-eu',
    drop: [{ title: HIGH_REPRESENTATIVE }],
  },
  {
    why: 'the source has his last day but not his first, 1 December 2019',
    id: 'Q312901',
    isOwn: true,
    drop: [{ title: HIGH_REPRESENTATIVE }],
    put: [{ title: HIGH_REPRESENTATIVE, kind: 'organisation-head', start: '2019-12-01', end: '2024-12-01' }],
  },
  {
    why: 'retired on 31 May 2025, when his coadjutor followed him (forum.ad, aleteia.org, 2025); still listed in 2026',
    id: 'joan-enric-vives-i-sicilia-ad',
    isOwn: true,
    drop: [{ title: 'Co-prince Archbishop' }],
    put: [{ title: 'Co-prince Archbishop', kind: 'monarch', start: '2003-05-12', end: '2025-05-31' }],
    add: {
      id: 'josep-lluis-serrano-pentinat-ad',
      name: 'Josep-Lluís Serrano Pentinat',
      family: 'Serrano',
      gender: 'm',
      born: '1977-03-19',
      country: 'AD',
      wikipedia: 'Josep-Lluís Serrano Pentinat',
      aliases: [],
      offices: [{ title: 'Co-prince Archbishop', kind: 'monarch', start: '2025-05-31', asOf: '2025-06-03' }],
    },
  },
];

/** The code that facts of this file's own (`isOwn`) name as their source, and what it stands for. */
export const CORRECTIONS_SOURCE = /** @type {const} */ (['corrected', 'tools/leaders/corrections.mjs']);

/** Changes `rows` in place. */
export function correct(rows, counts) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, drop, dropAliases = [], family, put = [], add, isOwn = false } of CORRECTIONS) {
    const row = byId.get(id);
    const isWrong = (office) =>
      drop.some(({ title, start }) => office.title === title && (!start || office.start === start));
    const wrong = row?.offices.filter(isWrong) ?? [];
    if (wrong.length === 0) {
      counts.add(`correction without its row: ${id}`);
      continue;
    }
    const whole = (office) => ({
      end: '',
      endBefore: '',
      asOf: '',
      ...office,
      jurisdiction: wrong[0].jurisdiction,
      sources: isOwn ? [CORRECTIONS_SOURCE[0]] : wrong[0].sources,
    });
    row.offices = [...row.offices.filter((office) => !isWrong(office)), ...put.map(whole)];
    row.aliases = row.aliases.filter((alias) => !dropAliases.includes(alias));
    row.family = family ?? row.family;
    counts.add('corrected by name');
    if (add && !byId.has(add.id)) {
      rows.push({ died: '', wikipedia: '', party: '', ...add, offices: add.offices.map(whole) });
    }
  }
}
