/** Saves a text as a file, the way a page does: no permission for downloads is needed. */
import type { FileToSave } from './actions.ts';

/** Until then the browser may still be reading the address: it asks where to save first. */
const KEEP_MS = 60_000;

export function saveFile({ name, type, text }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
