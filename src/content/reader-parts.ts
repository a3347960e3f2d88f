/** What the reader of a page is given: the page, the pure stages, and the background to ask. */
import type { ReadArticle } from '../page/types.ts';
import type { PeopleQuestion } from '../report/ask-people.ts';
import type { PeopleAnswer } from '../report/people.ts';
import type { ErrorLog } from '../shared/errors.ts';
import type { ReaderSetup } from '../shared/messages.ts';
import type { AnalyseOptions, Analysis } from '../text/types.ts';

/** What the reader asks of the background. Each may reject: nobody answers. */
export interface AskBackground {
  setup(): Promise<ReaderSetup>;
  identify(question: PeopleQuestion): Promise<PeopleAnswer>;
  hasRead(speakers: number): Promise<unknown>;
  reject(name: string, leaderId: string): Promise<unknown>;
}

export interface PageReaderParts {
  doc: Document;
  ask: AskBackground;
  read(force: boolean): Generator<unknown, ReadArticle>;
  analyse(text: string, options: AnalyseOptions): Generator<unknown, Analysis>;
  /** ISO date. */
  today(): string;
  log: ErrorLog;
  isAlive(): boolean;
  onGone(): void;
  signal: AbortSignal;
}
