import { describe, expect, it } from 'vitest';
import type { Office, Profile } from '../../../src/leaders/types.ts';
import type { Article } from '../../../src/page/types.ts';
import { emptyReport, makeReport } from '../../../src/report/make-report.ts';
import type { Analysis } from '../../../src/text/types.ts';

const article: Article = {
  isNews: true,
  headline: 'Bridge to be mended',
  published: '2024-05-06',
  updated: null,
  language: 'en',
  authors: [],
  site: null,
  url: null,
  isTeaser: false,
};
const text = 'Mayor Ada Brook: “We will mend it.”';
const analysis: Analysis = {
  quotes: [
    {
      start: 17,
      end: 35,
      speaker: 'Ada Brook',
      person: 0,
      mention: [6, 15],
      cue: null,
      how: 'named before a colon',
      confidence: 'sure',
    },
  ],
  people: [
    {
      name: 'Ada Brook',
      mentions: [{ start: 6, end: 15, kind: 'name' }],
      role: [0, 5],
      roles: [[0, 5]],
      gender: null,
    },
  ],
  otherNames: [],
  isInEnglish: true,
};
const office = (label: string, from: string, to: string | null): Office => ({
  label,
  title: label,
  jurisdiction: 'ZZ',
  kind: 'minister',
  from,
  to,
  asOf: '2026-08-01',
  isActing: false,
});
const profile = (then: Office | null, now: Office | null, last: Office | null): Profile => ({
  id: 'ada-brook',
  name: 'Ada Brook',
  then,
  now,
  last,
  next: null,
  alsoThen: [],
  asOf: '2026-08-01',
  born: null,
  died: null,
  gender: null,
  wikipedia: null,
  reasons: [],
});
const mayor = office('Mayor of Brookton', '2020-01', null);
const senator = office('Senator', '2026-01', null);

describe('the Report', () => {
  it('has the article’s own words for a person as a slice of the text', () => {
    const [person] = makeReport({ article, text, analysis, answer: null }).people;
    expect(person).toMatchObject({
      role: 'Mayor',
      leader: null,
      couldBe: [],
      mentions: [[6, 15]],
      summary: '',
    });
  });

  it('tells the office then and now', () => {
    const who = { kind: 'leader', profile: profile(mayor, senator, null) } as const;
    const [person] = makeReport({
      article,
      text,
      analysis,
      answer: { people: [{ who, summary: 'S' }] },
    }).people;
    expect(person).toMatchObject({
      summary: 'S',
      leader: {
        office: 'Mayor of Brookton',
        from: '2020-01',
        to: null,
        inOfficeThen: true,
        now: 'Senator',
        last: null,
      },
    });
  });

  it('no office then: not in office; the last one where none is held now', () => {
    const who = { kind: 'leader', profile: profile(null, null, office('Senator', '2010', '2012')) } as const;
    const [person] = makeReport({
      article,
      text,
      analysis,
      answer: { people: [{ who, summary: '' }] },
    }).people;
    expect(person?.leader).toMatchObject({ office: null, inOfficeThen: false, now: null, last: 'Senator' });
  });

  it('two that fit: both are named, none is taken', () => {
    const who = {
      kind: 'ambiguous',
      profiles: [profile(mayor, null, null), profile(null, senator, null)],
    } as const;
    const [person] = makeReport({
      article,
      text,
      analysis,
      answer: { people: [{ who: { ...who, profiles: [...who.profiles] }, summary: '' }] },
    }).people;
    expect(person?.leader).toBeNull();
    expect(person?.couldBe.map(({ office: held }) => held)).toEqual(['Mayor of Brookton', 'Senator']);
  });

  it('of a page that is no article is empty', () => {
    expect(emptyReport({ ...article, isNews: false }, text)).toMatchObject({ quotes: [], people: [] });
  });
});
