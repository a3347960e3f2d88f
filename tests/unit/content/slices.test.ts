import { describe, expect, it, vi } from 'vitest';
import { runInSlices } from '../../../src/content/slices.ts';

describe('runInSlices', () => {
  /** Each step takes so long; the pauses are counted. */
  function clock(stepMs: number) {
    let now = 0;
    const pause = vi.fn(async () => {});
    function* work(steps: number): Generator<void, string> {
      for (let step = 0; step < steps; step += 1) {
        now += stepMs;
        yield;
      }
      return 'done';
    }
    return { work, pause, now: () => now };
  }

  it('gives the result, and the page its turn in between', async () => {
    const { work, pause, now } = clock(1);
    const signal = new AbortController().signal;
    await expect(runInSlices(work(100), signal, pause, now)).resolves.toBe('done');
    expect(pause.mock.calls.length).toBeGreaterThan(8);
    expect(pause.mock.calls.length).toBeLessThan(25);
  });

  it('pauses after each step that is longer than a slice', async () => {
    const { work, pause, now } = clock(50);
    await runInSlices(work(5), new AbortController().signal, pause, now);
    expect(pause).toHaveBeenCalledTimes(5);
  });

  it('stops when it is aborted', async () => {
    const { work, now } = clock(50);
    const end = new AbortController();
    const pause = vi.fn(async () => end.abort());
    await expect(runInSlices(work(5), end.signal, pause, now)).rejects.toThrow();
    expect(pause).toHaveBeenCalledTimes(1);
  });

  it('hands on what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: it does not get so far.
    function* broken(): Generator<void, never> {
      throw new RangeError('broken');
    }
    await expect(runInSlices(broken(), new AbortController().signal)).rejects.toThrow('broken');
  });
});
