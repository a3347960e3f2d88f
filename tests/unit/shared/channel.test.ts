import { describe, expect, it, vi } from 'vitest';
import { ChannelError, createReceiver, createSender, type Sender } from '../../../src/shared/channel.ts';

interface Talk {
  'voice:count': { ask: { of: string }; answer: number };
  'voice:forget': { ask: Record<string, never>; answer: null };
}

function connect(overrides: { count?: (ask: { of: string }) => number | Promise<number> } = {}) {
  const onBug = vi.fn();
  const receive = createReceiver<Talk>(
    {
      'voice:count': (ask) => typeof (ask as { of?: unknown } | null)?.of === 'string',
      'voice:forget': (_, sender) => sender.id === 'me',
    },
    {
      'voice:count': overrides.count ?? (({ of }) => of.length),
      'voice:forget': () => null,
    },
    onBug,
  );
  const sender: Sender = { id: 'me' };
  // The wire copies, as the browser does.
  const send = createSender<Talk>(async (message) => {
    const answered = receive(structuredClone(message), sender);
    return answered && structuredClone(await answered);
  });
  return { receive, send, onBug };
}

describe('the channel', () => {
  it('carries a question and its answer', async () => {
    const { send } = connect();
    await expect(send('voice:count', { of: 'seven' })).resolves.toBe(5);
    await expect(send('voice:forget', {})).resolves.toBeNull();
  });

  it.each([
    ['no message', undefined],
    ['text', 'voice:count'],
    ['a message of someone else', { type: 'voice:count' }],
    ['an unknown name', { newsContext: 'voice:sing', ask: {} }],
    ['a name that every object has', { newsContext: 'constructor', ask: {} }],
    ['a name that is no text', { newsContext: ['voice:count'], ask: {} }],
  ])('leaves %s to others, at once', (_, message) => {
    expect(connect().receive(message, { id: 'me' })).toBeUndefined();
  });

  it('refuses a question that is not whole', async () => {
    const { receive } = connect();
    const reply = await receive({ newsContext: 'voice:count', ask: { of: 7 } }, { id: 'me' });
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(await receive({ newsContext: 'voice:count' }, { id: 'me' })).toMatchObject({ ok: false });
  });

  it('refuses whoever may not ask', async () => {
    const { receive } = connect();
    const reply = await receive({ newsContext: 'voice:forget', ask: {} }, { id: 'other' });
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('reports a handler that throws, and says nothing of the page', async () => {
    const { send, onBug } = connect({
      count: () => {
        throw new TypeError('on “secret words”');
      },
    });
    const failed = await send('voice:count', { of: 'x' }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ChannelError);
    expect(failed).toMatchObject({ code: 'failed', message: 'TypeError' });
    expect(onBug).toHaveBeenCalledOnce();
  });

  it('tells that nobody listens', async () => {
    const gone = createSender<Talk>(() => Promise.reject(new Error('Could not establish connection.')));
    await expect(gone('voice:forget', {})).rejects.toMatchObject({ code: 'nobody' });
    const silent = createSender<Talk>(async () => undefined);
    await expect(silent('voice:forget', {})).rejects.toMatchObject({ code: 'nobody' });
    const other = createSender<Talk>(async () => ({ value: 3 }));
    await expect(other('voice:count', { of: '' })).rejects.toMatchObject({ code: 'nobody' });
  });
});
