/** An empty style sheet of the page's own window: one that is made in another realm may not be adopted. */
export function newSheet(doc: Document): CSSStyleSheet {
  const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  return new Sheet();
}
