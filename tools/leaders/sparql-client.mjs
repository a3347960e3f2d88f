/**
 * Asks a SPARQL endpoint politely: one request at a time, with a User-Agent that says who asks, a wait between
 * requests, and more patience after each failure. Answers that are cut off, late, or an error page count as failures.
 */

/** A failure that asking again cannot mend (the query is wrong, or the endpoint refuses it). */
export class QueryRefused extends Error {}

/** The endpoint failed more often than `attempts`. */
export class EndpointDown extends Error {}

/**
 * Gives `select(query)`, which answers with rows: objects of name to plain text.
 * `sleep(ms)` and `fetch` can be handed in for tests; times are milliseconds.
 */
export function createSparqlClient({
  endpoint,
  userAgent,
  pauseMs = 1000,
  timeoutMs = 75_000,
  attempts = 6,
  sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  fetch = globalThis.fetch,
  log = () => {},
}) {
  let hasAsked = false;

  async function ask(query) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/sparql-results+json',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': userAgent,
      },
      body: new URLSearchParams({ query }).toString(),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 429 || response.status >= 500) {
      const error = new Error(`status ${response.status}`);
      error.retryAfterMs = retryAfter(response.headers.get('retry-after'));
      throw error;
    }
    if (!response.ok) {
      const text = (await response.text()).slice(0, 300);
      throw new QueryRefused(`status ${response.status}: ${text}`);
    }
    // A query that runs out of time in the middle ends with an exception's text in place of the rest of the JSON.
    return readRows(JSON.parse(await response.text()));
  }

  return {
    async select(query) {
      for (let attempt = 1; ; attempt++) {
        if (hasAsked) await sleep(pauseMs);
        hasAsked = true;
        try {
          return await ask(query);
        } catch (error) {
          if (error instanceof QueryRefused) throw error;
          if (attempt === attempts)
            throw new EndpointDown(`${attempts} attempts failed, the last: ${error.message}`);
          const waitMs = Math.max(error.retryAfterMs ?? 0, pauseMs * 2 ** attempt);
          log(`attempt ${attempt} failed (${error.message}); again in ${Math.round(waitMs / 1000)} s`);
          await sleep(waitMs);
        }
      }
    },
  };
}

/** Seconds, or a date in HTTP's form. */
function retryAfter(value) {
  if (!value) return 0;
  const seconds = Number(value);
  return Number.isNaN(seconds) ? Math.max(0, Date.parse(value) - Date.now()) || 0 : seconds * 1000;
}

function readRows(answer) {
  const bindings = answer?.results?.bindings;
  if (!Array.isArray(bindings)) throw new Error('not a SPARQL answer');
  return bindings.map((binding) =>
    Object.fromEntries(Object.entries(binding).map(([name, { value }]) => [name, String(value)])),
  );
}
