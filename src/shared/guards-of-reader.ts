/** Whether the reader may answer a message: whole, within the caps of limits.ts, and from the extension itself. */
import type { Guards, Sender } from './channel.ts';
import { type Check, isCount, isFlag, isList, isRecord, isText } from './checks.ts';
import { MAX_NAME_CHARS, MAX_PEOPLE, MAX_TEXT_CHARS } from './limits.ts';
import type { ToReader } from './messages.ts';

/** Only the extension itself can send to a content script of its own; `ownId` is `runtime.id`. */
export function guardsOfReader(ownId: string): Guards<ToReader> {
  const ours = (check: Check) => (ask: unknown, sender: Sender) => check(ask) && sender.id === ownId;
  const isOffset: Check = (value) => isCount(value) && (value as number) <= MAX_TEXT_CHARS;
  const isEmpty = isRecord({});
  return {
    'reader:get-state': ours(isEmpty),
    'reader:show': ours(isRecord({ start: isOffset, end: isOffset, voice: Number.isInteger })),
    'reader:set-marks': ours(isRecord({ people: isFlag })),
    'reader:keep-opened': ours(isRecord({ voices: isList(isText(MAX_NAME_CHARS), MAX_PEOPLE) })),
    'reader:read-anyway': ours(isEmpty),
    'reader:next-person': ours(isEmpty),
  };
}
