import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startRefusingProxy } from '../../../tools/support/refusing-proxy.mjs';

type Proxy = Awaited<ReturnType<typeof startRefusingProxy>>;

describe('startRefusingProxy', () => {
  let proxy: Proxy;
  afterEach(() => proxy.close());

  it('answers 502 to a request and notes its address', async () => {
    proxy = await startRefusingProxy();
    const status = await new Promise((done) => {
      request({ port: proxy.port, host: '127.0.0.1', path: 'http://news.example/a' }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      }).end();
    });
    expect(status).toBe(502);
    expect(proxy.refused).toEqual(['http://news.example/a']);
  });

  it('opens no tunnel for an encrypted request and notes its host', async () => {
    proxy = await startRefusingProxy();
    const status = await new Promise((done) => {
      const asked = request({
        port: proxy.port,
        host: '127.0.0.1',
        method: 'CONNECT',
        path: 'news.example:443',
      });
      asked.on('connect', (answer, socket) => {
        socket.destroy();
        done(answer.statusCode);
      });
      asked.end();
    });
    expect(status).toBe(502);
    expect(proxy.refused).toEqual(['news.example:443']);
  });
});
