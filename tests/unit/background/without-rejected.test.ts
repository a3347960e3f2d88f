import { describe, expect, it } from 'vitest';
import { withoutRejected } from '../../../src/background/without-rejected.ts';
import type { Leaders } from '../../../src/leaders/index.ts';
import type { ArticleQuery, Identification, Profile } from '../../../src/leaders/types.ts';
import { makeUpLeader } from '../../support/made-up-report.ts';

const profile = (id: string): Profile => makeUpLeader(id, { id }).profile;
const leader = (id: string): Identification => ({ kind: 'leader', profile: profile(id) });
const oneOf = (...ids: string[]): Identification => ({ kind: 'ambiguous', profiles: ids.map(profile) });

const query: ArticleQuery = {
  published: null,
  today: '2026-01-01',
  people: [{ name: 'Ada Holm', forms: ['Ada Holm', 'Holm'], roles: [], gender: null, mentions: 2 }],
  otherNames: [],
};
const leaders = (who: Identification): Leaders => ({ count: 1, identify: () => [who] });
const ask = (who: Identification, rejected: [name: string, leaderId: string][]) =>
  withoutRejected(
    leaders(who),
    rejected.map(([name, leaderId]) => ({ name, leaderId })),
  ).identify(query)[0];

describe('leaders without the rejected', () => {
  it.each<[string, [string, string]]>([
    ['under the name', ['Ada Holm', 'Q1']],
    ['under a shorter form of it', ['holm', 'Q1']],
  ])('know nobody of whom the reader has said “not this person” %s', (_, rejection) => {
    expect(ask(leader('Q1'), [rejection])).toEqual({ kind: 'none' });
  });

  it.each<[string, [string, string]]>([
    ['another name', ['Bo Lind', 'Q1']],
    ['another leader', ['Ada Holm', 'Q2']],
  ])('are not touched by what was said of %s', (_, rejection) => {
    expect(ask(leader('Q1'), [rejection])).toEqual(leader('Q1'));
  });

  it('never make the last one left of several the one', () => {
    expect(ask(oneOf('Q1', 'Q2'), [['Ada Holm', 'Q1']])).toEqual({ kind: 'none' });
    expect(ask(oneOf('Q1', 'Q2', 'Q3'), [['Ada Holm', 'Q1']])).toEqual(oneOf('Q2', 'Q3'));
  });
});
