/**
 * Keeps marks right while the page changes: one observer on the article's root, changes gathered, marks looked at in
 * slices, nothing at all while the page is quiet.
 */
import type { Mark, PageMarks } from './page-marks.ts';
import { runInSlices } from './slices.ts';

/** Changes come in bursts; and a page that changes all the time is looked at so often and no more. */
const GATHER_MS = 250;

export interface MarkKeeperParts {
  doc: Document;
  marks: PageMarks;
  root: Element;
  onMoved(mark: Mark): void;
  /** After each look at the marks. */
  onChecked(): void;
  onBug(error: unknown): void;
  signal: AbortSignal;
}

export function keepMarks({ doc, marks, root, onMoved, onChecked, onBug, signal }: MarkKeeperParts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isChecking = false;
  let hasChanged = false;
  let watched: Element | null = null;

  const observer = new MutationObserver(() => {
    hasChanged = true;
    if (!isChecking) timer ??= setTimeout(check, GATHER_MS);
  });

  /** The root; and its ancestors' children, to see it being replaced. Without a root, the whole page has to do. */
  function watch(): void {
    const target = root.isConnected ? root : (doc.body ?? doc.documentElement);
    if (target === watched) return;
    observer.disconnect();
    watched = target;
    observer.observe(target, { childList: true, characterData: true, subtree: true });
    for (let above = target.parentElement; above; above = above.parentElement) {
      observer.observe(above, { childList: true });
    }
  }

  async function check(): Promise<void> {
    timer = undefined;
    isChecking = true;
    hasChanged = false;
    try {
      watch();
      marks.keepDressed();
      await runInSlices(checkEach(), signal);
      onChecked();
    } catch (error) {
      if (!signal.aborted) onBug(error);
    }
    isChecking = false;
    if (hasChanged && !signal.aborted) timer ??= setTimeout(check, GATHER_MS);
  }

  function* checkEach(): Generator<void, void> {
    for (const mark of marks.all) {
      if (marks.check(mark).hasMoved) onMoved(mark);
      yield;
    }
  }

  watch();
  // The page may have changed while it was read.
  timer = setTimeout(check, GATHER_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
