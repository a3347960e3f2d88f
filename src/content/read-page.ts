/** From a page to its Report: article, analysis, who the people are. What it is made of is handed in. */
import type { ReadArticle } from '../page/types.ts';
import { askAboutPeople, type PeopleQuestion } from '../report/ask-people.ts';
import { emptyReport, makeReport } from '../report/make-report.ts';
import type { PeopleAnswer } from '../report/people.ts';
import type { Report } from '../report/types.ts';
import { type Voice, voicesOf } from '../report/voices.ts';
import type { Translator } from '../shared/i18n.ts';
import { MAX_FORMS, MAX_NAME_CHARS, MAX_PEOPLE, MAX_TEXT_CHARS } from '../shared/limits.ts';
import type { AnalyseOptions, Analysis } from '../text/types.ts';

export interface PageReading {
  read: ReadArticle;
  analysis: Analysis;
  report: Report;
  voices: Voice[];
}

export interface ReadPageParts {
  /** In steps, so that the page is not held up. */
  read(force: boolean): Generator<unknown, ReadArticle>;
  /** In steps, so that the page is not held up. */
  analyse(text: string, options: AnalyseOptions): Generator<unknown, Analysis>;
  inSlices<T>(work: Generator<unknown, T>): Promise<T>;
  /** Null: nobody answers. */
  identify(question: PeopleQuestion): Promise<PeopleAnswer | null>;
  /** ISO date. */
  today(): string;
  /** Of the interface; asked for while the page is read. */
  words: Promise<Translator>;
  /** 0 to 1. */
  onProgress(progress: number): void;
}

/** What was not read, or not asked: keys of messages. */
type Limit = 'limit_language' | 'limit_text' | 'limit_people' | 'limit_unanswered';

/** Null: the page is no news article (and reading was not forced). */
export async function readPage(parts: ReadPageParts, force: boolean): Promise<PageReading | null> {
  const read = await parts.inSlices(parts.read(force));
  const { article } = read;
  if (!article.isNews && !force) return null;
  parts.onProgress(0.2);
  const limits: Limit[] = [];
  const text = withinCap(read.text);
  if (text.length < read.text.length) limits.push('limit_text');
  if (!text) return withoutWords(read);
  const options = article.headline === null ? {} : { title: article.headline };
  const analysis = await parts.inSlices(parts.analyse(text, options));
  parts.onProgress(0.8);
  // A list of goods has hardly a small word either: only where the page does not say that it is in English.
  const isForeign = !analysis.isInEnglish && !article.language?.startsWith('en');
  if (isForeign && analysis.quotes.length > 0) limits.push('limit_language');
  const question = withinCaps(askAboutPeople(analysis, text, dayOf(article.published), parts.today()));
  if (question.query.people.length < analysis.people.length) limits.push('limit_people');
  const answer = question.query.people.length ? await parts.identify(question) : { people: [] };
  if (!answer) limits.push('limit_unanswered');
  const words = await parts.words;
  const told = limits.map((limit) => words.t(limit));
  const report = makeReport({ article, text, analysis, answer, limits: told });
  return { read, analysis, report, voices: voicesOf(report) };
}

function withoutWords(read: ReadArticle): PageReading {
  const report = emptyReport(read.article, read.text);
  return {
    read,
    analysis: { quotes: [], people: [], otherNames: [], isInEnglish: true },
    report,
    voices: [],
  };
}

/** At the end of a paragraph, so that no quotation is cut. */
function withinCap(text: string): string {
  if (text.length <= MAX_TEXT_CHARS) return text;
  const end = text.lastIndexOf('\n\n', MAX_TEXT_CHARS);
  return text.slice(0, end > 0 ? end : MAX_TEXT_CHARS);
}

/** The receiver refuses what is over its caps as a whole: one endless "name" would leave all others unknown. */
function withinCaps({ query, speech }: PeopleQuestion): PeopleQuestion {
  const isShort = (words: string) => words.length <= MAX_NAME_CHARS;
  return {
    query: {
      ...query,
      people: query.people.slice(0, MAX_PEOPLE).map((person) => ({
        ...person,
        name: person.name.slice(0, MAX_NAME_CHARS),
        forms: person.forms.filter(isShort).slice(0, MAX_FORMS),
        roles: person.roles.slice(0, MAX_FORMS),
      })),
      otherNames: query.otherNames.filter(isShort),
    },
    speech: speech.slice(0, MAX_PEOPLE),
  };
}

/** "2023-03-23T14:05:00+01:00" → "2023-03-23": the day that the article itself gives. */
function dayOf(published: string | null): string | null {
  return published && /^\d{4}-\d\d-\d\d/.test(published) ? published.slice(0, 10) : null;
}
