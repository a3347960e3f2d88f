/** Entry point: the reader in a page that the detector (or a click on the toolbar button) has found worth reading. */
import { readArticleInSteps } from '../page/read-in-steps.ts';
import { createReceiver, createSender } from '../shared/channel.ts';
import { createErrorLog } from '../shared/errors.ts';
import { guardsOfReader } from '../shared/guards-of-reader.ts';
import type { ToBackground, ToReader } from '../shared/messages.ts';
import { removeLeftovers } from './leftovers.ts';
import { addressOf, ourWorld, RETIRE_EVENT, type Stages } from './our-world.ts';
import { answerMessages, browser, isExtensionAlive } from './page-browser.ts';
import { PageReader } from './page-reader.ts';

function start(stages: Stages): void {
  const send = createSender<ToBackground>((message) => browser.runtime.sendMessage(message));
  const end = new AbortController();
  const { signal } = end;
  const retire = () => {
    end.abort();
    if (ourWorld.retire === retire) delete ourWorld.retire;
    // After a navigation without a load the browser keeps the old page's badge.
    if (isExtensionAlive()) send('page:has-read', { speakers: 0 }).catch(() => {});
  };
  document.dispatchEvent(new CustomEvent(RETIRE_EVENT));
  removeLeftovers(document);
  document.addEventListener(RETIRE_EVENT, retire, { signal });
  ourWorld.retire = retire;
  ourWorld.lookedAt = addressOf(location);

  const log = createErrorLog('reader', browser.runtime.getManifest().version, (line) => console.warn(line));
  const reader = new PageReader({
    doc: document,
    ask: {
      setup: () => send('reader:get-setup', { host: location.host }),
      identify: (question) => send('people:identify', question),
      hasRead: (speakers) => send('page:has-read', { speakers }),
      reject: (name, leaderId) => send('people:reject', { name, leaderId }),
    },
    read: (force) =>
      readArticleInSteps(stages, document, {
        url: location.href,
        isNews: ourWorld.isNews?.() ?? false,
        force,
      }),
    analyse: stages.analyse,
    today: () => new Date().toISOString().slice(0, 10),
    log,
    isAlive: isExtensionAlive,
    onGone: retire,
    signal,
  });

  const receive = createReceiver<ToReader>(
    guardsOfReader(browser.runtime.id),
    {
      'reader:get-state': () => {
        reader.hurry();
        return reader.state;
      },
      'reader:show': ({ start, end: stop, voice }) => ({ shown: reader.show(start, stop, voice) }),
      'reader:set-marks': async ({ people }) => {
        await reader.setMarks(people);
        return null;
      },
      'reader:keep-opened': ({ voices }) => {
        reader.keepOpened(voices);
        return null;
      },
      'reader:read-anyway': () => {
        void reader.read(true);
        return null;
      },
      'reader:next-person': () => ({ name: reader.showNextPerson() }),
    },
    log.report,
  );
  const stopAnswering = answerMessages(receive);
  const onChanged = (changes: Record<string, unknown>) => {
    if ('settings' in changes) void reader.applySettings();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    // Of an extension that is gone nothing can be taken back, and nothing calls any more.
    if (!isExtensionAlive()) return;
    stopAnswering();
    browser.storage.onChanged.removeListener(onChanged);
  });
  void reader.read(false);
}

// Injected twice into one page (by the detector and by a click at the same time): the first one is at work.
// A page that came while the scripts were on their way has not got them all: its own detector asks for them.
const { readStated, readText, readFacts, analyse, retire } = ourWorld;
if (readStated && readText && readFacts && analyse && !retire)
  start({ readStated, readText, readFacts, analyse });
