/** Whether an element is not shown, as far as it says so itself, by attribute or inline style (no layout is asked). */
export function hides(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && NOT_SHOWN.test(style);
}

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
