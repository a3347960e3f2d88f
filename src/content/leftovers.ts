/**
 * What an older copy of this extension has left on a page. Firefox ends a content script with its extension without
 * a word, so it cannot clear up after itself; the next copy does it.
 */
import { HOST_NAME } from './card-host.ts';
import { allHighlights, highlightName } from './mark-styles.ts';

export function removeLeftovers(doc: Document): void {
  for (const host of doc.querySelectorAll(HOST_NAME)) host.remove();
  if (typeof CSS === 'object' && 'highlights' in CSS) {
    for (const { name } of allHighlights()) CSS.highlights.delete(name);
  }
  const sheets = [...(doc.adoptedStyleSheets ?? [])];
  const kept = sheets.filter((sheet) => !isOurs(sheet));
  if (kept.length < sheets.length) doc.adoptedStyleSheets = kept;
}

/** All of its rules are for our highlights: the first one tells. */
function isOurs(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.includes(`::highlight(${highlightName('person', 0)})`) ?? false;
}
