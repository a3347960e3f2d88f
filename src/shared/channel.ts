/**
 * Typed messages between the parts of the extension, over the tables of messages.ts.
 *
 *   asking:     sendToBackground('people:identify', { query, speech })  → its answer, or a ChannelError
 *   answering:  runtime.onMessage.addListener(createReceiver(guards, handlers, onBug))
 */
import type { Reply } from './messages.ts';

/** A table of messages: name, what is asked, what is answered. */
export type Table<T> = { [N in keyof T]: { ask: unknown; answer: unknown } };

type Ask<T extends Table<T>, N extends keyof T> = T[N]['ask'];
type Answer<T extends Table<T>, N extends keyof T> = T[N]['answer'];

/** Why no answer came: nobody listens there, the receiver refused the question, or it failed on it. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  constructor(
    readonly code: 'nobody' | 'bad-request' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

/** The message as it travels. The key keeps it apart from what other code in the same place may send. */
interface Envelope {
  newsContext: string;
  ask: unknown;
}

export type Send<T extends Table<T>> = <N extends keyof T & string>(
  name: N,
  ask: Ask<T, N>,
) => Promise<Answer<T, N>>;

/** `post` hands a message to the browser: `runtime.sendMessage`, or `tabs.sendMessage` to one tab. */
export function createSender<T extends Table<T>>(post: (message: unknown) => Promise<unknown>): Send<T> {
  return async (name, ask) => {
    let reply: unknown;
    try {
      reply = await post({ newsContext: name, ask } satisfies Envelope);
    } catch (error) {
      throw new ChannelError('nobody', error instanceof Error ? error.message : String(error));
    }
    if (!isReply(reply)) throw new ChannelError('nobody', `no answer to ${name}`);
    if (!reply.ok) throw new ChannelError(reply.code, reply.message);
    return reply.value as Answer<T, typeof name>;
  };
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as Reply<unknown>).ok === 'boolean';
}

/** Who asked: what `runtime.onMessage` tells, as far as it matters. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/** One for each message: whether the question is whole, within the caps, and from someone who may ask it. */
export type Guards<T extends Table<T>> = { [N in keyof T]: (ask: unknown, sender: Sender) => boolean };

export type Handlers<T extends Table<T>> = {
  [N in keyof T]: (ask: Ask<T, N>, sender: Sender) => Answer<T, N> | Promise<Answer<T, N>>;
};

/**
 * A listener for `runtime.onMessage`. It decides at once: a promise for a message of this table, undefined for
 * anything else (an async listener would answer other people's messages). `onBug` hears of handlers that throw.
 */
export function createReceiver<T extends Table<T>>(
  guards: Guards<T>,
  handlers: Handlers<T>,
  onBug: (error: unknown) => void,
): (message: unknown, sender: Sender) => Promise<Reply<unknown>> | undefined {
  return (message, sender) => {
    const name = nameOf(message);
    if (name === null || !Object.hasOwn(handlers, name)) return undefined;
    const key = name as keyof T;
    return answer(guards[key], handlers[key], (message as Envelope).ask, sender, onBug);
  };
}

function nameOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'newsContext')) return null;
  const name = (message as Envelope).newsContext;
  return typeof name === 'string' ? name : null;
}

async function answer(
  isGood: (ask: unknown, sender: Sender) => boolean,
  handle: (ask: never, sender: Sender) => unknown,
  ask: unknown,
  sender: Sender,
  onBug: (error: unknown) => void,
): Promise<Reply<unknown>> {
  try {
    if (!isGood(ask, sender)) return { ok: false, code: 'bad-request', message: 'refused' };
    return { ok: true, value: (await handle(ask as never, sender)) ?? null };
  } catch (error) {
    onBug(error);
    return { ok: false, code: 'failed', message: error instanceof Error ? error.name : 'failed' };
  }
}
