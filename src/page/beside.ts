/** What stands beside the article on its page: lists of others, comments, boxes. */

/** Whether a part of the page that `parts` (a selector) names holds `element`, and not the whole article by its heading. */
export function isBeside(page: ParentNode, element: Element, parts: string): boolean {
  const part = element.closest(parts);
  if (part === null) return false;
  // <article class="post commented">, <body class="has-related">
  const heading = page.querySelector('h1');
  return heading === null || !part.contains(heading);
}
