/** Text is shown as text, never read as markup; nothing is made of what is empty. */
type Child = Node | string | null | false;

/**
 * Makes an element of the page's document. `attributes`: text is set as it is, null leaves it out, a function hears
 * the event of that name.
 */
export function element(
  tag: string,
  attributes: Record<string, string | null | (() => void)>,
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== null) made.setAttribute(name, value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}
