import { describe, expect, it, vi } from 'vitest';
import { type ReadPageParts, readPage } from '../../../src/content/read-page.ts';
import type { ReadArticle } from '../../../src/page/types.ts';
import { createTranslator } from '../../../src/shared/i18n.ts';
import { MAX_NAME_CHARS, MAX_PEOPLE, MAX_TEXT_CHARS } from '../../../src/shared/limits.ts';
import type { Analysis, Person } from '../../../src/text/types.ts';

const TEXT = '“The ferry will sail,” said Ada Holm.';

function article(text = TEXT, isNews = true): ReadArticle {
  return {
    article: {
      isNews,
      headline: 'A ferry',
      published: '2024-02-03T10:00:00+01:00',
      updated: null,
      language: 'en',
      authors: [],
      site: null,
      url: 'https://news.invalid/secret',
      isTeaser: false,
    },
    text,
    map: { root: null as never, toRange: () => null, toOffset: () => null },
  };
}
const person = (name: string): Person => ({
  name,
  mentions: [{ start: 28, end: 36, kind: 'name' }],
  role: null,
  roles: [],
  gender: null,
});
const analysis = (people = [person('Ada Holm')]): Analysis => ({
  quotes: [
    {
      start: 0,
      end: 22,
      speaker: 'Ada Holm',
      person: 0,
      mention: [28, 36],
      cue: [23, 27],
      how: 'named after the quotation',
      confidence: 'sure',
    },
  ],
  people,
  otherNames: [],
  isInEnglish: true,
});

function parts(overrides: Partial<ReadPageParts> = {}): ReadPageParts {
  return {
    *read() {
      yield;
      return article();
    },
    *analyse() {
      yield;
      return analysis();
    },
    inSlices: async (work) => {
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
      }
    },
    identify: async ({ query }) => ({
      people: query.people.map(() => ({ who: { kind: 'none' as const }, summary: 'A captain.' })),
    }),
    today: () => '2026-01-02',
    words: Promise.resolve(
      createTranslator('en', {
        limit_language: 'foreign',
        limit_text: 'long',
        limit_people: 'many',
        limit_unanswered: 'silent',
      }),
    ),
    onProgress: () => {},
    ...overrides,
  };
}

describe('reading a page', () => {
  it('joins article, analysis and the answer of the background', async () => {
    const reading = await readPage(parts(), false);
    expect(reading?.report.people[0]).toMatchObject({ name: 'Ada Holm', summary: 'A captain.' });
    expect(reading?.voices).toHaveLength(1);
    expect(reading?.report.limits).toEqual([]);
  });

  it('sends names, day and counts to the background: no text and no address', async () => {
    const identify = vi.fn(parts().identify);
    await readPage(parts({ identify }), false);
    const question = identify.mock.calls[0]![0];
    expect(question.query).toMatchObject({ published: '2024-02-03', today: '2026-01-02' });
    expect(JSON.stringify(question)).not.toMatch(/ferry|sail|secret/i);
  });

  it('gives null for a page that is no article, unless it is forced', async () => {
    // biome-ignore lint/correctness/useYield: a page that is read in one step.
    const read = function* () {
      return article('', false);
    };
    expect(await readPage(parts({ read }), false)).toBeNull();
    expect((await readPage(parts({ read }), true))?.report).toMatchObject({
      quotes: [],
      people: [],
      text: '',
    });
  });

  it('cuts a text without end at a paragraph, and says so', async () => {
    const paragraph = `${'word '.repeat(200)}\n\n`;
    const long = paragraph.repeat(Math.ceil(MAX_TEXT_CHARS / paragraph.length) + 3);
    const analyse = vi.fn(parts().analyse);
    // biome-ignore lint/correctness/useYield: a page that is read in one step.
    const read = function* () {
      return article(long);
    };
    const reading = await readPage(parts({ read, analyse }), false);
    const text = analyse.mock.calls[0]![0];
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT_CHARS);
    expect(text.endsWith('word ')).toBe(true);
    expect(reading?.report).toMatchObject({ text, limits: ['long'] });
  });

  it('asks for no more people than the background takes, and cuts endless names', async () => {
    const people = Array.from({ length: MAX_PEOPLE + 5 }, () => person('x'.repeat(500)));
    const identify = vi.fn(parts().identify);
    const reading = await readPage(
      parts({
        identify,
        *analyse() {
          yield;
          return { ...analysis(people), quotes: [] };
        },
      }),
      false,
    );
    const { query, speech } = identify.mock.calls[0]![0];
    expect(query.people).toHaveLength(MAX_PEOPLE);
    expect(speech).toHaveLength(MAX_PEOPLE);
    expect(query.people[0]!.name).toHaveLength(MAX_NAME_CHARS);
    expect(reading?.report.limits).toEqual(['many']);
    expect(reading?.report.people).toHaveLength(MAX_PEOPLE + 5);
  });

  it('says that in other languages fewer speakers are found, and not where the page is in English', async () => {
    const foreign = (language: string) =>
      parts({
        *read() {
          yield;
          const read = article();
          return { ...read, article: { ...read.article, language } };
        },
        *analyse() {
          yield;
          return { ...analysis(), isInEnglish: false };
        },
      });
    expect((await readPage(foreign('de-AT'), false))?.report.limits).toEqual(['foreign']);
    expect((await readPage(foreign('en'), false))?.report.limits).toEqual([]);
  });

  it('goes on without knowing who the people are, and says so', async () => {
    const reading = await readPage(parts({ identify: async () => null }), false);
    expect(reading?.report.people[0]).toMatchObject({ name: 'Ada Holm', leader: null, summary: '' });
    expect(reading?.report.limits).toEqual(['silent']);
  });
});
