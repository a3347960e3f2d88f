/** The popup as a whole: one state, what can be done, and the words to say it in. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Translator } from '../shared/i18n.ts';
import type { PopupActions } from './actions.ts';
import { ArticleView } from './article-view.tsx';
import { Actions, Status } from './doing.ts';
import { Foot, Switches, TakeAway } from './foot.tsx';
import type { PopupState } from './page-state.ts';
import { StateView } from './state-view.tsx';
import { Words } from './words.ts';

export interface AppProps {
  state: PopupState;
  words: Translator;
  actions: PopupActions;
  /** The page's host; null: none that anything could be switched for. */
  site: string | null;
  isSiteOff: boolean;
  /** The page was read only because the button was clicked: access to its site can be offered. */
  canAllow: boolean;
}

/** How long a line like "Copied." stays in sight. */
const STATUS_MS = 2500;

export function App({ state, words, actions, site, isSiteOff, canAllow }: AppProps) {
  const [line, setLine] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setLine(next);
    timer.current = setTimeout(() => setLine(''), STATUS_MS);
  }, []);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // Firefox leaves the focus outside until something in the popup takes it: the arrow keys would do nothing.
    // Not where a key has moved it to one of the rows already.
    const own = main.current;
    if (!own?.contains(document.activeElement)) own?.focus({ preventScroll: true });
    return () => clearTimeout(timer.current);
  }, []);
  const isReady = state.state === 'ready';
  return (
    <Words.Provider value={words}>
      <Actions.Provider value={actions}>
        <Status.Provider value={say}>
          <main ref={main} tabIndex={-1} aria-busy={state.state === 'opening' || state.state === 'reading'}>
            {isReady ? (
              <ArticleView report={state.report} opened={state.opened} />
            ) : (
              <StateView state={state} />
            )}
            {isReady && canAllow && site && <Access site={site} actions={actions} words={words} />}
          </main>
          <p role="status" class={line ? 'status seen' : 'status'}>
            {line}
          </p>
          <Foot>
            {isReady && state.report.quotes.length > 0 && <TakeAway report={state.report} />}
            <Switches site={site} isSiteOff={isSiteOff} marksOn={isReady ? state.marksOn : null} />
          </Foot>
        </Status.Provider>
      </Actions.Provider>
    </Words.Provider>
  );
}

function Access({ site, actions, words }: { site: string; actions: PopupActions; words: Translator }) {
  const [isAllowed, setAllowed] = useState(false);
  if (isAllowed) return null;
  return (
    <p class="note access">
      <span>{words.t('popup_access', site)}</span>
      <button type="button" class="framed" onClick={async () => setAllowed(await actions.allowSite())}>
        {words.t('popup_allow')}
      </button>
    </p>
  );
}
