import type { HoverCard } from './hover-card.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageReading } from './read-page.ts';

/** What has been made of the article, and what stands on the page because of it. */
export interface OnPage {
  reading: PageReading;
  marks: PageMarks;
  hover: HoverCard;
  /** Aborts when the page is read again. */
  end: AbortController;
  /** It was read though it seems to be no article. */
  isForced: boolean;
  /** Indices of people of whom the reader has said "not this person" just now. */
  rejected: Set<number>;
}
