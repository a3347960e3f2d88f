/** The articles of the gallery. Everybody and everything in them is invented. */
import type { Report } from '../../src/report/types.ts';
import { makeUpLeader, makeUpOffice, makeUpReport } from '../support/made-up-report.ts';

const premier = makeUpOffice('Premier of Norvale', '2021-02-03');
const governor = makeUpOffice('Governor of the Outer Isles', '2019-06-01', '2025-01-20');
const minister = makeUpOffice('Minister of Works of Norvale', '2025-03-01');

export const usual: Report = makeUpReport({
  article: { headline: 'Harrow Point bridge opens ‘nine years late’, and the ferry goes on' },
  paragraphs: [
    'HARROW POINT — The first cars crossed the new bridge on Friday morning, nine years after the old one was closed.',
    '“We built it once on paper, twice in court and now, at last, in steel and stone across the water,” said Tomas Okafor, the chief engineer of the Harbour Works, who has been with the project since its first day.',
    'Premier Elin Vasstrand cut the ribbon. “It is nine years late, and I will not pretend otherwise,” she told the crowd on the quay. “But it stands.”',
    'Not everyone came to cheer. “My boat is how people here get to the hospital,” said Mara Lindqvist, who runs the ferry with her two brothers.',
    '“The ferry goes on until somebody shows me a bus,” Lindqvist added.',
    'A senior official at the Treasury said the cost was “higher than the public has been told”. The Harbour Works said in a statement that “all figures have been published”.',
    'Officials had called the delay “an act of the sea”.',
    'Governor Aldo Brandt, who opposed the bridge in 2017, was not at the opening.',
  ],
  people: [
    {
      name: 'Tomas Okafor',
      role: 'the chief engineer of the Harbour Works',
    },
    {
      name: 'Elin Vasstrand',
      role: 'Premier',
      leader: makeUpLeader('Elin Vasstrand', { onDate: premier, now: premier }),
    },
    {
      name: 'Mara Lindqvist',
      role: 'who runs the ferry with her two brothers',
    },
    {
      name: 'Aldo Brandt',
      role: 'Governor',
      leader: makeUpLeader('Aldo Brandt', { onDate: governor, now: minister }),
    },
  ],
  quotes: [
    {
      said: '“We built it once on paper, twice in court and now, at last, in steel and stone across the water,”',
      by: 'Tomas Okafor',
      mention: 'Tomas Okafor',
      cue: 'said',
      how: 'named after the quotation',
    },
    {
      said: '“It is nine years late, and I will not pretend otherwise,”',
      by: 'Elin Vasstrand',
      mention: 'she',
      cue: 'told',
      how: 'pronoun',
    },
    {
      said: '“But it stands.”',
      by: 'Elin Vasstrand',
      mention: 'she',
      cue: 'told',
      how: 'the same speaker goes on',
      confidence: 'probable',
    },
    {
      said: '“My boat is how people here get to the hospital,”',
      by: 'Mara Lindqvist',
      mention: 'Mara Lindqvist',
      cue: 'said',
    },
    {
      said: '“The ferry goes on until somebody shows me a bus,”',
      by: 'Mara Lindqvist',
      mention: 'Lindqvist',
      cue: 'added',
      how: 'named after the quotation',
    },
    {
      said: '“higher than the public has been told”',
      by: 'A senior official at the Treasury',
      mention: 'A senior official at the Treasury',
      cue: 'said',
      how: 'description',
      confidence: 'probable',
    },
    {
      said: '“all figures have been published”',
      by: 'The Harbour Works',
      mention: 'The Harbour Works',
      cue: 'said in a statement',
    },
    { said: '“an act of the sea”' },
  ],
});

export const single: Report = makeUpReport({
  article: { headline: 'Ferry to Harrow Point gets a second boat', site: null, authors: [] },
  paragraphs: [
    'The ferry company has bought a second boat.',
    '“She is old, she is loud, and she is ours,” said Mara Lindqvist, who has run the crossing for eleven years.',
  ],
  people: [{ name: 'Mara Lindqvist', role: 'who has run the crossing for eleven years' }],
  quotes: [
    {
      said: '“She is old, she is loud, and she is ours,”',
      by: 'Mara Lindqvist',
      mention: 'Mara Lindqvist',
      cue: 'said',
      how: 'named after the quotation',
    },
  ],
});

export const nothing: Report = makeUpReport({
  paragraphs: ['The bridge at Harrow Point opened on Friday. Nobody spoke.'],
  people: [],
  quotes: [],
});

/** Names and words of uncomfortable length, somebody who could be two leaders, and somebody nothing is said of. */
export const long: Report = makeUpReport({
  article: {
    headline:
      'Donaudampfschifffahrtsgesellschaftskapitänsversammlung beschließt nach elfstündiger Sitzung: „Die Brücke kommt, die Fähre bleibt“',
    language: 'de',
    site: 'Allgemeine Unabhängige Küsten- und Inselzeitung für Norvale und Umgebung',
    published: '2024-05-17T14:05:00+02:00',
  },
  paragraphs: [
    '„Die Brücke kommt, die Fähre bleibt, und wer etwas anderes behauptet, der hat in den letzten elf Stunden nicht zugehört oder wollte nicht zuhören“, sagte Maximiliane-Charlotte von Hohenbruck-Trauttenfels zu Waldstetten-Lindenau, die stellvertretende Vorsitzende des Ausschusses für Häfen, Fähren, Brücken, Leuchttürme und die Angelegenheiten der äußeren Inseln.',
    '„Wirbelsturmschutzmaßnahmenkostenvoranschlagsprüfungsausschuss“, antwortete Jo Ek.',
    '„Das genügt“, sagte Brandt.',
  ],
  people: [
    {
      name: 'Maximiliane-Charlotte von Hohenbruck-Trauttenfels zu Waldstetten-Lindenau',
      role: 'die stellvertretende Vorsitzende des Ausschusses für Häfen, Fähren, Brücken, Leuchttürme und die Angelegenheiten der äußeren Inseln',
    },
    { name: 'Jo Ek' },
    {
      name: 'Brandt',
      couldBe: [
        { id: 'Q1', name: 'Aldo Brandt', office: 'Governor of the Outer Isles' },
        { id: 'Q2', name: 'Katrin Brandt', office: 'Minister of Fisheries of Norvale' },
      ],
    },
  ],
  quotes: [
    {
      said: '„Die Brücke kommt, die Fähre bleibt, und wer etwas anderes behauptet, der hat in den letzten elf Stunden nicht zugehört oder wollte nicht zuhören“',
      by: 'Maximiliane-Charlotte von Hohenbruck-Trauttenfels zu Waldstetten-Lindenau',
      mention: 'Maximiliane-Charlotte von Hohenbruck-Trauttenfels zu Waldstetten-Lindenau',
      cue: 'sagte',
      how: 'named after the quotation',
    },
    {
      said: '„Wirbelsturmschutzmaßnahmenkostenvoranschlagsprüfungsausschuss“',
      by: 'Jo Ek',
      mention: 'Jo Ek',
      cue: 'antwortete',
      confidence: 'probable',
    },
    { said: '„Das genügt“', by: 'Brandt', mention: 'Brandt', cue: 'sagte' },
  ],
});

const GIVEN = ['Ada', 'Bo', 'Cleo', 'Dov', 'Esa', 'Fia', 'Gus', 'Hal', 'Ivo', 'Jun', 'Kai', 'Lou'];
const FAMILY = ['Amundry', 'Bexley', 'Corvane', 'Dunmarsh', 'Elvestad'];
const sixtyNames = FAMILY.flatMap((family) => GIVEN.map((given) => `${given} ${family}`));
const saying = (index: number) =>
  `“That is ${'very '.repeat(60 - index)}much what number ${index + 1} thinks,”`;

/** Sixty speakers, each with a word less than the one before. */
export const sixty: Report = makeUpReport({
  article: { headline: 'Sixty islanders on the bridge, in their own words' },
  paragraphs: sixtyNames.map((name, index) => `${saying(index)} said ${name}, islander number ${index + 1}.`),
  people: sixtyNames.map((name, index) => ({ name, role: `islander number ${index + 1}` })),
  quotes: sixtyNames.map((name, index) => ({
    said: saying(index),
    by: name,
    mention: name,
    cue: 'said',
    how: 'named after the quotation',
  })),
});

export const rightToLeft: Report = makeUpReport({
  article: {
    headline: 'افتتاح جسر رأس الميناء بعد تسع سنوات',
    language: 'ar',
    site: 'بريد الساحل',
  },
  paragraphs: [
    'قالت مارا ليندقويست، صاحبة العبّارة: «قاربي هو الطريق إلى المستشفى».',
    'وأضاف Tomas Okafor: «الجسر قائم الآن».',
  ],
  people: [{ name: 'مارا ليندقويست', role: 'صاحبة العبّارة' }, { name: 'Tomas Okafor' }],
  quotes: [
    {
      said: '«قاربي هو الطريق إلى المستشفى»',
      by: 'مارا ليندقويست',
      mention: 'مارا ليندقويست',
      cue: 'قالت',
      how: 'named before a colon',
    },
    {
      said: '«الجسر قائم الآن»',
      by: 'Tomas Okafor',
      mention: 'Tomas Okafor',
      cue: 'أضاف',
      how: 'named before a colon',
    },
  ],
});

/** A page that writes markup and sentences of its own into names: they must stay text. */
export const hostile: Report = makeUpReport({
  article: { headline: '<img src=x onerror=alert(1)> =HYPERLINK("https://evil.example")', isTeaser: true },
  paragraphs: ['"<script>alert(1)</script> & so on," said <b>Mallory</b>, =cmd|calc.'],
  people: [{ name: '<b>Mallory</b>', role: '=cmd|calc' }],
  quotes: [
    {
      said: '"<script>alert(1)</script> & so on,"',
      by: '<b>Mallory</b>',
      mention: '<b>Mallory</b>',
      cue: 'said',
    },
  ],
  limits: ['only the first 400,000 characters'],
});
