/** What the reader of the news can choose. Stored: the version and only what was changed. */
export interface Settings {
  /** Which words are marked on the page. */
  marks: 'people' | 'quotations' | 'both' | 'none';
  /** The first mention in each paragraph, or all of them. */
  markEvery: 'first-in-paragraph' | 'all';
  /** On every page, or only on pages where the toolbar button was clicked. */
  runs: 'every-page' | 'on-click';
  /** Hosts on which nothing is done. */
  sitesOff: string[];
  /** BCP 47 of one of the locales, or 'auto' for the browser's. */
  language: 'auto' | 'en' | 'de' | 'fr' | 'es';
  colours: 'voices' | 'single' | 'underline';
  /** Milliseconds from the pointer's rest to the card. */
  openDelayMs: number;
  /** Key that must be held for the card to open; 'none': plain hover. */
  hoverKey: 'none' | 'Alt' | 'Control' | 'Shift';
}

export const DEFAULTS: Readonly<Settings> = {
  marks: 'people',
  markEvery: 'first-in-paragraph',
  runs: 'every-page',
  sitesOff: [],
  language: 'auto',
  colours: 'voices',
  openDelayMs: 500,
  hoverKey: 'none',
};
