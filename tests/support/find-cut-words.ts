/** For a page: words that a reader cannot read, because something cuts them off or other words lie over them. */

/** Runs in the page. Gives a line for each fault; what floats over the rest on purpose (foot, panels, status) is left out. */
export function findCutWords(): string[] {
  const faults: string[] = [];
  const shown: { text: string; boxes: DOMRect[]; element: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.nodeValue!.trim();
    if (!text || element.closest('.unseen, .status, .foot, [popover], script, style, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) continue;
    shown.push({ text, boxes, element });
    for (const { left, right } of boxes) {
      if (left < -1 || right > innerWidth + 1) faults.push(`beyond the edge: ${text}`);
    }
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      // A closed speaker's role ends after two lines; opening it shows the whole.
      const isShortened = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
      if (isShortened || style.overflowX === 'visible') continue;
      if (at.scrollWidth > at.clientWidth + 1 && at !== document.documentElement && at !== document.body)
        faults.push(`cut off at the side: ${text}`);
    }
  }
  for (const [index, one] of shown.entries()) {
    for (const other of shown.slice(index + 1)) {
      // Words of one line of text touch each other; what lies in a shortened line is not drawn.
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (one.element.closest('.first') || other.element.closest('.first')) continue;
      const isOver = one.boxes.some((a) =>
        other.boxes.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
        ),
      );
      if (isOver) faults.push(`over each other: ${one.text} | ${other.text}`);
    }
  }
  return [...new Set(faults)];
}
