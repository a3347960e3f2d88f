/** A Document in Node. jsdom is loaded at the first page only: for plain text nobody waits for it. */
import { createRequire } from 'node:module';

/** Scripts of the page do not run, and nothing is fetched. `close` frees what the page holds. */
export function parsePage(html: string, url: string | undefined): { document: Document; close: () => void } {
  const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
  // An own console: what the page's style sheets do wrong is not our reader's concern.
  const options = { virtualConsole: new VirtualConsole(), ...(isWebAddress(url) ? { url } : {}) };
  const open = (page: string) => new JSDOM(page, options);
  let opened: import('jsdom').JSDOM;
  try {
    opened = open(html);
  } catch {
    // There are declarations that jsdom cannot take ("background: none; background-color: red"). What they say is of
    // no concern here, but for what is hidden.
    opened = open(withoutStyles(html));
  }
  const { window } = opened;
  return { document: window.document, close: () => window.close() };
}

function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*\sstyle\s*=[^<>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, (style) =>
        /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ? ' style="display:none"' : '',
      ),
    );
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
