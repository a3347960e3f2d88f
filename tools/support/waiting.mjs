// @ts-check
/** Waiting that ends: every wait has a limit, and says what it waited for. */

/**
 * @template T
 * @param {number} ms
 * @param {string} what that is waited for, for the message
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export async function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms} ms for ${what}`)), ms);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until the answer is true (or something like it), and gives that answer.
 * @template T
 * @param {number} ms at most
 * @param {string} what
 * @param {() => T | Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function until(ms, what, ask) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await pause(50);
  }
}

/** @param {number} ms */
export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
