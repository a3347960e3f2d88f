/**
 * Everything that the parts of the extension say to each other, in one table: name, what is asked, what is
 * answered. Handlers are a mapped type over it, so a missing handler does not compile.
 *
 * Content scripts send names, titles, dates and counts to the background: never the article's text, never its address.
 */
import type { ArticleQuery } from '../leaders/types.ts';
import type { PeopleAnswer, SpeechCount } from '../report/people.ts';
import type { Report } from '../report/types.ts';
import type { Settings } from './settings.ts';

/** Where the reader stands with the page in its tab. */
export type ReaderState =
  | { state: 'reading'; progress: number }
  | ReadyState
  | { state: 'not-article' }
  | { state: 'failed'; report: ErrorReport };

export interface ReadyState {
  state: 'ready';
  report: Report;
  marksOn: boolean;
  /** Names of the voices that the reader of the page has left open in the popup; null: nothing was opened or closed. */
  opened: string[] | null;
}

/** A bug as it may leave the page: no text of the article, no address. */
export interface ErrorReport {
  message: string;
  stack: string;
  feature: string;
  version: string;
}

/** Asked by content scripts (and extension pages), answered by the background. */
export interface ToBackground {
  /** The detector found a news article: inject the reader into the sender's top frame. */
  'page:found-article': { ask: Record<string, never>; answer: null };
  /** The reader wants to know who these people are. `speech` runs parallel to `query.people`. */
  'people:identify': { ask: { query: ArticleQuery; speech: SpeechCount[] }; answer: PeopleAnswer };
  /** The reader has read: the badge shows how many people speak. */
  'page:has-read': { ask: { speakers: number }; answer: null };
  /** What the reader needs at its start: settings that hold for this page's host, and the card's words. */
  'reader:get-setup': { ask: { host: string }; answer: ReaderSetup };
  /** "Not this person": remembered on this device (src/shared/rejections.ts); the options undo it. */
  'people:reject': { ask: { name: string; leaderId: string }; answer: null };
  /** The popup asks to inject the reader into a tab, article or not ("read it anyway", or after a click). */
  'tab:read': { ask: { tabId: number; force: boolean }; answer: { injected: boolean } };
}

export interface ReaderSetup {
  settings: Settings;
  isSiteOff: boolean;
  /** Interface language, BCP 47, and the messages of the card in it. */
  locale: string;
  messages: Record<string, string>;
}

/** Asked by the popup (or background), answered by the reader in the active tab. */
export interface ToReader {
  'reader:get-state': { ask: Record<string, never>; answer: ReaderState };
  /** Scroll to these words and mark them. False: they are gone from the page. */
  'reader:show': { ask: { start: number; end: number; voice: number }; answer: { shown: boolean } };
  'reader:set-marks': { ask: { people: boolean }; answer: null };
  /** What is open in the popup, for when it is opened again: kept as long as the article stays in the tab. */
  'reader:keep-opened': { ask: { voices: string[] }; answer: null };
  /** Read again, even where the page seems to be no article. */
  'reader:read-anyway': { ask: Record<string, never>; answer: null };
  /** By keyboard: opens the card of the next marked person (the first one in view at the start). Null: nobody is. */
  'reader:next-person': { ask: Record<string, never>; answer: { name: string | null } };
}

export type Reply<T> =
  | { ok: true; value: T }
  | { ok: false; code: 'bad-request' | 'failed'; message: string };
