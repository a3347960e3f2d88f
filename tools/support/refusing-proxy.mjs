// @ts-check
/**
 * A proxy that lets nothing out and notes what wanted to: all requests of a browser but those to 127.0.0.1
 * end here, whichever part of it made them (page, content script, background, popup, the browser itself).
 */
import { createServer } from 'node:http';

/**
 * @typedef {object} RefusingProxy
 * @property {number} port on 127.0.0.1
 * @property {string[]} refused "host:port" of encrypted requests, whole addresses of the others
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<RefusingProxy>} */
export async function startRefusingProxy() {
  /** @type {string[]} */
  const refused = [];
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    refused.push(request.url ?? '');
    // The browser may hang up first; there is nobody left to tell.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    refused,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
