/** Long work in short slices, so that the page answers to its reader in between. */

/** Short, because the last step of a slice may go over it, and a slow machine takes four times as long for that. */
const SLICE_MS = 5;

/**
 * Runs the steps of `work` in slices of some milliseconds and gives its result. Rejects with the signal's reason
 * once it is aborted. `pause` gives the page its turn; `now` is in milliseconds.
 */
export async function runInSlices<T>(
  work: Generator<unknown, T>,
  signal: AbortSignal,
  pause: () => Promise<void> = untilIdle,
  now: () => number = () => performance.now(),
): Promise<T> {
  for (;;) {
    const end = now() + SLICE_MS;
    do {
      signal.throwIfAborted();
      const step = work.next();
      if (step.done) return step.value;
    } while (now() < end);
    await pause();
  }
}

/** Until what else waits has had its turn: drawing, clicks. Unlike timers, not slowed down when it is asked again and again. */
export function untilNextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Until the browser has nothing better to do; at most a fifth of a second, also in tabs out of sight. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}
