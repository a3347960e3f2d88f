/** The words as they stand in the article, who says them and where the article says so, and what to do with them. */
import { evidenceOf } from '../report/evidence.ts';
import { citeQuote } from '../report/exports/citation.ts';
import { linkToQuote } from '../report/exports/text-fragment.ts';
import { howInWords } from '../report/how-words.ts';
import type { Report } from '../report/types.ts';
import { useActions, useStatus } from './doing.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.ts';

export function Quotation({ report, index, voice }: { report: Report; index: number; voice: number | null }) {
  const words = useWords();
  const actions = useActions();
  const say = useStatus();
  const quote = report.quotes[index]!;
  const lang = report.article.language ?? undefined;
  const said = report.text.slice(quote.start, quote.end);
  const link = linkToQuote(report, quote);

  const show = async () => {
    const isThere = await actions.show([quote.start, quote.end], voice);
    say(words.t(isThere ? 'popup_shown' : 'popup_gone'));
  };
  const copy = async (text: string, done: string) => {
    say(words.t((await actions.copy(text)) ? done : 'popup_copy_failed'));
  };
  /** The words can be selected as text: a click that ends a selection shows nothing. */
  const showOnClick = () => {
    if (getSelection()?.isCollapsed ?? true) void show();
  };

  return (
    <li class="quotation">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the mouse; the button "Show on page" does the same. */}
      <blockquote lang={lang} dir="auto" onClick={showOnClick}>
        {said}
      </blockquote>
      <Evidence report={report} index={index} />
      <p class="doing">
        <button type="button" class="small" data-stop onClick={show}>
          <Icon name="show" />
          {words.t('popup_show')}
        </button>
        <button
          type="button"
          class="small"
          title={words.t('popup_copy_title')}
          onClick={() => copy(citeQuote(report, quote, actions.now(), words), 'popup_copied')}
        >
          <Icon name="copy" />
          {words.t('popup_copy')}
        </button>
        {link && (
          <button
            type="button"
            class="small"
            title={words.t('popup_link_title')}
            onClick={() => copy(link, 'popup_link_copied')}
          >
            <Icon name="link" />
            {words.t('popup_link')}
          </button>
        )}
      </p>
    </li>
  );
}

function Evidence({ report, index }: { report: Report; index: number }) {
  const words = useWords();
  const quote = report.quotes[index]!;
  // Evidence for nobody would only suggest somebody.
  if (quote.speaker === null || (!quote.how && !quote.mention)) return null;
  const pieces = evidenceOf(report, quote);
  return (
    <p class="evidence">
      {pieces.length > 0 && (
        <span lang={report.article.language ?? undefined} dir="auto">
          {pieces.map((piece, at) => {
            const key = `${at} ${piece.kind}`;
            if (piece.kind === 'mention') return <b key={key}>{piece.text}</b>;
            if (piece.kind === 'cue') return <em key={key}>{piece.text}</em>;
            if (piece.kind === 'gap') return at ? ' … ' : '… ';
            return piece.text;
          })}
        </span>
      )}
      {quote.how && <span class="how">{howInWords(quote.how, words)}</span>}
      {quote.confidence === 'probable' && <span class="probable">{words.t('popup_probably')}</span>}
    </p>
  );
}
