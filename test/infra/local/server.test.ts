import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, serveLocally } from '../../../infra/local/server.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await serveLocally(0, () => new Response('inside'), { publicHost: 'tunnel.example' });
});
afterAll(() => server.close());

/** Node's own client: fetch would rewrite the Host. */
function ask(headers: Record<string, string>, method = 'GET', path = '/'): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, method, path, headers };
    request(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the local server', () => {
  it.each(['localhost', '127.0.0.1', '[::1]'])('lets %s with our port in', async (name) => {
    expect(await ask({ host: `${name}:${server.port}` })).toBe(200);
  });

  it.each(['evil.example', 'localhost', '127.0.0.1:1', 'localhost.evil.example', 'tunnel.example'])(
    'keeps Host %s out, on every method and path',
    async (host) => {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
        for (const path of ['/', '/api/v1/health', '/posts', '/nowhere']) {
          expect(await ask({ host }, method, path)).toBe(403);
        }
      }
    },
  );

  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://localhost:1', 403],
  ])('answers Origin %s with %i', async (origin, status) => {
    const host = `localhost:${server.port}`;
    expect(await ask({ host, origin }, 'POST')).toBe(status);
  });

  it('lets a form of our own post although no-referrer hides its origin', async () => {
    const host = `localhost:${server.port}`;
    const own = { host, origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect(await ask(own, 'POST')).toBe(200);
    expect(await ask({ ...own, 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
    expect(await ask({ ...own, 'sec-fetch-site': 'same-site' }, 'POST')).toBe(403);
  });

  it('lets a page of our own post', async () => {
    const host = `localhost:${server.port}`;
    expect(await ask({ host, origin: `http://${host}` }, 'POST')).toBe(200);
  });

  it('takes webhooks, and only those, under the public name', async () => {
    expect(await ask({ host: 'tunnel.example' }, 'POST', '/webhooks/facebook')).toBe(200);
    for (const path of ['/webhooks/../api/v1/contents', '/webhooks/%2e%2e/posts', '/webhooks']) {
      expect(await ask({ host: 'tunnel.example' }, 'GET', path)).toBe(403);
    }
  });
});
