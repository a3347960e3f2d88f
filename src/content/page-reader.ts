/**
 * The reader on one page: reads the article, marks its people, opens their cards, answers the popup. Everything that
 * it adds hangs on one signal; when that aborts, the page is as it was.
 */
import type { Report } from '../report/types.ts';
import { createTranslator, type Translator } from '../shared/i18n.ts';
import type { ReaderSetup, ReaderState } from '../shared/messages.ts';
import { isArticleGone } from './article-gone.ts';
import { ArticleGrowth } from './article-growth.ts';
import { twice } from './ask-twice.ts';
import { bringIntoView } from './bring-into-view.ts';
import { CardHost } from './card-host.ts';
import { cardViewOf } from './card-view.ts';
import { HoverCard } from './hover-card.ts';
import { keepMarks } from './mark-keeper.ts';
import type { OnPage } from './on-page.ts';
import { watchOtherArticles } from './other-article.ts';
import { PageMarks } from './page-marks.ts';
import { personsFrom } from './persons-from.ts';
import { putMarks } from './put-marks.ts';
import { type PageReading, readPage } from './read-page.ts';
import type { PageReaderParts } from './reader-parts.ts';
import { runInSlices, untilIdle, untilNextTask } from './slices.ts';

/**
 * A page whose article has been replaced is read again after these pauses, until there is one: single-page
 * applications take the old one away first and fetch the new one then.
 */
const READ_AGAIN_MS = [0, 700, 2500];
/** A page that replaces its article all the time is let go. */
const MAX_READ_AGAIN = 30;

export class PageReader {
  #parts: PageReaderParts;
  #state: ReaderState = { state: 'reading', progress: 0 };
  #setup: ReaderSetup | null = null;
  #words: Translator = createTranslator('en', {});
  #onPage: OnPage | null = null;
  /** What the popup's switch says; null: as the settings have it. */
  #marksOn: boolean | null = null;
  #opened: string[] | null = null;
  /** Someone looks at the popup and waits for the article: idle moments are not waited for. */
  #isAwaited = false;
  #run = 0;
  #readAgain = 0;

  constructor(parts: PageReaderParts) {
    this.#parts = parts;
    parts.signal.addEventListener('abort', () => this.#leave());
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** The popup asks for the state, and asks again as long as it is "reading". */
  hurry(): void {
    this.#isAwaited = true;
  }

  /** Reads the page (again). A newer call outdates an older one. `isMore`: it has grown. Never rejects. */
  async read(force: boolean, isMore = false): Promise<void> {
    const { ask, log, signal } = this.#parts;
    this.#run += 1;
    this.#isAwaited = false;
    const run = this.#run;
    const isOver = () => signal.aborted || run !== this.#run;
    // What has only grown stays as it is until more is known.
    if (!isMore) {
      this.#leave();
      this.#state = { state: 'reading', progress: 0 };
    }
    try {
      // The page is read while a background that was asleep wakes up.
      const settingUp = this.#setUp(isOver);
      settingUp.catch(() => {});
      // Not in one task with the loading of this script.
      await untilNextTask();
      const reading = await this.#readPage(force, settingUp, isOver);
      await settingUp;
      if (isOver()) return;
      if (!reading) {
        this.#leave();
        this.#state = { state: 'not-article' };
        ask.hasRead(0).catch(() => {});
        return;
      }
      await this.#enter(reading, force);
      if (isOver()) return;
      ask.hasRead(reading.voices.length).catch(() => {});
    } catch (error) {
      if (isOver()) return;
      this.#state = { state: 'failed', report: log.report(error) };
    }
  }

  /** Settings have changed: other marks, other colours, another language, or nothing more on this site. */
  async applySettings(): Promise<void> {
    const { ask, log, signal } = this.#parts;
    try {
      const setup = await ask.setup();
      if (signal.aborted) return;
      const isOtherLanguage = setup.locale !== this.#setup?.locale;
      this.#setup = setup;
      if (setup.isSiteOff) return this.#parts.onGone();
      // Summaries are written in the interface's language.
      if (isOtherLanguage) return await this.read(this.#onPage?.isForced ?? false);
      await this.#mark();
    } catch (error) {
      log.report(error);
    }
  }

  async setMarks(on: boolean): Promise<void> {
    this.#marksOn = on;
    await this.#mark();
  }

  /** Names of the voices that are open in the popup. A page that is read again keeps them, another article does not. */
  keepOpened(voices: string[]): void {
    this.#opened = voices;
    if (this.#state.state === 'ready') this.#state = { ...this.#state, opened: voices };
  }

  /** Scrolls to words of the article and marks them. False: they are not on the page. */
  show(start: number, end: number, voice: number): boolean {
    const onPage = this.#onPage;
    const range = onPage?.reading.read.map.toRange(start, end);
    if (!onPage || !range) return false;
    onPage.hover.close();
    onPage.marks.paint('shown', voice, range);
    return bringIntoView(range);
  }

  /** Opens the card of the next marked person; the first one in view at the start. Null: nobody is marked. */
  showNextPerson(): string | null {
    const onPage = this.#onPage;
    if (!onPage) return null;
    for (const mark of personsFrom(onPage.marks.all, onPage.hover.openMark)) {
      if (!bringIntoView(mark.range!)) continue;
      onPage.hover.open(mark, true);
      return onPage.reading.report.people[mark.person!]?.name ?? null;
    }
    return null;
  }

  async #setUp(isOver: () => boolean): Promise<Translator> {
    const setup = await twice(() => this.#parts.ask.setup());
    if (!isOver()) {
      this.#setup = setup;
      this.#words = createTranslator(setup.locale, setup.messages);
    }
    return this.#words;
  }

  async #readPage(
    force: boolean,
    words: Promise<Translator>,
    isOver: () => boolean,
  ): Promise<PageReading | null> {
    const { ask, read, analyse, today, log, signal } = this.#parts;
    return readPage(
      {
        read,
        analyse,
        inSlices: (work) =>
          runInSlices(work, signal, () => (this.#isAwaited ? untilNextTask() : untilIdle())),
        identify: (question) =>
          twice(() => ask.identify(question)).catch((error: unknown) => {
            log.report(error);
            return null;
          }),
        today,
        words,
        onProgress: (progress) => {
          if (!isOver() && this.#state.state === 'reading') this.#state = { state: 'reading', progress };
        },
      },
      force,
    );
  }

  async #enter(reading: PageReading, isForced: boolean): Promise<void> {
    const { doc, ask, log, isAlive, onGone } = this.#parts;
    const end = new AbortController();
    const { map } = reading.read;
    const marks = new PageMarks(doc, map, reading.report.text);
    const hover = new HoverCard({
      doc,
      marks,
      card: new CardHost(doc, this.#words),
      viewOf: ({ person }) =>
        cardViewOf(onPage, person!, this.#words, (name, leaderId) => {
          this.#state = this.#ready(reading.report);
          ask.reject(name, leaderId).catch(log.report);
        }),
      settings: () => this.#setup!.settings,
      isAlive,
      onGone,
      onBug: log.report,
      signal: end.signal,
    });
    end.signal.addEventListener('abort', () => marks.remove());
    const before = this.#onPage?.reading.report.article;
    if (before && before.headline !== reading.report.article.headline) this.#opened = null;
    this.#leave();
    const onPage: OnPage = { reading, marks, hover, end, isForced, rejected: new Set() };
    const growth = new ArticleGrowth(reading.read, () => this.#readMore(onPage), end.signal);
    this.#onPage = onPage;
    this.#state = this.#ready(reading.report);
    await this.#mark();
    keepMarks({
      doc,
      marks,
      root: map.root,
      onMoved: (mark) => hover.markMoved(mark),
      onChecked: () => {
        if (isArticleGone(reading.read)) this.#goOn(onPage);
        else growth.check(performance.now());
      },
      onBug: log.report,
      signal: end.signal,
    });
    watchOtherArticles({ doc, root: map.root, onOther: () => this.#readMore(onPage), signal: end.signal });
  }

  /** The page has more of the article, or another one that is in view now: what is there stays until it is read. */
  #readMore(onPage: OnPage): void {
    if (this.#mayReadAgain(onPage)) void this.read(onPage.isForced, true);
  }

  /** The article has left the page: another one comes, it may take a while. */
  #goOn(onPage: OnPage): void {
    if (this.#mayReadAgain(onPage)) void this.#readUntilThere(onPage.isForced);
  }

  #mayReadAgain(onPage: OnPage): boolean {
    if (this.#onPage !== onPage || this.#readAgain >= MAX_READ_AGAIN) return false;
    this.#readAgain += 1;
    return true;
  }

  async #readUntilThere(force: boolean): Promise<void> {
    this.#leave();
    this.#opened = null;
    this.#state = { state: 'reading', progress: 0 };
    for (const ms of READ_AGAIN_MS) {
      const run = this.#run;
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (this.#parts.signal.aborted || run !== this.#run) return;
      await this.read(force);
      if (this.state.state !== 'not-article') return;
    }
  }

  #leave(): void {
    this.#onPage?.end.abort();
    this.#onPage = null;
  }

  #ready(report: Report): ReaderState {
    return { state: 'ready', report, marksOn: this.#areMarksOn(), opened: this.#opened };
  }

  #areMarksOn(): boolean {
    return this.#marksOn ?? this.#setup?.settings.marks !== 'none';
  }

  /** Puts the marks on the page as the settings and the popup's switch have them. */
  async #mark(): Promise<void> {
    const onPage = this.#onPage;
    if (!onPage || !this.#setup) return;
    const { reading, marks, hover, end } = onPage;
    const { settings } = this.#setup;
    const isOn = this.#areMarksOn();
    if (this.#state.state === 'ready') this.#state = { ...this.#state, marksOn: isOn };
    hover.close();
    marks.clear();
    if (!isOn) {
      marks.paint('shown', null, null);
      return;
    }
    await putMarks(marks, reading, settings, end.signal);
  }
}
