/** A read article: its head, its speakers, and what else there is to know about its quotations. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checkHeadline } from '../report/headline-check.ts';
import { type ShareOfVoice, shareOfVoice, type VoiceShare } from '../report/share-of-voice.ts';
import type { Report } from '../report/types.ts';
import { HeadlineCheck, OtherVoices, Unquoted, Unstated } from './also.tsx';
import { useActions } from './doing.ts';
import { Head } from './head.tsx';
import { Icon } from './icon.tsx';
import { type Stop, stepFor } from './keyboard.ts';
import { Speaker } from './speaker.tsx';
import { NothingQuoted } from './state-view.tsx';
import { useWords } from './words.ts';

/** Above, a box to find one speaker among them saves more scrolling than it takes room. */
const FILTER_ABOVE = 8;

interface ArticleProps {
  report: Report;
  /** Names of the voices that were open when the popup was last closed; null: not known. */
  opened: string[] | null;
}

export function ArticleView({ report, opened }: ArticleProps) {
  const share = useMemo(() => shareOfVoice(report), [report]);
  const checks = useMemo(() => checkHeadline(report), [report]);
  const list = useRef<HTMLDivElement>(null);
  // Together with the rows: a key that is pressed as soon as they are seen counts.
  useLayoutEffect(() => {
    // On the document: the first arrow comes before anything has the focus.
    const listen = (event: KeyboardEvent) => list.current && onKey(event, list.current);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (!report.quotes.length) return <NothingQuoted isTeaser={report.article.isTeaser} />;
  return (
    <div ref={list}>
      <Head report={report} share={share} />
      <Speakers report={report} share={share} opened={opened} />
      <HeadlineCheck report={report} checks={checks} />
      <Unstated report={report} share={share} />
      <Unquoted report={report} share={share} />
      <Notes report={report} />
    </div>
  );
}

function Speakers({ report, share, opened }: ArticleProps & { share: ShareOfVoice }) {
  const words = useWords();
  const actions = useActions();
  // A single speaker has nothing to be compared with: what it says is what the reader wants to see.
  const voices = [...share.people, ...share.others];
  const count = voices.length;
  const atFirst = opened ? voices.filter(({ name }) => opened.includes(name)) : count === 1 ? voices : [];
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(atFirst.map(({ number }) => number)));
  const [wanted, setWanted] = useState('');
  const isFiltered = count > FILTER_ABOVE;
  const toggle = (number: number) =>
    setOpen((old) => {
      const next = new Set(old);
      if (!next.delete(number)) next.add(number);
      return next;
    });
  const isTouched = useRef(false);
  // Before the next frame: a popup can be gone at any moment.
  useLayoutEffect(() => {
    if (isTouched.current)
      actions.keepOpened(voices.filter(({ number }) => open.has(number)).map(({ name }) => name));
    isTouched.current = true;
  }, [open]);
  const rows = (shares: VoiceShare[]) =>
    shares
      .filter((voice) => matches(voice.name, isFiltered ? wanted : ''))
      .map((voice) => (
        <Speaker
          key={voice.number}
          report={report}
          voice={voice}
          isOpen={open.has(voice.number)}
          onToggle={() => toggle(voice.number)}
        />
      ));
  const people = rows(share.people);
  const others = rows(share.others);
  const found = people.length + others.length;
  return (
    <>
      {isFiltered && (
        <search class="filter">
          <Icon name="search" />
          <input
            type="search"
            aria-label={words.t('popup_filter')}
            placeholder={words.t('popup_filter')}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          <p role="status" class={wanted && !found ? 'none-found' : 'unseen'}>
            {wanted && (found ? words.plural('popup_filter_count', found) : words.t('popup_filter_none'))}
          </p>
        </search>
      )}
      {people.length > 0 && (
        <section class="block" aria-label={words.t('popup_speakers')}>
          <h2 class="unseen">{words.t('popup_speakers')}</h2>
          <ul class="speakers">{people}</ul>
        </section>
      )}
      {others.length > 0 && <OtherVoices>{others}</OtherVoices>}
    </>
  );
}

/** What the reader should know of how much was read. */
function Notes({ report }: { report: Report }) {
  const words = useWords();
  const notes = [
    ...(report.article.isTeaser ? [words.t('popup_teaser')] : []),
    ...(report.limits.length ? [words.t('popup_limits', words.list(report.limits))] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Without regard to case and accents. */
const matches = (name: string, wanted: string) => fold(name).includes(fold(wanted.trim()));

function onKey(event: KeyboardEvent, list: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = event.target as HTMLElement;
  const isTyping = target instanceof HTMLInputElement;
  if (isTyping && event.key !== 'ArrowDown') return;
  const buttons = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  const stops = buttons.map((button): Stop => {
    const expanded = button.getAttribute('aria-expanded');
    return { isOpen: expanded === null ? null : expanded === 'true' };
  });
  const own = target.closest('.quotation')?.querySelector<HTMLElement>('[data-stop]') ?? target;
  const step = stepFor(event.key, stops, isTyping ? -1 : buttons.indexOf(own), isRightToLeft(list));
  if (step.do === 'nothing') return;
  event.preventDefault();
  const button = buttons[step.index]!;
  if (step.do === 'toggle') button.click();
  button.focus();
}

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl';
