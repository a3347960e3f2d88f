/** A Document in Node. jsdom is loaded at the first page only: for plain text nobody waits for it. */
import { createRequire } from 'node:module';

/** Scripts of the page do not run, and nothing is fetched. `close` frees what the page holds. */
export function parsePage(html: string, url: string | undefined): { document: Document; close: () => void } {
  const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
  // An own console: what the page's style sheets do wrong is not our reader's concern.
  const options = { virtualConsole: new VirtualConsole(), ...(isWebAddress(url) ? { url } : {}) };
  const { window } = new JSDOM(html, options);
  return { document: window.document, close: () => window.close() };
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
