/**
 * Bugs are caught at the entry points and end here: logged once each, told to the reader on request, and never
 * with words or addresses of the page in them.
 */
import type { ErrorReport } from './messages.ts';

const MAX_FRAMES = 12;
const MAX_MESSAGE_CHARS = 300;

/** What may be shown or copied of an error: quoted parts of its message and addresses of pages are taken out. */
export function describeError(error: unknown, feature: string, version: string): ErrorReport {
  const { message, stack } = error instanceof Error ? error : { message: typeof error, stack: '' };
  const name = error instanceof Error ? error.name : 'Thrown';
  return {
    message: `${name}: ${withoutPageText(message)}`.slice(0, MAX_MESSAGE_CHARS),
    stack: framesOf(stack ?? ''),
    feature,
    version,
  };
}

/** JSON.parse and the DOM quote what they stumbled over: everything between quotation marks goes. */
function withoutPageText(message: string): string {
  return withoutAddresses(message.replace(/(["'`“‘]).*["'`”’]/s, '$1…$1'));
}

/** Our own files keep their name and place; the extension's address in Firefox identifies the installation. */
function withoutAddresses(line: string): string {
  return line
    .replace(/(?:chrome|moz)-extension:\/\/[^/\s]+\//g, '')
    .replace(/\b[a-z][a-z\d+.-]*:\/\/[^\s)]+/gi, '(page)');
}

/** Stack frames alone ("at f (file:1:2)" in Chromium, "f@file:1:2" in Firefox): the lines before repeat the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s*at .+:\d+|^[^\s@]*@.+:\d+:\d+$/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => withoutAddresses(line.trim()))
    .join('\n');
}

export interface ErrorLog {
  /** Logs the error unless the same one was logged before; gives what may be shown of it. */
  report(error: unknown): ErrorReport;
}

/** `write` is where lines go (the console); `feature` names the part of the extension. */
export function createErrorLog(feature: string, version: string, write: (line: string) => void): ErrorLog {
  const seen = new Set<string>();
  return {
    report(error) {
      const described = describeError(error, feature, version);
      // The way to the place where it was thrown differs from call to call.
      const place = described.stack.split('\n', 1)[0];
      const key = `${described.message} ${place}`;
      if (!seen.has(key)) {
        seen.add(key);
        write(`News Context ${version}, ${feature}: ${described.message}\n${described.stack}`);
      }
      return described;
    },
  };
}
