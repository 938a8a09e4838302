import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createGuardedMediaFetcher } from '../../../../shared/adapters/media-fetchers/guarded.ts';

let origin = '';
let asked: IncomingMessage[] = [];
let serve: RequestListener = (_, response) => response.end();
const server = createServer((request, response) => {
  asked.push(request);
  serve(request, response);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const fetcher = (limits = {}) =>
  createGuardedMediaFetcher({ allowedHosts: ['fbcdn.net'], allowLoopback: [{ origin }], limits });
const fetch = (path = '/a.jpg?key=canary', limits = {}) => fetcher(limits).fetch(origin + path);

/** `/0` has the picture, every other number leads to the one before. */
const stairs: RequestListener = ({ url = '' }, response) => {
  const step = Number(url.slice(1));
  if (step === 0) response.end('picture');
  else response.writeHead(302, { location: `/${step - 1}` }).end();
};

describe('a picture on the simulated CDN', () => {
  test('comes as the bytes it is', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0, 1, 2]);
    serve = (_, response) => response.end(bytes);
    const answer = await fetch();
    expect(answer.ok && Buffer.from(answer.value)).toEqual(bytes);
  });

  test('is asked for without anything that tells who we are', async () => {
    serve = (_, response) => response.setHeader('set-cookie', 'a=b').end('x');
    const one = fetcher();
    await one.fetch(`${origin}/a.jpg`);
    await one.fetch(`${origin}/a.jpg`);
    for (const { headers } of asked) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
      ]);
      expect(headers['accept-encoding']).toBe('identity');
    }
  });

  it.each([
    [0, true],
    [1, true],
    [2, true],
    [3, false],
  ])('behind %s redirects', async (redirects, isFetched) => {
    serve = stairs;
    expect((await fetch(`/${redirects}`)).ok).toBe(isFetched);
  });

  it.each([
    'http://127.0.0.1:1/a.jpg',
    'http://localhost/a.jpg',
    'https://example.org/a.jpg',
    'http://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/a.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'http://scontent.fbcdn.net/a.jpg',
    'http://[',
  ])('that sends us on to %s is refused', async (location) => {
    serve = (_, response) => response.writeHead(302, { location }).end();
    expect(await fetch()).toMatchObject({ ok: false, problem: 'refused' });
    expect(asked).toHaveLength(1);
  });

  test('that sends us to an allowed name inside the network is refused', async () => {
    serve = (_, response) => response.writeHead(302, { location: 'https://a.fbcdn.net/x' }).end();
    const options = {
      allowedHosts: ['fbcdn.net'],
      allowLoopback: [{ origin }],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    };
    expect(await createGuardedMediaFetcher(options).fetch(`${origin}/a`)).toMatchObject({
      problem: 'refused',
    });
  });

  it.each([
    [400, 'gone'],
    [401, 'gone'],
    [403, 'gone'],
    [404, 'gone'],
    [410, 'gone'],
    [204, 'refused'],
    [206, 'refused'],
    [304, 'refused'],
  ])('answered with %s is %s', async (status, problem) => {
    serve = (_, response) => response.writeHead(status).end();
    expect(await fetch()).toMatchObject({ ok: false, problem });
  });

  it.each([408, 429, 500, 502, 503])('answered with %s may come later', async (status) => {
    serve = (_, response) => response.writeHead(status).end();
    await expect(fetch()).rejects.toMatchObject({ name: 'MediaUnavailableError' });
  });

  it.each([
    [99, true],
    [100, true],
    [101, false],
  ])('of %s bytes with a limit of 100', async (size, isFetched) => {
    for (const isAnnounced of [true, false]) {
      serve = (_, response) => {
        if (isAnnounced) response.setHeader('content-length', size);
        else response.flushHeaders();
        response.end(Buffer.alloc(size));
      };
      const answer = await fetch('/a', { maxBytes: 100 });
      expect(answer).toMatchObject(isFetched ? { ok: true } : { ok: false, problem: 'too-large' });
    }
  });

  test('without an end is cut off, and the connection with it', async () => {
    const closed = new Promise<void>((resolve) => {
      serve = (_, response) => {
        response.on('close', resolve);
        const pour = () => {
          while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return;
        };
        response.on('drain', pour);
        pour();
      };
    });
    expect(await fetch('/a', { maxBytes: 1_000_000 })).toMatchObject({ problem: 'too-large' });
    await closed;
  });

  test('that is packed is not unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(10_000_000));
    serve = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    expect(await fetch()).toMatchObject({ ok: false, problem: 'refused' });
  });

  test('shorter than announced is no picture', async () => {
    serve = (_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => response.destroy());
    };
    await expect(fetch()).rejects.toMatchObject({ name: 'MediaUnavailableError' });
  });

  test('broken off without an announced length is no picture', async () => {
    serve = (_, response) => {
      response.flushHeaders();
      response.write('half', () => response.destroy());
    };
    await expect(fetch()).rejects.toMatchObject({ name: 'MediaUnavailableError' });
  });

  it.each([
    ['silence', () => {}],
    ['headers alone', (_: unknown, response: { flushHeaders(): void }) => response.flushHeaders()],
  ] as [string, RequestListener][])(
    'that comes as %s takes no longer than allowed',
    async (_, script) => {
      serve = script;
      await expect(fetch('/a', { timeoutMilliseconds: 50 })).rejects.toMatchObject({
        name: 'MediaUnavailableError',
      });
    },
  );

  test('that fails never shows its url', async () => {
    serve = (_, response) => response.writeHead(500).end();
    const error: unknown = await fetch('/secret-path?key=canary').catch(
      (thrown: unknown) => thrown,
    );
    expect(`${(error as Error).stack}`).not.toMatch(/canary|secret-path/);
  });

  test('on another port of this machine stays there', async () => {
    serve = (_, response) => response.end('x');
    const elsewhere = createGuardedMediaFetcher({
      allowedHosts: [],
      allowLoopback: [{ origin: 'http://127.0.0.1:1' }],
    });
    expect(await elsewhere.fetch(`${origin}/a.jpg`)).toMatchObject({ problem: 'refused' });
    expect(asked).toEqual([]);
  });

  test('on any port of a named machine is fetched from that machine alone', async () => {
    serve = (_, response) => response.end('x');
    const anyPort = createGuardedMediaFetcher({
      allowedHosts: [],
      allowLoopback: [{ host: '127.0.0.1' }],
    });
    expect((await anyPort.fetch(`${origin}/a.jpg`)).ok).toBe(true);
    for (const other of [
      'http://127.0.0.2:1/a.jpg',
      'http://10.0.0.1/a.jpg',
      'http://localhost:1/a',
    ]) {
      expect(await anyPort.fetch(other)).toMatchObject({ problem: 'refused' });
    }
  });

  test('by the name of this machine must really be here', async () => {
    serve = (_, response) => response.end('x');
    const named = origin.replace('127.0.0.1', 'localhost');
    const at = (address: string) =>
      createGuardedMediaFetcher({
        allowedHosts: [],
        allowLoopback: [{ origin: named }],
        resolve: async () => [{ address, family: 4 }],
      }).fetch(`${named}/a.jpg`);
    expect((await at('127.0.0.1')).ok).toBe(true);
    expect(await at('10.0.0.1')).toMatchObject({ problem: 'refused' });
  });
});
