/**
 * JSON Lines in, JSON Lines out: one line for each line, in order, as it goes.
 * A line that cannot be read gets `{id?, error}`, and the rest goes on.
 */
import { analyseHtml, analyseText, type Report } from './index.ts';

export interface LineResult {
  line: string;
  ok: boolean;
}

/** `force`: read pages that seem to be no article too. Never throws. */
export function analyseLine(input: string, force: boolean): LineResult {
  let id: unknown;
  try {
    const fields: unknown = JSON.parse(input);
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw new Error('not a JSON object');
    const ask = fields as Record<string, unknown>;
    id = ask['id'];
    return { line: JSON.stringify({ ...(id === undefined ? {} : { id }), ...report(ask, force) }), ok: true };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { line: JSON.stringify({ ...(id === undefined ? {} : { id }), error: message }), ok: false };
  }
}

function report(ask: Record<string, unknown>, force: boolean): Report {
  const published = stringOf(ask, 'published');
  const title = stringOf(ask, 'title');
  const url = stringOf(ask, 'url');
  if (typeof ask['text'] === 'string') {
    return analyseText(ask['text'], { ...(published ? { published } : {}), ...(title ? { title } : {}) });
  }
  if (typeof ask['html'] === 'string') return analyseHtml(ask['html'], { force, ...(url ? { url } : {}) });
  throw new Error('neither "text" nor "html" is a string');
}

/** undefined where the field is missing or null; anything but a string is an error in the input. */
function stringOf(ask: Record<string, unknown>, field: string): string | undefined {
  const value = ask[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Error(`"${field}" is not a string`);
  return value;
}
