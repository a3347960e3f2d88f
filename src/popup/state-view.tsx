/** Everything but a read article: what is the matter, in a sentence, and the one thing to do about it. */
import { useActions, useStatus } from './doing.ts';
import type { PopupState } from './page-state.ts';
import { useWords } from './words.ts';

export function StateView({ state }: { state: Exclude<PopupState, { state: 'ready' }> }) {
  const words = useWords();
  const actions = useActions();
  const say = useStatus();
  switch (state.state) {
    case 'opening':
      return <Busy title={words.t('popup_open')} progress={null} />;
    case 'reading':
      return <Busy title={words.t('popup_reading')} progress={state.progress} />;
    case 'not-article':
      return (
        <Notice title={words.t('popup_not_article')} more={words.t('popup_not_article_more')}>
          <button type="button" class="main" onClick={actions.readAnyway}>
            {words.t('popup_read_anyway')}
          </button>
        </Notice>
      );
    case 'untouchable':
      return <Notice title={words.t('popup_untouchable')} more={words.t('popup_untouchable_more')} />;
    case 'site-off':
      return (
        <Notice title={words.t('popup_site_off', state.site)} more={words.t('popup_site_off_more')}>
          <button
            type="button"
            class="main"
            onClick={() => actions.setSiteOff(false).catch(() => say(words.t('popup_setting_failed')))}
          >
            {words.t('popup_site_on', state.site)}
          </button>
        </Notice>
      );
    case 'no-answer':
      return (
        <Notice title={words.t('popup_no_answer')} more={words.t('popup_no_answer_more')}>
          <button type="button" class="main" onClick={actions.reloadPage}>
            {words.t('popup_reload')}
          </button>
        </Notice>
      );
    case 'background-gone':
      return (
        <Notice title={words.t('popup_background_gone')} more={words.t('popup_background_gone_more')}>
          <button type="button" class="main" onClick={actions.tryAgain}>
            {words.t('popup_try_again')}
          </button>
        </Notice>
      );
    case 'failed': {
      const { message, stack, feature, version } = state.report;
      const text = `News Context ${version}, ${feature}\n${message}\n${stack}`;
      return (
        <Notice title={words.t('popup_failed')} more={words.t('popup_failed_more')}>
          <button
            type="button"
            class="main"
            onClick={async () =>
              say(words.t((await actions.copy(text)) ? 'popup_copied' : 'popup_copy_failed'))
            }
          >
            {words.t('popup_copy_report')}
          </button>
          <pre class="trace">{message}</pre>
        </Notice>
      );
    }
  }
}

/** An article without a quotation. */
export function NothingQuoted({ isTeaser }: { isTeaser: boolean }) {
  const words = useWords();
  const actions = useActions();
  return (
    <Notice
      title={words.t('popup_nothing')}
      more={words.t(isTeaser ? 'popup_nothing_teaser' : 'popup_nothing_more')}
    >
      <button type="button" class="main" onClick={actions.readAnyway}>
        {words.t('popup_read_again')}
      </button>
    </Notice>
  );
}

interface NoticeProps {
  title: string;
  more: string;
  children?: preact.ComponentChildren;
}

function Notice({ title, more, children }: NoticeProps) {
  return (
    <section class="notice">
      <h1>{title}</h1>
      <p>{more}</p>
      {children}
    </section>
  );
}

/** `progress` 0 to 1; null, and 0, which says nothing yet: no figure. */
function Busy({ title, progress }: { title: string; progress: number | null }) {
  const words = useWords();
  return (
    <section class="notice busy">
      <h1>{title}</h1>
      <progress max={1} {...(progress ? { value: progress } : {})} aria-label={title} />
      {progress ? (
        <p>{words.t('popup_progress', words.percent(progress))}</p>
      ) : (
        <p aria-hidden="true">&nbsp;</p>
      )}
    </section>
  );
}
