/**
 * Sees that the reader has scrolled out of the article, on a page with more than one headline of the first rank:
 * endless scroll appends the next article. One observer, which the browser calls only when the article leaves the view.
 */

/** A glance at the page's foot is no change of article. */
const GONE_MS = 400;

export interface OtherArticleParts {
  doc: Document;
  /** The article's root. */
  root: Element;
  /** The article is out of view, and another headline is there. */
  onOther(): void;
  signal: AbortSignal;
}

export function watchOtherArticles({ doc, root, onOther, signal }: OtherArticleParts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasSeen = false;
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    const isSeen = entries.at(-1)?.isIntersecting === true;
    wasSeen ||= isSeen;
    if (!isSeen && wasSeen) timer = setTimeout(() => isOtherThere(doc, root) && onOther(), GONE_MS);
  });
  observer.observe(root);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** A headline outside the article, above its own or behind its end, that stands on the page's main column. */
function isOtherThere(doc: Document, root: Element): boolean {
  const headlines = [...doc.getElementsByTagName('h1')].filter(
    (headline) =>
      !root.contains(headline) &&
      !headline.closest('nav, aside, footer') &&
      !headline.closest('header:not(article header, main header)'),
  );
  const isBehind = (headline: Element) =>
    (root.compareDocumentPosition(headline) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return headlines.some(isBehind) || headlines.length > 1;
}
