import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardContent } from '../../../src/card/card-content.ts';
import type { Report } from '../../../src/report/types.ts';
import { voicesOf } from '../../../src/report/voices.ts';
import { createTranslator, type MessageFile, readMessages } from '../../../src/shared/i18n.ts';
import { makeUpLeader, makeUpOffice, makeUpReport } from '../../support/made-up-report.ts';

const messages = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../src/_locales/en/messages.json'), 'utf8'),
) as MessageFile;
const words = createTranslator('en', readMessages(messages));

const office = makeUpOffice('Prime Minister of Tarnland', '2020-05-01');
const leader = makeUpLeader('Ottilie Brandreth', {
  onDate: office,
  now: office,
  reasons: [{ kind: 'title', words: 'Prime Minister' }],
});
const report = makeUpReport({
  paragraphs: [
    'Prime Minister Ottilie Brandreth came by boat. The mayor, Casimir Lund, met her.',
    '“The harbour is open,” said Brandreth. “It was never closed,” said Lund. “We sail,” Brandreth added.',
    'Marisol Tennant watched. Yusuf Hale, a fisher, did not.',
  ],
  people: [
    {
      name: 'Ottilie Brandreth',
      leader: { ...leader, reasons: leader.profile.reasons },
      summary: 'In office.',
    },
    {
      name: 'Casimir Lund',
      couldBe: [
        { id: 'Q1', name: 'C. Lund', office: 'Mayor' },
        { id: 'Q2', name: 'K. Lund', office: null },
      ],
    },
    { name: 'Marisol Tennant' },
    { name: 'Yusuf Hale', role: 'a fisher' },
  ],
  quotes: [
    { said: '“The harbour is open,”', by: 'Ottilie Brandreth' },
    { said: '“It was never closed,”', by: 'Casimir Lund', confidence: 'probable' },
    { said: '“We sail,”', by: 'Ottilie Brandreth' },
  ],
});
const card = (person: number, from: Report = report) => cardContent(from, person, voicesOf(from), words);

describe('what a card says', () => {
  it('is who a leader is, the first words said and how many more, and why it is this one', () => {
    expect(card(0)).toMatchObject({
      name: 'Ottilie Brandreth',
      voice: 0,
      who: { kind: 'office', first: expect.stringContaining('Prime Minister') },
      summary: 'In office.',
      quote: { text: '“The harbour is open,”', isProbable: false, more: 'and 1 more quotation' },
      why: 'Named as “Prime Minister” in paragraph 1',
      asOf: 'Offices as of 22 August 2026',
      leaderId: leader.id,
    });
  });

  it('is exactly what stands in the article', () => {
    for (const person of report.people.keys()) {
      const { quote } = card(person);
      if (quote) expect(report.text).toContain(quote.text);
    }
  });

  it('leaves open who it is, where it could be several', () => {
    const { who, leaderId, asOf } = card(1);
    expect(who).toMatchObject({ kind: 'unsure', first: expect.stringMatching(/C\. Lund.* or K\. Lund/) });
    expect({ leaderId, asOf }).toEqual({ leaderId: null, asOf: null });
  });

  it('says “probably” where the speaker is not sure', () => {
    expect(card(1).quote).toMatchObject({ isProbable: true, more: null });
  });

  it('has the article’s own words for someone who is no leader, and where they stand', () => {
    expect(card(3)).toMatchObject({
      who: { kind: 'words', first: '“a fisher”' },
      quote: null,
      voice: null,
      why: 'Described in paragraph 3',
    });
  });

  it('names the place of a name of which nothing is known', () => {
    expect(card(2)).toMatchObject({
      who: { kind: 'unknown' },
      why: 'Named as “Marisol Tennant” in paragraph 3',
    });
  });
});
