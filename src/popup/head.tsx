/** What this article is, and how much of it is whose words. */
import type { ShareOfVoice } from '../report/share-of-voice.ts';
import type { Report } from '../report/types.ts';
import { ShareBar } from './share-bar.tsx';
import { useWords } from './words.ts';

export function Head({ report, share }: { report: Report; share: ShareOfVoice }) {
  const words = useWords();
  const { headline, site, published, language } = report.article;
  const lang = language ?? undefined;
  const counts = [
    ...(share.people.length ? [words.plural('popup_people_quoted', share.people.length)] : []),
    words.plural('popup_quotations', report.quotes.length),
    words.plural('popup_words', share.words),
  ];
  return (
    <header class="head">
      <p class="source">
        {site && <span dir="auto">{site}</span>}
        {site && published && ' · '}
        {published && <time dateTime={published}>{words.date(published)}</time>}
      </p>
      {headline && (
        <h1 lang={lang} dir="auto">
          {headline}
        </h1>
      )}
      <p class="counts">{counts.join(' · ')}</p>
      <ShareBar share={share} />
    </header>
  );
}
