// @ts-check
/** A web site on 127.0.0.1 for one run: pages given as text, every request noted. */
import { createServer } from 'node:http';

/**
 * @typedef {object} SitePage
 * @property {string} html
 * @property {Record<string, string>} [headers] such as a Content-Security-Policy
 */

/**
 * @typedef {object} Site
 * @property {string} url with a slash at its end
 * @property {string[]} requests paths that were asked for, in their order
 * @property {(path: string, page: SitePage | string) => string} add a page under a path ("/a"); gives its address
 * @property {() => Promise<void>} close
 */

/**
 * @param {Record<string, SitePage | string>} [pages] by path; what is not there is answered with 404
 * @returns {Promise<Site>}
 */
export async function serveSite(pages = {}) {
  const byPath = new Map(Object.entries(pages));
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    requests.push(path);
    const page = byPath.get(path);
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { html, headers } = typeof page === 'string' ? { html: page, headers: {} } : page;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the local site has no port');
  const url = `http://127.0.0.1:${address.port}/`;
  return {
    url,
    requests,
    add(path, page) {
      byPath.set(path, page);
      return new URL(path, url).href;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
