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

  it.each(['evil.example', 'localhost', '127.0.0.1:1', 'localhost.evil.example'])(
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

  const secret = 'a'.repeat(43);
  it.each([
    ['POST', '/webhooks/facebook'],
    ['GET', `/t/${secret}`],
    ['HEAD', `/t/${secret}?language=en`],
    ['POST', `/t/${secret}`],
    ['GET', `/t/${secret}/receipt`],
    ['GET', `/t/${secret}/withdraw`],
    ['POST', `/t/${secret}/withdraw`],
    ['GET', '/assets/console.css'],
    ['GET', '/assets/icon.svg'],
  ])('lets outsiders %s %s under the public name', async (method, path) => {
    expect(await ask({ host: 'tunnel.example' }, method, path)).toBe(200);
  });

  it.each([
    '/',
    '/sign-in',
    '/posts',
    '/api/v1/health',
    '/assets/other.css',
    '/webhooks',
    '/webhooks/../api/v1/contents',
    '/webhooks/%2e%2e/posts',
    '/t',
    '/t/',
    `/t/../posts`,
    `/t/${secret}/../../posts`,
    `/t/${secret}/%2e%2e/%2e%2e/posts`,
    `/t/${secret}/receipt/..`,
    `/t/${secret}//receipt`,
    '/t/..%2fposts',
    '//t/x',
    'http://127.0.0.1/posts',
    `http://127.0.0.1/t/${secret}`,
  ])('has nothing at %s under the public name', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      expect(`${method} ${await ask({ host: 'tunnel.example' }, method, path)}`).toBe(
        `${method} 404`,
      );
    }
  });

  it.each([
    [{ origin: 'https://tunnel.example' }, 200],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'null' }, 200],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 404],
    [{ origin: 'https://evil.example' }, 404],
    [{ origin: 'http://localhost:1' }, 404],
  ])('answers a form of a link with %o by %i', async (headers, status) => {
    expect(await ask({ host: 'tunnel.example', ...headers }, 'POST', `/t/${secret}`)).toBe(status);
  });

  it('takes no PUT or DELETE of a link', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(await ask({ host: 'tunnel.example' }, method, `/t/${secret}`)).toBe(404);
    }
  });
});
