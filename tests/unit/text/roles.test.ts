import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/text/index.ts';

/** The role of the first person of the text, and all its roles, as words. */
function rolesOf(text: string): { name: string; role: string | null; roles: string[] } {
  const { people } = analyse(text);
  const { name, role, roles } = people[0]!;
  return { name, role: role && text.slice(...role), roles: roles.map((span) => text.slice(...span)) };
}

describe('the article’s own words for a person', () => {
  it.each<[what: string, text: string, role: string | null]>([
    [
      'an apposition behind the name',
      '“It will rain,” said Clara Whitfield, senior weather analyst at the Tolliver Institute.',
      'senior weather analyst at the Tolliver Institute',
    ],
    [
      'with an article and a clause',
      'Clara Whitfield, a teacher who lives near the river, said it rained.',
      'a teacher who lives near the river',
    ],
    [
      'up to a verb where the second comma is missing',
      'Clara Whitfield, owner of the bakery was fined on Monday.',
      'owner of the bakery',
    ],
    [
      'up to somebody else with a title',
      'Clara Whitfield, head of plants at Kew Labs and Dr Omar Brill, a botanist, arrived.',
      'head of plants at Kew Labs',
    ],
    [
      'an office that is only sought',
      'Candidate for governor Clara Whitfield arrived.',
      'Candidate for governor',
    ],
    ['behind an age', 'Clara Whitfield, 42, a lecturer from Leeds, said it rained.', 'a lecturer from Leeds'],
    [
      'behind a party',
      'Clara Whitfield (D-Ohio), chairwoman of the water committee, said it rained.',
      'chairwoman of the water committee',
    ],
    [
      'the body behind a bare title',
      '“It will rain,” said Henry Tolliver, Director, Whitfield Securities.',
      'Director, Whitfield Securities',
    ],
    ['a title before the name', 'On Monday Chinese President Xi Jinping arrived.', 'Chinese President'],
    [
      'a description in small letters before it',
      'On Monday longtime Democratic strategist Clara Whitfield arrived.',
      'longtime Democratic strategist',
    ],
    [
      'a department before it',
      'Then Department of Health spokeswoman Clara Whitfield arrived.',
      'Department of Health spokeswoman',
    ],
    [
      'an office of two words in one',
      'Then UN Secretary-General Clara Whitfield arrived.',
      'UN Secretary-General',
    ],
    ['before an honorific', 'Then Qatari Emir Sheikh Tamim Whitfield arrived.', 'Qatari Emir'],
    ['of State', 'Then US Secretary of State Clara Whitfield arrived.', 'US Secretary of State'],
    [
      'a description and a comma',
      'The minister brought her adviser, Clara Whitfield, to the talks.',
      'her adviser',
    ],
    [
      'a relative of somebody without a name',
      'A magnate whose father-in-law, Henry Tolliver, was mayor said it rained.',
      'father-in-law',
    ],
    [
      'two marks before it are no part of it',
      "It rained, ''former Gov. Clara Whitfield said.",
      'former Gov.',
    ],
    ['one of several', 'One of the protesters, Clara Whitfield, said it rained.', 'One of the protesters'],
    [
      'what the name is said to be',
      'It rained. Clara Whitfield is the head of the Tolliver Group in Turkey.',
      'the head of the Tolliver Group in Turkey',
    ],
    [
      'what follows who',
      'Clara Whitfield, who is based in Taipei, Taiwan, said it rained.',
      'who is based in Taipei, Taiwan',
    ],
    ['a relation', 'He came with his wife, Clara Whitfield.', 'his wife'],
    ['nothing where nothing is said', 'On Monday Clara Whitfield arrived.', null],
    ['no clause', 'Clara Whitfield, the company said, arrived on Monday.', null],
    ['no list', 'They met Clara Whitfield, Henry Tolliver and others.', null],
    ['no courtesy', 'On Monday Mrs. Whitfield arrived.', null],
    ['not what somebody did', 'Clara Whitfield, who said it rained, arrived.', null],
    [
      'no verb',
      'On Monday Clara Whitfield sang. Officers assigned to guard Whitfield came, who would coach Whitfield.',
      null,
    ],
    ['no contact clause', 'On Monday Clara Whitfield sang. A lawyer Whitfield hired came.', null],
    ['no opening of the sentence', 'According to the minister, Clara Whitfield sang.', null],
    [
      'not what the words before a title belong to',
      'A walk through Leeds by former President Clara Whitfield was filmed.',
      'former President',
    ],
    ['not whose aide somebody is', 'The aide to Vice President Clara Whitfield sang.', 'Vice President'],
    [
      'not whom a letter goes to',
      'The panel sent a letter Wednesday to Harbour Director Clara Whitfield.',
      'Harbour Director',
    ],
    [
      'a council on something',
      'Then Council on Foreign Trade President Clara Whitfield sang.',
      'Council on Foreign Trade President',
    ],
    ['no verb behind "to"', 'They met to honor former catcher Clara Whitfield.', 'former catcher'],
    ['no verb behind a pronoun', 'This is what it provides head coach Clara Whitfield.', 'head coach'],
    ['no verb that looks like a plural', 'A play on ferries stars Clara Whitfield as a nurse.', null],
    ['a plural before several', 'On Monday singers Clara Whitfield and Henry Tolliver arrived.', 'singers'],
    ['no other name', 'The song is by Henry Tolliver, Clara Whitfield and others.', null],
    [
      'whoever stands at the comma',
      'They mended the roof of another neighbour, Clara Whitfield, in May.',
      'another neighbour',
    ],
    ['whose wife', 'He approves of the mayor’s wife, Clara Whitfield, though.', 'the mayor’s wife'],
    [
      'neither of two, where one is two things',
      'A friend of the poet and author, Clara Whitfield, sang.',
      null,
    ],
    ['neither of two', 'The mother of the victim, Clara Whitfield, sang.', null],
    [
      'a minister of something',
      'Then Norway’s Minister of Justice, Clara Whitfield, sang.',
      'Norway’s Minister of Justice',
    ],
    [
      'a nominee for an office',
      'Then their nominee for governor, Clara Whitfield, lost.',
      'their nominee for governor',
    ],
    [
      'one with two offices',
      'The bank’s director for northern ports and freight strategist, Clara Whitfield, sang.',
      'The bank’s director for northern ports and freight strategist',
    ],
    [
      'not several where one is named',
      'It was sent to Clara Whitfield, retired sailors on a raft, in May.',
      null,
    ],
    [
      'no clause of another',
      'It was sent to Clara Whitfield, the young lawyer shared some stories, in May.',
      null,
    ],
    ['no deed', 'Clara Whitfield, started the club of the lawyer, she sang.', null],
    [
      'what ends where a comma is missing',
      '“It rose,” Clara Whitfield, a geologist at the University of Leeds told the paper.',
      'a geologist at the University of Leeds',
    ],
    ['no thing', 'They sued Clara Whitfield — the same lawsuit named in the records of May.', null],
    [
      'the whole body somebody is of',
      'It rains, says Clara Whitfield of the Leeds Department of Health and Human Services.',
      'of the Leeds Department of Health and Human Services',
    ],
    ['not what somebody is not', 'Clara Whitfield was not the only poet there.', null],
    ['not a childhood', 'Clara Whitfield was a happy child.', null],
  ])('%s', (_, text, role) => {
    expect(rolesOf(text).role).toBe(role);
  });

  it('takes the fullest and keeps the others', () => {
    const text =
      'On Monday President Clara Whitfield spoke. Whitfield, the head of the Labour Party since May, sang. ' +
      'President Whitfield left.';
    expect(rolesOf(text)).toEqual({
      name: 'Clara Whitfield',
      role: 'the head of the Labour Party since May',
      roles: ['President', 'the head of the Labour Party since May'],
    });
  });
});
