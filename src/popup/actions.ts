/** What the popup can do, handed in by the entry point: the views know no browser API. */
import type { Span } from '../text/types.ts';

export interface FileToSave {
  name: string;
  type: string;
  text: string;
}

export interface PopupActions {
  /** Scrolls the page to these words and marks them in the voice's colour. False: they are gone. */
  show(span: Span, voice: number | null): Promise<boolean>;
  /** False: the browser did not allow it. */
  copy(text: string): Promise<boolean>;
  save(file: FileToSave): void;
  /** Remembers which voices (by name) are open, for the next time on this article. */
  keepOpened(voices: string[]): void;
  setMarks(on: boolean): Promise<void>;
  /** Rejects where the browser does not store it. */
  setSiteOff(off: boolean): Promise<void>;
  readAnyway(): void;
  tryAgain(): void;
  reloadPage(): void;
  openOptions(): void;
  /** Asks for access to the page's site. True: granted. */
  allowSite(): Promise<boolean>;
  /** Now, ISO 8601: the time of access in citations and exports. */
  now(): string;
}
