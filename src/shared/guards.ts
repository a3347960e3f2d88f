/**
 * Whether a message may be answered: whole, within the caps of limits.ts, and from someone who may ask it.
 * What arrives is unknown: another version of this extension may have sent it.
 */
import type { Guards, Sender } from './channel.ts';
import {
  MAX_FORMS,
  MAX_HOST_CHARS,
  MAX_NAME_CHARS,
  MAX_OTHER_NAMES,
  MAX_PEOPLE,
  MAX_ROLE_CHARS,
  MAX_TEXT_CHARS,
} from './limits.ts';
import type { ToBackground, ToReader } from './messages.ts';

type Check = (value: unknown) => boolean;

const isText =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;
const isName = isText(MAX_NAME_CHARS);
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isOffset: Check = (value) => isCount(value) && (value as number) <= MAX_TEXT_CHARS;
/** "2023-03-23", or with a time behind it. */
const isDate: Check = (value) =>
  typeof value === 'string' && value.length <= 40 && /^\d{4}-\d\d-\d\d/.test(value);

const isOneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isList =
  (check: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);
/** Every field named here is there and good; further fields do no harm. */
const isRecord =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isEmpty = isRecord({});

const isPersonQuery = isRecord({
  name: isName,
  forms: isList(isName, MAX_FORMS),
  roles: isList(isText(MAX_ROLE_CHARS), MAX_FORMS),
  gender: isOneOf('female', 'male', null),
  mentions: isCount,
});

const isSpeechCount = isRecord({
  quotes: isCount,
  words: isCount,
  allWords: isCount,
  firstParagraph: orNull(isCount),
  lastParagraph: orNull(isCount),
});

const isPeopleQuestion = isRecord({
  query: isRecord({
    published: orNull(isDate),
    today: isDate,
    people: isList(isPersonQuery, MAX_PEOPLE),
    otherNames: isList(isName, MAX_OTHER_NAMES),
  }),
  speech: isList(isSpeechCount, MAX_PEOPLE),
});

/** The top frame of a tab: content scripts of ours run nowhere else. */
const isFromTab = ({ tab, frameId }: Sender) => tab?.id !== undefined && (frameId ?? 0) === 0;

/** `extensionUrl` is where the extension's own pages lie ("chrome-extension://…/"). */
export function guardsOfBackground(extensionUrl: string): Guards<ToBackground> {
  const isOurPage = ({ url }: Sender) => url?.startsWith(extensionUrl) ?? false;
  return {
    'page:found-article': (ask, sender) => isEmpty(ask) && isFromTab(sender),
    'people:identify': (ask) => isPeopleQuestion(ask),
    'page:has-read': (ask, sender) => isRecord({ speakers: isCount })(ask) && isFromTab(sender),
    'reader:get-setup': isRecord({ host: isText(MAX_HOST_CHARS) }),
    'people:reject': isRecord({ name: isName, leaderId: isText(40) }),
    'tab:read': (ask, sender) => isRecord({ tabId: isCount, force: isFlag })(ask) && isOurPage(sender),
  };
}

/** Only the extension itself can send to a content script of its own; `ownId` is `runtime.id`. */
export function guardsOfReader(ownId: string): Guards<ToReader> {
  const ours = (check: Check) => (ask: unknown, sender: Sender) => check(ask) && sender.id === ownId;
  return {
    'reader:get-state': ours(isEmpty),
    'reader:show': ours(isRecord({ start: isOffset, end: isOffset, voice: Number.isInteger })),
    'reader:set-marks': ours(isRecord({ people: isFlag })),
    'reader:keep-opened': ours(isRecord({ voices: isList(isName, MAX_PEOPLE) })),
    'reader:read-anyway': ours(isEmpty),
    'reader:next-person': ours(isEmpty),
  };
}
