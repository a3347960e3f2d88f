/**
 * Every state of popup, options page and card with made-up data. gallery.html shows them all, each in a frame of its
 * own; `?popup=NAME`, `?options=NAME` and `?card=NAME` one alone, with `&lang=de`, `&dir=rtl`, and `&open` to open the first speaker.
 */
import { render } from 'preact';
import de from '../../src/_locales/de/messages.json';
import en from '../../src/_locales/en/messages.json';
import es from '../../src/_locales/es/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import CARD_STYLES from '../../src/card/card.css?raw';
import { cardContent } from '../../src/card/card-content.ts';
import { speakerCard } from '../../src/card/speaker-card.ts';
import { Options, type OptionsProps } from '../../src/options/options-view.tsx';
import type { PopupActions } from '../../src/popup/actions.ts';
import { App, type AppProps } from '../../src/popup/app.tsx';
import { voicesOf } from '../../src/report/voices.ts';
import { createTranslator, readMessages } from '../../src/shared/i18n.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';
import * as reports from './reports.ts';
import { withSummaries } from './with-summaries.ts';

const LOCALES = { en, de, fr, es };
type Locale = keyof typeof LOCALES;

type Shown = Pick<AppProps, 'state'> & Partial<Pick<AppProps, 'canAllow' | 'isSiteOff'>>;
const ready = (report: (typeof reports)['usual']): Shown => ({
  state: { state: 'ready', report, marksOn: true, opened: null },
});

export const POPUPS: Record<string, Shown> = {
  usual: ready(reports.usual),
  single: ready(reports.single),
  long: ready(reports.long),
  sixty: ready(reports.sixty),
  'right-to-left': ready(reports.rightToLeft),
  hostile: ready(reports.hostile),
  'no-access': { ...ready(reports.single), canAllow: true },
  nothing: ready(reports.nothing),
  opening: { state: { state: 'opening' } },
  reading: { state: { state: 'reading', progress: 0 } },
  'reading-long': { state: { state: 'reading', progress: 0.43 } },
  'not-article': { state: { state: 'not-article' } },
  untouchable: { state: { state: 'untouchable' } },
  'site-off': { state: { state: 'site-off', site: 'courier.example' }, isSiteOff: true },
  'no-answer': { state: { state: 'no-answer' } },
  'background-gone': { state: { state: 'background-gone' } },
  failed: {
    state: {
      state: 'failed',
      report: {
        message: "TypeError: Cannot read properties of undefined (reading '…')",
        stack: 'at readArticle (content/reader.js:1:2345)',
        feature: 'reader',
        version: '0.1.0',
      },
    },
  },
};

/** What was done, for tests that press the buttons. */
const done: unknown[] = [];
Object.assign(window, { done });
const note =
  <A extends unknown[], R>(name: string, answer: R) =>
  (...asked: A): R => {
    done.push([name, ...asked]);
    return answer;
  };

const actions: PopupActions = {
  show: note('show', Promise.resolve(true)),
  copy: note('copy', Promise.resolve(true)),
  save: note('save', undefined),
  keepOpened: note('keepOpened', undefined),
  setMarks: note('setMarks', Promise.resolve()),
  setSiteOff: note('setSiteOff', Promise.resolve()),
  readAnyway: note('readAnyway', undefined),
  tryAgain: note('tryAgain', undefined),
  reloadPage: note('reloadPage', undefined),
  openOptions: note('openOptions', undefined),
  allowSite: note('allowSite', Promise.resolve(true)),
  now: () => '2024-05-18T09:30:00.000Z',
};

function showOne({ state, ...shown }: Shown, locale: Locale): void {
  const words = translator(locale);
  render(
    <App
      canAllow={false}
      isSiteOff={false}
      site="courier.example"
      {...shown}
      state={state.state === 'ready' ? { ...state, report: withSummaries(state.report, words) } : state}
      actions={actions}
      words={words}
    />,
    document.body,
  );
}

const OPTIONS: Record<string, Partial<OptionsProps>> = {
  fresh: {},
  changed: {
    settings: {
      ...DEFAULTS,
      marks: 'both',
      hoverKey: 'Alt',
      openDelayMs: 800,
      sitesOff: ['courier.example', 'a-very-long-name-of-a-site.with-parts.and-more-parts.example'],
    },
    rejections: [{ name: 'Aldo Brandt', leaderId: 'Q1' }],
    hasAccess: false,
  },
};

function showOptions(shown: Partial<OptionsProps>, locale: Locale): void {
  document.body.style.width = 'auto';
  render(
    <Options
      words={translator(locale)}
      settings={DEFAULTS}
      rejections={[]}
      shortcuts={[
        { name: 'Open the list of speakers', keys: 'Alt+Shift+N' },
        { name: 'Go to the next marked person', keys: '' },
      ]}
      hasAccess
      dataAsOf="2026-08-22"
      actions={{
        change: note('change', undefined),
        forget: note('forget', undefined),
        allowAll: note('allowAll', undefined),
        openShortcuts: note('openShortcuts', undefined),
        reset: note('reset', undefined),
      }}
      {...shown}
    />,
    document.body,
  );
}

/** Whose card: the report, and the index of the person in it. */
const CARDS: Record<string, { report: (typeof reports)['usual']; person: number; isRejected?: boolean }> = {
  leader: { report: reports.usual, person: 1 },
  'leader-rejected': { report: reports.usual, person: 1, isRejected: true },
  'not-quoted': { report: reports.usual, person: 3 },
  words: { report: reports.usual, person: 2 },
  long: { report: reports.long, person: 0 },
  unknown: { report: reports.long, person: 1 },
  'could-be': { report: reports.long, person: 2 },
  'right-to-left': { report: reports.rightToLeft, person: 0 },
  hostile: { report: reports.hostile, person: 0 },
};

/** As on a page, but in an open shadow root: axe looks into no closed one. */
function showCard({ report, person, isRejected = false }: (typeof CARDS)[string], locale: Locale): void {
  const host = document.createElement('section');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLES);
  root.adoptedStyleSheets = [sheet];
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  card.style.left = '16px';
  card.style.top = '16px';
  root.append(card);
  const heading = document.createElement('h1');
  heading.className = 'unseen';
  heading.textContent = 'A card';
  const main = document.createElement('main');
  main.append(heading, host);
  document.body.append(main);
  const words = translator(locale);
  const summarised = withSummaries(report, words);
  card.append(
    speakerCard({
      content: cardContent(summarised, person, voicesOf(summarised), words),
      words,
      isRejected,
      onReject: note('reject', undefined),
      onClose: note('close', undefined),
    }),
  );
  card.showPopover();
}

const translator = (locale: Locale) => createTranslator(locale, readMessages(LOCALES.en, LOCALES[locale]));

function showAll(query: string): void {
  document.body.classList.add('all');
  render(
    <main>
      <h1>Every state of popup, options and card</h1>
      {[
        ...Object.keys(POPUPS).map((name) => `popup=${name}`),
        ...Object.keys(OPTIONS).map((name) => `options=${name}`),
        ...Object.keys(CARDS).map((name) => `card=${name}`),
      ].map((name) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <iframe title={name} src={`?${name}${query}`} />
        </figure>
      ))}
    </main>,
    document.body,
  );
}

const asked = new URLSearchParams(location.search);
const locale = (asked.get('lang') ?? 'en') as Locale;
document.documentElement.lang = locale;
document.documentElement.dir = asked.get('dir') ?? 'ltr';
const card = CARDS[asked.get('card') ?? ''];
const options = OPTIONS[asked.get('options') ?? ''];
const shown = POPUPS[asked.get('popup') ?? ''];
if (shown) {
  document.title = `Popup: ${asked.get('popup')}`;
  showOne(shown, locale);
  if (asked.has('open')) {
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-expanded=false]')?.click());
  }
} else if (options) {
  document.title = `Options: ${asked.get('options')}`;
  showOptions(options, locale);
} else if (card) {
  document.title = `Card: ${asked.get('card')}`;
  showCard(card, locale);
} else {
  showAll(location.search.replace('?', '&'));
}
document.body.dataset['ready'] = 'true';
