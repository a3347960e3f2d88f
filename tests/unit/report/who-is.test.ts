import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import type { ReportPerson } from '../../../src/report/types.ts';
import { whoIs } from '../../../src/report/who-is.ts';
import { createTranslator, readMessages } from '../../../src/shared/i18n.ts';
import { makeUpLeader, makeUpOffice } from '../../support/made-up-report.ts';

const tr = createTranslator('en', readMessages(en));
const nobody: ReportPerson = {
  name: 'Elin Vasstrand',
  mentions: [],
  role: null,
  roleSpan: null,
  leader: null,
  couldBe: [],
  summary: '',
};
const leader = (offices: Parameters<typeof makeUpLeader>[1]) => ({
  ...nobody,
  role: 'Premier',
  leader: makeUpLeader('Elin Vasstrand', offices),
});
const premier = makeUpOffice('Premier of Norvale', '2021-02-03');
const former = makeUpOffice('Premier of Norvale', '2021-02-03', '2025-01');
const minister = makeUpOffice('Minister of Works', '2025-03-01');

describe('who somebody is', () => {
  it.each<[string, ReportPerson, string, string | null]>([
    ['in office then and now', leader({ onDate: premier, now: premier }), 'Premier of Norvale', null],
    [
      'another office now',
      leader({ onDate: former, now: minister }),
      'Premier of Norvale',
      'Now: Minister of Works',
    ],
    ['none now', leader({ onDate: former }), 'Premier of Norvale', 'Until January 2025'],
    [
      'died since',
      leader({ onDate: premier, died: '2026-02-03' }),
      'Premier of Norvale',
      'Died 3 February 2026',
    ],
    ['none then, one now', leader({ now: minister }), 'Now: Minister of Works', null],
    ['former', leader({ last: former }), 'Former Premier of Norvale', 'Until January 2025'],
    ['not yet', leader({ next: minister }), 'Later: Minister of Works', null],
    ['the article’s words', { ...nobody, role: 'a baker\n in Leeds' }, '“a baker in Leeds”', null],
    ['nothing', nobody, '', null],
  ])('%s', (_, person, first, second) => {
    expect(whoIs(person, tr)).toMatchObject({ first, second });
  });

  it('names those that it could be, and what the article says', () => {
    const couldBe = [
      { id: 'Q1', name: 'Aldo Brandt', office: 'Governor of the Outer Isles' },
      { id: 'Q2', name: 'Katrin Brandt', office: null },
    ];
    expect(whoIs({ ...nobody, role: 'the governor', couldBe }, tr)).toEqual({
      kind: 'unsure',
      first: 'Could be Aldo Brandt (Governor of the Outer Isles) or Katrin Brandt',
      second: '“the governor”',
    });
  });
});
