/** Whether the background may answer a message: whole, within the caps of limits.ts, and from someone who may ask it. */
import type { Guards, Sender } from './channel.ts';
import { type Check, isCount, isFlag, isList, isRecord, isText } from './checks.ts';
import {
  MAX_FORMS,
  MAX_HOST_CHARS,
  MAX_NAME_CHARS,
  MAX_OTHER_NAMES,
  MAX_PEOPLE,
  MAX_ROLE_CHARS,
} from './limits.ts';
import type { ToBackground } from './messages.ts';

const isName = isText(MAX_NAME_CHARS);
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
