/** What reading a page gives. `page/` reads a Document that it is handed; it knows no browser API. */

export interface Article {
  isNews: boolean;
  headline: string | null;
  /** ISO 8601, as precise as the page is: "2023-03-23" or "2023-03-23T14:05:00+01:00". */
  published: string | null;
  updated: string | null;
  /** BCP 47, e.g. "en" or "pt-BR". */
  language: string | null;
  /** People's names, without "By"; where no person is credited, the agency or newsroom that is. */
  authors: string[];
  /** The outlet's name. */
  site: string | null;
  /** Canonical address, without fragment and tracking. */
  url: string | null;
  /** The text is only the beginning: the rest stands behind a paywall. */
  isTeaser: boolean;
}

/** The article with its words and the way back from them to the page. */
export interface ReadArticle {
  article: Article;
  /** Paragraphs in reading order, joined by a blank line ("\n\n"). All offsets refer to it. */
  text: string;
  map: TextMap;
}

/** Offsets of the article's text to the page and back. The one place that knows both. */
export interface TextMap {
  /** The smallest element that holds the whole body. */
  readonly root: Element;
  /**
   * A live Range over text[start, end), or null where the page's words are no longer those of the text and
   * could not be found again. `range.toString()` equals the slice up to white space.
   */
  toRange(start: number, end: number): Range | null;
  /** The offset of a place in the page, or null where it is not inside the article's text. */
  toOffset(node: Node, offset: number): number | null;
}
